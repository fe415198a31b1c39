"""How fast figures are read and compared (run with --benchmark-enable)."""

from crosscheck.extract.quantity_lex import lex
from crosscheck.extract.quantity_sentence import read
from tests.extract.examples import read_lines

TEXTS = [line.example.text for line in read_lines() if line.kind == "quantity"]


def test_read_figures(benchmark):
    found = benchmark(lambda: sum(len(read(lex(text))) for text in TEXTS))
    assert found > len(TEXTS) / 2
