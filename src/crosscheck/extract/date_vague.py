"""Words that name no day: now, recently, soon; recent years, the past, the future."""

from crosscheck.extract.date_grammar import Hit
from crosscheck.lexicon.morphology import verb
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import DateValue

GOVERNED = frozenset("other int number numword vague couple".split())
PRONOUNS = frozenset("it he she they we i you".split())


def build_reference(hit: Hit) -> DateValue | None:
    """Now, recently, soon; recent years, coming weeks; the past, the future."""
    found, unit = hit.get("r"), hit.get("u")
    if not found:
        return None
    if hit.following and hit.following.kind == "dash" and is_glued_on(hit):
        return None  # "soon-to-open", "current-account"
    if found.text == "current" and hit.following and hit.following.text in {"account", "affairs"}:
        return None
    if found.text == "soon" and hit.following and hit.following.text in {"as", "after", "before"}:
        return None
    if found.text == "soon" and _was_soon(hit):
        return None
    value = {
        "last": "PAST_REF",
        "next": "FUTURE_REF",
        "future": "FUTURE_REF",
        "present": "PRESENT_REF",
        "these": "PRESENT_REF",
    }.get(found.kind, str(found.value))
    if found.kind in {"last", "next"} and not unit:
        following = hit.following
        governed = following and following.text.isalnum() and following.kind in GOVERNED
        governed = governed and following and following.text not in PRONOUNS
        if found.text != "past" or governed:
            return None
    return DateValue(value, granularity="unknown")


def build_now(hit: Hit) -> DateValue | None:
    """Now, right now."""
    if hit.is_name:
        return None
    return DateValue("PRESENT_REF", granularity="unknown")


def _was_soon(hit: Hit) -> bool:
    """Is it soon after something in the past: "he soon left", "she was soon freed"?"""
    before, following = hit.before, hit.following
    if before is not None and before.text in {"was", "were", "had"}:
        return True
    found = verb(following.text) if following else None
    is_free = before is None or before.text not in AHEAD
    return is_free and found is not None and found[1] == "past"


AHEAD = frozenset("will would may might could can be is are to ll".split())


def is_glued(hit: Hit) -> bool:
    """Does a hyphen tie the words to what stands before: "after-hours"?"""
    first = hit.lexemes.items[hit.match.start()].start
    return hit.lexemes.text[max(0, first - 2) : first - 1].isalnum()


def is_glued_on(hit: Hit) -> bool:
    """Does a hyphen tie the words to what follows: "soon-to-open"?"""
    last = hit.lexemes.items[hit.match.end() - 1].end
    return hit.lexemes.text[last + 1 : last + 2].isalnum()


def is_record(hit: Hit) -> bool:
    """Are minutes the record of a meeting: "Minutes released Wednesday", "the Fed minutes show"?"""
    found, following = hit.get("u"), hit.following
    if not found or found.text != "minutes" or hit.get("q"):
        return False
    rest = [one.text for one in hit.lexemes.items[hit.match.end() : hit.match.end() + 6]]
    meeting = rest[:1] in (["of"], ["from"], ["for"]) and not MEETINGS.isdisjoint(rest)
    return meeting or (following is not None and following.text in RECORDS_DO)


RECORDS_DO = frozenset(
    "show shows showed reveal revealed released published suggest suggested indicate indicated due "
    "from".split()
)
MEETINGS = frozenset("meeting meetings session sessions gathering".split())

# "Today's youth", "the people of today": those of our time, not of the day of publication.
OF_OUR_TIME = word_set(
    """world youth society generation generations standards children kids teenagers teens parents
    consumers technology women men people leaders culture era age audiences democracies"""
)


def is_generic(hit: Hit) -> bool:
    """Today's world; the leaders of tomorrow: no day is meant."""
    items, first, last = hit.lexemes.items, hit.match.start(), hit.match.end()
    if items[last - 1].kind not in {"today", "tomorrow"}:
        return False
    if first > 1 and items[first - 1].kind == "of" and items[first - 2].text in OF_OUR_TIME:
        return True
    owned = items[last : last + 2]
    return len(owned) == 2 and owned[0].kind == "possessive" and owned[1].text in OF_OUR_TIME


MODALS = frozenset("will would may might could can should ll to".split())


def is_some_day(hit: Hit) -> bool:
    """One day she will return; he may one day return: not a length of time."""
    items, first, last = hit.lexemes.items, hit.match.start(), hit.match.end()
    before = items[first - 1].text if first else ""
    ahead = [one.text for one in items[last : last + 4]]
    return before in MODALS or (not MODALS.isdisjoint(ahead[:3]) and "to" not in ahead)


# What has a part of the day in its name: "the morning show".
SHOWS = word_set(
    """show shows news newscast newspaper newspapers paper papers bulletin edition programme program
    talk gown dress shift shifts prayers rush sky skies"""
)
DAYS = frozenset("month weakmonth weekday abbrday int dayth ordinal second holiday year".split())


def belongs_to_event(hit: Hit) -> bool:
    """The night of the murder, the morning he left: of a day that the words do not say."""
    items, last = hit.lexemes.items, hit.match.end()
    rest = items[last : last + 3]
    if not rest or items[hit.match.start()].kind != "the":
        return False
    if rest[0].kind != "of":
        return rest[0].text in PRONOUNS or rest[0].text in {"when", "the", "that", "after"}
    known = [one for one in rest[1:] if one.kind != "the"]
    if not known or rest[1].kind in {"that", "same"}:
        return False
    numbered = rest[1].kind == "the" and known[0].kind in {"dayth", "ordinal", "second"}
    return numbered or known[0].kind not in DAYS  # "the morning of the fourth"
