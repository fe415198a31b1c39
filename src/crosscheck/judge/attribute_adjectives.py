"""Opposite adjectives of one thing: "a liberal thinker" against "a conservative politician".

Some are of the thing whatever it is called by (alive, guilty, legal, liberal); size, age and worth
are measured by the noun ("a small bank", "a large employer"), and exclude each other only before
the same noun. Not compared: one now and one then, a complement with both.
Source: absolute and relative adjectives, Kennedy & McNally 2005; the list is a house table.
"""

from crosscheck.lexicon.morphology import lemma
from crosscheck.lexicon.opposition import opposed
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import Claim, StatementValue

ABSOLUTE = word_set(
    """alive living dead deceased guilty innocent legal illegal lawful unlawful legitimate
    illegitimate valid invalid public private married unmarried single male female liberal
    conservative leftist rightist left-wing right-wing civilian military domestic foreign armed
    unarmed fictional real true false solvent bankrupt employed unemployed voluntary compulsory
    mandatory optional temporary permanent conditional unconditional profitable unprofitable"""
)

PAST = word_set("was were been wasn't weren't")
LAST = 3  # words before the complement, among them the copula


def opposite_complements(left: Claim, right: Claim) -> str | None:
    """Why what two are said to be excludes the other, or None; symmetric."""
    one, two = _words(left), _words(right)
    if not one or not two or _copula(left) != _copula(right):
        return None
    pairs = [(here, there) for here in one for there in two if opposed(here, there) == "antonym"]
    if len(pairs) != 1:
        return None
    here, there = sorted(pairs[0])
    absolute = {here, there} <= ABSOLUTE
    same_noun = min(len(one), len(two)) > 1 and lemma(one[-1]) == lemma(two[-1])
    return f"antonym: {here} / {there}" if absolute or same_noun else None


def _copula(claim: Claim) -> bool:
    """True where the words before the complement speak of then."""
    before = claim.sentence.text[: claim.start - claim.sentence.start].lower().split()
    return bool(PAST & set(before[-LAST:]))


def _words(claim: Claim) -> tuple[str, ...]:
    value = claim.value
    held = value.arguments.get("complement", "") if isinstance(value, StatementValue) else ""
    return tuple(word for word in held.split("; ") if word[:1].isalpha())
