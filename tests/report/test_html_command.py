"""The page as the command line writes it: whole articles, and the same bytes however it is run."""

import re
import subprocess
import sys

import pytest

ONE = "Nine people were killed in the fire at Port Ellery on March 4, 2025.\n\nNobody slept.\n"
TWO = "Seven people were killed in the fire at Port Ellery on March 4, 2025.\n\nIt rained.\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "one.txt").write_text(ONE, "utf-8")
    (tmp_path / "two.txt").write_text(TWO, "utf-8")
    return tmp_path


def page(folder, *options):
    command = [sys.executable, "-m", "crosscheck", "report", "one.txt", "two.txt", "-f", "html"]
    done = subprocess.run(
        [*command, *options], cwd=folder, check=True, capture_output=True, timeout=60
    )
    return done.stdout


def test_side_by_side_has_what_no_claim_rests_on(folder):
    text = page(folder).decode()
    beside = re.sub("<[^>]{1,300}>", "", text[text.index('id="beside"') :])
    assert "Nobody slept." in beside
    assert "It rained." in beside


def test_workers_change_no_byte(folder):
    assert page(folder) == page(folder, "--workers", "2")


def test_output_takes_the_format_from_its_name(folder):
    command = [sys.executable, "-m", "crosscheck", "report", "one.txt", "-o", "out.html"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=60)
    assert (folder / "out.html").read_bytes().lstrip().startswith(b"<!doctype html>")
