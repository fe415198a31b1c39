"""Which claims are worth comparing? Keys that claims of one question share.

What a key of its own is not worth, measured on 40 and on 210 articles of real stories:

    pairs that share nothing but           graded   joined
    a verb (statements)                    14,300       10
    a slot such as "on" (days)             15,300        0
    one long word (quotations)             31,400        0

Statements therefore meet by a word of their subject or of their object, days by their value, by
what they are about or by their event, and quotations by two words.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain

from crosscheck.align.kin import Kinship
from crosscheck.align.signature import CLOCK_FAMILY, Signature
from crosscheck.lexicon.events import sorts_of

QUOTE_KEYS = 8  # longest words of a quotation that serve as its keys
SHARED_BY_QUOTES = 2  # keys that two quotations must share
MOST_HOLDERS = 30  # claims of one article under one key; news has up to a dozen, the first count


def keys_of(signature: Signature) -> Iterator[str]:
    """The blocking keys of one claim, most specific first."""
    family = signature.family
    yield f"{family}|={signature.value}"
    if signature.claim.kind == "statement":
        if signature.outcome:
            yield family  # an article has few of one question
        yield from (f"{family}|subject {word}" for word in sorted(signature.subject))
        yield from (f"{family}|object {word}" for word in sorted(signature.counted))
        return
    if signature.slot and family != "date/DATE":
        yield f"{family}|{signature.slot}"
    for label in sorted(signature.topics):
        yield f"{family}|#{label}"
    for word in sorted(signature.counted | signature.subject):
        yield f"{family}|{word}"
    if signature.claim.kind == "quote":
        for word in sorted(signature.context, key=lambda form: (-len(form), form))[:QUOTE_KEYS]:
            yield f"{family}|{word}"
    elif signature.claim.kind == "quantity":
        if signature.alone or not family.startswith("quantity/count"):
            yield family
    elif signature.claim.kind == "date":
        if signature.event:
            yield f"{family}|@{signature.event}"
            if family == CLOCK_FAMILY:
                yield from (f"{family}|~{sort}" for sort in sorted(sorts_of(signature.event)))
        if signature.alone:
            yield family


def candidate_pairs(signatures: Sequence[Signature], kin: Kinship) -> list[tuple[int, int]]:
    """Pairs of positions that share a key, in one article or in two that are kin; each once.

    Order: by the lower position, then the higher.
    """
    held = _kept_keys(signatures)
    later: dict[str, list[int]] = defaultdict(list)  # by key, the positions after this one
    pairs: list[list[tuple[int, int]]] = []
    for position in range(len(signatures) - 1, -1, -1):
        claim = signatures[position].claim
        near = kin.get(claim.article, {}).keys() | {claim.article}
        lists = [later[key] for key in held[position]]
        if claim.kind == "quote":
            shared = Counter(chain.from_iterable(lists))
            partners = {one for one, count in shared.items() if count >= SHARED_BY_QUOTES}
        else:
            partners = set[int]().union(*lists)
        pairs.append(
            [
                (position, partner)
                for partner in sorted(partners)
                if signatures[partner].claim.article in near
            ]
        )
        for positions in lists:
            positions.append(position)
    return list(chain.from_iterable(reversed(pairs)))


def _kept_keys(signatures: Sequence[Signature]) -> list[list[str]]:
    """The keys of each position, without those that too many claims of its article have."""
    count: Counter[tuple[str, str]] = Counter()
    held = []
    for signature in signatures:
        article = signature.claim.article
        own = []
        for key in dict.fromkeys(keys_of(signature)):
            count[key, article] += 1
            if count[key, article] <= MOST_HOLDERS:
                own.append(key)
        held.append(own)
    return held
