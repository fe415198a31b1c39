"""Whose arrest, whose body, whose talks: what tells one event at a place from others of its sort.

Of an arrest it is whom the police took, of a find the one whose body it was, of talks those who
met. Source: house rules; a passive's subject is what it befell (Quirk et al. 1985, 3.65).
"""

from collections.abc import Sequence

from crosscheck.extract.names import Name
from crosscheck.extract.near import names_near, tokens_before
from crosscheck.lexicon.deeds import CRAFT, idiom_of, of_craft
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.morphology import noun_lemma
from crosscheck.lexicon.predicates import PHRASES
from crosscheck.model import Sentence, Token

CLAUSE = 200  # code points in which a verb's persons stand
OPENING = 80  # code points before a name in which "the body of" stands
NEAR = 8  # tokens before a verb in which its craft is named
OF_CRAFT_VERBS = ("go", "come", "take", "plunge", "veer", "swerve", "give")
PARTING = frozenset([";", ":", "—", "–", "said", "says", "that", "who", "which", "while", "after",
                     "before", "when"])  # fmt: skip
FOUND = lazy_pattern(  # "Ada Holm was found dead", "Ada Holm's body has been found"
    r"(?:['’]s (?:dead |lifeless )?(?:body|remains))?(?:, \d{1,3},)?"
    r"(?: (?:was|were|is|are|has been|had been|been|also|later|reportedly)){0,3} "
)
OF_WHOM = lazy_pattern(r" of (?:[a-z][\w-]{1,20} ){0,4}")
WHOSE = lazy_pattern(r"['’]s (?:[a-z][\w-]{1,20} ){0,2}")
PASSIVE = frozenset(["was", "were", "been", "is", "are", "being", "be"])
NO_OBJECT = lazy_pattern(
    r" (?:in|at|near|on|by|after|for|late|early|when|while|during|outside)\b|[,.]"
)
BODY_OF = lazy_pattern(r"\b(?:body|remains|corpse) of (?:[\w-]{1,20} ){0,3}$")


def told_by(sentence: Sentence, tokens: Sequence[Token], index: int, lemma: str) -> str:
    """The verb that the words at `index` and behind say: "passed away", "the plane went down"."""
    following = tuple(token.lower for token in tokens[index + 1 : index + 4])
    if not following:
        return lemma
    if lemma in OF_CRAFT_VERBS:
        before = tokens_before(sentence, tokens[index].start, NEAR)
        for token in reversed(before):
            if told := of_craft(noun_lemma(token.lower), lemma, following[0]):
                return told
    return PHRASES.get((lemma, following[0])) or idiom_of(lemma, following)


def craft_before(sentence: Sentence, at: int) -> bool:
    """Is a ship, a plane or a bus named shortly before the verb at the offset `at`?"""
    before = tokens_before(sentence, at, 2 * NEAR)
    return any(noun_lemma(token.lower) in CRAFT for token in before)


def is_active(sentence: Sentence, verb: Token) -> bool:
    """Tell "police arrested him" from "was arrested", "a man arrested in Leeds"."""
    before = tokens_before(sentence, verb.start, 2)
    return not any(token.lower in PASSIVE for token in before) and not NO_OBJECT.match(
        sentence.text, verb.end
    )


def object_of(sentence: Sentence, verb: Token, stop: int, names: Sequence[Name]) -> str | None:
    """The person whom an active verb has as its object before the offset `stop`."""
    base = sentence.start
    near = names_near(names, base + verb.end, base + min(stop, verb.end + CLAUSE))
    return next((name.canonical for name in near if name.kind == "person"), None)


def found_one(sentence: Sentence, verb: Token, names: Sequence[Name]) -> str | None:
    """Who was found, alive or as a body; None where it was a thing."""
    at = sentence.start + verb.start
    for name in reversed(names_near(names, at - CLAUSE, at)):
        if name.kind == "person" and name.end <= at:
            between = sentence.text[name.end - sentence.start : verb.start]
            start = name.start - sentence.start
            opening = sentence.text[max(0, start - OPENING) : start]
            is_it = FOUND.fullmatch(between) and (between.strip() or BODY_OF.search(opening))
            return name.canonical if is_it else None
    return None


def party(sentence: Sentence, at: int, names: Sequence[Name]) -> str:
    """The persons whom a clause names before the place at the offset `at`, two or more; else ""."""
    tokens = tokens_before(sentence, at, CLAUSE // 4)
    start = next((token.end for token in reversed(tokens) if token.lower in PARTING), 0)
    base = sentence.start
    people = [
        name.canonical
        for name in names_near(names, base + max(start, at - CLAUSE), base + at)
        if name.kind == "person" and not sentence.text.startswith(("'s", "’s"), name.end - base)
    ]
    return ", ".join(sorted(set(people))) if len(set(people)) > 1 else ""


def owner_of(sentence: Sentence, noun: Token, names: Sequence[Name]) -> str | None:
    """Whose a funeral is, or an arrest: "Ada Holm's funeral", "the funeral of Ada Holm"."""
    base = sentence.start
    for name in names_near(names, base + max(0, noun.start - 60), base + noun.end + 60):
        if name.kind != "person":
            continue
        between = sentence.text[noun.end : max(0, name.start - base)]
        if OF_WHOM.fullmatch(between) or WHOSE.fullmatch(
            sentence.text, name.end - base, noun.start
        ):
            return name.canonical
    return None
