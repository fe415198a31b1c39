"""The self-checks on figures: a conversion, a percentage, an age that come out wrong or right."""

import pytest

from tests.articles import article_from_text, report_on


def conflicts(text):
    """Rule and message of each self-check that an article fails."""
    report = report_on([article_from_text(text, "2026-01-17")])
    return [(one.rule, one.message) for one in report.findings if one.verdict == "contradict"]


WRONG = [
    ("The village lies 26 miles (24 kilometers) north of the port.", "unit", "41.84 kilometres"),
    ("It is minus 18 degrees Celsius (32 degrees Fahrenheit).", "unit", "-0.4 degrees Fahrenheit"),
    ("The storm was 9 miles (13 kilometers) off.", "unit", "14.48 kilometres"),
    ("A total of 12 of the 48 seats, or 50 percent, went to the league.", "percent", "25.0"),
    ("Of the voters, 12 of the 48 members (40 percent) stayed away.", "percent", "25.0"),
    ("Profit rose 50 percent to $21 million from $20 million.", "percent", "rise of 5.0 percent"),
    ("Profit fell 5 percent to $21 million from $20 million.", "percent", "rise of 5.0 percent"),
    ("Profit rose 5 percent to $19 million from $20 million.", "percent", "fall of 5.0 percent"),
    ("She was born on May 3, 1940 and died on June 7, 2010 at the age of 69.", "age", "70 years"),
    ("She was born on May 3, 1940 and died on May 2, 2010 at the age of 70.", "age", "69 years"),
    ("She was born on May 3, 1940 and died on May 3, 2010 at the age of 69.", "age", "70 years"),
    ("She was born on May 3, 1940 and died in 2010 at the age of 71.", "age", "69 or 70 years"),
    ("Ines Corvo, 75, died on June 7, 2010. She was born on May 3, 1940.", "age", "70 years"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rule", "words"), WRONG)
def test_wrong(text, rule, words):
    ((found, message),) = conflicts(text)
    assert found == f"{rule}-mismatch"
    assert words in message


RIGHT = [
    "The village lies 26 miles (42 kilometers) north of the port.",
    "It is minus 18 degrees Celsius (0 degrees Fahrenheit).",
    "Temperatures rose by 2 degrees Celsius (3.6 degrees Fahrenheit).",  # a difference, no offset
    "The storm was around 9 miles (13 kilometers) off.",  # hedged, meant to be rough
    "The barn holds 20 tons (20 tonnes) of hay.",  # several sizes of tons
    "They marched 5 feet 3 inches (1.6 meters) apart.",  # two units of one length
    "The rally drew 40 people (9 buses).",  # no conversion at all
    "A total of 12 of the 48 seats, or 25 percent, went to the league.",
    "A total of 1 of the 3 seats, or 33 percent, went to the league.",  # rounded
    "About 12 of the 48 seats, or 30 percent, went to the league.",  # hedged
    "The league won 12 of the 48 seats. Turnout was 60 percent.",  # another sentence
    "The league won 12 of the 48 seats with 40 percent of the votes.",  # nothing joins the two
    "Profit rose 5 percent to $21 million from $20 million.",
    "Profit fell 5 percent to $19 million from $20 million.",
    "Profit rose 50 percent to $21 million from 20 million euros.",  # two currencies
    "She was born on May 3, 1940 and died on June 7, 2010 at the age of 70.",
    "She was born on May 3, 1940 and died on May 2, 2010 at the age of 69.",
    "She was born in 1940 and died in 2010 at the age of 69.",  # before her birthday
    "She was born in 1940 and died in 2010 at the age of 70.",
    "She was born on May 3, 1940. At the age of 20 she sang in Vienna. She died on June 7, 2010.",
]


@pytest.mark.parametrize("text", RIGHT)
def test_right(text):
    assert conflicts(text) == []
