"""The same report from a real Dask cluster: two worker processes, spoken to over TCP."""

import os
import signal
from collections.abc import Iterator

import pytest

from crosscheck.config import Settings
from crosscheck.engine import engine_for
from crosscheck.errors import EngineError
from crosscheck.load import load
from crosscheck.load.spread import spread
from crosscheck.model import Article
from crosscheck.pipeline import crosscheck, gather
from crosscheck.report import json
from tests.articles import article_from_text
from tests.benchmarks.generate import generate, write

pytestmark = pytest.mark.slow
distributed = pytest.importorskip("distributed")


@pytest.fixture(scope="module")
def cluster():
    with distributed.LocalCluster(
        n_workers=2,
        threads_per_worker=1,
        processes=True,
        protocol="tcp://",
        dashboard_address=None,
    ) as local:
        yield local


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    return [
        article_from_text(made.text, made.published, name=made.id)
        for made in generate(stories=30, outlets=4)
    ]


def worker_processes(address: str) -> list[int]:
    with distributed.Client(address, set_as_default=False) as client:
        return list(client.run(os.getpid).values())


def test_workers_are_processes_of_their_own_over_tcp(cluster):
    assert cluster.scheduler_address.startswith("tcp://")
    found = worker_processes(cluster.scheduler_address)
    assert len(set(found)) == 2
    assert os.getpid() not in found


def test_a_cluster_gives_the_same_bytes(cluster, articles):
    plain = crosscheck(articles, Settings())
    spread = crosscheck(articles, Settings(cluster=cluster.scheduler_address))
    assert json.render(spread) == json.render(plain)


def test_workers_read_a_shared_folder_themselves(cluster, tmp_path):
    write(generate(stories=4, outlets=3), tmp_path, "md")
    address = f"file://{tmp_path}"
    unread = list(spread([address], shared=True))
    assert len(unread) == 12
    assert not any(isinstance(one, Article) for one in unread)
    far = crosscheck(unread, Settings(cluster=cluster.scheduler_address))
    assert json.render(far) == json.render(crosscheck(load([address]), Settings()))


def test_a_killed_worker_loses_nothing(cluster, articles):
    address = cluster.scheduler_address
    victim = worker_processes(address)[0]

    def and_kill() -> Iterator[Article]:
        for number, article in enumerate(articles):
            if number == len(articles) // 2:
                os.kill(victim, signal.SIGKILL)
            yield article

    with engine_for(cluster=address) as engine:
        spread = gather(and_kill(), engine)
    assert spread == gather(articles)
    assert victim not in worker_processes(address)


def test_nobody_at_the_address_is_said_at_once():
    with (
        pytest.raises(EngineError, match="no Dask scheduler"),
        engine_for(cluster="tcp://127.0.0.1:9"),
    ):
        pass
