"""YAML front matter of plain text and Markdown: the contract's fields, plain values only."""

import re
from datetime import date
from typing import Any, NamedTuple

from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.load.article import Metadata

BLOCK = re.compile(r"---[ \t]{0,9}(?:\r\n|\n|\r)")
CLOSE = lazy_pattern(r"^(?:---|\.\.\.)[ \t]{0,9}$", re.MULTILINE)
LOOKS_LIKE_FIELDS = lazy_pattern(r"\s{0,20}(?:[\w-]{1,40}[ \t]{0,9}:|!!)")
LONGEST = 20_000
"""Code points: longer front matter is taken for text."""


class FrontMatter(NamedTuple):
    """What front matter says, where the article begins after it (0: none), and what is wrong."""

    metadata: Metadata
    end: int = 0
    trouble: str | None = None


def split_front_matter(text: str) -> FrontMatter:
    """The front matter that opens a text; a broken one is left out with a word on why."""
    opened = BLOCK.match(text)
    closed = CLOSE.search(text, opened.end(), LONGEST) if opened else None
    if not opened or not closed:
        return FrontMatter(Metadata())
    block = text[opened.end() : closed.start()]
    fields = _fields(block)
    if isinstance(fields, dict):
        return FrontMatter(metadata_of(fields, "front-matter"), closed.end())
    if isinstance(fields, str) and LOOKS_LIKE_FIELDS.match(block):
        return FrontMatter(Metadata(), closed.end(), f"front matter not read: {fields}")
    return FrontMatter(Metadata())


def metadata_of(fields: dict[str, Any], origin: str) -> Metadata:
    """The contract's fields of a front matter block or a JSON row; wrong types are left out."""

    def words(name: str) -> str:
        value = fields.get(name)
        if isinstance(value, list):
            value = ", ".join(one for one in value[:20] if isinstance(one, str))
        if isinstance(value, int | float | date) and not isinstance(value, bool):
            value = str(value)
        return value.strip() if isinstance(value, str) else ""

    return Metadata(
        id=words("id") or None,
        title=words("title"),
        published=fields.get("published") or fields.get("date"),
        published_from=origin,
        source=words("source") or None,
        author=words("author") or None,
        url=words("url") or None,
        language=words("language") or None,
    )


def _fields(block: str) -> object:
    """A mapping of plain values, or why there is none: the safe loader builds no objects."""
    import yaml

    if block.count("*") > 20 and block.count("&") > 2:
        return "line 2: too many aliases"
    try:
        return yaml.safe_load(block) or None
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 2
        return f"line {line}: {error.problem}"
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        return f"line 2: {type(error).__name__}"
