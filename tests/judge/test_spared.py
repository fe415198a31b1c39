"""One outlet says that somebody was hurt, another that he was not."""

import pytest

from tests.articles import article_from_text, report_on

CRASH = "A lorry crashed into the town hall of Alvik on Tuesday."


def verdicts(*texts):
    articles = [
        article_from_text(f"{CRASH} {text}", "2024-05-03", f"a{number}")
        for number, text in enumerate(texts)
    ]
    return {
        (one.verdict, one.question, one.message)
        for one in report_on(articles).findings
        if one.kind == "quantity" and one.verdict != "single"
    }


@pytest.mark.parametrize(
    "denial",
    [
        "Peter Holm was not injured.",
        "Peter Holm escaped unhurt.",
        "Peter Holm suffered no injuries.",
    ],
)
def test_hurt_or_not(denial):
    ((verdict, question, message),) = verdicts("Peter Holm was injured.", denial)
    assert (verdict, question) == ("contradict", "Was Peter Holm injured?")
    assert message == "Peter Holm (a0) against Peter Holm: not injured (a1)"


@pytest.mark.parametrize(
    "other",
    [
        "Peter Holm was not seriously injured.",
        "Ada Berg was not injured.",
        "He has sustained no injuries.",
    ],
)
def test_what_denies_nothing_of_him(other):
    assert not verdicts("Peter Holm was injured.", other)
