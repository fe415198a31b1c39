"""Figures made of two: scores and records ("2-1", "45-7-2"), proportions ("one in five").

A score keeps both figures: `low` is the first, `high` the second, `of` the whole as digits and
hyphens. A proportion is one number: "two out of three" is 0.667.
"""

from crosscheck.extract.quantity_lex import Lexed, is_close
from crosscheck.extract.quantity_measure import Measure
from crosscheck.extract.quantity_noun import read_noun
from crosscheck.extract.quantity_number import Number
from crosscheck.lexicon.morphology import noun_lemma
from crosscheck.lexicon.numbers import WORDS
from crosscheck.lexicon.word_set import word_set

GAME_WORDS = word_set(
    """
    win won beat beats defeat defeated victory loss lost draw drew tie tied lead led score
    scored thrash edge edged aggregate thriller down up downed beating trailed trailing rout
    routed record fell series
    """
)
RECORDS = word_set("record mark")  # "a mark of 122-147"
HYPHENS = frozenset({"-", "–", "‑"})
MOST_GOALS = 199
MOST_VOTES = 999
VOTE_WORDS = word_set(  # "passed 218-211"
    "vote votes voted passed approved adopted rejected defeated backed confirmed blocked cleared"
)

LOST_VOTES = word_set("vote votes voted rejected defeated blocked")


def read_score(lexed: Lexed, at: int) -> Measure | None:
    """A score or record that begins with word `at`: figures joined by close hyphens; "2-all"."""
    if _is_goal(lexed.lower[at]) and lexed.lower[at + 1 : at + 3] == ["-", "all"]:
        each = float(lexed.lower[at])
        return Measure(Number(at, at + 3, each, each, "score"), at, at + 3, "score", "score")
    figures = [lexed.lower[at]]
    last = at + 1
    while last + 1 < len(lexed.lower) and lexed.lower[last] in HYPHENS and len(figures) < 4:
        if not (is_close(lexed, last - 1) and is_close(lexed, last)):
            break
        figures.append(lexed.lower[last + 1])
        last += 2
    if len(figures) < 2 or not all(_is_goal(figure) for figure in figures):
        return None
    if at and lexed.end[at - 1] == lexed.start[at] and lexed.lower[at - 1] != "(":
        return None
    if last < len(lexed.lower) and lexed.lower[last] in {"/", "⁄"}:
        return None  # "2-1/2 years"
    if not _looks_like_score(lexed, at, last, [int(figure) for figure in figures]):
        return None
    number = Number(at, last, float(figures[0]), float(figures[1]), "score")
    return Measure(number, at, last, "score", "score")


def read_tally(lexed: Lexed, at: int) -> Measure | None:
    """The result of a vote: "34 votes to 27", "voted 61 to 39", "34 in favour, 27 against"."""
    lower, last = lexed.lower, at + 1
    is_counted = lower[last : last + 1] == ["votes"]
    last += is_counted
    if not _is_goal(lower[at]):
        return None
    if is_for := lower[last : last + 1] == ["for"] or lower[last : last + 2] in IN_FAVOUR:
        last += 1 if lower[last] == "for" else 2
    last += lower[last : last + 1] in (["to"], ["and"], [","])
    if lower[last - 1] not in {"to", "and", ",", "for"} or not _is_goal(
        "".join(lower[last : last + 1])
    ):
        return None
    second, last = lower[last], last + 1
    after = lower[last : last + 2]
    told = is_counted or not VOTE_WORDS.isdisjoint(lower[max(0, at - 5) : at])
    if is_for and "against" not in after:
        return None
    if not is_for and (lower[last - 2] != "to" or not told or _is_measured(after)):
        return None
    number = Number(at, last, float(lower[at]), float(second), "score")
    return Measure(number, at, last, "score", "score")


VOTING = word_set("vote votes voted passed approved adopted rejected confirmed ratified")
IN_FAVOUR = (["in", "favour"], ["in", "favor"])


def _is_measured(after: list[str]) -> bool:
    """Is it a range of something else: "put the vote off 2 to 3 weeks", "voted 5 to 10 times"?"""
    word = after[0] if after else ""
    return word in {"%", "percent", "times"} or (word[:1].isalpha() and noun_lemma(word) != word)


def is_tally(lexed: Lexed, measure: Measure) -> bool:
    """Is it of a vote and no match: one of two figures, with a word of voting beside it?"""
    words = lexed.lower[measure.first : measure.last]
    around = (
        lexed.lower[max(0, measure.first - 5) : measure.first]
        + lexed.lower[measure.last : measure.last + 3]
    )
    if sum(word.isdigit() for word in words) != 2:
        return False
    if not {"votes", "favour", "favor"}.isdisjoint(words):
        return True
    return GAME_WORDS.isdisjoint(around) and not VOTING.isdisjoint(around)


def _is_goal(word: str) -> bool:
    return word.isdigit() and len(word) < 4 and int(word) <= MOST_VOTES


def _looks_like_score(lexed: Lexed, at: int, last: int, figures: list[int]) -> bool:
    """Not a range: it falls, or it has three parts, or it stands among words of games."""
    nxt = lexed.lower[last] if last < len(lexed.lower) else ""
    close = last < len(lexed.lower) and is_close(lexed, last - 1)
    if nxt in {"%", "percent", "per", "-"} or (close and nxt[:1].isalpha()):
        return False
    around = lexed.lower[max(0, at - 5) : at] + lexed.lower[last : last + 3]
    cues = VOTE_WORDS if figures[0] > figures[1] else LOST_VOTES
    in_vote = len(figures) == 2 and not cues.isdisjoint(around)
    is_record = not RECORDS.isdisjoint(around) and not (nxt.isalpha() and noun_lemma(nxt) != nxt)
    if max(figures) > MOST_GOALS and not (in_vote or is_record):
        return False
    in_game = in_vote or is_record or any(word in GAME_WORDS for word in around)
    if len(figures) > 2:
        return max(figures) < 100 and (in_game or nxt in {")", ",", "("})
    if nxt.isalpha() and noun_lemma(nxt) != nxt and (not in_game or figures[0] < figures[1]):
        return False
    return figures[0] > figures[1] or in_game


def score_text(lexed: Lexed, measure: Measure) -> str:
    """The figures of a score, joined by plain hyphens."""
    words = lexed.lower[measure.first : measure.last]
    figures = [word for word in words if word.isdigit()]
    return "-".join(figures * 2 if words[-1] == "all" else figures)


def read_proportion(lexed: Lexed, at: int) -> Number | None:
    """A proportion: "one in five", "two out of three", "1 in every 10"; not "two in five days"."""
    lower = lexed.lower
    above = _small(lower[at])
    if above is None:
        return None
    last = at + 1
    every = next((n for n in (1, 2) if lower[last + n : last + n + 1] == ["every"]), 0)
    if lower[last : last + 2] == ["out", "of"]:
        last += 2
    elif lower[last : last + 1] == ["in"] and (above == 1 or every or lower[at] in WORDS):
        last += 1
    elif not (every == 1 and lower[last] == "of"):
        return None
    if every:
        last = at + 2 + every
    below = _small(lower[last]) if last < len(lower) else None
    if below is None or not above < below or below < 2:
        return None
    if above > 1 and read_noun(lexed, last + 1, below).head in {None, "day", "week", "month"}:
        return None
    value = above / below
    return Number(at, last + 1, value, value, "fraction")


def _small(word: str) -> float | None:
    if word in WORDS:
        return WORDS[word]
    return float(word) if word.isdigit() and len(word) < 5 else None


def compound_noun(lexed: Lexed, last: int) -> tuple[str, int] | None:
    """The noun of a hyphenated compound: "a 600-person trial" counts persons."""
    if last + 1 >= len(lexed.lower) or lexed.lower[last] not in HYPHENS:
        return None
    if not (is_close(lexed, last - 1) and is_close(lexed, last)):
        return None
    word = lexed.lower[last + 1]
    if not word.isalpha() or len(word) < 3 or word in WORDS:
        return None
    return noun_lemma(word), last + 2
