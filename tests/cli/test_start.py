"""Starting fast: `--version` imports nothing heavy, and a command only what it needs."""

import subprocess
import sys

import crosscheck

HEAVY = ("typer", "rich", "msgspec", "rapidfuzz", "trafilatura", "pydantic", "simplemma", "yaml")


def loaded_after(code):
    listed = f"import sys\n{code}\nprint(*sys.modules, file=sys.stderr)"
    found = subprocess.run(
        [sys.executable, "-c", listed], capture_output=True, text=True, check=False
    )
    assert found.returncode == 0, found.stderr
    return {name.split(".")[0] for name in found.stderr.split()}


def test_version_imports_nothing_heavy():
    code = "sys.argv = ['crosscheck', '--version']\nfrom crosscheck.__main__ import main\nmain()"
    assert not loaded_after(code) & {*HEAVY, "crosscheck.cli"}


def test_both_spellings_of_version_print_it():
    for words in (["--version"], ["-V"], ["--version", "--help"]):
        found = subprocess.run(
            [sys.executable, "-m", "crosscheck", *words],
            capture_output=True,
            text=True,
            check=False,
        )
        assert found.returncode == 0
        if len(words) == 1:
            assert found.stdout == f"crosscheck {crosscheck.__version__}\n"


def test_a_report_on_plain_text_loads_no_heavy_library(story):
    code = "from crosscheck.cli import run\nrun(['report', 'story', '-q'])"
    assert not loaded_after(code) & {"pydantic", "trafilatura", "simplemma", "jinja2", "pint"}


def test_a_command_leaves_no_cycles_to_look_for_at_the_end(story):
    code = (
        "import atexit, gc\n"
        "atexit.register(lambda: print(gc.get_freeze_count(), file=sys.stderr))\n"
        "sys.argv = ['crosscheck', 'report', 'story', '-q', '--fail-on', 'never']\n"
        "from crosscheck.__main__ import main\nmain()"
    )
    ended = subprocess.run(
        [sys.executable, "-c", f"import sys\n{code}"], capture_output=True, text=True, check=True
    )
    assert int(ended.stderr.split()[-1]) > 10_000


def test_the_public_verbs_are_functions_before_and_after_their_rooms_are_imported(story):
    import crosscheck.load

    for name in ("load", "extract", "align", "judge", "crosscheck", "render"):
        assert callable(getattr(crosscheck, name)), name
    articles = list(crosscheck.load(["story"]))
    assert [article.id for article in articles] == ["one", "three", "two"]
    assert crosscheck.extract(articles[0])
    from crosscheck.config import Settings

    report = crosscheck.crosscheck(articles, Settings())
    assert crosscheck.render(report, "md").startswith("## crosscheck")
