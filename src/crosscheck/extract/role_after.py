"""The title after a person's name: "X, PREPA's executive director", "X, chief executive of Y"."""

from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from crosscheck.extract.names import Name
from crosscheck.extract.near import is_owner
from crosscheck.extract.role_words import (
    ARTICLES,
    CABINET,
    COMPLEMENT,
    DOTTED,
    GENERIC,
    GROUPS,
    LOWER_OF,
    MARKS,
    POSSESSIVE,
    REACH,
    STOP,
    Phrase,
    Piece,
    bare,
    breaks,
    clean,
    complement,
    office_head,
    pieces_of,
    state_of,
)
from crosscheck.lexicon.morphology import classes
from crosscheck.lexicon.titles import PARTS

LONGEST = 14  # words of an apposition up to its head


class Right(Struct, frozen=True):
    """How far an apposition is read: the next word, the first of the title, whose it is.

    `head` is the index of the title's head once it is found.
    """

    at: int
    first: int | None = None
    organisation: str | None = None
    state: str | None = None
    head: int | None = None


def title_after(text: str, base: int, name: Name, names: Sequence[Name]) -> Phrase | None:
    """The apposition after a person's name that gives an office."""
    offset = name.end - base
    if text[offset : offset + 1] != ",":
        return None
    following = text[offset + 1 : offset + 1 + REACH].partition("\n")[0]
    pieces = pieces_of(following, name.end + 1)
    starts = {one.start: one for one in names}
    owners = {one.start for one in names if is_owner(text, one.end - base)}
    if led := _leads(pieces, name, names):
        return led
    right: Right | None = _skip_opening(pieces)
    while right is not None and right.head is None and right.at < min(len(pieces), LONGEST):
        right = _step_right(right, pieces, starts, owners)
    if right is None or right.head is None:
        return None
    return _finish(pieces, right, right.head, name, names)


LEADING = {
    "leads": "head", "heads": "head", "chairs": "chair", "commands": "commander",
    "captains": "captain", "coaches": "coach", "manages": "manager", "directs": "director",
    "edits": "editor",
}  # fmt: skip


def _leads(pieces: Sequence[Piece], name: Name, names: Sequence[Name]) -> Phrase | None:
    """The head of a body by the verb: "X, who leads the monitors' mission", "who leads Orvik".

    Who "led" it may do so still, in a report of what was; that is left open.
    """
    if len(pieces) < 3 or bare(pieces[0].text) != "who":
        return None
    verb = bare(pieces[1].text)
    is_named = pieces[2].text[:1].isupper()
    if verb not in LEADING or not (is_named or bare(pieces[2].text) in ARTICLES):
        return None
    body = complement(pieces, 2, names)
    if body is None or any(one.kind == "person" and one.start == pieces[2].start for one in names):
        return None  # "who leads Ada Holm by three points"
    return Phrase(name.start, pieces[body[1]].start + len(pieces[body[1]].text.rstrip(MARKS)),
                  LEADING[verb], body[0], "current")  # fmt: skip


def _skip_opening(pieces: Sequence[Piece]) -> Right:
    """Past an age and "then"; with the state that the opening gives."""
    at = 0
    if pieces and pieces[0].text.endswith(",") and pieces[0].text[:-1].isdigit():
        at = 1
    if len(pieces) > at + 1 and bare(pieces[at].text) in ("then", "formerly", "once"):
        return Right(at + 1, state="former")
    return Right(at)


def _step_right(
    right: Right, pieces: Sequence[Piece], starts: Mapping[int, Name], owners: set[int]
) -> Right | None:
    """One word more, or None where this is no apposition that gives an office."""
    piece = pieces[right.at]
    word, lower = piece.text, bare(piece.text)
    if office_head(word) and not POSSESSIVE.search(word.rstrip(",.;")):
        return _at_head(right, pieces, starts, owners)
    name = starts.get(piece.start + len(word) - len(word.lstrip('"“‘(')))
    if name is not None and not (lower in PARTS and name.kind == "unknown"):
        if name.kind == "person" and name.start not in owners:
            return None
        return replace(
            right, at=_past(pieces, right.at, name.end), first=None, organisation=name.canonical
        )
    if breaks(word):
        return None
    following = replace(right, at=right.at + 1)
    if state := state_of(word):
        return replace(following, state=state)
    if lower in GROUPS or (POSSESSIVE.search(word) and lower in GENERIC):
        return replace(following, organisation=lower, first=None)
    if POSSESSIVE.search(word) or lower in ARTICLES:
        return replace(following, first=None)
    if lower in PARTS or (lower == "and" and right.first is not None):
        return following if right.first is not None else replace(following, first=right.at)
    if lower in ("who", "is", "now") and right.at < 2:
        return following
    if lower in STOP or not word[0].islower():
        return None
    if "j" in classes(lower):
        return following
    is_before_head = right.at + 1 < len(pieces) and office_head(pieces[right.at + 1].text)
    if not is_before_head or "n" not in classes(lower):
        return None
    return replace(following, first=right.at if right.first is None else right.first)


def _at_head(
    right: Right, pieces: Sequence[Piece], starts: Mapping[int, Name], owners: set[int]
) -> Right | None:
    """The head of a title: the end of it, part of a longer one, or another person's title."""
    at = right.at
    state = state_of(pieces[at].text) or right.state
    first = at if right.first is None else right.first
    if not breaks(pieces[at].text) and at + 1 < len(pieces):
        following = pieces[at + 1]
        owner = starts.get(following.start)
        if owner is not None and owner.kind == "person":
            if owner.start not in owners:
                return None  # "X, President Y and Z": a list, not an apposition
            past = _past(pieces, at + 1, owner.end)
            return Right(past, None, owner.canonical, state)
        if office_head(following.text) or bare(following.text) in PARTS:
            return replace(right, at=at + 1, first=first, state=state)
    return replace(right, first=first, state=state, head=at)


def _past(pieces: Sequence[Piece], at: int, end: int) -> int:
    while at < len(pieces) and pieces[at].start < end:
        at += 1
    return at


def _finish(
    pieces: Sequence[Piece], right: Right, head: int, name: Name, names: Sequence[Name]
) -> Phrase:
    """The phrase from its head on: "and CEO", "of Staff", "of the Treasury", "at Borealis"."""
    first = head if right.first is None else right.first
    end = _second_title(pieces, head)
    end = _portfolio(pieces, head, end, names)
    title = [piece.text for piece in pieces[first : end + 1]]
    organisation = right.organisation
    if _goes_on(pieces, end) and bare(pieces[end + 2].text) == "large":
        end += 2  # "editor at large"
    if _goes_on(pieces, end) and bare(pieces[end + 1].text) in COMPLEMENT:
        body = complement(pieces, end + 2, names)
        if body:
            organisation, end = organisation or body[0], body[1]
    last = pieces[end]
    stop = last.end if DOTTED.match(last.text) else last.start + len(last.text.rstrip(MARKS))
    return Phrase(
        name.start,
        stop,
        clean(" ".join(title)).rstrip(".;:"),
        organisation,
        right.state or "current",
    )


def _goes_on(pieces: Sequence[Piece], end: int) -> bool:
    return not breaks(pieces[end].text) and end + 2 < len(pieces)


def _second_title(pieces: Sequence[Piece], head: int) -> int:
    """Index of the last word of "chairman and chief executive"."""
    if not _goes_on(pieces, head) or bare(pieces[head + 1].text) != "and":
        return head
    at = head + 2
    while at < len(pieces) - 1 and bare(pieces[at].text) in PARTS:
        at += 1
    return at if office_head(pieces[at].text) else head


def _portfolio(pieces: Sequence[Piece], head: int, end: int, names: Sequence[Name]) -> int:
    """Index of the last word of what belongs to the title: "of Staff", "of the Treasury"."""
    if not _goes_on(pieces, end) or bare(pieces[end + 1].text) != "of":
        return end
    if bare(pieces[end + 2].text) in LOWER_OF and not _is_modifier(pieces, end + 2):
        return end + 2
    if bare(pieces[head].text) not in CABINET:
        return end
    at = end + 2 + (bare(pieces[end + 2].text) == "the")
    others = {name.start for name in names if name.kind in ("place", "person")}
    last = end
    while at < len(pieces) and pieces[at].text[0].isupper() and pieces[at].start not in others:
        if POSSESSIVE.search(pieces[at].text.rstrip(",.;")):
            return end
        last = at
        if breaks(pieces[at].text):
            break
        at += 1
    # "secretary of the Hollin Police Department" is the secretary of a body
    return end if bare(pieces[last].text) in BODIES else last


def _is_modifier(pieces: Sequence[Piece], at: int) -> bool:
    """Does a noun follow that it modifies: "director of communications analysis firm Norvell"?"""
    if breaks(pieces[at].text) or at + 1 >= len(pieces):
        return False
    following = pieces[at + 1].text
    known = classes(bare(following))
    may_be_noun = not known or "n" in known
    return following[0].islower() and bare(following) not in STOP | COMPLEMENT and may_be_noun


BODIES = frozenset(
    """department agency bureau service police board commission authority association union society
    federation committee company council force""".split()
)
