"""How a detector makes a claim: everything that follows from where it stands."""

from bisect import bisect_right
from functools import lru_cache
from hashlib import blake2b

from crosscheck.extract.attribution import attribution_at
from crosscheck.extract.context import Context
from crosscheck.extract.modality import modality_at, polarity_at
from crosscheck.model import About, Article, Attribution, Claim, Excerpt, Sentence, Value

NOTHING = About()


def make_claim(
    sentence: Sentence,
    context: Context,
    kind: str,
    start: int,
    end: int,
    value: Value,
    about: About = NOTHING,
    *,
    polarity: str | None = None,
    modality: str | None = None,
    attribution: Attribution | None = None,
) -> Claim:
    """A claim of `kind` on `[start, end)` of the article; what is not given is read off there."""
    article = context.article
    attribution = attribution or attribution_at(sentence, context, start)
    line, column = position(article, start, sentence.zone)
    if sentence.zone == "comment":
        voice = "comment"
    else:
        voice = "attributed" if attribution else "article"
    text = article.title if in_title(article, sentence.zone) else article.text
    return Claim(
        id=claim_id(article.id, kind, sentence.zone, start, end),
        article=article.id,
        path=article.path,
        kind=kind,
        start=start,
        end=end,
        line=line,
        column=column,
        text=text[start:end],
        sentence=excerpt_of(sentence.start, sentence.end, sentence.text),
        zone=sentence.zone,
        voice=voice,
        attribution=attribution,
        polarity=polarity or polarity_at(sentence, start),
        modality=modality or modality_at(sentence, start),
        about=about,
        value=value,
    )


@lru_cache(maxsize=4)
def excerpt_of(start: int, end: int, text: str) -> Excerpt:
    """The sentence of a claim; those of one sentence share it."""
    return Excerpt(start, end, text)


def in_title(article: Article, zone: str) -> bool:
    """True where offsets of `zone` point into the article's separate title."""
    return zone == "title" and not article.title_in_text


def claim_id(article: str, kind: str, zone: str, start: int, end: int) -> str:
    """A short id that depends on the place alone."""
    seed = f"{article}\0{kind}\0{zone == 'title'}\0{start}\0{end}"
    return "c-" + blake2b(seed.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def position(article: Article, offset: int, zone: str) -> tuple[int | None, int | None]:
    """Line and column (from 1) of an offset in the file on disk, where that can be told."""
    if not article.lines or in_title(article, zone):
        return None, None
    at = bisect_right(article.lines, offset, key=lambda point: point.offset) - 1
    if at < 0:
        return None, None
    point = article.lines[at]
    column = None if point.column is None else point.column + offset - point.offset
    return point.line, column
