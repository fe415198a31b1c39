"""Any text in the letters of ASCII: "Zelenskyy’s", "Łódź"."""


def plain_letters(text: str) -> str:
    """The text transliterated letter by letter.

    Most of what news has beside ASCII is the apostrophe; anyascii with its tables, and what it
    imports to read them, took a thirtieth of a short run and waits for any other letter.
    """
    text = text.replace("’", "'")
    if text.isascii():
        return text
    from anyascii import anyascii

    plain: str = anyascii(text)
    return plain
