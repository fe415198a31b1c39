"""People who are only described: "senior officials of the finance ministry and the army"."""

import re
from collections.abc import Sequence

from crosscheck.extract.names import Name
from crosscheck.extract.near import names_near
from crosscheck.lexicon.word_lists import word_list
from crosscheck.model import PersonValue, Sentence

PEOPLE = word_list("plural-people")
PARTY_STOPS = word_list("party-stops")
LONGEST = 160  # code points
HEAD = 7  # words among which the head of the description stands
ENDINGS = ("U.S.", "U.K.", "U.N.")


def described(words: str, group: str | None, canonical: str | None = None) -> PersonValue:
    """People who are only described."""
    return PersonValue(words, canonical or words, named=False, member_of=group)


def people_at(sentence: Sentence, names: Sequence[Name], at: int) -> str:
    """The description of people that begins at `at`, "" where a name or a thing stands there."""
    words = phrases_at(sentence.text, at)
    head = 0
    for match in list(re.finditer(r"[\w'’-]+", words))[:HEAD]:
        if match.group().lower() in PEOPLE:
            head = match.end()
            break
    start = sentence.start + at
    named = any(name.kind == "person" for name in names_near(names, start, start + head))
    return words if head and not named else ""


def phrases_at(text: str, at: int) -> str:
    """The noun phrases from `at` up to a word or mark at which they end."""
    text = text[at : at + LONGEST]
    kept = 0
    for match in re.finditer(r"\S+", text):
        word = match.group()
        bare = word.rstrip(",.;:—").lower()
        if bare in PARTY_STOPS or word in ("—", "–"):
            break
        kept = match.start() + len(word.rstrip(",;:—"))
        if word[-1] in ";:—" or (word[-1] in ".!?" and word not in ENDINGS):
            kept = match.start() + len(word) - 1
            break
    words = text[:kept].rstrip(" ,")
    while ", " in words and " and " not in f" {words.rpartition(', ')[2]} ":
        words = words.rpartition(", ")[0]  # "with the board, X said"
    return words if words.endswith(ENDINGS) else words.rstrip(" .…")
