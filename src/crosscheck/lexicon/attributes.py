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

# How two stand to each other; what of one pair is so is nothing else of these.
RELATIONS = {
    "wife": "spouse", "husband": "spouse", "spouse": "spouse", "widow": "spouse",
    "brother": "sibling", "sister": "sibling", "father": "parent", "mother": "parent",
    "son": "child", "daughter": "child", "uncle": "uncle", "aunt": "uncle", "nephew": "nephew",
    "niece": "nephew", "cousin": "cousin", "grandfather": "grandparent",
    "grandmother": "grandparent", "grandson": "grandchild", "granddaughter": "grandchild",
    "father-in-law": "parent-in-law", "mother-in-law": "parent-in-law",
    "son-in-law": "child-in-law", "daughter-in-law": "child-in-law",
    "brother-in-law": "sibling-in-law", "sister-in-law": "sibling-in-law",
    "subsidiary": "owned", "owner": "owner", "predecessor": "preceded", "successor": "successor",
}  # fmt: skip
# A relation → the same seen from the other side.
TURNED = {"child": "parent", "nephew": "uncle", "grandchild": "grandparent",
          "child-in-law": "parent-in-law", "owned": "owner", "preceded": "successor"}  # fmt: skip
VERBS_OF = {"owner": "own", "successor": "succeed"}
