"""Stories as six newsrooms tell them, against the questions that a careful reader asks of them.

    python -m tests.newsrooms.score            a line a story, and the sums
    python -m tests.newsrooms.score NAME …     what is not found there, and what is wrong
    python -m tests.newsrooms.score --floors   raise the floors to what is found now

Invented events in fixtures/newsrooms, each told by six outlets in words of their own, with what
they get wrong. A question is found when the claims of one finding stand on its answers in two
articles (or in the one that answers it); a look-alike springs when one finding joins its claims.
"""

import argparse
import sys
from collections.abc import Iterator
from operator import itemgetter
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
from msgspec import Struct

from crosscheck.model import Claim, Report
from tests.articles import FIXTURES, articles_in, report_on
from tests.stories.score import has_end

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
        return report_on(articles_in([str(path)]))


def score(story: Story, report: Report) -> Score:
    """What the report finds of the story's questions, and which look-alikes it joins."""
    claims = {claim.id: claim for claim in report.claims}
    held = [
        (one.verdict, [claims[name] for side in one.sides for name in side.claims])
        for one in report.findings
    ]
    found, right, false = [], [], []
    for question in story.questions:
        told = [(_covered(story, question, inside), verdict) for verdict, inside in held]
        covered, verdict = max(told, key=itemgetter(0))  # of equals the first
        if not covered:
            continue
        found.append(question.asks)
        if verdict in RIGHT[question.verdict]:
            right.append(question.asks)
        if verdict == "contradict" and question.verdict != "conflict":
            false.append(question.asks)
    sprung = [
        pair.why
        for pair in story.lookalikes
        if any(verdict in JOINS and _joins(story, pair, inside) for verdict, inside in held)
    ]
    return Score(tuple(found), tuple(right), tuple(false), tuple(sprung))


def _covered(story: Story, question: Question, inside: list[Claim]) -> int:
    """How many answers the claims of a finding stand on; 0 where they are of too few articles."""
    covered = [
        one for one in question.answers if any(stands_on(story, claim, one) for claim in inside)
    ]
    wanted = min(2, len({one.article for one in question.answers}))
    return len(covered) if len({one.article for one in covered}) >= wanted else 0


def _joins(story: Story, pair: LookAlike, inside: list[Claim]) -> bool:
    return all(any(stands_on(story, claim, one) for claim in inside) for one in pair.claims)


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
    return not isinstance(answer.value, float) or has_end(claim, answer.value)


def read_floors() -> dict[str, Score]:
    """By story, what was found when the floors were last raised."""
    return msgspec.json.decode(FLOORS.read_bytes(), type=dict[str, Score])


def table() -> Iterator[str]:
    """A line a story, and the sums."""
    sums = [0] * 8
    for path in STORIES:
        story = story_of(path)
        one = score(story, report_of(story))
        conflicts = {
            question.asks for question in story.questions if question.verdict == "conflict"
        }
        row = (
            len(story.questions), len(one.found), len(one.right), len(one.false),
            len(conflicts & set(one.right)), len(conflicts),
            len(one.sprung), len(story.lookalikes),
        )  # fmt: skip
        sums = [before + now for before, now in zip(sums, row, strict=True)]
        yield _line(path.stem, *row)
    yield _line("all", *sums)


def _line(name: str, *row: int) -> str:
    asked, found, right, false, settled, conflicts, sprung, pairs = row
    return (
        f"{name:20} {found:3} of {asked} found ({100 * found / asked:.0f}%), {right} right, "
        f"{settled} of {conflicts} conflicts right, {false} false; "
        f"{sprung} of {pairs} look-alikes joined"
    )


def amiss(path: Path) -> Iterator[str]:
    """What is not found in a story, what is judged otherwise, and what is joined."""
    story = story_of(path)
    one = score(story, report_of(story))
    asked = [question.asks for question in story.questions]
    yield from (f"{path.stem}: not found: {asks}" for asks in asked if asks not in one.found)
    yield from (f"{path.stem}: not right: {asks}" for asks in one.found if asks not in one.right)
    yield from (f"{path.stem}: joined: {why}" for why in one.sprung)


def main() -> None:
    """See the module."""
    by_name = {path.stem: path for path in STORIES}
    parser = argparse.ArgumentParser(description="score the stories of the newsrooms")
    parser.add_argument("name", nargs="*", metavar="NAME", help="what is amiss there")
    parser.add_argument("--floors", action="store_true", help="raise the floors to what is found")
    given = parser.parse_args()
    if unknown := set(given.name) - by_name.keys():
        parser.error(f"no such story: {', '.join(sorted(unknown))}")
    if given.floors:
        told = {path.stem: score(one := story_of(path), report_of(one)) for path in STORIES}
        FLOORS.write_bytes(msgspec.json.format(msgspec.json.encode(told), indent=1) + b"\n")
        return
    named = (line for name in given.name for line in amiss(by_name[name]))
    for line in named if given.name else table():
        sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
