"""Who or what a verb beside a date is told of: its subject, past insertions and clauses."""

from crosscheck.extract.date_phrase import (
    Words,
    is_event,
    is_line,
    is_verb,
    noun_at,
    phrase_left,
    phrase_right,
    verb_group,
)
from crosscheck.extract.near import is_told_of_name
from crosscheck.lexicon.date_slots import EVENT_NOUNS
from crosscheck.lexicon.dates import WEEKDAYS
from crosscheck.lexicon.reporting import TITLES
from crosscheck.lexicon.word_set import word_set

REACH = 24  # tokens to either side
CUTS = frozenset(";:()")


def subject_of(words: Words, first: int) -> tuple[int, int] | None:
    """First and last token of the noun phrase that the verb group at `first` belongs to."""
    tags = words.tags
    at = first - 1
    if words.first <= at < words.last:  # "a judge on Friday blocked"
        at = words.first - 1
        while at >= 0 and tags[at] in "IDR":
            at -= 1
        if at >= 0 and tags[at] == ")":  # "the agency (FAO) on Friday warned"
            at = tags.rfind("(", 0, at) - 1
        if at < 0 or tags[at] not in "NPZQ":
            return None
    if at >= 0 and tags[at] in "&UC":  # "after being convicted"
        return _shared_subject(words, at)
    if at >= 0 and tags[at] == ")":  # "Mayor Ada Holm (Labour) resigned"
        at = first = tags.rfind("(", 0, at)
        at -= 1
    if at >= 0 and tags[at] in "WT":  # "the talks, which began"
        at -= 1
    if at >= 0 and tags[at] == ",":
        at = _before_insertion(words, at, first)
    if at < 0:
        return None
    # the head stands before the first preposition of "members of the delegation in Miami"
    start = at
    relative = first - 1 > at
    while start > 0 and at - start < 14 and _in_phrase(words, start - 1):
        start -= 1
        if tags[start] == "&" and start and words.tokens[start - 1].lower in WEEKDAYS:
            start += 1  # "the race on Monday and the hearing on Tuesday"
            break
    if (whose := _told_by_relative(words, start - 1)) is not None and not relative:
        return subject_of(words, whose + 1)
    if relative and (told := _of_relative(words, start, at, first)):
        return told
    if relative and tags[start - 2 : start + 1] == "P,D":  # "Ada Holm, the singer who died"
        return phrase_left(words, start - 2), start - 2
    if (described := _described(words, start)) is not None:
        return subject_of(words, described)
    if tags[start] == "G" and start > 1 and tags[start - 1] in "CI":
        opening = tags.rfind("W", max(0, start - REACH), start)
        if opening > 0 and not relative:  # "a man who was sought after pulling off an escape"
            return subject_of(words, opening)
    while start <= at and tags[start] in "I&.E":
        start += 1
    if words.first >= start and words.first <= at:
        start = words.last
    if start + 1 < at and _is_share(words, start):
        start += 2  # "three of the negotiators" are negotiators
    stop = start
    while stop <= at and (tags[stop] in "DMJQEGNPZ" or _is_title_dot(words, stop)):
        if tags[stop] == "G" and tags[stop - 1] in "NZQ" and tags[stop + 1] in "DM":
            break  # "a man wearing a mask" is a man
        stop += 1
    head = stop - 1
    while head >= start and tags[head] not in "NPZGQ":
        head -= 1
    inside = words.first <= head < words.last
    return (start, head) if head >= start and not inside else None


def _of_relative(words: Words, start: int, at: int, first: int) -> tuple[int, int] | None:
    """The event or the name of a phrase that "who" or "which" tells of, at `first` and on."""
    is_who = words.tokens[first - 1].lower == "who"  # no "killing" of "killing a guard, who …"
    if is_who and (named := _name_behind(words, start, at, first)):
        return named
    for place in range(at, start - 1, -1):
        if is_event(words, place) and not (is_who and words.tags[place] == "G"):
            return phrase_left(words, place, start), place
    return None


def _name_behind(words: Words, start: int, at: int, told: int) -> tuple[int, int] | None:
    """The name that a phrase ends in, if the word at `told`, after "who", tells of it."""
    first = at
    while first > start and words.tags[first - 1] == "P":
        first -= 1
    if words.tags[at] != "P" or first <= start or words.tags[first - 1] != "I":
        return None
    name = [token.text for token in words.tokens[first : at + 1]]
    before, following = words.tokens[first - 1].lower, words.tokens[told].lower
    return (first, at) if is_told_of_name(name, before, following) else None


def _told_by_relative(words: Words, at: int) -> int | None:
    """The noun before "who" where a clause with "who" stands between a subject and its verb.

    In "a man who shot a guard died on Monday" the verb at `at` is "shot", and it is the man who
    died. Not after a comma, which subject_of() knows, nor where the clause has its own subject.
    """
    if at < 2 or words.tags[at] not in "VSEY" or not is_verb(words, at):
        return None
    opening = verb_group(words, at)[0] - 1
    is_open = opening > 0 and words.tokens[opening].lower in RELATIVES
    return opening - 1 if is_open and words.tags[opening - 1] in "NPZQ" else None


def _shared_subject(words: Words, conjunction: int) -> tuple[int, int] | None:
    """The subject of the verb before "and": "Holm was born in Oslo and was taken to Leeds"."""
    at = conjunction - 1 - (words.tags[conjunction - 1 : conjunction] == ",")
    for place in range(at, max(-1, at - REACH), -1):
        if words.tags[place] in CUTS or words.tags[place] in ".WTC":
            return None
        if is_verb(words, place) and words.tags[place] in "VESG":
            group = verb_group(words, place)[0]
            is_infinitive = group > 0 and words.tags[group - 1] == "o"
            return None if is_infinitive else subject_of(words, group)
    return None


def _described(words: Words, start: int) -> int | None:
    """Where the words end that are described before `start`, which is no subject itself.

    "Two guards involved in the shooting were held": the phrase behind a participle is its own.
    """
    if start < 2 or words.tags[start] != "I" or words.tags[start - 1] != "E":
        return None
    return start - 1 if words.tags[start - 2] in "NPZQ" else None


RELATIVES = word_set("who which that")
COMPARING = word_set("more less fewer")
SHARES = word_set("most some many all several each both none half dozens hundreds thousands one")


def _is_share(words: Words, at: int) -> bool:
    """A number or a word for a part before "of"; "more than", "fewer than"."""
    first = words.tokens[at]
    if first.lower in COMPARING and words.tokens[at + 1].lower == "than":
        return True
    return words.tokens[at + 1].lower == "of" and (
        words.tags[at] == "M" or first.lower in SHARES or first.text.isdigit()
    )


def _in_phrase(words: Words, at: int) -> bool:
    """Can the token belong to a subject: a noun phrase with its prepositional phrases?"""
    tag = words.tags[at]
    if tag == ".":
        return _is_title_dot(words, at)
    if tag == "E":
        return not is_verb(words, at) or _is_equipped(words, at)
    if tag == "o":
        return _is_way(words, at)
    return tag in "DMJQGNPZI&"


def _is_way(words: Words, at: int) -> bool:
    """Is it the "to" of "a flight from Oslo to Rome"?"""
    before = words.tokens[max(0, at - 4) : at]
    return words.tags[at + 1 : at + 2] == "P" and any(one.lower == "from" for one in before)


def _is_equipped(words: Words, at: int) -> bool:
    """Tell "armed" in "men armed with axes robbed": a participle that only describes its noun."""
    return at > 0 and words.tags[at - 1] in "NPZQ" and words.tokens[at + 1].lower == "with"


def _is_title_dot(words: Words, at: int) -> bool:
    """The full stop of "Mr." or of an initial."""
    if words.tags[at] != "." or at == 0:
        return False
    before = words.tokens[at - 1].text
    return before[:1].isupper() and (len(before) == 1 or before.lower() in TITLES)


def _before_insertion(words: Words, comma: int, first: int) -> int:
    """The last token before "…, a spokesman," or before the comma of ", which"."""
    if words.tags[first - 1] in "WT":
        return comma - 1
    opening = words.tags.rfind(",", 0, comma)
    if opening > 0 and (
        _is_container(words.tags, opening, comma) or _is_year(words, opening, comma)
    ):
        opening = words.tags.rfind(",", 0, opening)
    return opening - 1 if opening > 0 else comma - 1


def _is_container(tags: str, opening: int, comma: int) -> bool:
    """Tell the comma of "in Columbus, Ohio," from one that opens an insertion."""
    at = opening
    while at > 0 and tags[at - 1] == "P":
        at -= 1
    return set(tags[opening + 1 : comma]) <= {"P", "."} and 0 < at < opening and tags[at - 1] == "I"


def _is_year(words: Words, opening: int, comma: int) -> bool:
    """Tell the comma of "born on April 22, 1923," from one that opens an insertion."""
    return comma == opening + 2 and words.tags[opening - 1 : comma] == "M,M"


BEFALLING = word_set(
    """find discover arrest detain apprehend sentence jail imprison convict charge acquit kidnap
    abduct"""
)
KILLING = word_set("kill shoot stab murder slay wound injure assassinate")


def befallen_by(words: Words, at: int, lemma: str) -> tuple[int, int] | None:
    """Whom an active verb befalls; who is killed by name is asked for more than who did it."""
    if lemma not in BEFALLING | KILLING:
        return None
    is_dead = lemma in KILLING and words.tokens[at + 1].lower == "dead"  # "shot dead Ada Holm"
    found = phrase_right(words, at + 1 + is_dead)
    if found is None or lemma in BEFALLING:
        return found
    is_last = "&" not in words.tags[found[1] : words.first]  # "killed Ada Holm and himself on"
    return found if is_last and words.tags[found[1]] == "P" else None


def trial_before(words: Words, subject: tuple[int, int]) -> tuple[int, int]:
    """The trial of somebody "accused of a shooting" starts or is held, and no shooting."""
    for at in range(subject[0] - 1, max(-1, subject[0] - REACH), -1):
        if words.tags[at] in CUTS or words.tags[at] in ".W":
            break
        if words.tokens[at].lower in COURTS and is_event(words, at):
            return phrase_left(words, at), at
    return subject


COURTS = word_set("trial retrial hearing inquest inquiry sentencing")


def event_in(words: Words, first: int, last: int) -> int | None:
    """The event that a subject names: its head, or the first word of "Hurricane Ada"."""
    if noun_at(words, last) in EVENT_NOUNS and not is_line(words, last):
        return last
    return first if words.tags[first] == "P" and is_event(words, first) else None


def meant_by_it(words: Words, first: int) -> tuple[int, int] | None:
    """The event that "it" stands for: the first one of the sentence."""
    if first < 2 or words.tokens[first - 1].lower != "it":
        return None
    for at in range(first - 1):
        if is_event(words, at):
            return phrase_left(words, at), at
    return None
