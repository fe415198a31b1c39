"""README.md with every generated part as the program gives it now."""

import re
import shlex
from pathlib import Path

from crosscheck.cli.options import OPTIONS
from crosscheck.config import MEANING
from crosscheck.rules import RULES

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
OUTPUT = re.compile(
    r"<!-- output of: (crosscheck [^\n(]*?)(?: \(first (\d+) lines\))? -->\n```text\n(.*?)```\n",
    re.DOTALL,
)


def renewed(text, run):
    """The README's text with its outputs and tables generated; `run(words)` gives stdout."""

    def output(match):
        command, limit, _ = match.groups()
        lines = run(shlex.split(command)[1:]).rstrip("\n").split("\n")
        if limit and len(lines) > int(limit):
            lines = [*lines[: int(limit)], "…"]
        head = match.group(0).partition("\n")[0]
        return f"{head}\n```text\n" + "\n".join(lines) + "\n```\n"

    text = OUTPUT.sub(output, text)
    text = table(text, "options", option_rows())
    rules = [f"| `{rule.code}` | `{rule.name}` | {rule.summary} |" for rule in RULES]
    text = table(text, "rules", rules)
    return table(text, "settings", [f"| `{key}` | {words} |" for key, words in MEANING.items()])


def option_rows():
    """One row for each shared option, as its help has it."""
    rows = []
    for _, option in OPTIONS.values():
        names = [*option.param_decls] if option.param_decls else []
        shown = ", ".join(f"`{name}`" for name in [option.default, *names] if name)
        meaning = option.help.replace("|", "\\|")
        rows.append(f"| {shown}{f' {option.metavar}' if option.metavar else ''} | {meaning} |")
    return rows


def table(text, name, rows):
    """The rows of a generated table stand between its mark's line and the next empty line."""
    pattern = re.compile(rf"((?:\| [^\n]*\n|\|-[^\n]*\n){{2}})(?:\|[^\n]*\n)*<!-- {name} -->\n")
    made = "\n".join(rows)
    return pattern.sub(lambda match: f"{match.group(1)}{made}\n<!-- {name} -->\n", text)
