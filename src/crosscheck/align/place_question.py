"""The question that a cluster of places answers: "Where were the talks?", "On which street …?"."""

from collections.abc import Sequence

from crosscheck.align.wording import commonest, shared, was, with_article
from crosscheck.lexicon.events import HOME, SITE
from crosscheck.lexicon.word_lists import word_list
from crosscheck.model import Claim

ASKED = {
    "origin": "Where did {whose} come from?",
    "destination": "Where was {whose} going?",
    HOME: "Where is {whose} from?",
}
SPOTS = {
    "discovery": "Where was {whose} found?",
    "hiding": "Where did {whose} hide?",
    "arrest": "Where was {whose} caught?",
    "holding": "Where is {whose} held?",
    "burial": "Where was {whose} buried?",
}


def place_question(claims: Sequence[Claim]) -> str:
    """What a reader asks whom a place answers."""
    subject = commonest(one.about.subject for one in claims)
    event = commonest(one.about.event for one in claims)
    slot = commonest(one.about.slot for one in claims)
    whose = shared(one.about.subject for one in claims)
    if slot == "hospital":
        return f"Which hospital was {with_article(whose)} in?" if whose else "Which hospital is it?"
    if slot == "street" and event:
        happened = "is" if event in word_list("buildings") else "was"
        return f"On which street {happened} {with_article(event)}?"
    if slot == "spot" and event in SPOTS:
        nobody = "they" if event == "hiding" else "it"
        return SPOTS[event].format(whose=with_article(whose) or nobody)
    if slot in ASKED:
        return ASKED[slot].format(whose=with_article(whose) if whose else "it")
    if slot == SITE:
        return f"Where is {_as_told(whose or subject, claims)}?"
    named = whose or event or subject
    if (one := named.removesuffix("'s discovery")) != named:
        return f"Where was {one} found?"
    seated = with_article(named.removesuffix("'s base"))
    if seated != with_article(named):
        return f"Where is {seated} based?"
    return f"Where {was(named)} {_as_told(named, claims)}?" if named else "Where was it?"


def _as_told(name: str, claims: Sequence[Claim]) -> str:
    """The name with "the" where the sentences write it so: "the World Economic Forum"."""
    the = f"the {name}"
    is_told = any(
        written in one.sentence.text for one in claims for written in (the, f"T{the[1:]}")
    )
    return the if is_told else with_article(name)
