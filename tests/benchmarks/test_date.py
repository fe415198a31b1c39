"""How fast dates are found: news-like text with a date in every third sentence.

Run with `pytest tests/benchmarks/test_date.py --benchmark-only`. Aim: at most 0.25 s a MB for
finding expressions, on an idle core.
"""

from datetime import date

import pytest

from crosscheck.extract.date_scan import scan

SENTENCES = (
    "The harbour authority said on Tuesday that the northern pier would reopen by May 3, 2024.",
    "Fishing crews had waited for nearly four months while divers searched the sea bed for mines.",
    "Nobody was hurt, and the ferries kept to their usual lanes along the western breakwater.",
    "Engineers replaced the cranes that the storm had torn from the quay and tested each of them.",
    "The mayor, who took office two years ago, promised that the works would cost no more.",
    "A spokesman for the union called the delay a disgrace and asked to meet the owners.",
)


@pytest.fixture(scope="module")
def sentences():
    return [f"{number} {SENTENCES[number % len(SENTENCES)]}" for number in range(5000)]


def test_scan(benchmark, sentences):
    def run():
        scan.cache_clear()
        return sum(len(scan(text, date(2024, 5, 15))) for text in sentences)

    assert benchmark(run) > 3000
