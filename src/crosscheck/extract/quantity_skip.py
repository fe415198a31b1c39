"""Numbers that are no quantity of the story: names, dates, times, scores, addresses, labels."""

from crosscheck.extract.quantity_casualty import fate_after
from crosscheck.extract.quantity_lex import Lexed, is_close
from crosscheck.extract.quantity_measure import Measure, past_hanging, read_hedge
from crosscheck.extract.quantity_noun import STOP, is_plural
from crosscheck.lexicon.morphology import classes, is_superlative, noun_lemma, verb
from crosscheck.lexicon.slots import ADJECTIVE_SLOT, PERSONS, TRANSITIVE_SLOT
from crosscheck.lexicon.word_set import word_set

MONTHS = word_set(
    """
    january february march april may june july august september october november december jan
    feb mar apr jun jul aug sep sept oct nov dec
    """
)
DAYS = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri
    sat sun
    """
)
LABELS = word_set(
    """
    article articles section chapter no nos number flight route highway interstate page pages
    row channel resolution phase level type figure fig table episode version windows area room
    line gate terminal exit lane pad runway hangar seat berth psalm rule title
    amendment act volume vol issue proposition
    prop boeing airbus iphone galaxy covid formula track platform pier building bldg apt suite
    unit model series ward precinct zone sector district tel phone call fax ext route line bus
    grade step tip part scene appendix annex clause paragraph schedule verse division group
    class category schedule pin serial case docket image photo slide question q
    """
)
STREETS = word_set(
    """
    street st avenue ave road rd boulevard blvd drive dr lane ln way highway hwy place pl court
    ct square parkway pkwy terrace crescent row close broadway
    """
)
CODED = (["zip", "code"], ["area", "code"], ["postal", "code"])
GAME_WORDS = word_set(
    """
    win won beat beats defeat defeated victory loss lost draw drew tie tied lead led score
    scored thrash edge edged aggregate thriller down up downed beating trailed trailing rout
    routed record fell series
    """
)
FURNITURE = word_set(
    """
    comment comments share shares reply replies tweet tweets retweets likes views photo
    photos image images picture pictures slide slides caption
    """
)
ARTEFACTS = word_set("rocket jet jetliner airliner booster phone smartphone console capsule")
MADE = word_set(
    """rifle carbine pistol gun launcher missile rocket bomb tank jet plane aircraft airliner
    fighter bomber helicopter drone truck submarine"""
)
LONGEST_CODE = 3
COUNTRY_CODES = frozenset({"US", "UN", "UK", "EU", "IS", "PM", "AM", "TV"})
COUNTED_STEPS = word_set("phase level type stage category grade tier chapter")
SUPERLATIVES = word_set("most best worst least leading top")
SUPERLATIVE_REACH = 5
SINGULAR_NAMES = frozenset({"cent"})  # "50 Cent": as an amount it were "cents"
CALIBRES = (["caliber"], ["calibre"], ["gauge"])  # what a gun is called by
RELEASES = word_set("update version patch firmware release beta software")  # "the 5.50 update"


def is_no_quantity(lexed: Lexed, measure: Measure) -> bool:
    """True if the number names, dates, times or labels something and measures nothing."""
    number, first, last = measure.number, measure.first, measure.last
    before = lexed.lower[first - 1] if first else ""
    after = lexed.lower[last] if last < len(lexed.lower) else ""
    if number.low == 0 and measure.unit == "day":
        return True  # a "zero-day" hole
    if number.form == "digits":
        bare = measure.unit is None or measure.unit in {"metre", "second", "gram"}
        if bare and _is_part_of_name(lexed, measure, before, after):
            return True
        if _is_designation(lexed, measure) or _is_dialled(lexed, measure):
            return True
        return _is_date_or_time(lexed, measure, before, after) or _is_furniture(
            lexed, measure, after
        )
    if number.form == "words" and number.last == number.first + 1:
        return _is_no_cardinal(lexed, measure, before, after)
    return number.form == "fraction" and _is_no_fraction(lexed, measure, before, after)


def _is_designation(lexed: Lexed, measure: Measure) -> bool:
    """Does it name a thing: capitals joined to a figure ("H-2A", "AK-47"), a resolution ("4K")?"""
    first = measure.first
    if _is_model(lexed, measure):
        return True
    if lexed.words[measure.number.last - 1] == "K" and measure.number.low < 20_000:
        return lexed.end[measure.number.last - 1] == lexed.end[measure.last - 1]
    if _has_letter(lexed, measure) and first and lexed.lower[first - 1] in LABELS:
        return True
    if first < 2 or lexed.lower[first - 1] not in {"-", "–"}:
        return False
    name = lexed.words[first - 2]
    close = lexed.end[first - 2] == lexed.start[first - 1] and is_close(lexed, first - 1)
    return close and name.isupper() and len(name) < 4


def _is_dialled(lexed: Lexed, measure: Measure) -> bool:
    """Is it a group of a number to call: "on 0845 125 2222", "at 555 0142 110"?"""
    first, last = measure.first, measure.first + 1
    while first and lexed.lower[first - 1].isdigit():
        first -= 1
    while last < len(lexed.lower) and lexed.lower[last].isdigit():
        last += 1
    groups = lexed.lower[first:last]
    if not all(map(str.isdigit, groups)):
        return False
    starts_with_zero = groups[0][0] == "0" and len(groups[0]) > 2
    return starts_with_zero or (len(groups) > 2 and len(groups[0]) > 2)  # no "May 3 2020 12"


def _is_model(lexed: Lexed, measure: Measure) -> bool:
    """Capitals beside a figure before what is made: "six AK 47 rifles", "two F 16 jets".

    Only before such a thing: "US 20 troops" is a headline.
    """
    first, last = measure.first, measure.last
    if not first or last >= len(lexed.lower):
        return False
    name = lexed.words[first - 1]
    is_code = name.isalpha() and name.isupper() and len(name) <= LONGEST_CODE
    nouns = [noun_lemma(word) for word in lexed.lower[last : last + 2]]
    return is_code and name not in COUNTRY_CODES and not MADE.isdisjoint(nouns)


def _has_letter(lexed: Lexed, measure: Measure) -> bool:
    """One capital joined to the figure ("Gate 12A"), which elsewhere is the sign of a unit."""
    last, sign = measure.last - 1, lexed.words[measure.last - 1]
    return len(sign) == 1 and sign.isupper() and is_close(lexed, last - 1)


def _is_part_of_name(lexed: Lexed, measure: Measure, before: str, after: str) -> bool:
    first, last = measure.first, measure.last
    close_before = first > 0 and lexed.end[first - 1] == lexed.start[first]
    close_after = last < len(lexed.lower) and is_close(lexed, last - 1)
    if close_before and (
        before in {"#", "_", "=", "@", ":", ".", "/", "\\", "&", "'", "’"} or before[-1].isalnum()
    ):
        return not (
            before in {":", "'", "’"}
            and first > 1
            and lexed.end[first - 2] < lexed.start[first - 1]
        )
    if close_before and before in {"-", "–", "‑"} and first > 1:
        close_twice = lexed.end[first - 2] == lexed.start[first - 1]
        if close_twice and lexed.lower[first - 2] not in {
            "mid",
            "sub",
            "magnitude",
            "pre",
            "under",
            "over",
        }:
            return True
    if close_after and after[0].isalpha() and after not in {"x", "ish"} and measure.unit is None:
        return True
    joined = close_after and after in {":", "/", "_", "@", "\\", "="} and is_close(lexed, last)
    if joined and lexed.lower[last + 1][0].isalnum():
        return True
    if after in SINGULAR_NAMES and lexed.words[last][0].isupper() and measure.number.low > 1:
        return True
    if lexed.lower[last + (after == "-") : last + 1 + (after == "-")] in CALIBRES:
        return True
    if "." in lexed.words[first] and (before in RELEASES or after.removesuffix("'s") in RELEASES):
        return True
    if before in LABELS or (
        before == "."
        and first > 1
        and lexed.lower[first - 2] in {"no", "nos", "art", "sec", "fig", "vol", "tel"}
    ):
        return True
    if before == "(" and after == ")" and first > 1 and len(lexed.words[first]) < 3:
        return lexed.words[first - 2][0].isupper()
    if before in {"top", "bottom"}:
        return True
    if after == "-" and lexed.lower[last + 1 : last + 2] == ["to"]:
        return past_hanging(lexed, last) == last
    if before == "#" or (before == "the" and close_after and after in {"'", "’"}):
        return True
    return _follows_name(lexed, measure, after) or _numbers_model(lexed, measure)


def _numbers_model(lexed: Lexed, measure: Measure) -> bool:
    """Is it the model number of a thing named after it: "a 787 Dreamliner", "its 911 Carrera"?"""
    first, last = measure.first, measure.last
    if not first or last >= len(lexed.words) or measure.unit is not None:
        return False
    if _is_artefact(lexed, first, last):
        return True
    bare = lexed.words[first].isdigit() and len(lexed.words[first]) == 3
    follows = lexed.lower[last + 1] if last + 1 < len(lexed.lower) else "."
    ends = follows in STOP or not follows[0].isalnum()
    named = lexed.words[last][0].isupper() and not is_plural(lexed.lower[last])
    single = lexed.lower[first - 1] in {"a", "an", "own", "its", "new"}
    return bare and ends and named and single and not _is_title_case(lexed)


def _is_artefact(lexed: Lexed, first: int, last: int) -> bool:
    """Is it part of a make's name: "Falcon 9 rockets", "the Saturn 5 rocket"; not "In Gaza 9 …"?"""
    if noun_lemma(lexed.lower[last]) not in ARTEFACTS or not lexed.words[first].isdigit():
        return False
    at = first - 1
    while at >= 0 and lexed.words[at][0].isupper() and lexed.lower[at] not in STOP:
        at -= 1
    name = lexed.lower[at + 1 : first]
    governed = at >= 0 and lexed.lower[at] in {"in", "at", "from", "near", "over", "on"}
    return bool(name) and not governed and name[-1] not in DAYS | MONTHS and name[-1].isalpha()


def _follows_name(lexed: Lexed, measure: Measure, after: str) -> bool:
    r"""\"Section 427", "Fortune 100": a figure after a capitalised word that counts nothing."""
    first = measure.first
    if measure.number.scaled or first < 1 or "," in lexed.words[first] or "." in lexed.words[first]:
        return False
    before = lexed.words[first - 1]
    if not before[0].isupper() or not before.isalpha():
        return False
    if first == 1 and len(lexed.words) > 2:
        return False
    if measure.unit is not None:
        return False
    if lexed.lower[first - 1] in MONTHS:
        return True
    if after in ADJECTIVE_SLOT or _is_title_case(lexed):
        return False
    return not (
        after.isalpha() and after not in {"and", "in", "on", "at"} and noun_lemma(after) != after
    )


def _is_title_case(lexed: Lexed) -> bool:
    """Are most words capitalised, as in a headline, so that a capital says nothing?"""
    letters = [word for word in lexed.words[:20] if word[0].isalpha()]
    return len(letters) > 3 and sum(word[0].isupper() for word in letters) > 0.75 * len(letters)


def _is_date_or_time(lexed: Lexed, measure: Measure, before: str, after: str) -> bool:
    first, last = measure.first, measure.last
    text = lexed.text[lexed.start[first] : lexed.end[last - 1]]
    if measure.unit is not None and measure.unit not in {"metre", "second", "degree"}:
        minutes = before == ":" and first > 1 and lexed.lower[first - 2].isdigit()
        return _is_ago(lexed, last) or (minutes and is_close(lexed, first - 1))  # "5:03p"
    if before in MONTHS or (before == "." and first > 1 and lexed.lower[first - 2] in MONTHS):
        return True
    if after in MONTHS and text.isdigit() and len(text) < 3:
        return lexed.words[last][0].isupper()
    if after == "of" and last + 1 < len(lexed.lower) and lexed.lower[last + 1] in MONTHS:
        return True
    if text.isdigit() and len(text) == 4 and 1500 <= int(text) <= 2100:
        return _is_year(lexed, measure, before, after)
    return _is_time(lexed, measure, before, after)


def _is_year(lexed: Lexed, measure: Measure, before: str, after: str) -> bool:
    """A bare four-digit figure is a year unless it is hedged or counts persons."""
    if before in {
        "than",
        "least",
        "about",
        "some",
        "nearly",
        "almost",
        "roughly",
        "approximately",
        "over",
    }:
        return before in {"about", "over", "around"} and not after.isalpha()
    if after in {"people", "-", "–", "/"}:
        return after != "people"
    if after and after.isalpha() and noun_lemma(after) != after:
        person = noun_lemma(after) in PERSONS
        return not person and not (
            int(measure.number.low) % 100 == 0 and measure.number.low != 2000
        )
    return True


def _is_time(lexed: Lexed, measure: Measure, before: str, after: str) -> bool:
    last = measure.last
    rest = lexed.lower[last : last + 4]
    if after in {"am", "pm", "a.m.", "p.m.", "o'clock", "gmt", "est", "edt", "hrs"}:
        return True
    if rest[:1] in (["a"], ["p"]) and rest[1:3] in (["m"], [".", "m"], ["m", "."]):
        return True
    if rest[:1] and rest[0].isdigit() and len(rest[0]) == 2:
        tail = lexed.lower[last + 1 : last + 4]
        if (tail[:1] in (["a"], ["p"]) and ("m" in tail or tail[1:] == ["."])) or tail[:1] in (
            ["am"],
            ["pm"],
            ["a.m."],
            ["p.m."],
        ):
            return True
    if after == ":" and len(rest) > 1 and rest[1].isdigit() and is_close(lexed, last - 1):
        return True
    if before == ":" and measure.first > 1 and lexed.lower[measure.first - 2].isdigit():
        return True
    return before in DAYS


def _is_ago(lexed: Lexed, last: int) -> bool:
    return lexed.lower[last : last + 1] == ["ago"]


def _is_furniture(lexed: Lexed, measure: Measure, after: str) -> bool:
    first, last = measure.first, measure.last
    size = len(lexed.lower)
    if first == 0 and after in {".", ")", ":"} and last < size and measure.unit is None:
        return (
            last + 1 >= size
            or lexed.words[last + 1][:1].isupper()
            or lexed.words[last + 1][:1] in '"“'
        )
    if after in FURNITURE and first == 0 and last + 1 >= size:
        return True
    if _is_picture_count(lexed, first, last) or lexed.lower[last : last + 2] in CODED:
        return True
    if size == 1:
        return True
    lettered = lexed.words[last - 1] in {"N", "S", "E", "W"}
    if (measure.unit is None or lettered) and _is_address(lexed, last):
        return True
    return _is_phone(lexed, measure)


def _is_picture_count(lexed: Lexed, first: int, last: int) -> bool:
    """Is it one of the figures of "1 of 8 photos", "Image 2 of 3"?"""
    lower = lexed.lower
    if lower[last : last + 1] == ["of"] and lower[last + 1 : last + 2] != []:
        one, base = first, last + 1
    elif first > 1 and lower[first - 1] == "of":
        one, base = first - 2, first
    else:
        return False
    if not (lower[one].isdigit() and lower[base].isdigit()):
        return False
    label = lower[one - 1] if one else ""
    return label in FURNITURE or (lower[base + 1 : base + 2] != [] and lower[base + 1] in FURNITURE)


def _is_address(lexed: Lexed, last: int) -> bool:
    """Does a street follow: "221 Old Mill Road", "9 E 71st St", "the 1200 block of Elm Street"?"""
    if lexed.lower[last : last + 2] == ["block", "of"]:
        return True
    for at in range(last, min(len(lexed.words), last + 5)):
        word = lexed.words[at]
        if word == "." and len(lexed.words[at - 1]) == 1:
            continue  # "200 W. Mill Road"
        if not (word[0].isupper() or word[0].isdigit() or lexed.lower[at] in {"st", "th", "nd"}):
            return False
        if lexed.lower[at] in STREETS:
            return not _is_title_case(lexed) or at == last + 1
    return False


def _is_phone(lexed: Lexed, measure: Measure) -> bool:
    """Digit groups of three and four joined by hyphens, points or brackets."""
    around = lexed.text[max(0, lexed.start[measure.first] - 9) : lexed.end[measure.last - 1] + 10]
    digits = sum(char.isdigit() for char in around)
    if digits < 9 or "," in around:
        return False
    groups = [len(group) for group in "".join(c if c.isdigit() else " " for c in around).split()]
    return groups[-1:] == [4] and 3 in groups and len(groups) >= 2


IDIOMS_AFTER = word_set("another day more thing way time hand side stone can s")
ONE_AFTER = word_set(
    """
    no any every each this that the some which another last next - number these good bad big small
    new old loved other same right wrong only
    """
)

SET_PHRASES = (  # nothing is counted in "two sides of the same coin"
    "sides of the same coin",
    "sides of the coin",
    "sides of one coin",
    "sides of a coin",
    "birds with one stone",
    "peas in a pod",
    "step closer",
    "step nearer",
    "step further",
    "step ahead",
    "step forward",
    "step away",
    "step too far",
    "steps closer",
    "steps ahead",
)


SET_HEAD = 3  # code points by which most words are known to begin no set phrase
SET_HEADS = frozenset(phrase[:SET_HEAD] for phrase in SET_PHRASES)


def _opens_set_phrase(lexed: Lexed, at: int) -> bool:
    return " ".join(lexed.lower[at : at + 5]).startswith(SET_PHRASES)


def _is_no_cardinal(lexed: Lexed, measure: Measure, before: str, after: str) -> bool:
    """Is it "one" as a pronoun, a set phrase, or a word of time like "two years ago"?"""
    if f"{after} "[:SET_HEAD] in SET_HEADS and _opens_set_phrase(lexed, measure.last):
        return True
    if before in {"top", "bottom"} or before in COUNTED_STEPS:
        return True  # "a phase one trial", "stage four cancer"
    if _is_ago(lexed, measure.last):
        return True
    if measure.number.low != 1 or lexed.lower[measure.number.first] != "one":
        close = measure.first > 0 and is_close(lexed, measure.first - 1)
        return before == "o" or (before == "-" and close)
    if before in ONE_AFTER:
        return before != "the" or after not in PERSONS
    if measure.unit is not None:
        counted = before in {"in", "for", "than", "least", "just", "only", "about"}
        return measure.unit == "day" and not measure.compound and not counted
    if after == "of":
        return _ranks(lexed, measure.last + 1)
    if _befalls(lexed, measure, before):
        return False
    return not after or not after[0].isalpha() or after in STOP or after in IDIOMS_AFTER


def _ranks(lexed: Lexed, at: int) -> bool:
    """Does a superlative follow: "one of the country's largest lenders" ranks and counts none?"""
    for word in lexed.lower[at : at + SUPERLATIVE_REACH]:
        if word in SUPERLATIVES or (is_superlative(word) and not classes(word)):
            return True
        if not (word in {"the", "its", "their"} or word[0].isalpha() or word[0] in "'’"):
            return False
    return False


def _befalls(lexed: Lexed, measure: Measure, before: str) -> bool:
    """Is it one of those told of, and something befell him: "nine were shot; one has died"?

    Or the object of what befell him: "a blast killed one and wounded three".
    """
    found = verb(before)
    if found and found[1] != "base" and TRANSITIVE_SLOT.get(found[0]) in {"killed", "injured"}:
        return lexed.lower[measure.last : measure.last + 1] not in (["another"], ["too"])
    if before not in {",", ";", "and", "but", "—", "–", "("}:
        return False
    fate = fate_after(lexed, measure.last, {})
    return fate is not None and fate.slot in {"killed", "injured"}


def _is_no_fraction(lexed: Lexed, measure: Measure, before: str, after: str) -> bool:
    r"""\"half" is a figure only as half of something counted; "half time", "second half" is not."""
    word = lexed.lower[measure.number.first]
    last = measure.number.last
    told = after if measure.unit is None else "".join(lexed.lower[last : last + 1])
    if measure.unit is not None and told in {"a", "an", "of", "one", "-", "point"}:
        return before in {"first", "second"}  # "half a mile", "a half-point cut"
    if read_hedge(lexed, measure.first):
        return False
    if word != "half":
        return before in {"first", "second", "fourth"} and after != "of"
    if before in {
        "first",
        "second",
        "other",
        "better",
        "-",
        "the",
        "and",
        "a",
        "last",
        "this",
        "latter",
        "opening",
    }:
        return True
    return after not in {"of", "the", "a", "an", "its", "their", "his", "her", "those", "all"}
