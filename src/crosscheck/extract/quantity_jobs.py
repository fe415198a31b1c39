"""Jobs that come and go: "cut 1,400 jobs", "lay off 1,400 employees", "42,000 jobs were created".

Posts, positions and the people in them are one count where they are cut or added. Who is merely
employed is counted elsewhere (`quantity_staff`).
Source: house rule on business and labour-market reports.
"""

from itertools import pairwise

from crosscheck.extract.quantity_frame import Frame, finite
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_reading import Reading
from crosscheck.extract.quantity_topic_base import Topic, verb_subject
from crosscheck.lexicon.fates import AUXILIARIES
from crosscheck.lexicon.word_set import word_set

POSTS = word_set("job position post role")
STAFF = word_set("employee worker staff staffer")
UP = word_set("add create gain")
DOWN = word_set("lose cut shed eliminate axe slash scrap abolish")
SENT_OFF = word_set("lay fire dismiss sack")
LAYOFFS = word_set("layoff layoffs redundancy redundancies")
CUTS = word_set("cut cuts loss losses")
LAYING = word_set("lay lays laid laying")  # mostly a past of "lie"
MARKS = frozenset("“\"‘'")
JOB_CUTS = frozenset((("job", "cuts"), ("job", "losses")))
REACH, FAR = 5, 8


def jobs_moved(lexed: Lexed, reading: Reading, frame: Frame) -> Topic | None:
    """The topic of a count of jobs added or cut; None where it counts none."""
    noun = reading.noun.head
    name, _ = verb_subject(lexed, frame)
    if noun in LAYOFFS or (noun in CUTS and lexed.lower[reading.last - 2] == "job"):
        return Topic("jobs", name, "cut", "change", "down")
    if noun not in POSTS and noun not in STAFF and noun != "person":
        return None
    lemma = _laid_off(lexed, reading.start) or _passive(lexed, reading.last)
    if lemma is None and frame.role == "" and frame.lemma in UP | DOWN:
        lemma = frame.lemma
    if lemma is None and noun in POSTS:
        lemma = _quoted(lexed, reading.start) or _of_layoffs(lexed, reading.start)
    if lemma in SENT_OFF:
        return Topic("jobs", name, "cut", "change", "down")
    if noun in POSTS or (noun in STAFF and lemma in DOWN - {"lose"}):
        bound = "up" if lemma in UP else "down" if lemma in DOWN else ""
        event = "add" if bound == "up" else "cut"
        return Topic("jobs", name, event, "change", bound) if bound else None
    return None


def _quoted(lexed: Lexed, start: int) -> str | None:
    """The verb whose object is in quotation marks: "will eliminate “just over 900 roles”"."""
    if start < 2 or lexed.lower[start - 1] not in MARKS:
        return None
    found = finite(lexed.lower[start - 2])
    return found[0] if found and found[0] in UP | DOWN else None


def _of_layoffs(lexed: Lexed, start: int) -> str | None:
    """The verb "cut", where cuts come to so many posts: "job cuts exceed 900 roles"."""
    before = lexed.lower[max(0, start - FAR) : start]
    told = not LAYOFFS.isdisjoint(before) or any(pair in JOB_CUTS for pair in pairwise(before))
    return "cut" if told else None


def _laid_off(lexed: Lexed, start: int) -> str | None:
    """The verb of "lay off 1,200 employees"."""
    if lexed.lower[max(0, start - 1) : start] != ["off"] or start < 2:
        return None
    return "lay" if lexed.lower[start - 2] in LAYING else None


def _passive(lexed: Lexed, last: int) -> str | None:
    """The verb of "(24,000 jobs) were created", "(1,200 workers) will be laid off"."""
    is_passive = False
    for at in range(last, min(len(lexed.lower), last + REACH)):
        word = lexed.lower[at]
        if word in AUXILIARIES or word in {"will", "would", "to", "could", "also", "not"}:
            is_passive = is_passive or word in AUXILIARIES
            continue
        if word == "laid" and lexed.lower[at + 1 : at + 2] == ["off"]:
            return "lay"
        found = finite(word)
        return found[0] if is_passive and found and found[1] in {"past", "part"} else None
    return None
