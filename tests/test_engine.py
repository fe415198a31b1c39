"""Every engine gives what the plain one gives: in order, lazily, and with errors named."""

import os
import signal
import subprocess
import sys
import threading
import time
from multiprocessing import active_children
from pathlib import Path

import pytest

from crosscheck.config import Settings
from crosscheck.engine import AHEAD, SERIAL, Engine, chunks, engine_for, may_fork
from crosscheck.errors import EngineError, UsageError
from crosscheck.pipeline import crosscheck, read_item
from crosscheck.report import json
from tests.articles import ROOT, STORIES, article_from_text, story_articles


def double(number: int) -> int:
    return 2 * number


def fail_on_seven(number: int) -> int:
    if number == 7:
        raise ValueError("seven")
    return number


def total(group: tuple[str, list[int]]) -> tuple[str, int]:
    return group[0], sum(group[1])


def die_once(marker: str) -> str:
    """Kills its own process the first time."""
    path = Path(marker)
    if path.suffix == ".die" and not path.exists():
        path.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return path.name


def die_always(name: str) -> str:
    os.kill(os.getpid(), signal.SIGKILL)
    return name


@pytest.fixture(scope="module")
def pool():
    with engine_for(workers=2) as engine:
        yield engine


@pytest.fixture(params=["serial", "pool"])
def engine(request, pool) -> Engine:
    return SERIAL if request.param == "serial" else pool


def test_results_come_in_the_order_of_the_items(engine: Engine):
    assert list(engine.map(double, range(100), chunk=3)) == [2 * number for number in range(100)]


def test_reducing_gives_each_key_all_its_values(engine: Engine):
    pairs = [(f"k{number % 3}", number) for number in range(30)]
    assert list(engine.reduce_by_key(total, pairs)) == [("k0", 135), ("k1", 145), ("k2", 155)]


def test_nothing_gives_nothing(engine: Engine):
    assert list(engine.map(double, [])) == []
    assert list(engine.reduce_by_key(total, [])) == []


def test_an_error_reaches_the_caller(engine: Engine):
    with pytest.raises(ValueError, match="seven"):
        list(engine.map(fail_on_seven, range(20), chunk=2))
    assert list(engine.map(double, [1])) == [2]


def test_items_are_drawn_as_workers_become_free(pool: Engine):
    drawn = []

    def items():
        for number in range(1000):
            drawn.append(number)
            yield number

    results = pool.map(double, items(), chunk=1)
    assert next(results) == 0
    assert len(drawn) <= AHEAD * pool.workers + 1
    results.close()


def test_chunks_lose_nothing():
    assert list(chunks(range(5), 2)) == [[0, 1], [2, 3], [4]]


def test_a_worker_that_dies_loses_nothing(tmp_path: Path):
    names = [str(tmp_path / f"{number}.{'die' if number == 5 else 'txt'}") for number in range(12)]
    with engine_for(workers=2) as engine:
        found = list(engine.map(die_once, names, chunk=1))
    assert found == [Path(name).name for name in names]


def test_workers_that_keep_dying_are_named():
    with engine_for(workers=2) as engine, pytest.raises(EngineError, match=r"a\.txt"):
        list(engine.map(die_always, ["a.txt"], chunk=1))


def test_an_article_that_breaks_a_detector_is_named(monkeypatch):
    def broken(*_):
        raise ValueError("no such thing")

    monkeypatch.setattr("crosscheck.pipeline.extract", broken)
    problem = read_item(article_from_text("Seven people died.", name="bad"))
    assert problem.path == "bad.txt"
    assert "ValueError: no such thing" in problem.message


def test_workers_give_the_same_bytes():
    articles = [article for story in STORIES for article in story_articles(story)]
    plain = crosscheck(articles, Settings())
    pooled = crosscheck(reversed(articles), Settings(workers=2))
    assert json.render(pooled) == json.render(plain)


def test_a_missing_extra_says_which(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(UsageError, match="extra") as caught, engine_for(cluster="tcp://nowhere:1"):
        pass
    assert "crosscheck-news[cluster]" in caught.value.hint


def test_a_worker_that_died_while_idle_is_replaced():
    with engine_for(workers=2) as engine:
        assert list(engine.map(len, ["a"])) == [1]
        for child in active_children():
            child.kill()
        time.sleep(0.5)  # the pool finds out
        assert list(engine.map(len, ["a", "bc"])) == [1, 2]


def test_where_no_process_can_be_started_this_one_does_the_work(monkeypatch):
    before = active_children()

    def refuse(process):
        raise BlockingIOError("no more processes")

    monkeypatch.setattr("multiprocessing.process.BaseProcess.start", refuse)
    with engine_for(workers=2) as engine:
        assert engine is SERIAL
        assert list(engine.map(double, [1, 2])) == [2, 4]
    assert active_children() == before


@pytest.mark.parametrize("may", [True, False])
def test_forked_or_spawned_workers_do_the_same(monkeypatch, may):
    monkeypatch.setattr("crosscheck.engine.may_fork", lambda: may)
    with engine_for(workers=2) as engine:
        assert list(engine.map(double, range(9), chunk=2)) == [2 * number for number in range(9)]


def test_a_process_with_threads_is_not_forked():
    assert may_fork() is (sys.platform == "linux" and threading.active_count() == 1)
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    assert not may_fork()
    done.set()
    thread.join()


@pytest.mark.slow
def test_interrupting_leaves_nothing_behind(tmp_path: Path):
    for number in range(400):
        text = "Seven people were killed on Monday, officials said. " * 60
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "crosscheck", "report", str(tmp_path), "--workers", "2"]
    child = subprocess.Popen(
        command,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    time.sleep(2.5)
    os.killpg(child.pid, signal.SIGINT)
    _, errors = child.communicate(timeout=60)
    assert child.returncode == 130, errors
    assert b"Traceback" not in errors
    deadline = time.monotonic() + 30
    while group_is_alive(child.pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not group_is_alive(child.pid)


def group_is_alive(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True
