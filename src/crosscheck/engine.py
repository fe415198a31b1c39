"""Where the work is done: in this process, in a pool of processes, or on a Dask cluster.

An engine is three functions, `map`, `reduce_by_key` and `close`; results come in the order of the
items, so that the report has the same bytes whatever did the work. What a function gets and gives
must be picklable, and the function must stand at the top of a module: where workers cannot be
forked they are spawned, and on a cluster they run elsewhere.
"""

import sys
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from threading import active_count
from typing import Any, Protocol, TypeVar

from msgspec import Struct

from crosscheck.errors import EngineError, UsageError

Item = TypeVar("Item")
Result = TypeVar("Result")
Value = TypeVar("Value")

CHUNK = 16  # items a task: some 50 kB of text, 50 ms of work, so that passing it on costs little
AHEAD = 4  # tasks in flight for each worker: enough that none waits, few enough for memory
ATTEMPTS = 3  # how often a task is tried whose worker died


class Map(Protocol):
    """Applies a function to each item; results in the order of the items, as they come."""

    def __call__(
        self, function: Callable[[Item], Result], items: Iterable[Item], chunk: int = CHUNK
    ) -> Iterator[Result]:
        """Results of one item after the other."""


class Reduce(Protocol):
    """Gives a function each key with all its values; results in the order of the keys."""

    def __call__(
        self,
        function: Callable[[tuple[str, list[Value]]], Result],
        pairs: Iterable[tuple[str, Value]],
        chunk: int = CHUNK,
    ) -> Iterator[Result]:
        """Results of one group after the other."""


class Engine(Struct, frozen=True):
    """What does the work. `workers` is how many do it at a time."""

    map: Map
    reduce_by_key: Reduce
    close: Callable[[], None]
    workers: int = 1


@contextmanager
def engine_for(workers: int = 1, cluster: str | None = None) -> Iterator[Engine]:
    """The engine that was asked for; closed at the end, whatever happened.

    Errors: UsageError where the extra `cluster` is missing; EngineError where nobody answers at
    the address.
    """
    engine = on_cluster(cluster) if cluster else in_pool(workers) if workers > 1 else SERIAL
    try:
        yield engine
    finally:
        engine.close()


def engine_from(map_items: Map, close: Callable[[], None], workers: int) -> Engine:
    """An engine from its map: reducing is mapping over the groups."""

    def reduce_by_key(
        function: Callable[[tuple[str, list[Value]]], Result],
        pairs: Iterable[tuple[str, Value]],
        chunk: int = CHUNK,
    ) -> Iterator[Result]:
        groups: dict[str, list[Value]] = defaultdict(list)
        for key, value in pairs:
            groups[key].append(value)
        # a group is let go when its turn has come: what waits in memory is only what is to be done
        return map_items(function, ((key, groups.pop(key)) for key in sorted(groups)), chunk)

    return Engine(map_items, reduce_by_key, close, workers)


def run_chunk(function: Callable[[Item], Result], chunk: list[Item]) -> list[Result]:
    """What a worker does with one task."""
    return [function(item) for item in chunk]


def chunks(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    """The items in lists of `size`; the last may be shorter."""
    iterator = iter(items)
    while chunk := list(islice(iterator, size)):
        yield chunk


# ---------------------------------------------------------------------------- in this process


def map_here(
    function: Callable[[Item], Result], items: Iterable[Item], chunk: int = CHUNK
) -> Iterator[Result]:
    """The plain way, which the others must equal."""
    return map(function, items)


SERIAL = engine_from(map_here, lambda: None, 1)


# ------------------------------------------------------------------------ a pool of processes


def in_pool(workers: int) -> Engine:
    """An engine of processes on this machine; where none can be started, this one does it all."""
    from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
    from multiprocessing import active_children, get_context

    def start() -> ProcessPoolExecutor:
        context = get_context("fork" if may_fork() else "spawn")
        pool = ProcessPoolExecutor(workers, context, initializer=prepare_worker)
        pool.submit(int)  # starts them now: before anything else is opened, and to see if it can be
        return pool

    others = active_children()
    try:
        pools = [start()]
    except (OSError, ImportError, NotImplementedError):  # no more processes, or no semaphores
        for child in set(active_children()).difference(others):
            child.kill()
        return SERIAL

    def submit(function: Callable[[Item], Result], chunk: list[Item]) -> Any:  # noqa: ANN401
        try:
            return pools[-1].submit(run_chunk, function, chunk)
        except BrokenExecutor as broken:  # a worker died just before: told as if just after
            lost: Future[Any] = Future()
            lost.set_exception(broken)
            return lost

    def renew() -> None:
        pools[-1].shutdown(wait=False, cancel_futures=True)
        pools.append(start())

    def close() -> None:
        # what runs is let finish (a chunk, milliseconds), so that nothing is left behind
        pools[-1].shutdown(wait=True, cancel_futures=True)

    return engine_from(map_ahead(submit, renew, workers), close, workers)


def may_fork() -> bool:
    """True where a copy of this process may work: it need not import anything anew.

    On Linux alone (the libraries of other systems may keep threads), and only while this process
    has a single thread: a copy has no other, and what another held would stay locked.
    """
    return sys.platform == "linux" and active_count() == 1


def prepare_worker() -> None:
    """A worker leaves Ctrl-C to its parent, and ends when the parent is gone."""
    import gc
    import os
    import signal
    from multiprocessing import parent_process
    from threading import Thread

    gc.freeze()  # what a fork inherited is not looked through, nor copied for that
    gc.set_threshold(100_000, 20, 50)  # as in the parent
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    if parent:

        def follow() -> None:
            parent.join()
            os._exit(1)

        Thread(target=follow, daemon=True).start()


# --------------------------------------------------------------------------- a Dask cluster


def on_cluster(address: str) -> Engine:
    """An engine on the Dask scheduler at `address`, e.g. `tcp://10.0.0.7:8786`."""
    try:
        from distributed import Client
    except ImportError as cause:
        message = "--cluster needs the extra `cluster`"
        raise UsageError(message, "pip install 'crosscheck-news[cluster]'") from cause
    try:
        connect: Any = Client  # untyped, where it is installed at all
        client = connect(address, timeout="10s", set_as_default=False)
    except (OSError, ValueError) as cause:
        message = f"no Dask scheduler answers at {address}"
        raise EngineError(message, "start one with `dask scheduler` and `dask worker`") from cause
    workers = max(1, sum(client.nthreads().values()))

    def submit(function: Callable[[Item], Result], chunk: list[Item]) -> Any:  # noqa: ANN401
        # pure=False: a task is its position, not its content; the scheduler itself runs the
        # tasks of a lost worker again
        return client.submit(run_chunk, function, chunk, pure=False, retries=ATTEMPTS)

    return engine_from(map_ahead(submit, lambda: None, workers), client.close, workers)


# ------------------------------------------------------------------------------------ shared


def map_ahead(
    submit: Callable[[Callable[[Any], Any], list[Any]], Any],
    renew: Callable[[], None],
    workers: int,
) -> Map:
    """A map that keeps a few tasks in flight and yields in order.

    Items are drawn as workers become free: texts wait on disk, not in memory.
    """

    def map_items(
        function: Callable[[Item], Result], items: Iterable[Item], chunk: int = CHUNK
    ) -> Iterator[Result]:
        waiting: deque[tuple[list[Item], Any]] = deque()
        try:
            for task in chunks(items, chunk):
                waiting.append((task, submit(function, task)))
                if len(waiting) >= AHEAD * workers:
                    yield from finished(waiting, function)
            while waiting:
                yield from finished(waiting, function)
        finally:
            for _, future in waiting:
                future.cancel()

    def finished(
        waiting: deque[tuple[list[Item], Any]], function: Callable[[Item], Result]
    ) -> list[Result]:
        """The results of the oldest task; where its worker died, those in flight run again."""
        from concurrent.futures import BrokenExecutor

        for _ in range(ATTEMPTS):
            try:
                done: list[Result] = waiting[0][1].result()
            except BrokenExecutor:
                renew()
                again = [(task, submit(function, task)) for task, _ in waiting]
                waiting.clear()
                waiting.extend(again)
            else:
                waiting.popleft()
                return done
        message = f"worker processes keep dying while they read {names_of(waiting[0][0])}"
        raise EngineError(message, "fewer --workers need less memory")

    return map_items


def names_of(task: list[Item]) -> str:
    """The articles of a task, for a message."""
    names = [str(getattr(item, "path", item))[:80] for item in task]
    return names[0] if len(names) == 1 else f"{names[0]} … {names[-1]}"
