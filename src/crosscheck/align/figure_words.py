"""What the words beside the figures of a question say: whose they are, of which group."""

import re
from collections.abc import Sequence

from crosscheck.align.wording import WORD, commonest, shared
from crosscheck.lexicon.morphology import noun_lemma, verb
from crosscheck.lexicon.stopwords import FUNCTION_WORDS
from crosscheck.model import Claim

PART_OF = re.compile(r" of (?:the|its|their|his|her|our|those|these|\w+['’]s)\b", re.IGNORECASE)
GROUP = re.compile(r" (of(?: [^\W\d_][\w'’-]{0,30}){1,3})")


def told_of(claims: Sequence[Claim]) -> str:
    """Of whom most claims that name somebody tell; "" where they name several.

    The full name where others are its last word: "Orozco", "Jose Orozco".
    """
    named = {one.about.subject for one in claims if one.about.subject}
    longest = max(named, key=lambda name: (len(name), name), default="")
    if longest.istitle() and all(f" {longest}".endswith(f" {name}") for name in named):
        return longest
    return shared(one.about.subject for one in claims if one.about.subject)


def share_words(subject: str, noun: str) -> bool:
    """True where one of the two says what the other does."""
    words = {noun_lemma(word.lower()) for word in WORD.findall(noun)}
    return bool(words & {noun_lemma(word.lower()) for word in WORD.findall(subject)})


def _ends(word: str) -> bool:
    """A word that is no part of a plain noun phrase: a small one, a verb in the past."""
    known = verb(word)
    return word in FUNCTION_WORDS or bool(known and known[1] == "past")


def group_after(claims: Sequence[Claim]) -> str:
    """The group that the words right after most figures name: " of the vote".

    None that is cut off: "of middle- and high-school teachers".
    """
    found = []
    for claim in claims:
        rest = claim.sentence.text[claim.end - claim.sentence.start :][:80]
        if match := GROUP.match(rest):
            words = match[1].split()
            stop = next((at for at, word in enumerate(words) if at > 1 and _ends(word)), len(words))
            is_cut = any(word.endswith("-") for word in words[:stop])  # "of middle- and …"
            if words[stop - 1] not in FUNCTION_WORDS and not is_cut:
                found.append(" ".join(words[:stop]))
    most = commonest(found)
    return f" {most}" if most and 2 * len(found) > len(claims) else ""


def are_parts(claims: Sequence[Claim]) -> bool:
    """Does half of them count a part of what is told: "five of the dead", "two of its boosters"?"""
    rest = (one.sentence.text[one.end - one.sentence.start :] for one in claims)
    return 2 * sum(PART_OF.match(text) is not None for text in rest) >= len(claims)
