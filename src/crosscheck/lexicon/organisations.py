"""Organisations: head words, well-known bodies with their other names, seats of government.

Source: organisations.tsv (house table).
"""

from functools import cache

from msgspec import Struct

from crosscheck.lexicon.table_rows import table_rows


class Organisations(Struct, frozen=True):
    """The table as dictionaries."""

    heads: frozenset[str]  # lower-case last word of an organisation's name
    heads_of: frozenset[str]  # those that go on with "of"
    known: dict[str, tuple[str, str]]  # name as written → (canonical, kind of body)
    seats: dict[str, str]  # place word → country whose government it stands for


@cache
def organisations() -> Organisations:
    """The table, read once."""
    heads, heads_of = set(), set()
    known: dict[str, tuple[str, str]] = {}
    seats: dict[str, str] = {}
    for row in table_rows("organisations.tsv"):
        what, name, third, others = [*row.split("\t"), "", ""][:4]
        if what == "head":
            heads.add(name)
            if third:
                heads_of.add(name)
        elif what == "seat":
            seats[name] = third
        else:
            for spelling in (name, *others.split("/")):
                if spelling:
                    known.setdefault(spelling, (name, third))
    return Organisations(frozenset(heads), frozenset(heads_of), known, seats)
