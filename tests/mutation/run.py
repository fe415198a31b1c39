"""Sample mutants, run the tests that concern each, tell which survive.

`python -m tests.mutation.run judge|date|quantity COUNT [SEED]`. Each mutant runs in a forked child
that reads the spoilt source instead of the file: nothing on disk changes. Only an area's own tests
count; of two hundred mutants that they let pass, whole stories noticed none.
"""

import contextlib
import importlib.abc
import importlib.util
import os
import pkgutil
import random
import resource
import sys
import time
from importlib import import_module
from pathlib import Path

import hypothesis  # noqa: F401 (loaded once, before the forks)
import pytest
import rapidfuzz  # noqa: F401

from tests.mutation.mutants import mutated, places

ROOT = Path(__file__).resolve().parent.parent.parent
SOURCE = ROOT / "src" / "crosscheck"
LIMIT_SECONDS = 30
EXAMPLES = "tests/extract/test_fixtures.py::test_example"
READINGS = "tests/extract/test_readings.py"
# What is told by time or by chance is left out.
DULL = "not megabyte and not any_order and not any_text and not edtf"
# The quickest tests first: most mutants end there.
AREAS = {
    "judge": (
        ("judge/*.py", "judge/checks/*.py"),
        ["tests/judge/test_judgements.py", "tests/judge", "tests/rules", "tests/align"],
    ),
    "date": (
        ("extract/date*.py",),
        [READINGS, EXAMPLES, "tests/extract/test_date.py", "-k", f"date and {DULL}"],
    ),
    "quantity": (
        ("extract/quantity*.py",),
        [
            *(READINGS, EXAMPLES, "tests/extract/test_quantity.py"),
            *("tests/extract/test_quantity_toll.py", "tests/extract/test_quantity_killer.py"),
            *("-k", f"quantity and {DULL}"),
        ],
    ),
}


class Spoilt(importlib.abc.MetaPathFinder, importlib.abc.SourceLoader):
    """Finds one module and gives its spoilt source."""

    def __init__(self, name: str, path: Path, source: str) -> None:
        self.name, self.path, self.source = name, path, source

    def find_spec(self, fullname, path, target=None):
        if fullname != self.name:
            return None
        return importlib.util.spec_from_file_location(fullname, self.path, loader=self)

    def get_filename(self, fullname):
        return str(self.path)

    def get_data(self, path):
        return self.source.encode()

    def path_stats(self, path):
        raise OSError  # no bytecode of another source


def is_killed(path: Path, source: str, tests: list[str]) -> bool:
    """Do the tests notice, in a child of its own?

    What never ends, or breaks the loading of the tests, is noticed.
    """
    child = os.fork()
    if not child:
        parts = path.relative_to(SOURCE.parent).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        sys.meta_path.insert(0, Spoilt(name, path, source))
        resource.setrlimit(resource.RLIMIT_CPU, (LIMIT_SECONDS, LIMIT_SECONDS))
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1), os.dup2(null, 2)
        status = 1
        with contextlib.suppress(BaseException):
            plain = ["-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist"]
            status = int(pytest.main([*plain, *tests]) != pytest.ExitCode.OK)
        os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != 0


def main() -> None:
    """Sample, run, tell."""
    area, count, *seed = sys.argv[1:]
    patterns, tests = AREAS[area]
    os.chdir(ROOT)
    for room in ("lexicon",):  # loaded once: no mutant lies there
        package = import_module(f"crosscheck.{room}")
        for one in pkgutil.iter_modules(package.__path__, f"crosscheck.{room}."):
            import_module(one.name)
    files = sorted({path for pattern in patterns for path in SOURCE.glob(pattern)})
    every = [(path, place) for path in files for place in places(path.read_text("utf-8"))]
    chosen = random.Random(int(seed[0]) if seed else 1).sample(every, min(int(count), len(every)))
    killed = 0
    began = time.monotonic()
    for number, (path, place) in enumerate(chosen, 1):
        spoilt, line, code = mutated(path.read_text("utf-8"), place)
        if is_killed(path, spoilt, tests):
            killed += 1
        else:
            print(f"SURVIVED {path.relative_to(SOURCE)}:{line} {place[1]}: {code}", flush=True)
        told = f"{killed} of {number} killed"
        print(f"{area}: {told} ({time.monotonic() - began:.0f} s)", flush=True)


if __name__ == "__main__":
    main()
