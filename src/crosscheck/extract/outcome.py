"""What became of somebody or something, as a claim of the kind `statement` (see there).

*Finds* in a clause the state that answers a question of lexicon/outcomes.py: "was cleared of
fraud", "remains closed", "was refused bail", "left rates unchanged". How it is told is read in
outcome_ways.py, of whom in outcome_holder.py.
*Skips* what is planned, possible, quoted or told of before ("had been arrested"); a denial, unless
it leaves one state only ("has not reopened"); a clause that gives two states.
*Value* that of the clause. The question is the claim's slot, of whom or what it is told its
subject; its scope has the `outcome`, the `matter` (the charge), `by` whom, the `score`.
*Anchor* none.
*Source* lexicon/outcomes.py.
*Examples* fixtures/claims/statement.jsonl, fixtures/judgements/report-outcomes.txt
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from crosscheck.extract.build import make_claim
from crosscheck.extract.clause import Clause
from crosscheck.extract.context import Context
from crosscheck.extract.ended import Ended
from crosscheck.extract.modality import modality_at, polarity_at
from crosscheck.extract.outcome_holder import holder_of, how_many
from crosscheck.extract.outcome_way import Way
from crosscheck.extract.outcome_ways import WAYS
from crosscheck.extract.outcome_winner import WINNING, beaten_beside, ended_of, winner_of
from crosscheck.lexicon.outcomes import OUTCOMES, RESCUE, RIVALS, VERDICT
from crosscheck.lexicon.predicates import PHRASES
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import About, Claim, Sentence, StatementValue, Value

YEAR = re.compile(r"\b(?:19|20)\d\d\b")
OLD = re.compile(
    r"\b(?:(?:last|previous) (?:year|season|month|summer|winter|spring|autumn)|years? ago"
    r"|months ago|earlier this (?:year|season)|once)\b",
    re.IGNORECASE,
)
HABIT = re.compile(r"\bon (?:\w+days|weekends|holidays)\b|\bevery\b|\bfor part\b", re.IGNORECASE)
FOR_A_WHILE = word_set("until briefly temporarily hours minutes")
SOME_CHARGES = word_set(
    "other some one two three several remaining lesser most further second third fourth"
)
PAST = word_set("was were")
BEFORE = frozenset(("had", "having"))


def outcome_of(
    sentence: Sentence, context: Context, clause: Clause, tags: str, known: Mapping[int, str]
) -> Ended | None:
    """The outcome that a clause tells; `known` are whom its pronouns stand for."""
    verb = PHRASES.get((clause.lemma, clause.particle), clause.lemma)
    if verb not in WAYS and verb not in WINNING:
        return None
    tokens = sentence.tokens
    group = {token.lower for token in tokens[clause.begin : clause.verb]}
    if not group.isdisjoint(BEFORE) or not _is_told(sentence, clause.verb):
        return None
    if verb in WINNING and (won := winner_of(sentence, context, clause)):
        is_so = _is_so(sentence, clause.verb) and not _is_of_old(sentence, context)
        return ended_of(sentence, won) if is_so else None
    way = WAYS[verb](tokens, tags, clause) if verb in WAYS else None
    if way is None or _tells_both(sentence, clause, way):
        return None
    if OUTCOMES[way.slot].moves and _is_of_old(sentence, context):
        return None
    state = way.state if _is_so(sentence, way.at) else way.denied
    holder = holder_of(sentence, context, way, known) if state else None
    if not holder:
        return None
    matter = how_many(tokens, way) if way.slot == RESCUE else way.of
    scope = {"outcome": state, "matter": matter, "by": way.agent}
    first = clause.begin if clause.shared else min(clause.subject[0], clause.verb)
    return Ended(way.slot, holder, {key: told for key, told in scope.items() if told}, first,
                 way.end, verb)  # fmt: skip


def with_outcome(plain: Claim | None, ended: Ended, sentence: Sentence, context: Context) -> Claim:
    """The claim of a clause, as the answer to what became of it."""
    tokens = sentence.tokens
    about = About(ended.slot, ended.holder, ended.verb, ended.scope)
    start, end = (
        sentence.start + tokens[ended.first].start,
        sentence.start + tokens[ended.end - 1].end,
    )
    value: Value = StatementValue(ended.verb, {"object": ended.holder.lower()})
    polarity = "affirmed"
    if plain:
        about = replace(about, event=plain.about.event)
        start, end = plain.start, max(end, plain.end)
        value, polarity = plain.value, plain.polarity
    return make_claim(
        sentence, context, "statement", start, end, value, about,
        polarity=polarity, modality="asserted",
    )  # fmt: skip


def outcomes_beside(
    sentence: Sentence, context: Context, clauses: Sequence[Clause]
) -> Iterator[Claim]:
    """Who was beaten, told beside a clause: "won the cup after beating Alvik"."""
    for at, won in beaten_beside(sentence, context, clauses):
        if _is_so(sentence, at) and _is_told(sentence, at) and not _is_of_old(sentence, context):
            yield with_outcome(None, ended_of(sentence, won), sentence, context)


def _is_so(sentence: Sentence, at: int) -> bool:
    return polarity_at(sentence, sentence.start + sentence.tokens[at].start) == "affirmed"


def _is_told(sentence: Sentence, at: int) -> bool:
    """Told as a fact, and in the article's own words or those that it reports."""
    start = sentence.start + sentence.tokens[at].start
    quoted = any(one.start <= start < one.end for one in sentence.quotations)
    return not quoted and modality_at(sentence, start) == "asserted"


def _is_of_old(sentence: Sentence, context: Context) -> bool:
    """Told of another year than the article's: "last season", "in 1998"."""
    if OLD.search(sentence.text):
        return True
    years = set(YEAR.findall(sentence.text))
    own = (context.article.published or "")[:4]
    return bool(years) and (own not in years if own else False)


def _tells_both(sentence: Sentence, clause: Clause, way: Way) -> bool:
    """Tell "convicted of fraud, cleared of theft", "closed, but reopened by four", "closed on
    Sundays".
    """
    rivals = RIVALS.get(way.slot, frozenset()) & sentence.words
    own = {token.lower for token in sentence.tokens[clause.verb : way.end]}
    if way.slot == VERDICT:
        of_some = not SOME_CHARGES.isdisjoint(sentence.words) and way.state != "guilty"
        return len(rivals - own) > 0 or of_some
    if HABIT.search(sentence.text):
        return True
    past = not PAST.isdisjoint(token.lower for token in sentence.tokens[clause.begin : clause.verb])
    return bool(rivals - own) or (past and not FOR_A_WHILE.isdisjoint(sentence.words))
