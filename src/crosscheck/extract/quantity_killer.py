"""Does a toll count the one who did it: "killed three before killing himself", "four are dead"?

News tells both figures of one event, so that three and four need not conflict. A figure is *apart*
where its sentence goes on to the killer's own death, *counted* where the sentence includes him,
and *open* where the lead tells of his death elsewhere.
Source: house rule, after how registers of mass shootings and police statements differ.
"""

import re
from functools import lru_cache

from crosscheck.extract.quantity_lex import Lexed, lex
from crosscheck.extract.quantity_reading import Reading
from crosscheck.extract.quantity_sentence import read
from crosscheck.lexicon.hints import has_any
from crosscheck.lexicon.lazy_pattern import lazy_pattern

_OWN_HAND = lazy_pattern(
    r"\b(?:kill|shoot|stab|hang|blow|blew)\w{0,4} (?:(?:him|her)?self|themselves)\b"
    r"|\bshot (?:(?:and killed )?(?:(?:him|her)self|themselves)|dead (?:him|her)self)\b"
    r"|\bturn\w{0,3} (?:(?:the|his|her|a|their) )?(?:\w{1,12} )?"
    r"(?:gun|weapon|rifle|pistol|knife)s? on (?:(?:him|her)?self|themselves)\b"
    r"|\b(?:took|takes?|taking|taken|ended|ending) (?:his|her|their) own li(?:fe|ves)\b"
    r"|\bcommit\w{0,4} suicide\b|\bmurder[- ]suicide\b"
    r"|\bbeing found dead (?:of|from|with) (?:an? )?(?:apparent )?self[- ]inflicted\b"
    r"|(?:\bthen|\band|,) (?:(?:him|her)?self|themselves)\b",
    re.IGNORECASE,
)
_KILLER = (
    r"(?:gunm[ae]n|shooters?|attackers?|assailants?|killers?|bombers?|perpetrators?|suspects?)"
    r"\b(?!['’])"
)
_NEEDED = (
    *("self", "selves", " own li", "suicide", "gunma", "gunme", "shooter", "attacker"),
    *("assailant", "killer", "bomber", "perpetrator", "suspect"),
)
_INCLUDED = lazy_pattern(
    rf"\b(?:including|among them) (?:the |a |an |both )?(?:\w{{1,12}} )?{_KILLER}"
    rf"|\band (?:the|a|an) {_KILLER}",
    re.IGNORECASE,
)
_KINDS = (("counted", _INCLUDED), ("apart", _OWN_HAND))
_IS_SUBJECT = lazy_pattern(  # "a boy accidentally shot and killed himself": no one else is told of
    r" (?:(?:who|has|had|have|later|\w{1,20}ly|(?:shot|stabbed) and) ){0,5}"
)
_ENDS = lazy_pattern(r"[.!?]\s|\n")


def killer_in(lexed: Lexed, one: Reading, lead: str) -> str | None:
    """How the killed of one figure stand to the killer: apart, counted or open; None if he lives.

    `lead` is how the article begins: a figure of its own words, as in a headline, stands as there.
    """
    text, last, first = lexed.text, lexed.end[one.last - 1], lexed.start[one.measure.first]
    included, own_hand = _told_in(text)
    marks = _marks_of(lead)
    if not marks and not own_hand and included < 0:
        return None
    if included >= first or any(first <= start and end <= last for start, end in own_hand):
        return "counted"
    if own := next((start for start, _ in own_hand if start >= last), None):
        return None if _IS_SUBJECT.fullmatch(text, last, own) else "apart"
    told = next((kind for kind, values in marks if one.value.low in values), None)
    return told or ("open" if marks else None)


@lru_cache(maxsize=8)
def _told_in(text: str) -> tuple[int, tuple[tuple[int, int], ...]]:
    """Where a sentence last counts the killer (or -1), and where it tells of his own hand."""
    lowered = text.lower()
    if not has_any(lowered, _NEEDED):
        return -1, ()
    included = max((match.start() for match in _INCLUDED.finditer(text)), default=-1)
    return included, tuple(match.span() for match in _OWN_HAND.finditer(text))


@lru_cache(maxsize=8)
def _marks_of(lead: str) -> tuple[tuple[str, frozenset[float | None]], ...]:
    """The killer's death as a lead tells it, each time with the figures before it."""
    if not has_any(lead.lower(), _NEEDED):
        return ()
    found = []
    for kind, pattern in _KINDS:
        if match := pattern.search(lead):
            start = max((one.end() for one in _ENDS.finditer(lead, 0, match.start())), default=0)
            readings = read(lex(lead[start : match.start()]))
            values = (one.value.low for one in readings if one.measure.dimension == "count")
            found.append((kind, frozenset(values)))
    return tuple(found)
