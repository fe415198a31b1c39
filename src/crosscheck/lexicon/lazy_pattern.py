"""Regular expressions that are compiled when a text first needs them.

Of the five hundred of a short run every sixth is never asked, and those took a twentieth of its
time: patterns of a rare trigger are made here, the others where they stand.
"""

import re
from typing import Any, cast


class Uncompiled:
    """Stands in for a pattern, `made_of` its text and flags, and asks it what it is asked."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.made_of = pattern, flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 (whatever a pattern has)
        found = getattr(re.compile(*self.made_of), name)
        setattr(self, name, found)  # from now on as quick as the pattern's own
        return found


def lazy_pattern(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, later. Errors: re.error where it is first used."""
    return cast("re.Pattern[str]", Uncompiled(pattern, flags))
