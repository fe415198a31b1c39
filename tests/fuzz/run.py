"""Fuzz targets for some seconds each: `python -m tests.fuzz.run TARGET,TARGET|all SECONDS [SEED]`.

Seconds are the processor's: on a busy machine a run takes longer and does as much. With atheris
where it is installed (guided by coverage), else with plain mutation of the seeds. A crash does not
end the run: one input for each place in the code is kept, in `crosscheck-crashes` of the folder for
temporary files.
"""

import hashlib
import mmap
import os
import pkgutil
import random
import sys
import tempfile
import time
import traceback
import zipfile
from collections.abc import Callable
from importlib import import_module
from io import BytesIO
from pathlib import Path

KEPT = Path(tempfile.gettempdir()) / "crosscheck-crashes"
SLOW_SECONDS = 1.0
LARGEST = 6000
SMALL = {
    "config": b"""
paths = ["a"]
fail-on = "never"
workers = 2
published = "2026-01-17"
[aliases]
"A B" = ["C"]
[[topics]]
label = "x"
kinds = ["date"]
words = ["y"]
[per-file-ignores]
"*.md" = ["XD001"]
""",
    "baseline": b'{"schema":"crosscheck-baseline/1","findings":[{"id":"f-1","rule":"date-mismatch",'
    b'"verdict":"differ","question":"q","message":"m","paths":["a"],"note":null}]}',
    "suppression": b"A.\n<!-- crosscheck: ignore[XQ001] so it is -->\n\nB.\n"
    b"<!-- crosscheck: ignore-file -->\n",
}


def seeds_of(name: str) -> list[bytes]:
    """What mutation starts from."""
    # late: what is imported before it is instrumented guides nothing
    from tests.articles import FIXTURES, STORIES, story_files
    from tests.fuzz import targets

    texts = [Path(path).read_bytes() for story in STORIES for path in story_files(story)]
    everything = [
        *FIXTURES.glob("hostile/*"),
        *FIXTURES.glob("pages/*"),
        *FIXTURES.glob("stories/*/*"),
    ]
    files = [path for path in everything if path.is_file()]
    if name == "archive":
        return [targets.filed_seed()]
    if name in ("page", "feed", "filed", "docx"):
        chance = random.Random(1)
        return [
            b"\xff\xfe".join(bytes([number]) + chance.randbytes(12 * number) for _ in range(4))
            for number in range(30)
        ]
    if name in ("read", "compare", "report", "pairs"):
        chance = random.Random(1)
        picks = [
            bytes([0]) + chance.randbytes(80) + b"\xff\xfe\x04" + chance.randbytes(60)
            for _ in range(60)
        ]
        return [b"\x01" + text[:3000] for text in texts] + picks
    if name in SMALL:
        return [SMALL[name]]
    if name == "explain":
        from crosscheck.config import Settings
        from crosscheck.load import load
        from crosscheck.pipeline import crosscheck
        from crosscheck.report import render

        whole = crosscheck(load([str(STORIES[0])]), Settings())
        return [render(whole, "json").encode()]
    suffix = name.removeprefix("load")
    found = [path.read_bytes() for path in files if path.suffix == suffix]
    if suffix == ".docx":
        import docx

        document = docx.Document()
        document.add_heading("Dam breaks", 0)
        document.add_paragraph("Seven people died on March 4, 2025, officials said.")
        stream = BytesIO()
        document.save(stream)
        found = [stream.getvalue()]
    if suffix == ".pdf":
        from tests.load.test_documents import pdf_of

        found = [pdf_of(["Dam breaks", "Seven people died on March 4, 2025, officials said."])]
    if suffix in (".zip",):
        stream = BytesIO()
        with zipfile.ZipFile(stream, "w") as package:
            for number, text in enumerate(texts[:3]):
                package.writestr(f"a{number}.txt", text)
        found = [stream.getvalue()]
    return found or texts[:3]  # packages too are made of texts


def guard(
    target: Callable[[bytes], None], name: str, limit: float, tally: mmap.mmap
) -> Callable[[bytes], None]:
    """The target, counted, with what it raises or takes long over kept, once for each place.

    It ends the process when that has had its seconds: a guided run never returns.
    """
    seen: set[str] = set()
    KEPT.mkdir(exist_ok=True)

    def keep(kind: str, data: bytes, words: str) -> None:
        if kind in seen:
            return
        seen.add(kind)
        path = KEPT / f"{name}-{hashlib.sha1(data).hexdigest()[:10]}"  # noqa: S324 (a name)
        path.write_bytes(data)
        print(f"FOUND {name} {path}\n{words}", flush=True)

    def run(data: bytes) -> None:
        tally[:8] = (int.from_bytes(tally[:8]) + 1).to_bytes(8)
        started = time.process_time()
        if started > limit:
            os._exit(0)
        try:
            target(data)
        except Exception as error:
            last = traceback.extract_tb(error.__traceback__)[-1]
            keep(
                f"{type(error).__name__} {last.filename}:{last.lineno}",
                data,
                traceback.format_exc()[-1800:],
            )
        taken = time.process_time() - started
        if taken > SLOW_SECONDS + len(data) / 20_000:
            keep(f"slow {int(taken)}", data, f"{taken:.2f} s for {len(data)} bytes")

    return run


def mutate(seed: bytes, other: bytes, chance: random.Random) -> bytes:
    """A few cuts, copies, flips and splices."""
    data = bytearray(seed)
    for _ in range(chance.choice((1, 1, 2, 4, 8, 30))):
        at = chance.randrange(len(data) + 1)
        what = chance.randrange(6)
        if what == 0:
            data[at : at + chance.randrange(8)] = b""
        elif what == 1:
            data[at : at + chance.randrange(4)] = chance.randbytes(chance.randrange(5))
        elif what == 2:
            end = at + chance.randrange(60)
            data[at:at] = data[at:end] * chance.choice((1, 2, 20))
        elif what == 3:
            start = chance.randrange(len(other) + 1)
            data[at : at + chance.randrange(90)] = other[start : start + chance.randrange(90)]
        elif what == 4:
            data[at : at + 1] = chance.choice(
                (b"\0", b'"', b"<", b"\n", b"\xff", b"-1", b"null", b"9" * 20, b"[" * 50)
            )
        elif at < len(data):
            data[at] ^= 1 << chance.randrange(8)
    return bytes(data[: max(LARGEST, len(seed))])


def plainly(run: Callable[[bytes], None], seeds: list[bytes], start: int) -> None:
    """Mutation without guidance, until `run` ends it."""
    chance = random.Random(start)
    while True:
        run(mutate(chance.choice(seeds), chance.choice(seeds), chance))


def guided(run: Callable[[bytes], None], seeds: list[bytes], name: str, start: int) -> None:
    """Mutation that keeps what reaches new code, until `run` ends it."""
    import atheris

    corpus = Path(tempfile.gettempdir()) / "crosscheck-corpus" / name
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds):
        (corpus / f"seed-{number}").write_bytes(seed)
    largest = max(LARGEST, *map(len, seeds))
    options = [
        f"-max_len={largest}",
        f"-seed={start}",
        "-timeout=120",
        f"-artifact_prefix={KEPT}/",
        "-verbosity=0",
        "-report_slow_units=600",  # by the clock, which a busy machine spends elsewhere
    ]
    atheris.Setup([sys.argv[0], *options, str(corpus)], run)
    atheris.Fuzz()


def fuzz(name: str, target: Callable[[bytes], None], limit: float, start: int, by: str) -> None:
    """Fuzz one target in a process of its own, and tell how it ended."""
    tally = mmap.mmap(-1, 8)  # shared with the child
    run, seeds = guard(target, name, limit, tally), seeds_of(name)
    child = os.fork()
    if not child:
        if by == "coverage":
            guided(run, seeds, name, start)
        plainly(run, seeds, start)
    _, status, usage = os.wait4(child, 0)
    inputs, used = int.from_bytes(tally[:8]), usage.ru_utime + usage.ru_stime
    ended = os.waitstatus_to_exitcode(status)
    told = f"{inputs} inputs, {used:.0f} s of processor, guided by {by}, status {ended}"
    print(f"DONE {name} {told}", flush=True)


def main() -> None:
    """Run the targets named on the command line."""
    names, seconds, *start = sys.argv[1:]
    by = "coverage"
    try:
        import atheris
    except ImportError:
        by = "nothing"
    if os.environ.get("CROSSCHECK_FUZZ_PLAIN"):
        by = "nothing"
    if by == "coverage":
        # what is imported before it is instrumented guides nothing: so all of it, now
        with atheris.instrument_imports(include=["crosscheck"]):
            for one in pkgutil.walk_packages(["src/crosscheck"], "crosscheck."):
                if not one.name.endswith("__main__"):
                    import_module(one.name)
            from tests.fuzz.targets import TARGETS
    else:
        from tests.fuzz.targets import TARGETS
    for name in TARGETS if names == "all" else names.split(","):
        fuzz(name, TARGETS[name], float(seconds), int(start[0]) if start else 1, by)


if __name__ == "__main__":
    main()
