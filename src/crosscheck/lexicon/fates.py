"""Words round a figure that carry no slot themselves but say where to look for one.

Source: house table.
"""

from crosscheck.lexicon.word_set import word_set

# May stand between a subject and the participle that says what befell it.
AUXILIARIES = word_set(
    """
    was were been being are is be am have has had get got gets getting remain remained remains
    reported confirmed feared believed presumed pronounced declared listed thought known found said
    lay lying left expected 're 've 's
    """
)
ADVERBS = word_set(
    """
    also later all still now then both already just to among those the so far once more others other
    reportedly either not yet officially again at least there
    """
)
PREPOSITIONS = word_set(
    "in at on from of near inside outside across during by after with around aboard under over"
)
INSERTS = word_set(
    """
    including among most mostly many some all aged ranging both one two three four five six seven
    eight nine ten several at mainly whose with not namely none part a an the
    """
)
DETERMINERS = word_set(
    """
    a an the his her their its our this these those itself him them at
    more up as nearly about around some dozens hundreds scores thousands another several two three
    four five six seven eight nine ten one people many no
    """
)
BEFORE_OBJECT = word_set("the another total of all some other only just more further both as a an")
FATAL = word_set("fatally mortally lethally")
GRAVE = word_set(
    "seriously critically severely slightly lightly gravely badly moderately minor critical serious"
)
TOLL_VERBS = word_set(
    """
    to at of is was reached reaches hit hits stands stood from exceeds topped exceeded climbed rose
    rises climbs passed passes surpassed surpasses now : as total totaled totalled has by
    """
)
NOMINAL = {
    "death": "killed", "killing": "killed", "murder": "killed", "slaying": "killed",
    "massacre": "killed", "slaughter": "killed", "execution": "killed", "shooting": "injured",
    "wounding": "injured", "stabbing": "injured", "injury": "injured", "arrest": "arrested",
    "detention": "arrested", "capture": "arrested", "evacuation": "evacuated",
    "rescue": "rescued", "displacement": "displaced", "kidnapping": "kidnapped",
    "abduction": "kidnapped", "release": "released",
}  # fmt: skip
WOUNDS = word_set(
    """
    injury injuries wound wounds burn burns gunshot fracture fractures concussion hospital hospitals
    injured
    """
)
TREATED = word_set(
    """
    treat hospitalize hospitalise take rush transport airlift suffer sustain receive admit
    recover survive fly
    """
)
CLAUSE_ENDS = word_set('; : — – . ! ? ( ) [ ] " “ ” while but although though because whereas')
RELATIVES = word_set("who which that")
