"""Who won: a match of two who are both named, or a contest, an office or a prize by its name.

"Alvik beat Harrow 2-1 in the final" tells the winner of that match; "Holm won the Moss Prize", "the
prize went to Holm", "Holm was elected mayor" the winner of a contest. A match must be told as one:
with a score, or beside a word for a contest ("police beat Holm" is none).
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from crosscheck.extract.clause import Clause
from crosscheck.extract.context import Context
from crosscheck.extract.ended import Ended
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.morphology import noun_lemma
from crosscheck.lexicon.outcomes import (
    CONTESTS,
    ELECTORAL,
    MATCH,
    OFFICE_OF,
    OFFICES,
    ROUNDS,
    WINNER,
)
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import Sentence, Token

Tokens = tuple[Token, ...]
Span = tuple[int, int]

BEATING = word_set("beat defeat overcome thrash edge trounce outplay outpoint stun upset rout")
OVER = word_set("victory win triumph")
BEATEN = word_set("beating defeating thrashing overcoming edging beaten defeated outplaying")
BESIDE = OVER | BEATEN
GETTING = word_set("win claim take clinch secure retain lift scoop land capture receive")
NAMING = word_set("elect crown name choose declare proclaim reelect re-elect")
GIVING = word_set("award hand give present")
WINNING = BEATING | GETTING | NAMING | GIVING | {"lose", "go"}
POLITICAL = (
    OFFICES
    | frozenset(OFFICE_OF)
    | word_set(
        "senate house congressional council parliamentary leadership legislative assembly political"
    )
)
SCORE = lazy_pattern(r"(?<![\d-])(\d{1,3})[-–](\d{1,3})(?![\d-])")
MATCHES = CONTESTS | ROUNDS | word_set("match game leg bout fight vote votes points sets")
SHARED = word_set("jointly joint share shared both respectively alongside together tied co-winner")
LONGEST = 5  # words of a contest's name
NO_NAME = word_set("the a an this that his her its their of for in on at")


class Won(Struct, frozen=True):
    """Who won (`winner`), against whom or what, and the tokens that tell it."""

    winner: str
    loser: str
    contest: str
    first: int
    end: int
    is_person: bool = False


Beside = tuple[int, Won]
"""Where it is told, and what."""


def winner_of(sentence: Sentence, context: Context, clause: Clause) -> Won | None:
    """The winner that a clause tells, of a match or of a contest."""
    tokens, lemma = sentence.tokens, clause.lemma
    by = clause.oblique
    if lemma in BEATING and not clause.particle:
        return _beaten(sentence, context, clause)
    if lemma == "lose" and by and by[0] == "to":
        return _match(sentence, context, by[1:], clause.subject, clause)
    if lemma in GETTING:
        return _won(sentence, context, clause)
    if lemma in NAMING and clause.passive:
        contest = _office(tokens, clause.verb + 1) or _declared(tokens, clause.verb + 1)
        return _contest(sentence, context, clause.subject, contest, clause)
    if lemma in GIVING and clause.passive:
        return _given(sentence, context, clause)
    if lemma == "go" and by and by[0] == "to" and not clause.passive:
        contest = _named_contest(tokens, clause.subject)
        return _contest(sentence, context, by[1:], contest, clause)
    return None


def _beaten(sentence: Sentence, context: Context, clause: Clause) -> Won | None:
    by = clause.oblique
    if clause.passive:
        winner = by[1:] if by and by[0] == "by" else _by(sentence, clause)
        return winner and _match(sentence, context, winner, clause.subject, clause)
    if clause.object:
        return _match(sentence, context, clause.subject, clause.object, clause)
    return None


def _by(sentence: Sentence, clause: Clause) -> Span | None:
    """Past a score to who it was: "were beaten 3-1 by Alvik"."""
    tokens = sentence.tokens
    for at in range(clause.verb + 1, min(clause.verb + 4, len(tokens) - 1)):
        if tokens[at].lower == "by":
            return at + 1, _name_end(tokens, at + 1)
    return None


def _name_end(tokens: Tokens, start: int) -> int:
    end = start
    while end < len(tokens) and (tokens[end].text[0].isupper() or tokens[end].lower == "the"):
        end += 1
    return max(end, start + 1)


def beaten_beside(
    sentence: Sentence, context: Context, clauses: Sequence[Clause]
) -> Iterator[Beside]:
    """Tell "won the cup after beating Alvik 2-1", "a 2-1 victory over Alvik sent them through"."""
    if not clauses or sentence.words.isdisjoint(BESIDE):
        return
    tokens, first = sentence.tokens, clauses[0]
    for at in range(first.verb + 1, len(tokens) - 1):
        word, after, before = (tokens[place].lower for place in (at, at + 1, at - 1))
        start = at + 2 if word in OVER and after in ("over", "against") else 0
        if word in BEATEN and before in ("after", "by", "having"):
            start = at + 1
        if not start or start >= len(tokens):
            continue
        loser = (start, _name_end(tokens, start))
        won = _match(sentence, context, first.subject, loser, first)
        if won:
            yield at, replace(won, first=first.subject[0], end=loser[1])
        return


def _match(
    sentence: Sentence, context: Context, winner: Span, loser: Span, clause: Clause
) -> Won | None:
    is_told = SCORE.search(sentence.text) or not MATCHES.isdisjoint(
        noun_lemma(word) for word in sentence.words
    )
    one, two = _name(sentence, context, winner), _name(sentence, context, loser)
    if not is_told or not one or not two or one[0] == two[0]:
        return None
    end = max(winner[1], loser[1], clause.verb + 1)
    return Won(one[0], two[0], "", min(winner[0], loser[0], clause.verb), end, one[1])


def _won(sentence: Sentence, context: Context, clause: Clause) -> Won | None:
    by = clause.oblique
    if clause.passive:
        contest = _named_contest(sentence.tokens, clause.subject)
        winner = by[1:] if by and by[0] == "by" else None
        return winner and _contest(sentence, context, winner, contest, clause)
    contest = _named_contest(sentence.tokens, clause.object) if clause.object else ""
    return _contest(sentence, context, clause.subject, contest, clause)


def _given(sentence: Sentence, context: Context, clause: Clause) -> Won | None:
    """Tell "the prize was awarded to Holm", "Holm was awarded the prize"."""
    tokens, by = sentence.tokens, clause.oblique
    if by and by[0] == "to":
        contest = _named_contest(tokens, clause.subject)
        return _contest(sentence, context, by[1:], contest, clause)
    at = clause.verb + 1
    stop = at
    while stop < len(tokens) and stop < at + LONGEST + 2 and tokens[stop].text[0].isalnum():
        stop += 1
        if tokens[stop - 1].lower in CONTESTS:
            return _contest(
                sentence, context, clause.subject, _named_contest(tokens, (at, stop)), clause
            )
    return None


def _contest(
    sentence: Sentence, context: Context, winner: Span, contest: str, clause: Clause
) -> Won | None:
    if not contest or not SHARED.isdisjoint(sentence.words):
        return None
    one = _name(sentence, context, winner)
    if not one or (sentence.tokens[winner[1] : winner[1] + 1] and _is_joined(sentence, winner[1])):
        return None
    spans = [span for span in (winner, clause.subject, clause.object) if span]
    end = max(clause.verb + 1, *(span[1] for span in spans))
    return Won(one[0], "", contest, min(span[0] for span in spans), end, one[1])


def _is_joined(sentence: Sentence, at: int) -> bool:
    return sentence.tokens[at].lower in ("and", "&")


def _name(sentence: Sentence, context: Context, span: Span) -> tuple[str, bool] | None:
    """The name that a phrase ends in, by its fullest form, and whether it is a person's."""
    span = _without_score(sentence.tokens, span)
    start = sentence.start + sentence.tokens[span[0]].start
    stop = sentence.start + sentence.tokens[span[1] - 1].end
    held = [one for one in context.names.of(sentence) if start <= one.start and one.end <= stop]
    if not held or held[-1].adjective:
        return None
    people = {one.canonical for one in held if one.kind == "person"}
    if len(people) > 1:
        return None
    if people:
        return people.pop(), True
    return (held[-1].canonical, False) if held[-1].end == stop else None


def _declared(tokens: Tokens, at: int) -> str:
    """The contest in "declared the winner of the Selby election"."""
    words = [token.lower for token in tokens[at : at + 3]]
    place = next((n for n, word in enumerate(words) if word in ("winner", "victor")), -1)
    start = at + place + 2
    if place < 0 or start >= len(tokens) or tokens[start - 1].lower not in ("of", "in"):
        return ""
    stop = start
    while stop < min(len(tokens), start + LONGEST + 1) and tokens[stop].text[0].isalnum():
        stop += 1
        if tokens[stop - 1].lower in CONTESTS:
            return _named_contest(tokens, (start, stop))
    return ""


def _without_score(tokens: Tokens, span: Span) -> Span:
    """Up to the figures behind a name: "Alvik beat Harrow Town 2-1"."""
    end = span[1]
    while end > span[0] + 1 and tokens[end - 1].text[0].isdigit():
        end -= 1
    return span[0], end


def _named_contest(tokens: Tokens, span: Span) -> str:
    """The words that say which contest: "Moss Prize", "mayor election"; "" for none."""
    words = [token.text.removesuffix("'s").removesuffix("’s") for token in tokens[slice(*span)]]
    while words and words[-1].lower() not in CONTESTS and words[-1].lower() not in OFFICE_OF:
        words.pop()
    end = span[0] + len(words)
    told = [word for word in words[-LONGEST:] if word.lower() not in NO_NAME]
    told = [word for word in told if not word[0].isdigit()]
    if not told:
        return ""
    last = told[-1].lower()
    if last in OFFICE_OF and last not in CONTESTS:
        return f"{OFFICE_OF[last]} election"
    if last == "race" and POLITICAL.isdisjoint(word.lower() for word in told):
        return " ".join(told)  # of cars, of boats, of runners
    if last in ELECTORAL:
        held = [OFFICE_OF.get(word.lower(), word) for word in told[:-1]]
        return " ".join([*(word for word in held if word.lower() not in ELECTORAL), "election"])
    return " ".join([*told, *_of_what(tokens, end)])


def _office(tokens: Tokens, at: int) -> str:
    """The office that somebody is elected to: "as the 13th president of", "mayor"."""
    stop = min(len(tokens), at + LONGEST)
    for place in range(at, stop):
        lower = tokens[place].lower
        if lower in OFFICES:
            return " ".join([lower, "election", *_of_what(tokens, place + 1)])
        if not (lower in ("as", "the", "a", "new", "next", "first") or lower[0].isdigit()):
            return ""
    return ""


def _of_what(tokens: Tokens, at: int) -> list[str]:
    """Of which body or for which sort: "president of the club", "prize for poetry"."""
    if at + 1 >= len(tokens) or tokens[at].lower not in ("of", "for"):
        return []
    start = at + 1 + (tokens[at + 1].lower == "the")
    told = tokens[start : start + 1]
    if tokens[at].lower == "for" and (start > at + 1 or tokens[at + 1].lower in NO_NAME):
        return []  # "for the novel", "for her novel"
    return [one.text for one in told if one.text[0].isalpha()]


def ended_of(sentence: Sentence, won: Won) -> Ended:
    """Who won, as an outcome."""
    if not won.loser:
        scope = {"outcome": won.winner, "matter": "person" if won.is_person else "other"}
        return Ended(WINNER, won.contest, scope, won.first, won.end, "win")
    rounds = sorted({_round(word) for word in sentence.words} & ROUNDS)
    score = SCORE.search(sentence.text)
    scope = {
        "outcome": won.winner,
        "matter": " ".join(rounds),
        "score": f"{score[1]}-{score[2]}" if score else "",
    }
    told = {key: words for key, words in scope.items() if words}
    holder = " or ".join(sorted((won.winner, won.loser)))
    return Ended(MATCH, holder, told, won.first, won.end, "beat")


def _round(word: str) -> str:
    """A round by one spelling."""
    return {"semifinal": "semi-final", "quarterfinal": "quarter-final"}.get(word, word)
