"""Whose age it is, once the names of the article are known.

*Finds* the full name of whom a surname stands for ("Holm, 38,"), the name that comes after what
somebody is ("a 19-year-old student, Emil Strand,"), who died at that age ("Ada Holm, who has died
aged 87"), whom a pronoun stands for ("She was 87."), and the one who is sought or caught ("the
24-year-old fugitive").
Source: house rule: an age is of the person nearest to it, where no other can be meant.
"""

import re
from functools import lru_cache

from crosscheck.extract.antecedent import person_meant
from crosscheck.extract.context import Context
from crosscheck.extract.names import Name
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.model import Sentence

NOUN_AND_NAME = lazy_pattern(r"[- ]?old(?: [a-z][\w-]{1,20}){1,4}, $")
DIED = lazy_pattern(
    r"\b(?:died|dies|dead|passed away|has died)\b[^.;]{0,60}?\b(?:aged?|at(?: the age of)?) ?$",
    re.IGNORECASE,
)
DESCRIBED = frozenset(
    """fugitive escapee inmate prisoner convict suspect gunman shooter attacker killer""".split()
)
WANTED = lazy_pattern(  # "Holm, who has been on the run, was captured", "Holm escaped"
    r"\b([A-Z][\w’'-]{1,30})\b(?:, [^.;,]{1,100},)?"
    r"(?: (?:was|is|has|had|been|allegedly|later)){0,3}"
    r" (?:captured|recaptured|arrested|escaped|apprehended|caught|convicted|charged|detained"
    r"|wanted|opened fire)\b"
)
DIED_ENDS = ("age", "aged", "at", "of")  # the last words of DIED, which spare most texts the search
SPOUSES = frozenset(("Mr", "Mrs", "Ms", "Miss", "Lady", "Lord"))
PRONOUN_AGE = lazy_pattern(r"(?:He|She) (?:was|is|would have been|had (?:just )?turned) $")


def age_owner(
    sentence: Sentence, context: Context, start: int, end: int, told: str | None
) -> str | None:
    """The name of whose age stands at `[start, end)`; `told` is what the sentence's words say."""
    people = [one for one in context.names.of(sentence) if one.kind == "person"]
    before = sentence.text[: start - sentence.start]
    if told in DESCRIBED and before.endswith(("The ", "the ")):
        return _wanted(context) or told
    if told:
        return _named(told, people) or _named_after(sentence, people, end) or told
    if PRONOUN_AGE.fullmatch(before):
        return person_meant(sentence, context)
    if len({one.canonical for one in people}) == 1 and _died_at(before):
        return people[0].canonical if people[0].start < start else None
    return None


def _wanted(context: Context) -> str | None:
    """The one person of an article, where it says of him what makes a suspect or a fugitive.

    Named at least twice as often as anybody else: beside a victim or an accomplice of as much note
    nobody is meant for sure.
    """
    counts = context.names.counts
    if not counts or counts[0][1] < 2 or (len(counts) > 1 and 2 * counts[1][1] > counts[0][1]):
        return None
    name = counts[0][0]
    return name if name.split()[-1] in _sought(context.article.text) else None


@lru_cache(maxsize=2)
def _sought(text: str) -> frozenset[str]:
    """The surnames of whom an article says so, looked for once and not for each age."""
    return frozenset(found[1] for found in WANTED.finditer(text))


def _died_at(before: str) -> bool:
    return before.rstrip(" ")[-4:].lower().endswith(DIED_ENDS) and DIED.search(before) is not None


def _named(told: str, people: list[Name]) -> str | None:
    """The full name of the one whose name is, or is part of, what was read."""
    words = told.split()
    if words[0].rstrip(".") in SPOUSES:
        return None  # "Mrs Holm" may be the wife of the Holm who is named in full
    found = {
        one.canonical
        for one in people
        if set(one.text.split()) <= set(words) or set(words) <= set(one.text.split())
    }
    return found.pop() if len(found) == 1 and words[-1][:1].isupper() else None


def _named_after(sentence: Sentence, people: list[Name], end: int) -> str | None:
    """Who stands in apposition to "a 19-year-old student, …"."""
    for one in people:
        if one.start >= end:
            between = sentence.text[end - sentence.start : one.start - sentence.start]
            return one.canonical if NOUN_AND_NAME.fullmatch(between) else None
    return None
