"""Questions whose slot says all that is asked, and the stage of a match or vote that one is of."""

from collections.abc import Sequence

from crosscheck.align.wording import shared, with_article
from crosscheck.lexicon.slots import (
    BURNT,
    EXPECTED,
    LOSING_STREAK,
    RECORD_SPAN,
    TIME_IN_OFFICE,
    WINNING_STREAK,
)
from crosscheck.model import Claim

FORMS = {  # with a subject, and where none is named
    TIME_IN_OFFICE: ("How long was {} in office?", "How long in office?"),
    RECORD_SPAN.format("high"): (
        "For how long had {} not been so high?", "For how long had it not been so high?"),
    RECORD_SPAN.format("low"): (
        "For how long had {} not been so low?", "For how long had it not been so low?"),
    "unemployed": ("How many people are unemployed?",) * 2,
    "long-term unemployed": ("How many people have been unemployed for long?",) * 2,
    "elections won": ("How many elections did {} win?", "How many elections were won?"),
    WINNING_STREAK: ("How many did {} win in a row?", "How many were won in a row?"),
    LOSING_STREAK: ("How many did {} lose in a row?", "How many were lost in a row?"),
    "inside": ("How many people were inside?",) * 2,
    "signature": ("How many people signed the petition?",) * 2,
    BURNT: ("How large an area burned?",) * 2,
}  # fmt: skip


def form_of(slot: str, subject: str) -> str:
    """The question of a slot that says it all; "" of any other."""
    if slot in FORMS:
        named, bare = FORMS[slot]
        told = subject if subject.islower() else with_article(subject)
        return named.format(told) if subject else bare
    return _expected_rate(slot, subject)


def _expected_rate(slot: str, subject: str) -> str:
    """How much growth or unemployment is expected, and where; "" of any other account."""
    what = slot.removeprefix(EXPECTED)
    if what == slot or not what.endswith(("growth", "unemployment")):
        return ""
    where = f" in {with_article(subject)}" if subject else ""
    return f"How much {what} is expected{where}?"


def of_stage(question: str, claims: Sequence[Claim]) -> str:
    """The question with the stage that all its claims tell: "… in the first half?"."""
    stage = shared(one.about.scope.get("stage") for one in claims)
    if not stage or " as in “" in question or not question.endswith("?"):
        return question
    where = stage if stage == "extra time" else f"the {stage}"
    return f"{question[:-1]} in {where}?"
