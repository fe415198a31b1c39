"""Attributes of which one thing has one, or one list, and the words that name them.

Source: Ritter et al. 2008 and Lin et al. 2010 found such predicates by counting the values that
one subject has on the web; these are those of their kind that news and reference texts use, a
house table. "Produced by" and "starring" are left out: nobody lists all.
"""

from crosscheck.lexicon.word_set import word_set

# Verbs of making, as participles before "by" → the attribute.
MAKING = {
    "direct": "direct", "write": "write", "pen": "write", "author": "write",
    "compose": "compose", "paint": "paint", "sculpt": "sculpt", "discover": "discover",
    "invent": "invent", "create": "create", "found": "found", "record": "record",
    "perform": "perform", "sing": "record", "publish": "publish", "host": "host",
}  # fmt: skip
# Sorts of works before "by" → the attribute: "an album by", "a novel by".
MADE_BY = {"album": "record", "song": "record", "book": "write", "film": "direct",
           "picture": "paint"}  # fmt: skip
# Verbs before "in" or "from" → the attribute.
PLACING = {
    "locate": "place", "situate": "place", "base": "place", "headquarter": "place",
    "bear": "birthplace", "originate": "origin", "bury": "grave",
}  # fmt: skip
ONLY = word_set("only solely exclusively entirely purely")
