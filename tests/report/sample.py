"""A report made by hand about an invented fire: every verdict, two named topics, hostile text."""

from crosscheck.model import (
    SCHEMA,
    About,
    ArticleInfo,
    Attribution,
    Claim,
    DateValue,
    Excerpt,
    Finding,
    Problem,
    QuantityValue,
    Report,
    RoleValue,
    Side,
    Step,
    Summary,
    Value,
)
from crosscheck.report import Look

HOSTILE = "\x1b[31mred\x1b[0m \x9b2J =2+5 | <script>alert(1)</script> @everyone [x](http://x.test)"
PLACES: dict[str, int] = {"gazette": 3, "herald": 5, "mirror": 2, "post-2025-03-05": 9}
TOPICS = ("Dates of the fire", "Cost of the damage")


def claim(
    name: str,
    article: str,
    kind: str,
    sentence: str,
    words: str,
    value: Value,
    about: About,
    source: str | None = None,
    zone: str = "body",
) -> Claim:
    """A claim on `words` of `sentence`, which begins at code point 100 of its article."""
    at = sentence.index(words)
    return Claim(
        id=f"c-{name}",
        article=article,
        path=f"fire/{article}.txt",
        kind=kind,
        start=100 + at,
        end=100 + at + len(words),
        line=PLACES[article],
        column=at + 1,
        text=words,
        sentence=Excerpt(100, 100 + len(sentence), sentence),
        zone=zone,
        voice="attributed" if source else "article",
        attribution=Attribution(source, "said", named=True) if source else None,
        polarity="affirmed",
        modality="asserted",
        about=about,
        value=value,
    )


def count(number: float, of: str = "person", bound: str = "exact") -> QuantityValue:
    return QuantityValue(number, number, unit=of, of=of, bound=bound)


KILLED = About("killed", "people", "kill", {"place": "Port Ellery"})
INJURED = About("injured", "people", "injure")
COST = About("cost", "damage")
START = About("start", "fire", "break out")
MARCH_4 = DateValue("2025-03-04", start="2025-03-04", end="2025-03-04")
TUESDAY = DateValue("2025-03-04", start="2025-03-04", end="2025-03-04", weekday=2)
MARCH = DateValue("2025-03", start="2025-03-01", end="2025-03-31", granularity="month")

CLAIMS = (
    claim("killed-g", "gazette", "quantity", "Seven people were killed when the grain store at "
          "Port Ellery caught fire shortly before dawn, the harbour master said.", "Seven people",
          count(7), KILLED, "the harbour master"),
    claim("killed-h", "herald", "quantity", "The blaze killed eight people and closed the port.",
          "eight people", count(8), KILLED),
    claim("killed-m", "mirror", "quantity", "Seven people died in Port Ellery.", "Seven people",
          count(7), KILLED),
    claim("injured-g", "gazette", "quantity", "Another 20 were taken to hospital.", "20",
          count(20), INJURED),
    claim("injured-p", "post-2025-03-05", "quantity", "The number of injured rose to 34 overnight.",
          "34", count(34), INJURED),
    claim("cost-h", "herald", "quantity", "Insurers expect damage of more than $40 million.",
          "$40 million", QuantityValue(4e7, None, low_closed=False, bound="more", unit="USD",
          dimension="currency", hedge="more than"), COST, "Insurers"),
    claim("cost-p", "post-2025-03-05", "quantity", "The port puts the damage at $65 million.",
          "$65 million", QuantityValue(6.5e7, 6.5e7, unit="USD", dimension="currency"), COST,
          "The port"),
    claim("start-g", "gazette", "date", "The fire broke out on March 4, 2025.", "March 4, 2025",
          MARCH_4, START),
    claim("start-m", "mirror", "date", "The fire broke out on March 4, 2025.", "March 4, 2025",
          MARCH_4, START),
    claim("start-h", "herald", "date", "It broke out on 4 March 2025, in the north silo.",
          "4 March 2025", MARCH_4, START),
    claim("start-p", "post-2025-03-05", "date", "A fire in March 2025 closed the port.",
          "March 2025", MARCH, START),
    claim("weekday-h", "herald", "date", "The inquiry opened on Wednesday, March 4, 2025.",
          "Wednesday, March 4, 2025", TUESDAY, About("on", "inquiry", "open")),
    claim("role-m", "mirror", "role", f"Mayor Ada Quill spoke. {HOSTILE}", "Mayor Ada Quill",
          RoleValue("Ada Quill", "mayor", "Port Ellery"), About("role", "Ada Quill")),
    claim("hostile", "gazette", "quantity", f"{HOSTILE} 12 boats", "12 boats", count(12, "boat"),
          About("boat", HOSTILE)),
)  # fmt: skip


def side(display: str, *names: str, origins: int | None = None) -> Side:
    own = [one for name in names for one in CLAIMS if one.id == f"c-{name}"]
    articles = tuple(dict.fromkeys(one.article for one in own))
    ids = tuple(one.id for one in own)
    return Side(display, own[0].value, articles, origins or len(articles), ids)


def finding(
    name: str,
    cluster: str,
    rule: str,
    verdict: str,
    question: str,
    sides: tuple[Side, ...],
    *,
    code: str | None = None,
    reason: str | None = None,
    topic: str = "Casualties",
    kind: str = "quantity",
    scope: str = "cross",
    message: str = "",
    note: str = "",
) -> Finding:
    words = f"{verdict}: {reason}" if reason else verdict
    trace = (
        Step("align", "grade 92 firm; same slot, same subject"),
        Step("judge", f"{words}; {note}" if note else words),
    )
    told = message or " · ".join(f"{one.display} ({', '.join(one.articles)})" for one in sides)
    return Finding(
        f"f-{name}", f"q-{cluster}", rule, code, kind, verdict, reason, topic, question, scope,
        told, sides, trace,
    )  # fmt: skip


SEVEN = side("Seven people", "killed-g", "killed-m")
EIGHT = side("eight people", "killed-h")
DAY = side("March 4, 2025", "start-g", "start-m", "start-h", origins=2)

FINDINGS = (
    finding("a1111111aaaaaaaa", "killed", "quantity-mismatch", "contradict",
            "How many people were killed?", (SEVEN, EIGHT), code="XQ001",
            message="Seven people (gazette, mirror) against eight people (herald)"),
    finding("b2222222bbbbbbbb", "weekday", "weekday-mismatch", "contradict",
            "Which day did the inquiry open?", (side("Wednesday, March 4, 2025", "weekday-h"),),
            code="XD002", kind="date", scope="within", topic="Self-checks",
            message="March 4, 2025 is a Tuesday, not a Wednesday"),
    finding("c3333333cccccccc", "injured", "quantity-mismatch", "differ",
            "How many people were injured?", (side("20", "injured-g"), side("34", "injured-p")),
            code="XQ001", reason="evolving", note="“rose to” marks an update"),
    finding("d4444444dddddddd", "cost", "quantity-mismatch", "differ", "What is the damage?",
            (side("more than $40 million", "cost-h"), side("$65 million", "cost-p")),
            code="XQ001", reason="open-bound", topic="Cost of the damage"),
    finding("a5555555eeeeeeee", "killed", "quantity-agreement", "agree",
            "How many people were killed?", (SEVEN,)),
    finding("e6666666ffffffff", "start", "date-agreement", "agree", "When did the fire start?",
            (DAY,), kind="date", topic="Dates of the fire"),
    finding("e7777777aaaaaaaa", "start", "date-compatible", "compatible",
            "When did the fire start?", (DAY, side("March 2025", "start-p")), kind="date",
            topic="Dates of the fire"),
    finding("f8888888bbbbbbbb", "mayor", "role-single", "single", "Who is the mayor?",
            (side("Ada Quill, mayor of Port Ellery", "role-m"),), kind="role", topic="Offices",
            scope="within"),
    finding("f9999999cccccccc", "boats", "quantity-single", "single", f"How many {HOSTILE}?",
            (side(f"12 {HOSTILE}", "hostile"),), topic=f"Figures {HOSTILE}", scope="within"),
)  # fmt: skip

ARTICLES = (
    ArticleInfo("gazette", "fire/gazette.txt", "Fire at the port", "Gazette", "2025-03-04",
                "front-matter", 210),
    ArticleInfo("herald", "fire/herald.txt", "Port closed", None, None, None, 180),
    ArticleInfo("mirror", "fire/mirror.txt", None, None, None, None, 90),
    ArticleInfo("post-2025-03-05", "fire/post-2025-03-05.txt", "Toll rises", "Post", "2025-03-05",
                "file-name", 240),
)  # fmt: skip

REPORT = Report(
    schema=SCHEMA,
    version="0.0.0",
    articles=ARTICLES,
    claims=CLAIMS,
    findings=FINDINGS,
    problems=(Problem("fire/notes.bin", "not text"),),
    summary=Summary(4, len(CLAIMS), 5, 2, 1, 2, 2, 2),
)
EMPTY = Report(SCHEMA, "0.0.0", (), (), (), (), Summary())
LOOK = Look(width=100, topics=TOPICS)
