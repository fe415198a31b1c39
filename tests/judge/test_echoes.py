"""A conflict on a figure is told once, not again for each clause of its sentence."""

import pytest
from msgspec.structs import replace

from crosscheck.config import Settings
from crosscheck.judge.echoes import without_echoes
from crosscheck.model import Article, Zone
from crosscheck.pipeline import crosscheck

FIRE = "{} people were killed when a grain store burned down in Port Ellery on March 4, 2025."


def articles_of(*texts):
    return [
        Article(id=f"{n}", path=f"{n}.txt", text=text, zones=(Zone("body", 0, len(text)),))
        for n, text in enumerate(texts)
    ]


def conflicts(*texts):
    found = crosscheck(articles_of(*texts), Settings()).findings
    return [(one.kind, one.verdict) for one in found if one.verdict in ("contradict", "differ")]


def test_a_figure_is_told_once():
    assert conflicts(FIRE.format("Seven"), FIRE.format("Nine")) == [("quantity", "contradict")]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("A red car stopped at the gate.", "A blue car stopped at the gate."),
        ("The senate approved the budget.", "The senate did not approve the budget."),
    ],
)
def test_what_no_other_kind_tells_stays(one, two):
    assert conflicts(one, two) == [("statement", "contradict")]


@pytest.mark.parametrize(("polarity", "left"), [("affirmed", 1), ("negated", 2)])
def test_a_denial_is_no_echo(polarity, left):
    report = crosscheck(articles_of(FIRE.format("Seven"), FIRE.format("Nine")), Settings())
    (figure,) = (one for one in report.findings if one.verdict == "contradict")
    one, two = (
        next(claim for claim in report.claims if claim.article == name and is_fire(claim))
        for name in ("0", "1")
    )
    sides = tuple(
        replace(side, claims=(claim.id,))
        for side, claim in zip(figure.sides, (one, two), strict=True)
    )
    stated = replace(figure, id="f-stated", kind="statement", sides=sides)
    claims = [replace(one, polarity=polarity) if c is one else c for c in report.claims]
    assert len(without_echoes([figure, stated], claims)) == left


def is_fire(claim):
    return claim.kind == "statement" and claim.value.predicate == "burn"
