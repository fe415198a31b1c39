import subprocess

import pytest

from crosscheck.archive.changed import EVERY_LINE, added_ranges, changed_files, changed_lines
from crosscheck.errors import UsageError


def git(folder, *arguments):
    command = ["git", "-c", "user.name=a", "-c", "user.email=a@example.org", "-C", str(folder)]
    subprocess.run([*command, *arguments], check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path):
    git(tmp_path, "init", "-q")
    (tmp_path / "a.md").write_text("one\ntwo\nthree\n")
    (tmp_path / "same.md").write_text("same\n")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "first")
    return tmp_path


@pytest.mark.parametrize(
    ("diff", "ranges"),
    [
        ("@@ -1,2 +1,3 @@ x", ((1, 3),)),
        ("@@ -4 +5 @@", ((5, 5),)),
        ("@@ -4,2 +3,0 @@", ()),
        ("@@ -0,0 +1 @@\n+@@ -1 +9 @@", ((1, 1),)),
        ("", ()),
    ],
)
def test_added_lines_of_a_diff(diff, ranges):
    assert added_ranges(diff) == ranges


def test_changed_new_and_untouched_files(repository):
    (repository / "a.md").write_text("one\nTWO\nthree\nfour\n")
    (repository / "b ü\n.md").write_text("new\n")
    assert changed_files(repository, "HEAD") == ("a.md", "b ü\n.md")
    lines = changed_lines(repository, "HEAD", ["a.md", "b ü\n.md", "same.md"])
    assert lines == {"a.md": ((2, 2), (4, 4)), "b ü\n.md": EVERY_LINE, "same.md": ()}


def test_all_of_a_changed_document_counts(repository):
    (repository / "a.pdf").write_bytes(b"%PDF-1.4\none\ntwo\n")
    (repository / "b.pdf").write_bytes(b"%PDF-1.4\none\ntwo\n")
    git(repository, "add", ".")
    git(repository, "commit", "-qm", "documents")
    (repository / "a.pdf").write_bytes(b"%PDF-1.4\none\nTWO\n")
    lines = changed_lines(repository, "HEAD", ["a.pdf", "b.pdf"])
    assert lines == {"a.pdf": EVERY_LINE, "b.pdf": ()}


def test_staged_changes_count(repository):
    (repository / "a.md").write_text("one\ntwo\nthree\nfour\n")
    git(repository, "add", "a.md")
    assert changed_lines(repository, "HEAD", ["a.md"]) == {"a.md": ((4, 4),)}


def test_names_in_a_subfolder_are_relative_to_it(repository):
    inner = repository / "desk"
    inner.mkdir()
    (inner / "c.md").write_text("c\n")
    git(repository, "add", ".")
    (inner / "d.md").write_text("d\n")
    assert changed_files(inner, "HEAD") == ("c.md", "d.md")
    assert set(changed_lines(inner, "HEAD", ["c.md", "../a.md"]).values()) == {((1, 1),), ()}


def test_deleted_files_are_none(repository):
    (repository / "a.md").unlink()
    assert changed_files(repository, "HEAD") == ()


@pytest.mark.parametrize("revision", ["nowhere", "--help", "-O/dev/null", "", "HEAD:a.md"])
def test_what_is_no_revision_is_refused(repository, revision):
    with pytest.raises(UsageError):
        changed_files(repository, revision)


def test_a_name_that_looks_like_an_option(repository):
    (repository / "--output=x").write_text("y\n")
    git(repository, "add", "--", "--output=x")
    assert changed_lines(repository, "HEAD", ["--output=x"]) == {"--output=x": ((1, 1),)}


def test_a_glob_in_a_name_is_a_name(repository):
    (repository / "*.md").write_text("star\n")
    git(repository, "add", ".")
    git(repository, "commit", "-qm", "star")
    (repository / "a.md").write_text("changed\n")
    assert changed_lines(repository, "HEAD", ["*.md"]) == {"*.md": ()}


def test_before_the_first_commit_everything_is_new(tmp_path):
    git(tmp_path, "init", "-q")
    (tmp_path / "a.md").write_text("one\ntwo\n")
    (tmp_path / "b.md").write_text("one\n")
    git(tmp_path, "add", "a.md")
    assert changed_files(tmp_path, "HEAD") == ("a.md", "b.md")
    lines = changed_lines(tmp_path, "HEAD", ["a.md", "b.md"])
    assert lines == {"a.md": ((1, 2),), "b.md": EVERY_LINE}
    with pytest.raises(UsageError):
        changed_files(tmp_path, "main")
