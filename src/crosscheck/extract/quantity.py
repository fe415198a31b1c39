"""Detector of the kind `quantity`.

*Finds* every number expression that measures, counts or prices something: figures, number words,
fractions, vague quantities, with their unit, hedge, rate and what is counted; "a man was shot"
(one) and "no one was hurt" (none).
*Skips* dates and times, names ("F-16", "Article 5"), list and phone numbers, addresses.
*Value* an interval with unit and bound (contract.md, "Quantities as written").
*Anchor* none: a figure stands on its own words.
*Source* house grammar; Quirk et al. 1985, 6.63–71 (numerals).
*Examples* fixtures/claims/quantity.jsonl
"""

import re
from collections.abc import Iterator

from crosscheck.extract.build import make_claim
from crosscheck.extract.context import Context
from crosscheck.extract.quantity_about import read_about
from crosscheck.extract.quantity_casualty import Fate, fates_of
from crosscheck.extract.quantity_lex import lex
from crosscheck.extract.quantity_reading import Reading, read
from crosscheck.extract.quantity_sum import read_sums
from crosscheck.extract.quantity_victim import read_victims, settle
from crosscheck.model import Claim, Sentence

FIGURE = re.compile(
    r"[0-9½¼¾⅓⅔⅛]"
    r"|\b(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en"
    r"|[Ee]leven|[Tt]welve|[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty|[Ss]ixty|[Ss]eventy|[Ee]ighty"
    r"|[Nn]inety|[A-Za-z]{3,6}teen|[Hh]undreds?|[Tt]housands?|[MmBb]illions?|[Tt]rillions?"
    r"|[Dd]ozens?|[Ss]cores|[Tt]ens|[Hh]alf|[Qq]uarters?|[Tt]hirds?|[Zz]ero"
    r"|ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN|ELEVEN|TWELVE|HUNDREDS|DOZENS"
    r"|MILLIONS?|BILLIONS?|THOUSANDS?)\b"
)
FATE = re.compile(
    r"(?:[Kk]ill|[Dd]ead\b|\b[Dd]ie[ds]?\b|[Ww]ound|[Ii]njur|\b[Hh]urt|\b[Ss]hot|[Ss]tab|[Aa]rrest"
    r"|[Mm]issing|[Cc]asualt|[Dd]eaths?\b|[Ff]atal|[Dd]etain|[Ss]lain)"
)


def detect(sentence: Sentence, context: Context) -> Iterator[Claim]:
    """Claims of kind `quantity` in one sentence, in the order of the text."""
    has_fate = FATE.search(sentence.text) is not None
    if not has_fate and FIGURE.search(sentence.text) is None:
        return
    lexed = lex(sentence.text)
    readings = tuple(read(lexed))
    found = list(zip(readings, fates_of(lexed, readings), strict=True))
    if has_fate:
        sums = tuple(read_sums(lexed, readings))
        found = [(one, fate or _fate_of_sum(one, sums)) for one, fate in found]
        found += sums
        found += read_victims(lexed, readings, context.article.text)
        found = [(one, settle(fate, context.article.text)) for one, fate in found]
        found.sort(key=lambda one: (one[0].measure.first, -one[0].measure.last))
    everything = tuple(reading for reading, _ in found)
    for position, (reading, fate) in enumerate(found):
        about, value = read_about(lexed, everything, position, fate)
        start = sentence.start + lexed.start[reading.measure.first]
        end = sentence.start + lexed.end[reading.measure.last - 1]
        polarity = "affirmed" if value.low == value.high == 0 else None
        yield make_claim(sentence, context, "quantity", start, end, value, about, polarity=polarity)


def _fate_of_sum(one: Reading, sums: tuple[tuple[Reading, Fate], ...]) -> Fate | None:
    """The fate that a coordination gives its members: "two women and a man were killed"."""
    for whole, fate in sums:
        inside = whole.measure.first <= one.measure.first < whole.measure.last
        if inside and one.noun.head is not None and one.measure.dimension == "count":
            return fate
    return None
