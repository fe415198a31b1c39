"""Zones of plain text: what is the article's, a reader's, or the page's."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.load import load
from crosscheck.load.furniture import kind_of
from crosscheck.load.offsets import line_points, paragraphs
from crosscheck.load.zones import lay_out
from crosscheck.model import Article
from tests.articles import FIXTURES

PAGES = FIXTURES / "pages"


def only(path) -> Article:
    (article,) = [one for one in load([str(path)]) if isinstance(one, Article)]
    return article


def words_of(article, zone):
    return [article.text[one.start : one.end] for one in article.zones if one.zone == zone]


def test_comments_and_furniture_of_a_page():
    article = only(PAGES / "comments.txt")
    assert article.title == "Harbour Bridge Reopens After Two Years of Repairs"
    assert article.title_in_text
    assert (article.author, article.published) == ("Nora Whitfield", "2025-03-04")
    assert [words[:20] for words in words_of(article, "comment")] == [
        "I drove over it this",
        "Two years! They prom",
        "The ferry was nicer.",
    ]
    assert [words[:20] for words in words_of(article, "body")] == [
        "The Harbour Bridge r",
        '"It is safe for the ',
        "What the Repairs Cos",
        "The city spent $84 m",
        "Mayor Ines Duarte cr",
    ]


def test_an_article_about_comments_keeps_every_sentence():
    article = only(PAGES / "about-comments.txt")
    assert words_of(article, "furniture") == [] == words_of(article, "comment")
    assert len(words_of(article, "body")) == 7


def test_wrapped_lines_are_one_paragraph_and_the_text_is_untouched():
    article = only(PAGES / "wrapped.txt")
    assert article.text == (PAGES / "wrapped.txt").read_bytes().decode()
    assert [words.count("\n") for words in words_of(article, "body")] == [2, 2, 0, 0]


def test_two_wrapped_lines_are_one_paragraph():
    text = "Nine people were killed when the ferry sank off the northern port of Alm\non Sunday."
    assert [(zone.start, zone.end) for zone in lay_out(text).zones] == [(0, len(text))]


FURNITURE = [
    "0", "Leave a Reply", "LEAVE A REPLY", "Advertisement", "Required fields are marked *",
    "Your email address will not be published.", "AD", "Share this on Facebook",
    "Facebook Twitter Email", "Read more: Storm closes the pass", "Related: Who pays for the dam",
    "Sign up for our daily newsletter", "We use cookies to improve your visit to this site.",
    "By Lena Ortiz and Sam Field", "By LENA ORTIZ, Staff Writer", "Updated: May 3, 2024 10:15 GMT",
    "3 min read", "2 hours ago", "Copyright 2024 The Courier. All rights reserved.",
    "(Reporting by Ann Poe; Editing by Kit Lowe)", "___", "Click here for more photos",
    "Written by Ann Poe, the Courier",
    "Photo", "Scroll down for video", "Follow Ann Poe on Twitter: @annpoe", "Tags: dam, water",
    "June 6, 2023 3:05 PM EDT", "Jo Hart and Kit Lowe in Oslo contributed to this report.",
    "Contact reporter Ann Poe at poe@courier.example", "Reuters", "View all comments",
    "[Related: Who pays for the dam]", "Enlarge this image", "Continue reading the main story",
    "Get the Courier Weekly delivered through your letterbox every month. 12 issues for £12.",
    "There is more where that came from. Subscribe to The Gate today for the free newsletter.",
    "The Gate is a weekly newsletter about water. Get it delivered every Friday.",
    "Our journalism needs your support. Please subscribe.", "copyright Courier 2019 - ISSN 1234",
    "This live blog has ended. For the latest, click here.", "[CLIP: Water runs over a wall]",
    '[button link="https://courier.example/send" type="big"] Send us YOUR story[/button]',
    "Ann Poe is a senior reporter for the Courier. Email: poe@courier.example",
    "This episode was produced by Ann Poe and edited by Kit Lowe. The engineer was Jo Hart.",
    "Photographer: Ann Poe", "REQUIRED READING: Who pays for the dam, and when.",
    "Have you seen the dam? Email us at dam@courier.example.", "Story Source:",
    "You have 0 free articles left this month.",
    "Get unlimited access for 1 a week for your first 3 months.",
    "Then 18 a month. Cancel any time.",
    "Continue reading with a Ledger subscription",
    "To continue reading, please sign in or register.",
    "This article is only available to subscribers.",
    "We may earn a commission if you buy something through links on this page. Prices were right.",
    "If you buy through our links, we may receive a small fee.",
]  # fmt: skip
TEXT = [
    "Zero is not a number that the mayor likes.",
    "He asked voters to leave a reply on the council's page.",
    "Advertisement revenue fell 12 percent.",
    "Share prices rose on Monday.",
    "Facebook and Twitter fell by 3 percent.",
    "Read more about it, he said, before you vote.",
    "More: that was all she asked for.",
    "She signed up for the newsletter in 2019.",
    "Cookies were sold at the fair.",
    "By Friday the water had gone.",
    "By then 300 people had left.",
    "Updated figures show 14 dead.",
    "Two hours ago the gate held.",
    "Copyright law is 300 years old, and lawyers want it changed.",
    "Reporting the crime took courage.",
    "Written by a 46-year-old doctor, it won the prize for the first time.",
    "Photographs show two trucks.",
    "Follow the money, he said.",
    "Reuters said it would cut 200 jobs.",
    "Comments on the plan close on 4 May.",
    "Related costs came to $3 million.",
    "What the Repairs Cost",
    "A Video That Changed the Trial",
    "January 18, 2005",
    "1999 was a dry year.",
    "The parcels were delivered through your letterbox, the court heard.",
    "The council sent a newsletter. Subscribers got it on Friday.",
    "Our journalism students went to the dam.",
    "Copyright claims rose to 4,000 in 2019.",
    "The live blog was read by 2 million people.",
    "Ann Poe is a senior reporter for the Courier who was arrested on Monday.",
    "This episode was seen by 3 million people.",
    "The photographer: a man of 40, with a scar.",
    "Materials provided by the police show two trucks.",
    "Two men were seen. Email us the pictures, the police said.",
    "You have three children left at the shelter, a woman told the guard.",
    "Get full backing from the board or go, he was told.",
    "A room costs 18 a month. Tenants can cancel with a week's notice.",
    "The bank said we may earn less this year.",
    "“We may earn a commission on each house,” the agent said.",
    "This story is for children, says its author.",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture(line):
    assert kind_of(line) in {"furniture", "form", "links", "comments"}


@pytest.mark.parametrize("line", TEXT)
def test_not_furniture(line):
    assert kind_of(line) == "text"


@pytest.mark.parametrize(
    "line",
    [
        "Photo: Ann Poe/AP",
        "The dam at dusk. (AP Photo/Ann Poe)",
        "A truck on the bridge, May 4, 2024. Photograph: Ann Poe",
        "Crowds near the gate on Monday Ann Poe/Getty Images",
    ],
)
def test_captions(line):
    assert kind_of(line) == "caption"


def test_a_counter_under_the_title_opens_no_comments():
    text = "Dam Holds Through Night\n\n5 Comments\n\nKit Lowe\n\nThe dam held, officials said.\n"
    assert "comment" not in {zone.zone for zone in lay_out(text).zones}


def test_a_heading_is_a_paragraph_of_its_own():
    text = "It rained all night in Oslo.\nOutlook for the Harvest\nFarmers expect less wheat."
    assert [zone.zone for zone in lay_out(text).zones] == ["body"] * 3


@pytest.mark.parametrize(
    ("first", "is_title"),
    [
        ("Dam Holds Through Night", True),
        ("Will the dam hold?", True),
        ("The dam held through the night, officials said.", False),
        ("KYIV, Jan. 17 (Reuters) —", False),
        ("The mayor said:", False),
        ("NAIROBI, Kenya (AP) _", False),
        ("(CNN) Why did the dam hold?", False),
        ("Hale Savings Bank of Upper Marsh was cleared to buy Dale Bank, the banks said.", False),
        (
            "The mayor said on Monday that he will ask what the old engineers had known of the "
            "cracks in it, and when?",
            False,
        ),
        ("Mayor’s Claim That Dam Is ‘Safe’ Isn’t True. Not Yet, At Least.", True),
    ],
)
def test_titles(first, is_title):
    zones = lay_out(
        f"{first}\n\nThe water rose by 40 centimetres on Monday, the office said."
    ).zones
    assert (zones[0].zone == "title") is is_title


def test_one_line_is_no_title():
    assert [zone.zone for zone in lay_out("Dam Holds Through Night").zones] == ["body"]


@settings(deadline=None)
@given(st.text())
def test_zones_lie_in_order_inside_the_text(text):
    last = 0
    for zone in lay_out(text).zones:
        assert last <= zone.start < zone.end <= len(text)
        assert text[zone.start : zone.end] == text[zone.start : zone.end].strip()
        last = zone.end
    covered = "".join(text[zone.start : zone.end] for zone in lay_out(text).zones)
    assert "".join(covered.split()) == "".join(text.split())


@settings(deadline=None)
@given(st.text(alphabet="ab \n\r\u2028\v"))
def test_lines_are_those_of_the_file(text):
    points = line_points(text)
    assert len(points) == text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    assert all(span.start < span.end for span in paragraphs(text))
