"""Words of titles: what the detector of roles reads before and after a person's name.

Everything works on words that are split at spaces, with their marks still on.
"""

import re
from collections.abc import Sequence

from msgspec import Struct

from crosscheck.extract.names import Name
from crosscheck.lexicon.morphology import classes, verb
from crosscheck.lexicon.titles import STATES, heads, honours
from crosscheck.lexicon.word_lists import word_list
from crosscheck.lexicon.word_set import word_set

REACH = 130  # code points to the left or right of a name in which its title stands
WORD = re.compile(r"[^\s\u00a0]+")
OFFICES = frozenset(word for word, head in heads().items() if head.letter in "os")
HONOURS = honours()
GENERIC = word_list("generic-bodies")
GROUPS = frozenset(["team", "company", "family"])
ARTICLES = frozenset(["the", "a", "an", "its", "his", "her", "their", "our", "one"])
FIRMS = word_set(
    """company firm group giant maker startup start-up charity agency network newspaper airline
    bank club chain consultancy retailer lender broadcaster publisher nonprofit think-tank"""
)
COMPLEMENT = frozenset(["of", "for", "at", "to", "with"])
CABINET = frozenset(["secretary", "minister", "undersecretary"])
LOWER_OF = word_set(  # what an office may be of, besides a body
    """staff state defense defence finance operations police research surgery medicine marketing
    communications security sales engineering policy intelligence development"""
)
STOP = word_list("complement-stops")
MARKS = ',;:.!?)—–"”'
DOTTED = re.compile(
    r"^(?:[A-Za-z]\.)+(?:['’]s)?$|^(?:Inc|Corp|Co|Ltd|Bros|St|Gov|Sen|Rep|Gen|Lt|Col|Adm|Capt|Sgt|Cmdr|Maj|Brig|Cpl|Det|Supt|Insp|Prof|Rev|Mr|Dr|Mrs|Ms)\.$"
)
POSSESSIVE = re.compile(r"(?:['’]s|s['’])$")


class Phrase(Struct, frozen=True):
    """A title as read: article offsets, its words, whose office it is, and its state."""

    start: int
    end: int
    title: str
    organisation: str | None
    state: str


class Piece(Struct, frozen=True):
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
    return word[-1] in MARKS


def clean(title: str) -> str:
    """A title without marks, single spaces between its words."""
    return " ".join(title.replace(",", " ").split()).strip('"“‘(—–')


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
        if piece.text.startswith("("):
            break
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
    begin = _name_after(pieces, begin, last)
    words = " ".join(piece.text for piece in pieces[begin : last + 1]).rstrip(MARKS)
    if words.endswith((" U.S", "U.S", "U.K", "U.N")):
        words += "."
    for name in names:
        if words == name.text or (name.kind == "person" and words.endswith(" " + name.text)):
            return name.canonical, last  # "President X" is X
    return words, last


def _is_body(pieces: Sequence[Piece]) -> bool:
    """True if the words name a body: a capital, or a common noun for one."""
    return any(piece.text[0].isupper() or bare(piece.text) in GENERIC for piece in pieces)


def _name_after(pieces: Sequence[Piece], begin: int, last: int) -> int:
    """Where the name begins that stands after what it is: "the cybersecurity firm Norvell"."""
    for at in range(begin, last):
        if pieces[at].text[0].isupper():
            break
        if pieces[at].text in FIRMS and pieces[at + 1].text[0].isupper():
            return at + 1
    return begin


def _goes_on(pieces: Sequence[Piece], at: int, people: set[int]) -> bool:
    """True if "and", "of" or "the" leads to another capitalised word of the same body."""
    if at + 1 >= len(pieces) or breaks(pieces[at].text):
        return False
    following = pieces[at + 1]
    if bare(following.text) == "the" and at + 2 < len(pieces):
        following = pieces[at + 2]
    return following.text[0].isupper() and following.start not in people
