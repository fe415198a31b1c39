"""Claims on what articles of a story say in the same words, where nothing else joins them.

No grammar reads every fact: "slept through both alarms on the bridge", "paid for by the harbour
board", "made no difference to the evening ferries". Where two articles tell one of these word for
word, the run of words itself is the claim. A run counts that has enough words of its own and a
verb, or that is long, and whose two sentences have another word in common unless it is a long one;
a denial and what may be are no part of it, so both must stand alike beside it; and sentences that
name other people tell of something else.

Measured on 24 real stories told by several outlets (of 277 questions that a reader asked, those
found), and on 33 folders that each mix two look-alike events (share of the new rows that join two):

    words that say something, words in all     none     3, 4     4, 5     4, 5 and one beside
    questions found                             154      180      179      178
    new rows that join two                         -     1.7%     0.9%     0.2%

Source: shingles (Broder 1997) as the seeds of maximal common runs.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from crosscheck.align.told import (
    Kinship,
    Stretch,
    Told,
    claim_on,
    mark_told,
    one_a_sentence,
    pairs_sharing,
    untold,
)
from crosscheck.align.words import says_something
from crosscheck.lexicon.morphology import verb
from crosscheck.lexicon.negation import CONDITIONAL, POSSIBLE, WILL, is_turned
from crosscheck.lexicon.slots import SAME_WORDS
from crosscheck.lexicon.stopwords import FUNCTION_WORDS
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import Claim, StatementValue

Seed = tuple[str, ...]
"""`SEED` words in a row."""

WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
SEED = 5  # words in a row that bring two sentences together
FEWEST = 4  # words that say something
FEWEST_LOWER = 2  # of them that are no name
ALONE = 9  # words in a row that need no other word in common
LONG = 4  # so many of these need no verb
NEAR = 3  # words before a run in which "may" and "will" belong to it
UNSURE = POSSIBLE | CONDITIONAL | WILL | {"would", "should", "to"}
TOLD = frozenset(("said", "says", "told", "tells", "according", "reported"))
OPENING = word_set(
    """and but or nor that which who whom whose as of in on at to for from by with than while when
    after before because where though although so then over into about"""
)
CLOSING = word_set("up down out off away back him them it us me")
TELLING = ("past", "part", "ing", "s")


class Line(Struct, frozen=True):
    """A sentence in lower-case words, which of them are names, and where each seed begins."""

    claim: Claim
    words: tuple[str, ...]
    names: frozenset[str]
    seeds: dict[Seed, int]


def shared_words(claims: Sequence[Claim], told: Told, kin: Kinship) -> list[tuple[Claim, ...]]:
    """Groups of claims, one an article, on words that several kin articles share.

    `told` as `told_together` gives it: what has a row already needs no other. What is found is
    added to it.
    Order: by number of articles, most first, then by words.
    """
    lines = [_line(claim) for claim in one_a_sentence(claims)]
    runs: dict[tuple[str, ...], dict[int, Stretch]] = defaultdict(dict)
    for left, right in _pairs(lines, kin):
        for words, starts in _runs(lines[left], lines[right]):
            key = (" ".join(words), *_mood(lines[left], starts[0], len(words)))
            if key[1:] == _mood(lines[right], starts[1], len(words)):
                for number, start in ((left, starts[0]), (right, starts[1])):
                    runs[key].setdefault(number, (start, start + len(words)))
    ranked = sorted(
        runs.items(), key=lambda run: (-_articles(lines, run[1]), -len(run[0][0]), run[0])
    )
    return [group for key, held in ranked if (group := _group(key[0], held, lines, told))]


def _line(claim: Claim) -> Line:
    written = WORD.findall(claim.sentence.text)
    names = (word.lower() for word in written[1:] if word[0].isupper() and len(word) > 2)
    words = tuple([word.lower().replace("’", "'") for word in written])
    seeds = {words[at : at + SEED]: at for at in range(len(words) - SEED, -1, -1)}
    return Line(claim, words, frozenset(names), seeds)


def _pairs(lines: Sequence[Line], kin: Kinship) -> Iterator[tuple[int, int]]:
    """Sentences of kin articles that have a seed in common and do not name other people."""
    holders: defaultdict[Seed, list[int]] = defaultdict(list)
    for number, line in enumerate(lines):
        for seed in line.seeds:
            holders[seed].append(number)
    for left, right in pairs_sharing([line.claim for line in lines], holders.values(), kin):
        one, two = lines[left], lines[right]
        if not (one.names and two.names and one.names.isdisjoint(two.names)):
            yield left, right


def _runs(left: Line, right: Line) -> Iterator[tuple[tuple[str, ...], Stretch]]:
    """The longest stretches that two sentences share and that say something, with their starts."""
    one, two = left.words, right.words
    ends: dict[int, int] = {}  # of the last stretch with this distance between the two
    shared = left.seeds.keys() & right.seeds.keys()
    for here, there in sorted((left.seeds[seed], right.seeds[seed]) for seed in shared):
        if here < ends.get(here - there, 0):
            continue  # inside a stretch that began before
        size = SEED
        while one[here + size : here + size + 1] == two[there + size : there + size + 1] != ():
            size += 1
        ends[here - there] = here + size
        start, end = _trimmed(one, here, here + size)
        begin = there + start - here
        mine, yours = _beside(one, start, end), _beside(two, begin, there + end - here)
        if end - start < ALONE and mine.isdisjoint(yours):
            continue
        if _says_something(one[start:end], left.names):
            yield one[start:end], (start, begin)


def _beside(words: Sequence[str], start: int, end: int) -> set[str]:
    """The words of a sentence outside a run that say something."""
    return set(filter(_is_content, (*words[:start], *words[end:])))


def _trimmed(words: Sequence[str], start: int, end: int) -> tuple[int, int]:
    """Without "and", "of" before and "in the" behind, which belong to what differs."""
    while start < end and words[start] in OPENING:
        start += 1
    while end > start and words[end - 1] in FUNCTION_WORDS and words[end - 1] not in CLOSING:
        end -= 1
    return start, end


def _says_something(words: Sequence[str], named: frozenset[str]) -> bool:
    """Enough words of its own, some of them no name, and a deed or a good many."""
    content = {word for word in words if _is_content(word)}
    own = content - named
    if len(content) < FEWEST or len(own) < FEWEST_LOWER:
        return False
    return len(own) >= LONG or any(map(_is_deed, own))


def _is_content(word: str) -> bool:
    return says_something(word) and word not in TOLD


def _is_deed(word: str) -> bool:
    found = verb(word)
    return found is not None and found[1] in TELLING


def _mood(line: Line, start: int, size: int) -> tuple[str, str]:
    """Is what stands there denied, by the rest of the sentence; and is it told as a fact?"""
    rest = (*line.words[:start], *line.words[start + size :])
    unsure = not UNSURE.isdisjoint(line.words[max(0, start - NEAR) : start])
    return "not" if is_turned(rest) else "", "unsure" if unsure else ""


def _articles(lines: Sequence[Line], held: Iterable[int]) -> int:
    return len({lines[number].claim.article for number in held})


def _group(
    words: str, held: Mapping[int, Stretch], lines: Sequence[Line], told: Told
) -> tuple[Claim, ...]:
    """A claim of each article on its words; none where they are told with all the others."""
    first: dict[str, Claim] = {}
    value = StatementValue("say", {"words": words})
    for number in sorted(held):
        line = lines[number]
        if line.claim.article not in first:
            first[line.claim.article] = _claim(line, held[number], value)
    new = untold(first.values(), told)
    mark_told(told, new)
    return new


def _claim(line: Line, run: Stretch, value: StatementValue) -> Claim:
    """The claim on a run of words, made beside one that stands in its sentence."""
    found = list(WORD.finditer(line.claim.sentence.text))
    stretch = found[run[0]].start(), found[run[1] - 1].end()
    return claim_on(line.claim, stretch, SAME_WORDS, value)
