"""The title before a person's name: "Former U.S. President X", "the company's CEO, X"."""

import re
from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from crosscheck.extract.names import Name
from crosscheck.extract.role_words import (
    ARTICLES,
    CABINET,
    GENERIC,
    GROUPS,
    HONOURS,
    LOWER_OF,
    OFFICES,
    POSSESSIVE,
    REACH,
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
from crosscheck.lexicon.morphology import classes, verb
from crosscheck.lexicon.places import place_of
from crosscheck.lexicon.titles import PARTS
from crosscheck.lexicon.word_lists import word_list

MODIFIERS = 4  # words between "former" and the office
OPENERS = word_list("verb-openers")
RANKS = frozenset(("assistant", "deputy", "associate", "vice"))
FORMER_BODY = re.compile(r"[Ee]x-(?=[A-Z])")


class Left(Struct, frozen=True):
    """How far a title reaches to the left, read so far.

    `first` is the first word of the title itself, `start` of the phrase, `begin` its offset;
    `definite` where "the", a possessive or a body says that one person is meant; `rank` is the
    part of the title that stands before its body ("Assistant U.S. Attorney").
    """

    first: int
    start: int
    begin: int
    organisation: str | None = None
    state: str | None = None
    definite: bool = False
    rank: str = ""


def title_before(text: str, base: int, name: Name, names: Sequence[Name]) -> Phrase | None:
    """The title that stands before a person's name; `base` is the offset of `text`."""
    begin = max(base, name.start - REACH)
    begin = max(begin, base + text.rfind("\n", 0, name.start - base) + 1)
    pieces = pieces_of(text[begin - base : name.start - base], begin)
    while pieces and bare(pieces[-1].text).rstrip(".") in HONOURS:
        pieces.pop()
    if not pieces or not _joins(pieces[-1].text, text[name.end - base : name.end - base + 1]):
        return None
    apposed = pieces[-1].text.endswith(",")
    at = _head_before(pieces, apposed)
    if at is None or _is_verb(pieces, at):
        return None
    if not apposed and at < len(pieces) - 1 and " " not in name.canonical:
        return None  # "chief executive of Halden Gaming": the last word of the body, and nobody
    found = _expand_left(pieces, at, {one.end: one for one in names})
    if apposed and not (found.definite or found.organisation):
        return None
    if apposed and _follows_name(text, base, found.begin, names):
        return None
    end, body = _body(pieces, at, names)
    words = [found.rank, *(piece.text for piece in pieces[found.first : end + 1])]
    title = " ".join(filter(None, words)).rstrip(",")
    organisation = found.organisation or body or _realm(text, base, name, names)
    return Phrase(found.begin, name.end, clean(title), organisation, found.state or "current")


def _follows_name(text: str, base: int, begin: int, names: Sequence[Name]) -> bool:
    """True where a title between two names is the first one's: "A, the treasurer, B, the mayor"."""
    before = text[: begin - base].rstrip()
    before = before.removesuffix("the").rstrip()
    end = base + len(before) - 1
    return before.endswith(",") and any(one.end == end and one.kind == "person" for one in names)


def _body(pieces: Sequence[Piece], at: int, names: Sequence[Name]) -> tuple[int, str | None]:
    """Last word of the title, and the body after it: "head of the union, X"; not "of State"."""
    last = len(pieces) - 1
    if at >= last - 1 or bare(pieces[at].text) in CABINET or bare(pieces[at + 2].text) in LOWER_OF:
        return last, None
    found = complement(pieces, at + 2, names)
    return (at, found[0]) if found else (last, None)


def _realm(text: str, base: int, name: Name, names: Sequence[Name]) -> str | None:
    """The place after the name: "King Felipe VI of Spain"."""
    if not text.startswith(" of ", name.end - base):
        return None
    places = [one for one in names if one.start == name.end + 4 and one.kind == "place"]
    return places[0].canonical if places else None


def _joins(last: str, after: str) -> bool:
    """True if the word before a name leads to it: no mark but a comma, which a second one closes.

    An abbreviation keeps its full stop ("Gov. X").
    """
    if last.endswith(","):
        return after in ("", ",", ".", ";", ":", ")", "—", "\n")
    return not breaks(last) or (last[-1] == "." and last[:-1].isalpha())


def _head_before(pieces: Sequence[Piece], apposed: bool) -> int | None:
    """Index of the head: the last word, or one before "of State", "of the Treasury"."""
    last = len(pieces) - 1
    if pieces[last].text == "fellow":
        return None  # "his fellow Democrat Tom Berg"
    if office_head(pieces[last].text):
        return last
    for at in range(last - 1, max(0, last - 7), -1):
        if bare(pieces[at].text) == "of" and office_head(pieces[at - 1].text):
            inner = [piece.text for piece in pieces[at + 1 :]]
            whole = bool(inner) and bare(inner[-1]) not in ("the", "and")
            return at - 1 if whole and all(_is_complement(one, apposed) for one in inner) else None
        if breaks(pieces[at].text):
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
    return bare(pieces[at - 1].text) in OPENERS


def _expand_left(pieces: Sequence[Piece], at: int, ends: Mapping[int, Name]) -> Left:
    """Title parts, state words and the body before the head, as far as they go."""
    left = Left(at, at, pieces[at].start, state=state_of(pieces[at].text))
    index = at - 1
    while index >= 0 and not breaks(pieces[index].text):
        step = _step_left(left, pieces, index, ends)
        if step is None:
            break
        left = step
        index = left.start - 1
    if left.state is None and left.organisation is None:
        left = _past_modifiers(left, pieces, index, ends)
        index = left.start - 1
        if left.organisation and index >= 0:
            left = _step_left(left, pieces, index, ends) or left  # "former Norbank design head"
            index = left.start - 1
    if index >= 0 and bare(pieces[index].text) in ARTICLES - {"a", "an"}:
        left = replace(left, definite=True)
    marks = len(pieces[left.start].text) - len(pieces[left.start].text.lstrip('"“‘(—–'))
    return replace(left, begin=left.begin + marks) if marks else left


def _past_modifiers(
    left: Left, pieces: Sequence[Piece], index: int, ends: Mapping[int, Name]
) -> Left:
    """As far as a word of state or a body beyond plain nouns.

    "Former school district treasurer", "Norbank design engineer".
    """
    for at in range(index, max(-1, index - MODIFIERS), -1):
        word = pieces[at].text
        if breaks(word):
            break
        if state := state_of(word):
            return replace(left, first=at + 1, start=at, begin=pieces[at].start, state=state)
        if at < index and (owner := _owner(pieces[at], ends)):
            start = at
            while start and pieces[start].start > owner[1]:
                start -= 1
            told = replace(left, organisation=owner[0], definite=True)
            plain = [one for one in range(at + 1, index + 1) if not _is_adjective(pieces[one])]
            first = plain[0] if plain else left.first
            return replace(told, first=first, start=start, begin=owner[1])
        if not word.islower() or not _is_plain_noun(bare(word)):
            break
    return left


def _is_adjective(piece: Piece) -> bool:
    return "j" in classes(bare(piece.text))


def _is_plain_noun(word: str) -> bool:
    """A noun that is no finite verb here: "design", not "reported", "shares"."""
    found = verb(word)
    return "n" in classes(word) and (found is None or found[1] == "base")


def _step_left(
    left: Left, pieces: Sequence[Piece], index: int, ends: Mapping[int, Name]
) -> Left | None:
    """One word more to the left, or None where the phrase begins."""
    piece = pieces[index]
    if found := state_of(piece.text):
        state = found if left.state in (None, "current") else left.state
        glued = "-" in piece.text and bare(piece.text).partition("-")[2] in PARTS  # "Then-Prime"
        first = index if glued else left.first
        body = " ".join(filter(None, (_former_body(piece), left.organisation))) or None
        return replace(
            left, first=first, start=index, begin=piece.start, state=state, organisation=body
        )
    if left.organisation is not None:
        return None
    if owner := _owner(piece, ends):
        organisation, offset = owner
        if FORMER_BODY.match(organisation):  # "Ex-Solberg Bank CEO": the bank, and a former CEO
            organisation = organisation[len("ex-") :]
            left = replace(left, state=left.state or "former")
        while index > 0 and pieces[index].start > offset:
            index -= 1
        rank, _, rest = organisation.partition(" ")
        if rank.lower() in RANKS and (place := place_of(rest)):
            organisation, left = place.name, replace(left, rank=rank)
        elif index and bare(pieces[index - 1].text) in RANKS and place_of(organisation):
            index -= 1
            rank, offset = pieces[index].text, pieces[index].start
            left = replace(left, rank=rank)
        return replace(left, start=index, begin=offset, organisation=organisation, definite=True)
    if left.start == left.first and _is_part(pieces, index):
        return replace(left, first=index, start=index, begin=piece.start)
    return None


def _former_body(piece: Piece) -> str | None:
    """The body glued to a word of state: "ex-Solberg CEO"; not "then-Prime", "ex-wife"."""
    word = clean(piece.text)
    found = FORMER_BODY.match(word)
    rest = word[found.end() :] if found else ""
    return rest if rest[:1].isupper() and bare(rest) not in PARTS else None


def _owner(piece: Piece, ends: Mapping[int, Name]) -> tuple[str, int] | None:
    """Whose office it is, and where the words for it begin."""
    lower, owned = bare(piece.text), POSSESSIVE.search(piece.text) is not None
    name = ends.get(piece.start + len(POSSESSIVE.sub("", piece.text)))
    if name is not None and not (lower in PARTS and name.kind == "unknown"):
        if name.kind == "person" and not owned and " " in name.text:
            return None
        return name.canonical, name.start
    if lower in GROUPS or (owned and lower in GENERIC):
        return lower, piece.start
    return None


def _is_part(pieces: Sequence[Piece], index: int) -> bool:
    """True for words of the title itself: "prime", "deputy", "chief", "chairman and"."""
    lower = bare(pieces[index].text)
    if lower == "and" and index > 0:
        before = bare(pieces[index - 1].text)
        return office_head(before) is not None and not before.endswith("s")
    return lower in PARTS or lower in OFFICES
