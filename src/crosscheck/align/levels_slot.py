"""The comparison levels of slots and of what is counted: is it one question, by its words?"""

from functools import lru_cache

from crosscheck.align.levels_value import are_telling
from crosscheck.align.parts import number_of
from crosscheck.align.signature import Signature
from crosscheck.align.words import folded
from crosscheck.lexicon.events import HOME, SEAT, SITE
from crosscheck.lexicon.hints import has_any
from crosscheck.lexicon.name_matching import plain_words
from crosscheck.lexicon.predicates import opposite_predicates
from crosscheck.lexicon.slots import (
    ABSENCE,
    BURNT,
    CASUALTY_SLOTS,
    CREW,
    FOCAL_DEPTH,
    KIN_LEFT,
    LOSING_STREAK,
    MATCH_MINUTE,
    MINIMUM_TERM,
    MOVERS,
    OFFER_PER_SHARE,
    PERSONS,
    POPULATION,
    RAID_LENGTH,
    RECORD_SPAN,
    SAMPLE,
    SPELLING,
    SPELLS,
    STAGE_NOUNS,
    SURVIVING,
    TIME_IN_OFFICE,
    VOTE_TALLY,
    WINNING_STREAK,
)

COUNTABLE = ("date", "quantity")
FEW = 20
PEOPLE = folded(
    """person people civilian victim passenger man woman resident child other militant soldier
    protester worker fatality death casualty employee citizen villager spectator
    marcher"""
)
PERSONS_COUNTED = folded(" ".join(sorted(PERSONS)))
SAILORS = folded(" ".join(sorted(CREW)))
DIMENSION_SLOTS = frozenset(  # these say no more than the unit does
    """duration length weight mass distance speed temperature area volume height depth width
    ratio percent money time on""".split()
)
STUFF = ("weight", "volume")  # of diesel, of flour: what a cargo or a haul is
WAYS_OF_LENGTH = frozenset("distance depth height width".split())
OWN_PLACES = frozenset(("origin", "destination", HOME, SITE))
STRONG_SLOTS = (
    frozenset(
        """killed injured missing arrested displaced evacuated rescued magnitude age
    attendance turnout""".split()
    )
    | {SURVIVING.format(one) for one in KIN_LEFT}
    | {"without power", "told to leave", "speed limit", "capacity"}
)
MOMENTS = frozenset("arrival departure start end announcement birth death".split())
LIFE_SLOTS = ("birth", "death")  # everybody has one: whose?
ACCOUNTS = frozenset(  # lines of one report: none is another
    [
        *"revenue profit loss dividend turnout unemployment inflation jobs growth".split(),
        "share price",
    ]
)
SORTED = frozenset(("inflation", "revenue", "profit", "loss", "dividend"))
COUNTS = frozenset(("guilty counts", "cleared counts", "charges"))  # of one indictment
OF_ONE_CRIME = frozenset(
    ("shots fired", "stolen", "ransom", "ransom paid", MINIMUM_TERM, "attackers", RAID_LENGTH)
)
TERMS = frozenset(("sentence", "sentence faced", MINIMUM_TERM))
SUMS = frozenset(("ransom", "ransom paid", "reward", "stolen"))
TOTALS = (
    STRONG_SLOTS | OF_ONE_CRIME | {FOCAL_DEPTH} | (SPELLS - {ABSENCE})
)  # a story has one of each, and all else is a part
TELLING_SLOTS = (
    TOTALS
    | COUNTS
    | {
        BURNT,
        "unemployed",
        "storm surge",
        SPELLING,
        "death rate",
        "role",
        "holder",
        "strike length",
        "time given",
        "fall",
        "signature",
    }
    | {"retirement age", "voting age", "street", "hospital"}
)
ON_BOARD = ("aboard", "passenger", "crew")
ALIKE = frozenset(  # of somebody or something that few sentences name: one where the figure is one
    (
        WINNING_STREAK,
        LOSING_STREAK,
        TIME_IN_OFFICE,
        RECORD_SPAN.format("high"),
        RECORD_SPAN.format("low"),
        "elections won",
    )
)
DEAL_OF = {"deal": "deal", "bid": "deal", OFFER_PER_SHARE: OFFER_PER_SHARE}  # slot → sum
ONE_OF_STORY = frozenset((*DEAL_OF, SAMPLE))  # what is recalled beside it is another
WHOLES = TOTALS | ONE_OF_STORY
MINUTES_APART = 20  # of one goal; a slip of the pen is seldom larger
ON_STREETS = frozenset(  # what happens there; "the store" may be where the robbery was
    """crash arrest shooting stabbing robbery fighting protest explosion fire discovery attack
    strike deaths injuries""".split()
)
MEASURES = ("width", "height", "depth", "length")  # of the one thing that is measured
MEMBERS = "member"  # of a set of people; seven members of a board are a figure


def slot_level(left: Signature, right: Signature) -> str:
    """Do both answer the same slot?"""
    if not left.slot or not right.slot:
        return "unknown"
    if left.slot == right.slot == VOTE_TALLY:
        return "same and telling" if _is_one_vote(left, right) else "different"
    is_score = left.family.startswith("quantity/score")
    if is_score and (left.anchors & right.anchors or left.subject & right.subject):
        # the record of the one that both name; a result beside a record is another question
        is_one = left.value == right.value or bool(left.subject) == bool(right.subject)
        return "same and telling" if is_one else "same"
    if left.slot == right.slot in DIMENSION_SLOTS:
        if left.slot == "distance" and _is_one_way(left, right):
            return "same and telling"
        return "same" if is_one_stuff(left, right) else "unknown"
    if left.slot == right.slot == "street" and left.event != right.event:
        are_two = {left.event, right.event} <= ON_STREETS
        return "different" if are_two else "same"
    if left.slot == right.slot == "hospital":
        if left.value == right.value == "hospital":
            return "unknown"
        return "same and telling" if _is_one_house(left, right) else "different"
    if left.slot == right.slot == MATCH_MINUTE:
        return "same and telling" if _is_one_minute(left, right) else "different"
    if left.slot == right.slot:
        is_set = left.slot == MEMBERS and left.claim.kind == "person"
        is_seat = left.event == right.event == SEAT and left.subject == right.subject
        is_told = is_set or is_seat or is_load(left, right) or are_alike(left, right)
        is_told = is_told or _is_one_town(left, right)
        is_telling = is_told or left.slot in TELLING_SLOTS or left.outcome
        return "same and telling" if is_telling else "same"
    if told := _of_two_slots(left.slot, right.slot, left.claim.kind == "quantity"):
        return told
    if left.claim.kind == "statement" and opposite_predicates(left.event, right.event):
        return "same"
    if left.claim.kind == "date" and {left.slot, right.slot} <= MOMENTS:
        # who arrives on Friday may talk on Saturday
        return "unknown" if left.value == right.value else "different"
    if left.claim.kind == "place" and not OWN_PLACES.isdisjoint((left.slot, right.slot)):
        return "different"  # where a plane came from, and where it was going
    if {left.slot, right.slot} <= WAYS_OF_LENGTH and left.value != right.value:
        return "different"  # how deep it was, and how far from the town
    return "unknown"


@lru_cache(maxsize=1 << 12)
def _of_two_slots(left: str, right: str, is_count: bool) -> str:
    """What two slots say by their names, "" for nothing; those of a story meet again and again."""
    if _are_two_sorts(left, right):
        return "different"
    if left in DEAL_OF and DEAL_OF[left] == DEAL_OF.get(right):
        return "same"  # an offer that is made, and the deal that it came to
    if left in STRONG_SLOTS or right in STRONG_SLOTS:
        return "different"
    if is_count and left in CASUALTY_SLOTS and right in CASUALTY_SLOTS:
        return "different"  # of forty who were kidnapped twelve were released
    are_lines = any(left in lines and right in lines for lines in (ACCOUNTS, COUNTS, TERMS, SUMS))
    return "different" if are_lines else ""


def _is_one_town(left: Signature, right: Signature) -> bool:
    """Do both say how many live in one place, which has one population?"""
    is_population = left.slot == right.slot == POPULATION
    if not is_population or not left.subject or not right.subject:
        return False
    return left.subject <= right.subject or right.subject <= left.subject


def _is_one_way(left: Signature, right: Signature) -> bool:
    """Do both say how far one place lies from one town? Storms and ships lie elsewhere by noon."""
    if not left.subject or left.subject != right.subject or not left.anchors & right.anchors:
        return False
    texts = (left.claim.sentence.text.lower(), right.claim.sentence.text.lower())
    return not any(has_any(text, MOVERS) for text in texts)


def _are_two_sorts(left: str, right: str) -> bool:
    """Are they two figures of one name: revenue and expected revenue, core inflation and all?"""
    return left.rsplit(" ", 1)[-1] == right.rsplit(" ", 1)[-1] in SORTED


def _is_one_vote(left: Signature, right: Signature) -> bool:
    """Do two results share a figure or their sum?

    A slip alters one figure, or moves a vote from one to the other; another vote has two others.
    """
    one, two = _tally(left), _tally(right)
    return not one.isdisjoint(two) or sum(one) == sum(two)


def _is_one_house(left: Signature, right: Signature) -> bool:
    """May two hospitals be one: is one name a part of the other, as "the hospital" is of all?"""
    one, two = set(plain_words(left.value)), set(plain_words(right.value))
    return one <= two or two <= one


def _tally(one: Signature) -> frozenset[float]:
    value = one.claim.value
    ends = (getattr(value, "low", None), getattr(value, "high", None))
    return frozenset(end for end in ends if end is not None)


def _is_one_minute(left: Signature, right: Signature) -> bool:
    """May two minutes be of one goal: of one event, near, and neither article has a nearer one?

    Who scores twice has two minutes: the 12th of one article is the 21st of the other, not its
    88th.
    """
    if left.event != right.event:
        return False
    one, two = number_of(left) or 0.0, number_of(right) or 0.0
    apart = abs(one - two)
    others = [abs(_minute(value) - one) for value in right.others]
    others += [abs(_minute(value) - two) for value in left.others]
    return apart <= MINUTES_APART and all(apart <= other for other in others)


def _minute(token: str) -> float:
    return float(token.partition(" ")[0])


def is_load(left: Signature, right: Signature) -> bool:
    """Do both count who is on board of what a story is about: all, the passengers or the crew?"""
    return left.event == right.event == "board" and left.slot == right.slot in ON_BOARD


def are_alike(left: Signature, right: Signature) -> bool:
    """Do both give one figure of what is seldom told with a name: eleven years in office?"""
    if left.slot != right.slot or left.slot not in ALIKE:
        return False
    return number_of(left) == number_of(right)


def is_one_stuff(left: Signature, right: Signature) -> bool:
    """Do both say how much there is of one stuff: tonnes of diesel, litres of milk?"""
    is_stuff = left.slot == right.slot in STUFF
    return is_stuff and bool(left.counted) and left.counted == right.counted


def counted_level(left: Signature, right: Signature) -> str:
    """Do both count the same thing?"""
    if not left.counted or not right.counted:
        return "unknown"
    if left.value != right.value and _is_another_stage(left, right):
        return "another stage"
    if left.family == "role" and left.value != right.value:
        return "unknown"  # the title brings no two people together
    if left.counted == right.counted or left.slot == right.slot in {"jobs", SAMPLE, *SPELLS}:
        return "same"
    if left.counted & right.counted or any(
        left.counted & words and right.counted & words for words in (PEOPLE, SAILORS)
    ):
        return "related"
    if left.value != right.value:
        return "different"
    # "twelve passengers" and "twelve runners" are equal by chance where nobody is named twice
    if left.claim.kind != "quantity":
        return "other word"
    if _is_few(left) and not left.names & right.names:
        return "other and few"
    are_persons = left.counted & PERSONS_COUNTED and right.counted & PERSONS_COUNTED
    if are_persons:
        return "related"
    # 125 seats of 125 districts
    return "another thing" if are_telling(left, right) else "other word"


def _is_another_stage(left: Signature, right: Signature) -> bool:
    """Two rounds, of which nothing says that one thing happened in them: third and sixth."""
    if not left.family.startswith("quantity/ordinal") or left.counted.isdisjoint(STAGE_NOUNS):
        return False
    return not left.event or left.event != right.event


def _is_few(one: Signature) -> bool:
    """True for a small count, which many things share."""
    value = one.claim.value
    number = getattr(value, "low", None)
    return getattr(value, "dimension", "") == "count" and number is not None and number <= FEW
