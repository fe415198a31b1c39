"""What changed: claims and findings of every story against the recorded state, one by one.

    python -m tests.stories.review                  list gained, lost and changed ones
    python -m tests.stories.review --ask            the same, asking for each
    python -m tests.stories.review --accept WORDS   accept the lines that contain WORDS (or more)
    python -m tests.stories.review --accept-all     accept everything, after reading the list
    python -m tests.stories.review --floors         raise the floors to what is found now

The recorded state is tests/stories/recorded.jsonl, one line a claim or finding, sorted, so that
a change of the tool reads as a change of lines. Floors are tests/stories/floors.json.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

from crosscheck.model import Claim, Finding
from tests.articles import STORIES, report_on, story_articles
from tests.stories.score import gold_of, score

HERE = Path(__file__).parent
RECORDED = HERE / "recorded.jsonl"
FLOORS = HERE / "floors.json"

Row = tuple[str, str, str]
"""Story, key (what stays when a value changes), and what was said."""


class Floor(msgspec.Struct):
    """The least of a story's facts that must be found, and the most wrong findings allowed."""

    facts: list[str]
    wrong: int


def rows() -> Iterator[Row]:
    """The present state, claims first, in the order of the text."""
    for story in STORIES:
        report = report_on(story_articles(story))
        by_id = {claim.id: claim for claim in report.claims}
        for claim in report.claims:
            yield story.name, claim_key(claim), claim_line(claim)
        for finding in report.findings:
            if finding.verdict != "single":
                yield story.name, finding_key(finding, by_id), finding_line(finding)


def claim_key(claim: Claim) -> str:
    """Kind and place."""
    return f"claim {claim.kind} {claim.article}:{claim.start}-{claim.end}"


def claim_line(claim: Claim) -> str:
    """A claim in one line, as an editor would want to see it."""
    value = msgspec.to_builtins(claim.value)
    said = " ".join(
        f"{key}={found}" for key, found in value.items() if found not in (None, [], {}, "", "type")
    )
    about = msgspec.to_builtins(claim.about)
    who = f" by {claim.attribution.source}" if claim.attribution else ""
    return f"{claim.text!r} [{said}] about {about} {claim.polarity} {claim.modality}{who}"


def finding_key(finding: Finding, by_id: dict[str, Claim]) -> str:
    """Kind and places of the claims: the same words judged otherwise is a change, not two."""
    places = sorted(
        f"{by_id[one].article}:{by_id[one].start}" for side in finding.sides for one in side.claims
    )
    return f"finding {finding.scope} {finding.kind} {' '.join(places)}"


def finding_line(finding: Finding) -> str:
    """A finding in one line."""
    sides = " | ".join(f"{side.display} ({', '.join(side.articles)})" for side in finding.sides)
    reason = f" {finding.reason}" if finding.reason else ""
    return f"{finding.verdict}{reason} {finding.question!r}: {sides}"


def read_recorded() -> dict[tuple[str, str], str]:
    """The recorded state; empty where nothing was recorded yet."""
    if not RECORDED.exists():
        return {}
    lines = RECORDED.read_text(encoding="utf-8").splitlines()
    return {(story, key): said for story, key, said in map(decode_row, lines)}


def decode_row(line: str) -> Row:
    """One recorded line."""
    return msgspec.json.decode(line, type=Row)


def write_recorded(state: dict[tuple[str, str], str]) -> None:
    """Records a state, sorted."""
    lines = (
        msgspec.json.encode((story, key, said)).decode() + "\n"
        for (story, key), said in sorted(state.items())
    )
    RECORDED.write_text("".join(lines), encoding="utf-8")


Change = tuple[str, tuple[str, str], str | None, str | None]
"""gained, lost or changed; the key; what was said before and what is said now."""


def changes(old: dict[tuple[str, str], str], new: dict[tuple[str, str], str]) -> Iterator[Change]:
    """Every difference of two states, by story and key."""
    for key in sorted(old.keys() | new.keys()):
        before, now = old.get(key), new.get(key)
        if before != now:
            what = "gained" if before is None else "lost" if now is None else "changed"
            yield what, key, before, now


def told(change: Change) -> str:
    """A change as the review shows it."""
    what, (story, key), before, now = change
    place = " ".join(key.split(" ")[:3])
    both = f"{before}\n           now {now}" if what == "changed" else before or now
    return f"{what:8} {story} {place}: {both}"


def review(accept: list[str], ask: bool, accept_all: bool) -> int:
    """Shows the changes and records those accepted; the number still open."""
    old = read_recorded()
    new = {(story, key): said for story, key, said in rows()}
    left = 0
    for change in changes(old, new):
        _, key, _, now = change
        line = told(change)
        sys.stdout.write(line + "\n")
        taken = accept_all or any(word in line for word in accept)
        if ask and not taken:
            taken = input("  accept? [y/N] ").strip().lower() == "y"
        if not taken:
            left += 1
        elif now is None:
            del old[key]
        else:
            old[key] = now
    if accept or ask or accept_all:
        write_recorded(old)
    sys.stdout.write(f"{left} changes to accept\n")
    return left


def read_floors() -> dict[str, Floor]:
    """The pinned floors by story."""
    if not FLOORS.exists():
        return {}
    return msgspec.json.decode(FLOORS.read_bytes(), type=dict[str, Floor])


def raise_floors() -> None:
    """Adds facts newly found and lowers the count of wrong findings; never the other way."""
    floors = read_floors()
    for story in STORIES:
        now = score(report_on(story_articles(story)), gold_of(story))
        floor = floors.get(story.name, Floor([], len(now.wrong)))
        facts = sorted(set(floor.facts) | set(now.found))
        floors[story.name] = Floor(facts, min(floor.wrong, len(now.wrong)))
        sys.stdout.write(
            f"{story.name}: {len(now.found)} of {len(now.found) + len(now.missed)} facts "
            f"(floor {len(facts)}), {len(now.wrong)} wrong\n"
        )
        sys.stdout.writelines(f"  missed {one}\n" for one in now.missed)
        sys.stdout.writelines(f"  WRONG {one}\n" for one in now.wrong)
    text = msgspec.json.format(msgspec.json.encode(floors, order="sorted"), indent=1).decode()
    FLOORS.write_text(text + "\n", encoding="utf-8")


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description="review claims and findings of the stories")
    parser.add_argument("--accept", nargs="+", default=[], metavar="WORDS")
    parser.add_argument("--accept-all", action="store_true")
    parser.add_argument("--ask", action="store_true")
    parser.add_argument("--floors", action="store_true")
    options = parser.parse_args()
    if options.floors:
        raise_floors()
    else:
        sys.exit(1 if review(options.accept, options.ask, options.accept_all) else 0)


if __name__ == "__main__":
    main()
