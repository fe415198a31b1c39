"""Story folders of any size, from templates of our own: stories × outlets × noise.

    python -m tests.benchmarks.generate OUT --stories 50 --outlets 4 --noise 10 [--format jsonl]

Each story is one event with facts drawn for it (place, day, officials, figures); each outlet tells
it in other words, later outlets with newer tolls, some with a slip (`--noise` per cent of the
figures). The same arguments give the same bytes. An article's id is `<story>-<outlet>`, so that a
finding that joins two stories shows at once. An article has about 500 words (3 kB).
"""

import argparse
import json
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import NamedTuple

from tests.benchmarks.templates import (
    CLOSINGS,
    DID,
    EVENTS,
    SYLLABLES,
    THEN,
    WHAT,
    WHERE,
    WHO,
    Event,
)

FIRST = (
    *("Anna", "Marcus", "Ines", "Paulo", "Ruth", "Henrik", "Dora", "Joel", "Alice", "Neil"),
    *("Teresa", "Duarte", "Helga", "Robert", "Ellen", "Peter", "Dana", "Omar", "Lucia", "Victor"),
    *("Miriam", "Stefan", "Clara", "Tomas", "Nadia", "Hugo", "Irene", "Felix", "Rosa", "Anton"),
)
OUTLETS = ("Ledger", "Courier", "Evening Post", "Wire", "Morning", "Chronicle", "Radio", "Weekly")
WORDS = (
    *("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve"),
)


class Made(NamedTuple):
    """One generated article."""

    id: str
    title: str
    published: str
    source: str
    text: str


def generate(stories: int, outlets: int, noise: int = 10, seed: int = 1) -> Iterator[Made]:
    """Articles of `stories` events, each told by `outlets` outlets, story by story.

    Units: noise is the percentage of figures that an outlet gets wrong.
    """
    for number in range(stories):
        # one generator a story: the first stories are the same however many follow
        random = Random(f"{seed}/{number}")
        yield from tell_story(number, outlets, noise, random)


def tell_story(number: int, outlets: int, noise: int, random: Random) -> Iterator[Made]:
    """The articles of one event."""
    event = EVENTS[number % len(EVENTS)]
    facts = draw_facts(event, random)
    for outlet in range(outlets):
        yield tell(number, outlet, event, facts, noise, random)


def draw_facts(event: Event, random: Random) -> dict[str, object]:
    """What happened: names, places, a day, and the event's figures."""
    day = date(2015, 1, 1) + timedelta(days=random.randrange(3600))
    facts: dict[str, object] = {"day": day, "town": name(random), "region": name(random) + "ia"}
    for role in ("official", "minister", "witness", "expert", "chief"):
        facts[role] = f"{random.choice(FIRST)} {name(random)}"
    for company in ("company", "rival"):
        facts[company] = f"{name(random)} {random.choice(('Group', 'Energy', 'Foods', 'Lines'))}"
    for figure, (low, high) in event.figures.items():
        facts[figure] = random.randint(low, high)
    return facts


def name(random: Random) -> str:
    """A name that hardly two stories share."""
    return "".join(random.choice(part) for part in SYLLABLES).capitalize()


def tell(
    number: int, outlet: int, event: Event, facts: dict[str, object], noise: int, random: Random
) -> Made:
    """One outlet's article: each fact in one of its wordings, filler between, a quote or two."""
    day = facts["day"]
    assert isinstance(day, date)
    published = day + timedelta(days=outlet // 3)
    own = {key: seen(key, value, event, outlet, noise, random) for key, value in facts.items()}
    own |= wordings_of_day(day, published)
    paragraphs = [random.choice(wordings).format(**own) for wordings in event.facts]
    for at in range(13):
        paragraphs.insert(min(len(paragraphs), 2 + 2 * at), filler(random).format(**own))
    paragraphs.append(random.choice(CLOSINGS).format(**own))
    return Made(
        id=f"s{number:06}-{outlet}",
        title=random.choice(event.titles).format(**own),
        published=published.isoformat(),
        source=f"{facts['town']} {OUTLETS[outlet % len(OUTLETS)]}",
        text="\n\n".join(paragraphs),
    )


def filler(random: Random) -> str:
    """A paragraph in which nothing is counted."""
    sentences = [" ".join(random.choice(part) for part in (WHO, DID, WHAT, WHERE)) + "."]
    sentences += [" ".join(random.choice(part) for part in (WHO, DID, WHAT)) + "."]
    sentences += [random.choice(THEN)]
    return " ".join(random.sample(sentences, k=3))


def seen(
    key: str, value: object, event: Event, outlet: int, noise: int, random: Random
) -> str | object:
    """A fact as one outlet has it: tolls grow from day to day, some figures are wrong."""
    if not isinstance(value, int):
        return value
    if key in event.growing:
        value = max(1, value - 3 * max(0, 2 - outlet // 3))
    if random.randrange(100) < noise:
        value += max(1, value // 10)
    return WORDS[value] if value < 10 else f"{value:,}"


def wordings_of_day(day: date, published: date) -> dict[str, str]:
    """The day of the event as an article published on that day or later would put it."""
    long = f"{day:%B} {day.day}, {day.year}"
    return {
        "weekday": f"{day:%A}",
        "long_day": long,
        "full_day": f"{day:%A}, {long}",
        "month_day": f"{day:%B} {day.day}",
        "relative": "today" if day == published else "yesterday",
        "year_before": str(day.year - 7),
    }


def write(articles: Iterator[Made], out: Path, form: str) -> int:
    """Writes the articles as files of a folder, or as one file of JSON lines; their number."""
    if form == "jsonl":
        with out.open("w", encoding="utf-8") as file:
            count = 0
            for count, made in enumerate(articles, 1):  # noqa: B007
                file.write(json.dumps(made._asdict(), ensure_ascii=False) + "\n")
        return count
    out.mkdir(parents=True, exist_ok=True)
    count = 0
    for count, made in enumerate(articles, 1):  # noqa: B007
        head = f"---\ntitle: {json.dumps(made.title)}\npublished: {made.published}\n"
        text = f"{head}source: {json.dumps(made.source)}\n---\n\n# {made.title}\n\n{made.text}\n"
        (out / f"{made.id}.md").write_text(text, encoding="utf-8")
    return count


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description="write story folders for measurements")
    parser.add_argument("out", type=Path)
    parser.add_argument("--stories", type=int, default=50)
    parser.add_argument("--outlets", type=int, default=4)
    parser.add_argument("--noise", type=int, default=10, help="per cent of figures that are wrong")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--format", choices=("md", "jsonl"), default="md")
    options = parser.parse_args()
    articles = generate(options.stories, options.outlets, options.noise, options.seed)
    count = write(articles, options.out, options.format)
    sys.stderr.write(f"{count} articles in {options.out}\n")


if __name__ == "__main__":
    main()
