"""What a date is the date of where a noun tells it: "Tuesday's vote", "the arrival of Holm"."""

from crosscheck.extract.date_phrase import Words, event_name, noun_at, phrase_right, text_of
from crosscheck.lexicon.date_slots import NOUN_SLOTS
from crosscheck.lexicon.deeds import OWNED, REMAINS
from crosscheck.model import About


def noun_about(words: Words, start: int, head: int, slot: str | None = None) -> About:
    """An event noun as subject and event; "the arrival of the delegation" is its delegation's."""
    lemma = noun_at(words, head)
    own = NOUN_SLOTS.get(lemma)
    if own and head + 1 < len(words.tags) and words.tokens[head + 1].lower == "of":
        found = phrase_right(words, head + 2)
        if found:
            return About(
                slot=own, subject=text_of(words, *found), event=event_name(words, found[1])
            )
    if start > 1 and words.tokens[start - 1].lower == "of" and words.tags[start - 2] in "NZ":
        slot = NOUN_SLOTS.get(noun_at(words, start - 2), slot)  # "the start of the talks"
    if not slot and (whose := owner_of_act(words, head)):
        return About(slot="on", subject=whose, event=lemma)
    if own and not slot:
        return About(slot=own, subject=_possessor(words, head), event=lemma)
    name = "talks" if words.tokens[head].lower == "talks" else lemma
    return About(slot=slot or own or "on", subject=text_of(words, start, head), event=name)


def owner_of_act(words: Words, head: int) -> str | None:
    """Whose a noun of action is, "the arrest of the mayor"; None of any other noun."""
    return _owner(words, head) if noun_at(words, head) in OWNED else None


def owner_of_remains(words: Words, first: int, last: int) -> str | None:
    """Who was found where a body was, by name: "Ada Stern's body", "the body of Ada Stern"."""
    for head in range(first, last + 1):
        whose = _owner(words, head) if noun_at(words, head) in REMAINS else None
        if whose and whose[0].isupper():
            return whose
    return None


def _owner(words: Words, head: int) -> str | None:
    """Whose a noun is: "Ada Stern's arrest", "the arrest of the mayor"."""
    if words.tokens[head + 1 : head + 2] and words.tokens[head + 1].lower == "of":
        found = phrase_right(words, head + 2)
        return text_of(words, *found) if found else None
    return _possessor(words, head)


def _possessor(words: Words, head: int) -> str | None:
    """Whose: "Ada Stern's death" is Ada Stern's."""
    for at in range(head - 1, max(-1, head - 4), -1):
        text = words.tokens[at].text
        if text.endswith(("'s", "’s")):
            names = [text[:-2]]
            first = at
            while first > 0 and words.tags[first - 1] == "P":
                first -= 1
            names = [token.text for token in words.tokens[first:at]] + names
            return " ".join(names)
    return None
