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
    reportedly either not yet officially again at least there since
    """
)
PREPOSITIONS = word_set(
    """
    in at on from of near inside outside across during by after with around aboard under over
    between aged
    """
)
INSERTS = word_set(
    """
    including among most mostly many some all aged ranging both one two three four five six seven
    eight nine ten several at mainly whose with not namely none part a an the
    """
)
# Participles and prepositions that open an insertion: ", said to be eight years old,".
SAID_OF = word_set("said believed identified described thought known of from also listed named")
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
    rises climbs passed passes past above surpassed surpasses now : as total totaled totalled has by
    """
)
NOMINAL = {
    "death": "killed", "killing": "killed", "murder": "killed", "slaying": "killed",
    "massacre": "killed", "slaughter": "killed", "execution": "killed",
    "suicide": "killed", "homicide": "killed", "assassination": "killed",
    "beheading": "killed", "drowning": "killed", "shooting": "injured",
    "wounding": "injured", "stabbing": "injured", "injury": "injured", "arrest": "arrested",
    "detention": "arrested", "capture": "arrested", "evacuation": "evacuated",
    "rescue": "rescued", "displacement": "displaced", "kidnapping": "kidnapped",
    "abduction": "kidnapped", "release": "released",
}  # fmt: skip
# The slots of figures that count people by what became of them.
FATE_SLOTS = frozenset(NOMINAL.values()) | {"missing"}
# One word for one severity, however it is told.
SEVERITIES = {
    **dict.fromkeys(("serious", "seriously", "severely", "badly", "gravely"), "seriously"),
    **dict.fromkeys(("critical", "critically"), "critically"),
    **dict.fromkeys(("minor", "slightly", "lightly"), "slightly"),
}
WOUNDS = word_set(
    """
    injury injuries wound wounds burn burns gunshot fracture fractures concussion hospital hospitals
    injured infirmary clinic trauma emergency
    """
)
TREATED = word_set(
    """
    treat hospitalize hospitalise take rush transport airlift suffer sustain receive admit
    recover survive fly bleed
    """
)
CLAUSE_ENDS = word_set('; : — – . ! ? ( ) [ ] " “ ” while but although though because whereas')
RELATIVES = word_set("who which that")

# The same person's death after what befell them: "was shot and later died".
DYING = word_set("die died dies succumbed succumbs perished")
PRONOUNCED = word_set("pronounced declared shot")
JOINING = word_set("and , & who then where")
DIVIDING = word_set("while when after before as because if it they that i we another others")
OTHERS = word_set("one two three four five six seven eight nine ten both some several other")
STRUCK = word_set("hit strike spray graze pierce riddle")
MISSILES = word_set(
    """
    gunfire bullets bullet shrapnel shot gunshots gunshot pellets pellet buckshot birdshot crossfire
    round rounds ricochet arrow knife
    """
)
BODY = word_set(
    """
    head face neck chest back arm arms leg legs foot feet hand hands shoulder stomach abdomen torso
    thigh knee hip buttocks buttock wrist ankle finger toe eye ear jaw cheek side body groin calf
    elbow forearm shin chin heart temple rib ribs spine throat buttock pelvis
    """
)
CONDITIONS = word_set("critical serious stable fair good guarded grave satisfactory poor unstable")
