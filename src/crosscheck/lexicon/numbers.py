"""Number words, magnitudes and vague quantities of English.

Source: house table, after Huddleston & Pullum 2002, ch. 5 §7 (numerals) and common news usage.
Vague plurals run from two of the unit to the next magnitude (contract, "Quantities as written").
"""

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
SMALL = {word: float(value) for value, word in enumerate(_SMALL.split())}
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
TENS = {word: 10.0 * (position + 2) for position, word in enumerate(_TENS.split())}
TENS["fourty"] = 40.0
SCALES = {
    "thousand": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
    "quadrillion": 1e15,
}
# Written after a figure, with or without a space.
SHORT_SCALES = {
    "mn": 1e6, "mln": 1e6, "mil": 1e6, "mio": 1e6, "bn": 1e9, "bln": 1e9, "bil": 1e9,
    "tn": 1e12, "trn": 1e12, "tln": 1e12,
}  # fmt: skip
# Written only close to the figure; "m" may be metres as well.
LETTER_SCALES = {"k": 1e3, "m": 1e6, "mm": 1e6, "b": 1e9, "t": 1e12}
PLURAL_SCALES = {"dozens": 12.0, "hundreds": 100.0, "thousands": 1e3, "millions": 1e6,
                 "billions": 1e9, "trillions": 1e12}  # fmt: skip
COLLECTIVES = {"dozen": 12.0, "dozens": 12.0, "score": 20.0, "gross": 144.0}
SETS = {"pair": 2.0, "duo": 2.0, "trio": 3.0, "quartet": 4.0, "quintet": 5.0}  # "a trio of bombs"
VAGUE = {
    "tens": (20.0, 100.0),
    "dozens": (24.0, 100.0),
    "scores": (40.0, 100.0),
    "hundreds": (200.0, 1e3),
    "thousands": (2e3, 1e6),
    "millions": (2e6, 1e9),
    "billions": (2e9, 1e12),
    "trillions": (2e12, 1e15),
}
# "several hundred", "a few thousand": how many of the unit.
FEW = {"several": (2.0, 10.0), "few": (2.0, 10.0), "couple": (2.0, 4.0), "many": (2.0, 10.0)}
FRACTIONS = {
    "half": 1 / 2, "halves": 1 / 2, "third": 1 / 3, "thirds": 1 / 3, "quarter": 1 / 4,
    "quarters": 1 / 4, "fourth": 1 / 4, "fourths": 1 / 4, "fifth": 1 / 5, "fifths": 1 / 5,
    "sixth": 1 / 6, "sixths": 1 / 6, "seventh": 1 / 7, "sevenths": 1 / 7, "eighth": 1 / 8,
    "eighths": 1 / 8, "ninth": 1 / 9, "ninths": 1 / 9, "tenth": 1 / 10, "tenths": 1 / 10,
    "hundredth": 1 / 100, "hundredths": 1 / 100,
}  # fmt: skip
FRACTION_SIGNS = {"½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 1 / 8,
                  "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8, "⅕": 1 / 5}  # fmt: skip
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
ORDINALS = {word: float(value) for value, word in enumerate(_ORDINALS.split(), 1)}
WORDS = {**SMALL, **TENS}

TELLING_DIGITS = 3  # 689,800 and 35.72 seldom meet by chance; 300 and 12 do


def significant_digits(number: float) -> str:
    """The digits that say something: "13" of 13,000,000, "358" of .358, "" of zero."""
    return f"{abs(number):.10g}".split("e")[0].replace(".", "").strip("0")
