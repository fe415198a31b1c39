"""Killed at any moment: the archive is the one before a batch or the one after it."""

import json
import os
import random
import signal
import subprocess
import sys
import time

import pytest

from crosscheck.archive import list_filed, open_archive, verify
from crosscheck.cli import archive as command
from crosscheck.cli import run

KILLS = 200
ARTICLES = 240
BATCH = 20
WRITER = f"""
import sys
from crosscheck.archive import file_batch, open_archive
from tests.archive.build import make_filing
with open_archive(sys.argv[1], write=True, create=True) as archive:
    for batch in range(60):
        file_batch(archive, [make_filing(f"b{{batch}}-{{one}}") for one in range({BATCH})])
"""


def write_rows(path, number):
    rows = (
        {"id": f"row-{one}", "text": f"{one + 2} people were killed in Norvik. Run {number}."}
        for one in range(ARTICLES)
    )
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")


def add_in_child(rows, path):
    """`crosscheck archive add` in a forked process: no time goes into starting up."""
    child = os.fork()
    if child == 0:
        os._exit(run(["archive", "add", str(rows), "-a", str(path), "-q"]))
    return child


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks")
def test_two_hundred_kills_during_archive_add(tmp_path, monkeypatch):
    monkeypatch.setattr(command, "BATCH", BATCH)
    rows, path = tmp_path / "rows.jsonl", tmp_path / "a.sqlite"
    write_rows(rows, 0)
    began = time.perf_counter()
    assert os.waitpid(add_in_child(rows, path), 0)[1] == 0
    seconds = time.perf_counter() - began
    moments = random.Random(7)
    sizes, killed = set(), 0
    for number in range(1, KILLS + 1):
        if number % 4 == 1:  # every fourth begins anew, the others write over what is there
            path.unlink(missing_ok=True)
        write_rows(rows, number)
        child = add_in_child(rows, path)
        time.sleep(moments.uniform(0, seconds))
        os.kill(child, signal.SIGKILL)
        killed += os.WIFSIGNALED(os.waitpid(child, 0)[1])
        if not path.exists() or not path.stat().st_size:
            continue  # killed before it began
        with open_archive(path, write=True) as archive:
            assert verify(archive) == ()
            held = len(list(list_filed(archive)))
        assert held % BATCH == 0, "half a batch"
        sizes.add(held)
    assert killed > KILLS / 4  # on a machine that grew quicker meanwhile, many come too late
    assert len(sizes) > 5, "the kills fell at different moments"
    assert os.waitpid(add_in_child(rows, path), 0)[1] == 0
    with open_archive(path) as archive:
        assert verify(archive) == ()
        assert len(list(list_filed(archive))) == ARTICLES


@pytest.mark.slow
def test_a_reader_meanwhile_always_sees_whole_batches(tmp_path):
    path = tmp_path / "a.sqlite"
    with open_archive(path, write=True, create=True):
        pass
    process = subprocess.Popen([sys.executable, "-c", WRITER, str(path)])
    sizes = []
    while process.poll() is None:
        with open_archive(path) as archive:
            sizes.append(len(list(list_filed(archive))))
    assert process.returncode == 0
    assert all(size % BATCH == 0 for size in sizes)
    assert sizes == sorted(sizes)
    assert len(set(sizes)) > 2
