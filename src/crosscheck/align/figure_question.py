"""The question that a cluster of quantities answers: "How many people were killed?"."""

import re
from collections.abc import Sequence

from crosscheck.align.figure_form import form_of, of_stage
from crosscheck.align.signature import change_of
from crosscheck.align.wording import (
    FUTURE,
    WORD,
    as_in,
    can_be_noun,
    commonest,
    of,
    plural,
    shared,
    with_article,
)
from crosscheck.lexicon.dates import WEEKDAYS
from crosscheck.lexicon.events import event_of
from crosscheck.lexicon.morphology import classes, noun_lemma, verb
from crosscheck.lexicon.nouns import is_word
from crosscheck.lexicon.opposition import nation_of
from crosscheck.lexicon.slots import (
    FOCAL_DEPTH,
    INFLATION,
    INTEREST_RATE,
    KIN_LEFT,
    MATCH_MINUTE,
    MINIMUM_TERM,
    NOUNS,
    OFFER_PER_SHARE,
    PERSONS,
    POPULATION,
    RAID_LENGTH,
    SAMPLE,
    SURVIVING,
    VOTE_TALLY,
)
from crosscheck.lexicon.sorts import is_animal
from crosscheck.lexicon.stopwords import FUNCTION_WORDS
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import Claim, QuantityValue

CASUALTIES = {
    "killed": ("How many {who} were killed?", "{Was} {who} killed?"),
    "injured": ("How many {who} were injured?", "{Was} {who} injured?"),
    "missing": ("How many {who} are missing?", "{Was} {who} missing?"),
    "arrested": ("How many {who} were arrested?", "{Was} {who} arrested?"),
    "displaced": ("How many {who} were displaced?", "{Was} {who} displaced?"),
    "evacuated": ("How many {who} were evacuated?", "{Was} {who} evacuated?"),
    "without power": ("How many {who} were without power?", "{Was} {who} without power?"),
    "told to leave": ("How many {who} were told to leave?", "{Was} {who} told to leave?"),
    "rescued": ("How many {who} were rescued?", "{Was} {who} rescued?"),
}
YEARLY = {"killed": "How many {who} die each year?"}
LEFT = {SURVIVING.format(one): one for one in KIN_LEFT}
BIDS = ("bid", "deal")
PAYING = word_set("pay offer bid spend invest donate owe earn borrow")
KILLING = word_set("kill murder shoot stab slay execute assassinate")
FIGURES = {
    "age": "How old is {subject}?",
    "magnitude": "What was the magnitude{of_subject}?",
    "duration": "How long did {subject} last?",
    "temperature": "How warm was it{of_subject}?",
    "attendance": "How many people attended{subject_after}?",
    "aboard": "How many people were aboard{subject_after}?",
    "speed limit": "What was the speed limit?",
    "employees": "How many people work for {subject}?",
    "points": "How many points did {subject} score?",
    "guilty counts": "How many counts ended in a verdict of guilty?",
    "cleared counts": "How many counts ended in an acquittal?",
    "charges": "How many counts were brought?",
    "strike length": "How long is the strike?",
    FOCAL_DEPTH: "How deep was the earthquake?",
    RAID_LENGTH: "How long did the robbery last?",
    "time given": "How much time was given?",
    "shots fired": "How many shots were fired?",
    "stolen": "How much was stolen?",
    "attackers": "How many attackers were there?",
    "ransom": "How much was demanded as a ransom?",
    "ransom paid": "How much ransom was paid?",
    "sentence": "How long is the sentence{of_subject}?",
    MINIMUM_TERM: "How long must be served at least?",
}
DEALING = {"lose": "lost", "add": "added", "gain": "gained", "sell": "sold", "build": "built",
           "cancel": "cancelled", "delay": "delayed", "ground": "grounded", "close": "closed",
           "shut": "shut", "seize": "seized", "affect": "affected", "win": "won", "cull": "culled",
           "score": "scored", "vaccinate": "vaccinated", "test": "tested", "steal": "stolen",
           "deliver": "delivered", "recall": "recalled", "hire": "hired", "ship": "shipped",
           "produce": "produced", "buy": "bought", "launch": "launched"}  # fmt: skip
LOADS = {
    "passenger": "How many passengers were aboard?",
    "crew": "How many crew were aboard?",
}
GIVING = word_set("give hand offer lend send show tell owe pay")  # what, comes after to whom
JOBS = {"cut": "How many jobs are to go?", "add": "How many jobs were added?"}
MEASURED = {"ratio": "share", "currency": "amount", "score": "score", "mass": "weight"}
UNTOLD = frozenset(("length", "area", "volume"))  # the unit says more
GROUP = re.compile(r" (of(?: [^\W\d_][\w'’-]{0,30}){1,3})")
PART_OF = re.compile(r" of (?:the|its|their|his|her|our|those|these|\w+['’]s)\b", re.IGNORECASE)
WAYS = {"up": "rise", "down": "fall"}
RATE_MOVES = {"rise": "raised", "fall": "cut", "change": "moved"}
DID = re.compile(r"(?: [^\W\d_][\w'’-]{0,30}){1,6}")
LASTING = word_set(
    """flight trip journey ride drive war strike ceasefire truce lockdown siege career reign tenure
    match game run stay wait delay pause surgery operation season marriage period"""
)


def figure_question(claims: Sequence[Claim]) -> str:
    """What a reader asks whom a number answers; "" where the claims do not show it."""
    return of_stage(_question(claims), claims)


def _question(claims: Sequence[Claim]) -> str:
    values = [one.value for one in claims if isinstance(one.value, QuantityValue)]
    slot = commonest(one.about.slot for one in claims)
    subject = shared(one.about.subject for one in claims)
    if form := form_of(slot, _whose(claims)):
        return form
    if slot in CASUALTIES:
        return _casualties(slot, claims, values)
    if slot in LOADS and all(one.about.event == "board" for one in claims):
        return LOADS[slot]
    if slot == "jobs" and (what := commonest(one.about.event for one in claims)) in JOBS:
        return JOBS[what]
    if slot in LEFT:
        return f"How many {plural(LEFT[slot])} are left behind?"
    is_count_of = slot == "sentence" and values[0].dimension != "duration"
    if slot in FIGURES and not is_count_of:
        of_one = slot in {"age", "points"}
        return _named_figure(slot, _whose(claims) if of_one else subject, claims)
    if slot.endswith(" age"):
        was_so = all(one.about.scope.get("state") == "previous" for one in claims)
        return f"What was the {slot} before?" if was_so else f"What is the {slot} to be?"
    if slot == SAMPLE:
        return "How large was the sample?"
    if slot == POPULATION:
        return f"What is the population{of(with_article(subject))}?"
    if values[0].dimension == "count":
        return _count(slot, subject, claims, values)
    if slot == VOTE_TALLY:
        return f"How did the vote go{as_in(claims)}?"
    if slot == MATCH_MINUTE:
        return _in_which_minute(claims)
    if values[0].dimension == "ordinal":
        return (
            f"Which {slot} was it?"
            if slot != "time" and can_be_noun(slot)
            else f"Which{as_in(claims)}?"
        )
    if not values[0].per:
        subject = subject or _name(commonest(one.about.subject for one in claims))
    return _measure(slot, subject, claims, values)


def _in_which_minute(claims: Sequence[Claim]) -> str:
    event = commonest(one.about.event for one in claims)
    subject = commonest(one.about.subject for one in claims)
    asked = f"In which minute was the {event}"
    return f"{asked} of {with_article(subject)}?" if subject else f"{asked}?"


def _named_figure(slot: str, subject: str, claims: Sequence[Claim]) -> str:
    told = "" if slot == "magnitude" and subject[:1].isupper() else with_article(subject)
    if slot == "age" and (not told or nation_of(subject.lower()) or not can_be_noun(subject)):
        return f"How old{as_in(claims)}?"
    if slot == "age" and _are_listed(claims):
        return f"How old are the {plural(subject)}?"
    if slot == "employees" and not told:
        return "How many employees are there?"
    if slot == "points" and not told:
        return f"How many points{as_in(claims)}?"
    if slot == "duration" and not _lasts(subject):
        return f"How long{as_in(claims)}?"
    after = f" {told}" if told else ""
    if slot == "attendance":
        after += _of_which_crowd(claims)
    return FIGURES[slot].format(subject=told, of_subject=of(told), subject_after=after)


def _of_which_crowd(claims: Sequence[Claim]) -> str:
    """In which town, or by whose count, where that sets a crowd apart from others of the story."""
    place = shared(one.about.scope.get("place") for one in claims)
    counter = shared(one.about.scope.get("by") for one in claims)
    return f" in {place}" if place else ", by official count" if counter else ""


def _are_listed(claims: Sequence[Claim]) -> bool:
    """Is each the age of one of several: "women aged 45, 52 and 67"?"""
    return all(
        LISTED.search(one.sentence.text, one.start - one.sentence.start - 40) for one in claims
    )


LISTED = re.compile(
    r"s,? aged \d{1,3}(?:, \d{1,3}){0,9},? and \d|\b(?:men|women|children),? aged \d+(?:,| and) "
)


def _whose(claims: Sequence[Claim]) -> str:
    """Of whom most claims that name somebody tell; "" where they name several.

    The full name where others are its last word: "Orozco", "Jose Orozco".
    """
    named = {one.about.subject for one in claims if one.about.subject}
    longest = max(named, key=lambda name: (len(name), name), default="")
    if longest.istitle() and all(f" {longest}".endswith(f" {name}") for name in named):
        return longest
    return shared(one.about.subject for one in claims if one.about.subject)


def _name(subject: str) -> str:
    """The subject where it is a name and no day: of a figure's many words the safest."""
    return subject if subject.istitle() and subject.lower() not in WEEKDAYS else ""


def _lasts(subject: str) -> bool:
    """True for what can be long in time: an event, not the person or place of one."""
    words = subject.rsplit(maxsplit=1)
    last = noun_lemma(words[-1].lower()) if words else ""
    if not last or subject.istitle():
        return False
    made_of = verb(last)
    is_act = made_of is not None and made_of[1] in ("base", "ing") and "j" not in classes(last)
    return last in LASTING or event_of(last) is not None or is_act or last.endswith("tion")


def _casualties(slot: str, claims: Sequence[Claim], values: Sequence[QuantityValue]) -> str:
    many, one_only = CASUALTIES[slot]
    if all(one.about.scope.get("per") == "year" for one in claims):
        many = YEARLY.get(slot, many.replace("were", "are").replace("?", " each year?"))
    grave = shared(one.about.scope.get("severity") for one in claims)
    if grave == "in hospital":
        return "How many people are in hospital?"
    if grave.endswith("ly"):
        many = many.replace("injured?", f"{grave} injured?")
    if place := shared(one.about.scope.get("place") for one in claims):
        many = many.replace("?", f" in {place}?")
    if _are_parts(claims):
        return f"How many{as_in(claims)}?"
    if name := _only_one(claims, values):
        return _fate_of_one(one_only, name, claims)
    group = _group(claims, values)
    if country := _country(group):
        return many.format(who=f"people from {in_text(country)}")
    return many.format(who=plural(group or _thing(slot, values) or "people"))


def _only_one(claims: Sequence[Claim], values: Sequence[QuantityValue]) -> str:
    """The name of the one whom most of the claims tell of; "" where they count."""
    grouped = [one.group for one in values if one.group]
    name = commonest(grouped) if 2 * len(grouped) >= len(values) else ""
    is_name = name[:1].isupper() and any(name.lower() == one.text.lower() for one in claims)
    return name if is_name else ""


def _group(claims: Sequence[Claim], values: Sequence[QuantityValue]) -> str:
    """Of which group the figure tells: of half of the claims, of one where the figure is one."""
    told = {one.text.lower() for one in claims if one.text[:1].isupper()}
    grouped = [one.group for one in values if one.group and one.group.lower() not in told]
    figures = {(one.low, one.high) for one in values}
    is_one_figure = len(figures) == 1 and figures != {(1.0, 1.0)}  # ten of them are the ten
    return commonest(grouped) if is_one_figure or 2 * len(grouped) >= len(values) else ""


def _thing(slot: str, values: Sequence[QuantityValue]) -> str:
    """What else than people may be rescued or killed: "two merchant vessels", "three gorillas"."""
    thing = commonest(one.of for one in values)
    return thing if is_animal(thing) or (slot == "rescued" and thing not in PERSONS) else ""


def _fate_of_one(form: str, name: str, claims: Sequence[Claim]) -> str:
    """Was she killed, or, where no sentence says so, did she die?"""
    told = {word.lower() for one in claims for word in WORD.findall(one.sentence.text)}
    said = set(map(verb, told))
    lemmas = {known[0] for known in said if known}
    is_death = (form == CASUALTIES["killed"][1] and "dead" in told) or "die" in lemmas
    if is_death and not lemmas & KILLING:
        return f"Did {name} die?"
    return form.format(who=name, Was="Was")


def _are_parts(claims: Sequence[Claim]) -> bool:
    """Does half of them count a part of what is told: "five of the dead", "two of its boosters"?"""
    rest = (one.sentence.text[one.end - one.sentence.start :] for one in claims)
    return 2 * sum(PART_OF.match(text) is not None for text in rest) >= len(claims)


def _country(group: str) -> str:
    """The country where a group is only that: "US" of "10 from US"; demonyms in capitals."""
    known = nation_of(group.lower()) if group else None
    return known[0] if known else ""


def _count(
    slot: str, subject: str, claims: Sequence[Claim], values: Sequence[QuantityValue]
) -> str:
    if _are_parts(claims):
        return f"How many{as_in(claims)}?"
    counted = commonest(one.group for one in values) or commonest(one.of for one in values)
    thing = counted or values[0].unit or slot
    if not thing:
        return f"How many{as_in(claims)}?"
    noun = _as_acronym(thing, claims) or _with_capital(plural(thing))
    state = verb(slot)
    if state and state[1] in ("past", "part") and slot != thing:
        return f"How many {noun} were {slot}?"
    if did := _doing(noun, claims):
        return f"How many {noun} {did}?"
    if noun == "times":
        return f"How many times{as_in(claims)}?"
    if dealt := _dealt_with(noun, claims):
        return dealt
    extra = _following(claims)
    extra = "" if " of " in noun or _shares(extra, noun) else extra
    about = "" if _shares(subject, noun) or nation_of(subject.lower()) else _case_of(subject)
    return f"How many {noun}{extra} were there{about}?"


def _dealt_with(noun: str, claims: Sequence[Claim]) -> str:
    """What somebody did with so many: "How many readers did the Post lose?"; "" of no such verb."""
    event = shared(one.about.event for one in claims)
    if event not in DEALING:
        return ""
    named = _whose(claims)
    who = "" if nation_of(named.lower()) else with_article(named)
    is_ahead = 2 * sum(one.modality in FUTURE for one in claims) > len(claims)
    if who and not _shares(who, noun):
        return f"How many {noun} {'will' if is_ahead else 'did'} {who} {event}?"
    return f"How many {noun} {'will be' if is_ahead else 'were'} {DEALING[event]}?"


def _case_of(subject: str) -> str:
    return f" in the case of {with_article(subject)}" if subject else ""


def _doing(noun: str, claims: Sequence[Claim]) -> str:
    """What most sentences say that they did, right after them: "jumped into the sea"."""
    found = []
    for claim in claims:
        rest = claim.sentence.text[claim.end - claim.sentence.start :]
        if not (match := DID.match(rest)):
            continue
        words = match[0].split()
        heads = [at for at, word in enumerate(words[:3]) if plural(word.lower()) == noun]
        if heads and (kept := _predicate(words[heads[0] + 1 :])):
            found.append(kept)
    return commonest(found) if 2 * len(found) > len(claims) else ""


def _predicate(words: Sequence[str]) -> str:
    """A verb in the past at the beginning and up to three words of what it governs."""
    known = verb(words[0]) if words else None
    if len(words) > 1 and words[0] == "were" and words[1].endswith("ed") and verb(words[1]):
        return f"were {words[1]}"
    if not known or known[1] != "past" or known[0] in ("be", "have", "say") or known[0] in GIVING:
        return ""
    kept = [words[0]]
    for word in words[1:4]:
        if word in FUNCTION_WORDS and word not in ("into", "to", "in", "the", "a", "from", "on"):
            break
        kept.append(word)
    while kept and (kept[-1] in FUNCTION_WORDS or kept[-1].endswith("ly")):
        kept.pop()
    return " ".join(kept) if len(kept) > 1 else ""


def _as_acronym(thing: str, claims: Sequence[Claim]) -> str:
    """The plural in the capitals that the sentences give it: "46 KOs"; "" where they do not."""
    is_one = any(f" {thing.upper()}" in one.sentence.text for one in claims)
    return f"{thing.upper()}s" if is_one and thing.isalpha() and len(thing) > 1 else ""


def _with_capital(noun: str) -> str:
    """Demonyms as they are written: "americans" → "Americans"."""
    return noun.capitalize() if nation_of(noun_lemma(noun)) else noun


def in_text(country: str) -> str:
    """The country with the article that it takes."""
    return f"the {country}" if country.startswith(("United", "Neth", "Phil")) else country


def _shares(subject: str, noun: str) -> bool:
    """True where one of the two says what the other does."""
    words = {noun_lemma(word.lower()) for word in WORD.findall(noun)}
    return bool(words & {noun_lemma(word.lower()) for word in WORD.findall(subject)})


def _beside(subject: str, slot: str) -> str:
    """The subject without the words that the slot says: "Revenue", "Nordhaven shares"."""
    said = {noun_lemma(word.lower()) for word in WORD.findall(slot)}
    return " ".join(word for word in subject.split() if noun_lemma(word.lower()) not in said)


def _measure(
    slot: str, subject: str, claims: Sequence[Claim], values: Sequence[QuantityValue]
) -> str:
    value = values[0]
    if slot == INTEREST_RATE:
        return _interest(claims)
    if slot.endswith(INFLATION):
        return f"What is the {slot} rate?"
    if slot == OFFER_PER_SHARE:
        return "How much is offered per share?"
    subject = "" if slot == "turnout" and subject.lower() == "voter" else _beside(subject, slot)
    if value.dimension == "ratio" and (moved := _moved(claims)) and can_be_noun(slot):
        return f"By how much did the {_spelled(slot, claims)}{of(with_article(subject))} {moved}?"
    event = shared(one.about.event for one in claims)
    state = verb(slot) if slot else None
    is_noun = not state or state[1] != "part" or "n" in classes(slot)
    is_named = slot and is_noun and can_be_noun(slot)
    if is_named and slot not in NOUNS and any(one.about.event == slot for one in claims):
        return f"How much{as_in(claims)}?"  # "placed a bet of": a noun only by its form
    if value.dimension == "ratio" and is_named and _is_no_measure(slot):
        is_named = False
    name = slot if is_named else MEASURED.get(value.dimension, "")
    if value.dimension == "currency" and subject and event in PAYING:
        per = f" per {value.per}" if value.per else ""
        return f"How much does {with_article(subject)} {event}{per}?"
    told = "" if nation_of(subject.lower()) else of(with_article(subject))
    told = (
        told.replace(" of ", " for ", 1) if slot in BIDS and _is_sought(subject, claims) else told
    )
    per = f" per {value.per}" if value.per and "per" not in name else ""
    if name and name not in UNTOLD:
        ask = "How much" if value.dimension == "currency" and name != "amount" else "What"
        following = _following(claims)
        about = told or ("" if _shares(following, name) else following)
        return f"{ask} is the {name}{per}{about or as_in(claims)}?"
    unit = value.unit or value.dimension
    about = _following(claims) or as_in(claims)
    return f"How many {plural(unit)}{per}{about}?"


def _is_no_measure(slot: str) -> bool:
    """True for what has no percentage: an act ("voting against"), letters that are no word."""
    last = slot.rsplit(maxsplit=1)[-1]
    known = verb(last)
    return not is_word(last) if known is None else known[1] == "ing" and slot not in NOUNS


def _interest(claims: Sequence[Claim]) -> str:
    """How far a bank moved its rates, or where it has them."""
    moved = RATE_MOVES.get(_moved(claims))
    return f"By how much were interest rates {moved}?" if moved else "What is the interest rate?"


def _moved(claims: Sequence[Claim]) -> str:
    """The way that all went: "fell 4.3 percent"; "change" where they disagree; "" for a level."""
    ways = {WAYS.get(_way(claim), "") for claim in claims}
    return "" if "" in ways else ways.pop() if len(ways) == 1 else "change"


def _spelled(slot: str, claims: Sequence[Claim]) -> str:
    """The slot in the capitals that the sentences give it: "GDP"."""
    capitals = slot.upper()
    is_written = any(f" {capitals} " in f" {one.sentence.text}" for one in claims)
    return capitals if is_written and slot.isalpha() else slot


def _way(claim: Claim) -> str:
    return change_of(claim, claim.value) if isinstance(claim.value, QuantityValue) else ""


def _is_sought(subject: str, claims: Sequence[Claim]) -> bool:
    """Is it what is bid for, and not the bidder: "its bid for Vantor"?"""
    last = re.escape(subject.rsplit(maxsplit=1)[-1]) if subject else ""
    sought = re.compile(rf"\b(?:for|acquire|buy|purchase|of) (?:[\w'’-]{{1,20}} ){{0,3}}{last}\b")
    return bool(last) and any(sought.search(one.sentence.text) for one in claims)


def _ends(word: str) -> bool:
    """A word that is no part of a plain noun phrase: a small one, a verb in the past."""
    known = verb(word)
    return word in FUNCTION_WORDS or bool(known and known[1] == "past")


def _following(claims: Sequence[Claim]) -> str:
    """The group that the words right after most figures name: " of the vote".

    None that is cut off: "of middle- and high-school teachers".
    """
    found = []
    for claim in claims:
        rest = claim.sentence.text[claim.end - claim.sentence.start :][:80]
        if match := GROUP.match(rest):
            words = match[1].split()
            stop = next((at for at, word in enumerate(words) if at > 1 and _ends(word)), len(words))
            is_cut = any(word.endswith("-") for word in words[:stop])  # "of middle- and …"
            if words[stop - 1] not in FUNCTION_WORDS and not is_cut:
                found.append(" ".join(words[:stop]))
    most = commonest(found)
    return f" {most}" if most and 2 * len(found) > len(claims) else ""
