"""What three reports of one incident tell of tolls, ages, loot and hours, each beside a near miss.

The sentences stand in articles of some length: of two single sentences less is asked (beside.py).
"""

import pytest

from crosscheck.config import Settings
from crosscheck.model import Article, Zone
from crosscheck.pipeline import crosscheck

FIRST = (
    "VARNEK, Orland, May 14, 2025 (Argus) - The town of Varnek in the east of Orland was in shock "
    "on Wednesday, officials said.\n\n{}\n\nOrland has seen little of this kind. The streets round "
    "the harbour of Varnek were closed by police, and mayor Ilse Brandt told reporters that the "
    "town hall would open its doors for families."
)
SECOND = (
    "Varnek in mourning\nBy Tom Bell\n14 May 2025\n\nPeople in Varnek, a harbour town of Orland, "
    "woke to sirens and to questions that the mayor, Ilse Brandt, could not answer.\n\n{}\n\n"
    "Police had closed the harbour streets of Varnek. Families gathered at the town hall, where "
    "Brandt spoke to reporters. Few in Orland remember anything of this kind."
)
THIRD = (
    "Radio Orland\n14 May 2025\n\nVarnek is a town in shock. The mayor, Ilse Brandt, has opened "
    "the town hall to families, and police keep the harbour streets closed. Orland has seldom "
    "known such a day.{}"
)


def findings(left: str, right: str, kind: str = "quantity") -> list[tuple[str, str]]:
    """Verdict and message of what the two sentences make of each other."""
    texts = (FIRST.format(left), SECOND.format(right), THIRD.format(""))
    articles = [
        Article(id=name, path=name, text=text, zones=(Zone("body", 0, len(text)),))
        for name, text in zip("abc", texts, strict=True)
    ]
    return [
        (one.verdict, one.message)
        for one in crosscheck(articles, Settings()).findings
        if one.kind == kind and one.scope == "cross"
    ]


CONFLICTS = [
    # an age beside a name is of the day of the article, whatever the verb's time
    (
        "Peter Holm, 43, was jailed on Tuesday for murders that he committed in 2021.",
        "A court sent Peter Holm, 45, to prison.",
    ),
    ("Marek Sola, who is 31, was held on Monday.", "Marek Sola, 35, was detained at home."),
    ("Anna Berg was 84 when she died in the fire.", "Anna Berg, a widow of 81, died in the blaze."),
    # a part of the dead, told before the verb, after it, or of "them"
    (
        "A bomb killed 12 people. Among the dead are three children.",
        "Twelve people died. Four children were among the victims.",
    ),
    (
        "Gunmen killed 12 people in the mosque. Three of them were children.",
        "The attack left 12 people dead, five of them children.",
    ),
    (
        "The blast injured 34 people, six of them seriously.",
        "Thirty-four people were injured, eight of them seriously.",
    ),
    # what was stolen, however it is told; who fired; what must be served
    (
        "Masked men robbed a jeweller's and made off with watches worth $2.4 million.",
        "It was a $3.1 million heist. In June 2023, thieves took rings worth $3.2 million.",
    ),
    ("The gunman fired 14 shots at the crowd.", "At least 20 shots were fired at the crowd."),
    (
        "Peter Holm was sentenced to 12 years in prison. Ada Berg was jailed for nine years.",
        "Judge Moor jailed Ada Berg for seven years. Peter Holm was jailed for 12 years.",
    ),
    (
        "Holm must serve at least 25 years before he can be considered for release.",
        "Holm was jailed for life and must spend a minimum of 28 years behind bars.",
    ),
    (
        "The pirates demanded a ransom of $5 million.",
        "The pirates wanted $15 million for the ship.",
    ),
]
QUIET = [
    ("Commandos freed 26 hostages from the ship.", "The pirates freed 12 prisoners of their own."),
    ("Four armed men robbed the bank.", "Police arrested three armed men."),
    ("Police seized 40 kg of cocaine at a house.", "Officers found 14 kilograms of heroin."),
    ("The gunman fired 14 shots at the crowd.", "Police fired 20 shots at the man."),
    ("Peter Holm was sentenced to 12 years in prison.", "Peter Holm faces up to 20 years in jail."),
    ("Peter Holm was sentenced to 12 years in prison.", "Ada Berg was jailed for 14 years."),
    ("The pirates demanded a ransom of $5 million.", "A ransom of $3 million was paid in May."),
    (
        "Holm must serve at least 25 years in prison.",
        "In 2015 another nurse was jailed and must serve at least 35 years.",
    ),
    # in 2004 he was that young
    ("In 2004, Peter Holm, 21, won a medal.", "Peter Holm, 42, was held on Tuesday."),
    # children and all
    ("A bomb killed 12 people. Among the dead are three children.", "The bomb killed 12 people."),
    ("The blast killed 12 people, including four policemen.", "The blast killed 12 people."),
    # of whom?
    (
        "The crash killed 12 people and injured 30 on the road, including three children.",
        "The crash killed 12 people on the coast road, including five children.",
    ),
    (
        "Gunmen killed 12 people and wounded nine. Three of them were children.",
        "The attack left 12 people dead, five of them children.",
    ),
]


@pytest.mark.parametrize(("left", "right"), CONFLICTS)
def test_two_reports_conflict(left, right):
    assert {"contradict", "differ"} & {verdict for verdict, _ in findings(left, right)}


@pytest.mark.parametrize(("left", "right"), QUIET)
def test_two_questions_do_not(left, right):
    assert not {"contradict", "differ"} & {verdict for verdict, _ in findings(left, right)}


DATED = [
    (
        "The crash happened at around 7:15 a.m. on Tuesday.",
        "The bus crashed at 7:50 am on Tuesday.",
    ),
    ("Peter Holm was sentenced on Friday for a murder.", "Peter Holm was jailed on Tuesday."),
    ("Police arrested Marek Sola on Monday.", "Marek Sola was detained on Tuesday."),
]
UNDATED = [
    # about 4 is anything near it
    ("The attacker opened fire at about 4 p.m. on Tuesday.", "The shooting began at 4:40 p.m."),
    # one suspect and then the next
    ("Police arrested a man on Monday.", "A man was detained on Tuesday."),
]


@pytest.mark.parametrize(("left", "right"), DATED)
def test_two_dates_of_what_happens_once_conflict(left, right):
    assert {"contradict", "differ"} & {verdict for verdict, _ in findings(left, right, "date")}


@pytest.mark.parametrize(("left", "right"), UNDATED)
def test_two_dates_of_two_do_not(left, right):
    assert not {"contradict", "differ"} & {verdict for verdict, _ in findings(left, right, "date")}
