"""The commonest words of languages that a newsroom is likely to meet.

Source: house table, written from general knowledge. Words that English shares are left out
("in", "die", "a", "on", "at", "is", "was", "me"), so that a hit speaks against English.
"""

ENGLISH = frozenset(
    """the of and to in that is was for on with as by at from it its he his she her they their has
    have had be been are were will would which who this these those not but or an a after said
    says about into than more over when where while also could new one two""".split()
)
OTHERS = {
    "German": frozenset(
        """der das und den von mit ist des nicht ein eine auf für sich dem im zu auch wird nach
        bei einer aus dass wurde sind wie oder einen zum haben über noch sein vor""".split()
    ),
    "French": frozenset(
        """le la les et des du une est que qui dans pour pas sur au avec ce il par plus sont son
        mais nous été cette ont leur aux ses elle ces après""".split()
    ),
    "Spanish": frozenset(
        """el los las y que del por una con para es se su lo como más pero sus le ya fue este ha
        entre cuando muy sobre también hasta desde está""".split()
    ),
    "Portuguese": frozenset(
        """os da do das dos em um uma que não com para por mais como foi ao ele seu sua ou quando
        muito também já pelo pela até são ter""".split()
    ),
    "Italian": frozenset(
        """il gli di che è per un una non con del della sono da dei si nel alla più anche ha ma
        questo nella delle dal stato hanno""".split()
    ),
    "Dutch": frozenset(
        """het een van en dat niet zijn op te voor met aan er om ook maar bij uit nog naar heeft
        door wordt werd deze dan""".split()
    ),
    "Swedish or Danish or Norwegian": frozenset(
        """och att det som är av för den till inte har ett med og er ikke jeg på var efter etter
        eller han""".split()
    ),
    "Polish": frozenset(
        """nie się na że jest z do to w jak o po co przez dla ale od tym ich został są być
        oraz który które""".split()
    ),
    "Turkish": frozenset(
        "ve bir bu için ile da de çok olarak olan gibi daha kadar sonra ancak ise ne".split()
    ),
    "Indonesian or Malay": frozenset(
        """yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke karena oleh
        telah sebagai adalah""".split()
    ),
}
SCRIPTS = (
    ("Cyrillic script", "\u0400", "\u052f"),
    ("Arabic script", "\u0600", "\u06ff"),
    ("Hebrew", "\u0590", "\u05ff"),
    ("Greek", "\u0370", "\u03ff"),
    ("Devanagari script", "\u0900", "\u097f"),
    ("Thai", "\u0e00", "\u0e7f"),
    ("Japanese", "\u3040", "\u30ff"),
    ("Chinese", "\u4e00", "\u9fff"),
    ("Korean", "\uac00", "\ud7af"),
)
"""Scripts by their Unicode block (Unicode Standard, Blocks.txt)."""
