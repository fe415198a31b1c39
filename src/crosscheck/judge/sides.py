"""The answers to one question: claims whose values are the same or equivalent form a side."""

from collections.abc import Callable, Collection, Sequence

from msgspec import Struct
from msgspec.structs import force_setattr

from crosscheck.judge.display import displays
from crosscheck.judge.origin import count_origins
from crosscheck.model import Claim, Comparison, Level, Side

Comparer = Callable[[Claim, Claim], Comparison]


class Answer(Struct, frozen=True):
    """One side before it is shown: its claims, the first standing for them all.

    `articles` are those that give this answer, in order.
    """

    claims: tuple[Claim, ...]
    articles: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Name the articles, which are asked for often."""
        found = dict.fromkeys([claim.article for claim in self.claims])
        force_setattr(self, "articles", tuple(found))

    def of(self, articles: Collection[str]) -> "Answer":
        """What these articles say of it, which may be nothing."""
        return Answer(tuple(claim for claim in self.claims if claim.article in articles))


def answers_of(claims: Sequence[Claim], compare: Comparer) -> list[Answer]:
    """The claims grouped by value: one joins the first side that it matches in every claim."""
    sides: list[list[Claim]] = []
    for claim in claims:
        for side in sides:
            if all(compare(other, claim).level <= Level.EQUIVALENT for other in side):
                side.append(claim)
                break
        else:
            sides.append([claim])
    return [Answer(tuple(side)) for side in sides]


def by_article(answer: Answer) -> list[Answer]:
    """The answer as each of its articles gives it for itself."""
    return [
        Answer(tuple(claim for claim in answer.claims if claim.article == article))
        for article in answer.articles
    ]


def _side_of(answer: Answer, display: str) -> Side:
    """The answer as a finding shows it."""
    return Side(
        display=display,
        value=answer.claims[0].value,
        articles=answer.articles,
        origins=count_origins(answer.claims),
        claims=tuple(claim.id for claim in answer.claims),
    )


def sides_of(answers: Sequence[Answer]) -> tuple[Side, ...]:
    """Sides ordered by number of origins, most first, then as they come."""
    shown = displays([answer.claims for answer in answers])
    return tuple(sorted(map(_side_of, answers, shown), key=lambda side: -side.origins))
