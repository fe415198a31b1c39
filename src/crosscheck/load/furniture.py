"""What one paragraph is by its words alone: furniture, caption, comment heading, or the article's.

*Skips* a paragraph longer than 420 code points: buttons and credits are short.
*Examples* "Read more: Port reopens after storm" is furniture; "Read more about it, she said,
before you vote." is the article's.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from crosscheck.lexicon import furniture as table
from crosscheck.lexicon.hints import has_any
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.load.published import date_of_line, iso_date

LONGEST = 420


Lines = Mapping[str, re.Pattern[str]]
"""What matches a line, by the first three letters of the line."""
OPENING = re.compile(r"[a-z]{0,3}")


def _any_of(patterns: Iterable[str], flags: int = re.IGNORECASE) -> re.Pattern[str]:
    return lazy_pattern("|".join(f"(?:{pattern})" for pattern in patterns), flags)


def _by_opening(rows: Iterable[tuple[str, str]]) -> Lines:
    found: dict[str, list[str]] = {}
    for openings, pattern in rows:
        for opening in openings.split():
            found.setdefault(opening.strip("-"), []).append(pattern)
    return {opening: _any_of(patterns) for opening, patterns in found.items()}


FURNITURE = _by_opening(table.LINES)
LINK_BOX = _by_opening(table.LINK_BOXES)
COMMENT_HEADING = _by_opening(table.COMMENTS)
REPLY_FORM = _by_opening(table.REPLY_FORM)
WITH_MARK = {mark: _any_of([pattern]) for mark, pattern in table.WITH_MARK.items()}
ANY_LENGTH = _any_of(table.ANY_LENGTH, 0)
CASED = _any_of(table.CASED, 0)
INSIDE = _any_of(table.INSIDE)
CAPTION = _any_of(table.CAPTIONS)
CHANGED = re.compile(r"(?:last )?(?:updated|modified|revised|edited)", re.IGNORECASE)
TIMESTAMP = re.compile(
    r"(?:first |originally )?(?:published|posted|filed)|[A-Z]?[a-z]{0,9}[,.]? ?\d", re.IGNORECASE
)
BYLINE = lazy_pattern(r"by (.+)", re.IGNORECASE)
SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]{0,3}$")
PERSON = lazy_pattern(
    r"[^\W_][\w.'’@-]{0,30}(?: [\w.'’@-]{1,30}){0,3}(?: (?:says|said|wrote|on|at)\b.{0,60})?:?"
)
META_OF_COMMENT = lazy_pattern(
    r"(?:reply|like|likes|report|share|permalink|edited|upvote|downvote|\d{1,4}(?: likes?)?"
    r"|.{0,30}\bago|(?:on |at )?[\w ,.:/|·-]{0,40}\d{4}[\w ,.:/|·-]{0,30})",
    re.IGNORECASE,
)


@lru_cache(maxsize=1024)
def kind_of(paragraph: str) -> str:
    """`furniture`, `caption`, `links`, `comments`, `form` or `text`."""
    if ANY_LENGTH.match(paragraph):
        return "furniture"
    if len(paragraph) > LONGEST:
        return "text"
    line = " ".join(paragraph.split()).strip("[]*•·| ") or paragraph.strip()
    lower = line.lower()
    match = OPENING.match(lower)
    opening = match[0] if match else ""
    if _is_one_of(COMMENT_HEADING, line, opening):
        return "comments"
    if _is_one_of(REPLY_FORM, line, opening):
        return "form"
    if _is_one_of(LINK_BOX, line, opening):
        return "links"
    if _is_furniture(line, lower, opening):
        return "furniture"
    is_caption = has_any(lower, table.CAPTION_HINTS) and CAPTION.fullmatch(line)
    return "caption" if is_caption else "text"


def _is_one_of(lines: Lines, line: str, opening: str) -> bool:
    pattern = lines.get(opening)
    return pattern is not None and pattern.fullmatch(line) is not None


def _is_furniture(line: str, lower: str, opening: str) -> bool:
    """True for the words of buttons, boxes, bylines and credits."""
    if _is_one_of(FURNITURE, line, opening) or CASED.fullmatch(line):
        return True
    if any(mark in line and pattern.fullmatch(line) for mark, pattern in WITH_MARK.items()):
        return True
    return has_any(lower, table.INSIDE_HINTS) and bool(INSIDE.fullmatch(line))


def is_sentence(paragraph: str) -> bool:
    """True for running text: it ends like a sentence and is longer than a label."""
    return bool(SENTENCE_END.search(paragraph[-8:])) and paragraph.count(" ", 0, 400) >= 4


def is_commenter(paragraph: str) -> bool:
    """True for what stands above a reader's comment: a short name, perhaps with a time."""
    return len(paragraph) <= 80 and bool(PERSON.fullmatch(" ".join(paragraph.split())))


def is_comment_meta(paragraph: str) -> bool:
    """True for the small print of a comment: reply, likes, time."""
    return len(paragraph) <= 80 and bool(META_OF_COMMENT.fullmatch(" ".join(paragraph.split())))


def published_of(paragraph: str) -> str | None:
    """The day of a line such as "Published: March 4, 2025"; when it was changed does not count."""
    if len(paragraph) > 160 or CHANGED.match(paragraph):
        return None
    if TIMESTAMP.match(paragraph):
        return iso_date(paragraph)
    return date_of_line(paragraph) if BYLINE.match(paragraph) else None


def author_of(paragraph: str) -> str | None:
    """The names of a byline ("By Jane Doe and John Roe"), without the outlet."""
    if len(paragraph) > 160 or not CASED.fullmatch(paragraph):
        return None
    match = BYLINE.fullmatch(paragraph)
    return re.split(r" ?[,|] ", match[1])[0].strip() if match else None
