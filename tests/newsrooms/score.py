"""Stories as six newsrooms tell them, against the questions that a careful reader asks of them.

    python -m tests.newsrooms.score            a line a story, and the sums
    python -m tests.newsrooms.score NAME …     what is not found there, and what is wrong
    python -m tests.newsrooms.score --floors   raise the floors to what is found now

Invented events in fixtures/newsrooms, each told by six outlets in words of their own, with what
they get wrong. A question is found when the claims of one finding stand on its answers in two
articles (or in the one that answers it); a look-alike springs when one finding joins its claims.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
from msgspec import Struct

from crosscheck.load import load
from crosscheck.model import Article, Claim, Finding, QuantityValue, Report
from tests.articles import FIXTURES, report_on

STORIES = tuple(sorted(FIXTURES.glob("newsrooms/*.json")))
FLOORS = Path(__file__).parent / "floors.json"
RIGHT = {
    "conflict": ("contradict", "differ"),
    "agree": ("agree", "compatible"),
    "differ": ("differ", "compatible", "agree"),
    "evolving": ("differ",),
    "separate": ("differ",),
}
JOINS = ("agree", "compatible", "contradict")


class Answer(Struct, forbid_unknown_fields=True):
    """Words of one article; `value` is what they say, a number for figures."""

    article: int
    quote: str
    value: float | str | None = None
    bound: str = "exact"


class Question(Struct, forbid_unknown_fields=True):
    """What at least two articles answer, or one in two ways."""

    asks: str
    sort: str
    verdict: str
    answers: list[Answer]


class LookAlike(Struct, forbid_unknown_fields=True):
    """Two claims that answer two questions, however like they look."""

    why: str
    claims: list[Answer]


class Told(Struct, forbid_unknown_fields=True):
    """An article as its outlet published it."""

    source: str
    published: str
    title: str
    text: str


class Story(Struct, forbid_unknown_fields=True):
    """A file of fixtures/newsrooms."""

    story: str
    articles: list[Told]
    questions: list[Question]
    lookalikes: list[LookAlike]


class Score(Struct, frozen=True):
    """Of one story: questions found, those of them judged right, false conflicts, sprung pairs."""

    found: tuple[str, ...] = ()
    right: tuple[str, ...] = ()
    false: tuple[str, ...] = ()
    sprung: tuple[str, ...] = ()


def story_of(path: Path) -> Story:
    """The story of a file."""
    return msgspec.json.decode(path.read_bytes(), type=Story)


def report_of(story: Story) -> Report:
    """The report on its articles, read as rows of JSON lines; their ids are their places."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        path.write_bytes(
            b"\n".join(
                msgspec.json.encode({"id": str(number), **msgspec.to_builtins(one)})
                for number, one in enumerate(story.articles)
            )
        )
        return report_on([one for one in load([str(path)]) if isinstance(one, Article)])


def score(story: Story, report: Report) -> Score:
    """What the report finds of the story's questions, and which look-alikes it joins."""
    claims = {claim.id: claim for claim in report.claims}
    held = [
        (one, [claims[name] for side in one.sides for name in side.claims])
        for one in report.findings
    ]
    found, right, false = [], [], []
    for question in story.questions:
        best = max((_covered(story, question, inside), -at) for at, (_, inside) in enumerate(held))
        if not best[0]:
            continue
        verdict = held[-best[1]][0].verdict
        found.append(question.asks)
        if verdict in RIGHT[question.verdict]:
            right.append(question.asks)
        if verdict == "contradict" and question.verdict != "conflict":
            false.append(question.asks)
    sprung = [
        pair.why
        for pair in story.lookalikes
        if any(_joins(story, pair, finding, inside) for finding, inside in held)
    ]
    return Score(tuple(found), tuple(right), tuple(false), tuple(sprung))


def _covered(story: Story, question: Question, inside: list[Claim]) -> int:
    """How many answers the claims of a finding stand on; 0 where they are of too few articles."""
    covered = [
        one for one in question.answers if any(stands_on(story, claim, one) for claim in inside)
    ]
    wanted = min(2, len({one.article for one in question.answers}))
    return len(covered) if len({one.article for one in covered}) >= wanted else 0


def _joins(story: Story, pair: LookAlike, finding: Finding, inside: list[Claim]) -> bool:
    return finding.verdict in JOINS and all(
        any(stands_on(story, claim, one) for claim in inside) for one in pair.claims
    )


def stands_on(story: Story, claim: Claim, answer: Answer) -> bool:
    """Is the claim on these words, and for a figure of this value? A statement by its sentence."""
    if claim.article != str(answer.article):
        return False
    start = story.articles[answer.article].text.find(answer.quote)
    if (start < 0) != (claim.zone == "title"):
        return False
    where = claim.sentence if claim.kind == "statement" else claim
    if start >= 0 and not (where.start < start + len(answer.quote) and where.end > start):
        return False
    if not isinstance(answer.value, float):
        return True
    near = 1e-6 * max(1.0, abs(answer.value))
    value = claim.value
    return isinstance(value, QuantityValue) and any(
        end is not None and abs(end - answer.value) <= near for end in (value.low, value.high)
    )


def read_floors() -> dict[str, Score]:
    """By story, what was found when the floors were last raised."""
    return msgspec.json.decode(FLOORS.read_bytes(), type=dict[str, Score])


def lines(names: list[str]) -> Iterator[str]:
    """The table of all stories, or what is amiss in those that are named."""
    sums = [0] * 8
    for path in STORIES:
        story = story_of(path)
        one = score(story, report_of(story))
        row = (len(story.questions), *map(len, (one.found, one.right, one.false)))
        conflicts = [q.asks for q in story.questions if q.verdict == "conflict"]
        row = (*row, len(set(conflicts) & set(one.right)), len(conflicts))
        row = (*row, len(one.sprung), len(story.lookalikes))
        sums = [before + now for before, now in zip(sums, row, strict=True)]
        if path.stem in names:
            yield from (f"{path.stem}: not found: {q.asks}" for q in story.questions
                        if q.asks not in one.found)  # fmt: skip
            yield from (f"{path.stem}: not right: {q}" for q in one.found if q not in one.right)
            yield from (f"{path.stem}: joined: {why}" for why in one.sprung)
        elif not names:
            yield _line(path.stem, *row)
    if not names:
        yield _line("all", *sums)


def _line(name: str, *row: int) -> str:
    asked, found, right, false, settled, conflicts, sprung, pairs = row
    return (
        f"{name:20} {found:3} of {asked} found ({100 * found / asked:.0f}%), {right} right, "
        f"{settled} of {conflicts} conflicts right, {false} false; "
        f"{sprung} of {pairs} look-alikes joined"
    )


def main(arguments: list[str]) -> None:
    """See the module."""
    if "--floors" in arguments:
        told = {path.stem: score(one := story_of(path), report_of(one)) for path in STORIES}
        text = msgspec.json.format(msgspec.json.encode(told), indent=1)
        FLOORS.write_bytes(text + b"\n")
        return
    for line in lines(arguments):
        sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
