"""Closed classes of words that bound a reporting clause.

Source: Quirk et al. 1985, 2.34 (closed classes); house selection. No licence attached (CC0).
"""

from crosscheck.lexicon.word_set import word_set

AUXILIARY = word_set(
    """has have had is are was were be been did does do will would can could may might also
    's ’s 'd ’d"""
)
LOOSE_ADVERBS = word_set(
    """also later then once again already even never not still previously first earlier twice
    further often just recently now long once today yesterday"""
)
CLAUSE_STARTS = word_set(
    """that but while as when if because although though whereas where which who whom whose than so
    until unless whether since after before"""
)
TIME_WORDS = word_set(
    """on in at during to through via earlier later by after before when while as from yesterday
    today last this monday tuesday wednesday thursday friday saturday sunday tonight about
    of for with without here there publicly flatly simply repeatedly"""
)
NO_VERB_AFTER = word_set("to the a an his her their its our my one no any this that each every")
CONTENT_ENDS = word_set("but while although though whereas")
STOPS = frozenset(";:()[]—–")
COMMA = ","
LONGEST_SOURCE = 24  # tokens
LONGEST_ADJUNCT = 18
LONGEST_CLAUSE = 120
FORCE = frozenset(".;!?")
