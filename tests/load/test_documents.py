"""Feeds, PDF and DOCX: the article inside, hostile ones refused, extras named when missing."""

import builtins
import zipfile
from io import BytesIO

import pytest

from crosscheck.extract.build import position
from crosscheck.load import load
from crosscheck.load.pdf import join_lines
from crosscheck.model import Article, Problem
from tests.articles import FIXTURES
from tests.timing import is_quick


def loaded(tmp_path, name, raw):
    path = tmp_path / name
    path.write_bytes(raw if isinstance(raw, bytes) else raw.encode())
    return list(load([str(path)]))


def test_a_feed_gives_its_full_entries():
    article, problem = load([str(FIXTURES / "pages" / "feed.xml")])
    assert (article.id, article.title) == ("feed:1", "Mine reopens with 200 workers")
    assert article.published == "2025-01-06T08:00:00+00:00"
    assert (article.source, article.author) == ("Upland News", "Eli Stone")
    assert "$31 million on new fans" in article.text.replace("\u00a0", " ")
    assert problem.message == "not checked: 1 of 2 entries without their full text"


def test_atom(tmp_path):
    words = "The mine reopened on Monday, its owner said. " * 9
    (article,) = loaded(
        tmp_path,
        "f.atom",
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Upland</title><entry>'
        '<title>Mine</title><link href="https://u.example/m"/><published>2025-01-06T08:00:00Z'
        "</published><author><name>Eli Stone</name></author>"
        f'<content type="xhtml"><div><p>{words}</p><p>Second.</p></div></content></entry></feed>',
    )
    assert (article.author, article.url) == ("Eli Stone", "https://u.example/m")
    assert article.text.endswith("\nSecond.")


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        ('<!DOCTYPE x [<!ENTITY a "ha">]><rss>&a;</rss>', "document type"),
        ('<!DOCTYPE x SYSTEM "http://example.invalid/x.dtd"><rss/>', "document type"),
        ("<rss><item>", "broken XML"),
        ("<x/>", "no feed"),
        ("<a>" * 100_000, "broken XML"),
    ],
)
def test_hostile_feeds(tmp_path, raw, message):
    (problem,) = loaded(tmp_path, "f.xml", raw)
    assert message in problem.message


def place(article, words):
    """Line and column of these words."""
    return position(article, article.text.index(words), "body")


def make_docx(change=None):
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_heading("Dam holds", 0)
    document.add_paragraph("The dam held through the night, officials said.")
    document.add_heading("What is next", 2)
    document.add_paragraph("")
    document.add_paragraph("Divers look at it in May.")
    document.core_properties.author = "Ann Poe"
    out = BytesIO()
    document.save(out)
    if not change:
        return out.getvalue()
    changed = BytesIO()
    with zipfile.ZipFile(out) as old, zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    return changed.getvalue()


def test_docx(tmp_path):
    (article,) = loaded(tmp_path, "a.docx", make_docx())
    assert (article.title, article.title_in_text, article.author) == ("Dam holds", True, "Ann Poe")
    assert [zone.zone for zone in article.zones] == ["title", "body", "body", "body"]
    assert place(article, "held through") == (2, 9)
    assert place(article, "Divers") == (5, 1)


def test_a_docx_that_declares_entities_is_refused(tmp_path):
    def laugh(name, part):
        bomb = b'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "ha">]>'
        return bomb + part.split(b"?>", 1)[1] if name == "word/document.xml" else part

    (problem,) = loaded(tmp_path, "a.docx", make_docx(laugh))
    assert "declares entities" in problem.message


def test_a_docx_that_unpacks_without_end_is_refused(tmp_path):
    def grow(name, part):
        return part + b" " * 150_000_000 if name == "word/styles.xml" else part

    (problem,) = loaded(tmp_path, "a.docx", make_docx(grow))
    assert "unpacks to more than" in problem.message


@pytest.mark.parametrize("name", ["a.pdf", "a.docx"])
@pytest.mark.parametrize(
    "raw", [b"nonsense", b"%PDF-1.7\n%%EOF", b"PK\x03\x04" + b"x" * 100, b"PK\x05\x06" + b"\0" * 18]
)
def test_broken_documents_are_problems(tmp_path, name, raw):
    (problem,) = loaded(tmp_path, name, raw)
    assert isinstance(problem, Problem)
    assert "broken" in problem.message


@pytest.mark.parametrize(
    ("name", "module", "extra"), [("a.pdf", "pypdfium2", "pdf"), ("a.docx", "docx", "docx")]
)
def test_a_missing_extra_is_named(tmp_path, monkeypatch, name, module, extra):
    true_import = builtins.__import__

    def without(wanted, *rest, **named):
        if wanted.split(".")[0] == module:
            raise ImportError(wanted)
        return true_import(wanted, *rest, **named)

    monkeypatch.setattr(builtins, "__import__", without)
    (problem,) = loaded(tmp_path, name, b"%PDF-1.4 x")
    assert f'needs the extra "{extra}"' in problem.message


def pdf_of(lines):
    """A small PDF of one page, written by hand."""
    shown = "".join(f"({line}) Tj T* " for line in lines)
    stream = f"BT /F1 11 Tf 14 TL 72 760 Td {shown}ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        " /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return (
        f"{out}xref\n0 6\n0000000000 65535 f \n{table}trailer\n<< /Size 6 /Root 1 0 R >>\n"
        f"startxref\n{len(out)}\n%%EOF"
    ).encode()


def test_pdf(tmp_path):
    pytest.importorskip("pypdfium2")
    (article,) = loaded(
        tmp_path,
        "a.pdf",
        pdf_of(
            [
                "Dam holds through the night",
                "The dam at Quarry Point held through the night, officials said on Monday, but",
                "the water rose by 40 centimetres and the road below it was closed to all traf-",
                "fic until noon.",
            ]
        ),
    )
    assert isinstance(article, Article)
    assert article.title == "Dam holds through the night"
    assert place(article, "officials") == (2, 49)
    assert place(article, "40 cent") == (3, 19)
    assert place(article, "until noon") == (4, 5)
    assert article.text.endswith("on Monday, but the water rose by 40 centimetres and the road "
                                 "below it was closed to all traffic until noon.")  # fmt: skip


def test_running_heads_and_page_numbers_are_left_out():
    pages = [
        ["The Courier", f"Line {number} of the story ends here.", str(number)]
        for number in range(5)
    ]
    text, points = join_lines(pages)
    assert text.count("Courier") == 0
    assert text.count("Line") == 5
    assert [point.line for point in points] == [2, 5, 8, 11, 14]


def test_a_docx_of_many_paragraphs_is_quick(tmp_path):
    """Its styles are a list that Word's library goes through for each paragraph that asks."""

    def grow(name, part):
        body = b"<w:body>" + b"<w:p/>" * 20_000
        return part.replace(b"<w:body>", body) if name == "word/document.xml" else part

    raw = make_docx(grow)
    assert is_quick(lambda: loaded(tmp_path, "a.docx", raw), 2)
    (article,) = loaded(tmp_path, "a.docx", raw)
    assert (article.title, article.title_in_text) == ("Dam holds", True)
    assert place(article, "held through") == (20_002, 9)
