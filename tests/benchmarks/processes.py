"""Cold processes with their time and their peak of memory."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tests.articles import ROOT

PYTHON = (sys.executable,)
CROSSCHECK = (sys.executable, "-m", "crosscheck")
# what any command line of this kind has to import before it can do anything
FLOOR = "import typer, rich.table, rapidfuzz, msgspec"


class Run(NamedTuple):
    """Units: seconds of wall time, and of the processor for the process and those it waited for;
    megabytes (10^6) at the process's peak.
    """

    seconds: float
    processor_seconds: float
    megabytes: float


def run(command: Sequence[str], *, cwd: Path = ROOT, timeout_seconds: float = 3600) -> Run:
    """One process from start to end. Errors: CalledProcessError for a status other than 0 or 1."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    # without bytecode every import takes two to five times as long; nobody installs it like that
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    started = time.perf_counter()
    with subprocess.Popen(
        list(command),
        cwd=cwd,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as child:
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - started
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in (0, 1):
        raise subprocess.CalledProcessError(child.returncode, list(command))
    assert seconds <= timeout_seconds
    kilobyte = 1024 if sys.platform != "darwin" else 1  # Linux counts in KiB, macOS in bytes
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * kilobyte / 1e6)


def typical(command: Sequence[str], times: int) -> Run:
    """The median of several runs, after one that fills the caches."""
    run(command)
    runs = [run(command) for _ in range(times)]
    return Run(
        statistics.median(one.seconds for one in runs),
        statistics.median(one.processor_seconds for one in runs),
        statistics.median(one.megabytes for one in runs),
    )
