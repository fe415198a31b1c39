"""Comparer of propositions by who did it to whom: see judge/proposition.py.

*Changed roles*: of verbs that hold one way, "A beat B" and "B beat A".
*Another doer*: what one alone does to a thing (founds it, writes it, buys it, wins it) was not done
by two who are named, unless the other sentence names both, says that there were several, or speaks
of another time.
*Opposite verbs* that happen once, with the same roles: "approved by the board", "the board
blocked".
Source: de Marneffe et al. 2008 (structural contradictions); Ritter et al. 2008 (functions).
"""

from crosscheck.judge.proposition_words import content_words, deny_each_other, names_in
from crosscheck.judge.times import other_times
from crosscheck.lexicon.attributes import MAKING, SEVERAL, SHARED, SOLE
from crosscheck.lexicon.name_matching import plain_words
from crosscheck.lexicon.predicates import FINAL, ONE_WAY, same_predicate
from crosscheck.model import Claim, Comparison, Level, StatementValue

UNSURE = Comparison(Level.INCOMPARABLE)
FEWEST = 1  # content words besides subject and verb


def compare_roles(left: Claim, right: Claim) -> Comparison:
    """As `compare`, for propositions that need no common subject: who did it to whom."""
    one, two = left.value, right.value
    if not isinstance(one, StatementValue) or not isinstance(two, StatementValue):
        return UNSURE
    if {(one.polarity, one.modality) for one in (left, right)} != {("affirmed", "asserted")}:
        return UNSURE
    if other_times(left, right):
        return UNSURE
    one, two = (StatementValue(v.predicate.removesuffix(" by"), v.arguments) for v in (one, two))
    same = same_predicate(one.predicate, two.predicate)
    if same and one.predicate in ONE_WAY and _swapped(one, two):
        return Comparison(Level.DISJOINT, None, "the roles are changed")
    if same and _by_another(left, right, one, two):
        return Comparison(Level.DISJOINT, None, "done by another")
    final = {one.predicate, two.predicate} & FINAL
    if final and deny_each_other(one.predicate, two.predicate) and _same_roles(one, two):
        return Comparison(Level.DISJOINT, None, "opposite predicates")
    return UNSURE


def _same_roles(one: StatementValue, two: StatementValue) -> bool:
    """The same did it to the same; what it was done to may stand anywhere in the stretch.

    Where one side does not say who did it, what it was done to must be named, or more than a noun.
    """
    left, right = (content_words(value.arguments.get("agent", "")) for value in (one, two))
    if left and right and not (left <= right or right <= left):
        return False
    mine, theirs = (value.arguments.get("theme", "") for value in (one, two))
    if not (left and right) and not (_is_specific(mine) and _is_specific(theirs)):
        return False
    if _other_matter(one, two):
        return False
    less, more = content_words(mine), content_words(theirs)
    if less and more:
        return less <= more or more <= less
    for value, other in ((one, two), (two, one)):
        if theme := plain_words(value.arguments.get("theme", "")):
            return content_words(theme[-1]) <= content_words(other.arguments.get("words", ""))
    return False


def _other_matter(one: StatementValue, two: StatementValue) -> bool:
    """Nothing in common behind the verbs: "guilty of fraud", "acquitted of theft"."""
    roles = content_words(
        " ".join(v.arguments.get(role, "") for v in (one, two) for role in ("agent", "theme"))
    )
    (less, there), (more, here) = (
        (
            content_words(v.arguments.get("denied", "")) - roles,
            content_words(v.arguments.get("words", "")),
        )
        for v in (one, two)
    )
    return bool(less and more) and not less & here and not more & there


def _is_specific(theme: str) -> bool:
    return bool(names_in(theme)) or len(content_words(theme)) > FEWEST


def _swapped(one: StatementValue, two: StatementValue) -> bool:
    agent, theme = (names_in(one.arguments.get(role, "")) for role in ("agent", "theme"))
    other_agent, other_theme = (
        names_in(two.arguments.get(role, "")) for role in ("agent", "theme")
    )
    if not (agent and theme and other_agent and other_theme):
        return False
    crossed = bool(agent & other_theme) and bool(theme & other_agent)
    return crossed and not agent & other_agent and not theme & other_theme


def _by_another(left: Claim, right: Claim, one: StatementValue, two: StatementValue) -> bool:
    """One thing that two others are said to have made, bought or won."""
    agent, other = (names_in(value.arguments.get("agent", "")) for value in (one, two))
    if not agent or not other or agent & other:
        return False
    if agent & names_in(right.sentence.text) or other & names_in(left.sentence.text):
        return False  # two who did it together, or the one for the other
    texts = [set(plain_words(claim.sentence.text)) for claim in (left, right)]
    if SEVERAL & (texts[0] | texts[1]):
        return False
    if one.predicate in SOLE and two.predicate in SOLE and _same_thing(one, two):
        return True
    # the stretch behind the verb: "the score of the ballet"
    denied = [v.arguments.get("denied", "") for v in (one, two)]
    less, more = sorted(map(content_words, denied), key=len)
    return one.predicate == two.predicate in MAKING and len(less) > FEWEST and less <= more


def _same_thing(one: StatementValue, two: StatementValue) -> bool:
    """What it was done to is named, and named alike: "the novel The Salt Road"."""
    themes = [value.arguments.get("theme", "") for value in (one, two)]
    if any(word in SHARED for theme in themes for word in plain_words(theme)):
        return False
    mine, theirs = map(names_in, themes)
    if not mine or not theirs or not (mine <= theirs or theirs <= mine):
        return False
    kind, other = (
        content_words(theme) - names for theme, names in zip(themes, (mine, theirs), strict=True)
    )
    if kind and other and not kind & other:
        return False  # the song and the film of one name
    if all(theme.split()[-1][0].isupper() for theme in themes):
        return True
    less, more = map(content_words, themes)
    return less == more
