"""docs/licences.md lists what is installed along with crosscheck, as its metadata has it."""

import re
import tomllib
from importlib.metadata import PackageNotFoundError, distribution

import pytest

from tests.articles import ROOT

PAGE = ROOT / "docs" / "licences.md"
ROW = re.compile(r"^\| ([a-z0-9-]+) \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)
COPYLEFT = re.compile(r"\bA?GPL", re.IGNORECASE)
PERMISSIVE = re.compile(r"MIT|BSD|Apache|ISC|PSF|Python|Unlicense|Zlib|CC0", re.IGNORECASE)
EXTRAS = ("pdf", "docx", "encodings", "cluster")


def listed() -> dict[str, str]:
    """Licence by name, as the page has it."""
    return {name: licence.strip() for name, licence, _ in ROW.findall(PAGE.read_text("utf-8"))}


def name_of(requirement: str) -> str:
    return re.split(r"[ ;<>=!\[(~]", requirement)[0].lower().replace("_", "-")


def needed() -> set[str]:
    """Everything that the core and the extras bring, as far as it is installed here."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    waiting = [*project["dependencies"], "distributed"]
    waiting += [one for extra in EXTRAS for one in project["optional-dependencies"][extra]]
    found: set[str] = set()
    while waiting:
        name = name_of(waiting.pop())
        if name in found:
            continue
        try:
            further = distribution(name).requires or []
        except PackageNotFoundError:
            continue  # an extra that is not installed, or what only another system needs
        found.add(name)
        waiting += [one for one in further if "extra ==" not in one]
    return found


def licence_of(name: str) -> str:
    """What the package itself says: the expression, the field or the classifiers."""
    data = distribution(name).metadata
    marks = [one.rpartition(" :: ")[2] for one in data.get_all("Classifier") or []]
    words = data.get("License-Expression") or data.get("License") or ""
    return words.splitlines()[0] if words else " ".join(mark for mark in marks if "Licen" in mark)


def letters(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text.lower().removeprefix("the ").replace("license", ""))


def test_what_is_not_listed_is_permissive():
    """Another Python or a newer release may bring a package that this list was not made with."""
    for name in needed() - listed().keys():
        assert PERMISSIVE.search(licence_of(name)), f"{name}: {licence_of(name)}: list it"


def test_the_project_names_what_the_page_says_it_needs():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert {name_of(one) for one in project["dependencies"]} <= listed().keys()


@pytest.mark.parametrize("name", sorted(listed()))
def test_the_licence_is_the_one_the_package_names(name):
    try:
        said = licence_of(name)
    except PackageNotFoundError:
        pytest.skip("not installed here")
    assert letters(listed()[name])[:3] == letters(said)[:3] or letters(said) in letters(
        listed()[name]
    )


def test_none_is_copyleft_without_a_choice():
    for name, licence in listed().items():
        assert not COPYLEFT.search(licence) or " OR " in licence, name
