"""Personal names as members of a coordination: "Otto Brandt, 31, and Lina Moor were killed".

A name is a run of capitalised words with the age and the place that stand in commas after it.
Runs that end like an organisation, a place or a group of persons are none; a single word is one
only beside another name, and if English has no such word.
Source: house rules.
"""

from crosscheck.extract.quantity_frame import NO_NAMES
from crosscheck.extract.quantity_lex import Lexed, is_close
from crosscheck.extract.quantity_noun import STOP
from crosscheck.lexicon.morphology import classes, noun_lemma, verb
from crosscheck.lexicon.numbers import WORDS
from crosscheck.lexicon.organisations import organisations
from crosscheck.lexicon.slots import ADJECTIVE_SLOT, PERSONS, SINGLE_PERSONS, TRANSITIVE_SLOT
from crosscheck.lexicon.word_set import word_set

NO_PARTS = PERSONS | SINGLE_PERSONS | ADJECTIVE_SLOT.keys()
NUMERALS = frozenset(WORDS)
LONGEST_NAME = 6
LONGEST_PLACE = 5
JOINS = frozenset({"-", "."})
AFTER_AGE = word_set(", and & who was were is are has had died dies")
NO_ENDS = word_set(
    """
    city county street avenue road park state university police school hospital sheriff center
    centre beach river lake valley mount island district square
    """
)


def name_end(lexed: Lexed, at: int, *, single: bool = False) -> int | None:
    """The word after the personal name that begins at word `at`, with an age before it."""
    first = _past_aged(lexed, at)
    last = first
    while last < len(lexed.words) and last - first < LONGEST_NAME and _is_part(lexed, last, first):
        last += 1
    words = [word for word in lexed.lower[first:last] if word not in JOINS and len(word) > 1]
    if not words or words[-1] in NO_ENDS or noun_lemma(words[-1]) in NO_PARTS:
        return None
    if not NO_PARTS.isdisjoint(words[1:]) or any(map(_is_no_name, words)):
        return None  # a headline in capitals: "Shooting Leaves Boy Dead", "Shot In Larkhaven"
    if words[-1] in organisations().heads or words[0] in NO_NAMES:
        return None
    if not NUMERALS.isdisjoint(words):
        return None
    if len(words) == 1 and first == at:
        is_name = single and words[0].isalpha() and not classes(words[0])
        return last if is_name else None
    return last


def _is_no_name(word: str) -> bool:
    found = verb(word)
    return word in STOP or (found is not None and found[0] in TRANSITIVE_SLOT and word != found[0])


def _is_part(lexed: Lexed, at: int, first: int) -> bool:
    word = lexed.words[at]
    if word in JOINS:
        joins = at > first and (
            is_close(lexed, at - 1) and (word == "-" or len(lexed.words[at - 1]) < 4)
        )
        return joins and at + 1 < len(lexed.words) and lexed.words[at + 1][0].isupper()
    return (
        word[0].isupper()
        and (word.isalpha() or "'" in word or "’" in word)
        and (not word.endswith(("'s", "’s")))
    )


def _past_aged(lexed: Lexed, at: int) -> int:
    """The word after "6-year-old" or "6 year old" if such an age begins at word `at`."""
    words = [word for word in lexed.lower[at : at + 5] if word != "-"]
    if len(words) < 3 or words[1:3] != ["year", "old"]:
        return at
    return at + 5 if lexed.lower[at + 1 : at + 2] == ["-"] else at + 3


def past_details(lexed: Lexed, at: int) -> int:
    """The word after the age and the home that follow a name: ", 31, of Larkhaven,".

    The comma that closes them belongs to them where something follows it.
    """
    lower, size = lexed.lower, len(lexed.lower)
    end = at
    if end + 2 < size and lower[end] == "," and lower[end + 1].isdigit():
        end += 2 if lower[end + 2] in AFTER_AGE else 0
    if end + 2 < size and lower[end] == "," and lower[end + 1] in {"of", "from"}:
        for last in range(end + 2, min(size, end + 2 + LONGEST_PLACE)):
            if not lexed.words[last][0].isupper():
                break
            end = last + 1
    if end == at or end >= size:
        return at
    return end + 1 if lower[end] == "," else end
