"""What a subject did or underwent, as a question asks it: "did the plane land", "was it sold"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from crosscheck.align.wording import DETERMINED, FUTURE, WORD, was, with_article
from crosscheck.lexicon.dates import WEEKDAYS
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.morphology import classes, noun_lemma, verb
from crosscheck.lexicon.negation import TRY_FORMS
from crosscheck.lexicon.stopwords import FUNCTION_WORDS
from crosscheck.lexicon.word_lists import word_list
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import Claim

BY_SO_MUCH = lazy_pattern(r"[\d.,]+(?: ?(?:%|per ?cent|(?:percentage |basis )?points?))?")
TOKEN = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
BE = word_set("is are was were be been being got gets 's")
BETWEEN = word_set(
    """not also already still all both first later now reportedly allegedly today yesterday soon
    then since"""
)
PARTICLES = word_set("off up down away over back out")
COMPLETED = frozenset({("sworn", "in"), ("let", "go"), ("set", "free"), ("called", "in")})
INTRANSITIVE = word_set(  # whatever their participle seems to follow, nobody does it to them
    """unfold participate blast happen occur erupt arise arrive appear emerge depart die fall
    rise collapse explode escape survive remain belong exist vanish disappear"""
)
DONE_TO = word_set(  # verbs with an object wherever they are active
    "kill injure wound arrest detain rescue evacuate kidnap abduct convict sentence capture"
)
GOVERNORS = word_set("of in on at for with under against into")
RELATIVE = word_set("who which that")
PARTING = word_set(
    """which who whom whose that where when while because as if than he she they it
    being having after before"""
)
STRANGERS = word_set("while because if than he she they it whom whose where that")
"""What still parts a name from a verb that was read to be its own: "Holm, who was 34, escaped"."""
OBJECTS = word_set("it them him this that")
FARTHEST = 8  # words between a subject and its verb
LIGHT = word_set(
    "make take get give put set bring send hold go do have come keep let follow become"
)
TRIES = word_set("try attempt")  # what they lead to is open, they are not
TELLING = word_set("announce report confirm reveal disclose unveil declare")
PREPOSITIONS = word_set("into onto to from at off over through out in on near against for with")
LEADING = PREPOSITIONS | {"of"}
ALONE = word_list("stands-alone")
LONGEST_PHRASE = 5
YEAR_DIGITS = 4


def happened(subject: str, event: str, claims: Sequence[Claim]) -> tuple[str, str]:
    """What the subject did, as an auxiliary and the rest: ("did", "the plane land").

    Passive where the sentences say so: ("was", "the driver arrested"). Twice "" where the verb says
    nothing by itself ("make", "wound") and its object cannot be told, or where no sentence plainly
    says that verb of that subject ("called off" for cancel, "the firm from which he was fired").
    """
    told = with_article(subject)
    claims = [claim for claim in claims if _says_of(subject, event, claim)]
    participle = next(filter(None, (participle_of(event, claim) for claim in claims)), "")
    is_ahead = 2 * sum(claim.modality in FUTURE for claim in claims) > len(claims)
    is_ahead = is_ahead and event not in TRIES
    is_ahead = is_ahead and not (event in TELLING and any(_is_told(event, one) for one in claims))
    if participle and is_ahead:
        return "will", f"{told} be {participle}"
    if participle:
        return was(subject), f"{told} {participle}"
    rest = next(filter(None, (_rest_of(event, claim) for claim in claims)), "")
    if not claims or (event in LIGHT and not rest):
        return "", ""
    if rest and BY_SO_MUCH.fullmatch(rest.strip()):
        rest = ""  # by how much is another question
    if rest and subject.lower().endswith(rest.strip().lower()):
        rest = ""  # "launches rocket" of a headline, beside the rocket that launched
    if rest and " " not in rest.strip() and (act := verb(rest.strip())) and act[1] == "ing":
        return "", ""  # "stop using the recalled …"
    if not rest and event in TELLING:
        rest = " it"
    if _needs_object(f"{event}{rest}".split()):
        return "", ""
    if 2 * sum(_is_tried(event, one) for one in claims) >= len(claims):
        return "did", f"{told} try to {event}{rest}"
    return ("will" if is_ahead else "did"), f"{told} {event}{rest}"


def _needs_object(words: Sequence[str]) -> bool:
    """True where a verb ends it that says nothing alone: "did it release", "try to hijack"."""
    is_open = len(words) == 1 or words[-2] == "to"
    return is_open and verb(words[-1]) is not None and words[-1] not in ALONE


def _is_tried(event: str, claim: Claim) -> bool:
    """Does the sentence tell of an attempt: "tried to hijack"?"""
    words = [word.lower() for word in WORD.findall(claim.sentence.text)]
    return any(
        words[at - 1] == "to" and words[at - 2] in TRY_FORMS
        for at in range(2, len(words))
        if words[at] == event
    )


def _is_told(event: str, claim: Claim) -> bool:
    """True where it has been said, whatever is to come: "announced that it will"."""
    forms = (verb(word.lower()) for word in WORD.findall(claim.sentence.text))
    return any(form is not None and form[0] == event and form[1] in ("past", "s") for form in forms)


def _says_of(subject: str, event: str, claim: Claim) -> bool:
    """True where the sentence plainly says the verb of the subject, not of another in between.

    Not where a pronoun is what it was done to ("the police requested it").
    """
    words = [match[0] for match in TOKEN.finditer(claim.sentence.text)]
    last = noun_lemma(subject.rsplit(maxsplit=1)[-1].lower())
    is_bound = claim.about.subject == subject and subject.istitle()
    farthest, parting = (2 * FARTHEST, STRANGERS) if is_bound else (FARTHEST, PARTING)
    since: int | None = None
    for at, word in enumerate(words):
        lower = word.lower().removesuffix("'s").removesuffix("’s")
        if noun_lemma(lower) == last:
            since = at
        elif since is not None and lower in RELATIVE and at == since + 1:
            continue  # "Vance, who left in May"
        elif since is not None and (lower in parting or at - since > farthest):
            since = None
        elif since is not None and (known := verb(lower)) and known[0] == event:
            following = words[at + 1].lower() if at + 1 < len(words) else ""
            return following not in OBJECTS
    return False


def _rest_of(event: str, claim: Claim) -> str:
    """What follows the verb up to the end of its first phrase: " the harbour", " into a ditch"."""
    text = claim.sentence.text
    own = range(claim.start - claim.sentence.start, claim.end - claim.sentence.start)
    found = list(TOKEN.finditer(text))
    said = [at for at, match in enumerate(found) if _is_form_of(match[0], event)]
    said = said or [at for at, match in enumerate(found) if match[0].lower() == event]
    if not said:
        return ""
    at = min(said, key=lambda one: abs(found[one].start() - own.start))  # the one that it dates
    kept = _phrase_after(text, found[at : at + 2 + LONGEST_PHRASE], own)
    return f" {kept}" if kept else ""


def _is_form_of(word: str, event: str) -> bool:
    """Is it the verb in a form that no noun has: "launches", not the "launch" of a launch pad?"""
    known = verb(word.lower())
    return known is not None and known[0] == event != word.lower()


def _phrase_after(text: str, words: Sequence[re.Match[str]], own: range) -> str:
    """The words after the first, up to the end of the phrase that they begin."""
    kept: list[str] = []
    for before, match in pairwise(words):
        word = match[0].lower()
        opens = word in PREPOSITIONS if not kept else word == "of"
        leads = word in DETERMINED and (not kept or kept[-1] in LEADING or "to" in kept[-2:-1])
        if match.start() in own and kept and _is_cut(text, kept[-1], own):
            return ""
        if text[before.end() : match.start()] != " " or match.start() in own:
            break
        if (word in FUNCTION_WORDS and not (opens or leads)) or word.endswith("ly"):
            break
        if word in WEEKDAYS or (word.isdigit() and len(word) == YEAR_DIGITS):
            break  # "announce Friday" that it will be in May
        kept.append(word if leads else match[0])
    else:  # cut at its greatest length: no half of a name or of what belongs to something
        after = WORD.match(text, words[-1].end() + 1) if words else None
        if after and after[0].lower() not in FUNCTION_WORDS and "of" in kept:
            kept = kept[: kept.index("of")]
        while after and after[0][0].isupper() and kept and kept[-1][0].isupper():
            kept.pop()
    return " ".join(_whole(kept))


def _is_cut(text: str, last: str, own: range) -> bool:
    """Is the date inside the phrase: "watched the annual «Bastille Day» fireworks"?"""
    following = WORD.match(text, own.stop + 1)
    return (
        following is not None
        and "j" in classes(last.lower())
        and "n" in classes(noun_lemma(following[0].lower()))
    )


def _whole(kept: list[str]) -> list[str]:
    """The phrase without what it only begins: "a crowd watching", "the world's", "an unsolicited".

    A particle may end it: "take off".
    """
    while kept and not (len(kept) == 1 and kept[0] in PARTICLES):
        last = kept[-1].lower()
        known = verb(last)
        is_open = last in FUNCTION_WORDS or set(classes(last)) in ({"j"}, {"r"}, {"j", "r"})
        is_going_on = len(kept) > 1 and known is not None and known[1] == "ing"
        if not (is_open or is_going_on or last.endswith(("'s", "’s"))):
            break
        kept.pop()
    return kept


def participle_of(event: str, claim: Claim) -> str:
    """The participle of the event where the sentence uses it in the passive; "" where not."""
    if event in INTRANSITIVE:
        return ""
    found_words = list(WORD.finditer(claim.sentence.text))
    written: list[str] = [match[0] for match in found_words]
    words = [word.lower() for word in written]
    for at, word in enumerate(words):
        found = verb(word)
        if not found or found[0] != event or not _is_participle(found[1], word):
            continue
        before = at - 1
        while before >= 0 and (words[before] in BETWEEN or words[before].endswith("ly")):
            before -= 1
        is_passive = before >= 0 and words[before] in BE
        after = words[at + 1] if at + 1 < len(words) else ""
        of_whom = claim.about.subject or ""
        is_reduced = after not in DETERMINED and _is_reduced(words, at, of_whom, found_words)
        if is_passive or after == "by" or is_reduced or _has_no_object(event, words, at):
            whole = _is_particle(written, at + 1) or (word, after) in COMPLETED
            return f"{word} {after}" if whole else word
    return ""


def _is_particle(words: Sequence[str], at: int) -> bool:
    """Is it of the verb ("was held up"), not a preposition ("was fired over Larkhaven")?"""
    following = words[at + 1] if at + 1 < len(words) else ""
    is_governing = following[:1].isupper() or following.lower() in DETERMINED
    return at < len(words) and words[at].lower() in PARTICLES and not is_governing


def _has_no_object(event: str, words: Sequence[str], at: int) -> bool:
    """Is it done to whom it follows: "the ten people killed on Saturday", "those hurt Friday"?"""
    after = words[at + 1] if at + 1 < len(words) else ""
    is_done_to = event in DONE_TO and (not after or after in PREPOSITIONS or after in WEEKDAYS)
    return is_done_to and at > 0 and words[at - 1] not in FUNCTION_WORDS


def _is_reduced(
    words: Sequence[str], at: int, subject: str, found: Sequence[re.Match[str]]
) -> bool:
    """Is it a clause cut down to its participle: "serving a sentence imposed in 1997"?

    What it follows is governed by a verb or a preposition, so that it can be no subject; not by
    what ends before a comma ("In March, the bank raised").
    """
    head = at - 1
    while head >= 0 and words[head] not in FUNCTION_WORDS and at - head < LONGEST_PHRASE:
        head -= 1
    if head < 1 or words[head] not in DETERMINED or at - head < 2:
        return False
    governor = words[head - 1]
    if governor == "of" and head > 1 and subject.lower().endswith(words[head - 2]):
        return False  # "the leaders of the two countries met"
    if found[head].start() - found[head - 1].end() > 1:
        return False
    known = verb(governor)
    return governor in GOVERNORS or (known is not None and known[0] not in ("be", "say"))


def _is_participle(form: str, word: str) -> bool:
    return form == "part" or (form == "past" and word.endswith(("ed", "t", "d"))) or form == "base"
