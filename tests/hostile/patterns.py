"""Every compiled pattern of the package, and strings made to hurt each of them."""

import pkgutil
import random
import re
from collections.abc import Iterator
from importlib import import_module

import crosscheck
from crosscheck.lexicon import furniture
from crosscheck.lexicon.lazy_pattern import Uncompiled

parser = re._parser  # type: ignore[attr-defined]
DEEPEST = 4
FURNITURE = (
    *("LINES", "WITH_MARK", "INSIDE", "CASED", "CAPTIONS", "ANY_LENGTH"),
    *("LINK_BOXES", "COMMENTS", "REPLY_FORM"),
)


def module_names() -> list[str]:
    """Every module of crosscheck, by its dotted name; importing `__main__` runs nothing."""
    found = pkgutil.walk_packages(crosscheck.__path__, "crosscheck.")
    return ["crosscheck", *(one.name for one in found)]


def all_patterns() -> dict[str, re.Pattern[str]]:
    """Module-level patterns of text by name, also those in tables, each once."""
    found: dict[str, re.Pattern[str]] = {}
    seen: set[tuple[str, int]] = set()
    for name in module_names():
        for key, value in vars(import_module(name)).items():
            for pattern in patterns_in(value, 0):
                known = (pattern.pattern, pattern.flags)
                if isinstance(pattern.pattern, str) and known not in seen:
                    seen.add(known)
                    found[f"{name.removeprefix('crosscheck.')}.{key}.{len(found)}"] = pattern
    for key in FURNITURE:  # compiled when a line first needs them
        table = getattr(furniture, key)
        for number, row in enumerate(table.items() if isinstance(table, dict) else table):
            words = row if isinstance(row, str) else row[1]
            found[f"furniture.{key}.{number}"] = re.compile(words, re.IGNORECASE)
    return found


def patterns_in(value: object, depth: int) -> Iterator[re.Pattern[str]]:
    """The patterns of a value: itself, or in the tuples, lists, sets and tables it holds."""
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, Uncompiled):
        yield re.compile(*value.made_of)
    elif depth < DEEPEST and isinstance(value, tuple | list | frozenset | set):
        for one in value:
            yield from patterns_in(one, depth + 1)
    elif depth < DEEPEST and isinstance(value, dict):
        for one in (*value.keys(), *value.values()):
            yield from patterns_in(one, depth + 1)


def sample(pattern: re.Pattern[str], seed: int) -> str:
    """A string that a pattern may match, or nearly: look-arounds are passed over."""
    tree = parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)
    return "".join(pieces(tree, random.Random(seed)))[:400]


def pieces(tree: object, chance: random.Random) -> Iterator[str]:
    """The characters of one way through a parsed pattern."""
    for operation, argument in tree:  # type: ignore[attr-defined]
        name = str(operation)
        if name == "LITERAL":
            yield chr(argument)
        elif name == "NOT_LITERAL":
            yield "x" if argument != ord("x") else "y"
        elif name == "ANY":
            yield "a"
        elif name == "IN":
            yield member(argument, chance)
        elif name == "BRANCH":
            yield from pieces(chance.choice(argument[1]), chance)
        elif name == "SUBPATTERN":
            yield from pieces(argument[3], chance)
        elif name == "ATOMIC_GROUP":
            yield from pieces(argument, chance)
        elif name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            least, most, inner = argument
            for _ in range(chance.randint(int(least), max(int(least), min(int(most), 3)))):
                yield from pieces(inner, chance)


CLASSES = {
    "CATEGORY_DIGIT": "7",
    "CATEGORY_SPACE": " ",
    "CATEGORY_WORD": "a",
    "CATEGORY_NOT_DIGIT": "a",
    "CATEGORY_NOT_SPACE": "a",
    "CATEGORY_NOT_WORD": ",",
}


def member(choices: list[tuple[object, object]], chance: random.Random) -> str:
    """One character of a class; of a negated one, a letter that it does not name."""
    if str(choices[0][0]) == "NEGATE":
        named = {chr(one) for kind, one in choices[1:] if str(kind) == "LITERAL"}
        return next(letter for letter in "aA7 -." if letter not in named)
    kind, one = chance.choice(choices)
    if str(kind) == "LITERAL":
        return chr(one)  # type: ignore[arg-type]
    if str(kind) == "RANGE":
        return chr(chance.randint(*one))  # type: ignore[misc]
    return CLASSES.get(str(one), "a")


def pumped(pattern: re.Pattern[str]) -> list[tuple[str, str]]:
    """Each repeat of a pattern: what leads up to it, and once what it repeats, in several ways.

    A pattern that hangs does so behind its beginning (`published: 99999999…`), not everywhere.
    """
    tree = parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)
    found = {pair for seed in range(4) for pair in repeats(tree, "", Few(seed))}
    return sorted((before, unit) for before, unit in found if unit)


class Few(random.Random):
    """Chance that repeats as seldom as it may, as often as not."""

    def randint(self, a: int, b: int) -> int:
        return a if self.random() < 0.5 else super().randint(a, b)


def repeats(tree: object, before: str, chance: random.Random) -> Iterator[tuple[str, str]]:
    """The repeats of a parsed pattern, in every branch and inside one another."""
    for node in tree:  # type: ignore[attr-defined]
        operation, argument = node
        name = str(operation)
        inner: list[object] = []
        if name == "BRANCH":
            inner = argument[1]
        elif name == "SUBPATTERN":
            inner = [argument[3]]
        elif name == "ATOMIC_GROUP":
            inner = [argument]
        elif name.endswith("_REPEAT"):
            inner = [argument[2]]
            if argument[1] > 1:
                yield from ((before, "".join(pieces(argument[2], chance))) for _ in range(6))
        for one in inner:
            yield from repeats(one, before, chance)
        before = (before + "".join(pieces([node], chance)))[-200:]


def hurting(pattern: re.Pattern[str], seeds: range) -> list[str]:
    """Units whose repetition may cost a pattern most: beginnings of what it matches."""
    units: set[str] = set()
    for seed in seeds:
        whole = sample(pattern, seed)
        units.update({whole, whole[:-1], whole[: len(whole) // 2], whole[:2], whole + " "})
    return sorted(unit for unit in units if unit)


COMMON = (
    *("a", "A", "1", " ", "\n", "-", ".", ",", "'", '"', "“", "(", "$", "<", "\u00a0", "é"),
    *("a ", "A ", "1 ", "1,", "1.", "a.", "A.", "a-", "a'", "a\n", " \n", "\n\n", ", ", ". "),
    *("and ", "the ", "of ", "Mr. ", "A B ", "Aa Bb, ", "said ", "was ", "7 people ", "more than "),
    *("January ", "Jan. 1, ", "10:30 ", "20-21 ", "2026 ", "last ", "week ", "to ", "first "),
    *('". ', '"a\n', "' ", "<!-- ", "<!-- crosscheck: ignore", "crosscheck: ", "[a](", "https://"),
)
