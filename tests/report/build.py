"""Reports made by hand, so that formats are tested on what they may meet and not on a detector."""

from crosscheck.model import (
    SCHEMA,
    About,
    ArticleInfo,
    Claim,
    Excerpt,
    Finding,
    Problem,
    QuantityValue,
    Report,
    Side,
    Step,
    Suppression,
)
from crosscheck.pipeline import summarise


def make_article(name: str, *, path: str | None = None, new: bool = False) -> ArticleInfo:
    return ArticleInfo(
        name, path or f"articles/{name}.md", f"The {name} piece", None, None, None, 40, new
    )


def make_claim(
    name: str,
    article: ArticleInfo,
    text: str,
    *,
    line: int | None = 3,
    column: int | None = 1,
    low: float = 1,
    sentence: str | None = None,
) -> Claim:
    sentence = sentence or f"{text} people were killed."
    return Claim(
        id=f"c-{name}",
        article=article.id,
        path=article.path,
        kind="quantity",
        start=10,
        end=10 + len(text),
        line=line,
        column=column,
        text=text,
        sentence=Excerpt(10, 10 + len(sentence), sentence),
        zone="body",
        voice="article",
        attribution=None,
        polarity="affirmed",
        modality="asserted",
        about=About("killed"),
        value=QuantityValue(low, low),
    )


def make_finding(
    name: str,
    claims: list[list[Claim]],
    *,
    verdict: str = "contradict",
    reason: str | None = None,
    message: str = "seven against nine",
    question: str = "How many people were killed?",
    new: tuple[str, ...] = (),
    suppressed: Suppression | None = None,
    code: str | None = "XQ001",
    rule: str = "quantity-mismatch",
    cluster: str | None = None,
) -> Finding:
    sides = []
    for side in claims:
        articles = tuple(dict.fromkeys(claim.article for claim in side))
        fresh = tuple(one for one in articles if one in new)
        sides.append(
            Side(
                side[0].text,
                side[0].value,
                articles,
                len(articles),
                tuple(claim.id for claim in side),
                fresh,
            )
        )
    return Finding(
        id=f"f-{name}",
        cluster=cluster or f"q-{name}",
        rule=rule,
        code=code,
        kind="quantity",
        verdict=verdict,
        reason=reason,
        topic="Casualties",
        question=question,
        scope="cross",
        message=message,
        sides=tuple(sides),
        trace=(Step("judge", verdict),),
        suppressed=suppressed,
    )


def make_report(
    articles: list[ArticleInfo],
    claims: list[Claim],
    findings: list[Finding],
    problems: tuple[Problem, ...] = (),
) -> Report:
    return Report(
        SCHEMA,
        "0.1.0",
        tuple(articles),
        tuple(claims),
        tuple(findings),
        problems,
        summarise(articles, claims, findings),
    )


def ferry_report() -> Report:
    """Two articles on file and a new one, with a finding of each sort."""
    herald, post = make_article("herald"), make_article("post", path="articles/p 100%,é.md")
    new = make_article("draft", path="drafts/draft.md", new=True)
    seven = make_claim("7", herald, "Seven", low=7)
    also = make_claim("7b", post, "seven", line=5, column=42, low=7)
    nine = make_claim("9", new, "Nine", line=7, column=12, low=9)
    old = make_claim("41", herald, "41", line=8, column=5, low=41)
    two_lines = make_claim("40", new, "forty\nor so", line=9, column=70, low=40)
    page = make_claim("2", new, "two", line=None, column=None, low=2)
    alone = make_claim("3", new, "three boats", line=11, column=4, low=3)
    return make_report(
        [herald, post, new],
        [seven, also, nine, old, two_lines, page, alone],
        [
            make_finding("1", [[seven, also], [nine]], new=("draft",)),
            make_finding(
                "2",
                [[old], [two_lines]],
                new=("draft",),
                message="41 against forty or so",
                suppressed=Suppression("baseline", "counted before the search ended"),
            ),
            make_finding(
                "3",
                [[page], [seven]],
                new=("draft",),
                verdict="differ",
                reason="evolving",
                message="two, then seven: 100%\nof <the> \x1b[31mtoll, it::says",
            ),
            make_finding("4", [[alone]], new=("draft",), verdict="single", code=None,
                         rule="quantity-single", message="three boats"),
        ],
        (Problem("drafts/broken.html", "not read: <truncated>"),),
    )  # fmt: skip
