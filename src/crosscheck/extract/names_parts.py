"""From a run of capitalised words to names: where it splits, and of what kind each part is.

"Former U.S. President Donald Trump" is a state, a country, a title and a person; "Justice
Department" is one organisation although Justice can be a title. Nothing here looks outside the
run, so that the answer can be kept for the next time the same words come.
"""

from functools import lru_cache
from itertools import pairwise

from msgspec import Struct

from crosscheck.extract.names_runs import Run, Word, words_of
from crosscheck.lexicon.dates import WEEKDAYS
from crosscheck.lexicon.given_names import is_given_name
from crosscheck.lexicon.nouns import is_word
from crosscheck.lexicon.organisations import organisations
from crosscheck.lexicon.places import adjective_of, place_of
from crosscheck.lexicon.titles import PARTS, STATES, heads
from crosscheck.lexicon.word_lists import word_list


class Part(Struct, frozen=True):
    """One name inside a run; offsets count from the start of the run.

    `canonical` is "" where the table knows nothing; `titled` where a title stands before it.
    """

    start: int
    end: int
    text: str
    kind: str
    canonical: str = ""
    adjective: bool = False
    titled: bool = False


BREAKING_STATES = frozenset(STATES) - {"late", "past", "future"}
FUNCTION_WORDS = word_list("function")
DATE_WORDS = word_list("date")
NO_NAME = word_list("no-name")
PLACE_ENDS = word_list("place-ends")
PLACE_STARTS = word_list("place-starts")
SPLITTING_OF = word_list("of")
NAMES_TOO = word_list("title-or-name")


def is_common(lower: str) -> bool:
    """True if the lower-case word is an ordinary English word."""
    return lower in FUNCTION_WORDS or is_word(lower)


@lru_cache(maxsize=1 << 11)  # those of some stories: see align/words.py
def parts_of(text: str) -> tuple[Part, ...]:
    """The names inside a run of capitalised words, given as its text alone."""
    return tuple(_scan(words_of(Run(text, 0, len(text)))))


def _without_prefix(word: Word) -> Word:
    """The word without a state glued to it: "Ex-Chancellor" → "Chancellor"."""
    for prefix in ("Ex-", "Then-", "Former-"):
        if word.text.startswith(prefix):
            return Word(word.text[len(prefix) :], word.start + len(prefix), word.end)
    return word


def _scan(words: list[Word]) -> list[Part]:
    words = [_without_prefix(word) if "-" in word.text else word for word in words]
    found: list[Part] = []
    pending: list[Word] = []
    titled = False
    at = 0
    while at < len(words):
        lower = words[at].text.lower()
        if _is_state(words, at) or (lower in DATE_WORDS and not _is_name_word(pending, words, at)):
            _flush(found, pending, titled)
            titled, at = False, at + 1
        elif _is_title(words, at, pending):
            while pending and pending[-1].text.lower() in PARTS:
                pending.pop()
            _flush(found, pending, titled)
            titled, at = True, _after_complement(words, at + 1, found)
        elif not pending and (known := _known_at(words, at, titled)):
            part, at = known
            found.append(part)
            titled = False
        else:
            pending.append(words[at])
            at += 1
    _flush(found, pending, titled)
    return found


def _is_state(words: list[Word], at: int) -> bool:
    """True for "Former", "Acting"; for "New" only before a title, not in "New York"."""
    lower = words[at].text.lower()
    if lower != "new":
        return lower in BREAKING_STATES
    following = words[at + 1].text.lower() if at + 1 < len(words) else ""
    return following in heads() or (following in PARTS and following != "england")


def _is_name_word(pending: list[Word], words: list[Word], at: int) -> bool:
    """True for a month that is a person's name: "Theresa May", "April Jones"; no weekday is."""
    if words[at].text.lower() in WEEKDAYS:
        return False  # "in Hollin Park Saturday night", where Park might be a given name
    if pending:
        return is_given_name(pending[-1].text)
    following = words[at + 1].text if at + 1 < len(words) else ""
    return (
        is_given_name(words[at].text) and following.isalpha() and not is_common(following.lower())
    )


def _is_title(words: list[Word], at: int, pending: list[Word]) -> bool:
    lower = words[at].text.lower()
    head = heads().get(lower)
    if head is None or (head.letter == "k" and lower not in ("son", "sister")):
        return False
    last = at == len(words) - 1
    after = [word.text for word in words[at + 1 :]]
    if any(_ends_no_person(word) for word in after) and not any(map(is_given_name, after[:-1])):
        return False
    if lower in NAMES_TOO and pending and is_given_name(pending[0].text):
        return False
    if lower in NAMES_TOO and last and pending:
        return pending[-1].text.lower() in PARTS
    return True


def _ends_no_person(word: str) -> bool:
    lower = word.lower()
    return lower in organisations().heads or lower in PLACE_ENDS


def _after_complement(words: list[Word], at: int, found: list[Part]) -> int:
    """Past "of State", "of the Treasury", "of France": what follows "of" up to a given name."""
    if at >= len(words) or not words[at].text.startswith("of"):
        return at
    at += 1
    if at < len(words) and words[at].text == "the":
        at += 1
    begin = at
    known = at < len(words) and _known_end(words, at)
    if known:
        at = known
    while not known and at < len(words) and not is_given_name(words[at].text):
        at += 1
    if at > begin:
        _flush(found, words[begin:at], False)
    return at


def _known_end(words: list[Word], at: int) -> int:
    """Where the longest place or body of the tables that begins here ends; 0 if none does."""
    known = organisations().known
    for end in range(min(len(words), at + 6), at, -1):
        text = _text(words[at:end])
        if text in known or place_of(text):
            return end
    return 0


def _known_at(words: list[Word], at: int, titled: bool) -> tuple[Part, int] | None:
    """The longest known place or body that begins here, if the run may split after it."""
    known, seats = organisations().known, organisations().seats
    for end in range(min(len(words), at + 6), at, -1):
        text = _text(words[at:end])
        if not (text in known or text in seats or place_of(text) or adjective_of(text)):
            continue
        if titled and end - at == 1 and end == len(words) and text not in known:
            return None  # "President Jordan"
        if end < len(words) and not _may_split(words, end):
            return None
        return _known_part(words, at, end, text), end
    return None


def _known_part(words: list[Word], at: int, end: int, text: str) -> Part:
    start, stop = words[at].start, words[end - 1].end
    known = organisations().known
    if text in known and not (place_of(text) and known[text][1] == "body"):
        return Part(start, stop, text, "organisation", known[text][0])
    if text in organisations().seats:
        return Part(start, stop, text, "organisation", text)
    if place := place_of(text):
        return Part(start, stop, text, "place", place.name)
    return Part(start, stop, text, "place", adjective_of(text) or text, adjective=True)


def _may_split(words: list[Word], at: int) -> bool:
    """True if what follows is a title, a state word or a given name with a surname."""
    lower = words[at].text.lower()
    if words[-1].text.lower() in organisations().heads and not any(
        is_given_name(word.text) for word in words[at:-1]
    ):
        return False
    if lower in STATES or lower in heads():
        return True
    if lower in PARTS:
        return any(word.text.lower() in heads() for word in words[at:])
    return is_given_name(words[at].text) and at + 1 < len(words)


def _flush(found: list[Part], pending: list[Word], titled: bool) -> None:
    """Classify what is pending and empty it."""
    words = list(pending)
    pending.clear()
    while words and _is_function(words[0]) and not (words[1:] and is_given_name(words[0].text)):
        words.pop(0)
    while words and _is_function(words[-1]) and words[-1].text != "May":
        words.pop()
    if not words:
        return
    cut = _cut_at_of(words)
    if cut:
        _flush(found, words[:cut], titled)
        _flush(found, words[cut:], False)
        return
    text = _text(words)
    if any(letter.isdigit() for letter in text) or text in NO_NAME:
        return
    kind, canonical, adjective = kind_of(text, titled)
    found.append(Part(words[0].start, words[-1].end, text, kind, canonical, adjective, titled))


def _is_function(word: Word) -> bool:
    return word.text == "&" or word.text.lower() in FUNCTION_WORDS


def _cut_at_of(words: list[Word]) -> int:
    for at, word in enumerate(words):
        if word.text == "of" and at:
            before = words[at - 1].text.lower()
            if before not in organisations().heads_of and before not in SPLITTING_OF:
                return at
            if at + 1 < len(words) and is_given_name(words[at + 1].text):
                return at
    return 0


def _text(words: list[Word]) -> str:
    pieces = []
    for one, following in pairwise(words):
        pieces.append(one.text + " " * (following.start - one.end))
    return "".join(pieces) + words[-1].text


@lru_cache(maxsize=1 << 11)
def kind_of(text: str, titled: bool) -> tuple[str, str, bool]:
    """(kind, canonical, adjective) of one name by its own words; canonical "" if not in a table."""
    known = organisations().known
    if text in known:
        return "organisation", known[text][0], False
    if text in organisations().seats:
        return "organisation", text, False
    if not titled:
        if place := place_of(text):
            return "place", place.name, False
        if adjective := adjective_of(text):
            return "place", adjective, True
    if text.isupper() and text.isalpha() and len(text) >= 4 and (place := place_of(text.title())):
        return "place", place.name, False
    return _shape_of(text.split(), titled), "", False


def _shape_of(words: list[str], titled: bool) -> str:
    first, last = words[0], words[-1].lower()
    given = is_given_name(first)
    is_organisation = last in organisations().heads or words[0].lower() in ("university", "bank")
    if "of" in words and any(word.lower() in organisations().heads_of for word in words):
        return "organisation"
    if titled and not (is_organisation and len(words) > 1 and not given):
        return "person"
    if len(words) > 1 and is_organisation and not (given and len(words) == 2):
        return "organisation"
    if len(words) > 1 and (last in PLACE_ENDS or first.lower() in PLACE_STARTS):
        return "place"
    if last in ("jr", "jr.", "sr", "sr."):
        return "person"
    initial = _is_initial(first) and not place_of(first)
    if 1 < len(words) <= 3 and all(len(word.strip(".")) == 1 for word in words):
        return "unknown"  # "M. D."
    if 1 < len(words) <= 5 and (given or initial) and not _is_acronym(words[-1]):
        return "person"
    if len(words) == 1 and _is_acronym(first):
        return "organisation"
    if 1 < len(words) <= 4 and not any(
        is_common(word.lower()) or _is_acronym(word) or place_of(word) or adjective_of(word)
        for word in words
    ):
        return "person"
    return "unknown"


def _is_initial(word: str) -> bool:
    return word.endswith(".") and len(word) in (2, 4, 6) and word[0].isupper()


def _is_acronym(word: str) -> bool:
    return 2 <= len(word) <= 6 and word.isupper() and word.isalpha()
