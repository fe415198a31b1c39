"""Reporting clauses of one sentence: source, cue, and what exactly is attributed.

Source: the attribution patterns of news English (Pareti 2016; Newell et al. 2018), as rules over
words; scope is the content of the reporting clause only, never what stands beside it.
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from crosscheck.lexicon.morphology import classes, verb
from crosscheck.lexicon.reporting import (
    BARE,
    HEARER,
    HEARSAY,
    NOUNLIKE,
    OBJECT,
    PASSIVE,
    PRONOUNS,
    SPEECH,
    cue_forms,
)
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import Sentence, Token

AUXILIARY = word_set(
    """has have had is are was were be been did does do will would could may might also
    's ’s 'd ’d"""
)
LOOSE_ADVERBS = word_set(
    """also later then once again already even never not still previously first earlier twice
    further often just recently now long once today yesterday"""
)
CLAUSE_STARTS = word_set(
    """that but while as when if because although though whereas where which who whom whose than so
    until unless whether since after before"""
)
TIME_WORDS = word_set(
    """on in at during to through via earlier later by after before when while as from yesterday
    today last this monday tuesday wednesday thursday friday saturday sunday tonight about
    of for with without here there publicly flatly simply repeatedly"""
)
NO_VERB_AFTER = word_set("to the a an his her their its our my one no any this that each every")
CONTENT_ENDS = word_set("but while although though whereas")
STOPS = frozenset(";:()[]—–")
COMMA = ","
LONGEST_SOURCE = 24
LONGEST_ADJUNCT = 18
FORCE = frozenset(".;!?")


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
    if any(quoted) or sentence.text.endswith(":"):
        known = {report.cue for report in found}
        found.extend(_beside_quotes(sentence, quoted, known))
        found.sort(key=lambda report: report.start)
    return tuple(found)


def _scan(
    sentence: Sentence, tokens: tuple[Token, ...], quoted: Sequence[bool]
) -> Iterator[Report]:
    forms = cue_forms()
    for at in [at for at, token in enumerate(tokens) if token.lower in forms]:
        word = tokens[at].lower
        if quoted[at]:
            continue
        if word == "according" and at + 1 < len(tokens) and tokens[at + 1].lower == "to":
            yield _according(sentence, at, quoted)
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
                source := _before_colon(tokens, at, quoted)
            ):
                yield Report(source, at, ":", source[0], at + 1, ())
        elif at not in known and (found := verb(token.lower)) and found[1] == "past":
            source = _after_quote(tokens, at, quoted)
            if source is None and quoted[at - 1] and at + 1 < len(tokens):
                source = _inverted_subject(tokens, at, quoted)
                if source and tokens[source[0]].text[0].isupper():
                    left = _left_content(sentence, at, source[1], quoted)
                    yield Report(source, at, found[0], at, source[1], (left,) if left else (), True)
                continue
            ends = at + 1 == len(tokens) or tokens[at + 1].lower in TIME_WORDS | {".", ",", "on"}
            if source and (ends or _is_adverb(tokens[at + 1].lower)):
                left = _left_content(sentence, source[0], at + 1, quoted)
                yield Report(source, at, found[0], source[0], at + 1, (left,) if left else ())


def _before_colon(
    tokens: tuple[Token, ...], at: int, quoted: Sequence[bool]
) -> tuple[int, int] | None:
    """Who speaks in "Clinton: …" or "The rally had one message: …": the subject before it."""
    start = at
    while start > 0 and tokens[start - 1].text not in ".;!?" and not quoted[start - 1]:
        start -= 1
    short = start < at <= start + 5 and tokens[start].text[0].isupper()
    if short and not any(_finite(tokens, place) for place in range(start, at)):
        return start, at
    return _main_subject(tokens, at, quoted)


def _after_quote(
    tokens: tuple[Token, ...], end: int, quoted: Sequence[bool]
) -> tuple[int, int] | None:
    """The noun phrase between a closing mark and a verb: nothing finite may stand there."""
    start = end
    while start > 0 and not quoted[start - 1] and end - start < LONGEST_SOURCE:
        start -= 1
    if start == 0 or not quoted[start - 1]:
        return None
    while start < end and tokens[start].text in ",—–-":
        start += 1
    stop = start
    while stop < end and tokens[stop].text != COMMA:
        if _finite(tokens, stop) or tokens[stop].text in STOPS or tokens[stop].lower == "that":
            return None
        stop += 1
    plain = stop > start and tokens[start].lower not in TIME_WORDS | CLAUSE_STARTS
    return (start, stop) if plain and _can_speak(tokens[start:stop]) else None


# --------------------------------------------------------------------------- according to


def _according(sentence: Sentence, at: int, quoted: Sequence[bool]) -> Report:
    tokens = sentence.tokens
    end = _phrase_end(tokens, at + 2, quoted)
    if end + 1 < len(tokens) and tokens[end].lower in TIME_WORDS | {"who", "which"}:
        while end < len(tokens) and tokens[end].text not in ",;.":
            end += 1
    contents = []
    left = at - 1 if at and tokens[at - 1].text == COMMA else at
    if left > 0:
        contents.append((_left_edge(sentence, left), sentence.start + tokens[left - 1].end))
    if end + 1 < len(tokens) and tokens[end].text == COMMA:
        contents.append((sentence.start + tokens[end + 1].start, _right_edge(sentence, end + 1)))
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
    if passive := _passive(sentence, at, lemma, form):
        return passive
    first, negated = _before_auxiliaries(tokens, at, quoted)
    if negated:
        return None
    source = _subject(tokens, first, quoted)
    inverted = False
    if source is None and lemma in SPEECH:
        source = _inverted_subject(tokens, at, quoted)
        inverted = source is not None
    if source is None and form == "ing":
        source = _main_subject(tokens, at, quoted)
        return _with_right(sentence, at, lemma, source, at, at + 1, quoted)
    if source is None and at and tokens[at - 1].lower in ("and", "but", "also"):
        source = _main_subject(tokens, at, quoted)
        return _with_right(sentence, at, lemma, source, at, at + 1, quoted) if source else None
    if source is None:
        return None
    start, end = min(source[0], at), max(source[1], at + 1)
    if inverted:
        left = _left_content(sentence, start, end, quoted)
        right = _resumed(sentence, end)
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


def _before_auxiliaries(
    tokens: tuple[Token, ...], at: int, quoted: Sequence[bool]
) -> tuple[int, bool]:
    """The index after the subject's last word, and whether the cue is negated."""
    back, negated = at - 1, False
    while back >= 0 and not quoted[back]:
        word = tokens[back].lower
        if word in ("not", "never") or word.endswith(("n't", "n’t")):
            negated = True
        elif word not in AUXILIARY and word not in LOOSE_ADVERBS and not _is_adverb(word):
            break
        back -= 1
    return back + 1, negated


def _is_adverb(word: str) -> bool:
    return word.endswith("ly") and len(word) > 4 and classes(word) in ("r", "")


def _subject(tokens: tuple[Token, ...], end: int, quoted: Sequence[bool]) -> tuple[int, int] | None:
    """The noun phrase that ends before `end`, over one apposition or relative clause."""
    if end <= 0 or quoted[end - 1]:
        return None
    if beside := _after_quote(tokens, end, quoted):
        return beside
    last = tokens[end - 1]
    if last.lower in ("who", "which"):
        end -= 1
        if end and tokens[end - 1].text == COMMA:
            end -= 1
        return _noun_phrase(tokens, end, quoted)
    if last.text == COMMA:
        comma = end - 2
        while comma >= 0 and end - comma < LONGEST_SOURCE and not quoted[comma]:
            text = tokens[comma].text
            if text == COMMA and not _state_comma(tokens, comma):
                return _noun_phrase(tokens, comma, quoted, strict=True)
            if text in STOPS or text in FORCE:
                return None
            comma -= 1
        return None
    return _noun_phrase(tokens, end, quoted)


def _state_comma(tokens: tuple[Token, ...], comma: int) -> bool:
    """The comma of "R-Pa., said" or of a list inside an apposition is none to stop at."""
    return comma >= 1 and tokens[comma - 1].lower in ("jr", "sr")


def _noun_phrase(
    tokens: tuple[Token, ...], end: int, quoted: Sequence[bool], *, strict: bool = False
) -> tuple[int, int] | None:
    """The noun phrase before `end`; `strict` wants a name or a determined head."""
    start = end
    while start > 0 and end - start < LONGEST_SOURCE and not quoted[start - 1]:
        token = tokens[start - 1]
        if token.text in STOPS or (token.text in FORCE and not _abbreviation(tokens, start - 1)):
            break
        if token.text in ',"“”' or token.lower in CLAUSE_STARTS:
            break
        if token.lower in ("and", "or") and not _joins(tokens, start - 1, end):
            break
        if token.text not in ".'’&-" and _finite(tokens, start - 1):
            break
        start -= 1
    while start < end and tokens[start].lower in ("on", "in", "at", "and", "then", "yet", "still"):
        start = _after_adjunct(tokens, start, end)
    if start >= end or not _can_speak(tokens[start:end]):
        return None
    if (
        strict
        and not any(token.text[0].isupper() for token in tokens[start:end])
        and tokens[start].lower not in ("the", "a", "an", "one", "his", "her", "their")
    ):
        return None
    return start, end


def _abbreviation(tokens: tuple[Token, ...], at: int) -> bool:
    """The full stop of "Sen." or "J." inside a name."""
    return (
        0 < at < len(tokens) - 1
        and tokens[at].text == "."
        and len(tokens[at - 1].text) <= 4
        and (tokens[at - 1].text[0].isupper() and tokens[at].start == tokens[at - 1].end)
    )


def _joins(tokens: tuple[Token, ...], at: int, end: int) -> bool:
    """One phrase: "Smith and Jones"; but not "the deal failed and Smith"."""
    return (
        at > 0
        and at + 1 < end
        and (tokens[at - 1].text[0].isupper() and tokens[at + 1].text[0].isupper())
    )


def _finite(tokens: tuple[Token, ...], at: int) -> bool:
    """A verb form that ends a noun phrase walked from the right."""
    word = tokens[at].lower
    found = verb(word)
    if not found or tokens[at].text[0].isupper():
        return False
    if word in AUXILIARY:
        return True
    kinds = classes(word)
    if found[1] == "past":
        return "j" not in kinds and not (at and tokens[at - 1].lower in ("the", "a", "an"))
    return found[1] == "s" and "n" not in classes(found[0])


def _after_adjunct(tokens: tuple[Token, ...], start: int, end: int) -> int:
    """Past "On Monday" at the head of a phrase; past one word otherwise."""
    if tokens[start].lower in ("on", "in", "at") and start + 2 < end:
        return start + 2
    return start + 1


def _can_speak(phrase: Sequence[Token]) -> bool:
    head = phrase[-1]
    if len(phrase) == 1 and head.lower in PRONOUNS:
        return True
    if not any(char.isalpha() for char in head.text) and head.text != ".":
        return False
    return head.lower not in ("there", "it's", "what", "this", "to", "of", "that", "not", "which")


def _inverted_subject(
    tokens: tuple[Token, ...], at: int, quoted: Sequence[bool]
) -> tuple[int, int] | None:
    """The X of "said X": only after a comma, a closing mark or nothing."""
    if at and not (tokens[at - 1].text in ",\"“”'’?!—–" or quoted[at - 1]):
        return None
    end = _phrase_end(tokens, at + 1, quoted)
    if end <= at + 1 or not _can_speak(tokens[at + 1 : end]):
        return None
    first = tokens[at + 1]
    if first.lower in TIME_WORDS or first.lower in ("that", "it", "he", "she", "they", "there"):
        pronoun = first.lower in ("he", "she", "they") and end == at + 2
        return (at + 1, end) if pronoun else None
    if first.text[0].isupper() or first.lower in ("the", "a", "an", "one", "another", "his", "her"):
        return at + 1, end
    named = any(token.text[0].isupper() for token in tokens[at + 1 : end])
    plural = tokens[end - 1].lower.endswith("s")
    return (at + 1, end) if at > 0 and (plural or named) else None


def _phrase_end(tokens: tuple[Token, ...], start: int, quoted: Sequence[bool]) -> int:
    """Where the noun phrase that starts at `start` ends."""
    end = start
    while end < len(tokens) and end - start < LONGEST_SOURCE and not quoted[end]:
        token = tokens[end]
        if token.text in STOPS or token.text in ',"“”' or token.lower in CLAUSE_STARTS:
            break
        if token.text in FORCE and not _abbreviation(tokens, end):
            break
        if end > start and token.lower in TIME_WORDS - {"of", "for", "from", "in", "at", "to"}:
            break
        if (
            end > start
            and token.lower in ("in", "at", "to", "from", "for")
            and not _noun_next(tokens, end)
        ):
            break
        if end > start and _finite(tokens, end):
            break
        found = verb(token.lower)
        if end > start and found and found[1] == "ing" and tokens[end - 1].text[0].isupper():
            break
        end += 1
    return end


def _noun_next(tokens: tuple[Token, ...], at: int) -> bool:
    """True in "a spokesman for the ministry", false in "said Smith in a statement"."""
    return (tokens[at].lower in ("for", "of") and at > 0 and tokens[at - 1].text[0].islower()) or (
        tokens[at].lower in ("in", "at") and at > 0 and tokens[at - 1].text[0].islower()
    )


def _main_subject(
    tokens: tuple[Token, ...], at: int, quoted: Sequence[bool]
) -> tuple[int, int] | None:
    """The subject of the sentence, for "…, adding that" and "… but noted that"."""
    for place in range(at):
        if quoted[place]:
            continue
        found = verb(tokens[place].lower)
        plain = tokens[place].text[0].islower() and found and found[1] in ("past", "s", "base")
        if plain and (tokens[place].lower in cue_forms() or _finite(tokens, place)):
            first, _ = _before_auxiliaries(tokens, place, quoted)
            if source := _subject(tokens, first, quoted):
                return source
    return None


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
    begin = _content_start(tokens, at, lemma, quoted)
    if begin is not None:
        right = (sentence.start + tokens[begin].start, _right_edge(sentence, begin))
        return Report(source, at, lemma, start, end, (right,))
    left = _left_content(sentence, start, end, quoted)
    if left is None:
        direct = _near_quote(tokens, start, at, quoted)
        return Report(source, at, lemma, start, end, ()) if direct else None
    right_part = _resumed(sentence, end)
    return Report(source, at, lemma, start, end, (left, right_part) if right_part else (left,))


def _content_start(
    tokens: tuple[Token, ...], at: int, lemma: str, quoted: Sequence[bool]
) -> int | None:
    """The token at which the content begins, if it follows the cue."""
    after = at + 1
    if after >= len(tokens):
        return None
    for place in range(after, min(len(tokens), after + LONGEST_ADJUNCT)):
        token = tokens[place]
        if (
            token.lower == "that"
            and place + 1 < len(tokens)
            and (place == after or lemma in HEARER or tokens[after].lower in TIME_WORDS)
        ):
            return place + 1
        if token.text == ":" and place + 1 < len(tokens):
            return place + 1
        if token.text in ";." or quoted[place]:
            break
        if token.text == COMMA and lemma not in HEARER:
            break
    first = tokens[after]
    if quoted[after] or first.text in ',.;—–"“”':
        return None
    if first.lower in TIME_WORDS or verb_ing(first.lower):
        return None
    if lemma in HEARER:
        return _after_hearer(tokens, after) if lemma != "urge" else after
    if lemma in BARE and _clause_follows(tokens, after):
        return after
    if lemma in OBJECT and first.lower != "to":
        return after
    return None


def verb_ing(word: str) -> bool:
    """True for the -ing form of a verb."""
    found = verb(word)
    return bool(found and found[1] == "ing" and "n" not in classes(word))


def _after_hearer(tokens: tuple[Token, ...], after: int) -> int | None:
    """Past the person told: "told reporters", "told the Daily Post"."""
    place = after
    if tokens[place].lower in ("the", "a", "an"):
        place += 1
    if place < len(tokens) and tokens[place].text[0].isupper():
        while place < len(tokens) and tokens[place].text[0].isupper():
            place += 1
    else:
        place += 1
    return place if place < len(tokens) - 1 and tokens[place].text not in ",." else None


def _clause_follows(tokens: tuple[Token, ...], after: int) -> bool:
    """A finite verb within the next words makes the bare object a clause."""
    for place in range(after, min(len(tokens), after + 24)):
        if tokens[place].text in ";:.":
            return False
        word = tokens[place].lower
        found = verb(word)
        if word in AUXILIARY - {"also"} or (
            place > after and found and found[1] in ("past", "s", "base")
        ):
            return True
    return False


def _left_content(
    sentence: Sentence, start: int, end: int, quoted: Sequence[bool]
) -> tuple[int, int] | None:
    """The clause before a trailing "…, X said": it must be cut off by a comma or a mark."""
    tokens = sentence.tokens
    if start < 2 or (end < len(tokens) and not _may_trail(tokens, end, quoted)):
        return None
    last = start - 1
    if tokens[last].text not in ",—–\"”'’?!" and not quoted[last]:
        return None
    while last > 0 and not tokens[last - 1].text[0].isalnum() and not quoted[last - 1]:
        last -= 1
    begin = _left_edge(sentence, last)
    finish = sentence.start + tokens[last - 1].end if last else sentence.start
    return (begin, finish) if finish > begin else None


def _may_trail(tokens: tuple[Token, ...], end: int, quoted: Sequence[bool]) -> bool:
    token = tokens[end]
    return (
        token.text in ',.;—–)"“”'
        or quoted[end]
        or token.lower in TIME_WORDS
        or verb_ing(token.lower)
        or token.lower.endswith("ly")
    )


def _left_edge(sentence: Sentence, before: int) -> int:
    """Where the clause that ends before token `before` begins: the sentence or after ";"."""
    for place in range(before - 1, -1, -1):
        if sentence.tokens[place].text == ";":
            return sentence.start + sentence.tokens[place + 1].start
    return sentence.start + sentence.tokens[0].start


def _right_edge(sentence: Sentence, begin: int) -> int:
    """Where a content that begins at token `begin` ends: the clause, without its full stop."""
    tokens = sentence.tokens
    for place in range(begin, len(tokens)):
        if tokens[place].text == ";":
            return sentence.start + tokens[place - 1].end
        if (
            tokens[place].text == COMMA
            and place + 1 < len(tokens)
            and (tokens[place + 1].lower in CONTENT_ENDS)
        ):
            return sentence.start + tokens[place - 1].end
    last = len(tokens) - 1
    while last > begin and tokens[last].text in FORCE:
        last -= 1
    return sentence.start + tokens[last].end


def _resumed(sentence: Sentence, end: int) -> tuple[int, int] | None:
    """The second half of an interrupted content: "The deal, he said, will hold"."""
    tokens = sentence.tokens
    if end + 2 >= len(tokens) or tokens[end].text != COMMA:
        return None
    following = tokens[end + 1].lower
    if verb_ing(following) or following in CLAUSE_STARTS | {"a", "an", "the", "in", "on"}:
        return None
    return sentence.start + tokens[end + 1].start, _right_edge(sentence, end + 1)


def _near_quote(tokens: tuple[Token, ...], start: int, at: int, quoted: Sequence[bool]) -> bool:
    """A reporting clause whose content is only in quotation marks before or after it."""
    window = range(max(0, start - 3), min(len(tokens), at + LONGEST_ADJUNCT))
    return any(quoted[place] for place in window)
