"""Each comparison level on two sentences that a reader would, or would not, hold together."""

import pytest

from crosscheck.align.grade import is_telling
from crosscheck.align.levels import event_level, modality_level
from crosscheck.align.levels_frame import frame_level
from crosscheck.align.levels_slot import slot_level
from crosscheck.align.levels_subject import subject_level
from crosscheck.align.levels_time import period_level
from crosscheck.align.levels_value import value_level
from crosscheck.align.signature import Signature, neighbours_of, signatures_of
from crosscheck.config import Settings
from crosscheck.model import Article, Zone
from crosscheck.pipeline import crosscheck, read
from tests.articles import article_from_text

PADDING = " Officials in Port Harlan said more would be known on Thursday."


def verdicts(left, right, kind="quantity"):
    articles = [
        Article(id=name, path=name, text=text, zones=(Zone("body", 0, len(text)),))
        for name, text in (("a", left + PADDING), ("b", right + PADDING))
    ]
    found = crosscheck(articles, Settings()).findings
    return {one.verdict for one in found if one.scope == "cross" and one.kind == kind}


def signature(text: str, kind: str = "quantity") -> Signature:
    claims = read(article_from_text(text))
    first = next(one for one in claims if one.kind == kind)
    return signatures_of(first, neighbours_of(claims), None)[0]


MEET = [
    ("The ferry sank and seven people were killed.", "Nine people died when the ferry sank."),
    ("The quake had a magnitude of 6.8.", "The magnitude of the quake was 6.3."),
    ("Police arrested 12 protesters in Arden.", "In Arden 15 protesters were arrested."),
]
NEVER_MEET = [
    # injured against killed
    ("The ferry sank and seven people were killed.", "The ferry sank and nine people were hurt."),
    # a group against the total, in articles too long to be put beside each other
    ("The earthquake killed 40 people.", "In 1987 an earthquake killed 900 people here."),
    # what is left of a total
    ("Police arrested 12 protesters in Arden.", "Police let 20 other protesters go in Arden."),
]


@pytest.mark.parametrize(("left", "right"), MEET)
def test_two_figures_for_one_question_conflict(left, right):
    assert verdicts(left, right) & {"contradict", "differ"}


@pytest.mark.parametrize(("left", "right"), NEVER_MEET)
def test_two_questions_never_contradict(left, right):
    assert "contradict" not in verdicts(left, right)


def test_two_figures_of_one_sentence_are_two_questions():
    text = "Of the 40 people on board 7 were killed."
    assert "contradict" not in verdicts(text, text)


def test_equal_small_counts_of_strangers_do_not_agree():
    left = "Twelve runners dropped out of the race in Arden."
    right = "The bakery in Selby has twelve ovens."
    assert "agree" not in verdicts(left, right)


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [
        ("Rent rose to $13,625,777.", "Rent rose to $13.6 million.", "same after rounding"),
        ("Rent rose to $4.2 million.", "Rent rose to $4 million.", "same but coarse"),
        ("Rent rose to $4.2 million.", "Rent rose to $4.1 million.", "other"),
        ("About 65 percent voted.", "About 60 percent voted.", "other"),
        ("There were 42 ships.", "There were 40 ships.", "other"),
        ("She was 42 years old.", "She was 40 years old.", "other"),
    ],
)
def test_a_rounded_figure_is_the_same(left, right, level):
    one, two = map(signature, (left, right))
    assert value_level(one, two) == value_level(two, one) == level


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [
        (
            "From 2009 to 2016 Vance earned $90 million.",
            "Vance earned $9 million in 2012.",
            "part of years",
        ),
        (
            "From 2009 to 2016 Vance earned $90 million.",
            "Vance earned $90 million in 2012.",
            "same",
        ),
        ("The flood of 2012 killed 80 people.", "In May 2012 the flood killed 70 people.", "same"),
    ],
)
def test_a_year_of_several_is_a_part_of_them(left, right, level):
    one, two = map(signature, (left, right))
    told = period_level(one, two)
    assert told == period_level(two, one) == level


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [
        (
            "Vance (45-1, 33 KOs) had trained since May.",
            "Ana Vance, 43-1, won.",
            "same and telling",
        ),
        ("Vance (45-1, 33 KOs) had trained since May.", "Bo Holm (43-1) won.", "same"),
    ],
)
def test_a_record_is_that_of_the_one_whom_it_follows(left, right, level):
    one, two = map(signature, (left, right))
    assert slot_level(one, two) == slot_level(two, one) == level
    assert not one.recalled


def test_a_share_of_a_whole_is_no_rest():
    assert not signature("Vance won 53 percent of the vote.").part
    assert signature("Police found three of the guns.").part


def test_a_share_in_a_place_is_that_of_the_place():
    text = "Up to 80 percent of the web traffic and hotlines in Alvik were cut."
    assert signature(text).anchors == {"alvik"}


@pytest.mark.parametrize(
    ("text", "recalled"),
    [
        ("The blast killed 59 people, the deadliest day in Alvik since 2014.", False),
        ("In one of the biggest thefts in history 40 rings were taken.", False),
        ("The bloodiest of many attacks in the past two years killed 40 people.", False),
        ("Since 2014 such blasts have killed 59 people.", True),
        ("In the past two years 40 people were killed there.", True),
    ],
)
def test_a_rank_among_earlier_ones_is_of_the_day(text, recalled):
    assert signature(text).recalled is recalled


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [
        ("The ferry left Alvik on Thursday.", "The ferry struck a rock on Thursday.", "of the day"),
        ("The ferry left Alvik on Thursday.", "The ferry departed on Thursday.", "same"),
        ("Gunmen abducted him on Thursday.", "Gunmen kidnapped him on Thursday.", "same"),
        (
            "The ferry left Alvik in June 2019.",
            "The ferry struck a rock in June 2019.",
            "other verb",
        ),
        ("Ada Holm was elected in 1995.", "Ada Holm was honoured in 1995.", "of the year"),
        ("Ada Holm was elected in 1995.", "Rolf Berg was honoured in 1995.", "other verb"),
        ("The ferry left Alvik on Thursday.", "The ferry struck a rock on Friday.", "different"),
    ],
)
def test_the_day_of_the_news_is_that_of_many_deeds(left, right, level):
    one, two = (dated(text) for text in (left, right))
    assert event_level(one, two) == event_level(two, one) == level


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [
        ("The Lerum Harriers (12-3) won.", "The Foxes are 12-3 this season.", "somebody else"),
        ("The Lerum Harriers (12-3) won.", "The Harriers are 12-3 this season.", "similar"),
        ("Lerum (12-3) won.", "The Foxes are 12-3 this season.", "other name"),
    ],
)
def test_two_nicknames_are_two_teams_and_a_town_may_be_either(left, right, level):
    one, two = signature(left), signature(right)
    assert subject_level(one, two) == subject_level(two, one) == level


def dated(text: str) -> Signature:
    claims = read(article_from_text(text, "2024-05-03"))
    date = next(one for one in claims if one.kind == "date")
    return signatures_of(date, neighbours_of(claims), "2024-05-03")[0]


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Its offer stands whether its $47 billion bid succeeds or fails.", "same"),
        ("If it bids $47 billion, the board may agree.", "different"),
    ],
)
def test_a_condition_takes_up_what_is_owned(text, level):
    one, two = signature(text), signature("It made a $38 billion bid.")
    assert modality_level(one, two) == modality_level(two, one) == level


FRAMES = [
    ("The crew counted 40 sheep in the barn.", "In all, 40 sheep stood there.", "same"),
    ("The town hosted 12 fairs.", "Lerum hosted 12 of them.", "same"),
    ("The crew counted 40 of the sheep.", "On board 40 in the barn were ill.", "other"),
    ("The crew rescued 40 sheep.", "The crew rescued 41 sheep.", "other"),
    ("The crash killed 40 sailors.", "The flood killed 40 farmers.", "other"),
]


@pytest.mark.parametrize(("left", "right", "level"), FRAMES)
def test_one_value_beside_one_word(left, right, level):
    one, two = signature(left), signature(right)
    assert frame_level(one, two) == frame_level(two, one) == level


@pytest.mark.parametrize(
    ("left", "right", "is_told"),
    [
        ("The pact frees 412 prisoners.", "They are to hand over 412 people.", True),
        ("Parliament has 125 seats.", "The country fell into 125 districts.", False),
        ("The pact frees 40 prisoners.", "They are to hand over 40 people.", False),
    ],
)
def test_a_figure_of_three_digits_says_itself_what_it_is_of(left, right, is_told):
    one, two = map(signature, (left, right))
    assert is_telling(one, two) is is_telling(two, one) is is_told


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [
        ("Winds reached 125 miles an hour.", "Winds reached 200 km/h.", "same after rounding"),
        ("Winds reached 125 miles an hour.", "Winds reached 145 mph.", "other"),
        ("Winds reached 95 mph.", "Winds were put at 95 mph.", "same to two digits"),
        ("The blaze burned for 95 days.", "It went on for 95 days.", "same with unit"),
        ("There were 412,000 cars.", "They counted 421,000 cars.", "digits swapped"),
        ("There were 412,000 cars.", "They counted 421,000 boats.", "other"),
        ("There were 46 cars.", "They counted 64 cars.", "other"),
    ],
)
def test_what_equal_figures_say(left, right, level):
    one, two = map(signature, (left, right))
    assert value_level(one, two) == value_level(two, one) == level


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [
        ("It began on 14 March 2005.", "A flood came on March 14, 2005.", "same full date"),
        ("It began in March 2005.", "A flood came in March 2005.", "same full date"),
        ("It began in 2005.", "A flood came in 2005.", "same date"),
    ],
)
def test_what_equal_dates_say(left, right, level):
    one, two = (signature(text, "date") for text in (left, right))
    assert value_level(one, two) == value_level(two, one) == level
