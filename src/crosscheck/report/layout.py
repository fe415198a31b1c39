"""What all terminal output shares: the console, headings, marks and quoted words."""

from io import StringIO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from crosscheck.model import Claim
from crosscheck.report import Look
from crosscheck.report.text import around, plain

MARKS = {"contradict": "✗", "differ": "≠", "compatible": "≈", "agree": "=", "single": "·"}
STYLES = {
    "contradict": "bold red",
    "differ": "yellow",
    "compatible": "cyan",
    "agree": "green",
    "single": "dim",
}
LONGEST_LINE = 160


def make_console(look: Look) -> Console:
    """A console that writes into a string, without any interpretation of what is printed."""
    return Console(
        file=StringIO(),
        width=min(look.width, LONGEST_LINE),
        force_terminal=look.color,
        color_system="standard" if look.color else None,
        no_color=not look.color,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
        _environ={},
    )


def written(console: Console) -> str:
    """What was printed, without the blanks that fill lines up."""
    text = console.file.getvalue()  # type: ignore[attr-defined]
    return "".join(line.rstrip() + "\n" for line in text.splitlines())


def heading(console: Console, title: str, note: str) -> None:
    """`Title ───────── 2 contradict, 1 differ`."""
    title, note = plain(title), f" {note}" if note else ""
    room = console.width - cell_len(title) - cell_len(note) - 1
    line = Text().append(title, "bold")
    if room >= 1:
        line.append(" " + "─" * room, "dim")
    console.print(line.append(note, "dim"))


def quote(claim: Claim, look: Look, width: int) -> Text:
    """A short window of the sentence with the value marked, and whose words they are."""
    lines = 2 if width >= 60 else 3
    room = max(width * lines - len(claim.text) - 8, 20)
    before, words, after = around(claim, room)
    text = Text(before)
    if look.color:
        text.append(words, "bold underline")
    else:
        text.append(f"«{words}»")
    text.append(after)
    if claim.zone == "title":
        text.append(" (headline)", "dim")
    elif claim.zone != "body":
        text.append(f" ({claim.zone})", "dim")
    if claim.attribution and claim.attribution.source:
        text.append(f" — {plain(claim.attribution.source)}", "dim")
    return text
