"""What happened at a time that stands in another clause, before "when".

*Finds* what breaks in on what was going on: "was walking home at 7 p.m. when a van struck her"
tells when she was struck. And what ended a stretch: "was at large until May 7, when he was found";
and what a second day is of: "for the murder in May and on June 9, when a girl was stabbed".
*Skips* a plain past before "when": "arrived at 7 p.m. when the doors opened" dates the arrival.
*Source* Quirk et al. 1985, 4.36 (the progressive as a frame) and 15.30 (clauses with when).
"""

from msgspec.structs import replace

from crosscheck.extract.clause import lemma_of
from crosscheck.extract.date_phrase import Words, is_verb, text_of, verb_group
from crosscheck.extract.date_subject import BEFALLING, CUTS, REACH, subject_of
from crosscheck.extract.date_verb import is_saying, verb_about
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import About

ASIDE = 10  # tokens between the time and "when"
WAS = word_set("was were been")
ENDS = word_set("until till")
PERSONAL = word_set("he she they it him her them")
STOPPING = word_set("stop hit strike shoot stab attack kill pull confront ambush approach rob")


def when_about(words: Words) -> About | None:
    """What the clause with "when" right after the date tells, where it is that which is dated."""
    at = words.last
    is_parted = words.tags[at : at + 1] == ","
    at += is_parted
    while not is_parted and at < min(len(words.tags), words.last + ASIDE) and _is_aside(words, at):
        at += 1  # "at about 1 a.m. on the road to Solma when police stopped him"
    if at >= len(words.tags) or words.tokens[at].lower != "when":
        return None
    is_second = is_parted and _is_added(words)
    if is_parted and not is_second and not _is_end(words):
        return None
    before = _verb_before(words)
    if before is None or not (is_parted or _is_going_on(words, before)):
        return None
    found = _told_in(_clause_after(words, at))
    if found is None:
        return None
    about, is_told = found
    if is_told:
        return about
    whose = subject_of(words, verb_group(words, before)[0])
    return replace(about, subject=text_of(words, *whose) if whose else None)


def _is_aside(words: Words, at: int) -> bool:
    """Can the token be part of a place or a day between the time and "when"?"""
    return words.tags[at] in "IoDJNPZMQR" and not is_verb(words, at)


def _is_end(words: Words) -> bool:
    return words.first > 0 and words.tokens[words.first - 1].lower in ENDS


def _is_added(words: Words) -> bool:
    """Is it the day of another thing: "for the murder in May and on 20 June, when …"?"""
    before = [token.lower for token in words.tokens[max(0, words.first - 2) : words.first]]
    return before in (["and", "on"], ["and", "in"], ["and", "at"])


def _verb_before(words: Words) -> int | None:
    """The verb of the clause that the date stands in."""
    for at in range(words.first - 1, max(-1, words.first - REACH), -1):
        if words.tags[at] in CUTS or words.tags[at] in ".W":
            return None
        if is_verb(words, at) or (words.tags[at] == "B" and words.tokens[at].lower in WAS):
            return at
    return None


def _is_going_on(words: Words, at: int) -> bool:
    """Tell "was walking", "was also driving" from a plain past and from "will be leaving"."""
    return words.tags[at] == "G" and any(
        token.lower in WAS for token in words.tokens[max(0, at - 2) : at]
    )


def _clause_after(words: Words, at: int) -> Words:
    """The words after "when" up to the next mark that ends a clause."""
    stop = at + 1
    while stop < min(len(words.tags), at + REACH) and words.tags[stop] not in ".;:":
        stop += 1
    return Words(words.tokens[at + 1 : stop], words.tags[at + 1 : stop], stop, stop)


def _told_in(clause: Words) -> tuple[About, bool] | None:
    """What the first verb of a clause tells, and whether the clause names of whom."""
    for at in range(len(clause.tags)):
        if clause.tags[at] in "CWT":
            return None
        if is_verb(clause, at) and clause.tags[at - 1 : at] != "o":
            lemma = lemma_of(clause.tokens[at].lower)
            if is_saying(lemma) or lemma == "be":
                return None
            ends = replace(clause, first=len(clause.tags), last=len(clause.tags))
            about = verb_about(ends, at)
            if about is None or about.event is None:
                return None
            after = clause.tokens[at + 1].lower if at + 1 < len(clause.tags) else ""
            befallen = after in PERSONAL and lemma in BEFALLING | STOPPING
            opens = bool(clause.tokens) and clause.tokens[0].lower in PERSONAL
            return about, not befallen and not (opens and about.subject is None)
    return None
