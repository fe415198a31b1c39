import pytest

from crosscheck.archive import Filed
from crosscheck.archive.version import canonical_url, is_version
from crosscheck.model import ArticleInfo
from tests.archive.build import make_filing


def filed_from(filing, row=""):
    article = filing.article
    info = ArticleInfo(article.id, article.path, None, article.source, None, None, 1)
    return Filed(1, info, row, article.url, None, "0.1.0", None, filing.claims)


def versions(new, old, row=""):
    return is_version(new.article, new.claims, filed_from(old, row))


def test_same_address_is_a_version_whatever_the_words():
    new = make_filing("new", "Nine.", url="https://example.org/a?utm_source=x#top")
    assert versions(new, make_filing("old", "Seven.", url="http://www.example.org/a/"))


def test_other_address_is_none_even_at_the_same_place():
    assert not versions(
        make_filing("a", url="https://x.org/1"), make_filing("a", url="https://x.org/2")
    )


def test_same_place_is_a_version():
    assert versions(make_filing("a", "Nine died."), make_filing("a", "Seven died."))


def test_same_name_elsewhere_is_a_version_where_the_words_are():
    text = "Nine people died in Port Almeda."
    assert versions(make_filing("a", text, path="drafts/a.md"), make_filing("a", text))
    assert not versions(make_filing("a", text, path="drafts/a.md"), make_filing("a", "Other."))


def test_another_outlet_is_a_rival():
    text = "Nine people died in Port Almeda."
    new = make_filing("a", text, path="drafts/a.md", source="Post")
    assert not versions(new, make_filing("a", text, source="Herald"))


def test_rows_are_versions_by_their_id():
    new = make_filing("wire-7", path="today.jsonl")
    assert versions(new, make_filing("wire-7", path="yesterday.jsonl"), row="wire-7")
    assert not versions(new, make_filing("wire-8", path="yesterday.jsonl"), row="wire-8")


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("https://a.org/x", "http://www.a.org/x/", True),
        ("https://a.org/x?id=1", "https://a.org/x?id=2", False),
        ("https://a.org/x?id=1&utm_medium=mail", "https://a.org/x?id=1", True),
        ("https://a.org/X", "https://a.org/x", False),
        ("https://a.org:8443/x", "https://A.org/x", True),
        ("http://[broken", "http://[broken", True),
    ],
)
def test_what_is_one_address(left, right, same):
    assert (canonical_url(left) == canonical_url(right)) is same


def test_no_address():
    assert canonical_url(None) is canonical_url("") is None
