"""One question laid out for judgement: its answers and how each stands to each other."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations, product

from msgspec import Struct

from crosscheck.judge.reasons import evolving, reason_of
from crosscheck.judge.sides import Answer, Comparer, answers_of
from crosscheck.judge.story import as_in_story
from crosscheck.judge.verdict import verdict_of
from crosscheck.model import (
    ArticleInfo,
    Claim,
    Cluster,
    Comparison,
    Level,
    QuantityValue,
    Reason,
    Verdict,
)

Pair = tuple[int, int]


RUNNING = frozenset(  # counts that go on all day
    ("told to leave", "evacuated", "without power", "missing", "rescued", "displaced")
)
PAIR = 2  # articles that somebody put side by side
SLIP = 0.75  # "7 arrested" above a text of eight; "6 dead" above one of twelve is an older edition
TOP = 200  # code points: the headline, a list of highlights, the first sentence


class Case(Struct, frozen=True):
    """A cluster with its answers; `levels` holds how answers (by position, low first) compare,
    with the reason why a difference need not be a contradiction where there is one. `met` are
    the pairs that align holds against each other: sure enough to carry a conflict, or, with the
    reason scope, sure enough to be shown.
    """

    cluster: Cluster
    answers: tuple[Answer, ...]
    levels: Mapping[Pair, Comparison]
    met: frozenset[Pair]

    def level(self, one: int, two: int) -> Comparison:
        """How two answers compare, in either order."""
        return self.levels[min(one, two), max(one, two)]

    def conflicts(self) -> Iterator[tuple[Pair, Comparison]]:
        """The pairs whose values differ."""
        for pair, comparison in self.levels.items():
            if comparison.level >= Level.INCOMPARABLE and pair in self.met:
                yield pair, comparison


def case_of(cluster: Cluster, compare: Comparer, articles: Mapping[str, ArticleInfo]) -> Case:
    """The case of one cluster."""
    if len(cluster.claims) == 1:
        return Case(cluster, (Answer(cluster.claims),), {}, frozenset())
    compare = _once(compare)
    answers = tuple(answers_of(cluster.claims, compare))
    if len(answers) == 1:
        return Case(cluster, answers, {}, frozenset())
    torn = _torn(answers)
    firm = {(link.left, link.right): link.grade for link in cluster.links if link.firm}
    loose = {(link.left, link.right) for link in cluster.links if link.loose}
    levels, met = {}, set()
    for one, two in combinations(range(len(answers)), 2):
        left, right = answers[one], answers[two]
        first, second = _held_together(left, right, firm)
        found = compare(first, second)
        if len(articles) != PAIR:
            found = as_in_story(found, first, second)
        if found.level is Level.DISJOINT and _is_denied(left, right):
            found = Comparison(Level.INCOMPARABLE, note="one side denies it")
        is_firm = _is_linked(left, right, firm)
        if (is_firm or _is_linked(left, right, loose)) and _are_apart(left, right):
            met.add((one, two))
            if found.level is Level.DISJOINT and found.reason is None:
                found = _excused(found, left, right, articles, is_firm)
                if found.reason is None and (both := torn & {*left.articles, *right.articles}):
                    found = found._replace(reason=Reason.SCOPE, note=f"{min(both)} gives two")
            elif found.reason is Reason.OPEN_BOUND:
                found = _updated(found, left, right, articles)
        levels[one, two] = found
    if cluster.claims[0].about.slot in RUNNING:
        levels |= _moving(levels)
    shown = (
        pair for pair in met if verdict_of(levels[pair]) in (Verdict.DIFFER, Verdict.CONTRADICT)
    )
    if cluster.kind == "quantity" and not any(shown):
        met |= set(_at_odds(answers, levels, firm))
    return Case(cluster, answers, levels, frozenset(met))


def _torn(answers: Sequence[Answer]) -> set[str]:
    """The articles that give two rates or shares as answers.

    Who gives the turnout of an election and of a referendum tells the two apart; which one another
    article's turnout answers is not known. Of counts the larger is mostly the later one.
    """
    value = answers[0].claims[0].value
    if getattr(value, "dimension", "") != "ratio":
        return set()
    bodies = [{one.article for one in side.claims if one.zone != "title"} for side in answers]
    return {article for one, two in combinations(bodies, 2) for article in one & two}


def _held_together(
    left: Answer, right: Answer, firm: Mapping[tuple[str, str], int]
) -> tuple[Claim, Claim]:
    """The claims that speak for two answers: the first of each, of two ages those surest of one
    person.

    A "student" of 19 beside Ada Holm, 19, does not hide that she is 21 elsewhere.
    """
    if getattr(left.claims[0].value, "dimension", "") != "age":
        return left.claims[0], right.claims[0]
    pairs = product(left.claims, right.claims)
    return max(pairs, key=lambda pair: firm.get(_ids(*pair)) or firm.get(_ids(*pair[::-1]), 0))


def _ids(left: Claim, right: Claim) -> tuple[str, str]:
    return left.id, right.id


def _moving(levels: Mapping[Pair, Comparison]) -> dict[Pair, Comparison]:
    """The contradictions as updates, where the count is seen to move between two others."""
    notes = [one.note for one in levels.values() if one.reason is Reason.EVOLVING]
    return {
        pair: one._replace(reason=Reason.EVOLVING, note=notes[0])
        for pair, one in levels.items()
        if notes and verdict_of(one) is Verdict.CONTRADICT
    }


def _at_odds(
    answers: Sequence[Answer], levels: dict[Pair, Comparison], firm: Collection[tuple[str, str]]
) -> Iterator[Pair]:
    """The pairs in which an article gives, on top, another figure than its text and the others do.

    It was updated in one place and not in the other. Lower down a second figure mostly answers
    another question ("six died in a crash there last week").
    """
    for (one, two), found in levels.items():
        both = answers[one], answers[two]
        tops = [claim for side, other in (both, both[::-1]) for claim in _on_top(side, other)]
        here = [Answer((claim,)) for claim in tops]
        if found.level is Level.DISJOINT and any(
            _is_linked(top, side, firm) for top in here for side in both
        ):
            name = min(claim.article for claim in tops)
            levels[one, two] = found._replace(reason=Reason.SCOPE, note=f"{name} gives both")
            yield one, two


def _on_top(side: Answer, other: Answer) -> Iterator[Claim]:
    """The claims in the first lines of the one article of a side, which gives the other too."""
    if len(side.articles) == 1 < len(other.articles) and side.articles[0] in other.articles:
        yield from (claim for claim in side.claims if claim.sentence.start <= TOP)


def _once(compare: Comparer) -> Comparer:
    """The comparer, which compares two claims of a cluster once: to find its answers and here."""
    known: dict[tuple[str, str], Comparison] = {}

    def compare_once(left: Claim, right: Claim) -> Comparison:
        pair = left.id, right.id
        if pair not in known:
            known[pair] = compare(left, right)
        return known[pair]

    return compare_once


def _is_denied(left: Answer, right: Answer) -> bool:
    """True where one side says what a figure or date is not: "did not kill five" excludes no 6."""
    kinds = left.claims[0].kind in ("quantity", "date")
    return kinds and any(one.polarity == "negated" for one in (*left.claims, *right.claims))


def _are_apart(left: Answer, right: Answer) -> bool:
    """False where every article of one side gives the other answer too, as a copy does.

    A headline is written by another hand and speaks for itself, unless its figure is so far from
    the text's that it stands for an earlier edition, or for a part.
    """
    one, two = set(left.articles), set(right.articles)
    if len(one | two) == 1 or (one - two and two - one):
        return True
    return _is_slip(left, right) or _is_slip(right, left)


def _is_slip(headline: Answer, other: Answer) -> bool:
    """True where only headlines give the one answer, and nearly the figure of their texts."""
    if any(claim.zone != "title" for claim in headline.claims):
        return False
    values = [one.claims[0].value for one in (headline, other)]
    figures = [one.low for one in values if isinstance(one, QuantityValue) and one.low]
    return len(figures) == len(values) and min(figures) >= SLIP * max(figures)


def _excused(
    found: Comparison,
    left: Answer,
    right: Answer,
    articles: Mapping[str, ArticleInfo],
    is_firm: bool,
) -> Comparison:
    """The comparison with the reason why it need not be a contradiction, if there is one."""
    if excuse := reason_of(left.claims, right.claims, articles):
        return found._replace(reason=excuse[0], note=excuse[1])
    if not is_firm:
        return found._replace(reason=Reason.SCOPE, note="not surely one question")
    return found


def _updated(
    found: Comparison, left: Answer, right: Answer, articles: Mapping[str, ArticleInfo]
) -> Comparison:
    """A bound far below a later count was the count of its hour: "at least 5" that rose to 12."""
    excuse = evolving(left.claims, right.claims, articles)
    return found._replace(reason=excuse[0], note=excuse[1]) if excuse else found


def _is_linked(left: Answer, right: Answer, linked: Collection[tuple[str, str]]) -> bool:
    return any(
        (one.id, two.id) in linked or (two.id, one.id) in linked
        for one, two in product(left.claims, right.claims)
    )
