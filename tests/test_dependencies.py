"""Every library that is imported is declared, and nothing is declared that is not imported."""

import ast
import re
import sys
import tomllib

from tests.articles import ROOT

NAMED_OTHERWISE = {"pyyaml": "yaml", "python-docx": "docx"}
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def imported():
    """The top-level modules of others that the package imports, however late."""
    found = set()
    for file in (ROOT / "src").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found.update(alias.name.partition(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and not node.level:
                found.add((node.module or "").partition(".")[0])
    return found - sys.stdlib_module_names - {"crosscheck"}


def modules(requirements):
    names = {re.split(r"[\[<>=~! ]", one, maxsplit=1)[0].lower() for one in requirements}
    return {NAMED_OTHERWISE.get(name, name).replace("-", "_") for name in names}


def test_what_is_imported_is_what_is_declared():
    extras = PROJECT["optional-dependencies"]
    own = [one for name, group in extras.items() if name != "dev" for one in group]
    declared = modules([*PROJECT["dependencies"], *own])
    assert imported() - declared == {"distributed"}
    # dask installs distributed; trafilatura needs the other, and an older pip leaves it out
    assert declared - imported() == {"dask", "lxml_html_clean"}


def test_the_developers_extra_holds_the_readers_of_documents():
    extras = PROJECT["optional-dependencies"]
    for name in ("pdf", "docx", "encodings"):
        assert set(extras[name]) <= set(extras["dev"])
