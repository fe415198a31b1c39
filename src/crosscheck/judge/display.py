"""A value in words, as tables and messages show it."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import takewhile

from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.opposition import number_of
from crosscheck.model import Claim, DateValue, QuantityValue, QuoteValue, RoleValue, StatementValue

LONGEST = 90
QUOTES = "“”\"'‘’"
WORD = lazy_pattern(r"[^\W_]+(?:['’][^\W_]+)*")
KEPT = 4  # words before the first that differs


def display(claim: Claim) -> str:
    """The claim's value in the words of its article, with the hedge that belongs to it."""
    value = claim.value
    text = " ".join(claim.text.split())
    if isinstance(value, QuantityValue) and value.hedge:
        hedge = value.hedge.lower()
        text = text if text.lower().startswith(hedge) else f"{hedge} {text}"
    elif isinstance(value, QuantityValue) and value.high == 0 and value.group == text:
        text = f"{text}: not {claim.about.slot}"
    elif isinstance(value, RoleValue):
        of = f" of {value.organisation}" if value.organisation else ""
        text = f"{value.person}, {_in_state(value)}{of}"
    elif isinstance(value, QuoteValue) and value.direct:
        text = "“" + text.strip(QUOTES) + "”"
    elif isinstance(value, QuoteValue) and claim.polarity == "negated":
        text = f"{value.cue or 'denied'}: {text}"
    elif isinstance(value, StatementValue) and claim.polarity == "negated":
        text = f"not: {text}"
    return _cut(text)


def _in_state(value: RoleValue) -> str:
    """The title with its state: "former mayor", "president-elect"."""
    if value.state == "elect":
        return f"{value.title}-elect"
    return value.title if value.state == "current" else f"{value.state} {value.title}"


def displays(answers: Sequence[Sequence[Claim]]) -> list[str]:
    """What stands for each of several answers, given by their claims.

    Long quotations stand from shortly before they differ; two days in the same words ("Sunday")
    with the date.
    """
    claims = [_plainest(answer) for answer in answers]
    shown = [display(claim) for claim in claims]
    if claims and isinstance(claims[0].value, DateValue):
        return _with_dates(claims, shown)
    if len(claims) < 2 or not all(isinstance(claim.value, QuoteValue) for claim in claims):
        return shown
    texts = [" ".join(claim.text.split()).strip(QUOTES) + "”" for claim in claims]
    words = [list(WORD.finditer(text)) for text in texts]
    alike = zip(*words, strict=False)
    same = sum(1 for _ in takewhile(lambda row: len({one[0].lower() for one in row}) == 1, alike))
    if same <= KEPT or all(len(text) <= LONGEST for text in texts):
        return shown
    starts = [found[same - KEPT].start() for found in words]
    return [_cut(f"…{text[start:]}") for text, start in zip(texts, starts, strict=True)]


def _with_dates(claims: Sequence[Claim], shown: Sequence[str]) -> list[str]:
    """The words of days, with the date where another day has the same words."""
    starts = [value.start if isinstance(value := one.value, DateValue) else None for one in claims]
    days: defaultdict[str, set[str | None]] = defaultdict(set)
    for text, start in zip(shown, starts, strict=True):
        days[text.lower()].add(start)
    return [
        f"{text} ({start})" if start and len(days[text.lower()]) > 1 else text
        for text, start in zip(shown, starts, strict=True)
    ]


def _plainest(claims: Sequence[Claim]) -> Claim:
    """The first claim; of counts the first that writes a number: "two", not "Holm and his wife"."""
    if not isinstance(claims[0].value, QuantityValue):
        return claims[0]
    return next((claim for claim in claims if writes_number(claim.text)), claims[0])


def writes_number(text: str) -> bool:
    """True where figures or number words stand in the text."""
    return any(
        word[0].isdigit() or number_of(word.lower()) is not None
        for word in (found[0] for found in WORD.finditer(text))
    )


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"
