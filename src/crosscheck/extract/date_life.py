"""Who was born or died on a date, once the names of the article are known.

*Finds* the full name of the one named ("Holm died in 1994"), whom a pronoun stands for ("He died in
1994.", "He was arrested in May."), whom a description beside a name tells of ("Ada Holm, the film
star, who died on Monday"), and "Born Ada Ruth Holm on 3 April 1938, she left school at 15".
Source: house rule: where one person is named before the date, it is that one's life.
"""

import re

from msgspec.structs import replace

from crosscheck.extract.antecedent import person_meant, person_of
from crosscheck.extract.context import Context
from crosscheck.lexicon.given_names import GENDERS
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.name_matching import same_name
from crosscheck.lexicon.word_lists import word_list
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import About, Sentence

LIFE = ("birth", "death")
HELD = word_set("arrest detain charge sentence jail convict bury")  # of whom "he" stands for
BORN_FIRST = re.compile(r"Born(?: [A-Z][\w.'’-]{0,20}){0,5},?(?: on| in)? ")
FOOT = lazy_pattern(r"\bborn [^;]{4,60}; died ")  # the last line of an obituary
PRONOUN = lazy_pattern(r", (he|she) ")
DESCRIBED = lazy_pattern(  # "Ada Holm, the film star from Arden, who died on …"
    r"[A-Z][\w'’-]{0,30}, (?:the|an?) [^,.;]{2,60},"
    r" who (?:has |had )?(?:died|passed away|was born)\b[^.;]{0,40}$"
)


def life_date(sentence: Sentence, context: Context, start: int, about: About) -> About:
    """What a date at `start` dates, with the name of whoever was born or died then."""
    before = sentence.text[: start - sentence.start]
    if BORN_FIRST.fullmatch(before):
        told = PRONOUN.search(sentence.text, start - sentence.start)
        name = person_of(context, told[1]) if told and told[1] in GENDERS else None
        return About(slot="birth", subject=name, event="bear")
    if about.subject is None and about.event in HELD:
        return replace(about, subject=person_meant(sentence, context))
    if about.slot not in LIFE or about.event not in ("die", "bear"):
        return about
    name = _owner(sentence, context, start, about.subject)
    return About(slot=about.slot, subject=name, event=about.event, scope=about.scope)


def _owner(sentence: Sentence, context: Context, start: int, told: str | None) -> str | None:
    people = [one for one in context.names.of(sentence) if one.kind == "person"]
    if people and FOOT.search(sentence.text):
        return people[0].canonical
    if told and told.rpartition(" ")[2] in word_list("sites"):  # no jail dies: "out of jail, died"
        told = None
        people = [one for one in people if one.start < start]
        if len({one.canonical for one in people}) == 1:
            return people[0].canonical
    if not told:
        return person_meant(sentence, context)
    named = {one.canonical for one in people if same_name(one.text, told)}
    if named:
        return named.pop() if len(named) == 1 else told
    before = {one.canonical for one in people if one.start < start}
    everybody = {one.canonical for one in people}
    is_described = told[0].islower() and DESCRIBED.search(sentence.text[: start - sentence.start])
    return everybody.pop() if before == everybody and len(before) == 1 and is_described else told
