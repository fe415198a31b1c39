"""Side by side: the articles' text, whole, with each claim where it stands."""

import msgspec

from crosscheck.model import Article, Zone
from crosscheck.report import LOOK
from crosscheck.report.card import parts_of
from crosscheck.report.passage import passages_of
from tests.report.sample import CLAIMS, FINDINGS, REPORT

replace = msgspec.structs.replace
TITLE = "Fire at the port"
LINES = (
    "Advertisement",
    "The blaze killed eight people and closed the port.",
    "Nobody had slept.",
    "Insurers expect damage of more than $40 million.",
    "I saw it too.",
)
TEXT = "\n\n".join(LINES)


def herald(title_in_text=False):
    at = [TEXT.index(line) for line in LINES]
    zones = tuple(
        Zone(zone, start, start + len(line))
        for zone, start, line in zip(
            ("furniture", "body", "body", "body", "comment"), at, LINES, strict=True
        )
    )
    return Article("herald", "fire/herald.txt", TEXT, title=TITLE, zones=zones)


def placed(one, text):
    """A claim of the sample moved to where its words stand in `text`."""
    start = text.index(one.text)
    base = text.index(one.sentence.text)
    sentence = replace(one.sentence, start=base, end=base + len(one.sentence.text))
    return replace(one, start=start, end=start + len(one.text), sentence=sentence)


def report():
    claims = tuple(
        placed(one, TEXT) if one.id in ("c-killed-h", "c-cost-h") else one
        for one in CLAIMS
        if one.article != "herald" or one.id in ("c-killed-h", "c-cost-h")
    )
    return replace(REPORT, claims=claims)


def passages(articles):
    found = report()
    cards = [card for part in parts_of(found, LOOK) for card in part.cards]
    return passages_of(found, cards, articles)["herald"]


def words(passage):
    return "".join(cut.text for cut in passage.cuts)


def test_the_whole_article_without_its_furniture():
    shown = passages({"herald": herald()})
    assert [(one.zone, words(one)) for one in shown] == [
        ("title", TITLE), ("body", LINES[1]), ("body", LINES[2]), ("body", LINES[3]),
        ("comment", LINES[4]),
    ]  # fmt: skip


def test_claims_are_cut_out_with_their_card():
    cuts = [cut for one in passages({"herald": herald()}) for cut in one.cuts if cut.claim]
    assert [(cut.text, cut.claim, cut.card, cut.side, cut.verdict) for cut in cuts] == [
        ("eight people", "c-killed-h", FINDINGS[0].id, 1, "contradict"),
        ("$40 million", "c-cost-h", FINDINGS[3].id, 0, "differ"),
    ]


def test_without_the_article_its_sentences_with_gaps():
    shown = passages({})
    assert [one.zone for one in shown] == ["body", "gap", "body"]
    assert [words(one) for one in shown] == [LINES[1], "", LINES[3]]


def test_of_two_overlapping_claims_the_sharper_is_marked():
    found = report()
    killed = next(one for one in found.claims if one.id == "c-killed-h")
    wide = replace(killed, id="c-wide", start=killed.sentence.start, end=killed.sentence.end,
                   text=killed.sentence.text)  # fmt: skip
    single = next(one for one in found.findings if one.verdict == "single")
    alone = replace(single, id="f-wide", cluster="q-wide", sides=(
        replace(single.sides[0], articles=("herald",), claims=("c-wide",)),))  # fmt: skip
    found = replace(found, claims=(*found.claims, wide), findings=(*found.findings, alone))
    cards = [card for part in parts_of(found, LOOK) for card in part.cards]
    shown = passages_of(found, cards, {"herald": herald()})["herald"]
    assert [cut.claim for one in shown for cut in one.cuts if cut.claim] == [
        "c-killed-h", "c-cost-h",
    ]  # fmt: skip
