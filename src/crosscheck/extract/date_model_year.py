"""Model years, which are part of a vehicle's name: "a 2004 Honda Accord", "his 2015 Ford pickup".

A year beside a maker is still a date in "the 2015 Volkswagen scandal" and "in 2012 Toyota sold":
a model year stands after an article, owner or colour, and before a maker that no noun of an event
follows.
Source: TimeML 1.2.1 (no time expression inside a proper name); house list of the makers that crime
and traffic reports name most, without those that are first of all other names (Lincoln, Saturn).
"""

from crosscheck.extract.date_grammar import Hit
from crosscheck.lexicon.morphology import verb
from crosscheck.lexicon.word_set import word_set

MAKERS = word_set(
    """
    acura audi bmw buick cadillac chevrolet chevy chrysler citroen datsun dodge ferrari fiat ford
    gmc harley honda hyundai infiniti isuzu jaguar jeep kawasaki kia lamborghini lexus mazda
    mercedes mitsubishi nissan opel oldsmobile peugeot plymouth pontiac porsche renault seat skoda
    subaru suzuki tesla toyota vauxhall volkswagen volvo vw yamaha
    """
)
VEHICLES = word_set(
    "car van truck sedan pickup suv coupe hatchback minivan wagon convertible motorcycle bike bus"
)
OWNERS = word_set("a an the his her their its my our this that 's ’s ' ’")
COLOURS = word_set("black white silver gold grey gray red blue green tan maroon brown beige stolen")
GOING_ON = word_set(
    """
    and or that which who with without at in on into near from to by for of was is were had has
    outside after before when while as driven owned belonging registered parked
    """
)


def is_model_year(hit: Hit) -> bool:
    """Is the year part of a vehicle's name?"""
    before, following = hit.before, hit.following
    if before is None or following is None or not following.capital:
        return False
    if before.text not in OWNERS | COLOURS or following.text not in MAKERS:
        return False
    rest = hit.lexemes.items[hit.match.end() + 1 : hit.match.end() + 2]
    if rest == () or rest[0].capital or not rest[0].text.isalpha():
        return True
    word = rest[0].text
    found = verb(word)
    return word in VEHICLES | GOING_ON or (found is not None and found[1] in {"past", "part"})
