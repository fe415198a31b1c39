"""Subject, verb and object of the clauses of one sentence, by a shallow grammar over tags.

Precision before recall: a clause whose subject is a pronoun, a quotation or not plainly a noun
phrase gives nothing. Lost: "He, in the end, signed"; rightly dropped: "It rained".
Source: clause patterns SV, SVO, SVA after Quirk et al. 1985, 10.2.
"""

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from crosscheck.extract.clause_further import CUTS, is_phrase, region_before, verbs_left
from crosscheck.lexicon.dates import WEEKDAYS
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.morphology import classes, noun_lemma, verb, words
from crosscheck.lexicon.opposition import nation_of
from crosscheck.lexicon.predicates import EVENT_NOUNS, SEPARABLE
from crosscheck.lexicon.reporting import CLAUSE, ENTITLING
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import Token

RELATIVE = re.compile(r"[VESZLAHBK][DNPMO]|[AHBKV]")


# "The minister, Ada Holm, resigned", "Ada Holm, the minister, resigned": the verb after both commas
# and "The ferry, built in 1994, failed its inspection"
# and "The driver, Anton Reznik, 52, survived".
INSERTED = re.compile(r"[DMJQNPZ]{1,8},(?:EI)?[DMJQNPZ]{1,8},(?:M,E|E(?![.,]))")
# "The driver survived and is being questioned", "suffered burns to the hands and was taken": before
# "and is" stands a predicate, no participle
JOINED = re.compile(r"[NPZM,]E[DJMQNPZI]{0,8}&[AHBK]")
AUXILIARY = lazy_pattern(r"[AHBK]")
PLACE_FIRST = re.compile(r"IP{1,3}(?=[DMJQNZ])")
DESCRIBED = ("DRE", "DRJ", "DRQ")  # "the critically acclaimed film"
LONGEST_GROUP = 8  # tokens from the first auxiliary to the verb


class Clause(Struct, frozen=True):
    """A clause by token indices, ends excluded; `passive` with a be-form and a participle."""

    subject: tuple[int, int]
    verb: int
    lemma: str
    particle: str
    passive: bool
    object: tuple[int, int] | None
    oblique: tuple[str, int, int] | None
    complement: tuple[int, int] | None = None
    shared: bool = False  # the subject stands before another verb
    begin: int = 0  # the first auxiliary, or the verb


def find_clauses(tokens: tuple[Token, ...], tags: str) -> list[Clause]:
    """The clauses of a sentence that have a plain subject, in the order of their verbs."""
    found = {clause.verb: clause for clause in _plain_clauses(tokens, tags)}
    for first, at in verbs_left(tokens, tags, found):
        seen = region_before(tokens, tags, first)
        subject = _subject(tokens, tags, *seen[0]) if seen else None
        if seen and subject and not _describes(at, subject, found):
            found.pop(seen[1] or -1, None)
            cut = CUTS.search(tags, at + 1)
            end = cut.start() if cut else len(tags)
            clause = clause_from(tokens, tags, first, at, end, subject)
            found[at] = clause
            for shared in _coordinated(tokens, tags, end, clause):
                found.setdefault(shared.verb, shared)
    return sorted(found.values(), key=lambda clause: clause.verb)


def _describes(at: int, subject: tuple[int, int], found: Mapping[int, Clause]) -> bool:
    """Has the subject a verb behind this one already? "The man accused of murder escaped"."""
    return any(one.subject[0] == subject[0] and one.verb > at for one in found.values())


def _plain_clauses(tokens: tuple[Token, ...], tags: str) -> Iterator[Clause]:
    """The first clause between two cuts, and the verbs that share its subject."""
    before: Clause | None = None
    start = 0
    for cut in [*CUTS.finditer(tags), None]:
        end = cut.start() if cut else len(tags)
        opener = tags[start - 1] if start else ""
        # "that left residents cold": a relative clause, whose subject is the word before.
        relative = opener and opener in "TW" and RELATIVE.match(tags, start, end)
        if end - start >= 2:
            found = None if relative else _clause(tokens, tags, start, end)
            if found is None and opener == "U" and before:
                found = _shared(tokens, tags, start, end, before)
            if found:
                yield found
                before = found
                yield from _coordinated(tokens, tags, end, found)
        start = end + 1 if cut else end


def _coordinated(tokens: tuple[Token, ...], tags: str, end: int, first: Clause) -> Iterator[Clause]:
    """The verbs joined to a clause's own: "signed the treaty and left for home"."""
    at = tags.find("&", first.verb, end)
    while at >= 0:
        if found := _shared(tokens, tags, at + 1, end, first):
            yield found
        at = tags.find("&", at + 1, end)


def _shared(
    tokens: tuple[Token, ...], tags: str, start: int, end: int, first: Clause
) -> Clause | None:
    """The clause that begins with a verb and has the subject of the one before."""
    while start < end and tags[start] == "R":
        start += 1
    if start >= end or tags[start] not in "AHBKXVES":
        return None
    if tags[start] in "VES":
        return clause_from(tokens, tags, start, start, end, first.subject, shared=True)
    main = _main_verb(tokens, tags, start, end)
    if main is None or main[0] != start:
        return None
    return clause_from(tokens, tags, *main, end, first.subject, shared=True)


def _clause(tokens: tuple[Token, ...], tags: str, start: int, end: int) -> Clause | None:
    """The first clause between two cuts."""
    main = _main_verb(tokens, tags, start, end)
    subject = _subject(tokens, tags, start, main[0]) if main else None
    return clause_from(tokens, tags, *main, end, subject) if main and subject else None


def clause_from(
    tokens: tuple[Token, ...],
    tags: str,
    first: int,
    at: int,
    end: int,
    subject: tuple[int, int],
    *,
    shared: bool = False,
) -> Clause:
    """What follows the verb: particle, object or complement, first prepositional phrase."""
    at, passive = _past_catenatives(tokens, tags, first, at, end)
    after = at + 1
    particle = _particle(tokens, tags, after, end)
    after += bool(particle)
    lemma = tokens[at].lower if _is_base(tokens, tags, first, at) else lemma_of(tokens[at].lower)
    target = None if passive else _noun_phrase(tags, after, end)
    if lemma in STATES and after < end and tags[after] == "E" and not particle:
        # "remained closed" is a state that "was closed" names as well
        at, after, passive = after, after + 1, True
        lemma, target = lemma_of(tokens[at].lower), None
    complement = _complement(tags, after, end) if lemma in STATES else None
    if complement:
        target, after = None, complement[1]
    oblique = _oblique(tokens, tags, target[1] if target else after, end)
    return Clause(subject, at, lemma, particle, passive, target, oblique, complement, shared, first)


def _is_base(tokens: tuple[Token, ...], tags: str, first: int, at: int) -> bool:
    """After "do" stands a base form: "did not ground the jets" grinds nothing."""
    group, kinds = tags[first:at], words().classes.get(tokens[at].lower, "")
    return "K" in group and not set(group) & set("BH") and "v" in kinds


def _past_catenatives(
    tokens: tuple[Token, ...], tags: str, first: int, at: int, end: int
) -> tuple[int, bool]:
    """Past "failed to", "is expected to", "agreed to": the verb that says what happens.

    Also whether it is passive. The first verb's sense is left to polarity and modality.
    """
    passive = tags[at] == "E" and any(tag == "B" for tag in tags[first:at])
    for _ in range(2):
        lemma = lemma_of(tokens[at].lower)
        if lemma not in CATENATIVES or at + 2 >= end or tags[at + 1] != "o":
            break
        found = verb(tokens[at + 2].lower)
        if not found or found[1] != "base":
            break
        at, passive = at + 2, False
        if found[0] == "be" and at + 1 < end and tags[at + 1] == "E":
            at, passive = at + 1, True
    return at, passive


def _particle(tokens: tuple[Token, ...], tags: str, at: int, end: int) -> str:
    """The particle of a phrasal verb at `at`: no preposition with its own object."""
    if at >= end or tokens[at].lower not in PARTICLES:
        return ""
    following = {token.lower for token in tokens[at + 1 : at + 4]}
    separable = (lemma_of(tokens[at - 1].lower), tokens[at].lower) in SEPARABLE
    if separable and not following & WAYS:
        return tokens[at].lower
    governs = at + 1 < end and tags[at + 1] in "DMJQNPO"
    return "" if governs and tokens[at].lower not in ("out", "up") else tokens[at].lower


WAYS = word_set("road street path lane alley avenue corridor hill track drive river aisle")

# Verbs before "to" that leave what happens to the next: "failed to open", "is expected to open".
CATENATIVES = word_set(
    """agree aim appear attempt begin cease continue decide decline expect fail happen hesitate hope
    intend manage neglect plan prepare promise propose refuse schedule seek seem set start tend
    threaten try vow want"""
)
PLURALS = word_set("people men women police children they two three four five six both many")
# Past forms that are far more often those of another verb than the table says.
USUAL = {"fell": "fall", "found": "find", "left": "leave", "saw": "see", "felt": "feel",
         "lay": "lie", "ground": "grind", "bore": "bear"}  # fmt: skip


def lemma_of(word: str) -> str:
    """The lemma of a lower-case verb form: "fell" → "fall"."""
    found = verb(word)
    return USUAL.get(word) or (found[0] if found else word)


FREE = "NPZMQRO,"  # tags before a finite verb; a participle modifies ("the wounded man")
PARTICLES = word_set("on away down off over up out place back ahead")


def _main_verb(
    tokens: tuple[Token, ...], tags: str, start: int, end: int
) -> tuple[int, int] | None:
    """(first auxiliary or verb, lexical verb) of the clause: an auxiliary group wins."""
    if (joined := JOINED.search(tags, start, end)) and not AUXILIARY.search(
        tags, start, joined.start()
    ):
        return joined.start() + 1, joined.start() + 1
    for place in range(start, end):
        if tags[place] in "AHBKX":
            if tags[place] == "X" and tags[place - 1] in "EV" and place > start + 1:
                continue  # "pleaded not guilty": what is denied stands behind the verb
            at = place
            while at < min(end, place + LONGEST_GROUP) and tags[at] in "AHBKXRO":
                at += 1
            if at < end and tags[at] in "VESZLGN" and verb(tokens[at].lower):
                return place, at
            last = max((p for p in range(place, at) if tags[p] == "B"), default=-1)
            if last >= 0:
                return place, last
            if tags[place] in "KX" and tags[at - 1] == "H":
                return place, at - 1  # "did not have any"
            if (tags[place] == "H" and at > place + 1) or tags[place] in "KX":
                return None
            if tags[place] == "H":
                return place, place
    strict = [
        p
        for p in range(start + 1, end)
        if tags[p] in "VSL" and _is_free(tokens, tags, p, FREE) and not _is_counted(tokens, tags, p)
    ]
    loose = [
        p
        for p in range(start + 1, end)
        if tags[p] == "E"
        and _is_free(tokens, tags, p, FREE[:-1])
        and tags[p - 2 : p + 1] not in DESCRIBED
    ]
    if strict:
        return strict[0], strict[0]
    if loose:
        # "The talks aimed at ending the war stalled": the first is a reduced relative clause.
        later = [
            p
            for p in loose[1:]
            if tags[p - 1] in "NPZQ"
            and "," not in tags[loose[0] : p]
            and is_phrase(tokens, tags, loose[0] + 1, p)
        ]
        after = tags[loose[0] + 1 : loose[0] + 2]
        names = after == "P" and lemma_of(tokens[loose[0]].lower) in ENTITLING
        reduced = later and (names or after in ("I", "o"))
        at = later[-1] if reduced and "&" not in tags[loose[0] : later[-1]] else loose[0]
        return at, at
    if inserted := INSERTED.match(tags, start, end):
        return inserted.end() - 1, inserted.end() - 1
    for place in range(start + 1, end - 1):
        if tags[place] == "Z" and tags[place + 1] in "DPMOI" and _acts(tokens, tags, place):
            return place, place
    return _caption(tags, start, end)


def _is_free(tokens: tuple[Token, ...], tags: str, place: int, before: str) -> bool:
    """May a finite verb stand here: after a noun, or an -ing form that is one ("the shooting")?"""
    is_noun = tags[place - 2 : place] == "DG" and "n" in classes(tokens[place - 1].lower)
    return is_noun or tags[place - 1] in before


def _is_counted(tokens: tuple[Token, ...], tags: str, place: int) -> bool:
    """Is the -s form the plural of a noun that is counted: "seven lives"?"""
    return tags[place - 1 : place + 1] == "MS" and tokens[place - 1].lower not in ("one", "1")


def _acts(tokens: tuple[Token, ...], tags: str, place: int) -> bool:
    """Is the noun-like word a verb here? After its subject, or a comma that closes an insertion."""
    word = tokens[place].lower
    if tags[place - 1] == ",":
        return word.endswith("s") and tags.find(",", 0, place - 1) > 0
    at = place - 1
    while at and tags[at] == "R":
        at -= 1  # "the firm also runs a mill"
    before = tokens[at].lower
    if tags[at] not in "NPZMQ":
        return False
    event = noun_lemma(word) in EVENT_NOUNS and nation_of(before) is not None
    wins = word in ("win", "lose") and tags[at] == "P" and tags[place + 1] in "DPM"
    return not event and (agrees(before, word) or wins)


def agrees(subject: str, word: str) -> bool:
    """A noun-like verb needs a subject of the other number: "dogs sleep", "a dog sleeps"."""
    plural = (subject.endswith("s") and not subject.endswith("ss")) or subject in PLURALS
    return plural != word.endswith("s")


def _caption(tags: str, start: int, end: int) -> tuple[int, int] | None:
    """The -ing form of a caption without a finite verb: "Two men walking along a street"."""
    if start != 0:
        return None
    for place in range(start + 1, end):
        if tags[place] == "G" and tags[place - 1] in "NPZMQX":
            return place, place
        if tags[place] in ",R" or (tags[place] == "I" and place > start + 4):
            return None
    return None


def _subject(tokens: tuple[Token, ...], tags: str, start: int, end: int) -> tuple[int, int] | None:
    """The noun phrase between `start` and the verb, an opening adjunct left out."""
    comma = tags.rfind(",", start, end)
    if comma == end - 1 and comma > start:
        opening = tags.find(",", start, comma)
        if opening < 0:
            return None
        end, comma = opening, tags.rfind(",", start, opening)
    if comma >= 0:
        start = comma + 1
    while start < end and tags[start] in "&UR":
        start += 1
    start = _past_report(tokens, tags, start, end)
    if start + 2 < end and tokens[start].lower == "on" and tokens[start + 1].lower in WEEKDAYS:
        start += 2  # "On Tuesday Holm was acquitted"
    if found := PLACE_FIRST.match(tags, start, end):
        start = found.end()  # "In Norway voters chose": the subject comes after the place
    if start < end and tags[start] == "t":
        return None
    if start >= end or tags[start] in "IoGC":
        return None
    if tags[start] in "LZ" and tags[start + 1 : start + 2] == "D":
        return None  # an imperative: "Visit our pages"
    stop = start
    while stop < end and (tags[stop] in "DMJQEGNPZ&X." or tags[stop - 1 : stop + 2] in DESCRIBED):
        stop += 1
    while stop > start and tags[stop - 1] == "E":
        stop -= 1  # "people dressed in white": the participle is theirs
    if stop == start or tags[stop - 1] not in "NPZMQG":
        return None
    participle = tags[stop : stop + 1] == "E" and tags[stop + 1 : stop + 2] in ("I", "o", "R")
    preposition = tags[stop : stop + 1] == "o" and tags[stop + 1 : stop + 2] in tuple("DJNPQM")
    if stop < end and tags[stop] not in "IR" and not participle and not preposition:
        return None
    return start, stop


def _past_report(tokens: tuple[Token, ...], tags: str, start: int, end: int) -> int:
    """Past "Nordbahn admitted" in "Nordbahn admitted the train was late"."""
    for at in range(start + 1, end - 1):
        is_verb = tags[at] in "EVS" or (tags[at] == "Z" and _acts(tokens, tags, at))
        reports = is_verb and lemma_of(tokens[at].lower) in CLAUSE
        if reports and tags[at - 1] in "NP" and tags[at + 1] in "DPN":
            return at + 1
    return start


def _noun_phrase(tags: str, start: int, end: int) -> tuple[int, int] | None:
    """The noun phrase that begins at `start`."""
    at = start
    while at < end and tags[at] in "R":
        at += 1
    begin = at
    while at < end and tags[at] in "DMJQEGNPZ":
        if tags[at] in "EG" and at > begin and tags[at - 1] in "NPZQ":
            break  # "negotiators facing a choice": the participle begins a clause of its own
        at += 1
    while at > begin and tags[at - 1] not in "NPZMQ":
        at -= 1
    return (begin, at) if at > begin else None


STATES = frozenset(("be", "remain", "stay", "become", "get", "seem", "appear", "look", "feel"))


def _complement(tags: str, start: int, end: int) -> tuple[int, int] | None:
    """What the subject is said to be: "innocent", "the prime minister"."""
    at = start
    while at < end and tags[at] in "RX":
        at += 1
    begin = at
    while at < end and tags[at] in "DMJQENPZ":
        at += 1
    return (begin, at) if at > begin and tags[at - 1] in "JQENPZM" else None


def _oblique(
    tokens: tuple[Token, ...], tags: str, start: int, end: int
) -> tuple[str, int, int] | None:
    """The prepositional phrase that begins at `start`."""
    while start < end and tags[start] == "R":
        start += 1
    if start >= end or tags[start] not in "Io":
        return None
    found = _noun_phrase(tags, start + 1, end)
    if not found:
        return None
    words = [token.lower for token in tokens[start : found[1] + 1]]
    if tuple(words) in COMPLEX and (governed := _noun_phrase(tags, found[1] + 1, end)):
        return (" ".join(words).replace("favor ", "favour "), *governed)
    return (tokens[start].lower, *found)


# Prepositions of three words (Quirk et al. 1985, 9.11): what they govern stands behind "of".
COMPLEX = (("in", "favour", "of"), ("in", "favor", "of"), ("in", "support", "of"))
