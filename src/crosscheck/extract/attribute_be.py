"""What a thing is said to be: the sorts, the nations and all the words after a copula."""

import re
from collections.abc import Iterator, Sequence

from crosscheck.extract.attribute_text import LONGEST_SUBJECT, Found, Text, joined, names_from
from crosscheck.lexicon.attributes import MADE_BY, ONLY
from crosscheck.lexicon.opposition import nation_of
from crosscheck.lexicon.sorts import sort_of

COMPLEMENT = re.compile(r"[DJQNPMZLEG,&]+")
DEGREE = frozenset(("best", "better", "well", "most", "also", "widely", "currently", ","))
# Nouns before which an adjective of nation names no nation: "American football".
NATIONLESS = frozenset(("football", "revolution", "language", "literature"))


def complements(text: Text) -> Iterator[Found]:
    """What the subject is: its sorts, its nations and all words of the complement."""
    copula = text.tags.find("B", 1)
    if not 0 < copula <= LONGEST_SUBJECT or text.tokens[copula].lower in ("be", "being"):
        return
    begin = copula + 1
    while begin < len(text.tags) and (text.tags[begin] in "RX" or text.tokens[begin].lower in ONLY):
        begin += 1
    found = COMPLEMENT.match(text.tags, begin)
    if not found:
        return
    end = found.end()
    only = any(token.lower in ONLY for token in text.tokens[copula:end])
    end = _end_of_phrase(text, begin, end)
    if end <= begin or text.tags[begin] not in "DJQNPMZ":
        return
    words = [token.lower for token in text.tokens[begin:end]]
    values = {
        "complement": joined(words),
        "sort": joined(_sorts(text, begin, end)),
        "nation": joined(_nations(words)),
        "only": "only" if only else "",
    }
    yield "be", begin, end, {name: value for name, value in values.items() if value}
    last = text.tokens[end - 1].lower
    maker = MADE_BY.get((sort_of(last) or "").removeprefix("work/"))
    if maker and end < len(text.tokens) and text.tokens[end].lower == "by":
        names, finish = names_from(text, end + 1)
        if names:
            yield f"{maker} by", end - 1, finish, {"by": joined(names)}


def _end_of_phrase(text: Text, begin: int, end: int) -> int:
    """The end of a complement; a participle inside modifies ("animated film"), one after it opens
    a clause of its own ("a film directed by …", "is located in").
    """
    for at in range(begin, end):
        if text.tags[at] == "," and text.tags[at + 2 : at + 3] in ("I", "o"):
            end = at  # "a film, set in Oslo"
            break
        if text.tags[at] == "E" and text.tags[at + 1 : at + 2] not in tuple("NZQJPLG"):
            end = at
            break
        if text.tags[at] == "E" and at > begin and text.tags[at - 1] in "NZ":
            end = at
            break
    while end > begin and text.tokens[end - 1].lower in DEGREE:
        end -= 1
    return end


def _sorts(text: Text, begin: int, end: int) -> Iterator[str]:
    """The sorts that the last nouns of a complement's phrases name.

    The last phrase decides the top: of "a radio, stage and film actress" only "actress" is
    what she is.
    """
    found: list[str | None] = []
    for at in range(begin, end):
        is_last = at + 1 == end or text.tags[at + 1] in ",&"
        if not is_last or text.tags[at] not in "NZQLJG":
            continue
        before = text.tokens[at - 1].lower if at > begin else ""
        word = text.tokens[at].lower
        sort = sort_of(f"{before}_{word}") or sort_of(word)
        is_whole = sort_of(before) in (None, sort, "being/person")  # no "book series"
        found.append(sort if is_whole else None)
    if found and found[-1]:
        top = found[-1].split("/")[0]
        yield from (sort for sort in found if sort and sort.split("/")[0] == top)


def _nations(words: Sequence[str]) -> Iterator[str]:
    for at, word in enumerate(words):
        if NATIONLESS & set(words[at + 1 : at + 2]):
            continue  # "American football" has no nationality
        for part in (word, *word.split("-")):
            found = nation_of(part)
            if found and found[1] == "adjective":
                yield found[0]
