"""Does the clause around a date look back or ahead? Decides between last and next Tuesday.

House rule (news convention): a bare weekday is the last one, unless its verb looks ahead ("will
meet on Tuesday", "is due on Tuesday", "begins Tuesday").
"""

from crosscheck.extract.date_calc import EITHER
from crosscheck.extract.date_done import has_happened, is_brought_off, is_faced, is_of_mishap
from crosscheck.lexicon.date_slots import WITH_GOAL
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.morphology import classes, noun_lemma, verb
from crosscheck.lexicon.numbers import WORDS as NUMBERS
from crosscheck.lexicon.word_set import word_set

AHEAD = word_set(
    """will shall ll would wont scheduled planned due slated expected upcoming deadline plans
    planning poised forthcoming tentatively aims intends hopes expects tomorrow"""
)
MODALS = word_set("can could may might must should")
REACH_LEFT, REACH_RIGHT, REACH_MISHAP = 150, 90, 30  # code points
OPENING, REACH_OPENING = 4, 200  # "In March, …": its verb may be far
SURE = 3  # how much further still a day to come must be passed over for what has happened
BETWEEN = word_set(
    "not also n t to get got still now then soon later first both even never ever again already"
)
# Verbs whose past looks like their base: past, unless somebody plural or a modal stands before.
UNCHANGED = word_set("set put cut hit let shut quit hurt spread split")
PLURAL_SUBJECTS = word_set("they we you i who not do does did to")
DETERMINERS = word_set("the a an his her its their our this that")
WEAK = 0.3
# A plan that was given up may have been for a day before or after: "had been due on Friday".
PLANS = word_set("scheduled planned due slated expected supposed")
GIVEN_UP = word_set("had originally previously initially")
# Verbs of a timetable, whose present with a day is the future (Quirk et al. 1985, 4.45).
TIMETABLE = word_set(
    """meet resume begin start open reopen close end vote return arrive leave depart travel convene
    expire kick debut premiere land sail go head play face host fly run"""
)
POSTPONED = word_set("off postponed delayed adjourned deferred pushed")  # "put off until Easter"
# What is called "for" a day is to come: "called a strike for Friday", "set the vote for May".
CALLED = word_set("called calls set sets fixed fixes scheduled announced summoned booked pencilled")
EFFECTIVE = {"take": word_set("effect"), "come": word_set("into"), "enter": word_set("into")}
NO_FINITE = (
    word_set("""to did do does not t help let make made lets saw seen
    watched heard""")
    | MODALS
)
SENTENCE_END = 5  # letters of a word whose full stop is none of an abbreviation: "a.m.", "Corp."
BE_HAVE = word_set("be been is are was were has have had being")
WORD = lazy_pattern(r"[^\W\d_]+|;|:(?!\d)|\.(?=\s)")
CLOCK_BEFORE = lazy_pattern(  # "the game is at 7 p.m. on (Friday)"
    r"\b(?:\d{1,2}(?:[:.]\d\d| ?(?=[ap]\.?m))(?: ?[ap]\.?m\.?)?|noon|midnight)"
    r" (?:[A-Z]{2,4} )?(?:on )?$"
)
MAY_DAY = lazy_pattern(r"(?<=\d )May\b|\bMay(?= \d)")  # a month, no "may"


def lean(text: str, start: int, end: int) -> float:
    """-1 where the verb that governs `[start, end)` is past, 1 where it looks ahead, else 0.

    WEAK where it looks ahead from some day in the past ("said it would", "until").
    """
    left = _words(CLOCK_BEFORE.sub("", text[max(0, start - REACH_LEFT) : start]))
    near = left[-3:]
    if is_of_mishap(near, text[end : end + REACH_MISHAP]):
        return -SURE  # "the deadly May 3 flood"
    if is_faced(near):
        return 1
    if near[-1:] in (["until"], ["till"]) or "until" in left[-4:]:
        return 1 if POSTPONED & set(left[-9:]) else _until(text, end)
    if "since" in left[-4:]:
        return -1  # "since the Oct. 23 attack"
    if near[-1:] == ["effective"]:
        return 1
    if " ".join(near) in {"as early as", "as soon as"}:
        return 1
    if near[-1:] == ["for"] and CALLED & set(left[-9:]) and not GIVEN_UP & set(left[-9:]):
        return 1
    governor = near[-2:-1] if near[-1:] and near[-1] in {"on", "for", "in", "at"} else near[-1:]
    if governor in (["is"], ["are"]):
        return 1  # "the election is on Nov. 5"
    if text[end : end + 2] in {"'s", "’s"}:
        return 0  # "Tuesday's declaration"
    attributive = text[end + 1 : end + 3].isalpha() and text[end + 1 : end + 5] != "week"
    if near[-1:] and near[-1] in DETERMINERS and attributive:
        return 0  # "the November race"
    reach = REACH_OPENING if start <= OPENING else REACH_RIGHT
    found = _governing(left, _words(text[end : end + reach]))
    return EITHER if near[-1:] == ["through"] and found <= 0 else found


def _words(stretch: str) -> list[str]:
    plain = MAY_DAY.sub(" ", stretch).lower()
    return WORD.findall(plain.replace("won't", "wont").replace("won’t", "wont"))  # never "won"


def _governing(left: list[str], right: list[str]) -> float:
    """What the nearest verb says: to the left, else to the right."""
    for at in range(len(left) - 1, -1, -1):
        if left[at] in {";", ":"} or (left[at] == "." and at and len(left[at - 1]) >= SENTENCE_END):
            break
        if found := _lean_at(left, at):
            return found
    for at, word in enumerate(right):
        if word in {";", "."}:
            break
        if found := _lean_at(right, at):
            return found
    return 0


def _lean_at(words: list[str], at: int) -> float:
    """What the word at one place says of time: -1, 0 or 1."""
    word = words[at]
    if word in PLANS:
        return _plan(words, at)
    if word in AHEAD:
        return WEAK if word == "would" else 1
    found = verb(word)
    if not found or word in NO_VERBS:
        return 0
    lemma, form = found
    before = set(words[max(0, at - 4) : at])
    if word in BE_HAVE or lemma in {"be", "have"}:
        return -1 if word in {"was", "were", "had"} and not before & AHEAD else 0
    if form in {"past", "part"}:
        ahead = _verb_group(words, at) & AHEAD or {"to", "be"} <= before
        return 1 if ahead else -SURE if has_happened(words, at, lemma) else -1
    previous = words[at - 1] if at else ""
    if previous == "to" and at > 1 and _is_goal(words, at):
        return 0
    if previous == "to" and at > 1 and not _governs(words[at - 2]):
        return 0  # "signed the order to sail on Friday": the signing decides
    if previous == "to" and at > 1 and words[at - 2] in PLANS:
        return _plan(words, at - 2)
    if previous == "to" and is_brought_off(words[max(0, at - 5) : at - 1]):
        return -1
    if form == "base" and before & {"would"}:
        return WEAK
    if form == "base" and previous and _is_object_noun(lemma, previous):
        return 0
    if form == "base":
        ahead = previous == "to" or bool(before & (AHEAD | MODALS))
        if not ahead and _is_timed(words, at, lemma) and _is_finite(words, at):
            return 1
        past = lemma in UNCHANGED and not before & (PLURAL_SUBJECTS | BE_HAVE)
        return int(ahead) or -int(past and words[at + 1 : at + 2] != ["to"])
    if form != "s":
        return 0
    return int("n" not in classes(lemma) or (_is_timed(words, at, lemma) and _is_verb(words, at)))


def _is_goal(words: list[str], at: int) -> bool:
    """Is it where somebody goes, or why: "went to court", "came to search it"?"""
    known = verb(words[at - 2])
    if known is None or known[0] not in WITH_GOAL:
        return False
    return known[1] in ("past", "part") or "n" in classes(words[at])


def _is_object_noun(lemma: str, previous: str) -> bool:
    """Is it a noun that a verb in the past governs: "Kai Can Holm opened fire"?"""
    governor = verb(previous)
    return governor is not None and governor[1] == "past" and "n" in classes(lemma)


def _is_timed(words: list[str], at: int, lemma: str) -> bool:
    """Is it a verb of a timetable, or "takes effect", "comes into force"?"""
    return lemma in TIMETABLE or words[at + 1 : at + 2] in [[w] for w in EFFECTIVE.get(lemma, ())]


def _is_verb(words: list[str], at: int) -> bool:
    """Tell "the trial starts", "voting ends" from a plural noun ("the votes", "early starts")."""
    previous = words[at - 1] if at else ""
    kinds = classes(previous)
    named = kinds == "" or "n" in kinds
    named = named and previous not in NUMBERS and previous not in DETERMINERS
    return named and noun_lemma(previous) == previous


def _plan(words: list[str], at: int) -> float:
    """Had been due: either side; was due: ahead, if the year allows; is due: ahead."""
    before = set(words[max(0, at - 3) : at])
    if GIVEN_UP & before:
        return EITHER
    return WEAK if before & {"was", "were"} else 1


def _is_finite(words: list[str], at: int) -> bool:
    """Tell "the envoys meet", "talks resume" from an infinitive and from a noun."""
    if at == 0 or words[at - 1] in BE_HAVE or NO_FINITE & set(words[max(0, at - 3) : at]):
        return False
    previous = words[at - 1]
    plural = previous in {"they", "we", "people", "police"} or noun_lemma(previous) != previous
    plural = plural or words[at + 1 : at + 2] in (["separately"], ["together"], ["again"])
    return plural or "n" not in classes(words[at]) or "and" in words[max(0, at - 4) : at]


def _verb_group(words: list[str], at: int) -> set[str]:
    """The auxiliaries and adverbs right before a verb, and the word that they begin with."""
    first = at - 1
    while first > max(0, at - 5) and (
        words[first] in BE_HAVE or words[first] in BETWEEN or words[first].endswith("ly")
    ):
        first -= 1
    return set(words[max(0, first) : at])


def _until(text: str, end: int) -> float:
    """Until some day: ahead, but "until Thursday, they had not" looks back."""
    main = WORD.findall(text[end : end + 40].lower())[:5]
    return -1 if text[end : end + 1] == "," and {"had", "was", "were", "did"} & set(main) else WEAK


def _governs(word: str) -> bool:
    """Can an infinitive depend on the word: "plans to", "due to", "agreed to"?"""
    if word in AHEAD or word in {"plan", "set", "hope", "vow", "aim", "need"}:
        return True
    found = verb(word)
    return found is not None and (found[1] != "base" or "n" not in classes(word))


# Words of time that can be verb forms as well.
NO_VERBS = word_set("last second third fall spring summer winter march may sun minute past date")
