"""Nouns that name what a verb says, the prepositions of what it was done to, and what unsays them.

Source: house table of nouns of action (Quirk et al. 1985, 17.52; NomBank, Meyers et al. 2004, for
what their complements are); those whose "of" may be either who did it or to whom ("the love of
the people", "the conviction of murder") are left out.
"""

from typing import NamedTuple

from crosscheck.lexicon.word_set import word_set


class Nominal(NamedTuple):
    """The verb that a noun stands for, and the prepositions before what it was done to."""

    verb: str
    before: frozenset[str]


_ROWS = """
approval approve of
endorsement endorse of
ratification ratify of
rejection reject of
acceptance accept of
support support for of
backing back for of
opposition oppose to
resistance oppose to
objection oppose to
fight oppose against
struggle oppose against
battle oppose against
campaign oppose against
confrontation oppose with
crusade oppose against
criticism criticize of
condemnation condemn of
denunciation denounce of
praise praise for of
acquisition buy of
purchase buy of
takeover buy of
sale sell of
defeat beat of
victory beat over
win beat over
triumph beat over
appointment appoint of
arrest arrest of
acquittal acquit of
execution execute of
assassination assassinate of
murder murder of
discovery discover of
invention invent of
invasion invade of
destruction destroy of
closure close of
cancellation cancel of
ban ban on of
expulsion expel of
"""
NOMINALS = {
    noun: Nominal(verb, frozenset(before))
    for noun, verb, *before in (row.split() for row in _ROWS.strip().splitlines())
}
# Before such a noun, what it names is not told to have happened.
UNTOLD = word_set(
    """plan plans planned propose proposes proposed proposal proposing call calls called calling
    attempt attempts attempted try tried bid bids possible potential threat threaten threatened
    failed alleged suspected vote voted decision pending prospective seek seeks sought seeking
    consider considers considered considering demand demands demanded oppose opposes opposed against
    without no not any if whether ask asked urge urged want wants block blocked reject
    rejected deny denied denies over about on lack rumoured rumored reported""",
)
