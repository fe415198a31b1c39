"""One happening of two people: "X, who fought under Y, died in May 1799", "Y died in May 1799".

Both texts tell of one verb with the same words behind it, and give it to two people; the one text
names both, and gives it to the other. (Where only one is named, the two may well speak of two
happenings.) Not compared: names that may stand for each other (a country, a firm and its head), two
joined by "and", words of doing it together or one after the other.
Source: de Marneffe et al. 2008, structural contradictions; the exceptions are house rules.
"""

import re

from crosscheck.judge.proposition_words import content_words, names_in
from crosscheck.lexicon.attributes import SEVERAL, SOLE
from crosscheck.lexicon.name_matching import plain_words
from crosscheck.lexicon.opposition import nation_of
from crosscheck.lexicon.places import place_of
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import Claim, Comparison, Level, StatementValue

UNSURE = Comparison(Level.INCOMPARABLE)
HAPPENED = ("asserted", "planned")  # "who would die in May" is told as a plan
# What two who meet do not both do on the same occasion (they may both speak, travel, sign).
ONCE = SOLE | word_set(
    """die bear elect appoint name crown inaugurate execute bury sentence jail convict arrest kidnap
    capture shoot stab injure resign retire marry hire fire dismiss award honour honor
    knight beat"""
)
EITHER = SEVERAL | word_set("and also too both respectively as well like including fellow")
FEWEST = 2  # content words besides the verb, of which one is a name or a figure
ACRONYM = re.compile(r"(?![IVX]+$)[A-Z.&]{2,}")
SHARE = re.compile(r"\d ?(?:%|per ?cent\b|votes\b|seats\b|points\b|medals\b|games\b)")
MARKED = re.compile(r"\d|\b[A-Z][a-z]")


def compare_doers(left: Claim, right: Claim) -> Comparison:
    """The level at which two propositions stand that differ in who it was; symmetric."""
    one, two = left.value, right.value
    if not isinstance(one, StatementValue) or not isinstance(two, StatementValue):
        return UNSURE
    told = {left.modality, right.modality} <= set(HAPPENED)
    if not told or {left.polarity, right.polarity} != {"affirmed"} or one.predicate not in ONCE:
        return UNSURE
    if one.predicate != two.predicate:
        return UNSURE
    role = "agent" if "agent" in one.arguments and "agent" in two.arguments else "theme"
    for mine, theirs in ((left, right), (right, left)):
        if _told_of_another(mine, theirs, role):
            return Comparison(Level.DISJOINT, None, "told of another")
    return UNSURE


def _told_of_another(short: Claim, long: Claim, role: str) -> bool:
    """The longer text names whom the shorter speaks of, and tells it of somebody else."""
    one, two = (getattr(claim.value, "arguments", {}) for claim in (short, long))
    who, other = one.get(role, ""), two.get(role, "")
    mine, theirs = _person(who), _person(other)
    if not mine or not theirs or mine & theirs or mine & names_in(other):
        return False
    text = long.sentence.text
    if not mine <= names_in(text) or theirs & names_in(short.sentence.text):
        return False
    if EITHER & set(plain_words(two["words"])) or _apposed(text, who, other):
        return False
    rest = one["denied"]
    if SHARE.search(rest):
        return False  # "won 48 percent of the vote" leaves the others theirs
    less = content_words(rest)
    told = len(less) >= FEWEST or bool(re.search(r"\d", rest))
    return told and bool(MARKED.search(rest)) and less <= content_words(two["denied"])


def _person(phrase: str) -> frozenset[str]:
    """The names of a phrase that may be a person's: no place, no nation, no abbreviation."""
    words = [word for word in phrase.split() if word[0].isupper()]
    if any(ACRONYM.fullmatch(word) for word in words) or place_of(" ".join(words)):
        return frozenset()
    if any(nation_of(word.lower()) for word in words):
        return frozenset()
    return names_in(phrase)


def _apposed(text: str, who: str, other: str) -> bool:
    """One stands in an apposition to the other or owns it: "Ada Holm, head of Tern,"."""
    last = re.escape(who.rsplit(maxsplit=1)[-1])
    ends = rf"{re.escape(other)}\b(?:,(?! wh)| of|['’]s)[^,.;]*\b{last}"
    owner = rf"\b{last}(?:['’]s?| ['’]s) (?:[\w-]+ )*{re.escape(other)}"
    return bool(re.search(ends, text) or re.search(owner, text))
