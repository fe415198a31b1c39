"""Letters beside ASCII are told as anyascii tells them, with and without it."""

import pytest
from anyascii import anyascii

from crosscheck.lexicon.plain_letters import plain_letters


@pytest.mark.parametrize("text", ["Harrow’s", "Brünn", "Łódź’s", "Ørsted — 12 €", "Чехов", "plain"])
def test_it_is_what_anyascii_makes_of_it(text):
    assert plain_letters(text) == anyascii(text)
