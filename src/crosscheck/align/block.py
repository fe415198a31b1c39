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
from collections.abc import Iterator, Sequence, Set

from crosscheck.align.kin import Kinship
from crosscheck.align.signature import Signature

QUOTE_KEYS = 8  # longest words of a quotation that serve as its keys
SHARED_BY_QUOTES = 2  # keys that two quotations must share
Holders = dict[str, list[int]]
"""The positions that have a key, by article."""
MOST_HOLDERS = 100  # claims of one article under one key; news has up to a dozen, the first count


def keys_of(signature: Signature) -> Iterator[str]:
    """The blocking keys of one claim, most specific first."""
    family = signature.family
    yield f"{family}|={signature.value}"
    if signature.claim.kind == "statement":
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
        if signature.alone:
            yield family


def _shared(near: Set[str], holders: Holders) -> Iterator[str]:
    """The articles that are kin and hold a key, looked for in the fewer of the two."""
    few, many = (near, holders) if len(near) < len(holders) else (holders, near)
    return (article for article in few if article in many)


def candidate_pairs(signatures: Sequence[Signature], kin: Kinship) -> Iterator[tuple[int, int]]:
    """Pairs of positions that share a key, in one article or in two that are kin; each once."""
    index: dict[str, Holders] = defaultdict(lambda: defaultdict(list))
    held: list[list[Holders]] = []
    for position, signature in enumerate(signatures):
        own: list[Holders] = []
        for key in dict.fromkeys(keys_of(signature)):
            holders = index[key]
            positions = holders[signature.claim.article]
            if len(positions) < MOST_HOLDERS:
                positions.append(position)
                own.append(holders)
        held.append(own)
    for position, signature in enumerate(signatures):
        article = signature.claim.article
        near = kin.get(article, {}).keys() | {article}
        partners = [
            partner
            for holders in held[position]
            for other in _shared(near, holders)
            for partner in holders[other]
            if partner > position
        ]
        if signature.claim.kind == "quote":
            shared = Counter(partners)
            partners = [one for one in partners if shared[one] >= SHARED_BY_QUOTES]
        for partner in sorted(set(partners)):
            yield position, partner
