"""Which flight, and which car: what carries people by its number or its make.

*Finds* "All Nippon Airways Flight 175", where the article has no second flight; "his 2008 Bentley",
"a silver Toyota Camry": a make behind a determiner, with its year, colour and model.
*Skips* makers ("the Toyota plant", "a Ford spokesman"), a second flight or a car of many.
*Value* the number or the make and model as the `outcome` of an outcome (see outcome.py).
*Source* house table of makes, from knowledge.
*Examples* fixtures/claims/statement.jsonl
"""

from collections.abc import Iterator
from functools import lru_cache

from crosscheck.extract.build import make_claim
from crosscheck.extract.context import Context
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.outcomes import CAR, FLIGHT, OUTCOME
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import About, Claim, Sentence, StatementValue

NUMBER = lazy_pattern(
    r"\b[Ff]light (?:[Nn]umber |[Nn]o\. ?)?(?:[A-Z]{2} ?|[A-Z]\d ?|\d[A-Z] ?)?(\d{1,4})\b"
    r"(?![,.]\d|[- ](?:[a-z]+s|percent|of|per|mile|foot|hour|minute|year|day)\b)"
)
MAKES = word_set(
    """toyota honda ford chevrolet chevy nissan bmw mercedes mercedes-benz audi volkswagen vw volvo
    bentley porsche ferrari lamborghini tesla jeep dodge chrysler cadillac lexus acura infiniti
    hyundai kia mazda subaru mitsubishi suzuki fiat renault peugeot citroen opel vauxhall skoda
    buick pontiac gmc hummer maserati rolls-royce dacia saab jaguar"""
)
COLOURS = word_set(
    "black white silver gray grey red blue green gold yellow orange brown beige maroon tan purple"
)
ONE_COLOUR = {"gray": "grey"}
TYPES = word_set(
    """sedan suv pickup truck van car minivan convertible coupe hatchback taxi cab limousine
    saloon jeep wagon sports four-door two-door"""
)
OWNERS = word_set("a an the his her their my its")
NO_CAR = word_set(  # what is called after a make
    """center centre field stadium arena park foundation theatre theater museum cup classic series
    motor motors company group credit"""
)
YEAR = lazy_pattern(r"(?:19|20)\d\d")
LONGEST_BEFORE = 5  # tokens of "his stolen silver 2013"
LONGEST_MODEL = 2


def carriers(sentence: Sentence, context: Context, tags: str) -> Iterator[Claim]:
    """The flights and cars that one sentence names."""
    if "flight" in sentence.words:
        yield from _flights(sentence, context)
    if not sentence.words.isdisjoint(MAKES):
        yield from _cars(sentence, context, tags)


def _flights(sentence: Sentence, context: Context) -> Iterator[Claim]:
    for match in NUMBER.finditer(sentence.text):
        number = match[1].lstrip("0")
        if number and _numbers(context.article.text) <= {number}:
            yield _claim(sentence, context, match.span(), FLIGHT, "flight", {OUTCOME: number})


@lru_cache(maxsize=8)
def _numbers(text: str) -> frozenset[str]:
    """The numbers of all flights of one article."""
    return frozenset(found[1].lstrip("0") for found in NUMBER.finditer(text))


def _cars(sentence: Sentence, context: Context, tags: str) -> Iterator[Claim]:
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if token.lower not in MAKES or token.text[0].islower():
            continue
        first = _determiner(sentence, at, tags)
        end = at + 1
        while end < len(tokens) and end - at <= LONGEST_MODEL and _is_model(tokens[end].text):
            end += 1
        after = tokens[end].lower if end < len(tokens) else "."
        is_maker = end < len(tokens) and tags[end] in "NZQJP" and after not in TYPES
        named = {one.lower for one in tokens[at + 1 : end]}
        if first is None or is_maker or not NO_CAR.isdisjoint(named):
            continue
        scope = {OUTCOME: " ".join(one.lower for one in tokens[at:end])}
        for one in tokens[first:at]:
            if one.lower in COLOURS:
                scope["colour"] = ONE_COLOUR.get(one.lower, one.lower)
            elif YEAR.fullmatch(one.text):
                scope["year"] = one.text
        span = tokens[first].start, tokens[end - 1].end
        yield _claim(sentence, context, span, CAR, token.text, scope)


def _determiner(sentence: Sentence, at: int, tags: str) -> int | None:
    """Where the phrase of a car begins: at its article or owner, a year and adjectives behind."""
    tokens = sentence.tokens
    for place in range(at - 1, max(-1, at - LONGEST_BEFORE - 1), -1):
        word = tokens[place].lower
        if word in OWNERS or word.endswith(("'s", "’s")):
            return place
        is_told = word in COLOURS or word in TYPES or YEAR.fullmatch(word)
        if not is_told and (tags[place] not in "JQE" or tokens[place].text[0].isupper()):
            return None
    return None


def _is_model(text: str) -> bool:
    return text[0].isupper() or (text[0].isdigit() and len(text) <= 4)


def _claim(
    sentence: Sentence,
    context: Context,
    span: tuple[int, int],
    slot: str,
    subject: str,
    scope: dict[str, str],
) -> Claim:
    start, end = (sentence.start + place for place in span)
    return make_claim(
        sentence, context, "statement", start, end,
        StatementValue("name", {"object": subject.lower()}),
        About(slot, subject, "name", scope),
        polarity="affirmed", modality="asserted",
    )  # fmt: skip
