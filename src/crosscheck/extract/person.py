"""Detector of the kind `person`: who took part, led, met, was a member, was killed or arrested.

*Finds* members of a set ("the delegation includes A; B; and C"), leaders ("led by A", "U.S.-led
talks"), hosts, the parties of talks, whom somebody met, who attended, victims and suspects.
*Skips* people who are only mentioned, sets of things, possessives ("X's dog was killed").
*Value* a named person with role, or people who are described; the parties of talks are one
described set whose canonical lists them in order.
*Anchor* slot member, lead, host, mediator, participant, met, attended, victim, suspect, arrested
…; subject the set or the event.
*Source* house rules; word_lists.txt.
*Examples* fixtures/claims/person.jsonl, fixtures/sets.jsonl.
"""

import re
from collections.abc import Iterator

from crosscheck.extract.build import make_claim
from crosscheck.extract.context import Context
from crosscheck.extract.modality import polarity_at
from crosscheck.extract.person_events import find_participants
from crosscheck.extract.person_lists import Member, find_members
from crosscheck.lexicon.word_lists import word_list
from crosscheck.model import About, Claim, Sentence

CUES = word_list("participation")
COMPOUND = re.compile(r"-(?:led|hosted|brokered|mediated|backed|sponsored)\b")


def detect(sentence: Sentence, context: Context) -> Iterator[Claim]:
    """Claims of kind `person` in one sentence, in the order of the text."""
    names = context.names.of(sentence)
    if sentence.zone == "comment":
        return
    if not names and "ed by" not in sentence.text and " head " not in sentence.text:
        return
    if not _has_cue(sentence):
        return
    found = [*find_members(sentence, context, names), *find_participants(sentence, context, names)]
    taken: set[tuple[int, int]] = set()
    for member in sorted(found, key=lambda one: (one.start, one.end)):
        if (member.start, member.end) in taken:
            continue
        taken.add((member.start, member.end))
        if claim := _claim(sentence, context, member):
            yield claim


def _has_cue(sentence: Sentence) -> bool:
    """A cheap test: a word without which no pattern here can match."""
    if not CUES.isdisjoint(sentence.words):
        return True
    if "s name " in sentence.text:
        return True  # "the suspect's name is"
    return "-" in sentence.text and COMPOUND.search(sentence.text) is not None


def _claim(sentence: Sentence, context: Context, member: Member) -> Claim | None:
    if member.slot in ("victim", "arrested") and polarity_at(sentence, member.end) == "negated":
        return None
    return make_claim(
        sentence,
        context,
        "person",
        member.start,
        member.end,
        member.value,
        About(
            slot=member.slot,
            subject=member.subject,
            event=member.event,
            scope={"place": member.country} if member.country else {},
        ),
    )
