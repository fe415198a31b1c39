"""Golden outputs: one file a format in fixtures/reports, compared byte by byte.

A change of format is reviewed in the diff of these files: `python -m tests.report.golden` writes
them anew.
"""

import json
from pathlib import Path

from crosscheck.report import Look, render
from tests.report.build import ferry_report

FOLDER = Path(__file__).resolve().parent.parent.parent / "fixtures" / "reports"
SUFFIXES = {
    "sarif": "sarif",
    "junit": "xml",
    "github": "github.txt",
    "rdjson": "rdjson.json",
    "gitlab": "gitlab.json",
}
LINE = "— the search went on. Nine bodies were found, and é is two bytes wide in this line of text"


def rendered(form: str) -> str:
    look = Look(line_text=lambda path, line: LINE if path == "drafts/draft.md" else None)
    text = render(ferry_report(), form, look)
    return without_help(text) if form == "sarif" else text


def without_help(text: str) -> str:
    """SARIF without the rules' documentation, which has tests of its own."""
    whole = json.loads(text)
    for rule in whole["runs"][0]["tool"]["driver"]["rules"]:
        del rule["help"]
    return json.dumps(whole, indent=1, ensure_ascii=False) + "\n"


def golden(form: str) -> Path:
    return FOLDER / f"ferry.{SUFFIXES[form]}"


if __name__ == "__main__":
    for name in SUFFIXES:
        golden(name).write_text(rendered(name), encoding="utf-8")
