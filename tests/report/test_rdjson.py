import json

from crosscheck.report import Look, render
from tests.report.build import make_article, make_claim, make_finding, make_report


def diagnostic(line_text):
    article = make_article("a")
    claim = make_claim("1", article, "élan", line=2, column=5)
    report = make_report([article], [claim], [make_finding("1", [[claim]])])
    return json.loads(render(report, "rdjson", Look(line_text=line_text)))["diagnostics"][0]


def test_columns_count_bytes_of_the_line():
    found = diagnostic(
        lambda path, line: "über élan" if (path, line) == ("articles/a.md", 2) else ""
    )
    assert found["location"]["range"] == {
        "start": {"line": 2, "column": len("über".encode()) + 1},
        "end": {"line": 2, "column": len("über élan".encode()) - len("an") + 1 + 1},
    }


def test_no_column_is_guessed_without_the_line():
    found = diagnostic(lambda path, line: None)
    assert found["location"]["range"] == {"start": {"line": 2}, "end": {"line": 2}}
    assert diagnostic(None)["location"]["range"]["start"] == {"line": 2}
