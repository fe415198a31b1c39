"""Values in words: what differs must be seen."""

from crosscheck.judge.display import displays
from crosscheck.model import Claim
from crosscheck.pipeline import read
from tests.articles import article_from_text, report_on

OPENING = (
    "With deep sadness I must tell you that my dear friend and client Ada Holm left Larkhaven at"
)


def told(*texts):
    articles = [article_from_text(text, "2024-05-03", f"a{at}") for at, text in enumerate(texts)]
    quotes = [one for one in report_on(articles).findings if one.kind == "quote"]
    return [side.display for one in quotes for side in one.sides if len(one.sides) > 1]


def test_long_quotations_are_shown_from_where_they_differ():
    shown = told(
        f'Her agent Ole Berg said: "{OPENING} 6 in the morning to be with her family."',
        f'Ole Berg, her agent, said: "{OPENING} 8 in the evening to be with her family."',
    )
    assert shown == [
        "…Holm left Larkhaven at 6 in the morning to be with her family.”",
        "…Holm left Larkhaven at 8 in the evening to be with her family.”",
    ]


def test_short_quotations_are_shown_whole():
    shown = told(
        'Ole Berg said: "She left the town at 6 in the morning."',
        'Ole Berg said: "She left the town at 8 in the morning."',
    )
    assert shown
    assert all(one.startswith("“She left the town at") for one in shown)


def test_two_days_in_the_same_words_are_shown_with_their_dates():
    def sunday(published: str) -> Claim:
        article = article_from_text("The ferry Alma sank off Lerum on Sunday.", published)
        return next(one for one in read(article) if one.kind == "date")

    first, again, later = sunday("2024-05-06"), sunday("2024-05-07"), sunday("2024-05-20")
    assert displays([[first], [later]]) == ["Sunday (2024-05-05)", "Sunday (2024-05-19)"]
    assert displays([[first], [again]]) == ["Sunday", "Sunday"]
