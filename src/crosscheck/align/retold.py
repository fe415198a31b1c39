"""Claims on sentences that say much the same in other words, where nothing else joins them.

"The driver was shot and killed by police" and "Police shot the driver dead" share most of what
they say. Two sentences of articles of one story count whose words have this much of their weight
in common, the rarer in the story the heavier; where one of the two names nobody that the other
does not, their figures do not differ, no word of one excludes a word of the other, and both or
neither deny it or say that it may be. The claim goes from the first of the shared words to the
last, and on to the marks around them.

Measured on 104 real stories told by several outlets, with 1,030 questions that a reader asked and
512 pairs that only look alike, after `shared_words` had its turn; of the rows between 0.45 and
0.50 a reader found 32 of 37 right, of those between 0.40 and 0.45 22 of 30:

    weight in common                  none    0.60    0.55    0.50    0.45    0.40
    questions found                    704     713     719     721     723     728
    pairs that only look alike          15      15      16      16      16      17
    agreements in all                 2352    2478    2522    2553    2597    2649

Source: cosine of tf-idf vectors (Salton and Buckley 1988), each word once a sentence.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from math import log, sqrt

from msgspec import Struct

from crosscheck.align.told import (
    Kinship,
    Told,
    are_told,
    claim_on,
    one_a_sentence,
    pairs_sharing,
)
from crosscheck.align.words import content_words
from crosscheck.lexicon.negation import CONDITIONAL, POSSIBLE, is_turned
from crosscheck.lexicon.opposition import can_be_opposed, opposed
from crosscheck.lexicon.slots import LIKE_WORDS
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import Claim, StatementValue

LIKE = 0.45  # weight in common, of the two sentences
FEWEST = 3  # words in common, of those that are not too common
FEWEST_LOWER = 2  # of them that are no name
ONCE = word_set("former formerly ex")  # of what somebody was
UNSURE = POSSIBLE | CONDITIONAL
FIGURE = re.compile(r"\d[\d.,]*\d|\d")
MARKS = re.compile(r"[,;:](?=\s|$)|[()\[\]\"“”–—]|\s-\s")  # not that of "2,000"
QUOTED = re.compile(r"[“\"][^“”\"]{20,400}[”\"]")  # more than a word or two
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
EDGES = " \t\n,;:()[]\"“”–—-'‘’.•"


class Line(Struct, frozen=True):
    """What a sentence says: its words, folded, and its figures; those that are names."""

    claim: Claim
    words: frozenset[str]
    names: frozenset[str]
    figures: frozenset[str]


def retold(claims: Iterable[Claim], told: Told, kin: Kinship) -> list[tuple[Claim, ...]]:
    """Groups of claims, one an article, on sentences that tell the same in like words.

    `told` as `told_together` gives it. Order: the sentence with most others like it first.
    """
    lines = [line for claim in one_a_sentence(claims) if (line := _line(claim))]
    alike = _alike(lines, told, kin)
    ranked = sorted(alike, key=lambda one: (-len(alike[one]), -max(alike[one].values()), one))
    used: set[int] = set()
    groups = []
    for seed in ranked:
        members = [] if seed in used else _members(alike[seed], lines, used)
        if members:
            used.update((seed, *members))
            groups.append(_claims(seed, members, lines))
    return groups


def _line(claim: Claim) -> Line | None:
    """What the sentence says; None for a question and for a sentence of a few words."""
    text = claim.sentence.text
    found = content_words(text)
    if len(found) < FEWEST or text.endswith("?"):
        return None
    figures = frozenset(FIGURE.findall(text))
    names = frozenset([word.form for word in found if word.is_name])
    return Line(claim, figures.union([word.form for word in found]), names, figures)


def _alike(lines: Sequence[Line], told: Told, kin: Kinship) -> dict[int, dict[int, float]]:
    """By sentence, those of kin articles that tell the same, and how like they are."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for number, line in enumerate(lines):
        for word in line.words:
            holders[word].append(number)
    weight = {word: log(1 + len(lines) / len(held)) ** 2 for word, held in holders.items()}
    size = [sqrt(sum([weight[word] for word in sorted(line.words)])) for line in lines]
    claims = [line.claim for line in lines]
    alike: defaultdict[int, dict[int, float]] = defaultdict(dict)
    for left, right in pairs_sharing(claims, holders.values(), kin, FEWEST):
        if are_told(claims[left], claims[right], told):
            continue
        both = lines[left].words & lines[right].words
        share = sum([weight[word] for word in sorted(both)]) / (size[left] * size[right])
        if share >= LIKE and _tell_the_same(lines[left], lines[right]):
            alike[left][right] = alike[right][left] = share
    return alike


def _tell_the_same(left: Line, right: Line) -> bool:
    """Does nothing in one speak against the other: names, figures, words, denial, doubt?"""
    both = left.words & right.words
    if len(both - left.names - right.names - left.figures) < FEWEST_LOWER:
        return False
    if left.claim.sentence.text == right.claim.sentence.text:
        return True
    if all(_only_reports(line, both) for line in (left, right)):
        return False
    mine, yours = left.words - both, right.words - both
    if (mine & left.names and yours & right.names) or (
        mine & left.figures and yours & right.figures
    ):
        return False
    here, there = _words_of(left, both), _words_of(right, both)
    if is_turned(here) != is_turned(there) or any(
        words.isdisjoint(here) != words.isdisjoint(there) for words in (UNSURE, ONCE)
    ):
        return False
    mine, yours = (frozenset(filter(can_be_opposed, words)) for words in (here, there))
    return not any(opposed(one, other) for one in mine - yours for other in yours - mine)


def _only_reports(line: Line, both: Collection[str]) -> bool:
    """Are all shared words outside of what is quoted: "“Chaos,” Ada Holm said on the radio"?"""
    text = line.claim.sentence.text
    quoted = [found.span() for found in QUOTED.finditer(text)]
    return bool(quoted) and not any(
        start <= word.start < end
        for word in content_words(text)
        if word.form in both
        for start, end in quoted
    )


def _words_of(line: Line, both: Collection[str]) -> list[str]:
    """The words of the stretch that holds the shared ones, in lower case."""
    start, end = _stretch(line, both)
    return WORD.findall(line.claim.sentence.text[start:end].lower())


def _stretch(line: Line, both: Collection[str]) -> tuple[int, int]:
    """From the first of these words to the last, and on to the marks on both sides."""
    text = line.claim.sentence.text
    places = [word.start for word in content_words(text) if word.form in both]
    places += [one.start() for one in FIGURE.finditer(text) if one[0] in both]
    start = max((mark.end() for mark in MARKS.finditer(text, 0, min(places))), default=0)
    mark = MARKS.search(text, max(places))
    end = mark.start() if mark else len(text)
    found = text[start:end]
    trimmed = len(found) - len(found.rstrip(EDGES))
    return start + len(found) - len(found.lstrip(EDGES)), end - trimmed


def _members(likes: Mapping[int, float], lines: Sequence[Line], used: set[int]) -> list[int]:
    """The sentences of other articles that are most like one, one each; none that is `used`."""
    taken: set[str] = set()
    members = []
    for other in sorted(likes.keys() - used, key=lambda one: (-likes[one], one)):
        if lines[other].claim.article not in taken:
            taken.add(lines[other].claim.article)
            members.append(other)
    return members


def _claims(seed: int, members: Sequence[int], lines: Sequence[Line]) -> tuple[Claim, ...]:
    """A claim of each article on the words that it shares with the first sentence."""
    own = lines[seed].words
    shared = {one: own & lines[one].words for one in members}
    shared[seed] = frozenset().union(*shared.values())
    start, end = _stretch(lines[seed], shared[seed])
    value = StatementValue("say", {"words": lines[seed].claim.sentence.text[start:end].lower()})
    return tuple(
        claim_on(lines[one].claim, _stretch(lines[one], shared[one]), LIKE_WORDS, value)
        for one in sorted(shared)
    )
