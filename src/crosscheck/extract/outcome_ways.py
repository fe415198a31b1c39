"""Which verb asks which reader for an outcome."""

from collections.abc import Callable

from crosscheck.extract import outcome_condition as condition
from crosscheck.extract import outcome_court as court
from crosscheck.extract import outcome_known as known
from crosscheck.extract import outcome_state as state
from crosscheck.extract.clause import Clause
from crosscheck.extract.outcome_way import Tokens, Way, plain
from crosscheck.lexicon.outcomes import MOVES
from crosscheck.lexicon.predicates import FINDERS

Reader = Callable[[Tokens, str, Clause], Way | None]


def first_of(*readers: Reader) -> Reader:
    """A reader that asks one after the other until one finds something."""

    def read(tokens: Tokens, tags: str, clause: Clause) -> Way | None:
        found = (reader(tokens, tags, clause) for reader in readers)
        return next((one for one in found if one), None)

    return read


WAYS: dict[str, Reader] = {
    **dict.fromkeys(
        """convict acquit exonerate arrest detain apprehend capture free rescue trap strand
        close shut reopen suspend halt pause resume restart annul quash""".split(),
        plain,
    ),
    "release": first_of(known.known, plain),
    **dict.fromkeys("uphold affirm overturn".split(), court.ruled),
    **dict.fromkeys((*court.GRANT, *court.DENY, *court.DISMISS, "throw"), court.granted),
    **dict.fromkeys(FINDERS, court.found),
    **dict.fromkeys("sentence jail imprison hand".split(), court.sentenced),
    "escape": condition.escaped,
    "receive": first_of(court.sentenced, condition.suffered),
    **dict.fromkeys(("suffer", "sustain"), condition.suffered),
    **dict.fromkeys(("injure", "wound", "hurt", "burn"), condition.harmed),
    **dict.fromkeys(
        """list report hospitalize hospitalise take rush transport airlift fly admit leave
        treat""".split(),
        condition.conditioned,
    ),
    **dict.fromkeys(
        """know disclose reveal announce determine divulge publish establish provide identify name
        have""".split(),
        known.known,
    ),
    **dict.fromkeys(MOVES, state.moved),
    **dict.fromkeys("die survive kill".split(), state.lives),
    **dict.fromkeys(
        "be remain stay".split(), first_of(state.is_so, condition.conditioned, known.known)
    ),
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
