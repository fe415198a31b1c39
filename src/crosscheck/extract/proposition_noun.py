"""Detector of propositions that a noun names, for two texts put side by side.

*Finds* "the board's rejection of the plan", "the sale of Tern to Solberg", "her opposition to it".
*Skips* what is only planned, asked for or denied; a noun without what it was done to.
*Value* as extract/proposition.py: the verb, and `agent`, `theme`, `words`, `denied`.
*Anchor* none.
*Source* lexicon/nominals.py.
*Examples* fixtures/beside.jsonl
"""

import re
from collections.abc import Iterator

from crosscheck.extract.build import make_claim
from crosscheck.extract.context import Context
from crosscheck.extract.modality import modality_at, polarity_at
from crosscheck.extract.tags import tag_tokens
from crosscheck.lexicon.nominals import NOMINALS, UNTOLD
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import About, Claim, Sentence, StatementValue, Token

POSSESSIVE = ("'s", "’s")
PHRASE = "DMJQEGNPZ"
PRONOUNS = word_set("his her its their")
# What is done to somebody or something, whoever did it: "the arrest of Ada Holm".
FATES = word_set("arrest acquit execute assassinate murder destroy close cancel expel discover")
FAR = 5  # tokens before the noun that may unsay it


def detect(sentence: Sentence, context: Context) -> Iterator[Claim]:
    """The propositions that the nouns of one sentence name."""
    tokens = sentence.tokens
    places = [at for at, token in enumerate(tokens) if token.lower in NOMINALS]
    if not places or sentence.text.endswith("?"):
        return
    tags = tag_tokens(tokens)
    for at in places:
        verb, before = NOMINALS[tokens[at].lower]
        if at + 2 >= len(tokens) or tokens[at + 1].lower not in before or _is_untold(tokens, at):
            continue
        end = _phrase_end(tags, at + 2)
        first = _owner(tokens, tags, at)
        agent = _agent(tokens, tags, first, at)
        start = sentence.start + tokens[at].start
        if end == at + 2 or polarity_at(sentence, start) != "affirmed":
            continue
        if modality_at(sentence, start) != "asserted":
            continue
        after = tokens[end].lower if end < len(tokens) else ""
        if after == "by" and (last := _phrase_end(tags, end + 1)) > end + 1:
            agent, end = _words(tokens, end + 1, last), last
        if not agent and verb not in FATES:
            continue  # whose opposition?
        theme = _words(tokens, at + 2, _phrase_end(tags, at + 2))
        if tags[end : end + 1] == "I":
            end = _phrase_end(tags, end + 1)  # "the acquittal of Ada Holm of fraud"
        arguments = {
            "subject": agent,
            "words": _words(tokens, first, end),
            "denied": _words(tokens, at + 1, end),
            "theme": theme,
            **({"agent": agent} if agent else {}),
        }
        yield make_claim(
            sentence, context, "statement", start, sentence.start + tokens[end - 1].end,
            StatementValue(verb, arguments), About(slot=verb, subject=agent),
            polarity="affirmed", modality="asserted",
        )  # fmt: skip


def _is_untold(tokens: tuple[Token, ...], at: int) -> bool:
    return any(token.lower in UNTOLD for token in tokens[max(0, at - FAR) : at])


def _phrase_end(tags: str, start: int) -> int:
    end = start
    while end < len(tags) and tags[end] in PHRASE:
        end += 1
    return end


def _owner(tokens: tuple[Token, ...], tags: str, at: int) -> int:
    """The first token of "the board's", "her" before the noun, or the noun's own place."""
    place = at - 1
    while place >= 0 and tags[place] in "JQEN":
        place -= 1
    if place >= 0 and tokens[place].lower in PRONOUNS:
        return place
    if place < 0 or not tokens[place].lower.endswith(POSSESSIVE):
        return at
    while place > 0 and tags[place - 1] in "PNJQD":
        place -= 1
    return place


def _agent(tokens: tuple[Token, ...], tags: str, first: int, at: int) -> str:
    """Whose it is; a pronoun stands for the last name before it."""
    if first == at:
        return ""
    if tokens[first].lower not in PRONOUNS:
        return re.split(r"['’]s ", _words(tokens, first, at))[0]
    end = tags.rfind("P", 0, first) + 1
    start = end
    while start > 0 and tags[start - 1] == "P":
        start -= 1
    return _words(tokens, start, end)


def _words(tokens: tuple[Token, ...], start: int, end: int) -> str:
    return " ".join(token.text for token in tokens[start:end])
