"""Figures of crime reports: shots fired, what was stolen, a ransom, and terms in prison.

*Shots.* "Fired 14 shots", "14 rounds were fired"; no shots on goal and no warning shots.
*Stolen.* "Made off with gems worth $2 million", "a $2 million gem heist", "a haul valued at".
*Ransom.* What is demanded and what was paid.
*Terms.* A sentence that a court hands down and the minimum that must be served, each of whoever is
sentenced; what somebody only faces is a third.
Source: house rules, from court and crime reports; "at least" and "a minimum of" are part of what a
minimum term is, and bound nothing.
"""

from crosscheck.extract.clause import lemma_of
from crosscheck.extract.quantity_frame import PRONOUNS, name_in, subject_before
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_reading import Reading
from crosscheck.extract.quantity_topic_base import Topic
from crosscheck.lexicon.fates import CLAUSE_ENDS
from crosscheck.lexicon.morphology import noun_lemma, verb
from crosscheck.lexicon.slots import MINIMUM_TERM
from crosscheck.lexicon.word_set import word_set

SHOTS, STOLEN, RANSOM, RANSOM_PAID = "shots fired", "stolen", "ransom", "ransom paid"
SENTENCE, FACED = "sentence", "sentence faced"
REACH, AFTER = 14, 7  # words before a figure, and after it
BULLETS = word_set("shot round bullet gunshot")
FIRING = word_set("fire shoot blast discharge loose pump unleash spray")
NO_HITS = word_set("goal target net warning basket par hole")
ATTACKERS = "attackers"
ATTACKING_MEN = word_set(
    """man gunman robber attacker assailant raider thief burglar militant youth bandit hijacker
    pirate"""
)
ATTACKING = word_set(
    """rob force attack storm ambush raid hijack burgle burst break abduct kidnap shoot steal
    infiltrate"""
)
MASKED = word_set("masked armed hooded axe-wielding knife-wielding gun-wielding balaclava-clad")
WEAPONS = word_set("axes knives guns pistols rifles hammers machetes masks hoods")
BANDS = word_set("gang band group")
BAND_OF = (["gang", "of"], ["band", "of"])
STEALING = word_set("steal rob loot snatch swipe pinch burgle plunder pilfer")
LEAVING = word_set("make get escape flee leave run")  # "made off with", "got away with"
TAKING = word_set("take grab seize")  # of thieves only
THIEVES = word_set("thief robber raider burglar bandit gang gunman crook looter")
HEISTS = word_set("heist robbery theft burglary raid")
HAULS = word_set("loot haul booty")
PARTS = word_set("including among insured fine fined")
HELD_FOR = word_set("ransom freedom hostage hostages pirate pirates kidnapper kidnappers")
ASKING = word_set("demand ask want seek")
CUSTODY = word_set("prison jail bars custody parole release released imprisonment")
MUST = word_set("must will have has ordered should to would")
TERMS = CUSTODY | word_set("sentence sentenced jailed imprisoned behind")
SERVING = word_set("serve spend")
FACING = word_set("face faces faced facing could may might maximum sought seek seeks up carries")
PUTTING = word_set("sentence jail imprison")


def read_crime(lexed: Lexed, reading: Reading) -> Topic | None:
    """What a figure of a crime report answers; None for any other figure."""
    dimension = reading.measure.dimension
    if dimension == "count":
        return _shots(lexed, reading) or _attackers(lexed, reading)
    if dimension == "currency":
        return _ransom(lexed, reading) or _stolen(lexed, reading)
    return _term(lexed, reading) if dimension == "duration" else None


def _shots(lexed: Lexed, reading: Reading) -> Topic | None:
    if reading.noun.head not in BULLETS or not NO_HITS.isdisjoint(lexed.lower):
        return None
    if reading.noun.part_of or lexed.lower[reading.last : reading.last + 1] == ["of"]:
        return None  # "rounds of tear gas", "two of the shots"
    at = reading.start - 1
    if at >= 0 and lemma_of(lexed.lower[at]) in FIRING:
        name, head = subject_before(lexed, at)
        who = name or head
        return Topic(SHOTS, None if who in PRONOUNS else who, "fire")
    after = lexed.lower[reading.last : reading.last + 4]
    told = any(lemma_of(word) in FIRING and word.endswith("ed") for word in after)
    return Topic(SHOTS, None, "fire") if told else None


def _attackers(lexed: Lexed, reading: Reading) -> Topic | None:
    """How many did it: "four masked men robbed", "a five-strong gang", "a gang of six"."""
    lower, last = lexed.lower, reading.last
    if lower[reading.measure.last : reading.measure.last + 2] == ["-", "strong"]:
        return Topic(ATTACKERS) if noun_lemma(lower[reading.measure.last + 2]) in BANDS else None
    if lower[max(0, reading.start - 2) : reading.start] in BAND_OF:
        return Topic(ATTACKERS)
    if reading.noun.head not in ATTACKING_MEN or reading.noun.part_of:
        return None
    armed = not MASKED.isdisjoint(word.lower() for word in reading.noun.modifiers)
    after = lower[last : last + 2]
    armed = armed or after[:1] == ["armed"] or (after[:1] == ["with"] and after[-1] in WEAPONS)
    for at in range(last, min(len(lower), last + REACH)):
        word = lower[at]
        if word in CLAUSE_ENDS or word in {"was", "were", "been", "of", "whom"}:
            return None
        if (found := verb(word)) and found[1] in {"past", "s", "base"} and word not in MASKED:
            is_attack = found[0] in ATTACKING or lower[at : at + 2] == ["opened", "fire"]
            return Topic(ATTACKERS) if armed or is_attack else None
    return None


def _stolen(lexed: Lexed, reading: Reading) -> Topic | None:
    lower, last = lexed.lower, reading.last
    for at in range(last, min(len(lower), last + 4)):
        if noun_lemma(lower[at]) in HEISTS:
            return Topic(STOLEN, None, "steal")
        if lower[at] in CLAUSE_ENDS or not lower[at][0].isalpha():
            break
    after = lower[last : last + AFTER]
    if any(word in {"was", "were", "been"} for word in after) and "stolen" in after:
        return Topic(STOLEN, None, "steal")
    for at in range(reading.start - 1, max(-1, reading.start - REACH), -1):
        word = lower[at]
        if word in CLAUSE_ENDS or word in PARTS:
            return None
        if _is_theft(lexed, at) or word in HAULS:
            return Topic(STOLEN, None, "steal")
    return None


def _is_theft(lexed: Lexed, at: int) -> bool:
    """Is the word at `at` a verb of stealing: "stole", "made off with", "(the gang) took"?"""
    lemma = lemma_of(lexed.lower[at])
    if lemma in STEALING:
        return True
    if lemma in TAKING:
        return any(noun_lemma(word) in THIEVES for word in lexed.lower[max(0, at - 6) : at])
    if lemma not in LEAVING:
        return False
    after = lexed.lower[at + 1 : at + 3]
    off = after[:1] in (["off"], ["away"]) and after[1:] == ["with"]
    with_it = after[:1] == ["with"] and lemma in {"escape", "flee", "leave"}
    by_thief = any(noun_lemma(word) in THIEVES for word in lexed.lower[max(0, at - 12) : at])
    return off or (with_it and by_thief)


def _ransom(lexed: Lexed, reading: Reading) -> Topic | None:
    """What is demanded for somebody or something held, or paid: two questions."""
    lower = lexed.lower
    near = lower[max(0, reading.start - REACH) : reading.last + AFTER]
    is_freed = "freed" in near and "payment" in near and "bail" not in near
    if is_freed or (lower[reading.start - 1] in {"was", "is"} and "freedom" in near):
        return Topic(RANSOM_PAID, None, "pay")  # "the price of their freedom was $3 million"
    if HELD_FOR.isdisjoint(near) or "reward" in near:
        return None
    before = [lemma_of(word) for word in lower[max(0, reading.start - REACH) : reading.start]]
    if not ASKING.isdisjoint(before):
        return Topic(RANSOM, None, "demand")
    is_paid = "pay" in before or not {"paid", "payment"}.isdisjoint(near)
    if "ransom" not in near:
        return None
    return Topic(RANSOM_PAID if is_paid else RANSOM, None, "pay" if is_paid else "demand")


def _term(lexed: Lexed, reading: Reading) -> Topic | None:
    """A time in prison, and whose it is."""
    lower, start = lexed.lower, reading.start
    if reading.measure.unit not in {"year", "month"} or reading.measure.compound:
        return None
    before = lower[max(0, start - REACH) : start]
    if is_minimum(lexed, reading):
        acts = [
            at for at in range(start) if lemma_of(lower[at]) in SERVING or _is_put_away(lexed, at)
        ]
        people = [one for at in reversed(acts) if (one := _prisoner(lexed, at))]
        return Topic(MINIMUM_TERM, people[0] if people else None)
    told = [*before[-6:], *lower[start : reading.measure.first]]
    if not FACING.isdisjoint(told):
        inside = not TERMS.isdisjoint([*before[-8:], *lower[start : reading.last + 4]])
        return Topic(FACED) if inside else None
    put = [at for at in range(max(0, start - REACH), start) if _is_put_away(lexed, at)]
    return Topic(SENTENCE, _prisoner(lexed, put[-1]), "sentence") if put else None


def is_minimum(lexed: Lexed, reading: Reading) -> bool:
    """Is it the least that must be served: "must serve at least 32 years", "a minimum term of"?"""
    lower, start = lexed.lower, reading.start
    before = lower[max(0, start - REACH) : start]
    near = [*before[-4:], *lower[start : reading.measure.first]]
    is_least = "minimum" in near or near[-2:] == ["at", "least"]
    if reading.measure.unit not in {"year", "month"} or not is_least:
        return False
    if "parole" in before:
        return True
    must = not MUST.isdisjoint(before) and any(lemma_of(word) in SERVING for word in before)
    inside = not CUSTODY.isdisjoint(lower) or not {"life", "jailed", "sentence"}.isdisjoint(lower)
    return inside and (must or "minimum" in near)


def _who(lexed: Lexed, at: int) -> str | None:
    """The subject of the verb at `at`, if it is no pronoun."""
    while at and lexed.lower[at - 1] in {"must", "will", "to", "has", "have"}:
        at -= 1
    name, head = subject_before(lexed, at)
    return name or _apposed(lexed, at) or (None if head in PRONOUNS else head)


def _apposed(lexed: Lexed, at: int) -> str | None:
    """The name between commas before a verb: "the driver, 43-year-old Peter Holm, was jailed"."""
    end = at - 1
    while end > 0 and lexed.lower[end] in {"was", "were", "has", "been", "is"}:
        end -= 1
    if lexed.lower[end : end + 1] != [","]:
        return None
    first = next((one for one in range(end - 1, -1, -1) if lexed.lower[one] == ","), None)
    return None if first is None else name_in(lexed, first + 1, end)


def _is_put_away(lexed: Lexed, at: int) -> bool:
    """Does a verb of sentencing stand at `at`: "jailed (for)", "sentenced (to)", "imprisoned"?"""
    found = verb(lexed.lower[at])
    return found is not None and found[0] in PUTTING and found[1] in {"past", "part"}


def _prisoner(lexed: Lexed, at: int) -> str | None:
    """Who is put away: the subject of the passive, the object of "the court jailed …"."""
    last = at + 1
    while last < len(lexed.words) and lexed.words[last][0].isupper():
        last += 1
    if last > at + 1:
        return name_in(lexed, at + 1, last)
    return _who(lexed, at)
