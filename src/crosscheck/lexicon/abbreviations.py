"""Abbreviations that end in a period, by what may follow them.

Source: house table, after the usage of the AP and Chicago style manuals; lower case, without the
final period.
"""

BEFORE_NAME = frozenset(
    """mr mrs ms messrs mmes dr drs prof gen lt col sgt cpl pvt capt cmdr cdr maj brig adm vadm radm
    sen sens rep reps gov govs pres supt det insp hon rev fr sr. msgr mgr atty asst assoc sec st ste
    mt ft vs v viz cf e.g i.e eg ie""".split()
)
"""A name or more of the same sentence follows ("Gen. Smith", "e.g. Oslo")."""

BEFORE_NUMBER = frozenset(
    """no nos vol vols p pp art arts sec sect fig figs ch chap approx ca op para par ver ext rm apt
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    max min tel ph est""".split()
)
"""A number follows ("No. 5", "Jan. 17"); before a word the period ends the sentence."""

STATES = frozenset(
    """ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb
    nev okla ore pa tenn tex va vt wash wis wyo""".split()
)
"""American states in news style: "in Tampa, Fla. Police said" ends; "Fla. (AP)" does not."""

AFTER_NAME = frozenset(
    """inc corp co cos ltd llc llp plc bros jr sr esq ph.d m.d b.a m.a etc al dept univ assn assoc
    govt intl natl ave blvd rd hwy sq bldg mfg ct dist div""".split()
)
"""Ends a name, and sometimes the sentence: only a word that opens sentences decides."""

HALF_DAY = frozenset({"a.m", "p.m", "am", "pm"})

CLOCK_WORDS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december jan feb mar apr aug sept oct nov dec
    eastern central mountain pacific local gmt utc est edt cst cdt mst mdt pst pdt et ct mt pt
    bst cet ist""".split()
)
"""What may follow "5 p.m." in the same sentence with a capital letter."""

OPENERS = frozenset(
    """the a an it he she they we i you this that these those there here his her its their our my
    your in on at by from to with for of as if when while after before since during under until
    once although though because despite but and or so yet nor however meanwhile also still then
    now what who why how where which some many most both all no not none one two several another
    each every more last such even only just earlier later according asked when is are was were
    has have had do does did will would can could should may might must let""".split()
)
"""Words that open a sentence far more often than they stand inside one with a capital."""
