"""Killed at any moment: the archive is the one before the batch or the one after it."""

import random
import subprocess
import sys
import time

import pytest

from crosscheck.archive import file_batch, list_filed, open_archive, verify
from tests.archive.build import make_filing

KILLS = 200
BATCHES = 40
BATCH = 25
WRITER = f"""
import sys
from crosscheck.archive import file_batch, open_archive
from tests.archive.build import make_filing
with open_archive(sys.argv[1], write=True, create=True) as archive:
    print("open", flush=True)
    for batch in range({BATCHES}):
        file_batch(archive, [
            make_filing(f"b{{batch}}-{{one}}", sys.argv[2] + f" killed {{batch}} {{one}} " * 30)
            for one in range({BATCH})
        ])
"""


@pytest.mark.slow
@pytest.mark.timeout(1200)
def test_two_hundred_kills_leave_a_whole_archive(tmp_path):
    path = tmp_path / "a.sqlite"
    moments = random.Random(7)
    seen = set()
    with open_archive(path, write=True, create=True) as archive:
        file_batch(archive, [make_filing("before")])
    for number in range(KILLS):
        process = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path), f"run {number}"], stdout=subprocess.PIPE
        )
        process.stdout.readline()
        time.sleep(moments.uniform(0, 0.25))
        process.kill()
        process.wait()
        process.stdout.close()
        with open_archive(path) as archive:
            assert verify(archive) == ()
            names = {one.info.id for one in list_filed(archive)}
        assert "before" in names
        assert (len(names) - 1) % BATCH == 0, "half a batch"
        seen.add(len(names))
    done = subprocess.run([sys.executable, "-c", WRITER, str(path), "last"], check=True,
                          capture_output=True)  # fmt: skip
    assert done.returncode == 0
    with open_archive(path) as archive:
        assert verify(archive) == ()
        assert len(list(list_filed(archive))) == BATCHES * BATCH + 1
    assert len(seen) > 3, "the kills fell at different moments"


@pytest.mark.slow
def test_a_reader_meanwhile_always_sees_whole_batches(tmp_path):
    path = tmp_path / "a.sqlite"
    with open_archive(path, write=True, create=True):
        pass
    process = subprocess.Popen([sys.executable, "-c", WRITER, str(path), "run"],
                               stdout=subprocess.PIPE)  # fmt: skip
    sizes = []
    while process.poll() is None:
        with open_archive(path) as archive:
            sizes.append(len(list(list_filed(archive))))
    process.stdout.close()
    assert process.returncode == 0
    assert all(size % BATCH == 0 for size in sizes)
    assert sizes == sorted(sizes)
