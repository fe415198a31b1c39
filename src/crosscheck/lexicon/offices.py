"""Offices: is it the same one in other words, does one person hold it, is it of the same body?

Source: house rules; titles.tsv.
"""

from collections.abc import Iterator
from functools import lru_cache

from crosscheck.lexicon.name_matching import same_name
from crosscheck.lexicon.organisations import organisations
from crosscheck.lexicon.places import adjective_of, country_of, place_of, places
from crosscheck.lexicon.titles import heads
from crosscheck.lexicon.word_lists import word_list
from crosscheck.lexicon.word_set import word_set

VAGUE = frozenset(["chief", "head", "boss", "leader", "director", "administrator", "official"])
HEADS = frozenset(["chief", "head", "boss"])
RANKS = VAGUE | {"commander"}
FIELDS = {  # what papers call the field of "chief financial officer": "finance chief"
    "financial": "finance", "operating": "operations", "technical": "technology",
    "scientific": "science",
}  # fmt: skip
COMMON = word_set("the of for and a in at office department agency service ministry")
MOSTLY = 0.75  # of the words of the shorter name
LOWERING = frozenset(
    ["vice", "deputy", "assistant", "associate", "under", "junior", "prime", "co", "lieutenant"]
)
EQUAL = (
    frozenset(["foreign minister", "top diplomat", "chief diplomat", "secretary of state"]),
    frozenset(["chief executive", "chief executive and president", "head", "chief", "boss"]),
    frozenset(["police chief", "chief of police"]),
    frozenset(["fire chief", "chief of fire"]),
    frozenset(["defense minister", "defense secretary", "defense chief"]),
    frozenset(["district attorney", "chief prosecutor"]),
    frozenset(["envoy", "special envoy", "representative", "emissary"]),
)
UNIQUE = frozenset(
    [
        "prime minister", "chief executive", "attorney general",
        "executive director", "managing director", "general manager", "head coach",
        "police chief", "fire chief", "secretary of state", "secretary-general", "first lady",
        "chief financial officer", "chief operating officer", "chief medical officer",
        "chief technology officer", "editor-in-chief", "director-general", "chief justice",
        "army chief", "defense secretary", "district attorney",
    ]
)  # fmt: skip

HEADS_OF_STATE = frozenset(
    ["president", "prime minister", "premier", "chancellor", "king", "queen", "emperor", "pope",
     "secretary-general"]
)  # fmt: skip
WORLD_BODIES = frozenset(["United Nations", "U.N.", "UN", "Vatican", "Catholic Church"])

# Departments that every government keeps apart, and calls so ("home" and "interior" are one).
DEPARTMENTS = word_set("finance foreign defense interior justice health education agriculture")

SHARED = word_set(
    """minister secretary undersecretary senator representative congressman congresswoman lawmaker
    deputy ambassador envoy commissioner councillor councilor alderman judge justice magistrate
    legislator delegate mp member"""
)


# What no state has: "the American chief executive" is one from America, not one of America.
PRIVATE = word_set(
    """executive founder co-founder owner co-owner partner manager professor lecturer economist
    analyst scientist researcher historian epidemiologist seismologist engineer physician surgeon
    nurse lawyer solicitor barrister editor publisher journalist reporter correspondent columnist"""
)


def is_of_a_state(title: str) -> bool:
    """Can a state have it: a minister, an envoy, a coach; not a founder, a lawyer or an actor?"""
    last = title.lower().rsplit(maxsplit=1)[-1] if title else ""
    known = heads().get(last)
    return last not in PRIVATE and (known is None or known.letter != "w")


def is_public_office(title: str) -> bool:
    """True for what one holds: president, minister; a lawyer or a founder is something else."""
    words = title.lower().split()
    known = heads()
    return any(word in SHARED or (word in known and known[word].letter == "o") for word in words)


@lru_cache(maxsize=4096)
def is_head_of_state(title: str, body: str | None) -> bool:
    """True for "President X" and "the prime minister of France", whom every reader knows as such.

    Where no body is named, the bare title before a name is that of a country's.
    """
    if title not in HEADS_OF_STATE:
        return False
    if not body:
        return title != "secretary-general"
    return body in WORLD_BODIES or country_of(_government(body)) == _government(body)


@lru_cache(maxsize=4096)
def same_office(left: str, right: str) -> int:
    """2 for one office, 1 where one wording is vaguer, 0 for two offices; symmetric."""
    if left == right:
        return 2
    one, two = set(left.split(" and ")), set(right.split(" and "))
    if one & two:
        return 2 if one <= two or two <= one else 1
    if any(left in group and right in group for group in EQUAL):
        return 1
    shorter, longer = sorted((_plainly(left), _plainly(right)), key=len)
    if shorter[:-1] == longer[:-1] and _are_alike(shorter[-1], longer[-1]):
        return 1
    if longer[len(longer) - len(shorter) :] == shorter:
        extra = longer[: len(longer) - len(shorter)]
        return 0 if LOWERING.intersection(extra) else 1
    if shorter[-1] in VAGUE and longer[-1] in VAGUE and len(shorter) == 1:
        return 0 if LOWERING.intersection(longer) else 1
    return 0


def _plainly(title: str) -> list[str]:
    """The words of a title, "chief financial officer" and "head of finance" as "finance chief"."""
    words = title.split()
    if len(words) == 3 and words[0] == "chief" and words[2] == "officer":
        return [FIELDS.get(words[1], words[1]), "chief"]
    if len(words) == 3 and words[0] in VAGUE and words[1] == "of":
        return [words[2], words[0]]
    return words


def _are_alike(left: str, right: str) -> bool:
    """May two words stand for one rank: "finance chief", "finance director"?"""
    if {left, right} == MINISTERS:
        return True
    return not HEADS.isdisjoint((left, right)) and {left, right} <= RANKS


MINISTERS = frozenset(("minister", "secretary"))  # of one department: British papers say either


CHIEFS = {"chief executive": "chief executive officer"}


@lru_cache(maxsize=4096)
def exclude(left: str, right: str) -> bool:
    """True for two departments: "finance minister" and "foreign minister"; symmetric.

    A prime minister may keep a department, and a chief executive may be the president too.
    """
    one, two = (CHIEFS.get(title, title).split() for title in (left, right))
    if min(len(one), len(two)) < 2 or one[-1] != two[-1] or one == two:
        return False
    if LOWERING & {*one, *two} or same_office(left, right):
        return False
    if one[-1] == "officer":
        return one[0] == two[0] == "chief"
    return one[-1] == "minister" and len(one) == len(two) == 2 and {one[0], two[0]} <= DEPARTMENTS


@lru_cache(maxsize=4096)
def is_deputy_of(left: str, right: str) -> bool:
    """True for an office and that of its deputy: "chairman", "deputy chairman"; symmetric."""
    short, long = sorted((left.split(), right.split()), key=len)
    if not short or short == ["president"]:
        return False  # a vice president may be addressed as president
    return long[0] in {"deputy", "vice"} and long[1:] == short


@lru_cache(maxsize=4096)
def is_unique(title: str) -> bool:
    """True if one person at a time holds the office in its body."""
    if title in UNIQUE:
        return True
    words = title.split()
    if LOWERING.intersection(words):
        return False
    if words[-1] == "minister":
        return len(words) > 1
    head = heads().get(words[-1])
    return len(words) == 1 and head is not None and head.letter == "o"


@lru_cache(maxsize=4096)
def same_body(left: str | None, right: str | None) -> int:
    """1 for one body, -1 for two, 0 where one is not named or only a common noun; symmetric."""
    if not left or not right or _is_common(left) or _is_common(right):
        return 0
    if left == right or _government(left) == _government(right) or same_name(left, right):
        return 1
    if left.startswith(right) or right.startswith(left):
        return 0  # "Wisconsin" and "Wisconsin GOP"
    few, many = sorted((_telling(left), _telling(right)), key=len)
    return 0 if few and len(few & many) >= MOSTLY * len(few) else -1


def _telling(body: str) -> frozenset[str]:
    """What tells a body from others: "Orvan county sheriff's office" → orvan, sheriff."""
    words = (word.removesuffix("'s").rstrip("s'.") for word in _plain_words(body))
    return frozenset(word for word in words if word and word not in COMMON)


def _plain_words(body: str) -> Iterator[str]:
    for word in body.replace("’", "'").split():
        country = country_of(word) if adjective_of(word) else None
        yield from (country or word).lower().split()


def _is_common(body: str) -> bool:
    return body.islower() and body.rsplit(maxsplit=1)[-1] in word_list("generic-bodies")


def government_of(body: str) -> str | None:
    """The country whose government a seat or a capital stands for: the Kremlin, Moscow."""
    return organisations().seats.get(body) or places().capitals.get(body)


def _government(body: str) -> str:
    """The country for a seat, a capital or an adjective: the Kremlin and Moscow are Russia's."""
    if country := government_of(body):
        return country
    place = place_of(body)
    if (place and place.kind == "country") or adjective_of(body):
        return country_of(body) or body
    return body
