"""The rules: codes, names, and the text that `crosscheck explain RULE` prints.

Each rule is documented in `<rule>.md` beside this file, under the headings *What it finds*,
*Why it matters to an editor*, *Example*, *Not a finding*, *Source*. The fenced blocks there are
tests as well: those under *Example* must give the rule, those under *Not a finding* must not
(articles of one block are separated by a line `---`; a first line `published: DATE` is read).
"""

from typing import NamedTuple


class Rule(NamedTuple):
    """One named type of finding; `code` is what --select and --ignore take."""

    code: str
    name: str
    kind: str
    summary: str


RULES: tuple[Rule, ...] = (
    Rule("XD001", "date-mismatch", "date", "two dates of one event cannot both be right"),
    Rule("XD002", "weekday-mismatch", "date", "a date does not fall on the weekday it is given"),
    Rule("XD003", "impossible-date", "date", "a date that no calendar has"),
    Rule("XQ001", "quantity-mismatch", "quantity", "two figures for one thing exclude each other"),
    Rule("XQ002", "unit-mismatch", "quantity", "a figure and its conversion do not match"),
    Rule("XQ003", "sum-mismatch", "quantity", "the parts do not add up to the total"),
    Rule("XQ004", "list-count-mismatch", "quantity", "a list is longer or shorter than its count"),
    Rule("XQ005", "percent-mismatch", "quantity", "a percentage does not follow from its base"),
    Rule("XQ006", "age-mismatch", "quantity", "an age does not fit the dates given"),
    Rule("XP001", "participant-mismatch", "person", "two complete lists of participants differ"),
    Rule("XP002", "name-spelling", "person", "one name, spelled in two ways"),
    Rule("XR001", "role-mismatch", "role", "one office, two holders; or one person, two offices"),
    Rule("XL001", "place-mismatch", "place", "one event in two places"),
    Rule("XC001", "quote-altered", "quote", "one quotation with different words"),
    Rule("XC002", "quote-misattributed", "quote", "one quotation, two speakers"),
    Rule("XS001", "polarity-flip", "statement", "one article affirms what the other denies"),
    Rule("XH001", "headline-mismatch", "quantity", "the headline says what the body does not"),
    Rule("XU001", "unused-suppression", "statement", "a suppression that suppresses nothing"),
)
BY_NAME = {rule.name: rule for rule in RULES}
BY_CODE = {rule.code: rule for rule in RULES}


def rule_text(name: str) -> str:
    """The Markdown documentation of a rule. Errors: KeyError where there is no such rule."""
    from importlib.resources import files  # a millisecond, which a report need not spend

    rule = BY_NAME[name]
    return files(__package__).joinpath(f"{rule.name}.md").read_text(encoding="utf-8")
