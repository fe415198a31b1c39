"""The page without a browser: what stands in it, and that no article's words become markup."""

import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.model import ArticleInfo, Attribution, Problem, Suppression
from crosscheck.report import Look, render
from crosscheck.report.overview import matrix_of
from tests.report.sample import EMPTY, LOOK, REPORT

replace = msgspec.structs.replace
PAYLOADS = (
    "<script>alert(1)</script>", "</style><script>x</script>", "</title></template><b>",
    '" onload="alert(1)', "' autofocus onfocus='x", "<svg/onload=alert(1)>", "{{ 7*7 }}",
    "{% raw %}", "&lt;script&gt;", "--><!--", "]]>", "javascript:alert(1)", "<img src=//x.test>",
)  # fmt: skip
HOSTILE = " ".join(PAYLOADS)
GOLDEN = Path(__file__).parents[2] / "fixtures" / "reports" / "page.txt"
BLOCKS = set(
    "h1 h2 h3 p li tr td th option div section article details label text button summary".split()
)
OUR_TAGS = set(
    "html head meta title style body a header p h1 main section details summary h2 h3 div table "
    "thead tbody tr th td span b svg g line text rect path circle nav fieldset legend label input "
    "select option button article ul li q mark template ol footer kbd script".split()
)


class Reader(HTMLParser):
    """Every tag with its attributes, and all text outside script and style."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.words, self.inside = [], [], []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))
        if tag in ("script", "style"):
            self.inside.append(tag)
        if tag in BLOCKS:
            self.words.append("\n")

    def handle_endtag(self, tag):
        if tag in ("script", "style"):
            self.inside.pop()

    def handle_data(self, data):
        if not self.inside:
            self.words.append(data)

    @property
    def text(self):
        return " ".join("".join(self.words).split())

    @property
    def lines(self):
        found = (" ".join(line.split()) for line in "".join(self.words).splitlines())
        return "".join(line + "\n" for line in found if line)


def report_full_of(words):
    """The sample with these words in every string that can come from outside."""
    claims = tuple(
        replace(
            one,
            article=words + one.article,
            path=words,
            sentence=replace(one.sentence, text=one.sentence.text + words),
            attribution=Attribution(words, "said"),
        )
        for one in REPORT.claims
    )
    findings = tuple(
        replace(
            one,
            topic=words,
            question=words,
            message=words,
            trace=tuple(replace(step, text=words) for step in one.trace),
            sides=tuple(
                replace(
                    side,
                    display=words,
                    articles=tuple(words + article for article in side.articles),
                )
                for side in one.sides
            ),
        )
        for one in REPORT.findings
    )
    accepted = replace(findings[0], id="f-accepted", suppressed=Suppression("inline", words))
    articles = tuple(
        ArticleInfo(words + one.id, words, words, words, words[:10], "row", 1)
        for one in REPORT.articles
    )
    return replace(
        REPORT,
        claims=claims,
        findings=(*findings, accepted),
        articles=articles,
        problems=(Problem(words, words),),
    )


@pytest.fixture(scope="module")
def page():
    return render(REPORT, "html", LOOK)


@pytest.fixture(scope="module")
def hostile():
    return Reader(render(report_full_of(HOSTILE), "html", Look(topics=(HOSTILE,))))


def test_no_payload_becomes_markup(hostile):
    assert {tag for tag, _ in hostile.tags} <= OUR_TAGS
    assert [tag for tag, _ in hostile.tags].count("script") == 1
    assert [tag for tag, _ in hostile.tags].count("style") == 1
    for payload in PAYLOADS:
        assert payload in hostile.text


def test_no_attribute_runs_styles_or_fetches(hostile):
    for tag, attributes in hostile.tags:
        for name, value in attributes.items():
            assert not name.startswith("on"), (tag, name)
            assert name not in ("style", "src", "srcset", "action", "formaction", "background")
            if name.endswith("href"):
                assert value.startswith("#"), (tag, value)


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("<>&\"'/={}%-!`")), max_size=60))
def test_no_text_whatever_becomes_markup(words):
    tags = Reader(render(report_full_of(words), "html", Look(topics=(words,)))).tags
    assert {tag for tag, _ in tags} <= OUR_TAGS
    assert not {name for _, found in tags for name in found if name[:2] == "on" or name == "style"}


def test_policy_forbids_everything_not_ours(page):
    policy = next(
        attributes["content"]
        for tag, attributes in Reader(page).tags
        if attributes.get("http-equiv") == "Content-Security-Policy"
    )
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == "'none'"
    assert re.fullmatch(r"'sha256-[\w+/]{43}='", rules["script-src"])
    assert re.fullmatch(r"'sha256-[\w+/]{43}='", rules["style-src"])


def test_same_report_gives_the_same_bytes(page):
    assert render(REPORT, "html", LOOK) == page


def test_words_of_the_page_are_the_reviewed_ones(page):
    lines = Reader(page).lines
    if os.environ.get("ACCEPT_GOLDEN"):
        GOLDEN.write_text(lines, "utf-8")
    assert lines == GOLDEN.read_text("utf-8")


def test_ids_are_unique(page):
    ids = [attributes["id"] for _, attributes in Reader(page).tags if "id" in attributes]
    assert len(ids) == len(set(ids))


def test_headline_and_denominator(page):
    text = Reader(page).text
    assert "2 contradictions, 2 differences, 1 agreement" in text
    assert f"4 articles · {len(REPORT.claims)} claims · 5 questions that could be compared" in text


def test_named_topics_come_first_and_lone_facts_last(page):
    titles = re.findall(r'<section class="part" aria-label="([^"]*)"', page)
    assert titles[:2] == ["Dates of the fire", "Cost of the damage"]
    assert titles[-1] == "Only in one article"


def test_reason_stands_in_a_sentence(page):
    assert "One side gives only a bound." in Reader(page).text
    assert "“rose to” marks an update" in Reader(page).text


def test_origins_and_speaker_are_told(page):
    text = Reader(page).text
    assert "gazette, mirror, herald · 3 articles, 2 origins" in text
    assert "according to Insurers" in text


def test_matrix_counts_questions_of_each_pair():
    cells = {pair: dict(counts) for pair, counts in matrix_of(REPORT).cells.items()}
    assert cells[0, 1] == {"contradict": 1, "agree": 1}
    assert cells[0, 2] == {"agree": 2}
    assert cells[1, 1] == {"contradict": 1}
    assert cells[1, 0] == cells[0, 1]
    assert (2, 3) not in cells


def test_a_matrix_of_many_shows_those_in_conflict():
    more = tuple(ArticleInfo(f"x{n}", f"x{n}", None, None, None, None, 1) for n in range(40))
    matrix = matrix_of(replace(REPORT, articles=(*more, *REPORT.articles)))
    assert len(matrix.places) == 24
    assert matrix.left_out == 20
    assert {40, 41, 42, 43} <= set(matrix.places)


def test_accepted_findings_are_listed_apart():
    accepted = replace(REPORT.findings[0], suppressed=Suppression("inline", "counted apart"))
    page = render(replace(REPORT, findings=(accepted, *REPORT.findings[1:])), "html", LOOK)
    assert f'id="{accepted.id}"' not in page
    assert "inline: counted apart" in Reader(page).text


def test_more_than_fits_is_counted_not_hidden():
    single = REPORT.findings[-1]
    many = tuple(replace(single, id=f"f-{n}", cluster=f"q-{n}") for n in range(350))
    report = replace(REPORT, findings=many)
    assert render(report, "html", LOOK).count("<article") == 300
    assert "50 more are left out here" in render(report, "html", LOOK)
    assert render(report, "html", replace(LOOK, all=True)).count("<article") == 350


def test_a_side_of_many_articles_shows_a_few():
    first = next(one for one in REPORT.claims if one.id == "c-killed-g")
    names = tuple(f"paper{n:02}" for n in range(80))
    claims = tuple(replace(first, id=f"c-{one}", article=one) for one in names)
    side = replace(REPORT.findings[4].sides[0], articles=names, claims=tuple(c.id for c in claims))
    finding = replace(REPORT.findings[4], sides=(side,))
    articles = tuple(ArticleInfo(one, one, None, None, None, None, 1) for one in names)
    report = replace(REPORT, articles=articles, claims=claims, findings=(finding,))
    text = Reader(render(report, "html")).text
    assert "paper04, paper05 and 74 more" in text
    assert "54 more passages" in text
    assert "20 more: JSON holds them all." in text


def test_an_empty_report_is_a_page():
    text = Reader(render(EMPTY, "html")).text
    assert "No question is answered by two articles" in text


def test_only_this_format_imports_jinja2():
    script = (
        "import sys; from crosscheck.report import FORMATS, render;"
        "from tests.report.sample import REPORT;"
        "[render(REPORT, one) for one in FORMATS if one != 'html'];"
        "assert 'jinja2' not in sys.modules; render(REPORT, 'html'); assert 'jinja2' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", script], check=True, timeout=60)
