"""Words by which news says who says something: cue verbs, source nouns, hearsay adverbs.

Source: house tables, written from knowledge of news English; the classes of cue follow the
attribution scheme of PARC (source, cue, content; Pareti 2016). No licence attached.
"""

from functools import cache

from crosscheck.lexicon.morphology import COMMONER, verb, words
from crosscheck.lexicon.word_set import word_set

# Verbs that can stand after, before or inside somebody's words ("…," she said; said she: "…").
SPEECH = word_set(
    """acknowledge add admit advise agree allege announce answer argue ask assert assure bemoan
    blog boast caution challenge chant cite claim clarify comment complain concede conclude
    confess confide confirm contend continue counter cry declare demand deny disclose
    elaborate emphasise emphasize exclaim exhort explain gush hint inform insist instruct
    interject joke lament maintain mention muse mutter note observe offer opine plead pledge
    point post predict proclaim promise protest quip read reason recall recite recount
    reflect reiterate rejoin relate remark remember remind repeat reply report respond
    retort reveal rule scoff say shoot shout shrug sigh sing snap speculate state stress
    suggest summarise summarize sum swear testify tell think tout tweet urge venture
    volunteer vow warn whisper wonder write yell"""
)

# Verbs whose content is a clause, with or without "that": what follows is the source's claim.
CLAUSE = SPEECH | word_set(
    """believe calculate consider determine estimate expect fear feel find forecast guess hope
    imply indicate judge know learn project propose reckon recommend rule show signal
    suspect understand worry"""
)

# Cue verbs that take a bare clause without "that" so often that one may start right after them.
BARE = word_set(
    """add admit allege argue assert believe claim concede confirm contend deny estimate expect
    fear hope insist maintain note predict promise reckon say stress suggest swear tell
    think vow warn"""
)

# Cue verbs whose plain object is what the source says: "police reported three deaths".
OBJECT = word_set(
    """allege announce cite confirm deny disclose estimate forecast predict report reveal"""
)

# Cue verbs whose -s or base form is more often a noun or a name ("the report", "United States").
NOUNLIKE = word_set(
    """answer challenge claim comment demand estimate finding forecast hint joke note offer plan
    pledge point post project promise protest read reason report rule shout show signal
    state stress tweet vow rule find advance"""
)

# To say in some quoted words what something is: "called the launch “deplorable”".
NAMING = word_set("brand call decry denounce describe dismiss dub hail label praise slam term")
# To give a name: "a film called “Harbour”" quotes nobody.
ENTITLING = word_set("call dub term label name title entitle subtitle")
# To give out a text, which then stands in a paragraph of its own: "issued a statement".
GIVING = word_set("issue release publish give make post circulate")

# Verbs that put a person before the content: "told reporters that".
HEARER = word_set("advise assure inform instruct notify persuade promise remind tell urge warn")

# Words that make a statement hearsay; no source is named.
HEARSAY = word_set("reportedly allegedly purportedly supposedly ostensibly")

# Passive reports without a source: "is said to", "were believed to have".
PASSIVE = word_set(
    """allege believe claim estimate expect fear know report rumour rumor say suppose think"""
)

PRONOUNS = word_set("he she they it i we you")
TITLES = word_set(
    """mr mrs ms dr sir sen rep gov gen col lt sgt capt adm prof rev hon judge president minister
    secretary senator governor mayor king queen prince pope"""
)


@cache
def cue_forms() -> dict[str, tuple[str, str]]:
    """Every form of a cue verb → (lemma, base|past|part|ing|s); also the cues that are no verbs."""
    tables = words().forms.values()
    may_be = {form for table in tables for form, lemma in table.items() if lemma in CLAUSE}
    known = {form: found for form in (may_be | CLAUSE | COMMONER.keys()) if (found := verb(form))}
    forms = {form: found for form, found in known.items() if found[0] in CLAUSE}
    for lemma in CLAUSE - {found[0] for found in forms.values()}:
        stem = lemma.removesuffix("e")
        forms[f"{stem}ed"], forms[f"{stem}ing"] = (lemma, "past"), (lemma, "ing")
        forms[lemma], forms[f"{lemma}s"] = (lemma, "base"), (lemma, "s")
    forms.update((word, (word, "adverb")) for word in (*HEARSAY, "according"))
    return forms
