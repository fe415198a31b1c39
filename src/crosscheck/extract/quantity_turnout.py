"""Turnout told as a share: "88 percent of eligible voters cast ballots", "of the electorate voted".

What voters think or are ("61 percent of voters back the plan") is no turnout: the verb must be one
of voting with no candidate or party after it.
Source: house rule on election reports.
"""

from crosscheck.extract.quantity_lex import Lexed
from crosscheck.lexicon.fates import CLAUSE_ENDS
from crosscheck.lexicon.morphology import noun_lemma
from crosscheck.lexicon.word_set import word_set

VOTERS = word_set("voter electorate elector eligible")  # "of those eligible"
CASTING = word_set("ballot vote")
VOTED = word_set("voted turned participated")
CHOOSING = word_set("for against to in-favor in-favour")
REACH = 12


def is_turnout(lexed: Lexed, at: int) -> bool:
    """Does a share "of" the phrase from word `at` tell how many of those who may vote did?"""
    voters = _voters(lexed, at)
    if voters is None:
        return False
    for here in range(voters + 1, min(len(lexed.lower), voters + REACH)):
        word, after = lexed.lower[here], lexed.lower[here + 1 : here + 4]
        if word in CLAUSE_ENDS:
            return False
        if word == "cast":
            return any(noun_lemma(one) in CASTING for one in after) and not _chooses(
                lexed, here + 1
            )
        if word == "took" and after[:1] == ["part"]:
            return True
        if word in VOTED:
            return not _chooses(lexed, here + 1)
    return False


def _voters(lexed: Lexed, at: int) -> int | None:
    """Where the voters stand in "the country's eligible voters", "registered voters"."""
    for here in range(at, min(len(lexed.lower), at + 5)):
        if noun_lemma(lexed.lower[here]) in VOTERS:
            return here
    return None


def _chooses(lexed: Lexed, at: int) -> bool:
    """Is it for somebody or something that they voted: "cast their ballots for the mayor"?"""
    return not CHOOSING.isdisjoint(lexed.lower[at : at + 4])
