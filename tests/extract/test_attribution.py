"""Who says so: the source of what stands at a word, and what stays the article's own."""

import pytest

from crosscheck.extract.attribution import attribution_at
from crosscheck.extract.context import Context
from crosscheck.extract.names import find_names
from crosscheck.extract.speech import find_speech
from crosscheck.model import Attribution
from crosscheck.segment import segment
from tests.articles import article_from_text

# text, word whose source is asked, source, cue
ATTRIBUTED = [
    ("Karin Olsson said the bridge was safe.", "bridge", "Karin Olsson", "said"),
    ("Karin Olsson said that 40 people were hurt.", "40", "Karin Olsson", "said"),
    ("The bridge was safe, Karin Olsson said.", "bridge", "Karin Olsson", "said"),
    ("The bridge, Karin Olsson said, was safe.", "safe", "Karin Olsson", "said"),
    ("According to the ministry, 40 people were hurt.", "40", "the ministry", "according to"),
    ("Some 40 people were hurt, according to the ministry.", "40", "the ministry", "according to"),
    ("Karin Olsson told the Daily Post that 40 were hurt.", "40", "Karin Olsson", "told"),
    ("Officials said 40 people were hurt.", "40", "Officials", "said"),
    ("Police reported 40 arrests.", "40", "Police", "reported"),
    ("The bridge reportedly cost 40 million.", "40", None, "reportedly"),
    ("The suspect is believed to have left.", "left", None, "believed"),
    ("Olsson, who heads the agency, warned that 40 were missing.", "40", "Olsson", "warned"),
    ("The mayor noted the delay, adding that 40 were missing.", "40", "The mayor", "adding"),
    ('"We counted 40," said Karin Olsson.', "40", "Karin Olsson", "said"),
]
OWN = [
    ("Karin Olsson said the bridge was safe; 40 people crossed it.", "40"),
    ("The bridge was safe, Olsson said, but 40 people stayed away.", "Olsson"),
    ("Forty people crossed the bridge.", "bridge"),
    ("The 2019 report was long.", "2019"),
    ("The United States signed 40 treaties.", "40"),
    ("Olsson did not say whether 40 people were hurt.", "40"),
    ("The company posted a profit of 40 million.", "40"),
    ("It was called off, and 40 people went home.", "40"),
]


def attribution(text: str, word: str) -> Attribution | None:
    article = article_from_text(text)
    sentences = segment(article)
    names = find_names(article, sentences)
    context = Context(article, sentences, names, find_speech(article, sentences, names))
    at = text.index(word)
    sentence = next(one for one in sentences if one.start <= at < one.end)
    return attribution_at(sentence, context, at)


@pytest.mark.parametrize(("text", "word", "source", "cue"), ATTRIBUTED)
def test_attributed(text, word, source, cue):
    found = attribution(text, word)
    assert found is not None
    assert (found.source, found.cue) == (source, cue)


@pytest.mark.parametrize(("text", "word"), OWN)
def test_the_article_speaks(text, word):
    assert attribution(text, word) is None


def test_pronoun_stands_for_the_person_before():
    text = "Karin Olsson inspected the bridge. It was safe, she said."
    found = attribution(text, "safe")
    assert found is not None
    assert (found.source, found.named) == ("Karin Olsson", True)


def test_officials_are_not_named():
    found = attribution("Norwegian officials said 40 people were hurt.", "40")
    assert found is not None
    assert not found.named
