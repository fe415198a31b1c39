"""The table "Fast" as ratios measured in one run on one machine.

    python -m tests.benchmarks.table                    in a minute: up to 1,000 articles
    python -m tests.benchmarks.table --sizes 100,1000,10000 --workers-size 10000
    python -m tests.benchmarks.table --archive 100000   with `check` against an archive
    python -m tests.benchmarks.table --cluster          with a Dask cluster of two workers

Everything is measured in cold processes; memory is the peak of the largest. What runs in one
process is measured by its processor time, so that another user of the machine changes little;
what runs in several, as 200 articles do where nobody says otherwise, by the clock.
"""

import argparse
import os
import platform
import sys
import tempfile
from collections.abc import Iterator
from itertools import pairwise
from math import log
from pathlib import Path
from typing import NamedTuple

from tests.articles import ROOT
from tests.benchmarks.generate import generate, write
from tests.benchmarks.processes import CROSSCHECK, FLOOR, PYTHON, Run, run, typical

OUTLETS = 4
FIVE = [str(path) for path in sorted((ROOT / "fixtures/stories/miami-talks").glob("*.txt"))]


class Line(NamedTuple):
    """One line of the table; `good` is None where nothing was aimed at."""

    what: str
    measured: str
    aim: str
    good: bool | None


def main() -> None:
    """Reads the command line and prints the table as it grows."""
    parser = argparse.ArgumentParser(description="measure speed and memory")
    parser.add_argument("--sizes", default="100,1000", help="articles, for growth")
    parser.add_argument("--workers-size", type=int, default=1000, help="articles, for two workers")
    parser.add_argument("--archive", type=int, default=1000, help="articles in the archive")
    parser.add_argument("--times", type=int, default=5, help="repetitions of the short runs")
    parser.add_argument("--cluster", action="store_true", help="measure a Dask cluster as well")
    options = parser.parse_args()
    sizes = [int(size) for size in options.sizes.split(",")]
    sys.stdout.write(
        f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores\n\n"
        "| what | measured | aim | |\n|---|---|---|---|\n"
    )
    with tempfile.TemporaryDirectory() as folder:
        for line in lines(Path(folder), sizes, options):
            mark = "" if line.good is None else "ok" if line.good else "MISSED"
            sys.stdout.write(f"| {line.what} | {line.measured} | {line.aim} | {mark} |\n")
            sys.stdout.flush()


def lines(folder: Path, sizes: list[int], options: argparse.Namespace) -> Iterator[Line]:
    """Every line, each measured when it is asked for."""
    yield from start_up(options.times)
    yield from two_hundred(folder, options.times)
    yield from growth(folder, sizes)
    yield from workers(folder, options.workers_size)
    yield from archive(folder, options.archive, options.times)
    if options.cluster:
        yield from cluster(folder, options.workers_size)


def articles(folder: Path, count: int) -> Path:
    """A file of `count` generated articles (JSON lines), made once."""
    path = folder / f"{count}.jsonl"
    if not path.exists():
        write(generate(count // OUTLETS, OUTLETS), path, "jsonl")
    return path


def report_on(*paths: str, flags: tuple[str, ...] = ("--workers", "1")) -> Run:
    """One cold `crosscheck report`, in one process if no flags say otherwise."""
    return run([*CROSSCHECK, "report", *paths, "--fail-on", "never", "--quiet", *flags])


def start_up(times: int) -> Iterator[Line]:
    """--version, and the five articles against what must be imported anyway."""
    bare = typical([*PYTHON, "-c", "pass"], 2 * times).processor_seconds
    version = typical([*CROSSCHECK, "--version"], 2 * times).processor_seconds
    ratio = version / bare
    yield Line(
        "`--version` / `python -c pass`",
        f"{ratio:.2f} × ({1000 * version:.0f} / {1000 * bare:.0f} ms)",
        "≤ 2 ×",
        ratio <= 2,
    )
    floor = typical([*PYTHON, "-c", FLOOR], times).processor_seconds
    five = typical([*CROSSCHECK, "report", *FIVE], times).processor_seconds
    ratio = five / floor
    yield Line(
        "`report` on five articles / imports",
        f"{ratio:.2f} × ({1000 * five:.0f} / {1000 * floor:.0f} ms)",
        "≤ 2.5 ×",
        ratio <= 2.5,
    )


def two_hundred(folder: Path, times: int) -> Iterator[Line]:
    """200 articles, some 600 kB."""
    path = articles(folder, 200)
    size = path.stat().st_size / 1e3
    found = typical([*CROSSCHECK, "report", str(path), "--quiet"], min(times, 3))
    yield Line(
        f"200 articles ({size:.0f} kB), as many workers as cores",
        f"{found.seconds:.2f} s, {found.megabytes:.0f} MB",
        "≤ 1.5 s, ≤ 150 MB",
        found.seconds <= 1.5 and found.megabytes <= 150,
    )


def growth(folder: Path, sizes: list[int]) -> Iterator[Line]:
    """Time and memory from one size to the next; throughput at the largest."""
    runs = [(size, report_on(str(articles(folder, size)))) for size in sizes]
    largest, found = runs[-1]
    megabytes = articles(folder, largest).stat().st_size / 1e6
    rate = megabytes / found.processor_seconds
    yield Line(
        f"throughput, one core, {largest:,} articles",
        f"{rate:.2f} MB/s ({found.processor_seconds:.1f} s)",
        "≥ 0.6 MB/s",
        rate >= 0.6,
    )
    for (small, before), (large, after) in pairwise(runs):
        ratio = after.processor_seconds / before.processor_seconds
        exponent = log(ratio) / log(large / small)
        each = 1000 * (after.megabytes - before.megabytes) / (large - small)
        yield Line(
            f"growth {small:,} → {large:,} articles",
            f"{ratio:.1f} × the time (exponent {exponent:.2f}), {each:.0f} kB an article",
            f"≤ {1.1 * large / small:.0f} ×, ≤ 30 kB",
            exponent <= log(1.1 * large / small) / log(large / small) and each <= 30,
        )


def workers(folder: Path, size: int) -> Iterator[Line]:
    """Two workers against one, the better of two runs in turn: others only make it slower."""
    path = str(articles(folder, size))
    turns = [(report_on(path), report_on(path, flags=("--workers", "2"))) for _ in range(2)]
    one, two = (min(runs) for runs in zip(*turns, strict=True))
    ratio = one.seconds / two.seconds
    yield Line(
        f"2 workers, {size:,} articles",
        f"{ratio:.2f} × faster ({one.seconds:.1f} / {two.seconds:.1f} s)",
        "≥ 1.8 ×",
        ratio >= 1.8,
    )


def archive(folder: Path, size: int, times: int) -> Iterator[Line]:
    """`check` of one new article, cold, against an archive."""
    held = folder / f"{size}.sqlite"
    run([*CROSSCHECK, "archive", "add", str(articles(folder, size)), "--archive", str(held)])
    new = folder / "new.md"
    made = next(iter(generate(1, 1, noise=100, seed=1)))
    new.write_text(f"# {made.title}\n\n{made.text}\n", encoding="utf-8")
    command = [*CROSSCHECK, "check", str(new), "--against", str(held), "--fail-on", "never"]
    found = typical(command, times)
    yield Line(
        f"`check` one article against {size:,}",
        f"{found.seconds:.2f} s, {found.megabytes:.0f} MB",
        "≤ 0.5 s",
        found.seconds <= 0.5,
    )


def cluster(folder: Path, size: int) -> Iterator[Line]:
    """A Dask cluster of two single-threaded workers over TCP against the pool."""
    from distributed import LocalCluster

    path = str(articles(folder, size))
    pool = report_on(path, flags=("--workers", "2"))
    with LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
    ) as local:
        address = local.scheduler_address
        report_on(path, flags=("--cluster", address))  # workers import once
        found = report_on(path, flags=("--cluster", address))
    ratio = found.seconds / pool.seconds
    yield Line(
        f"Dask, 2 workers, {size:,} articles / pool of 2",
        f"{ratio:.2f} × ({found.seconds:.1f} / {pool.seconds:.1f} s)",
        "≤ 1.3 ×",
        ratio <= 1.3,
    )


if __name__ == "__main__":
    main()
