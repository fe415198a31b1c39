"""What became of whom or what, as one clause tells it, before it is a claim."""

from msgspec import Struct


class Ended(Struct, frozen=True):
    """The question (`slot`), of whom or what, the answer in `scope`, the tokens that tell it."""

    slot: str
    holder: str
    scope: dict[str, str]
    first: int
    end: int
    verb: str
