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
# What one alone, or one list, does to a named thing; a song is sung by many.
SOLE = word_set(
    """write pen author compose paint sculpt discover invent create found direct design buy acquire
    purchase win kill murder assassinate succeed replace capital"""
)
# Words by which a sentence owns that there were several.
SEVERAL = word_set(
    """co-founder cofounder co-founded cofounded co-founders co-wrote co-written co-author co-owner
    one among together both along helped others jointly joint consortium"""
)
# What is won by several, by a party and its leader, or each year anew.
SHARED = word_set(
    """election elections vote poll primary seat seats medal medals gold silver bronze stage round
    stake shares share assets rights copies"""
)
# Sorts of works before "by" → the attribute: "an album by", "a novel by".
MADE_BY = {"album": "record", "song": "record", "book": "write", "film": "direct",
           "picture": "paint"}  # fmt: skip
# Verbs before "in" or "from" → the attribute.
PLACING = {
    "locate": "place", "situate": "place", "base": "place", "headquarter": "place",
    "bear": "birthplace", "originate": "origin", "bury": "grave",
    "hold": "venue", "stage": "venue", "host": "venue",
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
    "founder": "founder", "author": "author", "inventor": "inventor", "designer": "designer",
    "architect": "designer", "creator": "creator", "discoverer": "discoverer",
    "composer": "composer", "winner": "winner", "killer": "killer", "murderer": "killer",
    "capital": "capital",
    "subsidiary": "owned", "owner": "owner", "predecessor": "preceded", "successor": "successor",
}  # fmt: skip
# A relation → the same seen from the other side.
TURNED = {"child": "parent", "nephew": "uncle", "grandchild": "grandparent",
          "child-in-law": "parent-in-law", "owned": "owner", "preceded": "successor"}  # fmt: skip
# Nouns of who did it, with "the" or nothing before; "a founder" leaves room for others.
DOERS = {
    "founder": "found", "author": "write", "inventor": "invent", "designer": "design",
    "creator": "create", "discoverer": "discover", "composer": "compose", "winner": "win",
    "killer": "kill", "capital": "capital",
}  # fmt: skip
VERBS_OF = {"owner": "own", "successor": "succeed", **DOERS}
