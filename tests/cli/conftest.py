"""How the command line is called in tests: in this process, in a folder of its own."""

import json
import os
from typing import NamedTuple

import pytest

from crosscheck.cli import run

TOLL = "{} people were killed when a grain store burned down in Port Ellery on March 4, 2025."
CALM = "The harbour master thanked the fire brigade of the town for its work."


class Called(NamedTuple):
    status: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)


@pytest.fixture
def here(tmp_path, monkeypatch):
    """An empty folder to work in, with no setting from outside."""
    for name in [*os.environ]:
        if name.startswith("CROSSCHECK_") or name in ("COLUMNS", "NO_COLOR"):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def call(here, capfd, monkeypatch):
    """Call crosscheck with these words; `stdin` is what it may read."""

    def called(*words, stdin=""):
        monkeypatch.setattr("sys.stdin", stream(stdin))
        status = run([str(word) for word in words])
        out, err = capfd.readouterr()
        return Called(status, out, err)

    return called


def stream(text):
    import io

    return io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8")


@pytest.fixture
def story(here):
    """Two articles that contradict each other about one toll, and one that says little."""
    folder = here / "story"
    folder.mkdir()
    (folder / "one.txt").write_text(TOLL.format("Seven") + "\n")
    (folder / "three.txt").write_text(CALM + "\n")
    (folder / "two.txt").write_text(TOLL.format("Nine") + "\n")
    return folder
