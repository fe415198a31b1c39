"""One letter a token: what a shallow grammar needs to know of a word, decided by tables.

D determiner   M number      J adjective (Q: or noun)   N noun        P capitalised name   O pronoun
A modal        H have        B be          K do          X negation           R adverb
V finite past  E past form that may be a participle      S finite, no noun    Z finite or noun
L base verb    G -ing form   o to          I preposition T that               W who, which
C conjunction that opens a clause          & and, or     U but, yet           t there     Y say
, ; : - ( )  marks             . full stop  q quotation mark                   x anything else

A regular expression over these letters then finds subject, verb and object (extract/clause.py).
Source: closed classes after Quirk et al. 1985; open classes from lexicon/verbs.tsv and words.tsv.
"""

import re
from functools import lru_cache

from crosscheck.lexicon.given_names import is_given_name
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.morphology import classes, is_superlative, noun_lemma, verb, words
from crosscheck.lexicon.opposition import ordinal_of
from crosscheck.lexicon.predicates import EVENT_NOUNS
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import Token

NO_WORDS: frozenset[str] = frozenset()
CLOSED: dict[str, str] = {}
for _tag, _words in {
    "D": """the a an this these those his her its their our my your some any all both each every
        another several many most few no either other such what""",
    "O": "he she it they we i you him them us me one himself herself itself themselves who's",
    "A": "will would could may might can should must shall 'll ’ll",
    "H": "has have had 've ’ve",
    "B": "is are was were be been being am 'm 're ’re",
    "K": "do does did",
    "X": "not never n't cannot",
    "o": "to",
    "I": """of in on at for from with by against into over under between among during across through
        toward towards about around near behind beside beyond despite without within onto upon per
        via amid inside outside along above below beneath throughout versus than like off out up
        down""",
    "T": "that",
    "W": "who which whom whose where",
    "Y": "say says said saying",
    "C": """as when while if because although though since after before until unless whether whereas
        how why once""",
    "&": "and or nor &",
    "U": "but yet",
    "t": "there",
    "R": """also then now still again already even only just later soon often almost ever once
        twice too very quite rather perhaps maybe however therefore instead meanwhile thus so yet
        together away back today yesterday tomorrow tonight here ago long""",
}.items():
    for _word in _words.split():
        CLOSED.setdefault(_word, _tag)
# Past forms that the table also has as base forms or nouns.
USUAL_PAST = {"fell": "V", "saw": "V", "rose": "V", "lay": "V", "bore": "V", "found": "E",
              "left": "E", "felt": "E", "wound": "N", "ground": "N"}  # fmt: skip
# Plurals that look like verbs: people who thieve are told by another word.
PLURALS = word_set("thieves calves shelves analyses diagnoses")
CONTRACTED = frozenset(("i", "you", "he", "she", "it", "we", "they", "that", "there", "who"))
MARKS = {",": ",", ";": ";", ":": ":", "-": "-", "—": "-", "–": "-", "(": "(", ")": ")",
         "[": "(", "]": ")", ".": ".", "!": ".", "?": ".", '"': "q", "“": "q", "”": "q",
         "‘": "q", "’": "q", "'": "q", "$": "M", "%": "N", "&": "&"}  # fmt: skip
# Base forms that are the past as well, each with the tags of what follows such a past and with the
# words before it of which it is a noun: "the storm hit the coast"; not "a smash hit", "a tax cut".
SAME_PAST: dict[str, tuple[str, frozenset[str]]] = {
    "beat": ("DPMOI", NO_WORDS),
    "bet": ("DPMOI", NO_WORDS),
    "hurt": ("DPMOI", NO_WORDS),
    "put": ("DPMOI", word_set("shot")),
    "quit": ("DPMOI", NO_WORDS),
    "shut": ("DPMOI", NO_WORDS),
    "hit": ("DPO", word_set("smash chart summer surprise box-office record pop cult big")),
    "set": ("DPMO", word_set("television tv data box chess tea mind skill film drum final")),
    "cut": ("DM", word_set("tax rate price job pay power budget spending wage cost output rates")),
    "cost": ("MD", word_set("labour labor production fuel energy transport unit average total")),
    "cast": ("DM", word_set("film ensemble plaster all-star supporting original")),
    "let": ("DPO", NO_WORDS),
    "read": ("D", word_set("must good great summer quick")),
    "burst": ("I", word_set("star sun energy")),
    "split": ("I", word_set("stock share banana vote")),
    "spread": ("Io", word_set("bond yield rate price credit bid page centre center betting")),
}
IN_DOUBT = lazy_pattern(r"(?<=[NPZMQ])[ZL](?=[DPMOIo])")
# What comes before a figure and is part of its phrase: "over 200 people", "at least 12".
HEDGES = frozenset(
    "over,about,around,under,up to,more than,less than,fewer than,at least,at most".split(",")
)
HEDGED = lazy_pattern(r"(?:^|(?<=[^NPZQI]))(?:I|[NDJR]I|I[No])(?=M)")
ORDERING = re.compile(r"(?<=[NPZO])[JQZ](?=[EV])")
NUMBERS = word_set(
    """two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred
    thousand million billion dozen dozens hundreds thousands"""
)


def tag_tokens(tokens: tuple[Token, ...]) -> str:
    """The letters of a sentence's tokens."""
    if not tokens:
        return ""
    rest = "".join([_tag_of(token.text) for token in tokens[1:]])
    if "U" in rest:
        # "has yet claimed", "is not yet known": no conjunction
        rest = rest.replace("HU", "HR").replace("XU", "XR")
    if "HCE" in rest:
        rest = rest.replace("HCE", "HRE")  # "have since arrested"
    letter = _tag_first(tokens[0].text)
    if rest[:1] == "P" and letter in "LZSQAN" and is_given_name(tokens[0].lower):
        letter = "P"  # before a name a given name is one: "Peter Vance", "Mark Finley"
    tags = letter + rest
    if HEDGED.search(tags):
        tags = _with_hedges(tokens, tags)
    if IN_DOUBT.search(tags):
        tags = _with_past(tokens, tags)
    return _with_adverbs(tokens, tags) if ORDERING.search(tags) else tags


def _with_hedges(tokens: tuple[Token, ...], tags: str) -> str:
    """With hedges of a figure as its determiners."""
    letters = list(tags)
    for found in HEDGED.finditer(tags):
        first, last = found.span()
        if " ".join(token.lower for token in tokens[first:last]) in HEDGES:
            letters[first:last] = "D" * (last - first)
    return "".join(letters)


def _with_past(tokens: tuple[Token, ...], tags: str) -> str:
    """With the past forms that look like nouns, after a subject and before an object."""
    letters = list(tags)
    for found in IN_DOUBT.finditer(tags):
        at = found.start()
        following, compounds = SAME_PAST.get(tokens[at].lower, ("", NO_WORDS))
        if tags[at + 1] in following and tokens[at - 1].lower not in compounds:
            letters[at] = "V"
    return "".join(letters)


def _with_adverbs(tokens: tuple[Token, ...], tags: str) -> str:
    """With the adverbs that look like adjectives: "Holm first met Berg"; not "her first win"."""
    letters = list(tags)
    for found in ORDERING.finditer(tags):
        if tokens[found.start()].lower in ("first", "last", "next"):
            letters[found.start()] = "R"
    return "".join(letters)


@lru_cache(maxsize=1 << 14)
def _tag_first(text: str) -> str:
    """The letter of a sentence's first word: its capital makes no name of a common word."""
    lower = text.lower()
    return _tag_of(lower) if _is_word(lower) else _tag_of(text)


@lru_cache(maxsize=1 << 16)
def _tag_of(text: str) -> str:
    lower = text.lower()
    if (found := CLOSED.get(lower)) and text != "US":
        return found
    if lower.partition("'")[0] in CONTRACTED or lower.partition("’")[0] in CONTRACTED:
        return "O"  # "I'm", "they've"
    head = text[0]
    if not head.isalnum():
        return MARKS.get(head, "x")
    if head.isdigit() or lower in NUMBERS:
        return "M"
    if lower.endswith(("n't", "n’t")):
        return "X"
    if lower.endswith(("'s", "’s")):
        return "D"
    if head.isupper():
        return "P"
    return _open_class(lower)


def _is_word(lower: str) -> bool:
    return bool(classes(lower) or verb(lower)) or noun_lemma(lower) in words().classes


def _open_class(lower: str) -> str:
    if ordinal_of(lower) is not None:
        return "J"
    if lower in USUAL_PAST:
        return USUAL_PAST[lower]
    if lower in EVENT_NOUNS:
        return "Z" if verb(lower) else "N"
    if lower in PLURALS:
        return "N"
    kinds, found = classes(lower), verb(lower)
    if found:
        lemma, form = found
        if form == "ing":
            return "G"
        if form == "past":
            return _past(lower, lemma, kinds)
        if form == "part":
            return "E"
        if form == "s":
            return "Z" if "n" in classes(lemma) else "S"
        if "n" in kinds or "j" in kinds:
            return "Z" if "j" not in kinds or "n" in kinds else "J"
        return "L"
    if "r" in kinds and "n" not in kinds and "j" not in kinds:
        return "R"
    if "j" in kinds:
        return "Q" if "n" in kinds else "J"
    if lower.endswith("ly") and "n" not in kinds and _is_manner(lower):
        return "R"
    return "J" if not kinds and is_superlative(lower) else "N"


def _is_manner(lower: str) -> bool:
    """An adjective with -ly: "quietly", "happily", "simply"; not "family"."""
    stems = (lower[:-2], f"{lower[:-3]}y", f"{lower[:-1]}e", f"{lower[:-2]}l")
    return any("j" in classes(stem) for stem in stems)


def _past(lower: str, lemma: str, kinds: str) -> str:
    row = verb(lemma)
    same = lower in _participles() or lower.endswith("ed")
    return "E" if row is None or same else "V"


@lru_cache(maxsize=1)
def _participles() -> frozenset[str]:
    """Irregular past forms that are participles too: "held", "hit", "made"."""
    return word_set(
        """beaten bent bet bid bound bought bred brought broadcast built burnt burst bust caught
        cost cut dealt dug fed felt fled fought found got had heard held hit hung hurt kept knelt
        laid lain leant leapt led left lent let lit lost made meant met paid put quit read rid rung
        run said sat sent set shed shot shut slept slid sold sought sped spent spilt spit split
        spoilt spread spun stood stuck stung struck swept swung taken taught thought thrust told
        understood upset wept won wound withdrawn"""
    )
