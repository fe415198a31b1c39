"""Wordings of invented events, from which tests/benchmarks/generate.py makes articles."""

from typing import NamedTuple

SYLLABLES = (
    ("bran", "cor", "dal", "es", "fer", "gar", "hal", "ist", "jor", "kel", "lun", "mar", "nor",
     "or", "pel", "quin", "ros", "sel", "tar", "ul", "vas", "wes", "yar", "zel", "bel", "cas"),
    ("a", "e", "i", "o", "u", "an", "en", "in", "on", "ar", "er", "or", "al", "el", "il"),
    ("dor", "field", "gate", "ham", "holm", "lin", "mere", "nock", "port", "stad", "ton", "vik",
     "wick", "berg", "dale", "ford", "haven", "mond", "sund", "tra"),
)  # fmt: skip


class Event(NamedTuple):
    """One kind of event: figures with their ranges, those that grow, titles, and wordings."""

    figures: dict[str, tuple[int, int]]
    growing: tuple[str, ...]
    titles: tuple[str, ...]
    facts: tuple[tuple[str, ...], ...]


EARTHQUAKE = Event(
    figures={"killed": (9, 240), "injured": (30, 900), "missing": (8, 60), "homes": (900, 60000),
             "cost": (12, 95), "old_killed": (200, 3000), "depth": (8, 40)},
    growing=("killed", "injured"),
    titles=("Earthquake near {town} kills {killed}", "{town} counts its dead after earthquake"),
    facts=(
        ("An earthquake struck the town of {town} in {region} on {weekday}, killing at least "
         "{killed} people and injuring {injured}, officials said.",
         "At least {killed} people were killed and {injured} injured when an earthquake shook "
         "{town} on {full_day}.",
         "The earthquake that hit {town} on {month_day} has killed {killed} people, Interior "
         "Minister {minister} said. Some {injured} were injured."),
        ("The quake had a magnitude of 6.{depth} and a depth of {depth} kilometers, according to "
         "the geological institute of {region}.",
         "Its depth was {depth} kilometers, said {expert} of the geological institute."),
        ("About {homes} homes had no electricity. {missing} people were missing.",
         "Rescuers were looking for {missing} people. Power was cut to nearly {homes} homes."),
        ('Interior Minister {minister} promised quick help. "We will not leave anyone behind," '
         "{minister} told reporters in {town}.",
         '"We will not leave anyone behind," said {minister}, the interior minister.'),
        ("Repairs will cost about ${cost} million, Mayor {official} estimated.",
         "Mayor {official} put the damage at ${cost} million."),
        ("In {year_before} an earthquake in the same valley killed {old_killed} people.",
         "The last great earthquake, in {year_before}, took {old_killed} lives."),
    ),
)  # fmt: skip
TAKEOVER = Event(
    figures={"price": (12, 98), "value": (2, 40), "stake": (3, 24), "premium": (11, 60),
             "staff": (900, 48000), "profit": (31, 900), "sales": (2, 60)},
    growing=(),
    titles=("{company} offers ${price} a share for {rival}", "{rival} weighs bid from {company}"),
    facts=(
        ("{company} said on {weekday} it would pay ${price} a share in cash for {rival}, which "
         "values the company at ${value} billion.",
         "{rival} has received an offer of ${price} per share from {company}. The deal is worth "
         "${value} billion.",
         "On {full_day}, {company} offered ${price} a share for {rival}, or ${value} billion."),
        ("{company} already holds {stake} percent of {rival}.",
         "It owns a stake of {stake} percent."),
        ("The price is {premium} percent above the last close.",
         "Shareholders would receive a premium of {premium} percent."),
        ("{rival} employs about {staff} people and made a profit of ${profit} million last year "
         "on sales of ${sales} billion.",
         "With {staff} employees, {rival} had sales of ${sales} billion last year. Its profit was "
         "${profit} million."),
        ('"The offer is fair to everybody," said {chief}, chief executive of {company}.',
         'Chief Executive {chief} of {company} was confident: "The offer is fair to everybody."'),
        ("The board of {rival} rejected the offer. Its chairman, {official}, called it too low.",
         "Chairman {official} said the board of {rival} did not recommend the offer."),
    ),
)  # fmt: skip
FIRE = Event(
    figures={"killed": (2, 60), "injured": (5, 180), "engines": (6, 40), "rescued": (4, 120),
             "workers": (40, 700), "cost": (2, 60), "age": (19, 81)},
    growing=("killed", "rescued"),
    titles=("Fire at {company} plant in {town} kills {killed}", "{town} mourns after factory fire"),
    facts=(
        ("A fire at a factory of {company} in {town} killed {killed} people on {weekday}, the fire "
         "department said.",
         "{killed} people died when a factory of {company} burned down in {town} on {long_day}.",
         "The fire at the {company} factory in {town} has cost {killed} lives."),
        ("{injured} people were taken to hospital. Firefighters rescued {rescued} workers from the "
         "roof.",
         "Firefighters saved {rescued} people; {injured} were injured, some of them badly."),
        ("The factory had {workers} employees. {engines} fire engines were sent.",
         "Of the {workers} people who work there, most had left. Over {engines} engines came."),
        ('"There was smoke everywhere," said {witness}, {age}, who works at the plant.',
         'Worker {witness}, {age}, said there had been "smoke everywhere."'),
        ("Fire chief {official} said that the cause was not known.",
         "The cause is not known, according to {official}, the fire chief of {town}."),
        ("{company} estimates the damage at ${cost} million.",
         "The damage amounts to ${cost} million, the company said."),
    ),
)  # fmt: skip
ELECTION = Event(
    figures={"share": (41, 62), "second": (20, 39), "turnout": (38, 86), "seats": (40, 140),
             "voters": (20000, 900000), "stations": (12, 900), "term": (2, 5)},
    growing=(),
    titles=("{official} wins election in {region}", "{region} elects {official} president"),
    facts=(
        ("{official} won the presidential election in {region} with {share} percent of the vote, "
         "the electoral commission said on {weekday}.",
         "With {share} percent of the vote, {official} has been elected president of {region}.",
         "President-elect {official} received {share} percent in the election of {full_day}."),
        ("{minister}, the former finance minister, came second with {second} percent.",
         "Former Finance Minister {minister} had {second} percent."),
        ("Turnout was {turnout} percent. About {voters} people were called to vote at {stations} "
         "polling stations.",
         "{turnout} percent of some {voters} voters took part."),
        ("The party of {official} holds {seats} seats in parliament.",
         "In parliament {official} can count on {seats} seats."),
        ('"This is a victory for everyone," {official} told supporters in {town}.',
         '"This is a victory for everyone," said {official} in the city of {town}.'),
        ("{minister} conceded defeat. {minister} did not rule out a complaint.",
         "{minister} did not concede defeat and announced a complaint."),
    ),
)  # fmt: skip
SUMMIT = Event(
    figures={"members": (3, 12), "aid": (2, 90), "years": (3, 9), "round": (2, 8), "hours": (3, 11),
             "attacks": (40, 700), "displaced": (2, 9)},
    growing=(),
    titles=("Peace talks for {region} open in {town}", "Delegation of {region} arrives in {town}"),
    facts=(
        ("A delegation from {region} arrived in {town} on {full_day} for talks on ending the "
         "conflict.",
         "Talks on ending the conflict in {region} began in {town} on {long_day}.",
         "Negotiators met in {town} on {month_day} to seek an end to the war in {region}."),
        ("The delegation of {members} members is led by Foreign Minister {minister}.",
         "Foreign Minister {minister} leads the delegation, which has {members} members. "
         "National Security Adviser {expert} is among them."),
        ("{region} wants ${aid} billion for reconstruction. The conflict is in its nearly "
         "{years}-year history a heavy burden.",
         "It asks for approximately ${aid} billion to rebuild after nearly {years} years of war."),
        ("The army counted {attacks} attacks on power plants last year.",
         "Last year there were {attacks} attacks on energy targets, Energy Minister {official} "
         "said."),
        ('"We came to listen," {minister} told reporters. The first round lasted {hours} hours.',
         'After {hours} hours of talks {minister} said: "We came to listen."'),
        ("More than {displaced} million people have been displaced.",
         "The war has displaced {displaced} million people, according to the United Nations."),
    ),
)  # fmt: skip
TRIAL = Event(
    figures={"term": (2, 28), "victims": (2, 60), "age": (24, 77), "money": (2, 80),
             "witnesses": (11, 140), "days": (9, 90), "counts": (3, 19)},
    growing=(),
    titles=("{official} sentenced to {term} years", "Court in {town} convicts {official} of fraud"),
    facts=(
        ("A court in {town} sentenced {official}, {age}, to {term} years in prison on {weekday}.",
         "{official}, {age}, must go to prison for {term} years, a court in {town} ruled on "
         "{long_day}.",
         "The former head of {company}, {official}, was sentenced to {term} years in prison."),
        ("{official} was found guilty on {counts} counts of fraud.",
         "Judge {minister} found {official} guilty on {counts} of the counts."),
        ("{victims} investors lost ${money} million in all.",
         "The damage to {victims} victims came to ${money} million."),
        ("The court heard {witnesses} witnesses in {days} days.",
         "The trial lasted {days} days; {witnesses} witnesses were called."),
        ('"He lied to all of us," said prosecutor {expert}.',
         'Prosecutor {expert} said: "He lied to all of us."'),
        ("{official} denied the charges. The lawyer {witness} announced an appeal.",
         "{official}, who had denied the charges, will appeal, said {witness}, the lawyer."),
    ),
)  # fmt: skip
EVENTS = (EARTHQUAKE, TAKEOVER, FIRE, ELECTION, SUMMIT, TRIAL)

# prose without figures: who × did × what × where gives some 200,000 sentences, so that two stories
# share hardly one, as in real folders
WHO = (
    *("People in {town}", "Shopkeepers in {town}", "Neighbors", "Observers", "Local teachers"),
    *("Several members of the council", "Opposition leaders", "Union officials", "Economists"),
    *("Volunteers from {region}", "Journalists from abroad", "Aid workers", "Students"),
    *("Residents of the old quarter", "Retired engineers", "Lawyers", "Farmers near {town}"),
    *("Critics of the government", "Families", "Diplomats", "The regional authorities"),
)
DID = (
    *("warned against", "hoped for", "spoke openly about", "worried about", "asked for"),
    *("had little patience with", "gathered to discuss", "did not believe in", "praised"),
    *("complained about", "remembered", "could not explain", "were divided over", "welcomed"),
    *("refused to comment on", "had long expected", "demanded", "played down", "criticized"),
)
WHAT = (
    *("quick conclusions", "a long debate", "the slow reply of the ministry", "better roads"),
    *("an independent inquiry", "the costs of rebuilding trust", "new rules", "a calm winter"),
    *("the silence of the company", "help from neighboring regions", "a change of course"),
    *("the work of the past years", "another round of promises", "the state of the harbor"),
    *("the reports of the past weeks", "what the documents may show", "the mood in the streets"),
    *("a plan that nobody has seen", "the role of the press", "the patience of ordinary people"),
)
WHERE = (
    *("on the market square", "in the town hall of {town}", "at a vigil", "late in the evening"),
    *("before the meeting", "in letters to the newspapers", "outside the parliament building"),
    *("while rain fell over {town}", "after a long silence", "in talks behind closed doors"),
    *("as candles burned on the steps", "in a hall that was too small", "over tea and bread"),
    *("when the radio repeated the news", "in front of cameras from abroad", "once more"),
    *("although few had expected it", "with an eye on the coming months", "at the university"),
)
THEN = (
    "{witness}, who grew up in {town}, saw it differently.",
    '"You think that such things happen elsewhere," {witness} said.',
    "According to {expert}, much depends on preparation.",
    "A spokeswoman rejected the charge.",
    "Others were less patient.",
    "The central bank of {region} declined to comment.",
    "A debate in parliament is planned for next week.",
    "Schools remained open.",
    "Flights were delayed, and clouds hung low over the coast.",
    "It was a long day for everybody involved.",
)
CLOSINGS = (
    "Further details are to be made public in the coming days.",
    "A statement is expected before the end of the week.",
    "For the people of {town} the matter is far from over.",
    "The next meeting of the council of {region} will deal with it.",
)
