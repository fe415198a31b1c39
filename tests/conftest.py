"""What every test needs: Ctrl-C that reaches the children it starts, and a collector at rest."""

import gc
import signal


def pytest_configure() -> None:
    """A shell starts background jobs deaf to Ctrl-C, and children inherit that through exec."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_finish() -> None:
    """Thousands of collected tests are objects that stay: no collection need visit them again."""
    gc.collect()
    gc.freeze()
