"""Words that name no day: now, recently, soon; recent years, the past, the future."""

from crosscheck.extract.date_grammar import Hit
from crosscheck.model import DateValue

PRONOUNS = frozenset("it he she they we i you".split())


def build_reference(hit: Hit) -> DateValue | None:
    """Now, recently, soon; recent years, coming weeks; the past, the future."""
    found, unit = hit.get("r"), hit.get("u")
    if not found:
        return None
    if found.text == "soon" and hit.following and hit.following.text in {"as", "after", "before"}:
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
        governed = following and following.text.isalnum() and following.kind == "other"
        governed = governed and following and following.text not in PRONOUNS
        if found.text != "past" or governed:
            return None
    return DateValue(value, granularity="unknown")


def build_now(hit: Hit) -> DateValue | None:
    """Now, right now."""
    if hit.is_name:
        return None
    return DateValue("PRESENT_REF", granularity="unknown")
