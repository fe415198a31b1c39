"""Figures that name: models ("a 787 Dreamliner"), labels ("Gate 12A"), names ("Fortune 100")."""

from crosscheck.extract.quantity_lex import Lexed, is_close
from crosscheck.extract.quantity_measure import Measure, past_hanging
from crosscheck.extract.quantity_noun import STOP, is_plural
from crosscheck.extract.quantity_seed import rank_noun
from crosscheck.lexicon.dates import MONTHS, WEEKDAYS
from crosscheck.lexicon.morphology import noun_lemma
from crosscheck.lexicon.slots import ADJECTIVE_SLOT
from crosscheck.lexicon.word_set import word_set

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
ARTEFACTS = word_set("rocket jet jetliner airliner booster phone smartphone console capsule")
MADE = word_set(
    """rifle carbine pistol gun launcher missile rocket bomb tank jet plane aircraft airliner
    fighter bomber helicopter drone truck submarine"""
)
LONGEST_CODE = 3
COUNTRY_CODES = frozenset({"US", "UN", "UK", "EU", "IS", "PM", "AM", "TV"})
SINGULAR_NAMES = frozenset({"cent"})  # "50 Cent": as an amount it were "cents"
CALIBRES = (["caliber"], ["calibre"], ["gauge"])  # what a gun is called by
EMERGENCY = frozenset(("000", "110", "112", "119", "911", "988", "999"))
CALLING = word_set(
    """call calls called calling caller callers dial dials dialed dialled dialing dialling phoned
    phoning rang dispatcher dispatchers operator operators"""
)
RELEASES = word_set("update version patch firmware release beta software")  # "the 5.50 update"


def is_designation(lexed: Lexed, measure: Measure) -> bool:
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


def is_dialled(lexed: Lexed, measure: Measure) -> bool:
    """Is it a number to call, or a group of one: "called 911", "on 0845 125 2222"?"""
    first, last = measure.first, measure.first + 1
    if lexed.words[first] in EMERGENCY:
        around = lexed.lower[max(0, first - 2) : first] + lexed.lower[last : last + 1]
        counts = around[-1] not in CALLING and is_plural(around[-1])  # "called 112 people"
        if not counts and not CALLING.isdisjoint(around):
            return True
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


def is_part_of_name(lexed: Lexed, measure: Measure, before: str, after: str) -> bool:
    """Is it joined to letters, set after a label or a name, or before what it numbers?"""
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
    if "." in lexed.words[first]:
        names = lexed.words[max(0, first - 2) : first]
        is_named = len(names) > 1 and all(one[0].isupper() for one in names)
        if is_named or before in RELEASES or after.removesuffix("'s") in RELEASES:
            return True  # "Harbour Explorer 5.01", "the 5.50 update"
    if before in {"a", "an"} and measure.unit is None and (after in STOP or after in ".,;"):
        return len(lexed.words[first]) == 3  # "lifts a 737 into orbit"
    if before in LABELS or (
        before == "."
        and first > 1
        and lexed.lower[first - 2] in {"no", "nos", "art", "sec", "fig", "vol", "tel"}
    ):
        return rank_noun(lexed, last) is None  # "the No. 5 seed"
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
    return bare and ends and named and single and not is_title_case(lexed)


def _is_artefact(lexed: Lexed, first: int, last: int) -> bool:
    """Is it part of a make's name: "Falcon 9 rockets", "the Saturn 5 rocket"; not "In Gaza 9 …"?"""
    if noun_lemma(lexed.lower[last]) not in ARTEFACTS or not lexed.words[first].isdigit():
        return False
    at = first - 1
    while at >= 0 and lexed.words[at][0].isupper() and lexed.lower[at] not in STOP:
        at -= 1
    name = lexed.lower[at + 1 : first]
    governed = at >= 0 and lexed.lower[at] in {"in", "at", "from", "near", "over", "on"}
    if not name or governed or not name[-1].isalpha():
        return False
    return name[-1] not in WEEKDAYS and name[-1] not in MONTHS


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
    if after in ADJECTIVE_SLOT or is_title_case(lexed):
        return False
    return not (
        after.isalpha() and after not in {"and", "in", "on", "at"} and noun_lemma(after) != after
    )


def is_title_case(lexed: Lexed) -> bool:
    """Are most words capitalised, as in a headline, so that a capital says nothing?"""
    letters = [word for word in lexed.words[:20] if word[0].isalpha()]
    return len(letters) > 3 and sum(word[0].isupper() for word in letters) > 0.75 * len(letters)
