"""The date of publication: what counts, in which order, and that it is never invented."""

import pytest

from crosscheck.load import load
from crosscheck.load.published import date_in_name, dateline_of, iso_date


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2026-01-17", "2026-01-17"),
        ("2026-01-17T08:30:00Z", "2026-01-17T08:30:00+00:00"),
        ("2026-01-17 08:30", "2026-01-17T08:30:00"),
        ("2026-01-17T08:30:00-0500", "2026-01-17T08:30:00-05:00"),
        ("2026-01-17T99:30:00", "2026-01-17"),
        ("January 17, 2026", "2026-01-17"),
        ("Sat., Jan. 17th, 2026 at 5 p.m.", "2026-01-17"),
        ("17 Sept 2026", "2026-09-17"),
        ("20260117", "2026-01-17"),
        ("2026/01/17", "2026-01-17"),
        ("2026-02-30", None),
        ("01/02/2026", None),
        ("January 2026", None),
        ("soon", None),
        ("", None),
        (None, None),
        (20260117, None),
        ("9" * 100_000, None),
    ],
)
def test_what_is_one_certain_day(written, expected):
    assert iso_date(written) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("2026-01-17-talks.txt", "2026-01-17"),
        ("https://x.example/2026/01/17/talks", "2026-01-17"),
        ("talks_20260117.txt", "2026-01-17"),
        ("https://x.example/2026/01/talks", None),
        ("12260117.txt", None),
        ("2026-13-17.txt", None),
    ],
)
def test_dates_in_names(name, expected):
    assert date_in_name(name) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("KYIV, Jan. 17 (Reuters) — The talks", (None, "Reuters")),
        ("KYIV, Jan. 17, 2026 (Reuters) - The talks", ("2026-01-17", "Reuters")),
        ("NEW YORK (AP) — The talks", (None, "AP")),
        ("New York (AFP) – The talks", (None, "AFP")),
        ("(CNN) How did the talks", (None, "CNN")),
        ("MIAMI (AP) _ The talks", (None, "AP")),
        ("INDEPENDENCE, Mo. (AP) -- The talks", (None, "AP")),
        ("MIAMI, FLORIDA — As talks", (None, None)),
        ("The talks — long ones — began", (None, None)),
        ("OSLO (D) — The senator", (None, None)),
    ],
)
def test_datelines(text, expected):
    assert dateline_of(text) == expected


def test_a_year_known_from_elsewhere_completes_a_dateline():
    assert dateline_of("KYIV, Jan. 17 (Reuters) — The talks", "2026") == ("2026-01-17", "Reuters")


STORY = "The talks went on through the night, officials said.\n"


@pytest.mark.parametrize(
    ("name", "text", "option", "expected"),
    [
        ("a.txt", STORY, None, (None, None)),
        ("a.txt", STORY, "2026-01-20", ("2026-01-20", "option")),
        ("2026-01-17-a.txt", STORY, None, ("2026-01-17", "file-name")),
        ("2026-01-17-a.txt", STORY, "2026-01-20", ("2026-01-20", "option")),
        ("a.txt", f"OSLO, Jan. 17, 2026 (AP) — {STORY}", None, ("2026-01-17", "dateline")),
        ("a-2026.txt", f"OSLO, Jan. 17 (AP) — {STORY}", None, ("2026-01-17", "dateline")),
        ("a.txt", f"OSLO, Jan. 17 (AP) — {STORY}", None, (None, None)),
        ("a.txt", f"Talks Go On\n\nJanuary 17, 2026\n\n{STORY}", None, ("2026-01-17", "dateline")),
        (
            "a.txt",
            f"Talks Go On\nBy Ada Holm, The Gazette, Saturday 17 January 2026\n\n{STORY}",
            None,
            ("2026-01-17", "dateline"),
        ),
        (
            "a.txt",
            f"Talks Go On\n\nThe next round of the talks is due on 17 January 2026\n\n{STORY}",
            None,
            (None, None),
        ),
        ("a.txt", f"Talks Go On\nPublished 17 Jan 2026\n{STORY}", None, ("2026-01-17", "dateline")),
        ("a.txt", f"Talks Go On\nUpdated: 17 Jan 2026\n{STORY}", None, (None, None)),
        ("a.txt", f"---\npublished: 2026-01-16\n---\n{STORY}", "2026-01-20",
         ("2026-01-16", "front-matter")),
        ("a.md", f"---\npublished: soon\n---\n{STORY}", None, (None, None)),
    ],
)  # fmt: skip
def test_order_of_sources(tmp_path, name, text, option, expected):
    (tmp_path / name).write_text(text, encoding="utf-8")
    (article,) = load([str(tmp_path / name)], option)
    assert (article.published, article.published_from) == expected
