"""Inputs that are too large: refused or read piece by piece, in memory that does not follow them.

Each runs in a process of its own, whose peak is its own.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from crosscheck.load import load
from crosscheck.pipeline import gather
from tests.articles import ROOT

MEGABYTE = 1_000_000
LOADING = """
import json, re, resource, sys
from pathlib import Path
from crosscheck.load import load
count, messages = 0, []
for item in load(sys.argv[1:]):
    if hasattr(item, "message"):
        messages.append(item.message)
    else:
        count += 1
status = Path("/proc/self/status")
if status.exists():  # the other figure begins with what the parent had
    peak = int(re.search(r"VmHWM:\\s+(\\d+)", status.read_text())[1]) * 1024
else:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps([count, messages, peak]))
"""


def loaded(path: Path, timeout_seconds: int = 110) -> tuple[int, list[str], int]:
    """Articles, what was said of the others, and the peak of memory in bytes."""
    done = subprocess.run(
        [sys.executable, "-c", LOADING, str(path)],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        check=True,
        timeout=timeout_seconds,
    )
    count, messages, peak = json.loads(done.stdout)
    return count, messages, peak


@pytest.mark.parametrize("suffix", ["txt", "md", "html", "json", "xml", "pdf", "docx"])
def test_a_file_of_200_megabytes(tmp_path, suffix):
    path = tmp_path / f"large.{suffix}"
    with path.open("wb") as file:
        file.truncate(200 * MEGABYTE)
    count, (message,), peak = loaded(path)
    assert (count, message) == (0, "not read: larger than 20 MB, the limit of one article")
    assert peak < 150 * MEGABYTE


@pytest.mark.parametrize("suffix", ["jsonl", "json"])
def test_a_line_of_50_megabytes(tmp_path, suffix):
    path = tmp_path / f"long.{suffix}"
    good = '{"text": "The dam held."}\n'
    with path.open("w") as file:
        file.write(good + '{"text": "')
        for _ in range(50):
            file.write("a" * MEGABYTE)
        file.write('"}\n' + good)
    count, (message,), peak = loaded(path)
    assert peak < 200 * MEGABYTE
    if suffix == "jsonl":
        assert (count, message) == (2, "not read: line 2: longer than 20 MB")
    else:
        assert "larger than 20 MB" in message


def rows(path: Path, number: int) -> Path:
    with path.open("w") as file:
        file.writelines(f'{{"text": "Dam {one} held."}}\n' for one in range(number))
    return path


def test_many_articles_of_one_line(tmp_path):
    """Read one at a time: what stays of each is its id, so that no second one takes it."""
    _, _, little = loaded(rows(tmp_path / "few.jsonl", 1_000))
    count, messages, peak = loaded(rows(tmp_path / "many.jsonl", 20_000))
    assert (count, messages) == (20_000, [])
    assert peak - little < 20_000 * 1_000


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_a_million_articles_of_one_line(tmp_path):
    count, messages, peak = loaded(rows(tmp_path / "many.jsonl", 1_000_000), 880)
    assert (count, messages) == (1_000_000, [])
    assert peak < 600 * MEGABYTE


@pytest.mark.parametrize(
    ("unit", "message"),
    [
        ("Seven died on Monday. ", "not read: more than 30,000 claims in one article"),
        ("It rained. ", "not read: more than 25,000 sentences in one article"),
    ],
)
def test_a_text_of_nothing_but_claims(tmp_path, unit, message):
    """It is refused by its name, and the next article is read."""
    (tmp_path / "a.txt").write_text(unit * (500_000 // len(unit)))
    (tmp_path / "b.txt").write_text("The dam broke on Monday and seven people died.")
    gathered = gather(load([str(tmp_path)]))
    assert [(Path(one.path).name, one.message) for one in gathered.problems] == [("a.txt", message)]
    assert [len(claims) > 0 for claims in gathered.claims.values()] == [True]
