"""Who came after whom: "after Kern's death, Solberg was elected" tells that Solberg succeeded Kern.

Given as the verb that says so, so that it meets "Solberg succeeded Kern" and "Kern succeeded
Solberg". The leaving must be told before the taking over, both in one clause chain.
Source: house rule; the relation is one-way (lexicon/predicates.py, ONE_WAY).
"""

from collections.abc import Iterator

from crosscheck.extract.attribute_text import Found, Text
from crosscheck.lexicon.morphology import verb
from crosscheck.lexicon.word_set import word_set

LEAVING = word_set(
    "death resignation retirement departure ouster ousting dismissal assassination removal exit"
)
TAKING = word_set("elect appoint name choose select install crown promote swear become take")
AFTER = word_set("after following upon since")
POSSESSIVE = ("'s", "’s")
FAR = 14  # tokens from the leaving to the taking over


def successions(text: Text) -> Iterator[Found]:
    """The successions that one sentence tells."""
    for at, token in enumerate(text.tokens):
        if token.lower not in LEAVING or at < 2:
            continue
        before = at - 1
        while before > 0 and text.tags[before] in "JQEN":
            before -= 1  # "Kern's sudden death"
        owner = text.tokens[before]
        if not owner.text.endswith(POSSESSIVE) or not owner.text[0].isupper():
            continue
        first = before
        while first > 0 and text.tags[first - 1] == "P":
            first -= 1
        if first == 0 or text.tokens[first - 1].lower not in AFTER:
            continue
        found = _taker(text, at + 1)
        if found:
            start, end = found
            left = " ".join(one.text for one in text.tokens[first : before + 1])[:-2]
            taker = " ".join(one.text for one in text.tokens[start:end])
            words = " ".join(one.text for one in text.tokens[first : end + 1])
            roles = {"agent": taker, "theme": left, "words": words, "denied": words}
            yield "succeed", first, end + 1, {"subject": taker, **roles}


def _taker(text: Text, start: int) -> tuple[int, int] | None:
    """The name before the verb of taking over: its tokens, the end excluded."""
    for at in range(start, min(start + FAR, len(text.tokens))):
        known = verb(text.tokens[at].lower)
        if not known or known[0] not in TAKING or text.tags[at] in "NP":
            continue
        end = at
        while end > start and text.tags[end - 1] in "BHR":
            end -= 1
        first = end
        while first > start and text.tags[first - 1] == "P":
            first -= 1
        return (first, end) if first < end else None
    return None
