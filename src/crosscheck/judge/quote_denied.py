"""Reported speech that one side denies: "said Oslo had been told", "said Oslo had not been told".

One named speaker, the same words but for a negation, in the reporting verb ("denied that") or in
the clause, and nothing in the denied words that the others have not. What somebody will do he may
think over from one day to the next, so that clauses of the future are left alone.
Source: factive and denying verbs of report (Kiparsky & Kiparsky 1970); house rule on the rest.
"""

from crosscheck.judge.times import other_times
from crosscheck.lexicon.morphology import lemma
from crosscheck.lexicon.negation import is_turned, turns
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import Claim, QuoteValue

AUXILIARIES = word_set(
    """do does did have has had be is are was were been being a an the he she it they his her its
    their him them to of on in at by with for from and or that about any ever there this"""
)
OPEN = word_set(
    """will would shall should can could may might must going plan plans planned intend intends if
    whether until before yet when unless"""
)
NARROWING = word_set("all only every each both entirely fully always enough too more just alone")
FEWEST = 2  # words that say something: "informed" and whom


def is_denied(left: Claim, right: Claim) -> bool:
    """True where a speaker, one and the same, is reported to have said it and to have denied it."""
    if _is_turned(left) == _is_turned(right):
        return False
    denied, other = (left, right) if _is_turned(left) else (right, left)
    words = [_words(one) for one in (denied, other)]
    if any(OPEN & set(held) for held in words) or other_times(left, right):
        return False
    less, more = ({lemma(word) for word in held if _says(word)} for held in words)
    narrows = NARROWING & set(words[0]) - set(words[1])
    return len(less) >= FEWEST and less <= more and not narrows


def _is_turned(claim: Claim) -> bool:
    return is_turned(_words(claim)) != (claim.polarity == "negated")


def _words(claim: Claim) -> list[str]:
    return claim.value.words.split() if isinstance(claim.value, QuoteValue) else []


def _says(word: str) -> bool:
    return word not in AUXILIARIES and not turns(word)
