"""The question that a count answers: "How many readers did the Post lose?"."""

import re
from collections.abc import Sequence

from crosscheck.align.figure_words import are_parts, group_after, share_words, told_of
from crosscheck.align.wording import FUTURE, as_in, commonest, plural, shared, with_article
from crosscheck.lexicon.morphology import noun_lemma, verb
from crosscheck.lexicon.opposition import nation_of
from crosscheck.lexicon.stopwords import FUNCTION_WORDS
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import Claim, QuantityValue

DEALING = {"lose": "lost", "add": "added", "gain": "gained", "sell": "sold", "build": "built",
           "cancel": "cancelled", "delay": "delayed", "ground": "grounded", "close": "closed",
           "shut": "shut", "seize": "seized", "affect": "affected", "win": "won", "cull": "culled",
           "score": "scored", "vaccinate": "vaccinated", "test": "tested", "steal": "stolen",
           "deliver": "delivered", "recall": "recalled", "hire": "hired", "ship": "shipped",
           "produce": "produced", "buy": "bought", "launch": "launched"}  # fmt: skip
GIVING = word_set("give hand offer lend send show tell owe pay")  # what, comes after to whom
DID = re.compile(r"(?: [^\W\d_][\w'’-]{0,30}){1,6}")


def count_question(
    slot: str, subject: str, claims: Sequence[Claim], values: Sequence[QuantityValue]
) -> str:
    """How many there were, or how many did or met with what most sentences say."""
    if are_parts(claims):
        return f"How many{as_in(claims)}?"
    counted = commonest(one.group for one in values) or commonest(one.of for one in values)
    thing = counted or values[0].unit or slot
    if not thing:
        return f"How many{as_in(claims)}?"
    noun = _as_acronym(thing, claims) or _with_capital(plural(thing))
    state = verb(slot)
    if state and state[1] in ("past", "part") and slot != thing:
        return f"How many {noun} were {slot}?"
    if did := _doing(noun, claims):
        return f"How many {noun} {did}?"
    if noun == "times":
        return f"How many times{as_in(claims)}?"
    if dealt := _dealt_with(noun, claims):
        return dealt
    extra = group_after(claims)
    extra = "" if " of " in noun or share_words(extra, noun) else extra
    about = "" if share_words(subject, noun) or nation_of(subject.lower()) else _case_of(subject)
    return f"How many {noun}{extra} were there{about}?"


def _dealt_with(noun: str, claims: Sequence[Claim]) -> str:
    """What somebody did with so many: "How many readers did the Post lose?"; "" of no such verb."""
    event = shared(one.about.event for one in claims)
    if event not in DEALING:
        return ""
    named = told_of(claims)
    who = "" if nation_of(named.lower()) else with_article(named)
    is_ahead = 2 * sum(one.modality in FUTURE for one in claims) > len(claims)
    if who and not share_words(who, noun):
        return f"How many {noun} {'will' if is_ahead else 'did'} {who} {event}?"
    return f"How many {noun} {'will be' if is_ahead else 'were'} {DEALING[event]}?"


def _case_of(subject: str) -> str:
    return f" in the case of {with_article(subject)}" if subject else ""


def _doing(noun: str, claims: Sequence[Claim]) -> str:
    """What most sentences say that they did, right after them: "jumped into the sea"."""
    found = []
    for claim in claims:
        rest = claim.sentence.text[claim.end - claim.sentence.start :]
        if not (match := DID.match(rest)):
            continue
        words = match[0].split()
        heads = [at for at, word in enumerate(words[:3]) if plural(word.lower()) == noun]
        if heads and (kept := _predicate(words[heads[0] + 1 :])):
            found.append(kept)
    return commonest(found) if 2 * len(found) > len(claims) else ""


def _predicate(words: Sequence[str]) -> str:
    """A verb in the past at the beginning and up to three words of what it governs."""
    known = verb(words[0]) if words else None
    if len(words) > 1 and words[0] == "were" and words[1].endswith("ed") and verb(words[1]):
        return f"were {words[1]}"
    if not known or known[1] != "past" or known[0] in ("be", "have", "say") or known[0] in GIVING:
        return ""
    kept = [words[0]]
    for word in words[1:4]:
        if word in FUNCTION_WORDS and word not in ("into", "to", "in", "the", "a", "from", "on"):
            break
        kept.append(word)
    while kept and (kept[-1] in FUNCTION_WORDS or kept[-1].endswith("ly")):
        kept.pop()
    return " ".join(kept) if len(kept) > 1 else ""


def _as_acronym(thing: str, claims: Sequence[Claim]) -> str:
    """The plural in the capitals that the sentences give it: "46 KOs"; "" where they do not."""
    is_one = any(f" {thing.upper()}" in one.sentence.text for one in claims)
    return f"{thing.upper()}s" if is_one and thing.isalpha() and len(thing) > 1 else ""


def _with_capital(noun: str) -> str:
    """Demonyms as they are written: "americans" → "Americans"."""
    return noun.capitalize() if nation_of(noun_lemma(noun)) else noun
