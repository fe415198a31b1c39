"""Who took part in what: met, hosted, attended, the parties of talks, victims and suspects."""

import re
from collections.abc import Iterator, Sequence

from crosscheck.extract.context import Context
from crosscheck.extract.names import Name, is_headline
from crosscheck.extract.near import names_near
from crosscheck.extract.person_described import PEOPLE, described, phrases_at
from crosscheck.extract.person_groups import GROUPS
from crosscheck.extract.person_lists import Member, people_of_list, person_value
from crosscheck.lexicon.events import event_of
from crosscheck.lexicon.hints import has_any
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.morphology import classes, verb
from crosscheck.lexicon.places import country_of
from crosscheck.lexicon.word_lists import word_list
from crosscheck.model import PersonValue, Sentence

PARTY_STOPS = word_list("party-stops")
VENUES = word_list("venues")
COMPOUND = lazy_pattern(
    r"-(?P<how>led|hosted|brokered|mediated|backed|sponsored) "
    r"(?P<what>(?:[a-z-]{2,16} ){0,3}?[a-z]{3,16})\b"
)
COMPOUND_SLOTS = {"led": "lead", "hosted": "host", "brokered": "mediator", "mediated": "mediator",
                  "backed": "backer", "sponsored": "backer"}  # fmt: skip
PEACE = frozenset(
    ["talks", "initiative", "effort", "efforts", "push", "process", "drive", "negotiations",
     "diplomacy", "mediation", "discussions", "plan"]
)  # fmt: skip
# Talks on ending a war, an effort to bring a conflict to an end: what a peace process is for.
ENDING = lazy_pattern(
    r" (?:to|on|at|for|aimed at|meant to) (?=[^.;:]{0,30}?"
    r"\b(?:end|stop|halt|bring|settle|resolve|ending|stopping|bringing|settling|resolving|peace)\b)"
    r"[^.;:]{0,80}?\b(?:war|conflict|fighting|hostilities|invasion|peace)\b"
)
GATHERINGS = (  # the least of what `GATHERING` matches
    *("talks", "discussions", "negotiations", "meeting", "summit", "dialogue", "conference"),
)
GATHERING = "(?P<event>(?i:talks|discussions|negotiations|meetings?|summit|dialogue|conference))"
PARTIES = lazy_pattern(
    rf"\b{GATHERING}"
    r"(?: (?:in|at) (?:[A-Z][\w.'’-]{1,20}(?:, | (?=[A-Za-z]))){1,4}| )"
    r"(?:with|between|among|gathered) "
)
TOGETHER = lazy_pattern(
    rf"\b{GATHERING}\b"
    r"[^.;:]{0,60}?\b(?:brought|bringing|brings|bring|gathered|gathering) (?:together )?"
)
RECEPTIONS = ("receiv", "host", "welcom", "met ", "meet", "down with ", "confer")
RECEIVING = lazy_pattern(
    r"\b(?:(?P<guest>receiv(?:ed?|es|ing)|host(?:s|ed|ing)?|welcom(?:ed?|es|ing))"
    r"|(?:met|(?:to|will) meet|meets|meeting)(?: with)?|(?:sat|sits?|sitting) down with"
    r"|conferr?(?:s|ed|ing)? with) "
)
PURPOSE = lazy_pattern(rf",? (?:for|at|to) (?:[a-z-]{{1,14}} ){{0,4}}?{GATHERING}\b")
NEXT_PLACE = 24  # code points
HOSTING = lazy_pattern(
    r"\b(?:hosted|hosts|is hosting|will host) (?:[a-z]{1,12} ){0,3}?"
    r"(?P<event>talks|discussions|negotiations|meetings?|summit|conference|forum)\b"
)
ATTENDING = lazy_pattern(
    r"^(?: (?:is|was|are|were|also|expected|scheduled|due|set|to|will|would|has|had|plans)){0,5}"
    r" (?:attend|attended|attends|attending) (?P<what>[^.;:,]{3,60})"
)
VAGUE = lazy_pattern(r"(?:any|every|no|some|each|nobody|anybody)\b")
FATE = re.compile(
    r"^(?:, \d{1,3}(?: years old)?,)? (?:was|were|has been|had been|is) "
    r"(?:also |later |reportedly )?(?P<fate>killed|arrested|detained|injured|wounded|charged"
    r"|shot dead|shot|kidnapped|convicted|sentenced|taken hostage)\b"
)
FATES = {"killed": "victim", "shot dead": "victim", "injured": "injured", "wounded": "injured",
         "shot": "victim", "arrested": "arrested", "detained": "arrested", "charged": "charged",
         "kidnapped": "kidnapped", "taken hostage": "kidnapped", "convicted": "convicted",
         "sentenced": "convicted"}  # fmt: skip
IDENTIFIED = re.compile(
    r"\b(?P<who>gunman|shooter|suspect|attacker|assailant|driver|bomber|killer|victim|pilot|man"
    r"|woman|child|hijacker|perpetrator|victims|suspects|dead)"
    r"(?:,| (?:was|were|has been|had been))?(?: later)? ?(?:(?:identified|named)"
    r"(?: by [^.,;:]{2,40}?)?(?: on \w{3,10})?)? ?(?:as |, |['’]s name (?:is|was) )(?=[A-Z])"
)
SUSPECTS = frozenset(
    ["gunman", "shooter", "suspect", "suspects", "attacker", "assailant", "bomber", "killer",
     "hijacker", "perpetrator"]
)  # fmt: skip


def find_participants(
    sentence: Sentence, context: Context, names: Sequence[Name]
) -> Iterator[Member]:
    """Participants of events that one sentence gives."""
    text = sentence.text
    yield from _compounds(sentence, names)
    if "host" in text:
        yield from _hosts(sentence, names)
    if not is_headline(sentence):
        yield from _parties(sentence, names)
        yield from _received(sentence, names)
    people = [name for name in names if name.kind == "person"]
    if not people:
        return
    if "met" in text or "talks" in text or "meet" in text:
        yield from _met(sentence, names, people)
    yield from _identified(sentence, names, people)
    for name in people:
        yield from _fate(sentence, names, name)


def _compounds(sentence: Sentence, names: Sequence[Name]) -> Iterator[Member]:
    """Who leads, hosts, brokers or backs what: "U.S.-led talks"."""
    text, base = sentence.text, sentence.start
    for name in names:
        offset = name.end - base
        if text[offset : offset + 1] != "-" or name.kind == "unknown":
            continue
        if match := COMPOUND.match(text, offset):
            how = match.group("how")
            subject = _led_thing(text[match.start("what") : match.start("what") + 180])
            if subject is None:
                continue
            value = PersonValue(name.text, name.canonical, named=True)
            end = base + match.start("what") - 1
            yield Member(name.start, end, COMPOUND_SLOTS[how], subject, value, subject)


def _led_thing(text: str) -> str | None:
    """What is led, as one noun: the last word of the noun phrase; peace efforts are one thing."""
    words: list[str] = []
    for raw in text.split(" ")[:5]:
        word = raw.strip(",.;:\"”’'")
        if not word.isalpha() or not word.islower() or word in PARTY_STOPS:
            break
        form = verb(word)
        if words and form and form[1] in ("past", "s") and "n" not in classes(word):
            break
        words.append(word)
        if raw != word or event_of(word) or word in PEACE or word in GROUPS:
            break
    if not words:
        return None
    if words[-1] in PEACE and (
        {"peace", "diplomatic"} & set(words[:-1]) or ENDING.match(text, len(" ".join(words)))
    ):
        return "peace talks"
    found = event_of(words[-1])
    return found.name if found else " ".join(words[:2] if len(words) < 3 else words[-2:])


def _hosts(sentence: Sentence, names: Sequence[Name]) -> Iterator[Member]:
    text, base = sentence.text, sentence.start
    for match in HOSTING.finditer(text):
        comma = text.rfind(", ", 0, match.start())
        begin = base + (comma + 2 if comma >= 0 else 0)
        event = event_of(match.group("event").lower())
        subject = event.name if event else match.group("event")
        for name in names_near(names, max(begin, base + match.start() - 200), base + match.start()):
            if name.kind == "person" and begin <= name.start and name.end <= base + match.start():
                value = person_value(text, base, name, names, None)
                yield Member(name.start, name.end, "host", subject, value, "host")


def _parties(sentence: Sentence, names: Sequence[Name]) -> Iterator[Member]:
    text, base = sentence.text, sentence.start
    if not has_any(text.lower(), GATHERINGS):
        return
    matches = list(PARTIES.finditer(text)) or list(TOGETHER.finditer(text))
    for match in matches:
        words = phrases_at(text, match.end())
        start, end = base + match.end(), base + match.end() + len(words)
        inside = [name for name in names_near(names, start, end) if name.end <= end]
        if not inside or VAGUE.match(words):
            continue
        event = event_of(match.group("event").lower())
        subject = event.name if event else match.group("event")
        if all(name.kind == "person" for name in inside):
            continue
        parties = sorted({name.canonical for name in inside if name.kind != "person"})
        value = described(words, None, "; ".join(parties))
        country = _country_between(names, base + match.start(), start)
        yield Member(start, end, "participant", subject, value, subject, country)


def _country_between(names: Sequence[Name], start: int, end: int) -> str | None:
    """The country of the place that stands between an event and its parties."""
    for name in names_near(names, start, end):
        if name.end <= end and name.kind == "place" and not name.adjective:
            return country_of(name.canonical)
    return None


def _received(sentence: Sentence, names: Sequence[Name]) -> Iterator[Member]:
    """Parties in the object of a verb: "received Danish and Finnish envoys for talks in Oslo"."""
    text, base = sentence.text, sentence.start
    for match in RECEIVING.finditer(text) if has_any(text, RECEPTIONS) else ():
        words = phrases_at(text, match.end())
        start, end = base + match.end(), base + match.end() + len(words)
        purpose = PURPOSE.match(text, match.end() + len(words))
        if purpose is None and match.group("guest"):
            continue
        inside = [name for name in names_near(names, start, end) if name.end <= end]
        spoken = {word.strip(",.").lower() for word in words.split()}
        if not inside or PEOPLE.isdisjoint(spoken) or any(one.kind == "person" for one in inside):
            continue
        named = event_of(purpose.group("event").lower()) if purpose else None
        subject = named.name if named else "talks"
        value = described(words, None, "; ".join(sorted({name.canonical for name in inside})))
        after = base + purpose.end() if purpose else end
        country = _country_between(names, after, after + NEXT_PLACE)
        yield Member(start, end, "participant", subject, value, subject, country)


def _met(sentence: Sentence, names: Sequence[Name], people: Sequence[Name]) -> Iterator[Member]:
    text, base = sentence.text, sentence.start
    for match in re.finditer(
        r"\b(?:met(?: with)?|(?:held|holds|had) (?:\w{1,12} ){0,2}(?:talks|meetings?) with"
        r"|(?:will|to) meet(?: with)?|meets with|is meeting with|was meeting with) ",
        text,
    ):
        at = base + match.start()
        before = [name for name in names_near(people, at - 100, at) if name.end <= at]
        if not before or base + match.start() - before[-1].end > 40:
            continue
        subject = before[-1]
        if subject.end < base + match.start() and VERB_GAP.search(
            text[subject.end - base : match.start()]
        ):
            continue
        near = names_near(names, at - 200, at + 600)
        for name in people_of_list(text, base, near, base + match.end()):
            value = person_value(text, base, name, names, None)
            yield Member(name.start, name.end, "met", subject.canonical, value, "meet")


VERB_GAP = lazy_pattern(r"\b(?:said|says|told|that|who|and|when|after|whose)\b|['’]s\b")


def _identified(
    sentence: Sentence, names: Sequence[Name], people: Sequence[Name]
) -> Iterator[Member]:
    text, base = sentence.text, sentence.start
    starts = {name.start: name for name in people}
    for match in IDENTIFIED.finditer(text):
        name = starts.get(base + match.end())
        if name is None:
            continue
        who = match.group("who")
        words = match.group()
        if not any(told in words for told in ("identified", "named", "s name ")):
            before = text[max(0, match.start() - 60) : match.start()]
            naming = re.search(r"\b(?:identified|named) (?:the |a )(?:\w{1,12} ){0,2}$", before)
            apposed = words.endswith(", ") and text[name.end - base : name.end - base + 1] == ","
            if not (naming or (apposed and who in SUSPECTS | {"victim"})):
                continue
        slot, subject = _cast(who)
        value = person_value(text, base, name, names, None)
        yield Member(name.start, name.end, slot, subject, value, "identify")


def _cast(who: str) -> tuple[str, str]:
    """Slot and subject of somebody who is identified as the gunman, a victim, the pilot."""
    if who in SUSPECTS:
        return "suspect", "suspect"
    if who in ("victim", "victims", "dead"):
        return "victim", "victim"
    return "identified", who


def _fate(sentence: Sentence, names: Sequence[Name], name: Name) -> Iterator[Member]:
    text, base = sentence.text, sentence.start
    after = text[name.end - base : name.end - base + 160]
    if OF_BEFORE.search(text[max(0, name.start - base - 14) : name.start - base]):
        return
    if match := FATE.match(after):
        value = person_value(text, base, name, names, None)
        fate = match.group("fate")
        subject = "victim" if FATES[fate] == "victim" else None
        yield Member(name.start, name.end, FATES[fate], subject, value, fate)
    elif match := ATTENDING.match(after):
        venue = _venue(match.group("what"), name.end + match.start("what"), names)
        if venue:
            value = person_value(text, base, name, names, None)
            yield Member(name.start, name.end, "attended", venue, value, "attend")


OF_BEFORE = re.compile(r"\b(?:of|by|with|and|to|from) $")


def _venue(words: str, start: int, names: Sequence[Name]) -> str | None:
    """What is attended: a named event, or a noun for one."""
    for name in names_near(names, start, start + len(words)):
        if start <= name.start < start + len(words) and name.kind in ("organisation", "unknown"):
            last = name.canonical.rsplit(maxsplit=1)[-1].lower()
            if event_of(last) or last in VENUES:
                return name.canonical
    for word in words.lower().split()[:6]:
        found = event_of(word)
        if found or word in VENUES:
            return found.name if found else word
    return None
