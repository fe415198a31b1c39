"""Who belongs to a set or leads it: "the delegation includes A, B and C", "led by A"."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from crosscheck.extract.context import Context
from crosscheck.extract.names import Name
from crosscheck.extract.near import names_near
from crosscheck.extract.role_after import title_after
from crosscheck.extract.role_before import title_before
from crosscheck.extract.role_words import REACH
from crosscheck.lexicon.places import adjective_of, place_of
from crosscheck.lexicon.titles import normalise_title
from crosscheck.lexicon.word_lists import word_list
from crosscheck.model import PersonValue, Sentence

BEHIND, AHEAD = 200, 1500  # code points: a subject before a list, the list itself
GROUPS = word_list("groups")
DELEGATIONS = word_list("delegations")
PEOPLE = word_list("plural-people")
LISTS = re.compile(
    r"(?P<group>\b[A-Za-z][\w'’.-]{1,20}),? (?:(?:is|are|was|were|will be) )?"
    r"(?:includ(?:es|ed|e|ing)|compris(?:es|ed|ing)|consist(?:s|ed|ing) of|made up of"
    r"|composed of|among them|namely) "
)
LED_BY = re.compile(r"\b(?:[Ll]ed|[Hh]eaded) by (?!\d)")
LED = re.compile(
    r"\b(?:led|leads|heads|headed|is leading|was leading|is heading|will lead) "
    r"(?P<group>(?:the|a|an|his|her) (?:[\w.'’-]{1,20} ){0,3}?[a-z]{4,14})\b"
)
LED_GROUP = re.compile(r", (?P<group>(?:the|a|an) (?:[\w.'’-]{1,20} ){0,3}?[a-z]{4,14})\b")


class Member(NamedTuple):
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
    for match in LISTS.finditer(text):
        if match.start() >= done and match.group("group").lower() in GROUPS:
            near = names_near(names, base + match.start() - BEHIND, base + match.end() + AHEAD)
            for member in _members(sentence, context, near, match):
                done = member.end - base
                yield member
    for find, pattern in ((_led_by, LED_BY), (_leads, LED)):
        for match in pattern.finditer(text):
            near = names_near(names, base + match.start() - BEHIND, base + match.end() + BEHIND)
            yield from find(sentence, context, near, match)


def _members(
    sentence: Sentence, context: Context, names: Sequence[Name], match: re.Match[str]
) -> Iterator[Member]:
    text, base = sentence.text, sentence.start
    group = _words_before(text, match.end("group"))
    slot, subject, event = "member", group_name(group, sentence, context), None
    if met := MET.search(text[max(0, match.start() - 60) : match.end("group")]):
        slot, event = "met", "meet"
        at = max(0, match.start() - 60) + met.start()
        subject = subject_before(sentence, context, names, at) or subject
    owner = subject if slot == "member" else None
    for name in people_of_list(text, base, names, base + match.end()):
        yield Member(
            name.start,
            name.end,
            slot,
            subject,
            person_value(text, base, name, names, owner),
            event,
        )


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
        if text[name.end - base : name.end - base + 2] in ("'s", "’s"):
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


VERBAL = re.compile(
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


def described(words: str, group: str | None, canonical: str | None = None) -> PersonValue:
    """People who are only described."""
    return PersonValue(words, canonical or words, named=False, member_of=group)


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
        before = text[: match.start()].rstrip(" ,(")
        words = _words_before(before, len(before))
        if words and words.split()[-1].lower() in GROUPS:
            group = group_name(words, sentence, context)
    if group is None:
        return
    for name in names:
        if name.kind == "person" and at <= name.start <= at + 60:
            if not VERBAL.search(text[match.end() : name.start - base]):
                yield Member(
                    name.start,
                    name.end,
                    "lead",
                    group,
                    person_value(text, base, name, names, group),
                )
            return


def _leads(
    sentence: Sentence, context: Context, names: Sequence[Name], match: re.Match[str]
) -> Iterator[Member]:
    text, base = sentence.text, sentence.start
    if match.group("group").rsplit(maxsplit=1)[-1] not in GROUPS:
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


def _words_before(text: str, end: int) -> str:
    """The last few words up to `end`: a noun phrase is among them."""
    begin = max(0, end - 90)
    return " ".join(text[begin:end].split()[-4:])


def group_name(words: str, sentence: Sentence, context: Context) -> str:
    """What a set is called: "Ukrainian delegation"; "the delegation" takes an earlier adjective."""
    parts = [part.strip(",\"“”'’") for part in words.split()]
    head = parts[-1].lower()
    noun = "delegation" if head in DELEGATIONS else head
    for part in reversed(parts[:-1]):
        if side := _side(part):
            return f"{side} {noun}"
    if parts[:-1] and parts[-2].lower() in ("the", "this", "its", "their", "a"):
        for earlier in reversed(context.sentences[max(0, sentence.index - 6) : sentence.index]):
            if earlier.zone == sentence.zone and (side := _side_in(earlier, head)):
                return f"{side} {noun}"
    return noun


def _side(part: str) -> str | None:
    """The adjective of a side: "Ukrainian"; "U.S." stands for American."""
    if adjective_of(part):
        return part
    place = place_of(part)
    return place.name if place and place.kind == "country" else None


def _side_in(sentence: Sentence, head: str) -> str | None:
    at = sentence.text.find(head)
    while at > 0:
        for part in reversed(sentence.text[max(0, at - 40) : at].split()[-2:]):
            if side := _side(part):
                return side
        at = sentence.text.find(head, at + 1)
    return None


def subject_before(
    sentence: Sentence, context: Context, names: Sequence[Name], at: int
) -> str | None:
    """The subject of the verb at `at`: a person, or a group of people at the sentence's start."""
    base = sentence.start
    people = [name for name in names if name.kind == "person" and name.end <= base + at]
    if people and at - (people[0].end - base) < 30:
        return people[0].canonical
    for token in sentence.tokens[:6]:
        if token.lower in GROUPS and token.end <= at:
            return group_name(sentence.text[: token.end], sentence, context)
    return people[0].canonical if people else None
