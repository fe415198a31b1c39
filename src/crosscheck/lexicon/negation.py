"""Words that negate, deny or weaken a statement.

Source: house tables; cue and scope after BioScope (Szarvas et al. 2008), modality after the
event factuality scheme of FactBank (Saurí & Pustejovsky 2009). No licence attached.
"""

# Cues that negate what follows them in their clause.
NEGATORS = frozenset(
    [
        "not",
        "never",
        "no",
        "neither",
        "nor",
        "without",
        "cannot",
        "none",
        "nobody",
        "nothing",
        "nowhere",
    ]
)

# After these a negator negates nothing: "not only", "no later than", "not until", "no doubt".
HARMLESS_AFTER = {
    "not": frozenset(["only", "just", "merely", "simply", "least", "until", "surprisingly", "to"]),
    "no": frozenset(
        [
            "doubt",
            "later",
            "less",
            "fewer",
            "more",
            "longer",
            "matter",
            "sooner",
            "secret",
            "wonder",
            "one",
        ]
    ),
    "nothing": frozenset(["but", "short"]),
    "none": frozenset(["other"]),
}

# Verbs whose complement did not happen, before "to" or "that"; elsewhere they are plain verbs.
NEEDS_TO = frozenset(["fail", "refuse", "decline", "neglect", "forget"])
NEEDS_THAT = frozenset(["deny", "dispute", "refute", "reject"])

# Announced for later.
WILL = frozenset(["will", "shall", "'ll", "won't"])
# Words before "to" (some before "for", "on") that make a plan of what follows.
PLAN_FORMS = frozenset(
    [
        "plan",
        "plans",
        "planned",
        "planning",
        "intend",
        "intends",
        "intended",
        "intending",
        "aim",
        "aims",
        "aimed",
        "aiming",
        "expect",
        "expects",
        "expected",
        "scheduled",
        "hope",
        "hopes",
        "hoped",
        "hoping",
        "vow",
        "vows",
        "vowed",
        "vowing",
        "pledge",
        "pledges",
        "pledged",
        "promise",
        "promises",
        "promised",
        "propose",
        "proposes",
        "proposed",
        "prepare",
        "prepares",
        "prepared",
        "preparing",
        "seek",
        "seeks",
        "sought",
        "seeking",
        "want",
        "wants",
        "wanted",
        "wanting",
        "agree",
        "agrees",
        "agreed",
        "slated",
        "bound",
        "threaten",
        "threatens",
        "threatened",
        "threatening",
        "offer",
        "offers",
        "offered",
    ]
)
POSSIBLE = frozenset(
    ["could", "may", "might", "perhaps", "possibly", "maybe", "probably", "likely", "unlikely"]
)
OBLIGATION = frozenset(["should", "must", "ought"])
CONDITIONAL = frozenset(["if", "unless", "whether", "provided", "assuming"])

# Where the scope of a cue ends.
SCOPE_ENDS = frozenset(
    [
        "but",
        "although",
        "though",
        "while",
        "whereas",
        "because",
        "since",
        "after",
        "before",
        "when",
        "until",
        "as",
        "and",
        "which",
        "who",
    ]
)
