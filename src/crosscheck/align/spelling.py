"""Claims on how a name is spelled, made where the articles of a story spell one in two ways.

Every claim that is told of somebody by a full name is asked. Where two names are but a slip apart
(lexicon/name_variant.py) and no article has both, and they are long, or each is told of more than
once, or one has the age or the title of the other, each article gets a claim where the name stands
first, and these answer one question.
Given up: a short name that an article has once, without age and title; rightly dropped: "Erik
Hansen" and "Erik Jansen", each once in a table of results.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from itertools import combinations

from msgspec import Struct, field
from msgspec.structs import replace

from crosscheck.align.added import with_added
from crosscheck.lexicon.given_names import is_given_name
from crosscheck.lexicon.name_matching import sound
from crosscheck.lexicon.name_variant import bare_name, is_long, is_variant
from crosscheck.lexicon.slots import SPELLING
from crosscheck.model import About, Claim, PersonValue, QuantityValue, RoleValue

Kinship = Mapping[str, Mapping[str, float]]
CENTRAL = 2  # sentences of an article that tell something of one whom it is about


class Bearer(Struct):
    """One spelling of a name in one article: what is told of its bearer, and the ages and titles
    among it.
    """

    claims: list[tuple[str, Claim]] = field(default_factory=list)
    facts: set[float | str | None] = field(default_factory=set)

    def is_central(self) -> bool:
        """True for one of whom the article tells more than once."""
        return len({claim.sentence.start for _, claim in self.claims}) >= CENTRAL


def with_spellings(claims: tuple[Claim, ...], kin: Kinship) -> tuple[Claim, ...]:
    """The claims of one story, and those on the spelling of a name; mostly there are none.

    Order: as it was, the new ones at the end of their article.
    """
    return with_added(claims, _spellings(_bearers(claims), kin))


def sounds_of(name: str) -> tuple[str, ...]:
    """The words of a name, with what are house styles of one spelling folded."""
    return tuple(map(sound, bare_name(name)))


def _bearers(claims: Iterable[Claim]) -> dict[str, dict[str, Bearer]]:
    """Full name without "Jr." → article → what it tells of the bearer, as it writes the name."""
    found: dict[str, dict[str, Bearer]] = defaultdict(dict)
    for claim in claims:
        name = _full_name(claim)
        if not name or claim.zone == "comment":
            continue
        held = found[" ".join(bare_name(name))].setdefault(claim.article, Bearer())
        held.claims.append((name, claim))
        if claim.about.slot == "age" and isinstance(claim.value, QuantityValue):
            held.facts.add(claim.value.low)
        if isinstance(claim.value, RoleValue):
            held.facts.add(claim.value.title)
    return found


def _full_name(claim: Claim) -> str:
    """The full name of whom a claim is told; "" where it is nobody's."""
    value = claim.value
    if isinstance(value, RoleValue):
        name = value.person
    elif isinstance(value, PersonValue):
        name = value.canonical if value.named else ""
    else:
        name = claim.about.subject or ""
    words = name.split(" ")
    is_full = len(words) > 1 and all(word[:1].isupper() for word in words)
    return name if is_full else ""


def _spellings(bearers: Mapping[str, Mapping[str, Bearer]], kin: Kinship) -> Iterator[Claim]:
    """One claim for each article and spelling of a name that has two."""
    buckets: dict[tuple[int, str], list[str]] = defaultdict(list)
    for name in sorted(bearers):
        words = name.split()
        for key in ((0, sound(words[0])), (1, words[-1])) if words else ():
            buckets[key].append(name)
    done: set[str] = set()
    for names in buckets.values():
        for one, two in combinations(names, 2):
            if is_variant(one, two) and not done & {one, two} and _is_one(one, two, bearers, kin):
                group = [name for name in names if sounds_of(name) in map(sounds_of, (one, two))]
                done.update(group)
                if one.split()[-1] != two.split()[-1] and len({n.split()[0] for n in group}) > 1:
                    continue  # "Heidar", "Heydar": a name of another script, which nobody misspells
                usual = _as_written(bearers[max(group, key=lambda name: len(bearers[name]))])
                for held in (held for name in group for held in bearers[name].values()):
                    if claim := _spelled(held.claims, usual):
                        yield claim


def _is_one(one: str, two: str, bearers: Mapping[str, Mapping[str, Bearer]], kin: Kinship) -> bool:
    """Is it one person: kin articles tell of each, none of both, as much or at one age?"""
    left, right = bearers[one], bearers[two]
    if left.keys() & right.keys() or not (_is_person(one, left) or _is_person(two, right)):
        return False
    is_sure = is_long(one, two) and max(len(left), len(right)) >= CENTRAL
    return any(
        there in kin.get(here, {})
        and (is_sure or (mine.is_central() and yours.is_central()) or mine.facts & yours.facts)
        for here, mine in left.items()
        for there, yours in right.items()
    )


def _is_person(name: str, held: Mapping[str, Bearer]) -> bool:
    """Somebody, and no team or town: "New York Jets" is no slip for "New York Mets"."""
    return is_given_name(name.split(maxsplit=1)[0]) or any(
        isinstance(claim.value, RoleValue | PersonValue)
        for one in held.values()
        for _, claim in one.claims
    )


def _as_written(held: Mapping[str, Bearer]) -> str:
    """The shortest form of a name: without "Jr."."""
    forms = {name for one in held.values() for name, _ in one.claims}
    return min(forms, key=lambda form: (len(form), form))


def _place(told: tuple[str, Claim]) -> tuple[bool, int]:
    return told[1].zone == "title", told[1].sentence.start


def _spelled(claims: Sequence[tuple[str, Claim]], usual: str) -> Claim | None:
    """The claim on a spelling, where one of the sentences has it first."""
    for name, claim in sorted(
        claims, key=lambda one: (one[1].zone == "title", one[1].sentence.start)
    ):
        at = claim.sentence.text.find(name)
        if at < 0:
            continue
        start = claim.sentence.start + at
        seed = f"{claim.article}\0{SPELLING}\0{claim.zone == 'title'}\0{start}"
        digest = blake2b(seed.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
        column = claim.column if start == claim.start else None
        return replace(
            claim,
            id=f"c-{digest}",
            kind="person",
            start=start,
            end=start + len(name),
            column=column,
            text=name,
            voice="article",
            attribution=None,
            polarity="affirmed",
            modality="asserted",
            about=About(SPELLING, usual),
            value=PersonValue(name, " ".join(bare_name(name)), named=True),
        )
    return None
