"""What is surely over, so that a date with it is past: "had to leave Sunday", "the May 3 flood".

Source   implicative and aspectual verbs: what they govern has happened (Karttunen, "Implicative
         verbs", Language 47, 1971). Verbs of occurrence and mishaps nobody plans: house lists.
"""

from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.word_set import word_set

# "Began to shake", "was forced to close", "declined to comment": done, or surely not, by then.
BROUGHT_OFF = word_set(
    """began started continued ceased managed failed tried attempted struggled had used helped
    forced compelled obliged rushed refused declined neglected proceeded"""
)
STILL_OPEN = word_set("will would could may might should must can be being is are not if")
# A past of these tells when it happened, not for when it was meant: "it took effect in August".
HAPPENED = word_set(
    """die take begin start open close end happen occur break strike hit collapse kill fall rise
    retire resign quit crash erupt explode arrest convict sentence jail bear graduate marry jump
    climb soar plunge injure wound shut"""
)
MISHAPS = word_set(
    """attack attacks shooting shootings killing killings murder murders massacre assault crash
    earthquake quake tremor tsunami flood floods explosion blast bombing bombings raid riot riots
    uprising coup ambush stabbing collapse derailment outage siege incident disaster tragedy
    invasion"""
)
NOT_YET = word_set("if is are be")  # "when she is sentenced on Aug. 9"
AIMED = word_set("for before until ahead plan plans talks deal")  # "shut it for a race in May"
# What may stand between the word of time that was read and the noun: "(Dec.) 2 crash".
HEAD = lazy_pattern(r"(?: (?:\d{1,2}|[A-Z][a-z]{2,8}\.?)(?!\w))?((?: [a-z]+){1,3})")
DETERMINERS = word_set("the a an his her its their this that")


def is_brought_off(governors: list[str]) -> bool:
    """Is what "to" opens after these words over: "had started", no "will have started"?"""
    if not governors or governors[-1] not in BROUGHT_OFF:
        return False
    return STILL_OPEN.isdisjoint(governors[:-1]) and "to" not in governors[-3:-1]


def has_happened(words: list[str], at: int, lemma: str) -> bool:
    """Is the past verb at `at` one that tells of an event by itself: no "set a vote", "agreed"?"""
    if lemma not in HAPPENED:
        return False
    following = words[at + 1 :]
    if not NOT_YET.isdisjoint(words[max(0, at - 3) : at]):
        return False
    return following[:1] != ["to"] and AIMED.isdisjoint(following)


def is_of_mishap(before: list[str], after: str) -> bool:
    """Does the date stand before what nobody plans: "the deadly (May 3) school shooting"?"""
    if DETERMINERS.isdisjoint(before[-2:]):
        return False
    found = HEAD.match(after)
    return found is not None and not MISHAPS.isdisjoint(found[1].split())


def is_faced(before: list[str]) -> bool:
    """Is it what somebody still has before him: "facing a tough (May 3) vote"?"""
    return not FACING.isdisjoint(before) and not DETERMINERS.isdisjoint(before[-2:])


FACING = word_set("facing faces face")
