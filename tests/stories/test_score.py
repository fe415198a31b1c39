"""The scorer itself: a scorer that cannot say no would make every floor worthless."""

import pytest

from crosscheck.model import (
    About,
    Claim,
    Excerpt,
    Finding,
    QuantityValue,
    Report,
    Side,
    Summary,
    Value,
)
from tests.stories.score import Fact, Forbidden, Gold, GoldSide, score


def claim(article: str, number: float, words: str) -> Claim:
    value: Value = QuantityValue(low=number, high=number, unit="person")
    return Claim(
        id=f"{article}-{number}",
        article=article,
        path=f"{article}.txt",
        kind="quantity",
        start=0,
        end=len(words),
        line=None,
        column=None,
        text=words,
        sentence=Excerpt(0, len(words), words),
        zone="body",
        voice="article",
        attribution=None,
        polarity="affirmed",
        modality="asserted",
        about=About(slot="killed"),
        value=value,
    )


def report(verdict: str, *sides: tuple[Claim, ...], reason: str | None = None) -> Report:
    claims = tuple(one for side in sides for one in side)
    finding = Finding(
        id="f",
        cluster="q",
        rule="quantity-mismatch",
        code="XQ001",
        kind="quantity",
        verdict=verdict,
        reason=reason,
        topic="killed",
        question="How many?",
        scope="cross",
        message="seven against eight",
        sides=tuple(
            Side(side[0].text, side[0].value, (), len(side), tuple(one.id for one in side))
            for side in sides
        ),
    )
    return Report("crosscheck/1", "0", (), claims, (finding,), (), Summary())


SEVEN, EIGHT = claim("a", 7, "seven people"), claim("b", 8, "eight people")
SEVEN_TOO = claim("b", 7, "7 people")
CONFLICT = Fact(
    id="conflict",
    topic="killed",
    verdicts=["contradict"],
    sides=[GoldSide(["a"], quantity=7), GoldSide(["b"], quantity=8)],
)
AGREEMENT = Fact(
    id="agreement",
    topic="killed",
    verdicts=["agree"],
    sides=[GoldSide(["a", "b"], quantity=7, unit="person")],
)


@pytest.mark.parametrize(
    ("result", "found"),
    [
        (report("contradict", (SEVEN,), (EIGHT,)), ("conflict",)),
        (report("agree", (SEVEN, SEVEN_TOO)), ("agreement",)),
        # both figures on one side are no conflict, and one article is no agreement
        (report("contradict", (SEVEN, EIGHT)), ()),
        (report("agree", (SEVEN,)), ()),
        (report("differ", (SEVEN,), (EIGHT,), reason="evolving"), ()),
    ],
)
def test_facts_are_found_where_sides_and_verdict_fit(result: Report, found: tuple[str, ...]):
    gold = Gold("story", "", [CONFLICT, AGREEMENT], [])
    assert score(result, gold).found == found


@pytest.mark.parametrize(
    ("entry", "wrong"),
    [
        (Forbidden("both", ["contradict"], quantities=[7, 8]), 1),
        (Forbidden("both", ["agree"], quantities=[7, 8]), 0),
        (Forbidden("only one of them", ["contradict"], quantities=[7, 9]), 0),
        (Forbidden("rule", ["contradict"], rule="quantity-mismatch"), 1),
        (Forbidden("words", ["contradict"], words="seven"), 0),
        (Forbidden("words", ["contradict"], words="seven people"), 1),
        (Forbidden("pair", ["contradict"], words_both=["seven", "eight"]), 1),
        (Forbidden("pair", ["contradict"], words_any=["seven", "eight"], kind=["role"]), 0),
        (Forbidden("zone", ["contradict"], zone="comment"), 0),
    ],
)
def test_forbidden_findings_are_counted(entry: Forbidden, wrong: int):
    gold = Gold("story", "", [], [entry])
    assert len(score(report("contradict", (SEVEN,), (EIGHT,)), gold).wrong) == wrong


def test_a_wrong_unit_is_no_fact():
    side = GoldSide(["a", "b"], quantity=7, unit="USD")
    fact = Fact(id="agreement", topic="killed", verdicts=["agree"], sides=[side])
    result = score(report("agree", (SEVEN, SEVEN_TOO)), Gold("story", "", [fact], []))
    assert result.missed == ("agreement",)
