"""Every noun of crosscheck, frozen: what one room hands to the next.

Spans are half-open `[start, end)` in Unicode code points of the article's original text
(of its separate title for the zone `title` where `Article.title_in_text` is false).
Field names are those of the JSON contract, so that a value is written as it is. `gc=False` stands
on what there are millions of: frozen, and made of plain values, it cannot form cycles.
"""

from enum import IntEnum, StrEnum
from typing import NamedTuple, TypeAlias

from msgspec import Struct, field

SCHEMA = "crosscheck/1"


# ------------------------------------------------------------------------------------- load


class Span(Struct, frozen=True, order=True, gc=False):
    """A half-open stretch of text."""

    start: int
    end: int


class Zone(Struct, frozen=True, gc=False):
    """A stretch of an article's text and whose word it is.

    `zone` is title, dek, body, caption, comment or furniture; of a dek, claims say body. The zones
    of an article do not overlap and come in the order of the text; what none covers is furniture.
    """

    zone: str
    start: int
    end: int


class LinePoint(Struct, frozen=True, gc=False):
    """Where a code point of the text stands on disk: from `offset` on, count columns from here."""

    offset: int
    line: int | None
    column: int | None


class Article(Struct, frozen=True):
    """One text as loaded, with what is known of where it comes from.

    `published` is an ISO date or date-time, never invented; `published_from` says where it was
    read (front-matter, metadata, json-ld, dateline, file-name, option, row).
    """

    id: str
    path: str
    text: str
    title: str = ""
    title_in_text: bool = False
    published: str | None = None
    published_from: str | None = None
    source: str | None = None
    author: str | None = None
    url: str | None = None
    language: str | None = None
    zones: tuple[Zone, ...] = ()
    lines: tuple[LinePoint, ...] = ()
    words: int = 0


class Problem(Struct, frozen=True, gc=False):
    """Trouble with one input that did not stop the run."""

    path: str
    message: str
    span: Span | None = None


# ---------------------------------------------------------------------------------- segment


class Token(Struct, frozen=True, gc=False):
    """One word, number or punctuation mark; offsets count from the start of its sentence."""

    text: str
    lower: str
    start: int
    end: int


class Quotation(Struct, frozen=True, gc=False):
    """What stands between quotation marks (marks excluded); may run over several sentences."""

    start: int
    end: int
    closed: bool = True


class Sentence(Struct, frozen=True):
    """One sentence; `article.text[start:end] == text` (the title's text in a separate title).

    `words` are the lower-case forms of its tokens: what detectors look at before they look closer.
    """

    article: str
    index: int
    paragraph: int
    zone: str
    start: int
    end: int
    text: str
    tokens: tuple[Token, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    words: frozenset[str] = frozenset()


# ---------------------------------------------------------------------------------- extract


class Excerpt(Struct, frozen=True, gc=False):
    """A sentence as a claim carries it."""

    start: int
    end: int
    text: str


class Attribution(Struct, frozen=True, gc=False):
    """Who says so and by which word (PARC: source, cue)."""

    source: str | None
    cue: str | None
    named: bool = False


class About(Struct, frozen=True, omit_defaults=True, gc=False):
    """What a claim answers: its slot, of which subject, in which event, within which scope.

    `scope` keys: place, period, group, per, event; values are words or ISO intervals.
    """

    slot: str | None = None
    subject: str | None = None
    event: str | None = None
    scope: dict[str, str] = field(default_factory=dict)


class DateValue(Struct, frozen=True, tag_field="type", tag="date", gc=False):
    """TIMEX3 value and the inclusive interval of ISO days it stands for.

    `inferred` names what was worked out: weekday, published, dateline, text, story.
    `weekday` is the weekday as written (0 = Monday) where a full date names one.
    `relative` is what still needs an anchor, as `<base><sign><n><unit>` (see extract/date.py).
    """

    timex: str
    timex_type: str = "DATE"
    mod: str | None = None
    start: str | None = None
    end: str | None = None
    granularity: str = "day"
    inferred: tuple[str, ...] = ()
    weekday: int | None = None
    relative: str | None = None


class QuantityValue(Struct, frozen=True, tag_field="type", tag="quantity", gc=False):
    """An interval with a unit: `low` or `high` is null where that side is open."""

    low: float | None
    high: float | None
    low_closed: bool = True
    high_closed: bool = True
    bound: str = "exact"
    unit: str | None = None
    per: str | None = None
    dimension: str = "count"
    of: str | None = None
    group: str | None = None
    hedge: str | None = None


class PersonValue(Struct, frozen=True, tag_field="type", tag="person", gc=False):
    """Who took part: a named person, or a group that is only described (`named` false)."""

    name: str
    canonical: str
    role: str | None = None
    organisation: str | None = None
    named: bool = True
    member_of: str | None = None


class RoleValue(Struct, frozen=True, tag_field="type", tag="role", gc=False):
    """Who holds what office; `state` is current, former, acting, elect or incoming."""

    person: str
    title: str
    organisation: str | None = None
    state: str = "current"


class PlaceValue(Struct, frozen=True, tag_field="type", tag="place", gc=False):
    """A place with its known containers, nearest first."""

    name: str
    canonical: str
    within: tuple[str, ...] = ()


class QuoteValue(Struct, frozen=True, tag_field="type", tag="quote", gc=False):
    """Somebody's words, normalised; `direct` when they stand in quotation marks."""

    words: str
    speaker: str | None = None
    cue: str | None = None
    direct: bool = True


class StatementValue(Struct, frozen=True, tag_field="type", tag="statement", gc=False):
    """Who did what to whom: a predicate (verb lemma) and its arguments by role."""

    predicate: str
    arguments: dict[str, str] = field(default_factory=dict)


Value: TypeAlias = (
    DateValue | QuantityValue | PersonValue | RoleValue | PlaceValue | QuoteValue | StatementValue
)


class Claim(Struct, frozen=True, gc=False):
    """One typed, tied and attributed mention: `text` is the article's `[start:end]`."""

    id: str
    article: str
    path: str
    kind: str
    start: int
    end: int
    line: int | None
    column: int | None
    text: str
    sentence: Excerpt
    zone: str
    voice: str
    attribution: Attribution | None
    polarity: str
    modality: str
    about: About
    value: Value


# ------------------------------------------------------------------------------ align, judge


class Level(IntEnum):
    """How two values of one question compare, from the same to incompatible."""

    IDENTICAL = 0
    EQUIVALENT = 1
    REFINES = 2
    INCOMPARABLE = 3
    DISJOINT = 4


class Verdict(StrEnum):
    """The judgement of a question, weakest first as tables fold it."""

    SINGLE = "single"
    AGREE = "agree"
    COMPATIBLE = "compatible"
    DIFFER = "differ"
    CONTRADICT = "contradict"


RANK = {"contradict": 0, "differ": 1, "agree": 2, "compatible": 3, "single": 4}
"""The order in which an editor reads verdicts: agreement before what is only vaguer."""


class Reason(StrEnum):
    """Why a difference need not be a contradiction."""

    EVOLVING = "evolving"
    SEPARATE = "separate"
    OPEN_BOUND = "open-bound"
    ATTRIBUTED = "attributed"
    SCOPE = "scope"


class Comparison(NamedTuple):
    """What a comparer says of two claims: the level, why it may be no conflict, and in words."""

    level: Level
    reason: Reason | None = None
    note: str = ""


class Step(Struct, frozen=True, gc=False):
    """One recorded step of why: the room it happened in, and what was seen there."""

    room: str
    text: str


class Link(Struct, frozen=True, gc=False):
    """Two claims that align graded: how sure it is that they answer one question.

    `grade` runs from 0 to 100; a `firm` link is sure enough to carry a conflict, a `loose` one
    to show a difference. `why` names the comparison levels that were reached; `kin` is how near
    the two articles are (1: as near as their nearest).
    """

    left: str
    right: str
    grade: int
    firm: bool
    why: str = ""
    loose: bool = False
    kin: float = 1.0


class Cluster(Struct, frozen=True):
    """Claims that answer one question, with the graded links that brought them together."""

    id: str
    kind: str
    claims: tuple[Claim, ...]
    question: str
    topic: str
    links: tuple[Link, ...] = ()


class Side(Struct, frozen=True, gc=False):
    """One answer to a question: claims whose values are the same or equivalent.

    `new` names those of its articles that `check` was asked about.
    """

    display: str
    value: Value
    articles: tuple[str, ...]
    origins: int
    claims: tuple[str, ...]
    new: tuple[str, ...] = ()


class Suppression(Struct, frozen=True, gc=False):
    """Who accepted a finding: `by` is baseline or inline; with the reason given."""

    by: str
    reason: str | None = None


class Finding(Struct, frozen=True, gc=False):
    """What the user sees: a question, its verdict, and both sides.

    A suppressed finding stays in the report, marked; it never decides the exit status.
    """

    id: str
    cluster: str
    rule: str
    code: str | None
    kind: str
    verdict: str
    reason: str | None
    topic: str
    question: str
    scope: str
    message: str
    sides: tuple[Side, ...]
    trace: tuple[Step, ...] = ()
    suppressed: Suppression | None = None


# ----------------------------------------------------------------------------------- report


class ArticleInfo(Struct, frozen=True):
    """An article as the report lists it: without its text; `new` where `check` was asked of it."""

    id: str
    path: str
    title: str | None
    source: str | None
    published: str | None
    published_from: str | None
    words: int
    new: bool = False


class Summary(Struct, frozen=True):
    """The denominator: how much there was, and how many findings of each verdict."""

    articles: int = 0
    claims: int = 0
    comparable: int = 0
    agree: int = 0
    compatible: int = 0
    differ: int = 0
    contradict: int = 0
    single: int = 0


class Report(Struct, frozen=True):
    """The whole result of one run, as `--format json` writes it."""

    schema: str
    version: str
    articles: tuple[ArticleInfo, ...]
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    problems: tuple[Problem, ...]
    summary: Summary


# ---------------------------------------------------------------------------------- settings


class Topic(Struct, frozen=True):
    """A question that the user named: findings of `kinds` whose words match go under `label`."""

    label: str
    words: tuple[str, ...]
    kinds: tuple[str, ...] = ()
