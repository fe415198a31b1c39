"""Grammar of questions: articles, plurals, and what verb form a sentence used of its subject."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from crosscheck.lexicon.morphology import classes, lemma, noun_lemma
from crosscheck.lexicon.nouns import is_word
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import Claim

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
POSSESSIVE = re.compile(r"s?['’]s? ")
WORDS_BEFORE = re.compile(r"(?:[\w'’%$-]{1,30},? ){1,5}\(?$")
WORDS_AFTER = re.compile(r"(?:-[\w-]{1,30}|,|\))?(?: [\w'’%$-]{1,30}(?:,\d{3})*){1,4}|-[\w-]{1,30}")
FUTURE = frozenset(("planned", "possible", "conditional"))
FEWEST_SHOWN = 3  # words round a figure that tell what it is
DETERMINED = word_set("the a an his her its their our my your this that these those another no")
QUANTIFIED = word_set("more less fewer some many most any several few all both each every")
BODIES = word_set(
    """administration agency army association authority board bureau commission committee company
    corporation council court department federation government guard institute ministry navy
    office organization organisation party police service society union university"""
)
IRREGULAR = {"person": "people", "child": "children", "man": "men", "woman": "women",
             "foot": "feet", "life": "lives", "wife": "wives", "aircraft": "aircraft"}  # fmt: skip
UNINFLECTED = ("children", "men", "women", "people", "police", "staff", "personnel", "aircraft")
PARTS_OF_DAY = word_set("morning afternoon evening night day week month year")


def with_article(subject: str | None) -> str:
    """The subject with its article, unless it is a name or has one: "the talks", "Miami"."""
    if not subject:
        return ""
    words = subject.split()
    first, last = words[0], words[-1]
    if first.lower() in DETERMINED or (len(words) > 1 and first.lower() in QUANTIFIED):
        return first.lower() + subject[len(first) :]
    if first[0].isupper() and POSSESSIVE.search(subject):
        return subject
    if first[0].isupper() and len(words) > 1 and last.islower():
        is_known = len(first) > 1 and first[1:].islower() and classes(first.lower())
        is_common = is_known and not words[1][0].isupper()  # "the Grand Slam victory"
        return f"the {first.lower() + subject[len(first) :]}" if is_common else f"the {subject}"
    if first[0].isupper() and len(words) == 1 and is_common_plural(first):
        return f"the {first.lower()}"
    if first[0].isupper():
        return f"the {subject}" if last.lower() in BODIES and len(words) > 1 else subject
    return subject if first[0].isdigit() else f"the {subject}"


def is_common_plural(word: str) -> bool:
    """Is it only capitalised by its place: "Shareholders meet on Friday"?"""
    lower = word.lower()
    return word[1:].islower() and is_plural(lower) and is_word(lower)


def of(subject: str) -> str:
    """The subject after "of"; nothing for no subject."""
    return f" of {subject}" if subject else ""


def is_plural(subject: str) -> bool:
    """True for "talks", "people", and "Roads" that opens a sentence; a name in -s is one body."""
    last = subject.rsplit(maxsplit=1)[-1] if subject else ""
    if last[:1].isupper():
        lower = last.lower()
        return last == subject and is_word(noun_lemma(lower)) and noun_lemma(lower) + "s" == lower
    return last in UNINFLECTED[:5] or (last != noun_lemma(last) and last.endswith("s"))


def was(subject: str) -> str:
    """The form of "to be" that goes with it."""
    return "were" if is_plural(subject) else "was"


def plural(noun: str) -> str:
    """The plural of a noun phrase, by its last word."""
    head, _, last = noun.rpartition(" ")
    if last in IRREGULAR:
        return f"{head} {IRREGULAR[last]}".strip()
    if noun.endswith(UNINFLECTED) or (noun.endswith("s") and not noun.endswith("ss")):
        return noun
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("ch", "sh", "ss", "x", "z")) else "s")


def names_event(subject: str, event: str) -> bool:
    """True where the subject itself names the event: "the Nice attack" and attack."""
    words = [word.lower() for word in WORD.findall(subject)]
    return any(event in (word, lemma(word), noun_lemma(word)) for word in words)


def as_written(words: str, text: str) -> str:
    """The words with the capitals that they have in the text."""
    at = text.lower().find(words.lower())
    return text[at : at + len(words)] if words and at >= 0 else words


def commonest(words: Iterable[str | None]) -> str:
    """The word that most of them are, the first by the alphabet of equals; "" of none."""
    held = [word for word in words if word]
    if len(held) < 2:
        return held[0] if held else ""
    counts = Counter(held)
    return min(counts, key=lambda word: (-counts[word], word)) if counts else ""


def shared(words: Iterable[str | None]) -> str:
    """The word that more than half of all of them are; "" where they do not agree on one."""
    held = list(words)
    most = commonest(held)
    return most if 2 * held.count(most) > len(held) else ""


def can_be_noun(word: str) -> bool:
    """True unless the last word is known only as a verb, an adverb or a name of time."""
    last = word.rsplit(maxsplit=1)[-1].lower() if word else ""
    known = classes(last)
    return bool(last) and (not known or "n" in known) and last not in PARTS_OF_DAY


def as_in(claims: Sequence[Claim]) -> str:
    """The words round the figure, where nothing else says what it is: ", as in “a term of …”"."""
    shown = ""
    for claim in sorted(claims, key=lambda one: (len(one.sentence.text), one.text, one.start)):
        words = _words_round(claim)
        if len(words.split()) > FEWEST_SHOWN:
            return f", as in “{words}”"
        shown = max(shown, words, key=len)
    return f", as in “{shown}”" if len(shown) > 1 else ""


def _words_round(claim: Claim) -> str:
    """Up to four words on each side of the figure, which an ellipsis stands for."""
    text = " ".join(claim.sentence.text.split())
    at = text.find(" ".join(claim.text.split()))
    if at < 0:
        return ""
    before = WORDS_BEFORE.search(text[max(0, at - 60) : at])
    after = WORDS_AFTER.match(text[at + len(claim.text) :][:60])
    return f"{before[0] if before else ''}…{after[0] if after else ''}".strip(" ,")
