"""The noun phrase that speaks: before the cue verb, after it, beside a quotation.

Source: house rules over words; names are not needed, capitals and closed classes suffice.
"""

from collections.abc import Sequence

from crosscheck.lexicon.clause_words import (
    AUXILIARY,
    CLAUSE_STARTS,
    COMMA,
    FORCE,
    LONGEST_CLAUSE,
    LONGEST_SOURCE,
    LOOSE_ADVERBS,
    STOPS,
    TIME_WORDS,
)
from crosscheck.lexicon.morphology import classes, verb
from crosscheck.lexicon.reporting import PRONOUNS, cue_forms
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import Token

MUTE = word_set(
    """there it's what this to of that not which by in on at for with from into about after before
    as than but if while because"""
)
NO_SPEAKER = TIME_WORDS | CLAUSE_STARTS | {"and", "or", "including"}


def phrase_after_quote(
    tokens: tuple[Token, ...], end: int, quoted: Sequence[bool]
) -> tuple[int, int] | None:
    """The noun phrase between a closing mark and a verb: nothing finite may stand there."""
    start = end
    while start > 0 and not quoted[start - 1] and end - start < LONGEST_SOURCE:
        start -= 1
    if start == 0 or not quoted[start - 1]:
        return None
    while start < end and tokens[start].text in ",—–-":
        start += 1
    stop = start
    while stop < end and tokens[stop].text != COMMA:
        if is_finite(tokens, stop) or tokens[stop].text in STOPS or tokens[stop].lower == "that":
            return None
        stop += 1
    plain = stop > start and tokens[start].lower not in NO_SPEAKER
    return (start, stop) if plain and _can_speak(tokens[start:stop]) else None


def speaker_before_colon(
    tokens: tuple[Token, ...], at: int, quoted: Sequence[bool]
) -> tuple[int, int] | None:
    """Who speaks in "Clinton: …" or "The rally had one message: …": the subject before it."""
    start = at
    while (
        start > max(0, at - LONGEST_CLAUSE)
        and tokens[start - 1].text not in ".;!?"
        and not quoted[start - 1]
    ):
        start -= 1
    short = start < at <= start + 5 and tokens[start].text[0].isupper()
    if short and not any(is_finite(tokens, place) for place in range(start, at)):
        return start, at
    return main_subject(tokens, at, quoted)


def before_auxiliaries(
    tokens: tuple[Token, ...], at: int, quoted: Sequence[bool]
) -> tuple[int, bool]:
    """The index after the subject's last word, and whether the cue is negated."""
    back, negated = at - 1, False
    while back >= 0 and not quoted[back]:
        word = tokens[back].lower
        if word in ("not", "never") or word.endswith(("n't", "n’t")):
            negated = True
        elif word not in AUXILIARY and word not in LOOSE_ADVERBS and not is_adverb(word):
            break
        back -= 1
    return back + 1, negated


def is_adverb(word: str) -> bool:
    """True for a manner adverb: "flatly", not "family"."""
    return word.endswith("ly") and len(word) > 4 and classes(word) in ("r", "")


def subject_before(
    tokens: tuple[Token, ...], end: int, quoted: Sequence[bool]
) -> tuple[int, int] | None:
    """The noun phrase that ends before `end`, over one apposition or relative clause."""
    if end <= 0 or quoted[end - 1]:
        return None
    if beside := phrase_after_quote(tokens, end, quoted):
        return beside
    last = tokens[end - 1]
    if last.lower in ("who", "which"):
        end -= 1
        if end and tokens[end - 1].text == COMMA:
            end -= 1
        return _noun_phrase(tokens, end, quoted)
    if last.text == COMMA:
        comma = end - 2
        while comma >= 0 and end - comma < LONGEST_SOURCE and not quoted[comma]:
            text = tokens[comma].text
            if text == COMMA and not _state_comma(tokens, comma):
                return _noun_phrase(tokens, _before_age(tokens, comma), quoted, strict=True)
            if text in STOPS or text in FORCE:
                return None
            comma -= 1
        return None
    return _noun_phrase(tokens, end, quoted)


def _before_age(tokens: tuple[Token, ...], comma: int) -> int:
    """Where the name ends before "Holm, 58, the mayor, said": an age is no speaker."""
    is_age = comma > 1 and tokens[comma - 1].text.isdigit() and tokens[comma - 2].text == COMMA
    return comma - 2 if is_age else comma


def _state_comma(tokens: tuple[Token, ...], comma: int) -> bool:
    """The comma of "R-Pa., said" or of a list inside an apposition is none to stop at."""
    return comma >= 1 and tokens[comma - 1].lower in ("jr", "sr")


def _noun_phrase(
    tokens: tuple[Token, ...], end: int, quoted: Sequence[bool], *, strict: bool = False
) -> tuple[int, int] | None:
    """The noun phrase before `end`; `strict` wants a name or a determined head."""
    start = end
    while start > 0 and end - start < LONGEST_SOURCE and not quoted[start - 1]:
        token = tokens[start - 1]
        if token.text in STOPS or (token.text in FORCE and not _abbreviation(tokens, start - 1)):
            break
        if token.text in ',"“”' or token.lower in CLAUSE_STARTS:
            break
        if token.lower in ("and", "or") and not _joins(tokens, start - 1, end):
            break
        if token.text not in ".'’&-" and is_finite(tokens, start - 1):
            break
        start -= 1
    while start < end and tokens[start].lower in ("on", "in", "at", "and", "then", "yet", "still"):
        start = _after_adjunct(tokens, start, end)
    if start >= end or not _can_speak(tokens[start:end]):
        return None
    if (
        strict
        and not any(token.text[0].isupper() for token in tokens[start:end])
        and tokens[start].lower not in ("the", "a", "an", "one", "his", "her", "their")
    ):
        return None
    return start, end


def _abbreviation(tokens: tuple[Token, ...], at: int) -> bool:
    """The full stop of "Sen." or "J." inside a name."""
    return (
        0 < at < len(tokens) - 1
        and tokens[at].text == "."
        and len(tokens[at - 1].text) <= 4
        and (tokens[at - 1].text[0].isupper() and tokens[at].start == tokens[at - 1].end)
    )


def _joins(tokens: tuple[Token, ...], at: int, end: int) -> bool:
    """One phrase: "Smith and Jones"; but not "the deal failed and Smith"."""
    return (
        at > 0
        and at + 1 < end
        and (tokens[at - 1].text[0].isupper() and tokens[at + 1].text[0].isupper())
    )


def is_finite(tokens: tuple[Token, ...], at: int) -> bool:
    """A verb form that ends a noun phrase walked from the right."""
    word = tokens[at].lower
    found = verb(word)
    if not found or tokens[at].text[0].isupper():
        return False
    if word in AUXILIARY:
        return True
    kinds = classes(word)
    if found[1] == "past":
        return "j" not in kinds and not (at and tokens[at - 1].lower in ("the", "a", "an"))
    return found[1] == "s" and "n" not in classes(found[0])


def _after_adjunct(tokens: tuple[Token, ...], start: int, end: int) -> int:
    """Past "On Monday" at the head of a phrase; past one word otherwise."""
    if tokens[start].lower in ("on", "in", "at") and start + 2 < end:
        return start + 2
    return start + 1


def _can_speak(phrase: Sequence[Token]) -> bool:
    head = phrase[-1]
    if len(phrase) == 1 and head.lower in PRONOUNS:
        return True
    if not any(char.isalpha() for char in head.text) and head.text != ".":
        return False
    return head.lower not in MUTE


def inverted_subject(
    tokens: tuple[Token, ...], at: int, quoted: Sequence[bool]
) -> tuple[int, int] | None:
    """The X of "said X": only after a comma, a closing mark or nothing.

    A participle is never inverted: in "…, saying Israel dug up" Israel is no speaker.
    Source: Quirk et al. 1985, 14.29 (inversion of the reporting clause needs a finite verb).
    """
    if tokens[at].lower.endswith("ing"):
        return None
    if at and not (tokens[at - 1].text in ",\"“”'’?!—–" or quoted[at - 1]):
        return None
    end = phrase_end(tokens, at + 1, quoted)
    if end <= at + 1 or not _can_speak(tokens[at + 1 : end]):
        return None
    first = tokens[at + 1]
    if first.lower in TIME_WORDS or first.lower in ("that", "it", "he", "she", "they", "there"):
        pronoun = first.lower in ("he", "she", "they") and end == at + 2
        return (at + 1, end) if pronoun else None
    if first.text[0].isupper() or first.lower in ("the", "a", "an", "one", "another", "his", "her"):
        return at + 1, end
    named = any(token.text[0].isupper() for token in tokens[at + 1 : end])
    plural = tokens[end - 1].lower.endswith("s")
    return (at + 1, end) if at > 0 and (plural or named) else None


def phrase_end(tokens: tuple[Token, ...], start: int, quoted: Sequence[bool]) -> int:
    """Where the noun phrase that starts at `start` ends."""
    end = start
    while end < len(tokens) and end - start < LONGEST_SOURCE and not quoted[end]:
        token = tokens[end]
        if token.text in STOPS or token.text in ',"“”' or token.lower in CLAUSE_STARTS:
            break
        if token.text in FORCE and not _abbreviation(tokens, end):
            break
        if end > start and token.lower in TIME_WORDS - {"of", "for", "from", "in", "at", "to"}:
            break
        if (
            end > start
            and token.lower in ("in", "at", "to", "from", "for")
            and not _noun_next(tokens, end)
        ):
            break
        if end > start and is_finite(tokens, end):
            break
        found = verb(token.lower)
        if end > start and found and found[1] == "ing" and tokens[end - 1].text[0].isupper():
            break
        end += 1
    return end


def _noun_next(tokens: tuple[Token, ...], at: int) -> bool:
    """True in "a spokesman for the ministry", false in "said Smith in a statement"."""
    return (tokens[at].lower in ("for", "of") and at > 0 and tokens[at - 1].text[0].islower()) or (
        tokens[at].lower in ("in", "at") and at > 0 and tokens[at - 1].text[0].islower()
    )


def main_subject(
    tokens: tuple[Token, ...], at: int, quoted: Sequence[bool]
) -> tuple[int, int] | None:
    """The subject of the sentence, for "…, adding that" and "… but noted that"."""
    for place in range(max(0, at - LONGEST_CLAUSE), at):
        if quoted[place]:
            continue
        found = verb(tokens[place].lower)
        plain = tokens[place].text[0].islower() and found and found[1] in ("past", "s", "base")
        if plain and (tokens[place].lower in cue_forms() or is_finite(tokens, place)):
            first, _ = before_auxiliaries(tokens, place, quoted)
            if source := subject_before(tokens, first, quoted):
                return source
    return None
