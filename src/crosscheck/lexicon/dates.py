"""Words of time: months, weekdays, seasons, holidays, units, parts of the day, zones, modifiers.

Source: house tables. Months and weekdays as the Associated Press Stylebook and the Oxford Style
Manual abbreviate them; holidays after 5 U.S.C. 6103, the UK Banking and Financial Dealings Act 1971
and the Western church calendar; zone offsets after the IANA time zone database (public domain).
"""

import re
from datetime import date

from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.word_set import word_set

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
# Words that are as often no month: they need a day, a year or a word of time beside them.
WEAK_MONTHS = frozenset({"may", "march", "mar", "april", "june", "august", "jan", "dec", "sep"})
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("monday mon", "tuesday tues tue", "wednesday wed", "thursday thurs thur thu",
         "friday fri", "saturday sat", "sunday sun")
    )
    for name in names.split()
}  # fmt: skip
ABBREVIATED_WEEKDAYS = frozenset(name for name in WEEKDAYS if not name.endswith("day"))
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
SEASON_MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}  # northern half

# unit → (TIMEX3 designator, whether it counts clock time)
UNITS = {
    "second": "TS", "sec": "TS", "minute": "TM", "min": "TM", "hour": "TH", "hr": "TH", "day": "D",
    "night": "NI", "week": "W", "weekend": "WE", "fortnight": "2W", "month": "M", "quarter": "Q",
    "year": "Y", "yr": "Y", "decade": "E", "century": "C", "millennium": "L",
}  # fmt: skip
PLURAL_UNITS = {
    ("centuries" if unit == "century" else "millennia" if unit == "millennium" else unit + "s"): tag
    for unit, tag in UNITS.items()
}
PARTS = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "overnight": "NI",
    "dawn": "MO", "dusk": "EV", "daytime": "DT", "nighttime": "NI", "midmorning": "MO",
    "midafternoon": "AF", "lunchtime": "MI", "sunrise": "MO", "sunset": "EV",
}  # fmt: skip
PART_HOURS = {"MO": (5, 12), "AF": (12, 18), "EV": (17, 24), "NI": (18, 30), "DT": (6, 20),
              "MI": (11, 14)}  # fmt: skip
CLOCK_WORDS = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}

NUMBERS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
} | {
    word: 20 + 10 * number
    for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split())
}
SCALES = {"hundred": 100, "thousand": 1000, "dozen": 12}
VAGUE = frozenset({"few", "several", "some", "many", "numerous", "countless", "various"})
ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth "
        "twenty-first".split(),
        1,
    )
} | {"thirtieth": 30, "thirty-first": 31}
DECADES = {
    "twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7,
    "eighties": 8, "nineties": 9,
}  # fmt: skip

# Reference words: what they stand for when nothing else is said (TimeML: *_REF).
PRESENT = frozenset({"now", "currently", "nowadays", "current"})
PAST = frozenset({"recently", "lately", "recent"})
FUTURE = frozenset({"soon"})
SETS = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "biweekly": "P2W",
    "fortnightly": "P2W", "monthly": "P1M", "bimonthly": "P2M", "quarterly": "P3M",
    "yearly": "P1Y", "annually": "P1Y", "annual": "P1Y", "biannual": "P6M", "biennial": "P2Y",
}  # fmt: skip

# Modifiers before an expression → TIMEX3 mod.
HEDGES = {
    "about": "APPROX", "around": "APPROX", "approximately": "APPROX", "roughly": "APPROX",
    "some": "APPROX", "circa": "APPROX", "nearly": "LESS_THAN", "almost": "LESS_THAN",
    "over": "MORE_THAN",
}  # fmt: skip
HEDGE_PHRASES = {
    ("more", "than"): "MORE_THAN", ("less", "than"): "LESS_THAN", ("fewer", "than"): "LESS_THAN",
    ("at", "least"): "EQUAL_OR_MORE", ("at", "most"): "EQUAL_OR_LESS",
    ("no", "more", "than"): "EQUAL_OR_LESS", ("no", "less", "than"): "EQUAL_OR_MORE",
    ("no", "fewer", "than"): "EQUAL_OR_MORE", ("up", "to"): "EQUAL_OR_LESS",
    ("just", "under"): "LESS_THAN", ("just", "over"): "MORE_THAN", ("well", "over"): "MORE_THAN",
}  # fmt: skip
PHASES = {
    "early": "START", "beginning": "START", "start": "START", "outset": "START", "mid": "MID",
    "middle": "MID", "late": "END", "end": "END", "close": "END", "midst": "MID",
}  # fmt: skip

# Days that are named without their year: (month, day) and the noun that follows → year.
NAMED_DAYS = {((9, 11), "attacks"): 2001, ((9, 11), "attack"): 2001, ((9, 11), "hijackers"): 2001}

NAMED_DATES = {"9/11": "2001-09-11"}

# Minutes ahead of UTC.
ZONES = {
    "gmt": 0, "utc": 0, "z": 0, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420,
    "mdt": -360, "pst": -480, "pdt": -420, "et": -300, "pt": -480, "ct": -360, "mt": -420,
    "bst": 60, "wet": 0, "west": 60, "cet": 60, "cest": 120, "eet": 120, "eest": 180, "msk": 180,
    "ist": 330, "jst": 540, "kst": 540, "hkt": 480, "sgt": 480, "aest": 600, "aedt": 660,
    "nzst": 720, "nzdt": 780, "sast": 120,
}  # fmt: skip

# Before a holiday's name they make it one of another calendar, which no rule below reckons.
OTHER_CALENDARS = word_set(
    """lunar chinese jewish islamic muslim hijri persian iranian kurdish tamil sinhala nepali thai
    khmer lao burmese vietnamese korean tibetan mongolian bengali hindu orthodox coptic ethiopian
    julian greek russian eastern assyrian"""
)
RECKONED = (
    "new year",
    "christmas",
    "easter",
    "good friday",
    "palm sunday",
    "pentecost",
    "epiphany",
)

# Holidays: fixed (month, day), or (rule, number). Rules: `easter` ± days; `nth` weekday of a month
# as (month, weekday, n), n = -1 for the last.
HOLIDAYS: dict[str, tuple[str, tuple[int, ...]]] = {
    "new year's day": ("fixed", (1, 1)),
    "new year's eve": ("fixed", (12, 31)),
    "new year": ("fixed", (1, 1)),
    "new years": ("fixed", (1, 1)),
    "new year's": ("fixed", (1, 1)),
    "epiphany": ("fixed", (1, 6)),
    "martin luther king jr. day": ("nth", (1, 0, 3)),
    "martin luther king day": ("nth", (1, 0, 3)),
    "mlk day": ("nth", (1, 0, 3)),
    "groundhog day": ("fixed", (2, 2)),
    "valentine's day": ("fixed", (2, 14)),
    "presidents' day": ("nth", (2, 0, 3)),
    "presidents day": ("nth", (2, 0, 3)),
    "international women's day": ("fixed", (3, 8)),
    "st. patrick's day": ("fixed", (3, 17)),
    "april fools' day": ("fixed", (4, 1)),
    "april fool's day": ("fixed", (4, 1)),
    "ash wednesday": ("easter", (-46,)),
    "palm sunday": ("easter", (-7,)),
    "maundy thursday": ("easter", (-3,)),
    "good friday": ("easter", (-2,)),
    "easter sunday": ("easter", (0,)),
    "easter monday": ("easter", (1,)),
    "easter": ("easter", (0,)),
    "ascension day": ("easter", (39,)),
    "whit monday": ("easter", (50,)),
    "pentecost": ("easter", (49,)),
    "earth day": ("fixed", (4, 22)),
    "may day": ("fixed", (5, 1)),
    "cinco de mayo": ("fixed", (5, 5)),
    "victory day": ("fixed", (5, 9)),
    "mother's day": ("nth", (5, 6, 2)),
    "memorial day": ("nth", (5, 0, -1)),
    "juneteenth": ("fixed", (6, 19)),
    "father's day": ("nth", (6, 6, 3)),
    "canada day": ("fixed", (7, 1)),
    "fourth of july": ("fixed", (7, 4)),
    "bastille day": ("fixed", (7, 14)),
    "labor day": ("nth", (9, 0, 1)),
    "labour day": ("nth", (9, 0, 1)),
    "columbus day": ("nth", (10, 0, 2)),
    "halloween": ("fixed", (10, 31)),
    "all saints' day": ("fixed", (11, 1)),
    "guy fawkes night": ("fixed", (11, 5)),
    "election day": ("election", ()),
    "veterans day": ("fixed", (11, 11)),
    "armistice day": ("fixed", (11, 11)),
    "remembrance sunday": ("nth", (11, 6, 2)),
    "remembrance day": ("fixed", (11, 11)),
    "thanksgiving day": ("nth", (11, 3, 4)),
    "thanksgiving": ("nth", (11, 3, 4)),
    "black friday": ("thanksgiving", (1,)),
    "cyber monday": ("thanksgiving", (4,)),
    "christmas eve": ("fixed", (12, 24)),
    "christmas day": ("fixed", (12, 25)),
    "christmas": ("fixed", (12, 25)),
    "xmas": ("fixed", (12, 25)),
    "boxing day": ("fixed", (12, 26)),
}

MONTH = rf"\b(?:{'|'.join(MONTHS)})\b"
FULL_DATES = {
    "day": lazy_pattern(rf"\d.{{0,20}}{MONTH}|{MONTH}.{{0,20}}\d", re.IGNORECASE),
    "month": lazy_pattern(rf"{MONTH}.{{0,20}}\d{{4}}", re.IGNORECASE),
}


def are_of_one_night(one: str | None, two: str | None) -> bool:
    """Are two ISO dates at most a day apart, or is one of them not known?"""
    if not one or not two:
        return True
    return abs((date.fromisoformat(one) - date.fromisoformat(two)).days) <= 1


def is_full_date(text: str, granularity: str) -> bool:
    """Is it written out: 14 March (2005), March 2005; not "Sunday", "last month", "1972"?"""
    written = FULL_DATES.get(granularity)
    return written is not None and written.search(text) is not None
