"""The grammar of dates as a table: a pattern over kinds of lexemes, and what builds its value.

`<kind>` is one lexeme, `<kind:x>` one that the builder reads as `x`, `[a b]` one of several.
At each place the longest pattern whose builder accepts what it reads wins.
"""

import re
from collections.abc import Callable
from datetime import date
from functools import cache, partial
from typing import TypeAlias

from msgspec import Struct

from crosscheck.extract.date_calc import Anchor
from crosscheck.extract.date_lex import CODE, Lexeme, Lexemes
from crosscheck.model import DateValue


class Hit(Struct, frozen=True):
    """A pattern found: its lexemes by name, and what relative words count from."""

    match: re.Match[str]
    lexemes: Lexemes
    anchor: Anchor

    def get(self, name: str) -> Lexeme | None:
        """The first lexeme read as `name`."""
        at = self.match.start(name) if name in self.match.re.groupindex else -1
        return self.lexemes.items[at] if at >= 0 else None

    def number(self, name: str) -> int | None:
        """The whole number of the lexeme read as `name`."""
        found = self.get(name)
        return int(found.value) if found and isinstance(found.value, (int, float)) else None

    def text(self, name: str) -> str:
        """The string value of the lexeme read as `name`; "" where there is none."""
        found = self.get(name)
        return str(found.value) if found and found.value is not None else ""

    def all(self, name: str) -> tuple[Lexeme, ...]:
        """Every lexeme of the stretch read as `name`."""
        if name not in self.match.re.groupindex or self.match.start(name) < 0:
            return ()
        return self.lexemes.items[self.match.start(name) : self.match.end(name)]

    @property
    def before(self) -> Lexeme | None:
        """The lexeme before the pattern."""
        at = self.match.start()
        return self.lexemes.items[at - 1] if at else None

    @property
    def following(self) -> Lexeme | None:
        """The lexeme after the pattern."""
        at = self.match.end()
        return self.lexemes.items[at] if at < len(self.lexemes.items) else None

    @property
    def is_name(self) -> bool:
        """A capitalised word of time before a capitalised word: "Evening Standard"."""
        last, following = self.lexemes.items[self.match.end() - 1], self.following
        return (
            last.capital
            and following is not None
            and following.capital
            and following.kind in {"other", "times"}
            and following.start == last.end + 1
        )

    @property
    def published(self) -> date | None:
        """The day of publication."""
        return self.anchor.published


Builder: TypeAlias = Callable[[Hit], DateValue | None]
LONGEST = 64  # lexemes: no pattern reads more

MACROS = {
    "MONTH": "[month weakmonth]",
    "DAY": "[int dayth ordinal second]",
    "WDAY": "[weekday abbrday]",
    "UNIT": "[unit second part]",
    "UNITS": "[units parts]",
    "ANYUNIT": "[unit units second part parts]",
    "WHICH": "[this last next previous following]",
    "COUNT": "(?:[int number numword scale a couple]"
    "(?:[dash and]?[numword scale couple]){0,4}(?:<dash>?<and><dash>?<a>?<dash>?<half>)?)",
    "TO": "[dash to or]",
    "NUMDAY": "[int dayth]",
    "YEAR": "(?:[comma of in]?(?P<y>[year short])(?!<zone>))?",
}


@cache
def expand_pattern(source: str) -> str:
    """A regular expression over kind codes, as text, from its readable form."""
    source = re.sub(r"\{([A-Z]+):(\w+)\}", r"(?P<\2>{\1})", source)
    source = re.sub(r"\{([A-Z]+)\}", lambda match: MACROS[match[1]], source)
    source = re.sub(
        r"\[([a-z0-9 ]+)\]", lambda m: "[" + "".join(CODE[k] for k in m[1].split()) + "]", source
    )
    source = re.sub(r"(?<!\?P)<(\w+):(\w+)>", lambda m: f"(?P<{m[2]}>{CODE[m[1]]})", source)
    source = re.sub(r"(?<!\?P)<(\w+)>", lambda m: CODE[m[1]], source)
    return source.replace(" ", "")


@cache
def compile_pattern(source: str) -> re.Pattern[str]:
    """A regular expression over kind codes from its readable form."""
    return re.compile(expand_pattern(source))


Rule: TypeAlias = tuple[str, Builder]
"""One row of the grammar: a pattern in its readable form, and what builds its value."""


Tried: TypeAlias = tuple[frozenset[str], str, Builder]
"""A rule, behind codes of which it needs one; none where it can do without each."""


Rules: TypeAlias = dict[str, Callable[[str], tuple[Tried, ...]]]


def index_rules(table: tuple[Rule, ...]) -> Rules:
    """The rules by the code that they can begin with and by the code after it, as in the table.

    A rule is compiled when the first text has two codes that it may begin with: all of them would
    take a sixth of the time of a short run.
    """
    found: dict[str, list[Rule]] = {}
    for source, build in table:
        for code in first_codes(source):
            found.setdefault(code, []).append((source, build))
    return {code: cache(partial(_going_on, tuple(some))) for code, some in found.items()}


def _going_on(rules: tuple[Rule, ...], following: str) -> tuple[Tried, ...]:
    """Those of the rules that may go on with the code `following` after their first."""
    return tuple(
        (needed_codes(source), source, build)
        for source, build in rules
        if (following and following in expand_pattern(source)) or not is_long(source)
    )


AROUND = re.compile(r"\(\?<?[!=][^()]*\)")
OPTIONAL = re.compile(r"(?:\[[^][]*\]|\((?:\?:|\?P<\w+>)?[^()]*\)|[^()\[\]|])(?:\?|\{0,\d\})")
PLAIN_GROUP = re.compile(r"\((?:\?:|\?P<\w+>)([^()|]*)\)")
ATOM = re.compile(r"\[[^][]*\]|[^()\[\]|]")
CHOICE = re.compile(rf"\((?:\?:|\?P<\w+>)((?:(?:{ATOM.pattern})\|)+(?:{ATOM.pattern}))\)")


@cache
def required_atoms(source: str) -> tuple[str, ...]:
    """What a pattern surely needs, in order: codes, and classes of them; of some patterns none."""
    pattern, before = AROUND.sub("", expand_pattern(source)), ""
    while pattern != before:
        before = pattern
        pattern = OPTIONAL.sub("", pattern)
        if pattern == before:  # no group is opened that may be left out
            pattern = CHOICE.sub(lambda match: f"[{re.sub(r'[][|]', '', match[1])}]", pattern)
            pattern = PLAIN_GROUP.sub(r"\1", pattern)
    return () if set("()|?*{") & set(pattern) else tuple(ATOM.findall(pattern))


def is_long(source: str) -> bool:
    """True for a pattern that surely needs two lexemes or more; of some that do it is False."""
    return len(required_atoms(source)) > 1


@cache
def needed_codes(source: str) -> frozenset[str]:
    """The codes one of which a pattern surely needs at its end: its "ago", its units."""
    return frozenset("".join(required_atoms(source)[-1:]).strip("[]"))


PIECE = re.compile(r"(?:\[([a-z0-9§]+)\]|<(\w+)(?::\w+)?>)(\?)?|\(\?:|\(\?P<\w+>|[()|?§]")


def first_codes(source: str) -> set[str]:
    """The codes that a pattern can begin with: each kind before the first that is required."""
    rest = re.sub(r"\{([A-Z]+)(?::\w+)?\}", lambda match: MACROS[match[1]], source)
    rest = rest.replace(" ", "§")
    codes: set[str] = set()
    position = 0
    while match := PIECE.match(rest, position):
        position = match.end()
        kinds = match[1] or match[2]
        if not kinds:
            continue
        codes.update(CODE[kind] for kind in kinds.split("§"))
        if not match[3]:
            return codes
    return codes


def parse(rules: Rules, lexemes: Lexemes, at: int, anchor: Anchor) -> tuple[int, DateValue] | None:
    """The longest expression that begins at lexeme `at`: where it ends, and its value."""
    codes = lexemes.codes
    if codes[at] not in rules:
        return None
    ahead = frozenset(codes[at : at + LONGEST])
    hits = [
        (match, build)
        for needed, source, build in rules[codes[at]](codes[at + 1 : at + 2])
        if not (needed and needed.isdisjoint(ahead))
        and (match := compile_pattern(source).match(codes, at))
    ]
    hits.sort(key=lambda pair: -pair[0].end())
    for match, build in hits:
        if value := build(Hit(match, lexemes, anchor)):
            return match.end(), value
    return None


def written_year(hit: Hit, name: str = "y") -> int | None:
    """The year as written, two digits after an apostrophe taken for the nearest century."""
    found = hit.get(name)
    if not found or not isinstance(found.value, int):
        return None
    if found.kind in {"year", "years"}:
        return found.value
    return found.value + (2000 if found.value < 40 else 1900)
