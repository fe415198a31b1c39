"""Words that news uses for one another: "talks" and "negotiations", "quake" and "earthquake".

Source: concepts.txt, a house table (CC0). They only bring sentences nearer; no verdict rests on
them: what two sides say is compared word by word.
"""

from functools import cache

from crosscheck.lexicon.table_rows import table_rows


@cache
def concepts() -> dict[str, str]:
    """Lemma → the name of its concept; a word that stands in two rows keeps the first."""
    table: dict[str, str] = {}
    for row in table_rows("concepts.txt"):
        name, *others = row.split()
        for word in (name, *others):
            table.setdefault(word, name)
    return table
