"""Values in words: what differs must be seen."""

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
