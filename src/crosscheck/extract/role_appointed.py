"""An office that somebody gets: "was named chief executive", "picked X to be envoy to Oslo".

*Finds* appointments and elections, active and passive, what somebody becomes or will become, and
whom somebody succeeds "as" what. All give the office as incoming: it is not said that the one who
held it has left.
*Skips* awards ("coach of the year"), what dates something else ("until Holm became mayor"), what
was so in another year, and what somebody only may or hopes to become.
*Source* verbs that take an object and its complement of role (Quirk et al. 1985, 16.46).
"""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from crosscheck.extract.names import Name
from crosscheck.extract.role_after import title_after
from crosscheck.extract.role_words import REACH, Phrase
from crosscheck.lexicon.lazy_pattern import lazy_pattern

NAMED = (
    r"(?:re-?)?(?:named|appointed|elected|picked|chosen|selected|nominated|hired|tapped|promoted"
    r"|installed|confirmed|proposed|unveiled|sworn in)"
)
BEFORE = lazy_pattern(
    r"\b(?:(?:re-?)?(?:name[sd]?|appoint(?:ed|s|ing)?|elect(?:ed|s|ing)?|pick(?:ed|s|ing)?|cho(?:oses?"
    r"|se|sen)|select(?:ed|s)?|nominat(?:ed?|es|ing)|hire[sd]?|tap(?:ped|s)?|promot(?:ed?|es)"
    r"|install(?:ed|s)?|propose[sd]?|naming|asked)|successor) "
    r"(?:(?:[a-z][a-z-]+|[A-Z][\w.’'-]*) ){0,7}$"
)
BEHIND = (
    lazy_pattern(
        r",? (?:(?:is|was|has been|had been|will be|is being|is to be|would be|gets|got) "
        rf"(?:[a-z]+ly |also |now )?)?{NAMED}(?: (?:as|to be|to become|to the (?:post|role) of|for"
        r"|to succeed [A-Z][\w.’' -]{2,40}? as))? "
    ),
    lazy_pattern(
        r"(?:(?: will| would| is to| is set to| is due to| was to| has| had)?(?: become| take over"
        r" as| return as| serve as)| becomes| became| takes over as| took over as| returns as) "
    ),
    lazy_pattern(
        r"(?: will| would| is to| has)? (?:succeed(?:s|ed)?|replac(?:es?|ed)|follow(?:s|ed)?) "
        r"(?:[A-Z][\w.’'-]+ ){1,4}as "
    ),
)
COMPLEMENT = lazy_pattern(
    r"(?:, \d\d,)? (?:(?:as|to be|to become|to serve as|to join [\w’' ]{3,40} as|for"
    r"|(?:for|to fill|to) the (?:post|role|job) of) )?"
)
AWARD = lazy_pattern(r"\bof the (?:year|month|week|season|decade|match|series|tournament)\b", re.I)
YEAR = lazy_pattern(r"\b(?:1[89]|20)\d\d\b")
WHEN = lazy_pattern(r"\b(?:until|when|since|before|after|while|once)\b[^,;.:]{0,40}$")
OPEN = lazy_pattern(
    r"\b(?:not|never|n['’]t|if|whether|declined?|refus\w+|hop\w+|may|might|could)\b"
)


def title_by_appointment(text: str, base: int, name: Name, names: Sequence[Name]) -> Phrase | None:
    """The office that an appointment gives the person; none of another year, or not yet sure."""
    end = name.end - base
    found = next((match for one in BEHIND if (match := one.match(text, end))), None)
    begin = name.start - base
    if found is None:
        told = BEFORE.search(text, max(0, begin - REACH), begin)
        found = COMPLEMENT.match(text, end) if told else None
        begin = told.start() if told else begin
    if found is None or WHEN.search(text, max(0, begin - REACH), begin):
        return None
    stretch = text[max(0, begin - REACH // 4) : found.end() + REACH].partition("\n")[0]
    if YEAR.search(stretch) or OPEN.search(stretch, 0, found.end() - begin + REACH // 4):
        return None
    length = found.end() - end
    apposed = text[:end] + "," + " " * (length - 1) + text[found.end() :]
    phrase = title_after(apposed, base, name, names)
    if phrase is None or AWARD.match(text, phrase.end - base + 1):
        return None
    return replace(phrase, state="incoming") if phrase.state == "current" else phrase
