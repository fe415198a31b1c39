"""Writing where it cannot be done: the old file stays, a clear message, no trace left behind."""

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from tests.articles import ROOT, STORIES

ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
STORY = str(STORIES[0])


def shell(command: str, folder: Path, **more) -> subprocess.CompletedProcess[str]:
    """A command of a shell, with `crosscheck` spelt out."""
    spelt = command.replace("crosscheck", f"{sys.executable} -m crosscheck")
    return subprocess.run(
        ["bash", "-c", spelt],
        cwd=folder,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
        **more,
    )


def small_files() -> None:
    """No file of this process may grow beyond two kilobytes: as if the disk were full there."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (2048, 2048))


@pytest.mark.parametrize(
    ("command", "name"),
    [
        (f"crosscheck report {STORY} -f json -o out.json", "out.json"),
        (f"crosscheck baseline update {STORY} --baseline base.json", "base.json"),
        (f"crosscheck archive add {STORY} --archive a.sqlite", "a.sqlite"),
    ],
    ids=["output", "baseline", "archive"],
)
def test_a_full_disk_leaves_the_old_file(tmp_path, command, name):
    assert shell(command, tmp_path).returncode == 0
    before = (tmp_path / name).read_bytes()
    names = {path.name for path in tmp_path.iterdir()}
    more = command.replace(STORY, f"{STORY} {STORIES[1]}")
    done = shell(more, tmp_path, preexec_fn=small_files)
    assert done.returncode == 2, done.stderr
    assert "Traceback" not in done.stderr
    assert name in done.stderr
    assert (tmp_path / name).read_bytes() == before
    assert {path.name for path in tmp_path.iterdir()} - {f"{name}-wal", f"{name}-shm"} == names


def test_a_full_device_behind_stdout(tmp_path):
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    done = shell(f"crosscheck report {STORY} > /dev/full", tmp_path)
    assert done.returncode == 2
    assert "stdout cannot be written: No space left on device" in done.stderr
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "<&-"])
def test_closed_streams(tmp_path, closed):
    done = shell(f"crosscheck report {STORY} -o out.json {closed}", tmp_path)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out.json").read_bytes().startswith(b"{")
    done = shell(f"crosscheck report {STORY} --fail-on single {closed}", tmp_path)
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "place", ["/proc/none/out.json", "missing/out.json", "file/out.json", "locked/out.json"]
)
def test_a_place_that_cannot_be_written(tmp_path, place):
    (tmp_path / "file").write_text("kept")
    (tmp_path / "locked").mkdir(mode=0o555)
    if place.startswith("locked") and os.access(tmp_path / "locked", os.W_OK):
        pytest.skip("this user may write everywhere")
    for command in (
        f"crosscheck report {STORY} -f json -o {place}",
        f"crosscheck baseline update {STORY} --baseline {place}",
        f"crosscheck archive add {STORY} --archive {place}",
    ):
        done = shell(command, tmp_path)
        assert done.returncode == 2, command
        assert "Traceback" not in done.stderr, done.stderr
        assert place in done.stderr or "no folder" in done.stderr
    assert (tmp_path / "file").read_text() == "kept"
