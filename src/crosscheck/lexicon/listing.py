"""Tables of words are written as running text; this reads them."""


def word_set(listed: str) -> frozenset[str]:
    """The words of a table."""
    return frozenset(listed.split())


def word_list(listed: str) -> tuple[str, ...]:
    """The words of a table, in order."""
    return tuple(listed.split())
