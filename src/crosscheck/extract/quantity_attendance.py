"""How many came: "in front of 14,212 spectators", "some 60,000 people marched", "drew 9,840 fans".

Not who stayed away or is expected; nor small groups, of which a story has many ("12 people gathered
at the gate"): an attendance is a crowd.
Source: house rule on reports of matches, marches and concerts.
"""

from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_reading import Reading
from crosscheck.lexicon.fates import CLAUSE_ENDS
from crosscheck.lexicon.morphology import verb
from crosscheck.lexicon.slots import ANYONE
from crosscheck.lexicon.word_set import word_set

CROWD = 100
COMING = ANYONE | word_set(
    """fan supporter protester protestor demonstrator marcher spectator concertgoer reveller reveler
    worshipper worshiper mourner onlooker festivalgoer pilgrim visitor worker student farmer"""
)
SPECTATORS = word_set("spectator onlooker concertgoer festivalgoer")
MARCHING = word_set("march attend rally demonstrate protest gather flock pack throng parade")
PASTS = frozenset(("past", "part"))
BEING = frozenset(("were", "are", "been"))
HAVING = BEING | {"have", "had", "has", "who", "also"}
JOINED = (("took", "part"), ("taken", "part"), ("turned", "out"), ("turned", "up"),
          ("took", "to", "the", "streets"), ("taken", "to", "the", "streets"),
          ("filled", "the"))  # fmt: skip
DRAWING = word_set("drew drawn drawing attracted attracting mobilised mobilized")
BEFORE = (("in", "front", "of"), ("watched", "by"), ("attended", "by"))
LONGEST_BEFORE = 4  # words between "in front of" and the figure: "a sell-out crowd of"
POLICE = word_set("police officers officials authorities ministry prefecture")
HOSTS = word_set("organisers organizers organiser organizer unions union federation promoters")
CITING = frozenset(("to", "by", "from"))  # "according to police", "an estimate by police"
GIVING = word_set(
    """said says say put puts estimate estimated estimates reckon reckoned figures counted count
    claimed claim claims reported spoke gave told"""
)
POLLS = word_set("voter voters ballot ballots vote votes poll polls election electorate")
FUTURE = word_set("expected expects expect hope hoped hopes could would will may might capacity")


def is_attendance(lexed: Lexed, reading: Reading) -> bool:
    """Does a count tell how many came?"""
    low, head = reading.value.low or reading.value.high or 0.0, reading.noun.head
    if low < CROWD or not FUTURE.isdisjoint(lexed.lower) or reading.value.per:
        return False
    if head is not None and head not in COMING:
        return False
    if head in SPECTATORS or _is_before_them(lexed, reading.start):
        return True
    before = lexed.lower[max(0, reading.start - 1) : reading.start]
    return (head is not None and not DRAWING.isdisjoint(before)) or _came(lexed, reading.last)


def counted_by(lexed: Lexed, start: int) -> str | None:
    """Police where a crowd is counted by them: hosts seldom agree, and news gives both."""
    told = (at for at, word in enumerate(lexed.lower) if word in POLICE or word in HOSTS)
    places = [at for at in told if _gives_figures(lexed, at)]
    nearest = min(places, key=lambda at: abs(at - start), default=None)
    return "police" if nearest is not None and lexed.lower[nearest] in POLICE else None


def _gives_figures(lexed: Lexed, at: int) -> bool:
    """Are they a source here: "police said", "according to police"? "Riot police fired" is none."""
    after = lexed.lower[at + 1 : at + 1 + LONGEST_BEFORE]
    return lexed.lower[max(0, at - 1)] in CITING or not GIVING.isdisjoint(after)


def place_of_part(lexed: Lexed, reading: Reading) -> str | None:
    """Where a bare figure after a crowd counts some of it: "including 80,000 in Korst"."""
    low, last = reading.value.low or 0.0, reading.last
    if low < CROWD or reading.noun.head is not None or reading.measure.unit is not None:
        return None
    before = lexed.lower[max(0, reading.start - 2) : reading.start]
    joined = not {"including", "and", "with", "of"}.isdisjoint(before)
    following = lexed.words[last : last + 2]
    if not joined or len(following) < 2 or following[0] != "in" or not following[1][0].isupper():
        return None
    end = last + 1
    while end < len(lexed.words) and lexed.words[end][0].isupper():
        end += 1
    return " ".join(lexed.words[last + 1 : end])


def is_of_a_crowd(lexed: Lexed) -> bool:
    """Is a turnout one of a march or match, not of an election?"""
    return POLLS.isdisjoint(lexed.lower)


def _is_before_them(lexed: Lexed, start: int) -> bool:
    near = lexed.lower[max(0, start - LONGEST_BEFORE - 2) : start]
    if "of" not in near and "by" not in near:
        return False
    return any(
        tuple(near[at : at + len(words)]) == words for at in range(len(near)) for words in BEFORE
    )


def _came(lexed: Lexed, last: int) -> bool:
    """Is the next verb one of coming: "people have marched", "fans packed", "took part"?"""
    at = last
    while at < len(lexed.lower) and lexed.lower[at] in HAVING:
        at += 1
    goes_on = lexed.lower[at - 1] in BEING  # "had been marching", "were protesting"
    rest = tuple(lexed.lower[at : at + 4])
    if any(rest[: len(words)] == words for words in JOINED):
        return True
    found = verb(rest[0]) if rest and rest[0] not in CLAUSE_ENDS else None
    forms = ("ing",) if goes_on else PASTS
    return found is not None and found[0] in MARCHING and found[1] in forms
