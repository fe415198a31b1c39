"""Questions as a reader would ask them; the near misses are what must not be asked."""

import pytest

from crosscheck.align.wording import is_plural, plural, with_article
from tests.articles import article_from_text, report_on


def questions(*texts):
    articles = [
        article_from_text(text, "2024-05-03", f"a{number}") for number, text in enumerate(texts)
    ]
    return {one.question for one in report_on(articles).findings}


@pytest.mark.parametrize(
    ("text", "asked", "never"),
    [
        (
            "Police said Peter Holm was arrested on Tuesday in Bergen.",
            "When was Peter Holm arrested?",
            "When was Peter Holm?",
        ),
        (
            "The ferry struck the pier on Tuesday.",
            "When did the ferry strike the pier?",
            "When was the ferry?",
        ),
        (
            "He left the firm from which he was fired on Tuesday.",
            "When, as in “which he was fired on …”?",
            "When was the firm fired?",
        ),
        (
            "He died while serving a sentence imposed in May 2019.",
            "When was the sentence imposed?",
            "When did the sentence impose?",
        ),
        (
            "The ceremony at the old Fleet Yard unfolded on Tuesday.",
            "When did the ceremony unfold?",
            "When was the ceremony unfolded?",
        ),
        (
            "Anna Berg was sworn in on Tuesday.",
            "When was Anna Berg sworn in?",
            "When was Anna Berg sworn?",
        ),
        (
            "Anna Berg released on Tuesday, as planned, her first record.",
            "When, as in “Anna Berg released on …, as planned”?",
            "When did Anna Berg release?",
        ),
        (
            "The army shelled part of the island on Tuesday.",
            "When did the army shell part of the island?",
            "When did the army shell part?",
        ),
        (
            "Anna Berg is due in court on Tuesday.",
            "When is Anna Berg due?",
            "What is the deadline of Anna Berg?",
        ),
        (
            "Nordhaven raised its bid for Vantor to $47 billion.",
            "How much is the bid for Vantor?",
            "How much is the bid of Vantor?",
        ),
        (
            "The coast guard rescued two merchant vessels.",
            "How many vessels were rescued?",
            "How many people were rescued?",
        ),
        (
            "The harbour crane was pulled down on Tuesday.",
            "When was the harbour crane pulled down?",
            "When was the harbour crane pulled?",
        ),
        (
            "Five of the dead were cousins from abroad.",
            "How many, as in “… of the dead were”?",
            "How many people were killed?",
        ),
        (
            "The World Harbour Forum in Davos opened.",
            "Where was the World Harbour Forum?",
            "Where was World Harbour Forum?",
        ),
        (
            "The explosion happened on Tuesday near the harbour.",
            "When was the explosion?",
            "When did the explosion explosion?",
        ),
        (
            "The storm destroyed the old bridge in Alvik.",
            "Is it true that the storm destroyed the old bridge?",
            "Did the storm destroy the old bridge?",
        ),
        (
            "Nine passengers were killed when the ferry sank.",
            "How many passengers were killed?",
            "How many things?",
        ),
        (
            "The yard said 43 percent of the vote went to the new list.",
            "What is the share of the vote?",
            "What is the share?",
        ),
        (
            "The pilot said the plane took off from Alvik at 9:40 a.m. on Tuesday.",
            "When did the plane leave?",
            "When did the plane take?",
        ),
        (
            "Oster launches rocket The Solveig rocket lifted off at the launch pad at 9 a.m.",
            "When did the Solveig rocket launch?",
            "When did the Solveig rocket launch rocket?",
        ),
        (
            "The van drove into a crowd watching on Tuesday.",
            "When did the van drive into a crowd?",
            "When did the van drive into a crowd watching?",
        ),
        (
            "Twelve witnesses were questioned.",
            "How many witnesses were questioned?",
            "How many witness were questioned?",
        ),
        (
            "The search was called off on Tuesday.",
            "When, as in “search was called off on …”?",
            "When did the search cancel?",
        ),
        (
            "Some 300 people jumped into the harbour.",
            "How many people jumped into the harbour?",
            "How many people were there?",
        ),
        (
            "It was the fourth launch of the year.",
            "Which launch was it?",
            "What is the launch?",
        ),
        (
            "The search was called off on Tuesday after a 61-year-old Norwegian was found.",
            "How old, as in “off on Tuesday after a …-old Norwegian was found”?",
            "How old is Norwegian?",
        ),
        (
            "Shares of Nordhaven fell 4.3 percent on Tuesday.",
            "By how much did the share price of Nordhaven fall?",
            "What is the share price of Nordhaven?",
        ),
        (
            "Berg (52-3, 46 KOs) won.",
            "How many KOs were there in the case of Berg?",
            "How many kos were there in the case of Berg?",
        ),
        (
            "The state placed a big bet on Vantor, backing it with $483 million.",
            "How much, as in “on Vantor, backing it with …”?",
            "How much is the place?",
        ),
        (
            "Peter Holm fell 90 metres from a ridge.",
            "How far did Peter Holm fall?",
            "What is the length of Peter Holm?",
        ),
        (
            "Peter Holm, the lawyer of the owners, arrived.",
            "Who is Peter Holm?",
            "What office does Peter Holm hold?",
        ),
        (
            "Former mayor Peter Holm arrived.",
            "What office did Peter Holm hold?",
            "What office does Peter Holm hold?",
        ),
    ],
)
def test_asks_as_a_reader_would(text, asked, never):
    found = questions(text)
    assert asked in found
    assert never not in found


def test_several_words_for_one_act_are_asked_in_the_plainest():
    """Not in the one long clause that has the commonest verb."""
    found = questions(
        "Norwegian troops have begun a sustained offensive against the power grid of Denmark.",
        "Norwegian attacks on energy infrastructure went on for days.",
        "Critics say continued Norwegian strikes on energy infrastructure undermine the talks.",
        "The Norwegian strikes targeted energy infrastructure.",
    )
    assert "Is it true that the Norwegian strikes targeted energy infrastructure?" in found
    assert not any("sustained offensive" in one for one in found)


def test_no_question_is_empty():
    text = (
        "In 2016 it was one of two. The committee met for five years, it said on Monday. "
        "Call 555 now! “Two sides of the coin,” he said. Some 12 went. He is 30, and 1.5 mm thick."
    )
    assert all(questions(text))


@pytest.mark.parametrize(
    ("subject", "told"),
    [
        ("talks", "the talks"),
        ("Peter Holm", "Peter Holm"),
        ("Bergen Fire Department", "the Bergen Fire Department"),
        ("The singer", "the singer"),
        ("Air strikes", "the air strikes"),
        ("her cousin", "her cousin"),
        ("Oslo talks", "the Oslo talks"),
        ("Anna Holm's death", "Anna Holm's death"),
    ],
)
def test_articles(subject, told):
    assert with_article(subject) == told


def test_number():
    assert is_plural("talks") and is_plural("people")
    assert not is_plural("Jim Jones") and not is_plural("crisis")
    assert plural("woman") == "women" and plural("crew member") == "crew members"
    assert plural("police") == "police"
