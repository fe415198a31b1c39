"""Who belongs to a set or leads it: "the delegation includes A, B and C", "led by A"."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from crosscheck.extract.context import Context
from crosscheck.extract.names import Name
from crosscheck.extract.near import is_owner, names_near
from crosscheck.extract.person_described import PEOPLE, described, people_at
from crosscheck.extract.person_groups import (
    GROUPS,
    LED,
    group_before,
    group_meant,
    group_name,
    subject_before,
)
from crosscheck.extract.role_after import title_after
from crosscheck.extract.role_before import title_before
from crosscheck.extract.role_words import REACH
from crosscheck.lexicon.hints import has_any
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.titles import normalise_title
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import PersonValue, Sentence

BEHIND, AHEAD = 200, 1500  # code points: a subject before a list, the list itself
LISTING = (  # one of these stands in what `LISTS` finds
    *("includ", "compris", "consist", "made up of", "composed of", "among them", "namely"),
)
LISTS = lazy_pattern(
    r"\b(?P<verb>(?:includ(?:es|ed|e|ing)|compris(?:es|ed|ing)|consist(?:s|ed|ing)? of|made up of"
    r"|composed of|among them|namely)) "
)
HELPERS = re.compile(
    r",?(?: (?:which|who|that))?(?: (?:is|are|was|were|will be|would|will|has been))?"
    r"(?: (?:to|mainly))? ?$"
)
SET = r"(?:the|a|an) (?:[\w.'’-]{1,20} ){0,3}?[a-z]{4,14}"
ARE = r"(?:is|are|was|were|will be|stands?|stood|include[sd]?)"
AT_HEAD = re.compile(
    rf"\b[Aa]t (?:its|their|the) head(?: of (?P<group>{SET}))? {ARE} "
    rf"|\b[Ll]eading (?P<led>{SET}) {ARE} "
)
AMONG = lazy_pattern(
    rf"\b(?:[Aa]mong )?(?:its|their|the|Its|[Tt]heir) (?:members|leaders|delegates)"
    rf"(?: of (?P<group>{SET}))? {ARE} "
    rf"|\b[Mm]embers of (?P<whole>{SET}) {ARE} "
    rf"|\b(?P<owner>(?:[\w.-]{{1,20}} ){{0,3}}?[a-z]{{4,14}})['’]s? members {ARE} "
)
LED_BY = lazy_pattern(r"\b(?:[Ll]ed|[Hh]eaded|[Cc]haired|[Ss]pearheaded) by (?!\d)")
UNDER = lazy_pattern(r"\b(?P<group>(?:[\w.'’-]{1,20} ){0,3}?[a-z]{4,14}) under (?=[A-Z])")
LEADING = lazy_pattern(
    r"\b(?:led|leads|heads|headed|(?:is|was|stands|stood) at the head of"
    r"|is leading|was leading|is heading|will lead|will head|chairs) "
    r"(?P<group>(?:the|a|an|his|her) (?:[\w.'’-]{1,20} ){0,3}?[a-z]{4,14})\b"
)
LED_GROUP = lazy_pattern(r", (?P<group>(?:the|a|an) (?:[\w.'’-]{1,20} ){0,3}?[a-z]{4,14})\b")
PRONOUN = lazy_pattern(r"(?:^|[,;] |\b(?:and|that) )(?P<who>[Ii]t|[Tt]hey)(?: \w{1,9}){0,3}$")
PRONOUN_REACH = 50  # code points that it takes at most


class Member(Struct, frozen=True):
    """One claim about a set; offsets in the article."""

    start: int
    end: int
    slot: str
    subject: str | None
    value: PersonValue
    event: str | None = None
    country: str | None = None


def find_members(sentence: Sentence, context: Context, names: Sequence[Name]) -> Iterator[Member]:
    """Members and leaders that one sentence gives a set."""
    text, base = sentence.text, sentence.start
    done = 0
    for match in LISTS.finditer(text) if has_any(text, LISTING) else ():
        if match.start() < done:
            continue
        at = match.start() - len(_helper_before(text, match.start()))
        if group := group_before(text, at, GROUPS):
            near = names_near(names, base + match.start() - BEHIND, base + match.end() + AHEAD)
            for member in _members(sentence, context, near, (group, at, match.end())):
                done = member.end - base
                yield member
    for find, pattern, hints in (  # a pattern needs one of its hints
        (_at_head, AT_HEAD, (" head", "eading ")),
        (_at_head, AMONG, ("embers ", "leaders ", "delegates ")),
        (_led_by, LED_BY, ("ed by ",)),
        (_under, UNDER, (" under ",)),
        (_leads, LEADING, ("led ", "lead", "head", "chairs ")),
    ):
        for match in pattern.finditer(text) if has_any(text, hints) else ():
            near = names_near(names, base + match.start() - BEHIND, base + match.end() + BEHIND)
            yield from find(sentence, context, near, match)


def _helper_before(text: str, at: int) -> str:
    """The auxiliary between a set and its verb: " is " of "the team is made up of"."""
    found = HELPERS.search(text, max(0, at - 24), at)
    return found.group() if found else ""


def _members(
    sentence: Sentence, context: Context, names: Sequence[Name], cue: tuple[str, int, int]
) -> Iterator[Member]:
    """Those whom a set consists of; `cue` is the set's words and where its verb begins and ends."""
    text, base = sentence.text, sentence.start
    words, before, after = cue
    slot, subject, event = "member", group_name(words, sentence, context), None
    if met := MET.search(text[max(0, before - 60) : before]):
        slot, event = "met", "meet"
        at = max(0, before - 60) + met.start()
        subject = subject_before(sentence, context, names, at) or subject
    owner = subject if slot == "member" else None
    found = False
    for name in people_of_list(text, base, names, base + after):
        found = True
        value = person_value(text, base, name, names, owner)
        yield Member(name.start, name.end, slot, subject, value, event)
    if not found and slot == "member" and (who := people_at(sentence, names, after)):
        start = base + after
        yield Member(start, start + len(who), "member", subject, described(who, subject))


def _at_head(
    sentence: Sentence, context: Context, names: Sequence[Name], match: re.Match[str]
) -> Iterator[Member]:
    """At its head is X; among the members of the panel are X and Y; its members include X."""
    text, base = sentence.text, sentence.start
    words = next(filter(None, match.groups()), None)
    if words is None:
        group = group_meant(sentence, context, LED, many="heir " in match.group())
    else:
        group = group_name(words, sentence, context) if words.split()[-1] in LED else None
    if group is None:
        return
    slot = "lead" if match.re is AT_HEAD else "member"
    if who := people_at(sentence, names, match.end()):
        start = base + match.end()
        yield Member(start, start + len(who), "member", group, described(who, group))
        return
    for name in people_of_list(text, base, names, base + match.end()):
        value = person_value(text, base, name, names, group)
        yield Member(name.start, name.end, slot, group, value)


def _under(
    sentence: Sentence, context: Context, names: Sequence[Name], match: re.Match[str]
) -> Iterator[Member]:
    """An inquiry under X: its leader, where the name follows at once."""
    text, base = sentence.text, sentence.start
    if match.group("group").rsplit(maxsplit=1)[-1] not in LED - OFFICES:
        return
    for name in names:
        if name.kind == "person" and name.start == base + match.end():
            group = group_name(match.group("group"), sentence, context)
            value = person_value(text, base, name, names, group)
            yield Member(name.start, name.end, "lead", group, value)


OFFICES = word_set("government officials ministers judges aides advisers advisors generals")


MET = re.compile(r"\b(?:meet|met|meets|meeting)(?: with)? (?:[\w.'’-]{1,20} ){0,5}[\w.'’-]{1,20}$")


def people_of_list(text: str, base: int, names: Sequence[Name], start: int) -> Iterator[Name]:
    """The people of a list that begins at `start`: items, not those inside an item's title."""
    end = base + len(text)
    first = True
    for name in names:
        if name.start < start or name.start >= end or name.adjective:
            continue
        gap = text[start - base : name.start - base]
        if not first and not _goes_on(gap):
            return
        if name.kind != "person":
            continue
        if is_owner(text, name.end - base):
            continue
        if first and len(gap) > 60:
            return
        first = False
        yield name
        near = names_near(names, name.start - REACH, name.end + REACH)
        phrase = title_after(text, base, name, near)
        start = max(name.end, phrase.end if phrase else 0)


def _goes_on(gap: str) -> bool:
    """True if what stands between two names is still the list: marks, "and", titles."""
    if not gap.lstrip().startswith((",", ";", "and ", "or ", "&", "as well as")):
        return False
    return "." not in gap.replace("U.S.", "").replace("Gov.", "").replace(
        "Sen.", ""
    ) and not VERBAL.search(gap)


VERBAL = lazy_pattern(
    r"\b(?:said|says|told|was|were|is|are|has|have|had|will|would|who|which|that|met|after|while)\b"
)


def person_value(
    text: str, base: int, name: Name, names: Sequence[Name], group: str | None
) -> PersonValue:
    """A named person with the role that stands beside the name."""
    near = names_near(names, name.start - REACH, name.end + REACH)
    phrase = title_before(text, base, name, near) or title_after(text, base, name, near)
    return PersonValue(
        name=name.text,
        canonical=name.canonical,
        role=normalise_title(phrase.title) if phrase else None,
        organisation=phrase.organisation if phrase else None,
        named=True,
        member_of=group,
    )


def _led_by(
    sentence: Sentence, context: Context, names: Sequence[Name], match: re.Match[str]
) -> Iterator[Member]:
    """Who leads: "a delegation led by X"; "senior figures" who lead a team are members of it."""
    text, base = sentence.text, sentence.start
    at = base + match.end()
    opening = match.start() == 0 or not text[: match.start()].strip('"“‘ ')
    group = None
    if opening:
        found = [
            one
            for one in LED_GROUP.finditer(text, match.end(), match.end() + 220)
            if one.group("group").rsplit(maxsplit=1)[-1] in GROUPS
        ]
        if not found:
            return
        group = group_name(found[0].group("group"), sentence, context)
        who = text[match.end() : found[0].start()]
        if set(who.lower().replace(",", " ").split()) & PEOPLE:
            yield Member(at, at + len(who), "member", group, described(who, group))
            return
    else:
        group = _led_group(sentence, context, match.start())
    if group is None:
        return
    if who := people_at(sentence, names, match.end()):
        yield Member(at, at + len(who), "member", group, described(who, group))
        return
    for name in names:
        if name.kind == "person" and at <= name.start <= at + 60:
            if not VERBAL.search(text[match.end() : name.start - base]):
                value = person_value(text, base, name, names, group)
                yield Member(name.start, name.end, "lead", group, value)
            return


def _led_group(sentence: Sentence, context: Context, at: int) -> str | None:
    """What is led: the set before "[was] led by", or the one that "it" stands for."""
    text = sentence.text
    before = text[max(0, at - BEHIND) : at].rstrip(" ,(")
    before = before[: len(before) - len(_helper_before(before, len(before)))]
    if words := group_before(before, len(before), LED):
        return group_name(words, sentence, context)
    pronoun = PRONOUN.search(text, max(0, at - PRONOUN_REACH), at - (text[at - 1] == " "))
    if pronoun is None:
        return None
    return group_meant(sentence, context, LED, many=pronoun.group("who").lower() == "they")


def _leads(
    sentence: Sentence, context: Context, names: Sequence[Name], match: re.Match[str]
) -> Iterator[Member]:
    text, base = sentence.text, sentence.start
    if match.group("group").rsplit(maxsplit=1)[-1] not in LED:
        return
    before = [name for name in names if name.end <= base + match.start()]
    if not before or before[-1].kind != "person":
        return
    name = before[-1]
    gap = text[name.end - base : match.start()].strip()
    if gap and not (gap.startswith(",") and gap.endswith(",")) and gap not in ("has", "had", "who"):
        return
    group = group_name(match.group("group"), sentence, context)
    yield Member(name.start, name.end, "lead", group, person_value(text, base, name, names, group))
