"""What is counted: the noun phrase after a number, its head and its group."""

from msgspec import Struct
from msgspec.structs import replace

from crosscheck.extract.quantity_lex import Lexed, is_close
from crosscheck.lexicon.fates import GRAVE
from crosscheck.lexicon.morphology import classes, noun_lemma, verb
from crosscheck.lexicon.nouns import is_word
from crosscheck.lexicon.numbers import WORDS
from crosscheck.lexicon.slots import ADJECTIVE_SLOT, ANYONE, PERSONS
from crosscheck.lexicon.word_set import word_set

STOP = word_set(
    """
    a an the this that these those his her its their our my your who whom whose which what when
    where why how if because as at by for from in into of off on onto out over through to toward
    towards under up upon with within without against among amid around before behind below
    between beyond during despite except inside near outside per since until till than via and
    or but nor so yet not n't is are was were be been being am has have had having do does did
    will would can could may might must shall should it he she they we you i him them us me
    there here then also just only even still already about after across along later ago earlier
    apart aboard away each every either neither both such including plus minus while although though
    whereas ' ’ said says say including died dies vs versus
    """
)
HYPHENS = ("-", "‑")
LONGEST = 7
CLAD = word_set("plainclothes overseas")  # plural in form, and of something else
BYGONE = word_set("prior previous")
COLLECTIVE_WORDS = word_set("staff personnel crew")  # "36,000 staff", but "two staff members"
PLURAL_WORDS = word_set("people men women children police feet others cattle") | COLLECTIVE_WORDS


class Noun(Struct, frozen=True):
    """A counted noun: head lemma, the word after the phrase, modifiers, and the group of persons.

    `state` is a casualty word that stands in the head's place or before it ("12 dead").
    """

    head: str | None
    last: int
    modifiers: tuple[str, ...] = ()
    group: str | None = None
    state: str | None = None
    part_of: bool = False


NOTHING = Noun(None, 0)


def read_noun(lexed: Lexed, last: int, value: float) -> Noun:
    """The noun phrase that the number before word `last` counts."""
    at, part_of = last, False
    lower, size = lexed.lower, len(lexed.lower)
    if at < size and lower[at] == "of" and at + 1 < size:
        at, part_of = at + 1, True
        while at < size and lower[at] in {
            "the",
            "its",
            "their",
            "his",
            "her",
            "them",
            "whom",
            "these",
            "those",
            "our",
            "all",
        }:
            at += 1
    run = _run(lexed, at)
    if part_of and run and lower[at] in WORDS:
        return Noun(None, at, part_of=True)
    if not run:
        return Noun(None, at if part_of else last, part_of=part_of)
    return _head(lexed, at, run, abs(value) != 1 or part_of, part_of)


def ends_phrase(lexed: Lexed, at: int) -> bool:
    """Can a noun phrase end before word `at`: is no further noun there, as in "power plants"?"""
    if at >= len(lexed.lower):
        return True
    word = lexed.lower[at]
    return not word[0].isalpha() or word in STOP or word.endswith("ly") or _is_verb_only(word)


def read_any_noun(lexed: Lexed, at: int) -> Noun:
    """The noun phrase that begins at word `at`, plural or singular."""
    noun = read_noun(lexed, at, 2.0)
    return noun if noun.head else read_noun(lexed, at, 1.0)


def _run(lexed: Lexed, at: int) -> int:
    """How many words from `at` can stand in one noun phrase."""
    size = 0
    lower = lexed.lower
    while at + size < len(lower) and size < LONGEST:
        word = lower[at + size]
        if word in HYPHENS and size and _is_hyphen(lexed, at + size):
            size += 1
            continue
        if size and word.isdigit() and _is_model(lexed, at, at + size):
            size += 1
            continue
        if size > 1 and lower[at + size - 1] in HYPHENS and word[0].isalpha():
            size += 1  # "court-ordered": whatever stands behind a hyphen belongs to it
            continue
        stops = word in STOP and lexed.words[at + size] not in {"US", "U.S."}
        possessive = word.endswith("'s") and size > 0 and lexed.words[at + size][0].islower()
        if not word[0].isalpha() or stops or possessive or _is_verb_only(word):
            break
        size += 1
    return size


def _is_model(lexed: Lexed, first: int, at: int) -> bool:
    """Is the number part of a type's name within the phrase: "AK-47 rifles", "Boeing 737 jets"?"""
    named = at - 2 if lexed.words[at - 1] in HYPHENS else at - 1
    is_named = named >= first and lexed.words[named][0].isupper()
    return is_named and any(map(is_plural, lexed.lower[at + 1 : at + 2]))


def _is_past(word: str) -> bool:
    found = verb(word)
    return found is not None and found[1] in {"past", "part"}


def _is_verb_only(word: str) -> bool:
    """Is the word a present form that no noun shares: "allows"? Then the phrase has ended."""
    found = verb(word)
    if found is None or found[1] != "s" or "n" in classes(found[0]):
        return False
    return noun_lemma(word) == found[0]


def _is_hyphen(lexed: Lexed, at: int) -> bool:
    if not (is_close(lexed, at - 1) and is_close(lexed, at)):
        return False
    return lexed.lower[at + 1][0].isalpha() or lexed.words[at - 1].isupper()


def is_plural(word: str) -> bool:
    """Can the lower-case `word` be a plural noun?"""
    return word in PLURAL_WORDS or (noun_lemma(word) != word and "'" not in word)


def _head(lexed: Lexed, at: int, size: int, plural: bool, part_of: bool) -> Noun:
    lower = lexed.lower
    if plural:
        for step in range(size):
            word = lower[at + step]
            acronym = lexed.words[at + step]
            if acronym[-1] == "s" and acronym[:-1].isupper() and len(acronym) > 2:
                return replace(_noun(lexed, at, step, part_of), head=word[:-1].rstrip("'’"))
            if not is_plural(word) or word in ADJECTIVE_SLOT or not _noun_like(lexed, at + step):
                if word in ADJECTIVE_SLOT and step + 1 >= size:
                    return _state(lexed, at, step, part_of)
                if word in ADJECTIVE_SLOT and not (is_plural(lower[at + step + 1])):
                    return _state(lexed, at, step, part_of)
                continue
            if word in CLAD and step + 1 < size:
                continue
            nxt = lower[at + step + 1] if step + 1 < size else ""
            if nxt == "-" or (
                nxt
                and is_plural(nxt)
                and "v" not in classes(noun_lemma(nxt))
                and (
                    word in COLLECTIVE_WORDS
                    or (word not in PERSONS and noun_lemma(word) not in PERSONS)
                )
            ):
                continue
            return _noun(lexed, at, step, part_of)
        return _without_plural(lexed, at, size, part_of)
    best = None
    is_governed = lower[at - 1 : at] == ["of"]
    for step in range(size):
        word = lower[at + step]
        kinds = classes(word)
        if word in HYPHENS or (step and lower[at + step - 1] in HYPHENS and _is_past(word)):
            continue  # "a court-ordered stay" is a stay
        if is_governed and word.endswith("ing") and verb(word) and best in (None, step - 1):
            best = step  # "of national mourning": a noun, after adjectives at most
            break
        if step and verb(word) and "n" not in kinds and "j" not in kinds:
            break
        if best is not None and verb(word) and verb(word)[1] in {"past", "part", "s"}:  # type: ignore[index]
            break
        if word not in ADJECTIVE_SLOT and ("n" in kinds or not kinds):
            best = step
    return (
        replace(NOTHING, last=at, part_of=part_of)
        if best is None
        else _noun(lexed, at, best, part_of)
    )


def _without_plural(lexed: Lexed, at: int, size: int, part_of: bool) -> Noun:
    """A counted singular ("a 12 page document"), or a head after "and" ("old and new cars")."""
    nxt = at + size
    if lexed.lower[nxt : nxt + 1] == ["and"]:
        more = _run(lexed, nxt + 1)
        for step in range(min(more, 2)):
            word = lexed.lower[nxt + 1 + step]
            if is_plural(word) and word not in ADJECTIVE_SLOT and step > 0:
                return _noun(lexed, at, size + 1 + step, part_of)
    first, second = lexed.lower[at], lexed.lower[at + 1] if size > 1 else ""
    if second and _can_be_noun(second) and _is_plain_noun(first) and not part_of:
        return Noun(first, at + 1)
    return replace(NOTHING, last=at, part_of=part_of)


def _can_be_noun(word: str) -> bool:
    kinds = classes(word)
    return "n" in kinds or (not kinds and is_word(word))


def _is_plain_noun(word: str) -> bool:
    kinds = classes(word)
    return (
        _can_be_noun(word) and "j" not in kinds and "r" not in kinds and word not in ADJECTIVE_SLOT
    )


def _noun_like(lexed: Lexed, at: int) -> bool:
    """A plural form that is rather a verb ("12 cuts") counts as a noun here; adverbs do not."""
    word = lexed.lower[at]
    return (
        len(word) > 2 and word not in {"years", "this", "does", "goes"} and not word.endswith("ous")
    )


def _noun(lexed: Lexed, at: int, step: int, part_of: bool) -> Noun:
    head = noun_lemma(lexed.lower[at + step])
    if head.endswith("use") and not classes(head) and "n" in classes(head[:-1]):
        head = head[:-1]  # viruses, campuses
    modifiers = tuple(
        lexed.words[at + k] for k in range(step) if lexed.lower[at + k] not in HYPHENS
    )
    state = next((m.lower() for m in modifiers if m.lower() in ADJECTIVE_SLOT), None)
    if past := next((m.lower() for m in modifiers if m.lower() in BYGONE), None):
        head = f"{past} {head}"  # "four prior arrests" are none of this story
    group = None
    if head in PERSONS:
        shown = [
            m
            for m in modifiers
            if m.lower() not in {*ADJECTIVE_SLOT, *GRAVE}
            and m.lower() not in {"other", "more", "additional", "different"}
        ]
        noun = [] if head in ANYONE else [head]
        group = " ".join([*shown, *noun]) or None
        if group and head in ANYONE:
            group = f"{group} {head}"
    return Noun(head, at + step + 1, modifiers, group, state, part_of)


def _state(lexed: Lexed, at: int, step: int, part_of: bool) -> Noun:
    return Noun(None, at + step, (), None, lexed.lower[at + step], part_of)
