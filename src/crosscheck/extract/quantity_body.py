"""The dead as bodies: "four bodies were found", "the body of a missing boy was recovered".

The bodies found so far are a part of a toll, and are marked so (severity `found`): 12 recovered
and 40 dead of one flood are no contradiction.
Skips bodies of water and of rules, and bodies that nobody finds.
Source: house rule.
"""

from crosscheck.extract.quantity_casualty import Fate
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_reading import Reading
from crosscheck.lexicon.fates import AUXILIARIES, CLAUSE_ENDS
from crosscheck.lexicon.morphology import verb
from crosscheck.lexicon.slots import PERSONS
from crosscheck.lexicon.word_set import word_set

FINDING = word_set("find discover recover pull retrieve locate uncover unearth spot identify")
SEEING = word_set("saw see sees seen counted")  # what a witness saw is no toll, either
LIFTED = word_set("recovered retrieved pulled unearthed")
DEAD = word_set("dead charred burned burnt decomposed lifeless other more mutilated bullet-riddled")
FOUND = Fate("killed", "die", "found")
AFTER, BEFORE = 10, 3  # words between a body and the verb that finds it


def body_fate(lexed: Lexed, one: Reading) -> Fate | None:
    """The fate of a figure that counts bodies, or those whose bodies are told of."""
    before = lexed.lower[max(0, one.start - 2) : one.start]
    if before == ["bodies", "of"] and one.noun.head in PERSONS:
        return FOUND
    if one.noun.head != "body" or not DEAD.issuperset(one.noun.modifiers):
        return None
    return FOUND if is_found(lexed, one.start, one.last) else None


def is_found(lexed: Lexed, first: int, last: int) -> bool:
    """Does somebody find it, in the words before or after?"""
    if last < len(lexed.lower) and lexed.lower[last] in {"of", "'s"}:
        return False
    for word in lexed.lower[max(0, first - BEFORE) : first]:
        if word in SEEING or ((found := verb(word)) and found[0] in FINDING):
            return True
    passive = False
    for word in lexed.lower[last : last + AFTER]:
        if word in CLAUSE_ENDS:
            return False
        if word in LIFTED and word == lexed.lower[last]:
            return True  # "97 were rescued and 12 bodies recovered"
        passive = passive or word in AUXILIARIES
        found = verb(word)
        if found and found[0] in FINDING and found[1] in {"past", "part"}:
            return passive or word == "found"  # a headline: "Body of teen found in Larkhaven"
    return False
