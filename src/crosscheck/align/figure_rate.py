"""What is asked of a rate that is foreseen, and of the stage of a match or vote a figure is of."""

from collections.abc import Sequence

from crosscheck.align.wording import shared, with_article
from crosscheck.lexicon.slots import EXPECTED
from crosscheck.model import Claim


def expected_rate(slot: str, subject: str) -> str:
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
