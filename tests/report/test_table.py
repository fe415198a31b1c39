"""The tables: widths, order, what is folded and what is only counted."""

import msgspec
import pytest
from rich.cells import cell_len

from crosscheck.model import Suppression
from crosscheck.report import Look, render
from crosscheck.report.fold import fold, sections, singles
from tests.articles import article_from_text, report_on
from tests.report.sample import FINDINGS, LOOK, REPORT, TOPICS


@pytest.mark.parametrize("width", [40, 60, 80, 100, 120, 160, 200])
@pytest.mark.parametrize("all", [False, True])
def test_no_line_is_wider_than_the_terminal(width, all):
    text = render(REPORT, "table", Look(width=width, topics=TOPICS, all=all))
    assert max(cell_len(line) for line in text.splitlines()) <= width


def test_named_topics_come_first_then_contradictions():
    titles = [section.title for section in sections(REPORT, TOPICS)]
    assert titles == ["Dates of the fire", "Cost of the damage", "Contradictions"]
    assert [one.title for one in sections(REPORT)] == ["Contradictions", "Agreements"]


def test_contradict_stands_before_differ():
    section = sections(REPORT)[0]
    assert [block.lead.verdict for block in section.blocks] == [
        "contradict", "contradict", "differ", "differ",
    ]  # fmt: skip


def test_findings_of_one_question_fold_into_one_block():
    blocks = {block.lead.cluster: block for block in fold(FINDINGS)}
    killed = blocks["q-killed"]
    assert killed.lead.verdict == "contradict"
    assert [side.display for side in killed.sides] == ["Seven people", "eight people"]
    assert len(killed.findings) == 2


def test_an_agreement_with_a_vaguer_side_stays_an_agreement():
    start = next(block for block in fold(FINDINGS) if block.lead.cluster == "q-start")
    assert start.lead.verdict == "agree"
    assert not start.is_in_lead(start.sides[1])
    assert "(compatible)" in render(REPORT, "table", LOOK)


def test_copies_are_counted_as_one_origin():
    assert "3 articles, 2 origins" in render(REPORT, "table", LOOK)
    assert "1 origin" not in render(REPORT, "table", LOOK)


def test_values_are_marked_without_colour_and_bold_with_it():
    assert "broke out on «March 4, 2025»." in render(REPORT, "table", LOOK)
    colored = render(REPORT, "table", Look(width=100, color=True))
    assert "«" not in colored
    assert "\x1b[1;4mMarch 4, 2025\x1b[0m" in colored


def test_singles_are_counted_and_listed_on_request():
    assert "2 facts in one article only" in render(REPORT, "table", LOOK)
    assert "Ada Quill" not in render(REPORT, "table", LOOK)
    assert "Ada Quill" in render(REPORT, "table", Look(all=True))
    only = msgspec.structs.replace(REPORT, findings=FINDINGS[-2:])
    assert "Ada Quill" in render(only, "table", LOOK)
    assert singles(REPORT).note == "2 single"


def test_of_the_singles_dates_that_name_no_time_come_last():
    text = "It is cold now. The mill closed on 4 May 2021. It reopens in recent months."
    found = report_on([article_from_text(text, "2024-05-03", "a")])
    dates = [block.sides[0].display for block in singles(found).blocks if block.lead.kind == "date"]
    assert dates[0] == "4 May 2021"
    assert set(dates[1:]) == {"now", "recent months"}


def test_more_than_fits_a_minute_is_counted():
    many = tuple(
        msgspec.structs.replace(FINDINGS[0], id=f"f-{number:016}", cluster=f"q-{number}")
        for number in range(30)
    )
    text = render(msgspec.structs.replace(REPORT, findings=many), "table", LOOK)
    assert "18 more: --all" in text
    full = render(msgspec.structs.replace(REPORT, findings=many), "table", Look(all=True))
    assert "more: --all" not in full
    assert full.count("How many people were killed?") == 30


def test_accepted_findings_are_not_shown():
    accepted = msgspec.structs.replace(FINDINGS[0], suppressed=Suppression("baseline"))
    text = render(msgspec.structs.replace(REPORT, findings=(accepted,)), "table", LOOK)
    assert "killed" not in text


def test_reports_that_evolve_show_their_dates_and_new_articles_are_named():
    lines = [line.split() for line in render(REPORT, "table", LOOK).splitlines()]
    at = next(number for number, line in enumerate(lines) if line[:2] == ["20", "gazette"])
    assert lines[at + 1] == ["2025-03-04"]
    side = msgspec.structs.replace(FINDINGS[0].sides[0], new=("mirror",))
    fresh = msgspec.structs.replace(FINDINGS[0], sides=(side, FINDINGS[0].sides[1]))
    text = render(msgspec.structs.replace(REPORT, findings=(fresh,)), "table", LOOK)
    assert "gazette, mirror (new)" in text


def test_many_answers_and_long_names_are_shortened_unless_all_is_asked():
    lead = FINDINGS[0]
    long = "a-very-long-name-of-a-newspaper.example.com-2025-03-04-page-17"
    sides = tuple(
        msgspec.structs.replace(
            lead.sides[1], display=f"{number} people", claims=(f"c-{number}",), articles=(long,)
        )
        for number in range(9)
    )
    wide = msgspec.structs.replace(REPORT, findings=(msgspec.structs.replace(lead, sides=sides),))
    short = render(wide, "table", LOOK)
    assert "3 more: --all" in short
    assert long not in short
    assert "page-17" in short
    full = render(wide, "table", Look(width=200, all=True))
    assert "8 people" in full
    assert "more: --all" not in full


def test_a_named_topic_also_holds_what_only_one_article_says():
    named = Look(width=100, topics=("Offices", "Dates of the fire", "Nothing of the kind"))
    text = render(REPORT, "table", named)
    assert text.startswith("Offices ───")
    assert "«Mayor Ada Quill» spoke" in text
    assert "Nothing of the kind" not in text
    assert "1 fact in one article only" in text
    assert "Ada Quill" in render(REPORT, "md", named)
