"""Names of people, organisations and places, resolved inside one article."""

from msgspec import Struct

from crosscheck.model import Article, Sentence


class Name(Struct, frozen=True):
    """One mention of a name; offsets in the article's text, `canonical` its fullest form.

    `kind` is person, organisation, place or unknown.
    """

    start: int
    end: int
    text: str
    canonical: str
    kind: str = "unknown"


class Names(Struct, frozen=True):
    """The names of one article by sentence index."""

    by_sentence: dict[int, tuple[Name, ...]] = {}

    def of(self, sentence: Sentence) -> tuple[Name, ...]:
        """The names that `sentence` mentions, in order."""
        return self.by_sentence.get(sentence.index, ())


def find_names(article: Article, sentences: tuple[Sentence, ...]) -> Names:
    """Every name in `sentences`."""
    return Names()
