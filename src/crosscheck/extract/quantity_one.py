"""Words of number that count nothing: "one" as a pronoun, "half time", "step one", set phrases."""

from crosscheck.extract.quantity_casualty import fate_after
from crosscheck.extract.quantity_hedge import read_hedge
from crosscheck.extract.quantity_lex import Lexed, is_close
from crosscheck.extract.quantity_measure import Measure
from crosscheck.extract.quantity_noun import STOP, is_plural
from crosscheck.lexicon.morphology import classes, is_superlative, verb
from crosscheck.lexicon.numbers import WORDS
from crosscheck.lexicon.slots import PERSONS, TRANSITIVE_SLOT
from crosscheck.lexicon.stopwords import FUNCTION_WORDS
from crosscheck.lexicon.word_set import word_set

COUNTED_STEPS = word_set("phase level type stage category grade tier chapter")
SUPERLATIVES = word_set("most best worst least leading top")
SUPERLATIVE_REACH = 5
IDIOMS_AFTER = word_set("another day more thing way time hand side stone can s")
ONE_AFTER = word_set(
    """
    no any every each this that the some which another last next - number these good bad big small
    new old loved other same right wrong only
    """
)
SET_PHRASES = (  # nothing is counted in "two sides of the same coin"
    "sides of the same coin",
    "sides of the coin",
    "sides of one coin",
    "sides of a coin",
    "birds with one stone",
    "peas in a pod",
    "step closer",
    "step nearer",
    "step further",
    "step ahead",
    "step forward",
    "step away",
    "step too far",
    "steps closer",
    "steps ahead",
)
SET_HEAD = 3  # code points by which most words are known to begin no set phrase
SET_HEADS = frozenset(phrase[:SET_HEAD] for phrase in SET_PHRASES)


def is_ago(lexed: Lexed, last: int) -> bool:
    """Does "ago" follow, so that it is a date?"""
    return lexed.lower[last : last + 1] == ["ago"]


def _opens_set_phrase(lexed: Lexed, at: int) -> bool:
    return " ".join(lexed.lower[at : at + 5]).startswith(SET_PHRASES)


def is_no_cardinal(lexed: Lexed, measure: Measure, before: str, after: str) -> bool:
    """Is it "one" as a pronoun, a set phrase, or a word of time like "two years ago"?"""
    if f"{after} "[:SET_HEAD] in SET_HEADS and _opens_set_phrase(lexed, measure.last):
        return True
    if before in {"top", "bottom"} or before in COUNTED_STEPS:
        return True  # "a phase one trial", "stage four cancer"
    if is_ago(lexed, measure.last):
        return True
    if measure.number.low != 1 or lexed.lower[measure.number.first] != "one":
        close = measure.first > 0 and is_close(lexed, measure.first - 1)
        return before == "o" or (before == "-" and close)
    if before in ONE_AFTER:
        return before != "the" or after not in PERSONS
    if measure.unit is not None:
        counted = before in {"in", "for", "than", "least", "just", "only", "about"}
        return measure.unit == "day" and not measure.compound and not counted
    if after == "of":
        return _ranks(lexed, measure.last + 1) or _characterises(lexed, measure.last + 1, before)
    if _befalls(lexed, measure, before):
        return False
    return not after or not after[0].isalpha() or after in STOP or after in IDIOMS_AFTER


def _ranks(lexed: Lexed, at: int) -> bool:
    """Does a superlative follow: "one of the country's largest lenders" ranks and counts none?"""
    for word in lexed.lower[at : at + SUPERLATIVE_REACH]:
        if word in SUPERLATIVES or (is_superlative(word) and not classes(word)):
            return True
        if not (word in {"the", "its", "their"} or word[0].isalpha() or word[0] in "'’"):
            return False
    return False


def _characterises(lexed: Lexed, at: int, before: str) -> bool:
    """Does it stand for the subject: "the mood was one of relief", not "one of many"?

    A part is taken of what is known or plural, so that a bare noun after "of" is no whole.
    Source: Cambridge Grammar of the English Language 5.9.1 (partitive and pro-form "one").
    """
    if (verb(before) or ("", ""))[0] != "be" or at >= len(lexed.lower):
        return False
    whole = lexed.lower[at]
    is_bare = lexed.words[at].islower() and whole not in FUNCTION_WORDS and whole not in WORDS
    return is_bare and not any(map(is_plural, lexed.lower[at : at + 2]))


def _befalls(lexed: Lexed, measure: Measure, before: str) -> bool:
    """Is it one of those told of, and something befell him: "nine were shot; one has died"?

    Or the object of what befell him: "a blast killed one and wounded three".
    """
    found = verb(before)
    if found and found[1] != "base" and TRANSITIVE_SLOT.get(found[0]) in {"killed", "injured"}:
        return lexed.lower[measure.last : measure.last + 1] not in (["another"], ["too"])
    if before not in {",", ";", "and", "but", "—", "–", "("}:
        return False
    fate = fate_after(lexed, measure.last, {})
    return fate is not None and fate.slot in {"killed", "injured"}


def is_no_fraction(lexed: Lexed, measure: Measure, before: str, after: str) -> bool:
    r"""\"half" is a figure only as half of something counted; "half time", "second half" is not."""
    word = lexed.lower[measure.number.first]
    last = measure.number.last
    told = after if measure.unit is None else "".join(lexed.lower[last : last + 1])
    if measure.unit is not None and told in {"a", "an", "of", "one", "-", "point"}:
        return before in {"first", "second"}  # "half a mile", "a half-point cut"
    if read_hedge(lexed, measure.first):
        return False
    if word != "half":
        return before in {"first", "second", "fourth"} and after != "of"
    if before in {
        "first",
        "second",
        "other",
        "better",
        "-",
        "the",
        "and",
        "a",
        "last",
        "this",
        "latter",
        "opening",
    }:
        return True
    return after not in {"of", "the", "a", "an", "its", "their", "his", "her", "those", "all"}
