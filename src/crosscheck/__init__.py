"""crosscheck: a linter for facts.

The public verbs, each imported when it is first used so that `--version` stays instant:

    load(paths)               files → articles (and problems)
    extract(article)          one article → its claims
    align(claims, …)          claims → the questions that they answer
    judge(clusters, …)        questions → findings
    crosscheck(loaded, …)     all of the above → one report
    render(report, format)    report → text
"""

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from crosscheck.align import align as align
    from crosscheck.judge import judge as judge
    from crosscheck.load import load as load
    from crosscheck.pipeline import crosscheck as crosscheck
    from crosscheck.pipeline import read as extract
    from crosscheck.report import render as render

__version__ = "0.1.0"
__all__ = ["__version__", "align", "crosscheck", "extract", "judge", "load", "render"]

VERBS = {
    "load": ("crosscheck.load", "load"),
    "extract": ("crosscheck.pipeline", "read"),
    "align": ("crosscheck.align", "align"),
    "judge": ("crosscheck.judge", "judge"),
    "crosscheck": ("crosscheck.pipeline", "crosscheck"),
    "render": ("crosscheck.report", "render"),
}


class _Package(type(sys)):  # type: ignore[misc]
    """A package in which a verb is never hidden by the room of the same name.

    Python binds a subpackage to its parent when it is imported: without this, `crosscheck.load`
    would be a function before the first import of that room and a module after it.
    """

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in VERBS and isinstance(value, type(sys))):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package


def __getattr__(name: str) -> object:
    if name not in VERBS:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    from importlib import import_module

    module, verb = VERBS[name]
    return getattr(import_module(module), verb)
