"""Self-checks: what one article says against itself, needing no second source. One file per rule.

A check is a pure function `check(claims) -> Iterator[Conflict]` over the claims of one article,
in the order of the text. `judge` turns conflicts into findings of scope `within`.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from msgspec import Struct

from crosscheck.model import Claim, Reason, Step, Verdict


class Conflict(Struct, frozen=True):
    """What a self-check found: the claims of each side and a message for the editor.

    `displays` names the sides as the table shows them (default: the claims' words).
    """

    rule: str
    kind: str
    question: str
    message: str
    sides: tuple[tuple[Claim, ...], ...]
    displays: tuple[str, ...] = ()
    verdict: Verdict = Verdict.CONTRADICT
    reason: Reason | None = None
    trace: tuple[Step, ...] = ()


Check: TypeAlias = Callable[[Sequence[Claim]], Iterator[Conflict]]
