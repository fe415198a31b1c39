"""What crashed once stays fixed, and every target holds on a few mutations of its seeds."""

import random

import pytest

from tests.articles import FIXTURES
from tests.fuzz.run import mutate, seeds_of
from tests.fuzz.targets import TARGETS

CRASHERS = sorted(path for path in (FIXTURES / "crashers").iterdir())
INPUTS = {"report": 2, "pairs": 5, "compare": 10, "read": 10}


@pytest.mark.parametrize("path", CRASHERS, ids=lambda path: path.name)
def test_what_crashed_once_does_no_more(path):
    TARGETS[path.name.partition("-")[0]](path.read_bytes())


@pytest.mark.parametrize("name", TARGETS)
def test_what_mutation_starts_from(name):
    """Sound inputs get far: a target that is itself broken is not taken for one that holds."""
    for seed in seeds_of(name)[:3]:
        TARGETS[name](seed)


@pytest.mark.parametrize("name", TARGETS)
def test_a_few_mutations(name):
    seeds = seeds_of(name)
    chance = random.Random(name)
    for _ in range(INPUTS.get(name, 15)):
        TARGETS[name](mutate(chance.choice(seeds), chance.choice(seeds), chance)[:20_000])
