"""Bytes of every kind: read right, or refused with the line named."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.load import load
from crosscheck.load import source as limits
from crosscheck.load.decode import decode
from crosscheck.load.source import UnreadableError
from crosscheck.model import Article, Problem

TEXT = "The café’s owner said “no” to €5 — twice.\r\nIt held."


@pytest.mark.parametrize(
    "raw",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        TEXT.encode("cp1252"),
    ],
    ids=["utf-8", "mark", "utf-16", "utf-16-be", "utf-32", "cp1252"],
)
def test_reads_as_written(raw):
    assert decode(raw) == TEXT


def test_a_declared_charset_speaks_in_pages():
    raw = '<meta charset="iso-8859-2"><p>Łódź, Gdańsk, Wrocław'.encode("iso-8859-2")
    assert decode(raw, declared=True).endswith("Łódź, Gdańsk, Wrocław")


def test_latin_1_on_the_web_is_cp1252():
    raw = '<meta charset="iso-8859-1"><p>“No”'.encode("cp1252")
    assert decode(raw, declared=True).endswith("“No”")


@pytest.mark.parametrize(
    "raw",
    [b"\x89PNG\r\n\x1a\n0000", b"a\0b\0c\0", b"PK\x03\x04zzzz", b"%PDF-1.4", b"\x7fELF\x02"],
)
def test_binary_is_refused(raw):
    with pytest.raises(UnreadableError, match="binary"):
        decode(raw)


def test_what_fits_no_encoding_is_refused_with_its_line():
    with pytest.raises(UnreadableError, match="line 3 is not UTF-8"):
        decode(b"one\ntwo\n" + bytes(range(128, 256)) * 3 + b"\x81\x8d")


@settings(deadline=None)
@given(st.binary())
def test_any_bytes_give_text_or_a_reason(raw):
    try:
        text = decode(raw, declared=True)
    except UnreadableError:
        return
    text.encode("utf-8")


def one(tmp_path, raw, name="a.txt"):
    path = tmp_path / name
    path.write_bytes(raw)
    (item,) = load([str(path)])
    return item


def test_the_text_is_untouched(tmp_path):
    raw = "\ufeffDam holds\r\n\r\nIt held,\u2028he said.\rIt did.\n\n".encode()
    article = one(tmp_path, raw)
    assert article.text == "Dam holds\r\n\r\nIt held,\u2028he said.\rIt did.\n\n"


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"", "not read: the file is empty"),
        (b" \r\n\t\n", "not read: the file is empty"),
        (b"\xff\xfe", "not read: no text found in it"),
        (b"---\n\n---\n", "not read: no text found in it"),
        (b"\x00\x01\x02", "not read: a binary file, no text"),
        (b"\xff\xfeab\x00", "not read: broken utf-16-le at byte 2"),
    ],
)
def test_bad_files(tmp_path, raw, message):
    problem = one(tmp_path, raw)
    assert isinstance(problem, Problem)
    assert problem.message == message


def test_a_large_file_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "ARTICLE_BYTES", 1000)
    assert "larger than" in one(tmp_path, b"a " * 600).message


def test_one_bad_file_never_loses_the_others(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"\0\0")
    (tmp_path / "b.txt").write_text("The dam held.")
    (tmp_path / "c.txt").write_bytes(b"")
    found = list(load([str(tmp_path)]))
    assert [type(item) for item in found] == [Problem, Article, Problem]


def test_any_character_in_a_text_keeps_exact_offsets(tmp_path):
    raw = "Dam 🏞️ holds\n\ne\u0301 \u202e\u200b\u0000x \x1b[31m held, he said.\n".encode("utf-8")
    article = one(tmp_path, raw.replace(b"\0", b"\x07"))
    for zone in article.zones:
        assert article.text[zone.start : zone.end].strip()
