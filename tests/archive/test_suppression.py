import msgspec
import pytest

from crosscheck.archive.suppression import (
    BLOCK,
    apply_suppressions,
    find_comments,
    names_rule,
    read_comments,
)
from tests.report.build import make_article, make_claim, make_finding, make_report
from tests.timing import is_quick


def comment(text, path="articles/a.md"):
    (found,) = find_comments(path, text)
    return found


def report_at(line, *, column=1, path="articles/a.md", new=True):
    article, other = make_article("a", path=path, new=new), make_article("b")
    one = make_claim("1", article, "Nine", line=line, column=column)
    two = make_claim("2", other, "Seven")
    finding = make_finding("1", [[two], [one]], new=("a",) if new else ())
    return make_report([article, other], [one, two], [finding])


def accepted(text, line, **given):
    report = apply_suppressions(report_at(line, **given), find_comments("articles/a.md", text))
    return report.findings[0].suppressed


@pytest.mark.parametrize(
    ("text", "line", "is_accepted"),
    [
        ("Nine died. <!-- crosscheck: ignore[XQ001] why -->", 1, True),
        ("Nine died. <!-- crosscheck: ignore[XQ001] why -->\nTen died.", 2, False),
        ("<!-- crosscheck: ignore[XQ001] -->\nNine died.", 2, True),
        ("<!-- crosscheck: ignore[XQ001] -->\n\nNine died,\nthey said.\n\nTen.", 4, True),
        ("<!-- crosscheck: ignore[XQ001] -->\nNine died.\n\nTen died.", 4, False),
        ("<!-- crosscheck: ignore-file[XQ001] -->\n\nNine.\n\nTen.", 5, True),
        ("<p>Nine died.</p> <!-- crosscheck: ignore -->", 1, True),
        ("<!-- crosscheck: ignore[XD001] -->\nNine died.", 2, False),
        ("<!-- crosscheck: ignore[XQ] -->\nNine died.", 2, True),
        ("<!-- crosscheck: ignore[quantity-mismatch] -->\nNine died.", 2, True),
        ("<!-- crosscheck: ignore[XD001, XQ001] -->\nNine died.", 2, True),
        ("<!-- crosscheck: ignored[XQ001] -->\nNine died.", 2, False),
        ("crosscheck: ignore[XQ001]\nNine died.", 2, False),
        ("<!--crosscheck:ignore[XQ001]-->\nNine died.", 2, True),
    ],
)
def test_which_lines_a_comment_covers(text, line, is_accepted):
    assert bool(accepted(text, line)) is is_accepted


def test_the_reason_is_kept():
    found = accepted("Nine. <!-- crosscheck: ignore[XQ001] crew counted apart -->", 1)
    assert (found.by, found.reason) == ("inline", "crew counted apart")
    assert accepted("Nine. <!-- crosscheck: ignore[XQ001] -->", 1).reason is None


def test_a_comment_in_an_old_article_does_not_accept_what_a_new_one_says():
    report = apply_suppressions(
        report_at(1), find_comments("articles/b.md", "<!-- crosscheck: ignore-file -->")
    )
    assert report.findings[0].suppressed is None


def test_either_side_counts_where_nothing_is_new():
    report = apply_suppressions(
        report_at(1, new=False), find_comments("articles/b.md", "<!-- crosscheck: ignore-file -->")
    )
    assert report.findings[0].suppressed is not None


def test_unused_comment_is_a_finding_with_a_place():
    text = "One.\n\n  <!-- crosscheck: ignore[XD001] old -->\nTwo died."
    report = apply_suppressions(report_at(9), find_comments("articles/a.md", text))
    finding = report.findings[-1]
    claim = next(one for one in report.claims if one.id == finding.sides[0].claims[0])
    assert (finding.code, finding.rule, finding.verdict) == (
        "XU001",
        "unused-suppression",
        "differ",
    )
    assert (claim.path, claim.line, claim.column) == ("articles/a.md", 3, 3)
    assert finding.sides[0].new == ("a",)


def test_used_comment_is_no_finding():
    text = "Nine died. <!-- crosscheck: ignore[XQ001] -->"
    report = apply_suppressions(report_at(1), find_comments("articles/a.md", text))
    assert [one.code for one in report.findings] == ["XQ001"]


def test_a_claim_without_line_is_covered_by_the_file_only():
    assert accepted("<!-- crosscheck: ignore-file -->", None)
    assert not accepted("<!-- crosscheck: ignore -->\nNine.", None)


def test_agreement_needs_no_acceptance():
    assert not names_rule((), "quantity-agreement", None)


def test_comments_are_read_from_disk(tmp_path):
    page = tmp_path / "a.html"
    page.write_bytes("\ufeff<p>é <!-- crosscheck: ignore[XQ001] x --></p>".encode())
    (found,) = read_comments([str(page), str(tmp_path / "none.html"), str(tmp_path), "-", "a\0b"])
    assert (found.line, found.column, found.rules) == (1, 6, ("XQ001",))


@pytest.mark.parametrize(
    "unit",
    ["<!-- crosscheck: ignore", "<!--", "<!-- crosscheck: ignore[", "[" * 9, "\n", "crosscheck: ",
     "<!-- crosscheck: ignore -->\n", "<!-- crosscheck: ignore -->", "-->",
     "<!-- crosscheck: ignore " + "x" * 200],
)  # fmt: skip
def test_a_megabyte_is_read_in_time(unit):
    text = unit * (1_000_000 // len(unit))
    assert is_quick(lambda: find_comments("a.md", text), 2)


def test_a_comment_is_seen_where_two_blocks_meet(tmp_path):
    for before in range(BLOCK - 30, BLOCK + 3):
        path = tmp_path / f"{before}.md"
        path.write_text("a" * before + "\n<!-- crosscheck: ignore-file[XD001] old -->\n", "utf-8")
        assert len(read_comments([str(path)])) == 1, before


def test_report_stays_what_it_is_without_comments():
    report = report_at(1)
    assert apply_suppressions(report, ()) == report
    assert msgspec.json.encode(apply_suppressions(report, ())) == msgspec.json.encode(report)
