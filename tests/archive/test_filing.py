import tempfile
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.archive import (
    candidates,
    content_digest,
    damaged_articles,
    export_filed,
    file_batch,
    find_candidates,
    find_versions,
    is_current,
    list_filed,
    lookup,
    open_archive,
    read_filed,
    read_status,
    remove_articles,
    rename_article,
    verify,
)
from crosscheck.errors import ArchiveError
from tests.archive.build import VERSION, make_filing


@pytest.fixture
def archive(tmp_path):
    with open_archive(tmp_path / "a.sqlite", write=True, create=True) as opened:
        yield opened


@pytest.fixture
def many(monkeypatch):
    """As if there were too many articles to compare them all."""
    monkeypatch.setattr(candidates, "ALWAYS_COMPARED", 0)


def ids(archive):
    return [one.info.id for one in list_filed(archive)]


def test_words_stay_quotable_without_the_file(archive):
    filing = make_filing("herald")
    file_batch(archive, [filing])
    (filed,) = export_filed(archive)
    assert filed.text == filing.article.text
    assert filed.claims == filing.claims


def test_unchanged_content_is_current(archive):
    filing = make_filing("herald")
    assert not is_current(archive, filing.article, filing.digest)
    file_batch(archive, [filing])
    assert is_current(archive, filing.article, filing.digest)
    assert not is_current(archive, filing.article, content_digest(filing.article, "9.9"))


def test_changed_content_replaces_and_keeps_one_row(archive, many):
    file_batch(archive, [make_filing("herald", "Seven died."), make_filing("post")])
    file_batch(archive, [make_filing("herald", "Nine died.")])
    assert ids(archive) == ["herald", "post"]
    assert verify(archive) == ()
    assert find_candidates(archive, ["seven"]) == find_candidates(archive, ["killed"])
    assert len(find_candidates(archive, ["nine"])) == 1


def test_a_batch_is_filed_whole_or_not_at_all(archive):
    good, bad = make_filing("herald"), make_filing("post", path=None)
    broken = bad.__class__(bad.article, bad.claims, bad.keys, None, None)  # violates NOT NULL
    with pytest.raises(Exception, match="NOT NULL"):
        file_batch(archive, [good, broken])
    assert ids(archive) == []
    assert not archive.in_transaction


def test_two_articles_of_one_name_have_ids_of_their_own(archive):
    file_batch(archive, [make_filing("a", path="x/a.md"), make_filing("a", path="y/a.md")])
    assert sorted(ids(archive)) == ["a", "a#2"]
    claims = [claim for one in export_filed(archive) for claim in one.claims]
    assert len({claim.id for claim in claims}) == 2
    assert {claim.article for claim in claims} == {"a", "a#2"}


def test_rows_of_one_file_are_articles_of_their_own(archive):
    rows = [make_filing(f"wire:{number}", path="wire.jsonl") for number in (1, 2)]
    file_batch(archive, rows)
    file_batch(archive, rows)
    assert ids(archive) == ["wire:1", "wire:2"]


def test_later_version_of_one_address_supersedes(archive):
    file_batch(
        archive,
        [
            make_filing("old", url="https://example.org/ferry/", published="2026-03-01"),
            make_filing(
                "new", url="http://www.example.org/ferry?utm_source=x", published="2026-03-02"
            ),
            make_filing("other", url="https://example.org/boat"),
        ],
    )
    superseded = {one.info.id: one.superseded for one in list_filed(archive)}
    assert superseded["old"] is not None
    assert superseded["new"] is superseded["other"] is None
    remove_articles(archive, [one.number for one in list_filed(archive) if one.info.id == "new"])
    assert {one.superseded for one in list_filed(archive)} == {None}
    assert verify(archive) == ()


def test_removed_articles_leave_no_keys(archive, many):
    file_batch(archive, [make_filing("a"), make_filing("b", "Nine boats were lost.")])
    remove_articles(archive, [one.number for one in list_filed(archive) if one.info.id == "a"])
    assert ids(archive) == ["b"]
    assert find_candidates(archive, ["almeda."]) == ()
    assert verify(archive) == ()


def test_a_small_archive_is_compared_whole(archive):
    file_batch(archive, [make_filing("near", "people died"), make_filing("far", "market day")])
    assert len(find_candidates(archive, ["people"])) == 2
    assert len(find_candidates(archive, ["people"], [1])) == 1


def test_candidates_share_the_rarest_keys_first(archive, monkeypatch):
    monkeypatch.setattr(candidates, "ALWAYS_COMPARED", 0)
    monkeypatch.setattr(candidates, "MOST", 2)
    file_batch(
        archive,
        [
            make_filing("common1", "people were here"),
            make_filing("common2", "people were there"),
            make_filing("near", "people were killed in Almeda"),
            make_filing("far", "nothing of the kind"),
        ],
    )
    found = find_candidates(archive, {"people", "were", "killed", "almeda"})
    assert "near" in [one.info.id for one in read_filed(archive, found)]
    assert len(found) <= 2


def test_a_look_alike_has_a_story_of_its_own(archive, many):
    ours = [f"ferry lucia almeda sank guard {word}" for word in ("cars", "night", "divers")]
    theirs = [f"ferry norvik prado mutiny sank storm {word}" for word in ("cars", "dawn", "crew")]
    file_batch(
        archive,
        [make_filing(f"ours{number}", text) for number, text in enumerate(ours)]
        + [make_filing(f"theirs{number}", text) for number, text in enumerate(theirs)]
        + [make_filing(f"other{number}", f"market day {number}") for number in range(20)],
    )
    found = find_candidates(archive, set("ferry lucia almeda sank guard cars rain".split()))
    names = [one.info.id for one in read_filed(archive, found)]
    assert {"ours0", "ours1", "ours2"} <= set(names)
    assert "other1" not in names


def test_copies_do_not_hide_what_others_wrote(archive):
    words = "ferry lucia almeda sank guard divers harbour grain prado seven"
    file_batch(
        archive,
        [make_filing(f"copy{number}", f"{words} {number}") for number in range(4)]
        + [make_filing("own", "ferry lucia almeda lost with all its cargo of timber says owner")]
        + [make_filing(f"other{number}", f"market day number{number}") for number in range(40)],
    )
    found = find_candidates(archive, set(words.split()))
    assert "own" in [one.info.id for one in read_filed(archive, found)]


def test_keys_that_everybody_has_are_passed_over(archive, monkeypatch):
    monkeypatch.setattr(candidates, "ALWAYS_COMPARED", 0)
    monkeypatch.setattr(candidates, "ALWAYS_COUNTED", 3)
    file_batch(archive, [make_filing(f"a{number}", "people") for number in range(4)])
    assert find_candidates(archive, ["people"]) == ()


def test_versions_are_found_by_place_address_and_id(archive):
    file_batch(
        archive,
        [
            make_filing("one", path="x/one.md"),
            make_filing("two", url="https://example.org/a"),
            make_filing("three"),
        ],
    )
    names = {one.number: one.info.id for one in list_filed(archive)}

    def found(*arguments):
        return [names[number] for number in find_versions(archive, *arguments)]

    assert found("x/one.md", "", None, "-") == ["one"]
    assert found("-", "", "http://example.org/a#top", "-") == ["two"]
    assert found("-", "", None, "three") == ["three"]
    assert found("-", "", None, "-") == []


def test_status_counts(archive):
    file_batch(
        archive,
        [
            make_filing("a", published="2026-03-01", source="Herald"),
            make_filing("b", published="2026-03-05", source="Post", version="0.0.1"),
        ],
    )
    found = read_status(archive, VERSION)
    assert (found.articles, found.outdated, found.sources) == (2, 1, 2)
    assert (found.first, found.last) == ("2026-03-01", "2026-03-05")


@settings(deadline=None, max_examples=25)
@given(st.text(max_size=60), st.text(max_size=20))
def test_any_words_are_data(text, url):
    """Quotes, semicolons, NUL: nothing in an article is ever part of a statement."""
    text = text.encode("utf-8", "replace").decode()
    with (
        tempfile.TemporaryDirectory() as folder,
        open_archive(Path(folder) / "a.sqlite", write=True, create=True) as opened,
    ):
        filing = make_filing("a'; DROP TABLE article; --", text, url=url)
        file_batch(opened, [filing])
        (filed,) = export_filed(opened)
        assert filed.text == text
        assert filed.url == url
        assert verify(opened) == ()


def test_renamed_claims_have_new_ids_that_follow_from_the_old():
    claims = make_filing("a").claims
    renamed = rename_article(claims, "b")
    assert renamed == rename_article(claims, "b")
    assert renamed[0].article == "b"
    assert renamed[0].id != claims[0].id
    assert renamed[0].text == claims[0].text


@pytest.mark.parametrize("column", ["claims", "text"])
def test_damaged_words_are_named_and_raise_nothing_else(archive, column):
    file_batch(archive, [make_filing("a"), make_filing("b")])
    archive.execute(f"UPDATE article SET {column} = x'789c00' WHERE id = 'a'")  # noqa: S608
    assert list(damaged_articles(archive)) == ["what is on file of articles/a.md is damaged"]
    with pytest.raises(ArchiveError, match="damaged"):
        list(export_filed(archive))


def test_claims_of_another_form_say_what_to_do(archive):
    file_batch(archive, [make_filing("a", version="0.0.3")])
    blob = zlib.compress(b'[{"id":"c-1","kind":"rumour"}]')
    archive.execute("UPDATE article SET claims = ?", (blob,))
    (message,) = damaged_articles(archive)
    assert "filed by crosscheck 0.0.3" in message


def test_a_blob_that_unpacks_without_end_is_refused(archive, monkeypatch):
    monkeypatch.setattr(lookup, "LARGEST_BLOB", 1000)
    file_batch(archive, [make_filing("a", "bomb " * 1000)])
    assert len(list(damaged_articles(archive))) == 1
