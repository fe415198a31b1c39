"""Nouns that name events, verbs that only carry one, and verbs and nouns that say which slot.

Source: house table, after the event classes of TimeML (OCCURRENCE, ASPECTUAL) and ACE 2005.
"""

from crosscheck.lexicon.word_set import word_set

EVENT_NOUNS = word_set(
    """
    abduction accident accord acquisition address agreement airstrike ambush anniversary
    announcement appeal appearance appointment arrest arrival assassination assault assembly
    attack auction avalanche ball ballot ban bankruptcy barrage battle blast blackout blaze
    blockade bombardment bombing breach briefing broadcast burial bust campaign capture
    ceasefire celebration ceremony clash closure collapse collision concert conference conflict
    congress contest convention conviction coronation coup crackdown crash crisis cut cyclone
    deadline deal death debate debut decision defeat delivery demonstration departure derailment
    detonation dinner disappearance disaster discovery discussion dispute drill earthquake
    eclipse election electrocution embargo emergency encounter eruption escape evacuation event
    examination exchange execution exercise exhibition expedition explosion fair fall festival
    fight fighting final fire flight flood flooding forum funeral game gathering handover
    hearing heatwave heist holiday hurricane hike impeachment inauguration incident incursion
    independence initiative inquest inspection interview invasion investigation kidnapping
    killing landing landslide launch lawsuit liberation liftoff lockdown loss march marriage
    massacre match meeting merger mission murder negotiation offensive offer opening operation
    outage outbreak outing overdose parade party performance poll polling premiere presentation
    press-conference prosecution protest publication purchase quake race raid rally rampage
    onslaught ratification rebellion recall reception referendum release rescue resignation
    retreat return reunion revolt revolution riot robbery round ruling runoff sale sanction
    search seizure sentencing service session settlement shelling shooting showdown shutdown
    siege signing sitting slaying speech spill stabbing stampede stop storm strike suicide
    summit surgery surrender swearing-in takeover talk tariff test testimony theft tornado tour
    tournament trial trip truce tsunami typhoon unrest uprising verdict victory vigil visit
    landfall proposal bid order birthday nomination confirmation accession ascension temblor
    tremor transaction buyout pact treaty volley vote voting walkout war wedding wildfire win
    withdrawal workshop wreck
    """
)
# Events that have a name of their own: "Hurricane Ada", "the Boer War", "World Cup".
NAMED_EVENTS = word_set(
    """hurricane typhoon cyclone storm war battle rebellion revolution uprising massacre earthquake
    olympics games summit cup final election referendum congress"""
)
# "Hosted talks", "carried out an attack": the noun is the event.
CARRIERS = word_set(
    """hold host have conduct stage carry make do give take attend join mount organise organize
    convene perform suffer undergo complete continue resume plan schedule set arrange threaten"""
)
# The aspectual and other verbs whose date answers a question of its own.
# Behind whose "to" a bare noun stands as well as a verb: "went to court", "surrendered to police".
WITH_GOAL = word_set("go come return send move surrender bring put turn commit")
VERB_SLOTS = {
    verb: slot
    for slot, verbs in {
        "start": "begin start commence open erupt resume flare",
        "end": "end finish conclude close expire cease wrap lapse",
        "arrival": "arrive land",
        "departure": "depart leave",
        "announcement": "announce unveil declare reveal disclose publish report",
        "death": "die perish succumb",
    }.items()
    for verb in verbs.split()
}
NOUN_SLOTS = {
    noun: slot
    for slot, nouns in {
        "start": "start beginning outset opening outbreak onset",
        "end": "end conclusion expiry expiration close",
        "arrival": "arrival",
        "departure": "departure",
        "announcement": "announcement",
        "deadline": "deadline",
        "birth": "birth",
        "death": "death",
    }.items()
    for noun in nouns.split()
}
