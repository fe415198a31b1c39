"""Units of time that something is counted by: "$5 a day", "two million barrels a day"."""

from crosscheck.extract.date_grammar import Hit
from crosscheck.lexicon.morphology import noun_lemma, verb


def is_rate(hit: Hit, article: bool) -> bool:
    """Find "$5 a day", "two trains an hour": what stands before counts something per unit."""
    before = hit.before
    if not article or before is None:
        return False
    if before.kind in {"units", "parts"}:
        return True  # "24 hours a day"
    at = hit.match.start()
    number = hit.lexemes.items[at - 2] if at > 1 else None
    counted = number is not None and (number.kind in RATED_NUMBERS or number.text in RATED_SCALES)
    if counted and before.text.isalpha():
        return True  # "100 km an hour", "2 million barrels a day"
    if before.kind in {"int", "number", "numword", "scale", "money", "year"} or before.text == "%":
        return True
    plural = before.kind == "other" and before.text.endswith("s") and len(before.text) > 3
    return before.text in RATED or (
        plural
        and noun_lemma(before.text) != before.text
        and (not verb(before.text) or before.text in {"flights", "calls", "visits", "hours"})
    )


RATED_SCALES = frozenset({"million", "billion", "trillion", "bn"})
RATED_NUMBERS = frozenset({"int", "number", "scale", "money"})
RATED = frozenset({"million", "billion", "trillion", "percent", "cents", "dollars", "share", "bn"})
