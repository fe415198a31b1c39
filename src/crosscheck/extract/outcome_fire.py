"""Whether a fire was set on purpose: found so, suspected, or found an accident.

"Arson is suspected" leaves open what "was deliberately set" says; both exclude an accident. A
charge of arson says no more than that it is suspected, and nobody's denial of it counts.
"""

import re
from collections.abc import Iterator

from crosscheck.extract.build import make_claim
from crosscheck.extract.context import Context
from crosscheck.extract.modality import modality_at
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.outcomes import OUTCOME, SET
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import About, Claim, Sentence, StatementValue

CUES = word_set(
    """arson arsonist arsonists deliberately intentionally purposely deliberate intentional
    accidental accident accidentally"""
)
FIRES = word_set("fire fires blaze blazes flames inferno wildfire alight ablaze arson")
ON_PURPOSE = r"(?:deliberately|intentionally|purposely)"
LIT = r"(?:set|lit|started|ignited|torched)"
STATES = (
    (
        "suspected",
        lazy_pattern(
            r"\b(?:(?:suspect(?:s|ed)?|possible|potential|probable|apparent|likely|consider(?:s|ing)?"
            r"|suspicion of) (?:an? |as )?(?:(?:act|case) of )?arson\b(?:ists?)?"
            rf"|(?:may|might|could) have been (?:arson|{ON_PURPOSE} {LIT})"
            r"|arson (?:is|was|has been) suspected|suspected arsonists?"
            r"|as (?:a |an )?(?:(?:possible|potential|suspected) )?arson\b)",
            re.IGNORECASE,
        ),
    ),
    (
        "deliberate",
        lazy_pattern(
            rf"\b(?:(?:was|were|been) {ON_PURPOSE} {LIT}"
            rf"|(?:was|were|been) {LIT} (?:alight |ablaze |on fire )?{ON_PURPOSE}"
            r"|(?:was|were|is) (?:an act of )?arson\b(?! (?:suspected|investigat))"
            r"|(?:in|by) an arson (?:fire|attack|blaze)"
            rf"|(?:someone|somebody) (?:{ON_PURPOSE} (?:did it|{LIT} (?:it|the fire)|started it)))",
            re.IGNORECASE,
        ),
    ),
    (
        "accidental",
        lazy_pattern(
            r"\b(?:fire|blaze) (?:was|is|appears to have been|appeared to be|has been ruled"
            r"|was ruled|was deemed|was found to be) (?:an accident\b|accidental\b)"
            r"|\b(?:fire|blaze) (?:was |had been )?(?:started|began|broke out) (?:accidentally"
            r"|by accident)\b",
            re.IGNORECASE,
        ),
    ),
)
DENIED = lazy_pattern(
    r"\b(?:not|no|n't|n’t|never|whether|if|rul(?:ed|ing) out|den(?:y|ies|ied)|unclear|ever)\b"
    r"[^.;,]{0,40}$",
    re.IGNORECASE,
)
OTHER_FIRE = word_set("earlier previous other another second similar series string years")
BEFORE = 60  # code points in which a denial stands


def fires_set(sentence: Sentence, context: Context) -> Iterator[Claim]:
    """How a fire came about, as one sentence tells it: the first way that it names."""
    if sentence.words.isdisjoint(CUES) or sentence.words.isdisjoint(FIRES):
        return
    if not sentence.words.isdisjoint(OTHER_FIRE):
        return
    text = sentence.text
    for state, pattern in STATES:
        match = pattern.search(text)
        if not match or DENIED.search(text[max(0, match.start() - BEFORE) : match.start()]):
            continue
        start, end = sentence.start + match.start(), sentence.start + match.end()
        if state != "suspected" and modality_at(sentence, start) != "asserted":
            continue
        yield make_claim(
            sentence, context, "statement", start, end,
            StatementValue("set", {"object": "fire"}),
            About(SET, "fire", "set", {OUTCOME: state}),
            polarity="affirmed", modality="asserted",
        )  # fmt: skip
        return
