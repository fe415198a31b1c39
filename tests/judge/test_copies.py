"""A sentence that outlets took over has one row, and says how many origins it has."""

from tests.articles import article_from_text, report_on

HEAD = "The ferry Alma sank off Lerum on Monday.\n\n"
RESCUE = "Two fishing boats pulled the captain out of the water and took him to the harbour.\n\n"
REPAIR = "The shipyard in Lerum had repaired the engine room and the ferry passed its inspection."


def rows(*texts: str):
    named = zip("ab", texts, strict=True)
    report = report_on([article_from_text(text, name=name) for name, text in named])
    return [one for one in report.findings if one.scope == "cross"]


def test_a_copied_sentence_is_an_agreement_of_one_origin():
    told = rows(HEAD + RESCUE, "A ship went down near the coast.\n\n" + RESCUE)
    assert [(one.verdict, one.sides[0].origins) for one in told] == [("agree", 1)]


def test_a_copied_sentence_of_two_clauses_has_one_row():
    told = rows("Nobody was hurt.\n\n" + REPAIR, "A ship went down near the coast.\n\n" + REPAIR)
    assert [one.question for one in told] == [
        "Is it true that the shipyard in Lerum had repaired the engine room?"
    ]


def test_a_copied_sentence_with_a_row_of_its_own_has_no_other():
    toll = "The storm killed 14 people in Lerum and the governor closed the harbour for repairs."
    told = rows("It was dark.\n\n" + toll, "A ship went down near the coast.\n\n" + toll)
    assert {one.kind for one in told} == {"place", "quantity"}


def test_a_clause_that_breaks_off_tells_nothing():
    cut = "The divers found a host of old coins and rusty tools on the ground of the bay."
    assert not rows("It was dark.\n\n" + cut, "A ship went down near the coast.\n\n" + cut)


def test_copies_that_part_behind_a_clause_have_not_agreed_on_it():
    left = "Ana Duarte of the harbour office is the mother of the drowned captain."
    right = "Ana Duarte of the harbour office is the mother of the drowned sailor."
    assert not [one for one in rows(left, right) if one.verdict == "agree"]
    assert [one for one in rows(left, left) if one.verdict == "agree"]
