"""The dead with the one who killed them: "killed three people, then himself" is four.

Registers of shootings and police count the killer among the dead, other reports do not; the sum is
a figure of its own beside the victims', so that both readings find their like.
Finds a killing verb's object and the killer's own death in one sentence, in either order.
Skips attempts ("tried to kill himself"), other people's deaths and "themselves", whose number
the words do not give.
Source: house rule; the Gun Violence Archive's definition counts all who were shot and died.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from crosscheck.extract.quantity_casualty import Fate
from crosscheck.extract.quantity_chain import Chain, reading_of, single_end
from crosscheck.extract.quantity_governor import fate_before
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_names import name_end
from crosscheck.extract.quantity_reading import Reading
from crosscheck.extract.quantity_sum import OPENERS
from crosscheck.lexicon.hints import has_any
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.morphology import verb
from crosscheck.lexicon.slots import PERSONS
from crosscheck.lexicon.word_set import word_set

Told = tuple[Reading, Fate | None]
_SELF = r"(?:(?:him|her)?self)\b"
_WEAPON = r"(?:guns?|weapons?|firearms?|rifles?|pistols?|handguns?|shotguns?|knife)"
_DEATH = lazy_pattern(
    rf"\b(?:kill(?:s|ed|ing)|fatally (?:shoots|shot|shooting|stabs|stabbed|stabbing)|shot dead) "
    rf"{_SELF}"
    rf"|\bshot (?:and killed )?{_SELF}(?: dead| to death)"
    r"|\b(?:took|takes|taking|taken|ended|ends|ending) (?:his|her) own life\b"
    r"|\bcommit(?:s|ted|ting) suicide\b"
    rf"|\bturn(?:s|ed|ing) (?:(?:the|his|her|a) )?(?:\w{{1,12}} )?{_WEAPON} on {_SELF}"
    r"|\bbeing found dead (?:of|from|with) (?:an? )?(?:apparent )?self[- ]inflicted\b"
    r"(?:(?: gunshot)? wound)?"
    rf"|(?:\bthen|\band|,|&) (?P<same>{_SELF})"
    r"(?=$|[.,;:!?)\n]| (?:in|at|on|inside|near|during|before|after|to death|with)\b| (?-i:[A-Z]))",
    re.IGNORECASE,
)
_BY_HIM = (
    r"(?:(?:finally|later|apparently|allegedly|reportedly|also|then|eventually|ultimately|"
    r"fatally|he|she|has|had|the (?:gunman|shooter|attacker|suspect|killer|man|woman))[ \n]){0,4}"
)
_LEADS_ON = lazy_pattern(rf"(?P<joint>\bbefore|\band|\bthen|,|;)[ \n]{_BY_HIM}\Z", re.IGNORECASE)
_COMES_AFTER = lazy_pattern(
    rf"[ \n](?:[\w-]{{1,20}}[ \n]){{0,12}}?after[ \n]{_BY_HIM}(?:\w{{1,12}}[ \n](?:dead|and)[ \n])?"
    r"(?:kill|shoot|shot|stab|murder|slay)\w{0,4}\s",
    re.IGNORECASE,
)
_AND_ALSO = lazy_pattern(r"(?:,| and| &)(?: also| then)?[ \n]", re.IGNORECASE)
_SURVIVED = lazy_pattern(
    r"\b(?:surviv|attempt|wounding|injur|suffering|but (?:is|was|remains|lived)|"
    r"critical condition)",
    re.IGNORECASE,
)
_HINTS = ("self", "own life", "suicide")
RESUMING = word_set("then later finally he she who before himself herself self")
BETWEEN = 160  # code points from the victims to the killer's own death
NEXT_TO = 32


def read_own_deaths(lexed: Lexed, told: Sequence[Told]) -> Iterator[tuple[Reading, Fate]]:
    """The sums of one sentence, each of the words from the victims to the killer's own death."""
    lowered = lexed.text.lower()
    if not has_any(lowered, _HINTS):
        return
    done = 0
    for match in _DEATH.finditer(lexed.text):
        if _SURVIVED.search(lexed.text, match.end(), match.end() + NEXT_TO * 2):
            continue
        found = _with_victims_before(lexed, told, match, done)
        found = found or _with_victims_after(lexed, told, match)
        if found:
            done = found.last
            yield reading_of(found), Fate("killed", "kill")


def _with_victims_before(
    lexed: Lexed, told: Sequence[Told], match: re.Match[str], done: int
) -> Chain | None:
    """Is it "killed three people before killing himself", "kills wife, two sons, self"?"""
    death = bisect_left(lexed.start, match.start())
    found = _victims(lexed, told, done, death)
    if found is None:
        return None
    between = lexed.text[lexed.end[found.last - 1] : match.start()]
    if match["same"]:
        near = len(between) <= NEXT_TO and ";" not in between
        joint = "and"
    else:
        joins = _LEADS_ON.search(between)
        near = joins is not None and len(between) <= BETWEEN
        joint = joins["joint"].lower() if joins else ""
    is_object = fate_before(lexed, found.first, found.last, None) is not None
    if not near or not (is_object or joint == "before"):
        return None
    last = bisect_right(lexed.start, match.end() - 1)
    return Chain(found.first, last, found.total + 1, 2)


def _with_victims_after(lexed: Lexed, told: Sequence[Told], match: re.Match[str]) -> Chain | None:
    """Is it "killed himself after killing his wife", "kills himself and three others"?"""
    first = bisect_left(lexed.start, match.start())
    if joins := _COMES_AFTER.match(lexed.text, match.end()):
        at = bisect_left(lexed.start, joins.end())
        found = _victims(lexed, told, at, len(lexed.words))
        if found and found.first - at <= 1:
            return Chain(first, found.last, found.total + 1, 2)
    elif joins := _AND_ALSO.match(lexed.text, match.end()):
        at = bisect_left(lexed.start, joins.end())
        person = next((one for one, _ in told if one.start == at and _is_exact(one)), None)
        if person and person.noun.head in PERSONS and match[0].lower().startswith("kill"):
            return Chain(first, person.last, person.value.low + 1, 2)  # type: ignore[operator]
    return None


def _victims(lexed: Lexed, told: Sequence[Told], first: int, last: int) -> Chain | None:
    """The killed between two words, where one figure, or one person, is all of them.

    Where a headline stands in one sentence with the text, the later mention is the nearer.
    """
    dead = [
        Chain(one.measure.first, one.last, one.value.low or 0, 1)
        for one, fate in told
        if fate
        and fate.slot == "killed"
        and _is_exact(one)
        and one.measure.first >= first
        and one.last <= last
    ]
    whole = [one for one in dead if not any(_is_within(one, other) for other in dead)]
    if not dead:
        whole = [*_single_objects(lexed, first, last)]
    repeated = len({one.total for one in whole}) == 1  # a headline and its first sentence
    return whole[-1] if repeated else None


def _is_exact(one: Reading) -> bool:
    return one.measure.dimension == "count" and one.value.bound == "exact" and bool(one.value.low)


def _is_within(one: Chain, other: Chain) -> bool:
    return one != other and other.first <= one.first and one.last <= other.last


def _has_more(lexed: Lexed, at: int, last: int) -> bool:
    """Does the coordination go on, with somebody whom the grammar cannot count?"""
    if lexed.lower[at : at + 1] == []:
        return False
    nxt = at
    while nxt < len(lexed.lower) and lexed.lower[nxt] in {",", "and", "&"}:
        nxt += 1
    goes_on = at < nxt < last
    return goes_on and lexed.lower[nxt] not in RESUMING and verb(lexed.lower[nxt]) is None


def _single_objects(lexed: Lexed, first: int, last: int) -> Iterator[Chain]:
    """Single persons that a killing verb governs: "killed his wife", "killing Lina Moor"."""
    for at in range(max(1, first), last):
        if lexed.lower[at] in OPENERS:
            end = single_end(lexed, at, bare=True)
        elif lexed.words[at][0].isupper():
            end = name_end(lexed, at)
        else:
            continue
        if end is None or end > last or _has_more(lexed, end, last):
            continue
        fate = fate_before(lexed, at, end, None)
        if fate and fate.slot == "killed" and fate.event not in {"die", "number"}:
            yield Chain(at, end, 1.0, 1)
