"""Texts for property tests: any characters at all, and news prose gone wrong."""

from hypothesis import strategies as st

PIECES = (
    *("seven people", "at least 12", "more than $400 billion", "dozens of", "minus 18 degrees"),
    *("7", "1,100", "12.5 percent", "€3.2m", "1/2", "10-15", "²", "٣", "½", "No. 5", "F-16"),
    *("Saturday, January 17, 2026", "31 February", "next week", "in 2016", "12/13/14", "the 1990s"),
    *("Prime Minister Ines Corvo", "Mr. Hale", "former President", "O’Neil", "ВОЛОДИМИР", "李明"),
    *("said", "told reporters", "denied", "did not", "according to", "was killed", "arrived"),
    *("“", "”", '"', "'", "’", "—", "(", ")", ".", "…", "!", ",", ";", "\n", "\n\n", "\u2028"),
    *("in Miami", "of the", "and", "U.S.", "https://a.example/b?c=1", "\ufeff", "\u200b", "\x00"),
    *("e\u0301", "ﬁ", "İ", "ß", "\U0001f600", "\u202e", "#", "*", "- ", "> ", "---", "a" * 40),
)
prose = st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join)
texts = st.one_of(st.text(max_size=300), prose, st.lists(prose, max_size=4).map("\n\n".join))
