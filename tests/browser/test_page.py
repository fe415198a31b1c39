"""The page in a real browser: what a reader can do with it, and what no article may do to it."""

import json
import shutil
import subprocess
from pathlib import Path

import msgspec
import pytest

from crosscheck import crosscheck, load
from crosscheck.config import Settings
from crosscheck.model import Article
from crosscheck.report import Look, render
from tests.report.sample import EMPTY, LOOK, REPORT

pytestmark = pytest.mark.slow
FIXTURES = Path(__file__).parents[2] / "fixtures"
VISIBLE = "[...document.querySelectorAll('.finding:not([hidden])')]"
FIRST = REPORT.findings[0]


def write(folder, name, report, look=LOOK):
    path = folder / f"{name}.html"
    path.write_text(render(report, "html", look), encoding="utf-8")
    return path


def story_page(folder, name, paths):
    """The page of real files, with the articles' text."""
    articles = [one for one in load([str(path) for path in paths]) if isinstance(one, Article)]
    report = crosscheck(articles, Settings())
    return write(folder, name, report, Look(articles={one.id: one for one in articles}))


def apart(report):
    """The sample with each sentence at a place of its own, as in a real text."""
    claims = tuple(
        msgspec.structs.replace(
            one, start=one.start + shift, end=one.end + shift,
            sentence=msgspec.structs.replace(
                one.sentence, start=one.sentence.start + shift, end=one.sentence.end + shift
            ),
        )
        for number, one in enumerate(report.claims)
        for shift in [1000 * number]
    )  # fmt: skip
    return msgspec.structs.replace(report, claims=claims)


@pytest.fixture(scope="module")
def sample(pages):
    return write(pages, "sample", apart(REPORT))


@pytest.fixture(scope="module")
def story(pages):
    return story_page(pages, "story", [FIXTURES / "stories" / "miami-talks"])


@pytest.fixture
def page(browser, sample):
    browser.look()
    browser.open(sample)
    yield browser
    assert browser.console == []
    assert [one for one in browser.requests if not one.startswith(sample.as_uri())] == []


def set_value(page, selector, value):
    page.run(
        f"(() => {{ const one = document.querySelector({json.dumps(selector)});"
        f" one.value = {json.dumps(value)};"
        " one.dispatchEvent(new Event('input', {bubbles: true})); })()"
    )


def shown(page, field="verdict"):
    return page.run(f"{VISIBLE}.map(one => one.dataset.{field})")


def test_conflicts_and_agreements_are_open_and_lone_facts_are_not(page):
    assert set(shown(page)) == {"contradict", "differ", "agree"}
    assert page.run("document.querySelector('#shown').textContent") == "5 of 7 shown"


def test_a_report_without_findings_opens_quietly(browser, pages):
    browser.open(write(pages, "empty", EMPTY))
    assert "No question is answered" in browser.run("document.body.innerText")
    browser.press("j")
    browser.press("c")
    assert browser.console == []


def test_filter_by_verdict(page):
    page.click("input[value=agree]")
    assert set(shown(page)) == {"contradict", "differ"}
    page.click("input[value=single]")
    assert set(shown(page)) == {"contradict", "differ", "single"}


def test_filter_by_kind_topic_article_and_search(page):
    set_value(page, "#kind", "date")
    assert set(shown(page, "kind")) == {"date"}
    set_value(page, "#kind", "")
    set_value(page, "#topic", "Cost of the damage")
    assert shown(page, "topic") == ["Cost of the damage"]
    page.click("#reset")
    set_value(page, "#article", "2")
    assert all("2" in one.split() for one in shown(page, "articles"))
    set_value(page, "#other", "1")
    assert all({"1", "2"} <= set(one.split()) for one in shown(page, "articles"))
    page.click("#reset")
    set_value(page, "#search", "INSURERS")
    assert shown(page, "topic") == ["Cost of the damage"]
    set_value(page, "#search", "no such words")
    assert shown(page) == []
    assert page.run("!document.querySelector('#nothing').hidden")
    assert page.run("[...document.querySelectorAll('.part')].every(one => one.hidden)")


def test_overview_leads_to_its_findings(page):
    page.click("[data-set-topic='Dates of the fire']")
    assert shown(page, "topic") == ["Dates of the fire"]
    page.click(".matrix td a .contradict")
    assert len(shown(page)) >= 1
    assert page.run("document.querySelector('#other').value") != ""


def test_a_link_opens_its_finding_even_a_hidden_one(page, sample):
    single = next(one for one in REPORT.findings if one.verdict == "single")
    page.open(sample, single.id)
    place = f"document.getElementById('{single.id}')"
    assert page.run(f"!{place}.hidden && document.activeElement === {place}")
    assert page.run(f"{place}.getBoundingClientRect().top < innerHeight")
    assert page.run("location.hash") == f"#{single.id}"


def test_keyboard(page):
    page.press("j")
    page.press("j")
    first, second = page.run(f"{VISIBLE}.slice(0, 2).map(one => one.id)")
    assert page.run("document.activeElement.id") == second
    page.press("k")
    assert page.run("document.activeElement.id") == first
    page.press("o")
    assert page.run("document.activeElement.querySelector('details.why').open")
    page.press("/")
    assert page.run("document.activeElement.id") == "search"
    page.press("j")
    assert page.run("document.activeElement.value") == "j"
    page.press("Escape")
    assert page.run("document.querySelector('#search').value") == ""


def test_copy_as_markdown(page):
    page.run(
        "(() => { window.copied = [];"
        " Object.defineProperty(navigator, 'clipboard', {configurable: true,"
        " value: {writeText: async text => { copied.push(text); }}}); })()"
    )
    page.click(f"#{FIRST.id} .copy")
    page.run("new Promise(done => setTimeout(done, 20))")
    (text,) = page.run("copied")
    assert text.startswith("#### ❌ How many people were killed?")
    assert "| value | articles | in their words |" in text
    assert page.run("document.querySelector('#toast').textContent") == "Copied as Markdown"


def test_a_claim_shows_its_counterpart(page):
    page.click(f"#{FIRST.id} mark a")
    chosen = page.run(
        "[...document.querySelectorAll('.column')]"
        ".map(one => [...one.querySelectorAll('.chosen')].map(claim => claim.textContent))"
    )
    assert chosen == [["Seven people"], ["eight people"]]
    page.click(".column:first-child .claim.differ")
    assert page.run("document.querySelector('#about').textContent").endswith("differ")
    assert page.run("document.querySelectorAll('.column:last-child .chosen').length") == 1
    assert page.run("document.querySelector('#about a').hash").startswith("#f-")


def test_a_mark_of_the_timeline_leads_to_the_text(page):
    page.run("document.querySelector('.strip a').dispatchEvent(new MouseEvent('click', "
             "{bubbles: true, cancelable: true}))")  # fmt: skip
    assert page.run("document.querySelectorAll('.chosen').length") >= 1


def test_dark_and_light(browser, sample):
    def paper():
        return browser.run("getComputedStyle(document.body).backgroundColor")

    browser.look(dark=True)
    browser.open(sample)
    assert paper() == "rgb(21, 23, 27)"
    browser.look()
    assert paper() == "rgb(255, 255, 255)"


def test_print_shows_findings_without_controls(browser, sample):
    browser.look(dark=True, media="print")
    browser.open(sample)
    gone = "['.filters', '.tools', '#beside', 'footer']"
    display = f"{gone}.map(one => getComputedStyle(document.querySelector(one)).display)"
    assert browser.run(display) == ["none"] * 4
    assert browser.run("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert len(browser.send("Page.printToPDF")["data"]) > 10_000
    browser.look()


@pytest.mark.parametrize("width", [320, 400, 768, 1280])
def test_nothing_is_wider_than_the_window(browser, story, width):
    browser.look(width)
    browser.open(story)
    assert browser.run("document.documentElement.scrollWidth") <= width
    browser.look()


def test_two_hundred_findings_open_in_under_a_second(browser, pages):
    findings = tuple(
        msgspec.structs.replace(one, id=f"{one.id}{number}", cluster=f"{one.cluster}{number}")
        for number in range(30)
        for one in REPORT.findings
    )
    path = write(pages, "many", msgspec.structs.replace(REPORT, findings=findings))
    browser.look()
    seconds = min(browser.open(path) for _ in range(3))
    assert browser.run("document.querySelectorAll('.finding').length") >= 200
    assert seconds < 1


def test_hostile_articles_run_nothing_and_fetch_nothing(browser, pages):
    text = (FIXTURES / "hostile" / "page.md").read_text("utf-8")
    folder = pages / "<img src=x onerror=alert(1)>"
    folder.mkdir()
    (folder / "one.md").write_text(text, "utf-8")
    (folder / "two {{ 7*7 }}.md").write_text(text.replace("12 <img", "13 <img"), "utf-8")
    path = story_page(pages, "hostile", [folder])
    browser.look()
    browser.open(path)
    browser.run("new Promise(done => setTimeout(done, 200))")
    browser.click("input[value=single]")
    for number in range(browser.run("document.querySelectorAll('.claim').length")):
        browser.run(f"document.querySelectorAll('.claim')[{number}]?.click()")
    assert browser.run("window.ran") is None
    assert browser.run("document.title").startswith("crosscheck: ")
    foreign = "img, iframe, form, base, link, object, embed, math, body script:not(:last-child)"
    assert browser.run(f"document.querySelectorAll('{foreign}').length") == 0
    assert browser.run("document.body.textContent").count("{{ 7*7 }}") > 0
    assert browser.console == []
    assert browser.requests == [path.as_uri()]


@pytest.fixture(scope="module")
def axe(tmp_path_factory):
    """axe-core from npm, in a folder of its own; skipped where npm cannot give it."""
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("npm is not installed here, and axe-core comes from it")
    folder = tmp_path_factory.mktemp("axe")
    command = [npm, "install", "--no-save", "--no-package-lock", "--ignore-scripts", "--no-audit",
               "--no-fund", "--prefix", str(folder), "axe-core"]  # fmt: skip
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=90)
    except (subprocess.SubprocessError, OSError) as error:
        pytest.skip(f"npm cannot fetch axe-core here: {type(error).__name__}")
    yield (folder / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
    shutil.rmtree(folder, ignore_errors=True)


@pytest.mark.parametrize("width", [400, 1280])
@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("name", ["sample", "story"])
def test_no_serious_barrier(browser, axe, request, name, dark, width):
    browser.look(width, dark=dark)
    browser.open(request.getfixturevalue(name))
    browser.click("input[value=single]")
    browser.run(axe)
    found = json.loads(browser.run("axe.run().then(found => JSON.stringify(found.violations))"))
    browser.look()
    assert [
        (one["id"], one["impact"], [node["html"][:200] for node in one["nodes"][:3]])
        for one in found
        if one["impact"] in ("serious", "critical")
    ] == []
