"""Reporting clauses of one sentence: source, cue, and what exactly is attributed.

Source: the attribution patterns of news English (Pareti 2016; Newell et al. 2018), as rules over
words; scope is the content of the reporting clause only, never what stands beside it.
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from crosscheck.extract.reporting_content import (
    content_before,
    content_resumed,
    content_start,
    has_quote_near,
    left_edge,
    right_edge,
)
from crosscheck.extract.reporting_source import (
    before_auxiliaries,
    inverted_subject,
    is_adverb,
    main_subject,
    phrase_after_quote,
    phrase_end,
    speaker_before_colon,
    subject_before,
)
from crosscheck.lexicon.clause_words import (
    COMMA,
    LONGEST_ADJUNCT,
    LONGEST_CLAUSE,
    LOOSE_ADVERBS,
    NO_VERB_AFTER,
    TIME_WORDS,
)
from crosscheck.lexicon.morphology import classes, verb
from crosscheck.lexicon.reporting import (
    ENTITLING,
    GIVING,
    HEARSAY,
    NAMING,
    NOUNLIKE,
    PASSIVE,
    PRONOUNS,
    SPEECH,
    cue_forms,
)
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import Sentence, Token

GIVEN = "statement"  # the lemma that stands for a text given out
FATES = word_set("dead killed injured hurt missing safe alive infected drowned")
ASKING = frozenset(("what", "which", "he", "she", "they", "who", "it", "we", "i"))


class Report(Struct, frozen=True):
    """One reporting clause by token indices; `end` excluded. `source` None: nobody is named.

    `contents` are the attributed stretches, article offsets; `start`/`end` the clause's tokens.
    """

    source: tuple[int, int] | None
    cue: int
    lemma: str
    start: int
    end: int
    contents: tuple[tuple[int, int], ...]
    inverted: bool = False


def find_reports(sentence: Sentence, quoted: Sequence[bool]) -> tuple[Report, ...]:
    """Reporting clauses outside quotation marks; `quoted[i]` says that token i stands inside."""
    found = list(_scan(sentence, sentence.tokens, quoted))
    if " statement" in sentence.text and not found:
        found.extend(_statements_given(sentence, quoted))
    if any(quoted) or sentence.text.endswith(":"):
        known = {report.cue for report in found}
        found.extend(_beside_quotes(sentence, quoted, known))
        found.sort(key=lambda report: report.start)
    return tuple(found)


def _scan(
    sentence: Sentence, tokens: tuple[Token, ...], quoted: Sequence[bool]
) -> Iterator[Report]:
    forms = cue_forms()
    if forms.keys().isdisjoint(sentence.words):
        return
    for at in [at for at, token in enumerate(tokens) if token.lower in forms]:
        word = tokens[at].lower
        if quoted[at]:
            continue
        if word == "according" and at + 1 < len(tokens) and tokens[at + 1].lower == "to":
            if report := _according(sentence, at, quoted):
                yield report
        elif word in HEARSAY:
            yield Report(None, at, word, at, at + 1, ((sentence.start, sentence.end),))
        elif report := _at_cue(sentence, at, *forms[word], quoted):
            yield report


def _beside_quotes(sentence: Sentence, quoted: Sequence[bool], known: set[int]) -> Iterator[Report]:
    """Clauses that only their place beside a quotation makes reports: "…," X fumed; X: "…"."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if quoted[at]:
            continue
        if token.text == ":" and (at + 1 == len(tokens) or quoted[at + 1]):
            if not any(at - LONGEST_ADJUNCT < cue < at for cue in known) and (
                source := speaker_before_colon(tokens, at, quoted)
            ):
                yield Report(source, at, ":", source[0], at + 1, ())
            continue
        if at in known or not (found := verb(token.lower)):
            continue
        if _is_titled(tokens, at, quoted, found[0]):
            continue
        if found[0] in NAMING and any(quoted[at : at + LONGEST_ADJUNCT]):
            first, negated = before_auxiliaries(tokens, at, quoted)
            source = None if negated else subject_before(tokens, first, quoted)
            source = source or main_subject(tokens, at, quoted)
            if source:
                yield Report(source, at, found[0], min(source[0], at), at + 1, ())
        elif found[1] == "past":
            source = phrase_after_quote(tokens, at, quoted)
            if source is None and quoted[at - 1] and at + 1 < len(tokens):
                source = inverted_subject(tokens, at, quoted)
                if source and tokens[source[0]].text[0].isupper():
                    left = content_before(sentence, at, source[1], quoted)
                    yield Report(source, at, found[0], at, source[1], (left,) if left else (), True)
                continue
            ends = at + 1 == len(tokens) or tokens[at + 1].lower in TIME_WORDS | {".", ",", "on"}
            if source and (ends or is_adverb(tokens[at + 1].lower)):
                left = content_before(sentence, source[0], at + 1, quoted)
                yield Report(source, at, found[0], source[0], at + 1, (left,) if left else ())


def _is_titled(tokens: tuple[Token, ...], at: int, quoted: Sequence[bool], lemma: str) -> bool:
    """Is it a title that follows: "a film called “Harbour”"; not "what he called “a mess”"?"""
    if lemma not in ENTITLING or not at or not any(quoted[at + 1 : at + 2]):
        return False
    before = [token.lower for token in tokens[max(0, at - LONGEST_ADJUNCT) : at]]
    return tokens[at - 1].text.islower() and before[-1].isalpha() and ASKING.isdisjoint(before)


def _statements_given(sentence: Sentence, quoted: Sequence[bool]) -> Iterator[Report]:
    """Whose words the next paragraph quotes: "X released a statement"."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        found = verb(token.lower)
        near = [other.lower for other in tokens[at + 1 : at + 6]]
        if found and found[0] in GIVING and "statement" in near and not quoted[at]:
            first, negated = before_auxiliaries(tokens, at, quoted)
            source = None if negated else subject_before(tokens, first, quoted)
            if source:
                yield Report(source, at, GIVEN, source[0], at + 1, ())
            return


# --------------------------------------------------------------------------- according to


def _according(sentence: Sentence, at: int, quoted: Sequence[bool]) -> Report | None:
    tokens = sentence.tokens
    end = phrase_end(tokens, at + 2, quoted)
    if end + 1 < len(tokens) and tokens[end].lower in TIME_WORDS | {"who", "which"}:
        limit = min(len(tokens), end + LONGEST_CLAUSE)
        while end < limit and tokens[end].text not in ",;.":
            end += 1
    if end <= at + 2:
        return None
    contents = []
    left = at - 1 if at and tokens[at - 1].text == COMMA else at
    if left > 0:
        contents.append((left_edge(sentence, left), sentence.start + tokens[left - 1].end))
    if end + 1 < len(tokens) and tokens[end].text == COMMA:
        contents.append((sentence.start + tokens[end + 1].start, right_edge(sentence, end + 1)))
    return Report((at + 2, end), at, "according to", at, end, tuple(contents))


# --------------------------------------------------------------------------- cue verbs


def _at_cue(
    sentence: Sentence, at: int, lemma: str, form: str, quoted: Sequence[bool]
) -> Report | None:
    tokens = sentence.tokens
    if lemma in NOUNLIKE and form in ("base", "s") and not _verb_here(tokens, at, quoted):
        return None
    if at and tokens[at - 1].lower in NO_VERB_AFTER:
        return None
    if at + 1 < len(tokens) and tokens[at + 1].lower in FATES:
        return None  # "two people confirmed dead"
    if passive := _passive(sentence, at, lemma, form):
        return passive
    first, negated = before_auxiliaries(tokens, at, quoted)
    if negated:
        return None
    source = subject_before(tokens, first, quoted)
    inverted = False
    if source is None and lemma in SPEECH:
        source = inverted_subject(tokens, at, quoted)
        inverted = source is not None
    if source is None and form == "ing":
        source = main_subject(tokens, at, quoted)
        return _with_right(sentence, at, lemma, source, at, at + 1, quoted)
    if source is None and at and tokens[at - 1].lower in ("and", "but", "also"):
        source = main_subject(tokens, at, quoted)
        return _with_right(sentence, at, lemma, source, at, at + 1, quoted) if source else None
    if source is None:
        return None
    start, end = min(source[0], at), max(source[1], at + 1)
    if inverted:
        left = content_before(sentence, start, end, quoted)
        right = content_resumed(sentence, end)
        contents = tuple(part for part in (left, right) if part)
        return Report(source, at, lemma, start, end, contents, True)
    return _with_right(sentence, at, lemma, source, start, end, quoted)


def _verb_here(tokens: tuple[Token, ...], at: int, quoted: Sequence[bool]) -> bool:
    """A noun-like cue counts as a verb before "that", a colon, or after a plural or pronoun."""
    after = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if after in ("that", ":", '"', "“"):
        return True
    before = tokens[at - 1].lower if at else ""
    if before in PRONOUNS or before == "who":
        return True
    if any(quoted[max(0, at - 4) : at]) and (quoted[at - 1] or after in (".", ",")):
        return True
    plural = before.endswith("s") and "n" in classes(before) and tokens[at].lower[-1] != "s"
    return plural and after not in ("of", "for", ",", ".")


def _passive(sentence: Sentence, at: int, lemma: str, form: str) -> Report | None:
    """Hearsay without a source: "is believed to", "was reportedly said to have"."""
    tokens = sentence.tokens
    if lemma not in PASSIVE or form not in ("past", "part") or at + 1 >= len(tokens):
        return None
    back = at - 1
    while back >= 0 and (tokens[back].lower in LOOSE_ADVERBS or tokens[back].lower.endswith("ly")):
        back -= 1
    if back < 0 or tokens[back].lower not in ("is", "are", "was", "were", "been", "'s", "’s"):
        return None
    if tokens[at + 1].lower not in ("to", "that") or lemma in ("expect", "suppose"):
        return None
    return Report(None, at, lemma, at, at + 1, ((sentence.start, sentence.end),))


# --------------------------------------------------------------------------- content


def _with_right(
    sentence: Sentence,
    at: int,
    lemma: str,
    source: tuple[int, int] | None,
    start: int,
    end: int,
    quoted: Sequence[bool],
) -> Report | None:
    """A report in the order subject, cue: its content follows, or stands before."""
    tokens = sentence.tokens
    begin = content_start(tokens, at, lemma, quoted)
    if begin is not None:
        right = (sentence.start + tokens[begin].start, right_edge(sentence, begin))
        return Report(source, at, lemma, start, end, (right,))
    left = content_before(sentence, start, end, quoted)
    if left is None:
        direct = has_quote_near(tokens, start, at, quoted)
        return Report(source, at, lemma, start, end, ()) if direct else None
    right_part = content_resumed(sentence, end)
    return Report(source, at, lemma, start, end, (left, right_part) if right_part else (left,))
