"""Lists that answer one another, taken apart: "profit and revenue rose 5 and 8 percent,
respectively" says "profit rose 5 percent" and "revenue rose 8 percent".

Source: Quirk et al. 1985, ch. 13 (segregatory coordination; "respectively" says which it is).
"""

from collections.abc import Sequence

from msgspec import Struct

from crosscheck.extract.quantity_frame import MODALS, finite, is_verb
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_noun import STOP
from crosscheck.lexicon.fates import AUXILIARIES, CLAUSE_ENDS
from crosscheck.lexicon.word_set import word_set

CUE = "respectively"
REACH = 12  # words between the values and the cue
LINKS = word_set(", and or & up down by to in on a an the about some around nearly")
DETERMINERS = word_set("a an the its their his her our")
LONGEST = 6  # words of one member of a list
MOST_MEMBERS = 8
MOST_WORDS = 200  # of one sentence: each member reads it anew

Span = tuple[int, int]  # words, the second not in it


class Apart(Struct, frozen=True):
    """One of the sentences that a list stands for, its member, the character its value starts at,
    and how far the characters of each stretch of the whole have moved in it: (start, end, by).
    """

    text: str
    member: str
    start: int
    moved: tuple[tuple[int, int, int], ...]


def listed_values(lexed: Lexed, values: Sequence[Span]) -> Sequence[int]:
    """Which of some values, in the order of the text, stand in the list that the cue divides out:
    the last run before it, or the run right after, joined by "and" and commas.
    """
    if len(lexed.words) > MOST_WORDS or CUE not in lexed.lower:
        return ()
    cue = lexed.lower.index(CUE)
    before = [at for at, (_, last) in enumerate(values) if cue - REACH <= last <= cue]
    after = [at for at, (first, _) in enumerate(values) if first > cue]
    if before and len(run := _run(lexed, values, before[::-1])[::-1]) > 1:
        return run
    if after and values[after[0]][0] == cue + 1:
        return _run(lexed, values, after)
    return ()


def _run(lexed: Lexed, values: Sequence[Span], order: Sequence[int]) -> list[int]:
    """The first of some values, with those after it in this order that only links divide."""
    run = [order[0]]
    for at in order[1:]:
        (_, first), (last, _) = sorted((values[run[-1]], values[at]))
        if not all(word in LINKS for word in lexed.lower[first:last]):
            break
        run.append(at)
    return run


def take_apart(lexed: Lexed, values: Sequence[Span], texts: Sequence[str]) -> list[Apart] | None:
    """For each value of the list the sentence with but its own member; None where no list of as
    many members is found. `texts` says how each value is written there.
    """
    if len(values) > MOST_MEMBERS:
        return None
    cue = lexed.lower.index(CUE)
    first, last = values[0][0], values[-1][1]
    members = _members_after(lexed, last, cue, len(values))
    members = members or _members_before(lexed, first, len(values))
    if members is None:
        return None
    whole = members[0][0], members[-1][1]
    cut = (cue - (cue > 0 and lexed.lower[cue - 1] == ","), cue + 1)
    found = []
    for value, member, written in zip(values, members, texts, strict=True):
        pieces = sorted([(whole, member), ((first, last), value), (cut, (cut[0], cut[0]))])
        text, at, start = "", 0, 0
        moved = []
        for (begin, end), kept in pieces:
            moved.append((at, lexed.start[begin], len(text) - at))
            text += lexed.text[at : lexed.start[begin]]
            start = len(text) if begin == first else start
            moved.append((*_characters(lexed, kept), len(text) - lexed.start[kept[0]]))
            text += written if begin == first else words_of(lexed, kept)
            at = lexed.end[end - 1]
        moved.append((at, len(lexed.text), len(text) - at))
        text += lexed.text[at:]
        found.append(Apart(text, words_of(lexed, member), start, tuple(moved)))
    return found


def words_of(lexed: Lexed, span: Span) -> str:
    """The characters of some words."""
    start, end = _characters(lexed, span)
    return lexed.text[start:end]


def _characters(lexed: Lexed, span: Span) -> Span:
    """The first character of some words and the one after the last; of none, twice the first."""
    start = lexed.start[span[0]]
    return start, lexed.end[span[1] - 1] if span[1] > span[0] else start


def _members_before(lexed: Lexed, end: int, count: int) -> list[Span] | None:
    """The nearest list of so many members before the values: "Vance and Holm scored".

    Past a second verb of the sentence, "Vance and Holm pleaded guilty to theft and fraud and were
    jailed for", only one that its verb follows.
    """
    past_verb = False
    for joint in range(end - 1, 0, -1):
        if lexed.lower[joint] in CLAUSE_ENDS:
            return None
        if lexed.lower[joint] != "and":
            continue
        before, after = lexed.lower[joint - 1], lexed.lower[joint + 1]
        if count == 2 and _is_past(before) and _is_past(after):
            return [(joint - 1, joint), (joint + 1, joint + 2)]  # "killed and injured 12 and 30"
        last = _member_from(lexed, joint + 1, end)
        if last is None:
            past_verb = past_verb or after in AUXILIARIES or _is_past(after)
        elif not past_verb or _acts(lexed, last[1]):
            return _list_of(lexed, joint, last, count)
    return None


def _acts(lexed: Lexed, at: int) -> bool:
    """Does a verb follow, after a comma or none?"""
    at += lexed.lower[at : at + 1] == [","]
    word = lexed.lower[at] if at < len(lexed.lower) else ""
    return word in AUXILIARIES or word in MODALS or word in {"have", "has", "had"} or _is_past(word)


def _members_after(lexed: Lexed, start: int, end: int, count: int) -> list[Span] | None:
    """The list between the values and the cue: "on Fenny and Tarn, respectively"."""
    end -= lexed.lower[end - 1] == ","
    for joint in range(end - 2, start, -1):
        if lexed.lower[joint] == "and":
            found = _list_of(lexed, joint, (joint + 1, end), count)
            return found if found and found[0][0] >= start else None
    return None


def _list_of(lexed: Lexed, joint: int, last: Span, count: int) -> list[Span] | None:
    """The list whose last member follows the word `joint`, if it has so many members."""
    spans, at = [last], joint
    while True:
        span = _member_up_to(lexed, _past_insert(lexed, at - (lexed.lower[at - 1] == ",")))
        if span is None:
            return None
        spans.insert(0, span)
        if len(spans) == count:
            return spans
        at = span[0] - 1
        if at < 0 or lexed.lower[at] != ",":
            return None


def _past_insert(lexed: Lexed, end: int) -> int:
    """Where a name ends that an age follows: "Vance, 34, and"."""
    if end > 2 and lexed.lower[end - 1][0].isdigit() and lexed.lower[end - 2] == ",":
        return end - 2
    return end


def _member_up_to(lexed: Lexed, end: int) -> Span | None:
    """The member that ends before a word, without its article."""
    first = end
    while first > 0 and end - first < LONGEST and not _bounds(lexed.lower[first - 1]):
        first -= 1
    return (first, end) if first < end else None


def _member_from(lexed: Lexed, first: int, end: int) -> Span | None:
    """The member that begins with a word: up to the verb, a preposition or a comma."""
    first += lexed.lower[first] in DETERMINERS
    at = first
    named = at < end and lexed.words[at][0].isupper()
    while at < end and at - first < LONGEST and not _bounds(lexed.lower[at]):
        if named and lexed.words[at][0].islower():
            break
        at += 1
    if at == end:
        at -= 1  # what stands right before the values governs them: "cost $5 and $8"
    return (first, at) if first < at else None


def _bounds(word: str) -> bool:
    """Does no member of a list go over this word?"""
    if word == "," or word in STOP or word in CLAUSE_ENDS or word in AUXILIARIES | MODALS:
        return True
    found = finite(word)
    return _is_past(word) and found is not None and is_verb(word, found)


def _is_past(word: str) -> bool:
    """Can it be a past or a participle: "rose", "injured"?"""
    found = finite(word)
    return found is not None and found[1] in {"past", "part"}
