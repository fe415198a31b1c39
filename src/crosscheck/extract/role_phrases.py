"""Titles beside a person's name: the words before it, and the apposition after it.

"Former U.S. President X", "the company's CEO, X", "X, PREPA's executive director", "X, chief
executive of Y". Everything works on words that are split at spaces, with their marks still on.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from crosscheck.extract.names import Name
from crosscheck.lexicon.morphology import classes, verb
from crosscheck.lexicon.titles import PARTS, STATES, heads
from crosscheck.lexicon.word_lists import word_list

REACH = 130  # code points to the left or right of a name in which its title stands
WORD = re.compile(r"[^\s\u00a0]+")
OFFICES = frozenset(word for word, head in heads().items() if head.letter in "os")
HONOURS = frozenset(word.rstrip(".") for word, head in heads().items() if head.letter == "h")
GENERIC = word_list("generic-bodies")
GROUPS = frozenset(["team", "company", "family"])
ARTICLES = frozenset(["the", "a", "an", "its", "his", "her", "their", "our", "one"])
COMPLEMENT = frozenset(["of", "for", "at", "to", "with"])
CABINET = frozenset(["secretary", "minister", "undersecretary"])
LOWER_OF = frozenset(["staff", "state", "defense", "defence", "finance", "operations", "police"])
STOP = word_list("complement-stops")
DOTTED = re.compile(r"^(?:[A-Za-z]\.)+(?:['’]s)?$|^(?:St|Gov|Sen|Rep|Gen|Lt|Col|Mr|Dr|Mrs|Ms)\.$")
POSSESSIVE = re.compile(r"(?:['’]s|s['’])$")


class Phrase(NamedTuple):
    """A title as read: article offsets, its words, whose office it is, and its state."""

    start: int
    end: int
    title: str
    organisation: str | None
    state: str


class Piece(NamedTuple):
    """A word between spaces with its offsets in the article."""

    text: str
    start: int
    end: int


def pieces_of(text: str, base: int) -> list[Piece]:
    """The words of a stretch of text."""
    return [
        Piece(match.group(), base + match.start(), base + match.end())
        for match in WORD.finditer(text)
    ]


def bare(word: str) -> str:
    """Lower case without the marks round it and without the possessive."""
    return POSSESSIVE.sub("", word.strip('"“”‘(),;:—–').rstrip("’'")).lower()


def office_head(word: str) -> str | None:
    """The head of an office that a word is, its state prefix and suffix taken off."""
    lower = bare(word)
    lower = lower.removesuffix("-elect").removesuffix("-designate")
    for prefix in ("ex-", "then-", "former-", "vice-"):
        lower = lower.removeprefix(prefix)
    if lower in OFFICES:
        return lower
    lower = lower.rstrip(".")
    return lower if lower in OFFICES else None


def state_of(word: str) -> str | None:
    """The state that a word gives an office: "former", "acting", "president-elect"."""
    lower = bare(word)
    if lower.endswith("-elect"):
        return "elect"
    if lower.endswith("-designate"):
        return "incoming"
    if lower.startswith(("ex-", "then-", "former-")):
        return "former"
    return STATES.get(lower)


def breaks(word: str) -> bool:
    """True if a clause ends with this word: a mark at its end that is no abbreviation's."""
    if DOTTED.match(word):
        return False
    return word[-1] in ',;:.!?)—–"”'


# ------------------------------------------------------------------------------- before a name


def title_before(text: str, base: int, name: Name, names: Sequence[Name]) -> Phrase | None:
    """The title that stands before a person's name; `base` is the offset of `text`."""
    begin = max(base, name.start - REACH)
    begin = max(begin, base + text.rfind("\n", 0, name.start - base) + 1)
    pieces = pieces_of(text[begin - base : name.start - base], begin)
    while pieces and bare(pieces[-1].text).rstrip(".") in HONOURS:
        pieces.pop()
    if not pieces or len(text) < name.end - base:
        return None
    after = text[name.end - base : name.end - base + 2]
    apposed = pieces[-1].text.endswith(",")
    if apposed and after[:1] not in ",.;:)—" and after.strip():
        return None
    if not apposed and breaks(pieces[-1].text) and not pieces[-1].text[:-1].isalpha():
        return None
    if breaks(pieces[-1].text) and pieces[-1].text[-1] not in ",.":
        return None
    at = _head_before(pieces, apposed)
    if at is None or _is_verb(pieces, at):
        return None
    found = _expand_left(pieces, at, names)
    if found is None or (apposed and not _is_definite(pieces, found, at)):
        return None
    last = pieces[-1].text.rstrip(",")
    title = " ".join([piece.text for piece in pieces[found.first : -1]] + [last])
    return Phrase(
        pieces[found.start].start if found.start is not None else found.begin,
        name.end,
        _clean(title),
        found.organisation,
        found.state,
    )


class Left(NamedTuple):
    """How far a title reaches to the left: first word of the title, first word of the phrase."""

    first: int
    start: int | None
    begin: int
    organisation: str | None
    state: str
    definite: bool


def _head_before(pieces: Sequence[Piece], apposed: bool) -> int | None:
    """Index of the head: the last word, or one before "of State", "of the Treasury"."""
    last = len(pieces) - 1
    if office_head(pieces[last].text):
        return last
    for at in range(last - 1, max(-1, last - 7), -1):
        word = pieces[at].text
        if bare(word) == "of" and at > 0 and office_head(pieces[at - 1].text):
            inner = [piece.text for piece in pieces[at + 1 :]]
            if all(_is_complement(one, apposed) for one in inner):
                return at - 1
            return None
        if breaks(word) and at != last:
            return None
    return None


def _is_complement(word: str, apposed: bool) -> bool:
    lower = bare(word)
    if word[0].isupper() or lower in LOWER_OF or lower in ("the", "and"):
        return True
    return apposed and lower in GENERIC


def _is_verb(pieces: Sequence[Piece], at: int) -> bool:
    """True for "to head", "will chair", "who coached": the head is a verb here."""
    word = pieces[at].text
    if word[0].isupper() or verb(bare(word)) is None or at == 0:
        return False
    before = bare(pieces[at - 1].text)
    return before in word_list("verb-openers")


def _expand_left(pieces: Sequence[Piece], at: int, names: Sequence[Name]) -> Left | None:
    """Title parts, state words and the body before the head, as far as they go."""
    first, start, state = at, at, state_of(pieces[at].text)
    organisation: str | None = None
    begin, definite = pieces[at].start, False
    ends = {name.end: name for name in names}
    index = at - 1
    while index >= 0:
        piece = pieces[index]
        lower = bare(piece.text)
        if breaks(piece.text):
            break
        if found := state_of(piece.text):
            state = found if state in (None, "current") else state
            start = index
        elif organisation is None and (
            owner := _owner(piece, ends.get(_name_end(piece)), lower, pieces, index)
        ):
            organisation, offset = owner
            definite = definite or bool(POSSESSIVE.search(piece.text)) or piece.text[0].isupper()
            while index > 0 and pieces[index].start > offset:
                index -= 1
            start, begin = index, offset
            index -= 1
            continue
        elif start == first and organisation is None and _is_part(piece, pieces, index):
            first = start = index
        elif lower in ARTICLES:
            definite = definite or lower not in ("a", "an")
            break
        else:
            break
        begin = piece.start
        index -= 1
    if pieces[start].start < begin or (start == first and organisation is None):
        begin = pieces[start].start
    begin = begin + len(pieces[start].text) - len(pieces[start].text.lstrip('"“‘(—–'))
    return Left(first, None, begin, organisation, state or "current", definite)


def _name_end(piece: Piece) -> int:
    return piece.end - len(piece.text) + len(POSSESSIVE.sub("", piece.text))


def _owner(
    piece: Piece, name: Name | None, lower: str, pieces: Sequence[Piece], index: int
) -> tuple[str, int] | None:
    """Whose office it is, and where the words for it begin."""
    if name is not None and not (lower in PARTS and name.kind == "unknown"):
        if name.kind == "person" and not POSSESSIVE.search(piece.text) and " " in name.text:
            return None
        return name.canonical, name.start
    if lower in GENERIC and (POSSESSIVE.search(piece.text) or lower in GROUPS):
        return lower, piece.start
    return None


def _is_part(piece: Piece, pieces: Sequence[Piece], index: int) -> bool:
    """True for words of the title itself: "prime", "deputy", "chief executive", "U.S. Army"."""
    lower = bare(piece.text)
    if lower in PARTS or (lower in OFFICES and index + 1 < len(pieces)):
        return True
    if lower == "and" and index > 0:
        before = bare(pieces[index - 1].text)
        return bool(office_head(before)) and not before.endswith("s")
    return False


def _is_definite(pieces: Sequence[Piece], found: Left, at: int) -> bool:
    """An apposed name needs "the", a possessive or a body before the title."""
    return found.definite or found.organisation is not None


def _clean(title: str) -> str:
    return " ".join(title.replace(",", " ").split()).strip('"“‘(—–')


# ------------------------------------------------------------------------------- after a name


def title_after(text: str, base: int, name: Name, names: Sequence[Name]) -> Phrase | None:
    """The apposition after a person's name that gives an office."""
    offset = name.end - base
    if text[offset : offset + 1] != ",":
        return None
    following = text[offset + 1 : offset + 1 + REACH].partition("\n")[0]
    pieces = pieces_of(following, name.end + 1)
    at, state = _skip_opening(pieces)
    starts = {one.start: one for one in names}
    organisation: str | None = None
    first: int | None = None
    while at < len(pieces) and at < 14:
        piece = pieces[at]
        word = piece.text
        lower = bare(word)
        one = starts.get(piece.start + len(word) - len(word.lstrip('"“‘(')))
        if office_head(word) and not POSSESSIVE.search(word.rstrip(",.;")):
            state = state_of(word) or state
            if not breaks(word) and at + 1 < len(pieces):
                following = pieces[at + 1]
                owner = starts.get(following.start)
                if owner is not None and owner.kind == "person":
                    if not _is_possessive(text, base, owner):
                        return None
                    organisation, first = owner.canonical, None
                    at = _past(pieces, at + 1, owner.end)
                    continue
                if office_head(following.text) or bare(following.text) in PARTS:
                    first = at if first is None else first
                    at += 1
                    continue
            begin = at if first is None else first
            return _finish(pieces, begin, at, organisation, state or "current", name, names)
        if found := state_of(word):
            state = found
        elif one is not None and not (lower in PARTS and one.kind == "unknown"):
            if one.kind == "person" and not _is_possessive(text, base, one):
                return None
            organisation, first = one.canonical, None
            at = _past(pieces, at, one.end)
            continue
        elif lower in GROUPS or (POSSESSIVE.search(word) and lower in GENERIC):
            organisation, first = lower, None
        elif POSSESSIVE.search(word):
            first = None
        elif lower in PARTS or (lower == "and" and first is not None):
            first = at if first is None else first
        elif lower in ARTICLES or (lower in ("who", "is", "now") and at < 2):
            first = None
        elif "j" not in classes(lower) or lower in STOP or word[0].isupper():
            return None
        if breaks(word):
            return None
        at += 1
    return None


def _skip_opening(pieces: Sequence[Piece]) -> tuple[int, str | None]:
    """Past an age and "who is", "then"; with the state that the opening gives."""
    at, state = 0, None
    if pieces and pieces[0].text.rstrip(",").isdigit() and pieces[0].text.endswith(","):
        at = 1
    if len(pieces) > at + 1 and bare(pieces[at].text) in ("then", "formerly", "once"):
        at, state = at + 1, "former"
    return at, state


def _is_possessive(text: str, base: int, name: Name) -> bool:
    return text[name.end - base : name.end - base + 2] in ("'s", "’s")


def _past(pieces: Sequence[Piece], at: int, end: int) -> int:
    while at < len(pieces) and pieces[at].start < end:
        at += 1
    return at


def _finish(
    pieces: Sequence[Piece],
    first: int,
    head: int,
    organisation: str | None,
    state: str,
    name: Name,
    names: Sequence[Name],
) -> Phrase:
    """The phrase from its head on: "of Staff", "of the Treasury", "at Moderna"."""
    end = head
    title = [piece.text for piece in pieces[first : head + 1]]
    at = head + 1
    if not breaks(pieces[head].text) and at < len(pieces) and bare(pieces[at].text) == "and":
        more = at + 1
        while more < len(pieces) and bare(pieces[more].text) in PARTS:
            more += 1
        if more < len(pieces) and office_head(pieces[more].text):
            title += [piece.text for piece in pieces[at : more + 1]]
            end, at = more, more + 1
    if not breaks(pieces[end].text) and at + 1 < len(pieces):
        word = bare(pieces[at].text)
        if word == "of" and bare(pieces[at + 1].text) in LOWER_OF | {"state"}:
            title += [pieces[at].text, pieces[at + 1].text]
            end, at = at + 1, at + 2
            word = bare(pieces[at].text) if at < len(pieces) else ""
        if word == "of" and bare(pieces[head].text) in CABINET:
            inner = _portfolio(pieces, at + 1, names)
            if inner:
                title += [piece.text for piece in pieces[at : inner + 1]]
                end, at = inner, inner + 1
                word = ""
        if word in COMPLEMENT and not breaks(pieces[end].text) and at + 1 < len(pieces):
            body = complement(pieces, at + 1, names)
            if body:
                organisation, end = body if organisation is None else (organisation, body[1])
    stop = pieces[end].end - (len(pieces[end].text) - len(pieces[end].text.rstrip(',;:.!?)—–"”')))
    if DOTTED.match(pieces[end].text):
        stop = pieces[end].end
    return Phrase(name.start, stop, _clean(" ".join(title)).rstrip(".;:"), organisation, state)


def _portfolio(pieces: Sequence[Piece], at: int, names: Sequence[Name]) -> int | None:
    """Index of the last word of a minister's portfolio: "of Commerce", "of the Treasury"."""
    if bare(pieces[at].text) == "the" and at + 1 < len(pieces):
        at += 1
    places = {name.start for name in names if name.kind in ("place", "person")}
    last = None
    while at < len(pieces) and pieces[at].text[0].isupper() and pieces[at].start not in places:
        if POSSESSIVE.search(pieces[at].text.rstrip(",.;")):
            return None
        last = at
        if breaks(pieces[at].text):
            break
        at += 1
    return last


def complement(pieces: Sequence[Piece], at: int, names: Sequence[Name]) -> tuple[str, int] | None:
    """The body after "of", "at", "for": its name, and the index of its last word."""
    if bare(pieces[at].text) in ARTICLES and not breaks(pieces[at].text):
        at += 1
    begin = at
    last = None
    people = {name.start for name in names if name.kind == "person"}
    while at < len(pieces) and at < begin + 9:
        piece = pieces[at]
        lower = bare(piece.text)
        if lower in STOP and not (
            lower in ("and", "of", "the", "for") and _goes_on(pieces, at, people)
        ):
            break
        if piece.text[0].islower() and lower not in ("and", "of", "the", "for"):
            form = verb(lower)
            if form and form[1] in ("past", "s") and "n" not in classes(lower):
                break
        last = at
        at += 1
        if breaks(piece.text):
            break
    if last is None:
        return None
    while last >= begin and bare(pieces[last].text) in ("and", "of", "the", "for"):
        last -= 1
    if last < begin or not _is_body(pieces[begin : last + 1]):
        return None
    words = " ".join(piece.text for piece in pieces[begin : last + 1]).rstrip(',;:.!?)—–"”')
    if words.endswith((" U.S", "U.S", "U.K", "U.N")):
        words += "."
    known = {name.text: name.canonical for name in names}
    return known.get(words, words), last


def _is_body(pieces: Sequence[Piece]) -> bool:
    """True if the words name a body: a capital, or a common noun for one."""
    return any(piece.text[0].isupper() or bare(piece.text) in GENERIC for piece in pieces)


def _goes_on(pieces: Sequence[Piece], at: int, people: set[int]) -> bool:
    """True if "and", "of" or "the" leads to another capitalised word of the same body."""
    if at + 1 >= len(pieces) or breaks(pieces[at].text):
        return False
    following = pieces[at + 1]
    if bare(following.text) == "the" and at + 2 < len(pieces):
        following = pieces[at + 2]
    return following.text[0].isupper() and following.start not in people
