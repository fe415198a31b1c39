"""The question that claims of one outcome answer: "Was Ada Holm found guilty?"."""

from collections.abc import Sequence

from crosscheck.align.wording import as_written, commonest, was, with_article
from crosscheck.lexicon.outcomes import CUSTODY, OFFICES, OUTCOME, OUTCOMES, RATES, WINNER
from crosscheck.model import Claim

OF_ALL = {"caught": "Was {it} arrested?", "free": "Was {it} set free?"}


def is_of_outcome(claims: Sequence[Claim]) -> bool:
    """True where all claims tell what became of whom or what."""
    slots = {one.about.slot for one in claims}
    return len(slots) == 1 and all(OUTCOME in one.about.scope for one in claims)


def outcome_question(claims: Sequence[Claim]) -> str:
    """In the words of the fullest name or phrase for whom or what it is."""
    slot = claims[0].about.slot or ""
    told = commonest(one.about.subject for one in claims)
    if told == "appeal":
        return "Was the appeal allowed?"
    if slot == WINNER and " election" in told:
        office = told.partition(" election")[0].rsplit(" ", 1)[-1].lower()
        return f"Who was elected {office}?" if office in OFFICES else f"Who won the {told}?"
    text = next((one.sentence.text for one in claims if one.about.subject == told), "")
    it = with_article(as_written(told, text))
    asked = OUTCOMES[slot].asked
    if f"the {told}" in text or slot in (WINNER, RATES):
        it = f"the {told}"
    if slot == CUSTODY:
        states = {one.about.scope[OUTCOME] for one in claims}
        asked = OF_ALL.get(states.pop(), asked) if len(states) == 1 else asked
    if was(told) == "were":
        asked = asked.replace("Was ", "Were ", 1).replace("Is ", "Are ", 1)
    return asked.format(it=it)
