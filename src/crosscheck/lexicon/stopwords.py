"""Words that say nothing of what a sentence is about.

Source: house table: the closed classes of English (Quirk et al. 1985, 2.34-2.42), auxiliaries,
reporting verbs and the furniture of news sentences.
"""

FUNCTION_WORDS = frozenset(
    """a about above across after again against all almost along already also although always
    am among amid an and another any anybody anyone anything are around as at away back be
    became because become been before began behind being below beneath beside besides
    between beyond both but by came can cannot could did do does doing down during each
    either else ever every everyone few for from further get had has have having he her here
    hers herself him himself his how however i if in indeed instead into is it its itself
    just least less like made make many may me might mine more most much must my myself near
    nearly neither never no nobody none nor not nothing now of off often on once one only
    onto or other others our ours out over own per perhaps put quite rather really same
    several shall she should since so some somebody someone something sometimes soon still
    such take than that the their theirs them themselves then there these they this those
    though through throughout thus to together too toward towards under until up upon us use
    used very via was we well were what when where whether which while who whom whose why
    will with within without would yet you your yours 's s t re ve ll d m n't versus vs
    amongst whilst""".split()
)

NEWS_WORDS = frozenset(
    """say tell report add note ask call accord announce state statement official spokesman
    spokeswoman spokesperson source news agency reuters afp ap people person man woman year
    month week day today yesterday tomorrow monday tuesday wednesday thursday friday
    saturday sunday january february march april may june july august september october
    november december hour minute time percent per cent million billion thousand hundred
    dozen mr mrs ms dr new first last two three four five six seven eight nine ten late
    early include begin continue follow expect know see show give find think want need come
    go part number total""".split()
)

STOPWORDS = FUNCTION_WORDS | NEWS_WORDS
