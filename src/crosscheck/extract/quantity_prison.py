"""How long somebody is sent to prison, and who: "sent Holm to prison for 84 months".

*Finds* lengths of time beside a word of prison, a term that was handed down, and the time that
somebody got for a crime ("got seven years for stealing it").
*Whose* the sentenced: the subject of a passive and of who gets or serves, else the object.
Source: house rules, from court reports.
"""

from crosscheck.extract.clause import lemma_of
from crosscheck.extract.quantity_frame import name_in, subject_before
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_reading import Reading
from crosscheck.extract.quantity_topic_base import Topic, past_hyphen
from crosscheck.lexicon.fates import AUXILIARIES, CLAUSE_ENDS
from crosscheck.lexicon.morphology import verb
from crosscheck.lexicon.word_set import word_set

TERMS = word_set("sentence sentenced prison jail jailed imprisonment imprisoned behind probation")
SENTENCING = word_set("sentence jail imprison give send hand condemn order put")
SERVED = word_set("serve face spend begin start")
UNDERGOING = SERVED | word_set("get receive")
ACTS = SENTENCING | UNDERGOING
GETTING = word_set("get give receive")  # seven years for a crime
CRIMES = word_set(
    """murder manslaughter theft fraud robbery rape arson assault embezzlement bribery corruption
    burglary kidnapping perjury treason espionage"""
)
OFFENCES = word_set(
    """steal murder kill rape rob embezzle defraud launder smuggle traffic assault bribe stab shoot
    abuse attack plot blackmail extort molest possess forge evade"""
)
BEFORE, BEHIND = 8, 4  # words in which a word of prison stands
REACH = 14  # words in which its verb stands


def prison_term(lexed: Lexed, reading: Reading) -> Topic | None:
    """The topic of a prison term; None of any other length of time."""
    start, last = reading.start, reading.measure.last
    window = lexed.lower[max(0, start - BEFORE) : last + BEHIND]
    is_told = not TERMS.isdisjoint(window) or _is_handed_down(lexed, last)
    if not is_told and not _is_for_a_crime(lexed, last):
        return None
    back = range(start - 1, max(-1, start - REACH), -1)
    at = next((place for place in back if _acts(lexed, place)), None)
    lemma = lemma_of(lexed.lower[at]) if at is not None else ""
    if not is_told and lemma not in GETTING:
        return None
    if at is None:
        return Topic("sentence")
    is_passive = at > 0 and lexed.lower[at - 1] in AUXILIARIES
    if lemma not in UNDERGOING and not is_passive:
        return Topic("sentence", name_in(lexed, at + 1, start), "sentence")
    name = subject_before(lexed, at)[0]
    if name and _is_governed(lexed, name.split()[0], at):
        name = None  # "the ex-treasurer of Larkhaven gets seven years"
    return Topic("sentence", name, lemma if lemma in SERVED else "sentence")


def _is_governed(lexed: Lexed, word: str, end: int) -> bool:
    """Does a preposition stand before that word of a phrase that ends before word `end`?"""
    at = next((one for one in range(end - 1, 0, -1) if lexed.words[one].startswith(word)), 0)
    return lexed.lower[at - 1 : at] in (["of"], ["in"], ["from"], ["at"])


def _acts(lexed: Lexed, at: int) -> bool:
    found = verb(lexed.lower[at])
    is_verb = found is not None and found[1] in ("past", "part", "s")
    return is_verb and lemma_of(lexed.lower[at]) in ACTS


def _is_handed_down(lexed: Lexed, last: int) -> bool:
    """Is it "the 90-month term handed down", "a seven-year term behind bars"?"""
    at = past_hyphen(lexed, last)
    return lexed.lower[at : at + 3] in (["term", "handed", "down"], ["term", "imposed", "on"])


def _is_for_a_crime(lexed: Lexed, last: int) -> bool:
    """Does "for stealing", "for the murder of" follow?"""
    if lexed.lower[last : last + 1] != ["for"]:
        return False
    for word in lexed.lower[last + 1 : last + 4]:
        if word in CLAUSE_ENDS:
            return False
        found = verb(word)
        if word in CRIMES or (found is not None and found[1] == "ing" and found[0] in OFFENCES):
            return True
    return False
