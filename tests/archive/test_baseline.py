import os

import msgspec
import pytest

from crosscheck.archive.baseline import (
    Baseline,
    accept_findings,
    drop_entries,
    mark_baselined,
    read_baseline,
    stale_entries,
    write_atomically,
    write_baseline,
)
from crosscheck.errors import ConfigurationError, CrosscheckError
from crosscheck.model import Suppression
from tests.report.build import ferry_report, make_finding


def test_round_trip(tmp_path):
    path = tmp_path / "baseline.json"
    baseline = accept_findings(ferry_report(), Baseline())
    write_baseline(path, baseline)
    assert read_baseline(path) == baseline
    assert [entry.id for entry in baseline.findings] == ["f-1", "f-2", "f-3"]


def test_only_what_fails_is_recorded():
    assert "f-4" not in [entry.id for entry in accept_findings(ferry_report(), Baseline()).findings]


def test_what_a_comment_accepts_is_not_recorded():
    report = ferry_report()
    first = msgspec.structs.replace(report.findings[0], suppressed=Suppression("inline"))
    report = msgspec.structs.replace(report, findings=(first, *report.findings[1:]))
    assert "f-1" not in [entry.id for entry in accept_findings(report, Baseline()).findings]


def test_notes_of_the_editor_survive_an_update():
    baseline = accept_findings(ferry_report(), Baseline())
    noted = msgspec.structs.replace(
        baseline,
        findings=tuple(msgspec.structs.replace(one, note="rang up") for one in baseline.findings),
    )
    assert {one.note for one in accept_findings(ferry_report(), noted).findings} == {"rang up"}


def test_known_findings_are_marked_and_stay():
    baseline = accept_findings(ferry_report(), Baseline())
    marked = mark_baselined(ferry_report().findings, baseline)
    assert [bool(one.suppressed) for one in marked] == [True, True, True, False]


def test_a_changed_figure_is_a_new_finding():
    baseline = accept_findings(ferry_report(), Baseline())
    (other,) = mark_baselined([make_finding("another", [])], baseline)
    assert other.suppressed is None


def test_stale_entries_are_those_that_should_have_been_met():
    report = ferry_report()
    baseline = accept_findings(report, Baseline())
    fewer = msgspec.structs.replace(report, findings=report.findings[1:])
    assert [one.id for one in stale_entries(fewer, baseline)] == ["f-1"]


def test_what_was_not_looked_at_is_not_stale():
    report = ferry_report()
    baseline = accept_findings(report, Baseline())
    elsewhere = msgspec.structs.replace(report, findings=(), articles=report.articles[:2])
    assert stale_entries(elsewhere, baseline) == ()


def test_pruned_entries_are_gone():
    baseline = accept_findings(ferry_report(), Baseline())
    assert [one.id for one in drop_entries(baseline, {"f-1"}).findings] == ["f-2", "f-3"]


@pytest.mark.parametrize(
    "content",
    [b"", b"[]", b"{", b'{"schema":"crosscheck/1"}', b'{"findings":[{"id":1}]}', b"\xff\xfe"],
)
def test_what_is_no_baseline_is_refused(tmp_path, content):
    path = tmp_path / "b.json"
    path.write_bytes(content)
    with pytest.raises(ConfigurationError):
        read_baseline(path)


def test_missing_baseline_says_how_to_write_one(tmp_path):
    with pytest.raises(ConfigurationError) as caught:
        read_baseline(tmp_path / "none.json")
    assert "baseline update" in caught.value.hint


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_failed_write_leaves_the_old_file_and_no_scratch(tmp_path, monkeypatch, step):
    path = tmp_path / "b.json"
    path.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    if step == "fsync":
        monkeypatch.setattr(os, "fsync", fail)
    else:
        monkeypatch.setattr(type(path), "replace", fail)
    with pytest.raises(CrosscheckError, match="No space left"):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["b.json"]


def test_mode_of_the_file_is_kept(tmp_path):
    path = tmp_path / "b.json"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_atomically(path, b"new")
    assert path.stat().st_mode & 0o777 == 0o640
