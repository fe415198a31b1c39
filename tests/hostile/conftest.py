"""The command line as its own tests call it."""

from tests.cli.conftest import call, here, story

__all__ = ["call", "here", "story"]
