"""Slots: the verbs and nouns that say which question a figure answers.

Source: house table; casualty verbs after FrameNet's frames Killing, Death, Cause_harm, Arrest,
Rescuing (names of frames only). Slot names are those of contract.md.
"""

from crosscheck.lexicon.word_set import word_set

# Verbs whose object, or whose passive subject, is what the figure counts.
TRANSITIVE = {
    "killed": "kill slay murder massacre assassinate slaughter execute behead electrocute "
    "gun_down cut_down drown",
    "injured": "injure wound hurt maim shoot stab hospitalize hospitalise burn_victim concuss "
    "graze scald",
    "arrested": "arrest detain apprehend nab round_up capture nick",
    "displaced": "displace uproot dislodge",
    "evacuated": "evacuate",
    "rescued": "rescue save airlift",
    "missing": "miss",
    "charged": "charge indict",
    "convicted": "convict",
    "jailed": "jail imprison",
    "kidnapped": "kidnap abduct",
    "infected": "infect",
    "stranded": "strand maroon",
    "trapped": "trap",
    "released": "release free",
    "destroyed": "destroy demolish",
    "damaged": "damage",
}
# Verbs whose subject is what the figure counts.
INTRANSITIVE = {
    "killed": "die perish succumb drown",
    "displaced": "flee",
    "injured": "",
}
ADJECTIVES = {
    "killed": "dead fatal killed slain deceased lifeless",
    "injured": "injured wounded hurt hospitalized hospitalised",
    "missing": "missing unaccounted",
    "displaced": "homeless displaced",
    "arrested": "arrested detained",
    "trapped": "trapped",
    "stranded": "stranded",
    "evacuated": "evacuated",
    "rescued": "rescued",
}
# Nouns that carry the slot themselves: "12 deaths", "a death toll of 12", "300 arrests".
NOUNS = {
    "killed": "death fatality killing dead fatalitie",
    "injured": "injury injured wounded",
    "casualties": "casualty",
    "arrested": "arrest detainee",
    "jobs": "job payroll employment",
    "votes": "vote",
    "seats": "seat",
    "price": "price",
    "revenue": "revenue turnover sale",
    "profit": "profit earnings earning income",
    "loss": "loss",
    "cost": "cost",
    "fine": "fine penalty",
    "tax": "tax",
    "salary": "salary wage pay raise",
    "debt": "debt",
    "budget": "budget",
    "value": "value worth valuation",
    "damages": "damage",
    "investment": "investment",
    "aid": "aid",
    "loan": "loan",
    "dividend": "dividend",
    "stake": "stake",
    "share": "share proportion percentage",
    "turnout": "turnout",
    "attendance": "attendance crowd audience",
    "magnitude": "magnitude",
    "temperature": "temperature",
    "speed": "speed",
    "distance": "distance",
    "depth": "depth",
    "height": "height altitude elevation",
    "length": "length",
    "population": "population",
    "unemployment": "unemployment jobless",
    "inflation": "inflation",
    "reward": "reward bounty",
    "bail": "bail",
    "ransom": "ransom",
    "bid": "bid offer",
    "deal": "deal acquisition takeover merger",
}
FOCAL_DEPTH = "focal depth"  # of an earthquake
RAID_LENGTH = "raid length"
SPELL = "days of {}"  # of unrest, of fighting: how long by the day of the report
ABSENCE = "absence"  # of a player who is hurt
SPELLS = frozenset(
    [ABSENCE, "time at large", "time in captivity", "time adrift", "time trapped"]
    + [SPELL.format(one) for one in ("unrest", "fighting", "rain")]
)
WINNING_STREAK, LOSING_STREAK = "winning streak", "losing streak"
POPULATION = "population"
STAGE_NOUNS = word_set(  # of a match or a story, each of several
    """round inning innings quarter half period set lap over frame week day night game match minute
    season episode chapter leg hour attempt down hole heat stage"""
)
MOVERS = (
    "storm", "hurricane", "cyclone", "typhoon", "depression", "tropical", "ship", "vessel", "boat",
    "ferry", "plane", "aircraft", "moving", "heading", "sailing", "adrift", "wildfire", "army",
    "troops", "convoy", "caravan", "march",
)  # fmt: skip
"""What lies elsewhere by noon, in small letters."""
MONEY_VERBS = {
    "cost": "cost", "pay": "price", "buy": "price", "purchase": "price", "acquire": "price",
    "sell": "price", "fine": "fine", "earn": "earnings", "raise": "raised", "donate": "donation",
    "invest": "investment", "borrow": "loan", "lend": "loan", "owe": "debt", "lose": "loss",
    "win": "prize",
    "steal": "stolen", "value": "value", "spend": "spending", "charge": "price", "save": "saving",
    "pledge": "pledge", "offer": "bid", "bid": "bid",
    "worth": "value", "estimate": "estimate", "demand": "demand",
    "exceed": "",
}  # fmt: skip
RISE = word_set(
    """
    rise increase climb jump gain grow surge soar advance add rally rebound swell expand
    strengthen appreciate accelerate up spike edge_up shoot_up tick_up leap rocket balloon
    skyrocket escalate widen
    """
)
FALL = word_set(
    """
    fall decrease drop decline slip slide lose plunge tumble shrink sink slump dip plummet ease
    down contract shed dive crash narrow cut reduce lower weaken depreciate retreat slash trim
    dwindle crater nosedive
    """
)
CHANGE_NOUNS_UP = word_set("rise increase jump gain growth surge climb hike rally upturn boost")
CHANGE_NOUNS_DOWN = word_set(
    """
    fall decrease drop decline plunge slump dip reduction cut contraction slide downturn
    """
)
PERSONS = word_set(
    """
    person people man woman child boy girl teenager teen adult baby infant toddler student pupil
    teacher soldier officer policeman policewoman civilian protester protestor demonstrator
    passenger pilot crewmember crewman sailor worker employee miner firefighter journalist
    reporter resident villager tourist visitor guest victim survivor other bystander pedestrian
    driver cyclist motorist suspect gunman attacker assailant militant terrorist insurgent rebel
    fighter hostage prisoner inmate detainee migrant refugee immigrant patient doctor nurse
    fugitive escapee
    member citizen national family relative parent mother father brother sister son daughter
    wife husband friend witness official guard deputy agent trooper robber thief pirate gang
    robber burglar bandit smuggler trafficker lawmaker senator minister judge lawyer juror
    player fan spectator athlete climber hiker skier swimmer fisherman farmer shopper customer
    voter homeowner taxpayer male female youth juvenile minor adolescent individual crew staff
    personnel troop policemen serviceman marine airman american palestinian israeli syrian
    ukrainian russian briton canadian australian frenchman german spaniard italian iraqi afghan
    indian pakistani chinese japanese mexican somali nigerian kenyan egyptian turk greek
    filipino korean iranian muslim christian jew hindu kid lady gentleman guy neighbor neighbour
    colleague classmate roommate shooter perpetrator killer cop lawman aide envoy delegate
    diplomat negotiator councillor volunteer rescuer medic paramedic contractor servicemember
    combatant jihadist extremist separatist looter rioter marcher reveler reveller partygoer
    landlord tenant principal chief sheriff captain marshal sibling twin mayor professor
    singer rapper runner racer rider jogger clergyman priest patron bartender bouncer dealer
    grandchild grandkid grandparent grandson granddaughter nephew niece cousin stepchild stepson
    stepdaughter attorney concertgoer churchgoer worshiper worshipper parishioner clubgoer shop-goer
    commuter bodyguard dockworker thug hooligan
    """
)
INTEREST_RATE = "interest rate"  # and how far a central bank moves it
INFLATION = "inflation"
RECORD_SPAN = "{}est in"  # how many years nothing was so low or high
BURNT = "area burnt"  # by a fire, which grows
TIME_IN_OFFICE = "time in office"
EXPECTED = "expected "  # and the line or the rate that somebody foresees
MINIMUM_TERM = "minimum term"  # the least that must be served in prison
OFFER_PER_SHARE = "offer per share"
NONE_IN = "none in"  # where nobody was hurt, of a figure of none
SAMPLE = "sample"  # of the one study, or the one poll, that an article tells of
VOTE_TALLY = "vote tally"
MATCH_MINUTE = "match minute"  # of a goal or a card, on the clock of the match
CREW = word_set("member crew crewman crewmember sailor seafarer")  # who sails a ship, in one word
# Persons of no particular group: their figure is the whole figure.
ANYONE = word_set(
    "person people victim other individual human life body casualty resident local villager"
)
SINGLE_PERSONS = word_set(
    """
    man woman boy girl child teenager teen person student officer policeman soldier bystander
    toddler baby infant mother father worker employee driver passenger pedestrian cyclist male
    female guard deputy victim mom dad wife husband son daughter girlfriend boyfriend
    brother sister friend grandmother grandfather neighbour roommate freshman senior
    grandson granddaughter nephew niece uncle aunt cousin suspect homeowner intruder burglar
    robber soldier veteran hunter gunman stepfather stepson fiance fiancee ex-girlfriend
    ex-wife lady kid pastor coach trooper sergeant detective cop youth juvenile resident
    neighbor clerk firefighter shooter
    """
)


KIN_LEFT = word_set(  # whom an obituary counts at its end
    "child son daughter grandchild grandson granddaughter great-grandchild brother sister sibling"
)
SURVIVING = "surviving {}"


def _by_word(table: dict[str, str]) -> dict[str, str]:
    return {word: slot for slot, listed in table.items() for word in listed.split()}


TRANSITIVE_SLOT = _by_word(TRANSITIVE)
INTRANSITIVE_SLOT = _by_word(INTRANSITIVE)
ADJECTIVE_SLOT = _by_word(ADJECTIVES)
NOUN_SLOT = _by_word(NOUNS)
CASUALTY_SLOTS = word_set(
    """
    killed injured missing arrested displaced evacuated rescued charged kidnapped trapped
    stranded casualties jailed convicted infected released
    """
) | {"told to leave"}
SPELLING = "spelling"
"""How a name is spelled, where the articles of a story spell it in two ways."""
SAME_WORDS = "same words"
"""What articles of a story say in the same words, where nothing else joins them."""
LIKE_WORDS = "like words"
"""What articles of a story say in words that are mostly the same."""
RETOLD = (SAME_WORDS, LIKE_WORDS)
