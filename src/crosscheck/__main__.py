"""python -m crosscheck, and the `crosscheck` command.

`--version` is answered here, before anything is imported: editors and hooks ask it often.
"""

import sys

from crosscheck import __version__


def main() -> None:
    """Run the command line and exit with its status."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        sys.stdout.write(f"crosscheck {__version__}\n")
        return
    import gc

    from crosscheck.cli import run

    # many small records, hardly a cycle among them: looking for cycles took an eighth of the time
    gc.set_threshold(100_000, 20, 50)
    status = run(sys.argv[1:])
    gc.freeze()  # nor at the end: the interpreter looks there too, a seventh of a short run
    sys.exit(status)


if __name__ == "__main__":
    main()
