"""What stops the run.

CrosscheckError              exit status 2, always with a message and, where one helps, a hint
├── UsageError               the command line asks for something that is not there
├── ConfigurationError       a setting is unknown or has the wrong type
├── InputError               no article found, or not one readable
├── ArchiveError             not an archive, from the future, damaged, or locked
└── EngineError              workers cannot be reached, or keep dying

Trouble with one input among many is no exception but a `Problem` in the report.
"""


class CrosscheckError(Exception):
    """Stops the run; the command line prints message and hint and exits with `status`."""

    status = 2

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(CrosscheckError):
    """The command line asks for something that is not there."""


class ConfigurationError(CrosscheckError):
    """A setting is unknown, has the wrong type, or names what does not exist."""


class InputError(CrosscheckError):
    """No article was found, or not one could be read."""


class ArchiveError(CrosscheckError):
    """The archive cannot be used as it is."""


class EngineError(CrosscheckError):
    """The processes or machines that should do the work cannot."""
