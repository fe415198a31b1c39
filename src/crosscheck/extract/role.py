"""Detector of the kind `role`: who holds which office.

*Finds* a title before a name ("Former U.S. President X"), an apposed name ("the firm's CEO, X"),
an apposed title ("X, chief executive of Y"), "X is the governor of Z" and "X was named envoy".
*Skips* forms of address, kinship and work that is no office ("Mr. X", "his wife, X", "X, a
farmer"), offices without a holder, and what somebody only hopes to become.
*Value* canonical person, title in one wording, the body, and the state of the office.
*Anchor* slot `role`, subject the person.
*Source* house rules; titles.tsv.
*Examples* fixtures/claims/role.jsonl.
"""

from collections.abc import Iterator

from crosscheck.extract.build import make_claim
from crosscheck.extract.context import Context
from crosscheck.extract.names import Name
from crosscheck.extract.near import names_near
from crosscheck.extract.role_after import LEADING, title_after
from crosscheck.extract.role_appointed import title_by_appointment
from crosscheck.extract.role_before import title_before
from crosscheck.extract.role_copula import title_by_copula
from crosscheck.extract.role_words import OFFICES, REACH, Phrase
from crosscheck.lexicon.offices import is_of_a_state
from crosscheck.lexicon.places import adjective_of
from crosscheck.lexicon.titles import normalise_title
from crosscheck.model import About, Claim, RoleValue, Sentence

PARTY_ADJECTIVES = frozenset(("Democratic", "Republican", "Conservative", "Liberal", "Socialist"))


def detect(sentence: Sentence, context: Context) -> Iterator[Claim]:
    """Claims of kind `role` in one sentence, in the order of the text."""
    names = context.names.of(sentence)
    people = [name for name in names if name.kind == "person"]
    if not people or not _has_office(sentence):
        return
    text, base = sentence.text, sentence.start
    for name in people:
        near = names_near(names, name.start - REACH, name.end + REACH)
        for find in (title_before, title_after, title_by_copula, title_by_appointment):
            phrase = find(text, base, name, near)
            if phrase is not None:
                yield _claim(sentence, context, name, phrase)


def _has_office(sentence: Sentence) -> bool:
    """A cheap test: one word of the sentence looks like the head of an office."""
    if "who" in sentence.words and not LEADING.keys().isdisjoint(sentence.words):
        return True
    return not OFFICES.isdisjoint(sentence.words) or any(
        "-" in word and not OFFICES.isdisjoint(word.split("-")) for word in sentence.words
    )


def _claim(sentence: Sentence, context: Context, name: Name, phrase: Phrase) -> Claim:
    title = normalise_title(_without_state(phrase.title))
    start = phrase.start - sentence.start
    of_state = is_of_a_state(title) or not _is_only_from_there(phrase, sentence.text[start:])
    of_party = phrase.organisation in PARTY_ADJECTIVES  # whose side a holder is on, no body
    value = RoleValue(
        person=name.canonical,
        title=title,
        organisation=phrase.organisation if of_state and not of_party else None,
        state=phrase.state,
    )
    return make_claim(
        sentence,
        context,
        "role",
        phrase.start,
        max(phrase.end, name.end),
        value,
        About(slot="role", subject=name.canonical),
        polarity="affirmed",
        modality="asserted",
    )


def _is_only_from_there(phrase: Phrase, text: str) -> bool:
    """Is the body a country that the phrase opens with as an adjective: "American CEO Dan Lowe"?"""
    word = (text.split(maxsplit=1) or [""])[0]
    return phrase.organisation is not None and adjective_of(word) == phrase.organisation


def _without_state(title: str) -> str:
    words = title.split()
    words = [word for word in words if word.lower() not in ("former", "new", "acting")]
    joined = " ".join(words)
    for affix in ("ex-", "then-", "former-", "Ex-", "Then-"):
        joined = joined.removeprefix(affix)
    return joined.replace("-elect", "").replace("-designate", "")
