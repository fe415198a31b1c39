"""A value in words, as tables and messages show it."""

from crosscheck.model import Claim, QuantityValue, QuoteValue, RoleValue, StatementValue

LONGEST = 90
QUOTES = "“”\"'‘’"


def display(claim: Claim) -> str:
    """The claim's value in the words of its article, with the hedge that belongs to it."""
    value = claim.value
    text = " ".join(claim.text.split())
    if isinstance(value, QuantityValue) and value.hedge:
        hedge = value.hedge.lower()
        text = text if text.lower().startswith(hedge) else f"{hedge} {text}"
    elif isinstance(value, QuantityValue) and value.high == 0 and value.group == text:
        text = f"{text}: not {claim.about.slot}"
    elif isinstance(value, RoleValue):
        state = "" if value.state == "current" else f"{value.state} "
        of = f" of {value.organisation}" if value.organisation else ""
        text = f"{value.person}, {state}{value.title}{of}"
    elif isinstance(value, QuoteValue) and value.direct:
        text = "“" + text.strip(QUOTES) + "”"
    elif isinstance(value, StatementValue) and claim.polarity == "negated":
        text = f"not: {text}"
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"
