import os
import random
import sqlite3
import subprocess
import sys
import threading
from contextlib import suppress

import pytest

from crosscheck.archive import (
    export_filed,
    file_batch,
    find_candidates,
    list_filed,
    open_archive,
    read_filed,
    remove_articles,
    verify,
)
from crosscheck.archive.store import APPLICATION_ID, VERSION, connect
from crosscheck.errors import ArchiveError
from tests.archive.build import make_filing


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "archive.sqlite"
    with open_archive(path, write=True, create=True) as archive:
        file_batch(archive, [make_filing("herald"), make_filing("post", "Nine boats were lost.")])
    return path


def test_one_file_is_left_after_closing(path):
    assert [one.name for one in path.parent.iterdir()] == ["archive.sqlite"]


def test_reading_leaves_nothing_behind(path):
    with open_archive(path) as archive:
        assert verify(archive) == ()
    assert [one.name for one in path.parent.iterdir()] == ["archive.sqlite"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"not a database, and longer than sixteen bytes", "not an archive"),
        (b"SQLite format 3\0" + b"\xff" * 5000, "damaged"),
        (b"", "empty"),
    ],
)
def test_what_is_no_archive_is_refused(tmp_path, content, words):
    path = tmp_path / "x.sqlite"
    path.write_bytes(content)
    with pytest.raises(ArchiveError) as caught, open_archive(path):
        pass
    assert words in caught.value.message
    assert path.read_bytes() == content


def test_another_programs_database_is_refused_and_left_alone(tmp_path):
    path = tmp_path / "mail.sqlite"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE letters (id)")
    other.close()
    for write in (False, True):
        with (
            pytest.raises(ArchiveError, match="not an archive of crosscheck"),
            open_archive(path, write=write),
        ):
            pass
    with sqlite3.connect(path) as other:
        assert other.execute("SELECT name FROM sqlite_master").fetchall() == [("letters",)]


def test_an_archive_from_the_future_is_refused(path):
    with sqlite3.connect(path) as raw:
        raw.execute(f"PRAGMA user_version={VERSION + 1}")
    raw.close()
    with pytest.raises(ArchiveError, match="from the future") as caught, open_archive(path):
        pass
    assert caught.value.hint == "update crosscheck"


def test_missing_archive_says_how_to_make_one(tmp_path):
    with pytest.raises(ArchiveError) as caught, open_archive(tmp_path / "none.sqlite"):
        pass
    assert "archive add" in caught.value.hint
    assert not (tmp_path / "none.sqlite").exists()


def test_folder_is_no_archive(tmp_path):
    with pytest.raises(ArchiveError, match="is a folder"), open_archive(tmp_path, write=True):
        pass


def test_an_older_format_is_migrated_when_written(path, monkeypatch):
    from crosscheck.archive import store

    monkeypatch.setattr(store, "VERSION", VERSION + 1)
    monkeypatch.setattr(
        store, "MIGRATIONS", (*store.MIGRATIONS, "ALTER TABLE article ADD COLUMN desk TEXT;")
    )
    with pytest.raises(ArchiveError, match="older format"), open_archive(path):
        pass
    with open_archive(path, write=True) as archive:
        assert archive.execute("SELECT count(desk), count(*) FROM article").fetchone() == (0, 2)
    with open_archive(path) as archive:
        assert archive.execute("PRAGMA user_version").fetchone() == (VERSION + 1,)


def test_a_failed_migration_leaves_the_old_format(path, monkeypatch):
    from crosscheck.archive import store

    monkeypatch.setattr(store, "VERSION", VERSION + 1)
    monkeypatch.setattr(
        store,
        "MIGRATIONS",
        (*store.MIGRATIONS, "ALTER TABLE article ADD COLUMN desk TEXT; CREATE NONSENSE;"),
    )
    with pytest.raises(ArchiveError), open_archive(path, write=True):
        pass
    monkeypatch.undo()
    with open_archive(path) as archive:
        assert verify(archive) == ()
        columns = [row[1] for row in archive.execute("PRAGMA table_info(article)")]
    assert "desk" not in columns


def test_header_names_the_program(path):
    with sqlite3.connect(path) as raw:
        assert raw.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)


def test_damage_is_found(path):
    connection = connect(path, write=True)
    connection.execute("DELETE FROM key")
    connection.close()
    with open_archive(path) as archive:
        assert "keys" in verify(archive)[0]


ENDLESS = (
    "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x AS hash,"
    " x AS article FROM n"
)


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "statement",
    [
        f"DROP TABLE key; CREATE VIEW key AS {ENDLESS}",
        "CREATE TRIGGER t AFTER INSERT ON article BEGIN DELETE FROM article; END",
        "CREATE TABLE more (x)",
    ],
)
def test_a_schema_of_somebody_elses_is_refused(path, statement):
    connection = sqlite3.connect(path)
    connection.executescript(statement)
    connection.close()
    before = path.read_bytes()
    for write in (False, True):
        with pytest.raises(ArchiveError) as caught, open_archive(path, write=write) as archive:
            verify(archive)
        assert "damaged" in caught.value.message
    assert path.read_bytes() == before


@pytest.mark.parametrize("keys", ["words", 1 << 40, b"odd", b"\xff" * 16])
def test_keys_that_are_none_do_not_keep_an_article_on_file(path, keys):
    connection = sqlite3.connect(path)
    connection.execute("UPDATE article SET keys = ? WHERE number = 1", (keys,))
    connection.commit()
    connection.close()
    with open_archive(path, write=True) as archive:
        remove_articles(archive, [1])
        assert [one.number for one in list_filed(archive)] == [2]


def test_claims_of_another_article_are_damage(path):
    connection = sqlite3.connect(path)
    connection.execute("UPDATE article SET claims = (SELECT claims FROM article WHERE number = 2)")
    connection.commit()
    connection.close()
    with open_archive(path) as archive:
        assert [one.number for one in read_filed(archive, [2])] == [2]
        with pytest.raises(ArchiveError, match="damaged"):
            list(read_filed(archive, [1]))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_read_only_folder_can_be_read(path):
    path.chmod(0o444)
    path.parent.chmod(0o555)
    try:
        with open_archive(path) as archive:
            assert len(list(list_filed(archive))) == 2
    finally:
        path.parent.chmod(0o755)


def test_read_only_folder_is_read_as_it_lies(path, monkeypatch):
    monkeypatch.setattr(os, "access", lambda *_: False)
    with open_archive(path) as archive:
        assert len(list(list_filed(archive))) == 2
    assert [one.name for one in path.parent.iterdir()] == ["archive.sqlite"]


def test_reader_sees_one_state_while_a_writer_writes(path):
    with open_archive(path) as reader, open_archive(path, write=True) as writer:
        reader.execute("BEGIN")
        before = reader.execute("SELECT count(*) FROM article").fetchone()
        file_batch(writer, [make_filing("later")])
        assert reader.execute("SELECT count(*) FROM article").fetchone() == before == (2,)
        reader.execute("COMMIT")
        assert reader.execute("SELECT count(*) FROM article").fetchone() == (3,)


def test_reader_does_not_wait_for_an_open_transaction(path):
    with open_archive(path, write=True) as writer:
        writer.execute("BEGIN EXCLUSIVE")
        writer.execute("DELETE FROM article")
        with open_archive(path) as reader:
            assert len(list(list_filed(reader))) == 2
        writer.execute("ROLLBACK")


def test_two_writers_take_turns(path):
    failures = []

    def write(start: int) -> None:
        try:
            with open_archive(path, write=True) as archive:
                for number in range(start, start + 20):
                    file_batch(archive, [make_filing(f"a{number}")])
        except ArchiveError as error:
            failures.append(error)

    threads = [threading.Thread(target=write, args=(start,)) for start in (0, 100)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    with open_archive(path) as archive:
        assert len(list(list_filed(archive))) == 42
        assert verify(archive) == ()


def test_a_lock_held_too_long_is_said(path, monkeypatch):
    from crosscheck.archive import store

    monkeypatch.setattr(store, "BUSY_SECONDS", 0.05)
    with open_archive(path, write=True) as first:
        first.execute("BEGIN IMMEDIATE")
        with pytest.raises(ArchiveError, match="locked"), open_archive(path, write=True) as second:
            file_batch(second, [make_filing("x")])
        first.execute("ROLLBACK")


def test_no_network_and_no_text_engine_is_imported():
    code = (
        "import sys, crosscheck.archive\n"
        "print([m for m in ('socket', 'rapidfuzz', 'typer', 'rich') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_whatever_byte_is_broken_the_archive_says_so(path):
    """Never another exception, and never a wrong word: text and claims carry a checksum."""
    good = path.read_bytes()
    broken = random.Random(3)
    for number in range(120):
        content = bytearray(good)
        for _ in range(broken.choice([1, 2, 8, 50])):
            content[broken.randrange(100, len(content))] = broken.randrange(256)
        copy = path.with_name(f"{number}.sqlite")
        copy.write_bytes(content[: broken.choice([len(content), broken.randrange(len(content))])])
        for write in (False, True):
            with suppress(ArchiveError), open_archive(copy, write=write) as archive:
                texts = {one.text for one in export_filed(archive)}
                assert texts <= {make_filing("x").article.text, "Nine boats were lost."}
                find_candidates(archive, ["seven", "boats"])
                verify(archive)
                if write:
                    file_batch(archive, [make_filing("herald", "Other words."), make_filing("z")])
                    remove_articles(archive, [1, 2])


def test_a_full_disk_leaves_the_archive_as_it_was(path):
    with (
        pytest.raises(ArchiveError, match="no space left"),
        open_archive(path, write=True) as archive,
    ):
        pages = archive.execute("PRAGMA page_count").fetchone()[0]
        archive.execute(f"PRAGMA max_page_count={pages}")
        file_batch(archive, [make_filing(f"a{number}", f"{number} " * 999) for number in range(99)])
    with open_archive(path) as archive:
        assert verify(archive) == ()
        assert len(list(list_filed(archive))) == 2
