"""Times of day: "10 p.m. Wednesday", "18:00 UTC", "noon", "4 in the morning"."""

from crosscheck.extract.date_grammar import Builder, Hit
from crosscheck.lexicon.dates import ZONES
from crosscheck.model import DateValue

CUES = frozenset(
    "at by until till around about from between since after before past to approximately roughly "
    "exactly precisely".split()
)


def clock_value(
    hour: int, minute: int | None, half: str, zone: str | None, seconds: str = ""
) -> str | None:
    """19:15 of a clock time; None where no clock shows it. UTC is marked Z, others are not."""
    if half:
        if hour > 12 and half == "p":
            hour -= 12  # "17:06 pm"
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 24 or (minute or 0) > 59:
        return None
    mark = "Z" if zone is not None and ZONES.get(zone) == 0 else ""
    return f"{hour:02d}:{minute or 0:02d}{seconds}{mark}"


def build_clock(hit: Hit) -> DateValue | None:
    """7:15 p.m.; 9pm; 18:00 GMT; at 7:30."""
    found, half, zone = hit.get("c"), hit.get("a"), hit.get("z")
    if not found:
        return None
    text = found.text
    if found.kind == "clock":
        hour, _, minute = text.replace(".", ":").partition(":")
        cued = hit.before is not None and hit.before.text in CUES
        if not (half or zone or cued):
            return None
        value = clock_value(int(hour), int(minute[:2]), half.text[0] if half else "",
                            zone.text if zone else None, minute[2:])  # fmt: skip
    elif half:
        value = clock_value(int(found.value or 0), None, half.text[0], zone.text if zone else None)
    else:
        digits = text.zfill(4)
        if not text.isdigit() or not 3 <= len(text) <= 4:
            return None
        value = clock_value(int(digits[:2]), int(digits[2:]), "", zone.text if zone else None)
    return time_of_day(value)


def time_of_day(clock: str | None) -> DateValue | None:
    """A time whose day is still open."""
    if clock is None:
        return None
    return DateValue(f"XXXX-XX-XXT{clock}", "TIME", granularity="minute", relative="date+0D")


def build_word(hit: Hit) -> DateValue | None:
    """Noon, midnight GMT."""
    zone = hit.get("z")
    if hit.before and hit.before.text == "high":
        return None  # "High Noon"
    return time_of_day(hit.text("c") + ("Z" if zone and ZONES.get(zone.text) == 0 else ""))


def build_in_part(hit: Hit) -> DateValue | None:
    """4 in the morning; 8 at night; five o'clock."""
    hour, part = hit.number("c"), hit.text("p")
    if hour is None or not 1 <= hour <= 12:
        return None
    return time_of_day(_in_part(hour, 0, part) if part else f"{hour:02d}:00")


def build_minutes_in_part(hit: Hit) -> DateValue | None:
    """At 5:47 in the morning; at 5.47 in the evening; 17:10 in the afternoon."""
    found = hit.get("c")
    if not found or ((hit.before is None or hit.before.text not in CUES) and "." in found.text):
        return None  # a price of the morning
    hour, minute = map(int, found.text.replace(".", ":").split(":")[:2])
    return time_of_day(_in_part(hour, minute, hit.text("p")))


def build_hour(hit: Hit) -> DateValue | None:
    """At three (on Monday afternoon)."""
    hour, cued = hit.number("c"), hit.before is not None and hit.before.text in {"at", "by"}
    return time_of_day(f"{hour:02d}:00") if cued and hour and 1 <= hour <= 12 else None


def _in_part(hour: int, minute: int, part: str) -> str | None:
    """The hour of a part of the day; of 24 hours it says itself which it is."""
    late = part in {"AF", "EV"} or (part == "NI" and 5 < hour < 12)
    return clock_value(hour, minute, "" if hour > 12 else "p" if late else "a", None)


def is_clock(hit: Hit) -> bool:
    """Tell "at 0930 hours" from a length of time."""
    digits, before = hit.lexemes.items[hit.match.start()].text, hit.before
    return (
        len(digits) == 4
        and digits.isdigit()
        and hit.text("u") == "TH"
        and (digits[0] == "0" or (before is not None and before.text in CUES))
        and clock_value(int(digits[:2]), int(digits[2:]), "", None) is not None
    )


def build_military(hit: Hit) -> DateValue | None:
    """0930 hours; at 1430 hours."""
    digits = hit.lexemes.items[hit.match.start()].text
    return time_of_day(f"{digits[:2]}:{digits[2:]}") if is_clock(hit) else None


def build_local(hit: Hit) -> DateValue | None:
    """At 1353 (1023 GMT): the time of the place, beside that of Greenwich."""
    digits, place = hit.lexemes.items[hit.match.start()].text, hit.match.end()
    is_beside = hit.lexemes.items[place].text == "("
    if len(digits) != 4 or not is_beside or hit.before is None or hit.before.text not in CUES:
        return None
    return time_of_day(clock_value(int(digits[:2]), int(digits[2:]), "", None))


def build_part_at(hit: Hit) -> DateValue | None:
    """Tonight at 7; Saturday night at 8."""
    hour, following = hit.number("c") or 0, hit.following
    if not 1 <= hour <= 12 or (following and following.kind in COUNTED):
        return None
    return time_of_day(_in_part(hour, 0, hit.text("p") or "EV"))


def build_range(hit: Hit) -> DateValue | None:
    """Between 2 and 4 p.m.; 9:30-11 a.m.; 11 to 1 p.m.; 15:00-16:00."""
    joined, found = hit.get("r"), hit.get("a")
    if not joined or (joined.kind == "and" and _opens(hit) != "between"):
        return None
    half = found.text[0] if found else ""
    first, last = _hour(hit, "b", half), _hour(hit, "c", half)
    if half and first and last and first >= last:  # "11 to 1 p.m."
        first = _hour(hit, "b", "a" if half == "p" else "p")
    return time_of_day(f"{first}/{last}") if first and last else None


def _opens(hit: Hit) -> str:
    return hit.before.text if hit.before else ""


def _hour(hit: Hit, name: str, half: str) -> str | None:
    found = hit.get(name)
    hour, _, minute = (found.text if found else "").replace(".", ":").partition(":")
    return clock_value(int(hour), int(minute[:2] or 0), half, None) if hour.isdigit() else None


COUNTED = frozenset("other unit units part parts scale ampm zone dash comma".split())


TABLE: tuple[tuple[str, Builder], ...] = (
    ("<clock:c><ampm:a>?<zone:z>?", build_clock),
    ("<int:c><ampm:a><zone:z>?", build_clock),
    ("<numword:c><ampm:a><zone:z>?", build_clock),
    ("(?P<c>[number year])<zone:z>", build_clock),
    ("(?P<c>[number year])<units:u>", build_military),
    ("(?P<c>[number year])(?=<other>[number year clock]<zone>)", build_local),
    ("<tonight><at><int:c>", build_part_at),
    ("<the>?<part:p><at><int:c>", build_part_at),
    ("(?P<b>[int clock])(?P<r>[dash to and])(?P<c>[int clock])<ampm:a><zone>?", build_range),
    ("(?P<b>[clock])(?P<r>[dash to])(?P<c>[clock])<zone>?", build_range),
    ("<clockword:c><zone:z>?", build_word),
    ("<clock:c><in><the><part:p>", build_minutes_in_part),
    ("<clock:c><at><part:p>", build_minutes_in_part),
    ("(?P<c>[int numword])<oclock>?<in><the><part:p>", build_in_part),
    ("(?P<c>[int numword])<oclock>?<at><part:p>", build_in_part),
    ("(?P<c>[int numword])<oclock>", build_in_part),
    ("(?P<c>[int numword])(?=<on>[weekday abbrday]<part>)", build_hour),
)
