"""Completeness: each kind of claim has everything that its recipe in kinds.py lists."""

import ast
import inspect
import re

import pytest

from crosscheck import model
from crosscheck.kinds import CHECKS, COMPARERS, DETECTORS, KINDS
from crosscheck.rules import RULES
from tests.articles import FIXTURES, ROOT
from tests.extract.examples import lines_of

CARD = ("Finds", "Skips", "Value", "Anchor", "Source", "Examples")
NAMES = [kind.name for kind in KINDS]
SOURCE = ROOT / "src" / "crosscheck"


@pytest.mark.parametrize("name", NAMES)
def test_detector_and_comparer_stand_in_files_of_the_same_name(name):
    kind = next(kind for kind in KINDS if kind.name == name)
    for room, function in (("extract", kind.detect), ("judge", kind.compare)):
        assert (SOURCE / room / f"{name}.py").is_file()
        assert function.__module__ == f"crosscheck.{room}.{name}"
    assert list(inspect.signature(kind.compare).parameters) == ["left", "right"]


@pytest.mark.parametrize("name", NAMES)
def test_detector_opens_with_its_card(name):
    tree = ast.parse((SOURCE / "extract" / f"{name}.py").read_text(encoding="utf-8"))
    card = ast.get_docstring(tree) or ""
    missing = [word for word in CARD if not re.search(rf"\b{word}\b", card)]
    assert not missing, f"the card of {name} lacks {missing}"


@pytest.mark.parametrize("name", NAMES)
def test_value_is_tagged_with_the_kind(name):
    value = getattr(model, f"{name.capitalize()}Value")
    assert value.__struct_config__.tag == name


@pytest.mark.parametrize("name", NAMES)
def test_examples_hold_positives_and_near_misses(name):
    lines = list(lines_of(name, FIXTURES / "claims" / f"{name}.jsonl"))
    positives = [line for line in lines if line.example.claims and not line.example.miss]
    negatives = [line for line in lines if line.example.never or not line.example.claims]
    assert len(positives) >= 10
    assert len(negatives) >= 8


@pytest.mark.parametrize("name", NAMES)
def test_readme_has_a_row(name):
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert re.search(rf"^\| *`?{name}`? *\|", readme, re.MULTILINE)


def test_rules_belong_to_kinds():
    assert {rule.kind for rule in RULES} <= set(NAMES)
    assert len(DETECTORS) == len(COMPARERS) == len(KINDS)


def test_every_check_is_named_after_its_rule():
    modules = {check.__module__.rsplit(".", 1)[1].replace("_", "-") for check in CHECKS}
    names = {rule.name for rule in RULES}
    assert all(any(module in name or name in module for name in names) for module in modules)
