"""Is an article on file another version of a new one? Then it is superseded, and no rival."""

from urllib.parse import parse_qsl, urlencode, urlsplit

from crosscheck.archive.record import Filed, row_of
from crosscheck.model import Article, Claim

SHARED_SENTENCES = 0.3
"""Of the shorter article's sentences with a claim, so many stand word for word in the other.

House rule: a correction leaves most of an article as it was; two pieces that only bear one file
name (`report.md` in two folders) share next to none.
"""
TRACKING = ("utm_", "fbclid", "gclid", "cmpid", "ref")


def canonical_url(url: str | None) -> str | None:
    """An address without what does not change the page: scheme, fragment, tracking, last slash."""
    if not url:
        return None
    try:
        parts = urlsplit(url.strip())
        kept = [
            (name, value)
            for name, value in parse_qsl(parts.query, keep_blank_values=True)
            if not name.lower().startswith(TRACKING)
        ]
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return url.strip()
    query = f"?{urlencode(kept)}" if kept else ""
    return f"{host}{parts.path.rstrip('/')}{query}" or None


def is_version(article: Article, claims: tuple[Claim, ...], filed: Filed) -> bool:
    """True where `filed` is another version of the article: same address, place, or id.

    The same id alone (a file name, often) is believed only where much of the wording is the same
    and neither address nor outlet speaks against it.
    """
    if article.url and filed.url:
        return canonical_url(article.url) == canonical_url(filed.url)
    if article.source and filed.info.source and article.source != filed.info.source:
        return False
    row = row_of(article)
    if (article.path, row) == (filed.info.path, filed.row):
        return True
    if row != filed.row if row or filed.row else article.id != filed.info.id:
        return False
    own = {claim.sentence.text for claim in claims}
    old = {claim.sentence.text for claim in filed.claims}
    shorter = min(len(own), len(old))
    return bool(shorter) and len(own & old) >= SHARED_SENTENCES * shorter
