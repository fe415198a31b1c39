"""Comparer of the kind `quote`: are these the same words, of the same speaker?

Newspapers cut and smooth quotations, so other words alone are no contradiction; another number, a
negation more or another named speaker of the very same words are. Source: house rule.
"""

import re
from difflib import SequenceMatcher

from crosscheck.judge.quote_denied import is_denied
from crosscheck.lexicon.morphology import lemma
from crosscheck.lexicon.name_matching import same_name
from crosscheck.lexicon.negation import is_turned, turns
from crosscheck.lexicon.opposition import number_of, ordinal_of
from crosscheck.lexicon.spelling import one_spelling
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import Claim, Comparison, Level, QuoteValue, Reason

PRONOUNS = word_set("he she it they i we you who")
PARTICLES = word_set("de del della di da dos du la le van von der den bin ibn al el s")
FILLER = word_set("a an the and but so well that just very really also um uh you know")
CLITICS = frozenset(("m", "s", "t", "d", "ll", "re", "ve"))  # parted from their word in bad copy
SHORTENING = PRONOUNS | word_set("that there this what where here how")  # "that's", "what's"
SHORTENED = {"can't": "can", "won't": "will", "shan't": "shall"}
FULL = {"s": "is", "re": "are", "m": "am", "ve": "have", "ll": "will"}
DO = word_set("do does did")
FEWEST = 3  # words of which a negation can be taken
SHORTEST = 6  # words from which two quotations can be known to be one
ALIKE = 0.75  # share of common words from which two quotations are one, altered
LONGER = 1.25
CONTAINED = 3
MARKS = frozenset("\"'“‘«")
DENIED = Comparison(Level.DISJOINT, None, "affirmed and denied")


def compare(left: Claim, right: Claim) -> Comparison:
    """The level at which two `quote` claims stand; symmetric."""
    one, two = left.value, right.value
    if not isinstance(one, QuoteValue) or not isinstance(two, QuoteValue):
        return Comparison(Level.INCOMPARABLE)
    first, second = _spoken(one.words), _spoken(two.words)
    if not first or not second:
        return Comparison(Level.IDENTICAL if one == two else Level.INCOMPARABLE)
    same = first == second and left.polarity == right.polarity
    if (one.direct and two.direct) or same or _are_parts(left, right, min(len(first), len(second))):
        return _compare_spoken(left, right, first, second)
    return _compare_reported(left, right, first, second)


def _are_parts(left: Claim, right: Claim, length: int) -> bool:
    """Parts of sentences in quotation marks, which are the speaker's own words too."""
    if any(getattr(claim.value, "direct", True) for claim in (left, right)) or length < SHORTEST:
        return False
    in_marks = left.text[:1] in MARKS and right.text[:1] in MARKS
    return in_marks and left.polarity == right.polarity and _one_speaker(left, right)


def _compare_reported(left: Claim, right: Claim, first: list[str], second: list[str]) -> Comparison:
    """Two of which one or both give the words in another's sentence."""
    if (
        left.polarity == right.polarity
        and min(len(first), len(second)) > 1
        and not _other_speaker(left, right)
        and (_contains(first, second, 2) or _contains(second, first, 2))
    ):
        return Comparison(Level.REFINES, None, "one quotes more of the same words")
    if any(getattr(claim.value, "direct", True) for claim in (left, right)):
        return _paraphrase(left, right)
    is_turned_round = _one_speaker(left, right) and is_denied(left, right)
    return DENIED if is_turned_round else Comparison(Level.INCOMPARABLE)


def _compare_spoken(left: Claim, right: Claim, first: list[str], second: list[str]) -> Comparison:
    """Two that give the very words."""
    long_enough = min(len(first), len(second)) >= SHORTEST
    if not long_enough and _is_denied(first, second) and _one_speaker(left, right):
        return Comparison(Level.DISJOINT, None, "negation altered")
    if long_enough and _other_speaker(left, right) and _alike(first, second) >= 0.9:
        return Comparison(Level.DISJOINT, None, "speaker")
    if first == second:
        return Comparison(Level.IDENTICAL)
    if _contains(first, second) or _contains(second, first):
        return Comparison(Level.REFINES, None, "one quotes more of the same words")
    if not long_enough:
        return Comparison(Level.INCOMPARABLE)
    first, second = sorted((first, second))
    if _alike(first, second) < ALIKE:
        first, second = _same_stretch(first, second)
    if _alike(first, second) < ALIKE:
        return Comparison(Level.INCOMPARABLE)
    return _altered(first, second)


def _is_denied(first: list[str], second: list[str]) -> bool:
    """The same words but for a negation, however short: "we know", "we do not know"."""
    short, long = sorted((first, second), key=len)
    if len(short) < FEWEST or is_turned(short) == is_turned(long):
        return False
    kept = [word for word in long if not turns(word) and word not in DO]
    bare = [word for word in short if not turns(word) and word not in DO]
    return [lemma(word) for word in kept] == [lemma(word) for word in bare]


def _spoken(words: str) -> list[str]:
    """The words as they sound, however they are written: "I’ m", "11th-hour", "neighbourhood"."""
    said: list[str] = []
    for word in words.replace("-", " ").split():
        if word in CLITICS and said:
            said[-1] += f"'{word}"
        elif word != "00":
            said.append(word)
    return [_sound(word) for one in said for word in _in_full(one)]


def _in_full(word: str) -> list[str]:
    """A contraction in two words: "isn't" is "is not", "it's" "it is"."""
    if word.endswith("n't"):
        return [SHORTENED.get(word, word.removesuffix("n't")), "not"]
    stem, mark, rest = word.partition("'")
    if mark and stem in SHORTENING and rest in FULL:
        return [stem, FULL[rest]]
    return [word.replace("'", "")]


def _sound(word: str) -> str:
    rank = ordinal_of(word)
    return one_spelling(word) if rank is None else f"{rank}th"


def _paraphrase(left: Claim, right: Claim) -> Comparison:
    """A quotation here and the gist of it there: the gist must hold most of its own words there."""
    gist, full = sorted((left, right), key=lambda claim: bool(getattr(claim.value, "direct", True)))
    said = {lemma(word) for word in getattr(full.value, "words", "").split()}
    told = [lemma(word) for word in getattr(gist.value, "words", "").split() if len(word) > 3]
    shared = sum(word in said for word in told)
    if len(told) >= CONTAINED and shared >= ALIKE * len(told) and not _other_speaker(left, right):
        return Comparison(Level.REFINES, None, "quoted here, paraphrased there")
    return Comparison(Level.INCOMPARABLE)


def _same_stretch(first: list[str], second: list[str]) -> tuple[list[str], list[str]]:
    """Two quotations, the longer cut to what the shorter gives of it: often one sentence of two."""
    short, long = sorted((first, second), key=len)
    if len(long) < LONGER * len(short):
        return first, second
    found = SequenceMatcher(None, short, long, autojunk=False).find_longest_match()
    begin = max(0, found.b - found.a)
    cut = long[begin : begin + len(short)]
    return (short, cut) if short is first else (cut, short)


def _altered(first: list[str], second: list[str]) -> Comparison:
    """Two versions of one quotation: what was changed?"""
    changes = [
        (first[a:b], second[c:d])
        for code, a, b, c, d in SequenceMatcher(None, first, second, autojunk=False).get_opcodes()
        if code != "equal" and not _same_number(first[a:b], second[c:d])
    ]
    note = "; ".join(f"{' '.join(a) or '–'} / {' '.join(b) or '–'}" for a, b in changes)
    slight = sum(len(a) + len(b) for a, b in changes) <= 4
    for a, b in changes if slight else []:
        numbers = [[n for w in side if (n := number_of(w)) is not None] for side in (a, b)]
        if numbers[0] and numbers[1] and numbers[0] != numbers[1] and len(a) == len(b):
            return Comparison(Level.DISJOINT, None, f"number altered: {note}")
        inner = bool(a) == bool(b) or len(changes) == 1
        if inner and is_turned(a) != is_turned(b):
            return Comparison(Level.DISJOINT, None, f"negation altered: {note}")
    if all(word in FILLER for a, b in changes for word in (*a, *b)):
        return Comparison(Level.EQUIVALENT, None, note)
    return Comparison(Level.INCOMPARABLE, Reason.SCOPE, f"worded otherwise: {note}")


def _same_number(one: list[str], two: list[str]) -> bool:
    """Is it one number, in a word and in figures: "three", "3"?"""
    number = number_of(" ".join(one))
    return number is not None and number == number_of(" ".join(two))


def _alike(first: list[str], second: list[str]) -> float:
    """Share of words in common order, of the longer; symmetric."""
    one, two = sorted((first, second))
    matcher = SequenceMatcher(None, one, two, autojunk=False)
    if matcher.quick_ratio() < ALIKE:
        return 0.0
    return matcher.ratio()


def _contains(outer: list[str], inner: list[str], fewest: int = CONTAINED) -> bool:
    if len(inner) < fewest or len(inner) > len(outer):
        return False
    return f" {' '.join(inner)} " in f" {' '.join(outer)} "


def _one_speaker(left: Claim, right: Claim) -> bool:
    """The same name on both sides."""
    one, two = (claim.about.subject or "" for claim in (left, right))
    return _is_name(one) and _is_name(two) and same_name(one, two)


def _other_speaker(left: Claim, right: Claim) -> bool:
    """Two named speakers without a word in common; pronouns and offices name nobody.

    Two names are compared as names: "general manager A. Ost" and "general manager A. Rell" share
    their office only.
    """
    spoken = [getattr(claim.value, "speaker", None) or "" for claim in (left, right)]
    if any(one.lower() in PRONOUNS for one in spoken):
        return False
    one, two = (claim.about.subject or "" for claim in (left, right))
    if _is_name(one) and _is_name(two):
        return not same_name(one, two) and not _words_of(one) & _words_of(two)
    if any(name and not _is_name(name) for name in (one, two)):
        return False
    names = []
    for claim, said in zip((left, right), spoken, strict=True):
        given = claim.attribution
        if not given or not given.named or not given.source:
            return False
        names.append(_words_of(f"{given.source} {said}"))
    return not names[0] & names[1]


def _words_of(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w{2,}", name.lower()))


def _is_name(words: str) -> bool:
    """True for "Ana de Ruiz" and "AFP"; false for "the company's chief", "he" and nothing."""
    parts = re.findall(r"[^\W\d_]+", words)
    return bool(parts) and all(part[0].isupper() or part in PARTICLES for part in parts)
