"""How many processes a run is worth, where nobody said."""

import subprocess
import sys
from pathlib import Path

import pytest

from crosscheck.cli import workers
from crosscheck.cli.workers import ENOUGH, MOST, size_of, with_workers
from crosscheck.config import Settings
from crosscheck.load.source import Packed, Row, Source
from crosscheck.load.spread import spread
from tests.articles import article_from_text
from tests.benchmarks.generate import generate, write


@pytest.fixture
def large(tmp_path: Path) -> Path:
    path = tmp_path / "large.jsonl"
    write(generate(stories=20, outlets=3), path, "jsonl")
    assert path.stat().st_size > ENOUGH
    return path


def test_a_few_articles_stay_in_one_process():
    items = [article_from_text("Seven people died.")] * 5
    found, settings = with_workers(iter(items), Settings())
    assert (list(found), settings.workers) == (items, 0)


def test_much_text_is_worth_the_cores(large: Path, monkeypatch):
    monkeypatch.setattr(workers, "cores", lambda: 3)
    found, settings = with_workers(spread([str(large)]), Settings())
    assert settings.workers == 3
    assert list(found) == list(spread([str(large)]))
    monkeypatch.setattr(workers, "cores", lambda: 64)
    assert with_workers(spread([str(large)]), Settings())[1].workers == MOST


def test_only_as_much_is_drawn_as_it_takes_to_tell():
    drawn = []

    def items():
        for number in range(1000):
            drawn.append(number)
            yield article_from_text("a" * 10_000)

    with_workers(items(), Settings())
    assert len(drawn) == ENOUGH // 10_000


@pytest.mark.parametrize("asked", [Settings(workers=1), Settings(cluster="tcp://nowhere:1")])
def test_who_says_how_many_gets_these(large: Path, asked: Settings):
    assert with_workers(spread([str(large)]), asked)[1] == asked


def test_sizes(tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_text("12345", encoding="utf-8")
    source = Source(str(path), "a")
    sized = [source, Row(source, {"text": "123"}, 1, ""), Packed(source, ".txt", b"12")]
    assert [size_of(one) for one in sized] == [5, 3, 2]
    assert size_of(Source(str(tmp_path / "none.txt"), "none")) == 0
    assert size_of(article_from_text("1234")) == 4


def test_the_bytes_do_not_depend_on_it(large: Path):
    command = [sys.executable, "-m", "crosscheck", "report", str(large), "-f", "json", "-q"]
    runs = [
        subprocess.run([*command, *flags], capture_output=True, check=True)
        for flags in ((), ("--workers", "1"), ("--workers", "3"))
    ]
    assert runs[0].stdout == runs[1].stdout == runs[2].stdout
    assert not any(run.stderr for run in runs)
