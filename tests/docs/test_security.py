"""SECURITY.md: every row of its table names a test, and every test that it names is there."""

import ast
import re

import pytest

from tests.articles import ROOT

PAGE = (ROOT / "SECURITY.md").read_text("utf-8")
TABLE = PAGE.partition("## Hostile input")[2].partition("\n## ")[0]
ROWS = [line for line in TABLE.splitlines() if re.match(r"\| (?!hostile)", line)]
NAMED = re.compile(r"`(tests/[\w/]+\.py)?(?:::(\w+))?`")


def named_in(text: str) -> list[tuple[str, str]]:
    """File and function of each test; a name without a file is in the file before it."""
    found: list[tuple[str, str]] = []
    file = ""
    for match in NAMED.finditer(text):
        file = match[1] or file
        if match[1] or match[2]:
            found.append((file, match[2] or ""))
    return found


def functions_of(file: str) -> set[str]:
    tree = ast.parse((ROOT / file).read_text("utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def test_the_table_is_found():
    assert len(ROWS) > 25


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[2:40])
def test_each_row_names_its_tests(row):
    cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", row)[1:-1]]
    assert len(cells) == 4
    tests = named_in(cells[3])
    assert tests
    assert all(name in functions_of(file) for file, name in tests), tests


def test_every_test_that_is_named_is_there():
    for file, name in named_in(PAGE):
        assert (ROOT / file).is_file(), file
        assert not name or name in functions_of(file), name
