"""What a cold start may import: anything else makes every run slower."""

import os
import subprocess
import sys

import pytest

from tests.articles import ROOT, STORIES, story_files

HEAVY = {"jinja2", "trafilatura", "dask", "distributed", "numpy", "fsspec", "lxml", "simplemma"}


def modules_after(code: str) -> set[str]:
    """The top-level modules that a fresh interpreter has loaded after running `code`."""
    code += "\nimport sys\nprint(*{name.split('.')[0] for name in sys.modules}, file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return set(done.stderr.splitlines()[-1].split())


def test_version_imports_nothing():
    found = modules_after(
        "import sys; sys.argv = ['crosscheck', '--version']\n"
        "from crosscheck.__main__ import main; main()"
    )
    assert not found & (HEAVY | {"typer", "rich", "msgspec", "rapidfuzz"})


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_a_plain_report_imports_nothing_heavy(story):
    found = modules_after(
        f"from crosscheck.cli import run; run(['report', *{story_files(story)!r}])"
    )
    assert not found & (HEAVY | {"sqlite3", "zipfile", "multiprocessing"})


def test_an_apostrophe_needs_no_table_of_letters():
    code = "from crosscheck.align.words import fold\nassert fold('Harrow’s') == 'harrow'"
    assert "anyascii" not in modules_after(code)


COUNT_PATTERNS = """
import re, sys
compile_now, compiled = re.compile, []
def count(*given):
    if sys._getframe(1).f_globals["__name__"].startswith("crosscheck."):
        compiled.append(given)
    return compile_now(*given)
re.compile = count
import crosscheck.pipeline
assert len(compiled) <= 140, "what texts seldom ask is a lazy_pattern"
"""


def test_importing_compiles_no_pattern_that_texts_seldom_ask():
    """A pattern takes a tenth of a millisecond: of 230 half were not asked in a short run."""
    modules_after(COUNT_PATTERNS)
