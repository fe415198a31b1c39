"""Is a figure somebody's age? "Smith, 68,", "the 68-year-old driver", "aged 91", "She was 40."

An age belongs to a living being: "the four-year-old conflict" has a duration.
"""

from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_measure import Measure
from crosscheck.extract.quantity_noun import read_noun
from crosscheck.lexicon.fates import AUXILIARIES, CLAUSE_ENDS
from crosscheck.lexicon.given_names import is_given_name
from crosscheck.lexicon.morphology import classes, noun_lemma, verb
from crosscheck.lexicon.nouns import is_word
from crosscheck.lexicon.slots import PERSONS, SINGLE_PERSONS
from crosscheck.lexicon.sorts import is_animal
from crosscheck.lexicon.stopwords import FUNCTION_WORDS
from crosscheck.lexicon.titles import heads
from crosscheck.lexicon.word_set import word_set

OLDEST = 120
YOUNGEST = 13  # from here on "a boy of 13" is told his age, and is no father of so many
LONGEST_LIST = 9  # words
CALLED = word_set(  # what news calls people besides what they do
    """hero heroine champion star legend icon idol winner favourite favorite grandmother grandfather
    great-grandmother great-grandfather pensioner heiress heir veteran rookie newcomer native dad
    mum mom father-of-one father-of-two father-of-three father-of-four mother-of-one mother-of-two
    mother-of-three mother-of-four prodigy sensation debutant ex-champion ex-convict widow widower
    millionaire billionaire southpaw underdog tycoon socialite mogul finalist runner-up
    frontrunner front-runner incumbent"""
)
PEOPLE = PERSONS | SINGLE_PERSONS | CALLED
AFTER_NAME = word_set(", . ; ) who was is of from and")
AFTER_BIRTHDAY = word_set("just only on last this in earlier yesterday today")
TELLING = word_set("died dies said says was told had has wrote suffered pleaded lived worked lives")
AGENTS = ("ist", "man", "woman", "tress", "fielder", "keeper", "crat")
MACHINES = word_set(  # they end in -er and do what their verb says, and are no persons
    """computer cruiser tanker freighter boiler container trailer printer heater cooker washer dryer
    tower liner carrier bunker cutter trawler steamer server router scanner shelter river paper
    newspaper letter border order powder corner matter center number"""
)
HE_IS = word_set("he's she's he’s she’s")
LONGEST_OPENING = 6  # words of "The 42-year-old"
FINITE = AUXILIARIES | word_set("will would can could may might")
UNITS = word_set("year month week day")
SEVERAL = word_set("crew gang staff family personnel troop police band delegate")
PARENTS = word_set("mother father parent mom mum dad grandmother grandfather")


def is_age(lexed: Lexed, measure: Measure) -> bool:
    """True if the measure is an age of a person or an animal."""
    lower, first, last = lexed.lower, measure.first, measure.last
    before = lower[first - 1] if first else ""
    if measure.unit in UNITS:
        return before in {"aged", "age"} or _is_old(lexed, last)
    if measure.unit is not None or not 0 < measure.number.low <= OLDEST:
        return False
    if not first and lower[last : last + 1] != ["-"]:
        return False  # all other ages have a word before them
    if _in_ages(lower, first) or lower[max(0, first - 2) : first] == ["age", "of"]:
        return True
    if _is_suspended(lower, last):
        return True
    if _died_at(lower, first) and lower[last : last + 1] in (["after"], ["following"]):
        return measure.number.form == "digits"
    after = lower[last] if last < len(lower) else "."
    if before == "both" and measure.number.form == "digits" and not after[0].isalpha():
        return True
    if before in {"be", "turn", "then"} and _is_reached(lexed, first, last):
        return measure.number.form == "digits"
    named = before == "," and first > 1 and lexed.words[first - 2][0].isupper()
    if named and after in TELLING and measure.number.form == "digits":
        return True
    if (after not in AFTER_NAME and after != "when") or measure.number.form != "digits":
        return before in {"turned", "turns"} and after in AFTER_NAME | AFTER_BIRTHDAY
    if before == "," and after == "," and lower[last + 1 : last + 2] in (["of"], ["from"]):
        return measure.number.low >= 1
    if before == "," and first > 1 and after in {",", ".", ";", ")", "who", "of", "was"}:
        name = lexed.words[first - 2]
        if after == "," and (name in SINGLE_PERSONS or _is_one_person(name)):
            return True
        return name[0].isupper() and len(name) > 1 and name.isalpha() and measure.number.low >= 1
    if is_noun_of(lexed, first) and measure.number.low >= YOUNGEST:
        return measure.number.form == "digits"
    if before in {"was", "is", "turned", "turns"} and first > 1:
        subject = lower[first - 2]
        if subject == "," and before == "was" and after == "when":
            return True  # "Ada Holm, a retired teacher, was 84 when she died"
        if subject in {"he", "she", "who"}:
            return after in AFTER_NAME or after == "when"
        named = lexed.words[first - 2][0].isupper() and after == "when"
        return named or (before == "turned" and after != "of") or _is_full_name(lexed, first - 1)
    if before in HE_IS:
        return after not in ("of", "from")  # "he's 6 of 9 this season"
    return _died_at(lower, first)


def _is_full_name(lexed: Lexed, end: int) -> bool:
    """Does a given name and a surname end before word `end`: "Ada Holm is 41, and …"?"""
    given, surname = lexed.words[max(0, end - 2) : end] if end > 1 else ("", "")
    return surname[:1].isupper() and is_given_name(given.lower()) and given[0].isupper()


def _is_reached(lexed: Lexed, first: int, last: int) -> bool:
    """Is it an age that somebody has on a later day, or had: "will turn 29 in May", "then 91,"?"""
    lower = lexed.lower
    after = lower[last] if last < len(lower) else "."
    if lower[first - 1] == "then":
        return first > 1 and lower[first - 2] == "," and after == ","
    if first < 3 or lower[first - 2] != "will" or after not in AFTER_NAME | AFTER_BIRTHDAY:
        return False
    who = lower[first - 3]
    is_name = lexed.words[first - 3][0].isupper() and not (is_word(who) or who in FUNCTION_WORDS)
    return is_name or who in {"he", "she", "who"} or _is_one_person(who)


def _died_at(lower: list[str], first: int) -> bool:
    return first > 1 and lower[first - 1] == "at" and lower[first - 2] in {"died", "dies", "dead"}


def _in_ages(lower: list[str], first: int) -> bool:
    """Does a list of ages hold it: "aged 9", "ages 10, 8 and 4", "between ages 12 and 16"?"""
    left = first - 1
    while (
        left >= 0
        and first - left < LONGEST_LIST
        and (lower[left].isdigit() or lower[left] in {",", "and", "to", "or", "-", "–"})
    ):
        left -= 1
    return left >= 0 and lower[left] in {"aged", "ages", "age"}


def _is_suspended(lower: list[str], last: int) -> bool:
    """Is its "-year-old" told with a later age: "a 21- and a 13-year-old"?"""
    if lower[last : last + 1] != ["-"] or lower[last + 1 : last + 2] not in (
        ["and"],
        ["or"],
        [","],
    ):
        return False
    return "year" in lower[last + 2 : last + 7] or "month" in lower[last + 2 : last + 7]


def is_noun_of(lexed: Lexed, first: int) -> bool:
    """Is it "a guard of 58", "a widow of 77": one person, by an indefinite article?

    Not "a gang of 40", "a crew of 26", nor "the mother of 12".
    """
    lower = lexed.lower
    if first < 3 or lower[first - 1] != "of":
        return False
    noun = lower[first - 2]
    is_person = noun in SINGLE_PERSONS | CALLED or (_is_one_person(noun) and noun not in SEVERAL)
    is_one = not {"a", "an"}.isdisjoint(lower[max(0, first - 4) : first - 2])
    return is_person and is_one and noun not in PARENTS


def _is_old(lexed: Lexed, last: int) -> bool:
    """Does "old" or "of age" follow, said of a living being?"""
    lower = lexed.lower
    at = last + 1 if lower[last : last + 1] == ["-"] else last
    if lower[at : at + 2] == ["of", "age"]:
        return True
    if at >= len(lower) or lower[at] not in {"old", "olds"}:
        return False
    noun = read_noun(lexed, at + 1, 1.0)
    if noun.head is None or (at > last and (acts(lower, at + 1) or leads(lexed, at + 1))):
        return True
    nouns = {noun.head, *(noun_lemma(word.lower()) for word in noun.modifiers)}
    if nouns & (PERSONS | SINGLE_PERSONS | CALLED) or any(
        _is_agent(one) or is_animal(one) for one in nouns
    ):
        return True
    return at + 1 < len(lower) and lexed.words[at + 1][0].isupper()


def _is_one_person(word: str) -> bool:
    """Does a lower-case singular noun name a person: "the former mayor, 61, was fined"?"""
    return noun_lemma(word) == word and (word in PERSONS or _is_agent(word)) and word != "people"


def acts(lower: list[str], at: int) -> bool:
    """Is the word at `at` a verb whose subject ends before it: "the 57-year-old stole $5,000"?"""
    found = verb(lower[at])
    following = classes(lower[at + 1]) if at + 1 < len(lower) else ""
    return bool(found and found[1] == "past") and not set(following) & {"n", "j"}


def leads(lexed: Lexed, at: int) -> bool:
    """Is it the one verb of a clause: "The 42-year-old led training", no "stalled project was"?"""
    found = verb(lexed.lower[at])
    if found is None or found[1] != "past" or lexed.lower[0] != "the" or at > LONGEST_OPENING:
        return False
    for word in lexed.lower[at + 1 :]:
        if word in CLAUSE_ENDS or word in ("and", ","):
            break
        following = verb(word)
        if word in FINITE or (following is not None and following[1] in ("past", "s")):
            return False
    return True


def _is_agent(noun: str) -> bool:
    """Does a noun name somebody by what he does: actress, guitarist, swimmer, midfielder?"""
    if noun in heads() or noun.endswith(AGENTS):
        return True
    if not noun.endswith("er") or noun in MACHINES:
        return False
    return any("v" in classes(stem) for stem in (noun[:-2], noun[:-1], noun[:-3]))
