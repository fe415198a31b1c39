"""Which verb asks which reader for an outcome."""

from collections.abc import Callable

from crosscheck.extract import outcome_court as court
from crosscheck.extract import outcome_state as state
from crosscheck.extract.clause import Clause
from crosscheck.extract.outcome_way import Tokens, Way, plain
from crosscheck.lexicon.outcomes import MOVES
from crosscheck.lexicon.predicates import FINDERS

Reader = Callable[[Tokens, str, Clause], Way | None]
WAYS: dict[str, Reader] = {
    **dict.fromkeys(
        """convict acquit exonerate arrest detain apprehend capture release free rescue trap strand
        close shut reopen suspend halt pause resume restart annul quash""".split(),
        plain,
    ),
    **dict.fromkeys("uphold affirm overturn".split(), court.ruled),
    **dict.fromkeys((*court.GRANT, *court.DENY, *court.DISMISS, "throw"), court.granted),
    **dict.fromkeys(FINDERS, court.found),
    **dict.fromkeys("sentence jail imprison receive hand".split(), court.sentenced),
    **dict.fromkeys(MOVES, state.moved),
    **dict.fromkeys("die survive kill".split(), state.lives),
    **dict.fromkeys("be remain stay".split(), state.is_so),
    "continue": state.goes_on,
    **dict.fromkeys(("remand", "walk"), court.remanded),
    **dict.fromkeys("approve pass adopt ratify vote-down veto block defeat".split(), court.decided),
    "reject": court.refused,
    **dict.fromkeys(("win", "lose"), court.own_appeal),
    **dict.fromkeys(("vote", "decide"), state.voted),
    "clear": court.cleared,
    "plead": court.pleaded,
    "claim": state.claims,
    "sell": state.sold,
}  # fmt: skip
