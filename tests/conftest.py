"""What every test needs: that Ctrl-C reaches the children that it starts."""

import signal


def pytest_configure() -> None:
    """A shell starts background jobs deaf to Ctrl-C, and children inherit that through exec."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
