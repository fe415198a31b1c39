"""How two who are named stand to each other: "A, wife of B", "B's predecessor, A", "A is B's son".

A relation that a verb names as well (a subsidiary is owned, a successor succeeds) is given as that
verb with its agent and theme, so that "A is a subsidiary of B" meets "A owns B".
"""

from collections.abc import Iterator

from crosscheck.extract.attribute_text import Found, Text, names_from
from crosscheck.lexicon.attributes import DOERS, RELATIONS, TURNED, VERBS_OF

POSSESSIVE = ("'s", "’s")
ENDED = frozenset(("ex", "former"))


def relations(text: Text) -> Iterator[Found]:
    """The relations between two names of one sentence."""
    for at, token in enumerate(text.tokens):
        word = token.lower
        ended = word.startswith("ex-") or (at > 0 and text.tokens[at - 1].lower in ENDED)
        relation = RELATIONS.get(word.removeprefix("ex-"))
        if relation is None or "X" in text.tags[max(0, at - 3) : at]:
            continue  # "is not the wife of"
        found = _of(text, at) or _possessed(text, at) or _inverted(text, at)
        if not found or (relation in DOERS and _is_one_of(text, at)):
            continue
        first, last, holder, other = found
        if relation in TURNED:
            relation, holder, other = TURNED[relation], other, holder
        if verb := VERBS_OF.get(relation):
            stretch = " ".join(one.text for one in text.tokens[first:last])
            roles = {"agent": holder, "theme": other, "words": stretch, "denied": stretch}
            yield verb, first, last, {"subject": holder, **roles}
        else:
            kin = f"ex-{relation}" if ended else relation
            yield "kin", first, last, {"subject": holder, "other": other, "relation": kin}


Pair = tuple[int, int, str, str]  # first and last token, who it is, of whom


def _of(text: Text, at: int) -> Pair | None:
    """Who stands before: "A, a REL of B", "A is the REL of B"."""
    if at + 2 >= len(text.tokens) or text.tokens[at + 1].lower != "of":
        return None
    names, end = names_from(text, at + 2)
    holder = _before(text, at)
    return (holder[0], end, holder[1], names[0]) if names and holder else None


def _possessed(text: Text, at: int) -> Pair | None:
    """The other as owner: "B's REL, A", "A is B's REL"."""
    place = at - 1
    while place > 0 and text.tags[place] in "JE":
        place -= 1
    if place < 0 or not text.tokens[place].text.endswith(POSSESSIVE):
        return None
    first = place
    while first > 0 and text.tags[first - 1] == "P":
        first -= 1
    other = " ".join(token.text for token in text.tokens[first : place + 1])[:-2]
    if not other[:1].isupper():
        return None
    if first > 1 and text.tags[first - 1] == "B" and (holder := _before(text, first)):
        return holder[0], at + 1, holder[1], other
    after = at + 1 + (text.tags[at + 1 : at + 2] == ",")
    names, end = names_from(text, after)
    close = all(tag in "DJP" for tag in text.tags[after:end])
    return (first, end, names[0], other) if names and close else None


def _inverted(text: Text, at: int) -> Pair | None:
    """Who stands last: "The REL of B is A"."""
    if [one.lower for one in text.tokens[at + 1 : at + 2]] != ["of"]:
        return None
    others, end = names_from(text, at + 2)
    if not others or text.tags[end : end + 1] != "B":
        return None
    names, finish = names_from(text, end + 1)
    close = all(tag in "DJP" for tag in text.tags[end + 1 : finish])
    return (at, finish, names[0], others[0]) if names and close else None


def _is_one_of(text: Text, at: int) -> bool:
    """Only one of several: "a founder of", "one of the winners of"."""
    before = [one.lower for one in text.tokens[max(0, at - 3) : at]]
    return bool({"a", "an", "one", "co"} & set(before))


def _before(text: Text, at: int) -> tuple[int, str] | None:
    """The name before "is the" or ", a": its first token and its words."""
    end = at
    while end > 0 and text.tags[end - 1] in "DJR":
        end -= 1
    if end < 2 or text.tags[end - 1] not in "B,":
        return None
    first = end - 1
    while first > 0 and text.tags[first - 1] == "P":
        first -= 1
    words = " ".join(token.text for token in text.tokens[first : end - 1])
    return (first, words) if words else None
