"""The frame a figure stands in: its governing verb, change or level, and whose figure it is.

A light reading of the clause, left of the figure first; no parser. Where the clause is not clear
the answer is None: better no subject than a wrong one.
"""

from msgspec import Struct

from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_noun import STOP
from crosscheck.lexicon.dates import MONTHS
from crosscheck.lexicon.fates import AUXILIARIES, CLAUSE_ENDS
from crosscheck.lexicon.morphology import classes, noun_lemma, verb
from crosscheck.lexicon.nouns import is_word
from crosscheck.lexicon.numbers import WORDS
from crosscheck.lexicon.opposition import nation_of
from crosscheck.lexicon.slots import (
    CHANGE_NOUNS_DOWN,
    CHANGE_NOUNS_UP,
    FALL,
    MONEY_VERBS,
    RISE,
)
from crosscheck.lexicon.word_set import word_set

PHRASAL = word_set(
    """shoot take bring burn turn tear knock gun strike blow set pick give make put sign build buy
    round call shut track hunt gather clean wind use snap cough gobble soak mop hoover scoop eat"""
)
REACH = 14
ROLES = word_set("by to from at of for with in into on above below")
# Verbs of change that also take a plain object: "lost $3 million" is no fall.
WITH_OBJECT = word_set("lose add gain cut shed reduce slash trim raise boost lower grow expand")
AMBIGUOUS = word_set("cost costs total totals rise rises fall falls value values")
GOING = word_set("go goes going gone went")  # "wages will go up"
SHORT = word_set("fly ply sly")  # no adverbs
SCALED = word_set("hundred thousand million billion trillion")
SKIPPED = word_set("not also now then still just only already about more further another an a the")
PRONOUNS = word_set("it he she they we you i this that these those who which there his her its")
REPORTER = word_set("it he she they")
SAYS = word_set("said says announced added estimated expects expected hoped warned believes")
DETERMINERS = word_set("the its their his her this that")  # "keep up the 50-metre bridge"
VERB_OPENERS = word_set("to will would could may might which who")  # what follows is a verb
TRADED = word_set("shares stocks prices sales profits revenues exports imports")  # "shares slump"
LOCATIVE = word_set("in at across throughout near around")
OPENERS = word_set("when while because although though whereas if unless that")  # of a clause
EITHER = word_set("after before since until as")  # "after two cables broke", "after two years"
CLAUSE_REACH = 10
CHANGE_REACH = 5
MODALS = word_set("has have had will would could may")
MATRIX = word_set(  # verbs that leave it to the next to say what is done
    """plan expect agree aim intend want seek hope decide promise pledge vow propose continue need
    prepare threaten offer"""
)
COMPANY = word_set("corp inc co ltd llc cos bros plc jr sr")
NO_NAMES = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december the a an in on at and but for since after it he
    she they we this that these those his her its their our there while when as if by from
    some many most all both any few several others each such enough lots plenty perhaps someone
    somebody anyone anybody everyone everybody something anything everything nothing nobody
    """
)


# Forms that are commoner as pasts than as bases of other verbs.
FORMS = {"fell": ("fall", "past"), "found": ("find", "past"), "saw": ("see", "past"),
         "won": ("win", "past")}  # fmt: skip


def finite(word: str) -> tuple[str, str] | None:
    """Lemma and form of a verb, the commoner reading of an ambiguous form first."""
    return FORMS.get(word) or verb(word)


class Frame(Struct, frozen=True):
    """The governing verb (its place and lemma), how the figure joins it, and up or down."""

    at: int | None = None
    lemma: str | None = None
    role: str = ""
    change: str = ""


def read_frame(lexed: Lexed, start: int, last: int) -> Frame:
    """The frame of the figure whose hedge begins at word `start` and that ends before `last`."""
    lower = lexed.lower
    at, role = start - 1, ""
    while at >= 0 and lower[at] in SKIPPED and lower[at] not in OPENERS:
        at -= 1
    if at >= 0 and _opens_clause(lexed, at, last):
        return Frame(None, None, "", _noun_change(lexed, start, last))
    if at >= 0 and lower[at] in ROLES:
        role, at = lower[at], at - 1
    if at > 0 and not role and lower[at] in {"up", "down"} and _is_phrasal(lower[at - 1]):
        at -= 1  # "shot down 41 drones"
    is_moved = lower[at] in {"up", "down"} and lower[at + 1] not in DETERMINERS
    if at >= 0 and role in {"", "by"} and is_moved and at + 4 >= start:
        return Frame(at, None, role, lower[at])
    if at >= 0 and role == "from" and lower[at] in {"up", "down"}:
        return Frame(at, None, "from", "")
    found = _verb_before(lexed, at, max(-1, start - REACH))
    change = _noun_change(lexed, start, last)
    if not change and role in {"by", "of"}:
        change = _change_before(lexed, at, found[0] if found else -1)
    if found is None:
        return Frame(None, None, role, change)
    place, lemma = found
    if lower[place] in AMBIGUOUS and start - place > 3:
        return Frame(None, None, role, change)
    near = start - place <= 4 or role == "by"
    if not change and near and role in {"", "by"}:
        change = _verb_change(lexed, lemma, role, last)
    return Frame(place, lemma, role, change)


def _is_phrasal(word: str) -> bool:
    """Is it a verb that takes its particle with it: "shot down", "blew up", "set up"?"""
    found = finite(word)
    return found is not None and found[0] in PHRASAL


def _opens_clause(lexed: Lexed, at: int, last: int) -> bool:
    """Is the figure the subject of a clause of its own: "after two cables were cut"?

    No verb before such a clause says anything of it.
    """
    word = lexed.lower[at]
    if word in OPENERS:
        return True
    if word not in EITHER:
        return False
    for place in range(last, min(len(lexed.lower), last + CLAUSE_REACH)):
        follows = lexed.lower[place]
        if follows in CLAUSE_ENDS or follows in ",;.":
            return False
        found = finite(follows)
        if follows in AUXILIARIES or (found and found[1] == "past" and is_verb(follows, found)):
            return True
    return False


def _verb_change(lexed: Lexed, lemma: str, role: str, last: int) -> str:
    if lemma in WITH_OBJECT and role != "by":
        nxt = lexed.lower[last] if last < len(lexed.lower) else ""
        if nxt != "to" and lexed.lower[last - 1] not in {"percent", "%", "cent", "points", "point"}:
            return ""
    return "up" if lemma in RISE else "down" if lemma in FALL else ""


def _noun_change(lexed: Lexed, start: int, last: int) -> str:
    """Up or down by a noun or comparative: "a 5 percent rise", "an increase of 5", "6% higher"."""
    lower = lexed.lower
    after = lower[last : last + 3]
    if after:
        if after[0] in CHANGE_NOUNS_UP or after[0] in {"higher", "more"}:
            return "up"
        if after[0] in CHANGE_NOUNS_DOWN or after[0] in {"lower", "less", "fewer"}:
            return "down"
    if start > 1 and lower[start - 1] == "of":
        noun = noun_lemma(lower[start - 2])
        return "up" if noun in CHANGE_NOUNS_UP else "down" if noun in CHANGE_NOUNS_DOWN else ""
    return ""


def _change_before(lexed: Lexed, at: int, floor: int) -> str:
    """Up or down by a noun a few words back: "approved a cut in output by 5 percent"."""
    for place in range(at, max(floor, at - CHANGE_REACH), -1):
        word = lexed.lower[place]
        if not word[0].isalpha() or word in CLAUSE_ENDS:
            return ""
        noun = noun_lemma(word)
        if noun in CHANGE_NOUNS_UP or noun in CHANGE_NOUNS_DOWN:
            return "up" if noun in CHANGE_NOUNS_UP else "down"
    return ""


def _verb_before(lexed: Lexed, at: int, floor: int) -> tuple[int, str] | None:
    """The nearest finite verb or participle at or before word `at`, inside the clause."""
    while at > floor:
        word = lexed.lower[at]
        if word in CLAUSE_ENDS:
            return None
        found = finite(word)
        to = at > 0 and lexed.lower[at - 1] in VERB_OPENERS
        moves = found is not None and (found[0] in RISE or found[0] in FALL)
        to = to or (moves and at > 0 and lexed.lower[at - 1] in TRADED)
        acts = found is not None and word not in AUXILIARIES and (to or is_verb(word, found))
        if found and acts and not (word == "won" and _is_sum(lexed, at)):
            return at, found[0]
        at -= 1
    return None


def _is_sum(lexed: Lexed, at: int) -> bool:
    """Is it Korean money: "5,000 won", "two billion won"?"""
    before = lexed.lower[at - 1] if at else ""
    return before[:1].isdigit() or before in WORDS or before in SCALED


def is_verb(word: str, found: tuple[str, str]) -> bool:
    """Is an ambiguous form a verb here? Pasts and participles are; "cost", "offers" by the list."""
    lemma, form = found
    if word in STOP:
        return False
    if word == "won":
        return True
    if form in {"past", "part"}:
        return "n" not in classes(word) or lemma in RISE or lemma in FALL or lemma in MONEY_VERBS
    if form == "ing":
        changes = lemma in RISE or lemma in FALL
        return "n" not in classes(word) or changes or lemma in MONEY_VERBS
    return "n" not in classes(lemma) or lemma in {"cost", "total", "rise", "fall", "value"}


def subject_before(lexed: Lexed, at: int) -> tuple[str | None, str | None]:
    """Name and head noun of the noun phrase that ends before word `at` (a verb)."""
    lower = lexed.lower
    while at > 0 and (
        lower[at - 1] in AUXILIARIES
        or lower[at - 1] in SKIPPED
        or lower[at - 1] in MODALS
        or lower[at - 1] in {"which", "that"}
        or (lower[at - 1] in GOING and lower[at : at + 1] in (["up"], ["down"]))
        or (
            lexed.words[at - 1].endswith("ly") and lower[at - 1] == lexed.words[at - 1] not in SHORT
        )
    ):
        at -= 1
    if at > 1 and lower[at - 1] == "to" and (found := finite(lower[at - 2])) and found[0] in MATRIX:
        return subject_before(lexed, at - 2)  # "Orvik plans to cut"
    if (
        at
        and lower[at - 1] == "and"
        and _is_finite(lexed, at)
        and (first := _verb_joined(lexed, at - 1))
    ):
        return subject_before(lexed, first)
    if at and lower[at - 1] == ",":
        at = _before_insert(lexed, at - 1)
    if at and lower[at - 1] in REPORTER:
        at = _past_report(lexed, at - 1)
    for first in range(at - 1, max(0, at - 4), -1):
        if lower[first] in LOCATIVE and first + 1 < at and lexed.words[first + 1][0].isupper():
            return phrase_before(lexed, first)  # "services in Larkhaven fell": not Larkhaven
        if not lower[first][0].isalpha():
            break
    return phrase_before(lexed, at)


def _is_finite(lexed: Lexed, at: int) -> bool:
    """Does a verb of its own time begin here: "will cut", "cut", no "(to close) and sell"?"""
    word = lexed.lower[at] if at < len(lexed.lower) else ""
    found = finite(word)
    return word in AUXILIARIES or word in MODALS or (found is not None and found[1] != "base")


def _verb_joined(lexed: Lexed, joint: int) -> int | None:
    """The verb with which another shares its subject: "Orvik is closing a mill and will cut"."""
    for at in range(joint - 1, max(0, joint - CLAUSE_REACH), -1):
        word = lexed.lower[at]
        if word in CLAUSE_ENDS or word in OPENERS or word in {"which", "that", "who"}:
            return None
        found = finite(word)
        if word in AUXILIARIES or (found and found[1] == "past" and is_verb(word, found)):
            return at
    return None


def _past_report(lexed: Lexed, pronoun: int) -> int:
    """Where "Holm Foods" ends in "Holm Foods said it was": who reports speaks of itself."""
    at = pronoun - 1 - (lexed.lower[pronoun - 1 : pronoun] == ["that"])
    if at < 1 or lexed.lower[at] not in SAYS:
        return pronoun + 1
    return at


def _before_insert(lexed: Lexed, comma: int) -> int:
    """Where the noun phrase before ", …," ends."""
    for at in range(comma - 1, max(-1, comma - REACH), -1):
        if lexed.lower[at] == ",":
            return at
        if lexed.lower[at] in CLAUSE_ENDS:
            break
    return comma


def phrase_before(lexed: Lexed, at: int) -> tuple[str | None, str | None]:
    """Name and head noun of the run of words that ends before word `at`."""
    first = at
    lower = lexed.lower
    while first > 0 and at - first < 6:
        word = lower[first - 1]
        if word in {"'", "’"} and first > 1:
            first -= 1
            continue
        if word == "." and first > 1 and lower[first - 2] in COMPANY:
            first -= 1
            continue
        if not (word[0].isalpha() or word == "-") or word in STOP or word in PRONOUNS:
            break
        found = finite(word)
        if found and found[1] in {"past", "part"} and is_verb(word, found):
            break
        first -= 1
    if first == at:
        return None, None
    if lower[at - 1] == ".":
        at -= 1
    last = lower[at - 1].removesuffix("'s")
    is_noun = last[:1].isalpha() and last != "old"  # "the 57-year-old"
    is_month = last in MONTHS and lexed.words[at - 1][0].isupper()  # "April values of 8.3 percent"
    head = noun_lemma(last) if is_noun and not is_month else None
    return name_in(lexed, first, at), head


def name_in(lexed: Lexed, first: int, last: int) -> str | None:
    """The first run of capitalised words between two places, its possessive dropped."""
    run: list[str] = []
    for at in range(first, last):
        word = lexed.words[at]
        if lexed.lower[at + 1 : at + 3] == ["-", "based"]:
            continue  # "Larkhaven-based Orvik": the firm
        if word[0].isupper() and word.lower() not in NO_NAMES and (at or word.lower() not in WORDS):
            run.append(word)
            if word.endswith(("'s", "’s")):
                break
        elif run and not _is_opener(lexed, at, run):
            break
        else:
            run = []
    if not run:
        return None
    if first == 0 and run == [lexed.words[0]] and not (len(run[0]) > 1 and run[0].isupper()):
        return _sentence_opener(run)
    return " ".join(run).removesuffix("'s").removesuffix("’s") or None


def _is_opener(lexed: Lexed, end: int, run: list[str]) -> bool:
    """Is it but the common noun after a dateline: "OSLO (Wire) - Insurance group Orvik said"?"""
    after_dash = end > 1 and lexed.words[end - 2] in {"-", "–", "—"}
    return len(run) == 1 and after_dash and is_word(run[0].lower())


def _sentence_opener(run: list[str]) -> str | None:
    """A single capitalised word that opens a sentence is a name if English has no such word, or if
    it is a country's ("Turkey won nine medals").
    """
    word = run[0].removesuffix("'s").removesuffix("’s")
    known = nation_of(word.lower())
    is_country = known is not None and known[0].lower() == word.lower()
    return word if is_country or not classes(noun_lemma(word.lower())) else None
