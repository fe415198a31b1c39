"""Rule age-mismatch: an age at death that does not fit the dates of birth and death given.

Only where one sentence or one person has all three: a birth, a death and an age. An age against
the date of publication is left alone: articles are read later than they were written.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from crosscheck.judge.checks import Conflict
from crosscheck.lexicon.dates import MONTHS
from crosscheck.model import Claim, DateValue, QuantityValue


def check(claims: Sequence[Claim]) -> Iterator[Conflict]:
    """The ages of one article that do not fit its dates of birth and death."""
    births = [claim for claim in claims if claim.about.slot == "birth"]
    deaths = [claim for claim in claims if claim.about.slot == "death"]
    if not births or not deaths:
        return
    for claim in claims:
        if not _is_age_at_death(claim):
            continue
        birth, death = _of_person(claim, births), _of_person(claim, deaths)
        right = _age(birth, death)
        value = claim.value
        if birth is None or death is None or right is None:
            continue
        if not _are_of_one(claim, birth, death):
            continue
        if not isinstance(value, QuantityValue) or value.low is None or value.low in right:
            continue
        shown = " or ".join(str(age) for age in sorted(right))
        yield Conflict(
            rule="age-mismatch",
            kind="quantity",
            question=f"How old was {claim.about.subject or 'the person'}?",
            message=f"from {birth.text} to {death.text} is {shown} years, not {claim.text}",
            sides=((claim,), (birth, death)),
        )


def _is_age_at_death(claim: Claim) -> bool:
    value = claim.value
    if not isinstance(value, QuantityValue) or claim.about.slot != "age":
        return False
    if value.bound != "exact" or value.unit != "year":
        return False
    words = claim.sentence.text.lower()
    return "died" in words or "dead" in words or "death" in words


def _of_person(age: Claim, dates: Sequence[Claim]) -> Claim | None:
    """The one date of the age's sentence, of the same person, or of the article; told twice too."""
    near = [one for one in dates if one.sentence.start == age.sentence.start]
    if not near and age.about.subject:
        surname = age.about.subject.split()[-1]
        near = [
            one for one in dates if one.about.subject and one.about.subject.split()[-1] == surname
        ]
    near = near or list(dates)
    return near[0] if len({one.value for one in near}) == 1 else None


def _are_of_one(*claims: Claim) -> bool:
    """False where two name different people: the sister's birth, the brother's death.

    A month stands as a subject where the person does not: "born on March 3, 1950, died on May 1".
    """
    subjects = [one.about.subject for one in claims if one.about.subject]
    names = [set(one.split()) for one in subjects if one.lower() not in MONTHS]
    return all(one <= two or two <= one for one, two in combinations(names, 2))


def _age(birth: Claim | None, death: Claim | None) -> set[int] | None:
    """The ages in full years that the two dates allow."""
    if birth is None or death is None:
        return None
    one, two = birth.value, death.value
    if not isinstance(one, DateValue) or not isinstance(two, DateValue):
        return None
    if not (one.start and one.end and two.start and two.end):
        return None
    ages = {
        _years(date.fromisoformat(one.end), date.fromisoformat(two.start)),
        _years(date.fromisoformat(one.start), date.fromisoformat(two.end)),
    }
    return set(range(min(ages), max(ages) + 1))


def _years(start: date, end: date) -> int:
    return end.year - start.year - ((end.month, end.day) < (start.month, start.day))
