"""Words that negate, deny or weaken a statement.

Source: house tables; cue and scope after BioScope (Szarvas et al. 2008), modality after the
event factuality scheme of FactBank (Saurí & Pustejovsky 2009). No licence attached.
"""

from collections.abc import Iterable

from crosscheck.lexicon.word_set import word_set

# Cues that negate what follows them in their clause.
NEGATORS = word_set("not never no neither nor without cannot none nobody nothing nowhere")

# Those that turn a sentence round wherever they stand; two of them turn it back.
TURNING = NEGATORS - {"nowhere"}

# After these a negator negates nothing: "not only", "no later than", "not until", "no doubt".
HARMLESS_AFTER = {
    "not": word_set("only just merely simply least until surprisingly to"),
    "no": word_set("doubt later less fewer more longer matter sooner secret wonder one"),
    "nothing": word_set("but short"),
    "none": word_set("other"),
}

# Verbs whose complement did not happen, before "to" or "that"; elsewhere they are plain verbs.
NEEDS_TO = word_set("fail refuse decline neglect forget")
NEEDS_THAT = word_set("deny dispute refute reject")
# Adjectives and the like that do the same: "unable to sign", "yet to sign", "incapable of signing".
STATES_TO = word_set("unable powerless yet reluctant unwilling")
NEEDS_OF = word_set("incapable")

# After these a negation reaches into the clause: "no evidence that", "does not believe that".
EVIDENCE = word_set("evidence sign indication proof suggestion truth")
BELIEF = word_set("think believe suppose expect imagine feel")

# Every word that takes part in denying: no part of what is denied.
CUE_WORDS = (
    NEGATORS
    | NEEDS_TO
    | NEEDS_THAT
    | NEEDS_OF
    | STATES_TO
    | word_set(
        """failed fails refused refuses declined declines neglected forgot denied denies
        ever any anymore"""
    )
)

# Announced for later.
WILL = word_set("will shall 'll won't")
# Words before "to" (some before "for", "on") that make a plan of what follows.
PLAN_FORMS = word_set(
    """plan plans planned planning intend intends intended intending aim aims aimed aiming expect
    expects expected scheduled hope hopes hoped hoping vow vows vowed vowing pledge pledges
    pledged promise promises promised propose proposes proposed prepare prepares prepared
    preparing seek seeks sought seeking want wants wanted wanting agree agrees agreed slated
    bound threaten threatens threatened threatening offer offers offered"""
)
# Forms before "to" of which nobody knows whether they succeeded.
TRY_FORMS = word_set("try tries tried trying attempted attempting")
# Adjectives and the like that make a plan between "be" and "to".
BEFORE_TO = word_set("due set about going poised supposed")
POSSIBLE = word_set("could may might perhaps possibly maybe probably likely unlikely")
OBLIGATION = word_set("should must ought")
CONDITIONAL = word_set("if unless whether provided assuming")

# Where the scope of a cue ends.
SCOPE_ENDS = word_set(
    """but although though while whereas because since after before when until as and which who
    whom whose what where why how whether"""  # "did not say why it sank": it did
)


def turns(word: str) -> bool:
    """Does the lower-case word turn a sentence round: "not", "didn't"?"""
    return word in TURNING or word.endswith("n't")


def is_turned(words: Iterable[str]) -> bool:
    """Do lower-case words deny, as an odd number of negations does?"""
    return sum(map(turns, words)) % 2 == 1
