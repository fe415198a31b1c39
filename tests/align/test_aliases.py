"""A user's alias brings two names of one person together; words and spans stay as written."""

from crosscheck.config import Settings
from crosscheck.model import Article, Zone
from crosscheck.pipeline import crosscheck


def report(aliases):
    texts = {
        "a": "Chief Executive Robert Gill of Norvane Foods resigned on Monday, the board said.",
        "b": "Norvane Foods chief executive Bobby Gillingham resigned, the company said on Monday.",
    }
    articles = [
        Article(id=name, path=name, text=text, zones=(Zone("body", 0, len(text)),))
        for name, text in texts.items()
    ]
    return crosscheck(articles, Settings(aliases=aliases))


def agreed_roles(found):
    return [one for one in found.findings if one.kind == "role" and one.verdict == "agree"]


def test_an_alias_makes_one_person_of_two_names():
    assert not agreed_roles(report({}))
    assert agreed_roles(report({"Robert Gill": ("Bobby Gillingham",)}))


def test_the_words_stay_as_they_are_written():
    found = report({"Robert Gill": ("Bobby Gillingham",)})
    assert any("Bobby Gillingham" in claim.text for claim in found.claims)
