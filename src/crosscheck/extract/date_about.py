"""What a date is the date of: slot, subject and event, from the words that govern it.

In this order: the event noun that it modifies ("the January 17 talks", "Tuesday's vote"); the event
noun or verb to its left, whichever governs ("held talks on", "arrived in Miami on", "after the
blast on"); the first verb to its right ("On Friday, the court ruled"). A verb of saying dates only
the saying, which nobody asks about: it gives nothing.
Source: house rules over extract/tags.py; slots of contract.md.
"""

import re
from bisect import bisect_left, bisect_right

from crosscheck.extract.clause import lemma_of
from crosscheck.extract.date_clause import when_about
from crosscheck.extract.date_deal import COMPLETING, closing
from crosscheck.extract.date_following import following_verb
from crosscheck.extract.date_gerund import gerund_about
from crosscheck.extract.date_label import is_label, is_stamp
from crosscheck.extract.date_noun import noun_about
from crosscheck.extract.date_phrase import (
    MATRIX,
    Words,
    is_event,
    is_verb,
    phrase_left,
    text_of,
    verb_group,
)
from crosscheck.extract.date_subject import CUTS, REACH, subject_of
from crosscheck.extract.date_verb import NOTHING, governing_verb, slot_by_preposition
from crosscheck.extract.tags import tag_tokens
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.morphology import verb
from crosscheck.lexicon.reporting import CLAUSE, ENTITLING
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import About, DateValue, Sentence

JOINING = word_set("while whereas although though because when")
AFTER_EVENT = word_set("after before since during following until amid despite")
# December 20, Thursday, 5:11 p.m.: open, but two of them can be compared.
OPEN = re.compile(r"XXXX-(?:\d\d|WXX-\d|XX-XXT(?:\d|MO|AF|EV|NI))")
YEARS = re.compile(r"[12]\d{3}s?$")
ONSETS = word_set("starting beginning commencing effective from")
ARRANGED = word_set("due set scheduled planned slated expected billed")
GERUNDS = ("IG", "JG", "QG")  # "of mourning", "national mourning"
LONGEST_ASIDE = 8  # tokens between two commas
FINITE = lazy_pattern(r"[VESYHBKAWCTUG]")
BRACKETED = 8  # tokens of one pair of brackets
DISTANCES = word_set("mile miles kilometre kilometres kilometer kilometers km")
CHARGING = word_set("convict acquit accuse charge clear")
STANDARDS = word_set("from than versus over")  # of a comparison
PAST = re.compile(r"\b(?:ago|earlier|before|last)\b")
ALERTING = word_set("alert call notify summon dispatch respond rush send")
SPAN_UNITS = word_set("hour hours day days week weeks month months year years")


def about_of(sentence: Sentence, start: int, end: int, value: DateValue) -> About:
    """What the date at `[start, end)` of the sentence dates; nothing where it is not shown."""
    if value.timex_type not in {"DATE", "TIME"} or value.timex.endswith("_REF"):
        return NOTHING
    if value.start is None and not OPEN.match(value.timex):
        return NOTHING
    first = bisect_right(sentence.tokens, start, key=lambda one: one.end)
    last = bisect_left(sentence.tokens, end, key=lambda one: one.start)
    opening = max(0, first - 2 * REACH)
    tokens = sentence.tokens[opening : last + 2 * REACH]
    words = Words(tokens, tag_tokens(tokens), first - opening, last - opening)
    if life := _life_date(sentence.text, start, end):
        return life
    before = words.tokens[words.first - 1].lower if words.first else ""
    if before == "for" and sentence.text[start:end].lower() == "the day":
        return NOTHING  # "closed for the day"
    if before in STANDARDS and PAST.search(sentence.text, start, end):
        return NOTHING  # "rose 3% from a year earlier" compares
    if is_stamp(words) or _is_of_noun(words) or is_label(words):
        return NOTHING
    modified = _modified(words)
    if modified is not None:
        return modified
    if within := when_about(words):
        return within
    if _opens_clause(words):
        return following_verb(words) or NOTHING
    onset = None if "/" in value.timex else _onset(words)
    return onset or _governed(words) or following_verb(words) or NOTHING


def _opens_clause(words: Words) -> bool:
    """Does a clause begin with the date: "while in 2006 a film told it", "said that on Friday"?"""
    at = words.first - 1
    at -= at > 0 and words.tags[at] == "I"
    if at > 0 and words.tokens[at].lower == "that":
        return words.tags[at - 1] == "Y" or is_verb(words, at - 1)
    return at >= 0 and words.tokens[at].lower in JOINING


def _onset(words: Words) -> About | None:
    """What begins on the date: "a 48-hour strike beginning Friday", "two days of mourning from"."""
    at = words.first - 1
    if at < 1 or words.tokens[at].lower not in ONSETS:
        return None
    at -= 1 + (words.tags[at - 1] == ",")
    if words.tokens[at].lower in SPAN_UNITS and "I" in words.tags[max(0, at - 3) : at]:
        at = words.tags.rfind("I", 0, at) - 1  # "a strike for two days starting"
    if at < 0 or not (is_event(words, at) or words.tags[at - 1 : at + 1] in GERUNDS):
        return None
    return noun_about(words, phrase_left(words, at), at, "start")


DASH = lazy_pattern(r" ?(?:[-–—−]|--) ?[^()]{4,24}\)")
TO_DEATH = lazy_pattern(r"[^()]{4,24} ?(?:[-–—−]|--) ?$")


def _life_date(text: str, start: int, end: int) -> About | None:
    """The dates after a name in brackets: "(born 2 May 1950)", "(2 May 1950 – 3 June 2010)"."""
    before, after = text[max(0, start - 110) : start], text[end : end + 32]
    opening = before.rfind("(")
    if opening < 0 or ")" in before[opening:]:
        return None
    inside = before[opening + 1 :]
    named = re.search(r"((?:[A-Z][\w.'’-]*[ ,]+){1,6})$", before[:opening])
    if not named:
        return None
    subject = named.group(1).strip(" ,")
    if re.search(r"\b(?:born|b\.)(?: [^;()]{0,40};)? ?$", inside) or DASH.match(after):
        return About(slot="birth", subject=subject, event="bear")
    if TO_DEATH.search(inside):
        return About(slot="death", subject=subject, event="die")
    return None


def _is_of_noun(words: Words) -> bool:
    """True for "the films of the 1940s": the date belongs to a noun that is no event."""
    at = words.first - 1
    while at > 0 and (
        words.tokens[at].lower in {"and", ",", "the"} or YEARS.match(words.tokens[at].text)
    ):
        at -= 1  # "stars of the 1940s and 1950s"
    if at < 1 or words.tokens[at].lower != "of" or words.tokens[at - 1].lower in DAY_PARTS:
        return False  # "sank in the early hours of Monday"
    return words.tags[at - 1] in "NPZQ" and not is_event(words, at - 1)


DAY_PARTS = word_set("hours morning afternoon evening night")


def _modified(words: Words) -> About | None:
    """The event noun that the date stands before: "the January 17 talks".

    A date that modifies another noun ("a New Year's Day crowd") dates nothing.
    """
    at, tags = words.last, words.tags
    while at < len(tags) and at < words.last + 4 and tags[at] in "JQENPZGM":
        at += 1
    is_owned = words.first > 0 and tags[words.first - 1] == "D"  # "a 2008 aggravated assault"
    if at == words.last or (tags[words.last] == "E" and not is_owned):
        return None
    for head in range(words.last, at):
        if is_event(words, head) and (head + 1 == at or tags[head + 1] not in "NPZQ"):
            return noun_about(words, words.last, head)
    before = tags[words.first - 1] if words.first else ""
    is_name = tags[words.last] == "P" and before not in ("", "I", ",", ".")
    if is_name and YEARS.match(words.tokens[words.last - 1].text):
        return NOTHING  # "Holm wins 2023 Solma Prize"
    return NOTHING if before in ("D", "P", "J") and tags[words.last] in "NPZQ" else None


def bound_of(sentence: Sentence, start: int, end: int) -> str | None:
    """BEFORE or AFTER where that word stands before a date that modifies no noun.

    "Shortly after 9 p.m." is an approximate time.
    """
    first = bisect_right(sentence.tokens, start, key=lambda one: one.end)
    last = bisect_left(sentence.tokens, end, key=lambda one: one.start)
    before = sentence.tokens[first - 1].lower if first else ""
    after = sentence.tokens[last : last + 1]
    if before in {"before", "after", "past"} and sentence.text[start : start + 1].isdigit():
        nearly = sentence.tokens[first - 2].lower if first > 1 else ""
        if nearly in {"shortly", "just", "soon", "minutes", "right", "moments"}:
            return "APPROX"
    if before not in {"before", "after"} or sentence.text[end : end + 1] in {"'", "’"}:
        return None
    if after and tag_tokens(after) in {"N", "P", "Z", "J", "G"}:
        return None
    return before.upper()


def _governed(words: Words) -> About | None:
    """The verb or event noun to the left of the date."""
    if arranged := _arranged(words):
        return arranged
    tags, tokens = words.tags, words.tokens
    noun: int | None = None
    at = words.first - 1
    commas = 0
    is_copula = False
    while at >= 0 and words.first - at <= REACH:
        tag = tags[at]
        if tag == ")" and (opening := tags.rfind("(", max(0, at - BRACKETED), at)) >= 0:
            at = opening - 1  # "some 12 miles (19 km) south of the town"
            continue
        if tag == "." and tags[at + 1] == ",":
            at -= 1  # "in Larkhaven, Calif., on Thursday"
            continue
        if tag in CUTS or (tag == "." and at < words.first - 1):
            break
        if tag == ",":
            commas += not _holds_more(words, at)
        elif tag == "W" and noun is None:
            break
        elif tag == "B" and noun is None and (due := _due(words, at)):
            return due
        elif tag == "B" and tags[at - 1 : at] == "A" and tags[at + 1 : at + 2] == "I":
            is_copula = True  # "will be on the payroll until May"
        elif is_verb(words, at) and not _is_entitled(words, at):
            if _is_purpose(words, at):  # "signed the order to launch it on Friday"
                at -= 2
                noun = None
                continue
            if is_copula:
                return None
            return gerund_about(words, at) or governing_verb(words, at, noun, commas)
        elif is_event(words, at) and commas == 0 and _is_charge(words, at):
            pass
        elif is_event(words, at) and commas == 0 and not _is_aside(words, at):
            if noun is None or not _cut_off(words, at, noun):
                noun = at
            phrase = phrase_left(words, at)
            governor = max(0, phrase - 1)
            if tags[governor] == "o" and lemma_of(tokens[phrase].lower) in COMPLETING:
                return closing(words, phrase, at)  # "close" looks like an adjective
            near = (
                at >= words.first - 3
                and tags[governor] in "Io"
                and tokens[words.first - 1].lower not in SPANNING
                and not _is_setting(words, governor)
            )
            if near or tokens[governor].lower in AFTER_EVENT:
                return noun_about(words, phrase, at)
        at -= 1
    if noun is not None and words.first - noun <= 8:
        slot = slot_by_preposition(words, "on")
        return noun_about(words, phrase_left(words, noun), noun, None if slot == "on" else slot)
    return None


def _arranged(words: Words) -> About | None:
    """The event that is due then: "the vote, due on Friday, was delayed"."""
    tags, tokens, at = words.tags, words.tokens, words.first - 2
    if at < 2 or tags[at + 1] != "I" or tokens[at].lower not in ARRANGED:
        return None
    at -= 2 if tags[at - 1] == "R" else 1
    if tags[at] != "," or not is_event(words, at - 1):
        return None
    return noun_about(words, phrase_left(words, at - 1), at - 1)


def _is_entitled(words: Words, at: int) -> bool:
    """Does the participle only give a thing its name: "launched a line called Mira in May"?"""
    if lemma_of(words.tokens[at].lower) not in ENTITLING or words.tags[at - 1] not in "NZQ":
        return False
    name = words.tokens[at + 1].text[0]
    return at > 2 and (name.isupper() or name in "“\"'‘")


def _holds_more(words: Words, at: int) -> bool:
    """Does the comma stand about what only tells more of the name before it?"""
    holders = (_holds_container, _holds_distance, _holds_age, _holds_aside)
    return any(holds(words, at) for holds in holders)


def _holds_aside(words: Words, at: int) -> bool:
    """True for the commas of "the boy, Anton Gray, on Monday", "the deal, worth $5 billion, in"."""
    tags = words.tags
    for first, last in ((at, tags.find(",", at + 1)), (tags.rfind(",", 0, at), at)):
        inside = tags[first + 1 : last] if 0 < first < last < words.first else ""
        if 0 < len(inside) <= LONGEST_ASIDE and tags[first - 1] in "NPZQ":
            is_short = FINITE.search(inside) is None
            if is_short and (last + 1 == words.first or tags[last + 1] in "IRCJQ"):
                return True
    return False


def _holds_age(words: Words, at: int) -> bool:
    """True for the commas of "the shooting of Ada Holm, 15, on Monday"."""
    tags = words.tags
    return any(tags[first : first + 4] == "P,M," for first in (at - 1, at - 3) if first >= 0)


def _holds_container(words: Words, at: int) -> bool:
    """True for the commas of "its plant in Larkhaven, Ohio, in May", which part no clauses."""
    tags = words.tags
    for first, last in ((at, tags.find(",", at + 1)), (tags.rfind(",", 0, at), at)):
        inside = tags[first + 1 : last].rstrip(".") if 0 < first < last else ""  # "Calif."
        if inside and tags[first - 1] == "P" and set(inside) == {"P"}:
            return True
    return False


def _holds_distance(words: Words, at: int) -> bool:
    """True for the commas of "the prison, about 30 miles west of Larkhaven, on March 3"."""
    tags = words.tags
    for first, last in ((at, tags.find(",", at + 1)), (tags.rfind(",", 0, at), at)):
        if 0 < first < last and any(one.lower in DISTANCES for one in words.tokens[first:last]):
            return not any(is_verb(words, one) for one in range(first + 1, last))
    return False


def _is_charge(words: Words, at: int) -> bool:
    """The crime of "convicted of murder in 2021", which has no day here: the verdict has.

    "Convicted of a murder in 2021" may tell of either.
    """
    governor = phrase_left(words, at) - 1
    if governor < 1 or words.tokens[governor].lower not in {"of", "with"}:
        return False
    is_bare = "D" not in words.tags[governor + 1 : at + 1]
    return is_bare and lemma_of(words.tokens[governor - 1].lower) in CHARGING


def _is_aside(words: Words, at: int) -> bool:
    """An event that the date does not date.

    The victims of "the shooting victims" are no shooting; "reported on the offer on Sunday" is a
    report of Sunday, and "alerted to the fire at 9" an alarm.
    """
    if at + 1 < words.first and words.tags[at + 1] in "NZQ" and not is_event(words, at + 1):
        return True
    governor = phrase_left(words, at) - 1
    known = verb(words.tokens[governor - 1].lower) if governor > 0 else None
    if known and known[0] in ALERTING:
        return words.tokens[governor].lower in {"to", "about", "of"}
    return bool(known and known[0] in CLAUSE) and words.tokens[governor].lower in {"on", "about"}


def _is_setting(words: Words, governor: int) -> bool:
    """Tell "at the scene of the attack", where something else happens."""
    return governor > 0 and words.tokens[governor - 1].lower in SETTINGS


SPANNING = word_set("since until till by from before after for")
SETTINGS = word_set(
    """scene site aftermath place location victim victims survivor survivors suspect suspects wake
    anniversary memory spot number series state"""
)


def _cut_off(words: Words, left: int, right: int) -> bool:
    """A conjunction between two nouns: the nearer one is meant."""
    return "&" in words.tags[left:right]


def _due(words: Words, at: int) -> About | None:
    """Tell "the payments are due by June 30": a deadline."""
    if not any(token.lower == "due" for token in words.tokens[at + 1 : words.first]):
        return None
    subject = subject_of(words, verb_group(words, at)[0])
    return (
        About(slot="deadline", subject=text_of(words, *subject), event="due") if subject else None
    )


def _is_purpose(words: Words, at: int) -> bool:
    """True for an infinitive without a verb that it completes: "came to Oslo to watch"."""
    tags = words.tags
    if at < 2 or tags[at - 1] != "o" or tags[at - 2] == "B":  # "it is to begin"
        return False
    if words.tokens[at - 2].lower in {"and", "or"} or _is_expected(words, at - 2):
        return False  # "plans to apply in May and to sell in June"
    if at == words.first - 1 and verb(words.tokens[at - 2].lower):
        return False  # "advances to play Saturday"
    return words.tokens[at - 2].lower not in MATRIX and (
        lemma_of(words.tokens[at - 2].lower) not in MATRIX and tags[at - 2] not in "VES"
    )


def _is_expected(words: Words, last: int) -> bool:
    """Does "expects" stand before the phrase that ends at `last`: "expects the sale to close"?"""
    first = phrase_left(words, last)
    return first > 0 and lemma_of(words.tokens[first - 1].lower) == "expect"
