"""Pages that would take the parser far longer than their length, seen before it is handed them.

A hundred thousand attributes in one tag take libxml2 a minute, for it compares each with all before
it. Elements are counted after parsing, which takes their number no ill.
"""

import re

from crosscheck.load.source import UnreadableError

MOST_ATTRIBUTES = 2000
"""Of one tag; the tags of news pages have up to forty."""
LONG = 4 * MOST_ATTRIBUTES
TAG = re.compile(
    r"""<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1|\Z)"""
    r"""|<[a-z](?:=\s*+(?:"[^"]*+"|'[^']*+')|[^>])*+""",
    re.DOTALL | re.IGNORECASE,
)
VALUE = re.compile(r"""=\s*+(?:"[^"]*+"|'[^']*+')""")


def refuse_endless_tags(markup: str) -> None:
    """Errors: UnreadableError for a tag of more attributes than a page has use for."""
    if any(_attributes(match) > MOST_ATTRIBUTES for match in TAG.finditer(markup)):
        raise UnreadableError(f"a tag of more than {MOST_ATTRIBUTES:,} attributes")


def _attributes(match: re.Match[str]) -> int:
    """About how many attributes a long tag has; 0 for short ones, comments and scripts."""
    if match.end() - match.start() < LONG or match[1] or match[0].startswith("<!"):
        return 0
    return len(VALUE.sub("= ", match[0]).split())
