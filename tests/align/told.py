"""Two articles of one story that tell it in other words, and one more sentence in each."""

from crosscheck.model import Finding, Report
from tests.articles import article_from_text, report_on

STORY = (
    "The ferry Alma sank off Lerum on Monday.",
    "Seven sailors drowned and the captain was taken to Lerum hospital.",
    "Ada Holm, the harbour master of Lerum, spoke to reporters on Tuesday.",
    "The ferry Alma had left Lerum at 8 p.m. with 40 cars.",
)
FILL = (
    "Off Lerum the Alma, a ferry, went down on Monday evening.",
    "The captain of the Alma survived, but seven sailors were killed off Lerum.",
    "On Tuesday Ada Holm met the press.",
    "At 8 p.m. the Alma had sailed from Lerum, 40 cars on board.",
)


def rows_on(
    slot: str, left: str, right: str, *, brief: bool = False
) -> tuple[list[Finding], Report]:
    """The findings on claims of this slot, and the whole report; `brief` for nothing else told."""
    one, two = ((left,), (right,)) if brief else ((*STORY, left), (*FILL, right))
    articles = [
        article_from_text(" ".join(text), name=name)
        for name, text in zip("ab", (one, two), strict=True)
    ]
    report = report_on(articles)
    spoken = {claim.id for claim in report.claims if claim.about.slot == slot}
    return [one for one in report.findings if spoken.intersection(one.sides[0].claims)], report
