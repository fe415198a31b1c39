"""Articles are paired by arrays; what that gives equals the plain way, pair by pair."""

from array import array
from math import isclose, log, sqrt

import pytest

from crosscheck.align import find_kin, stories_of, words_of
from crosscheck.align.kin import CLOSE, COPY, NEAREST, RARE, Words
from crosscheck.pipeline import read
from tests.articles import article_from_text
from tests.benchmarks.generate import generate

MADE = [article_from_text(one.text, one.published, one.id) for one in generate(8, 4)]
WORDS = words_of(claim for article in MADE for claim in read(article))


def plain_ratios() -> dict[tuple[str, str], float]:
    """Every pair's cosine over the mean of what the two reach with their nearest."""
    counts = {
        name: dict(zip(own.forms.split(), own.weights, strict=True)) for name, own in WORDS.items()
    }
    spread = {
        word: sum(word in own for own in counts.values()) for word in set().union(*counts.values())
    }
    units = {}
    for name, own in counts.items():
        weights = {
            word: (1 + log(count)) * log(1 + len(counts) / spread[word])
            for word, count in own.items()
        }
        length = sqrt(sum(weight**2 for weight in weights.values()))
        units[name] = {word: weight / length for word, weight in weights.items()}
    cosines = {
        (left, right): sum(
            weight * units[right].get(word, 0)
            for word, weight in own.items()
            if spread[word] <= RARE
        )
        for left, own in units.items()
        for right in units
        if left != right
    }
    mean = {}
    for name in units:
        best = sorted(
            (min(cosines[pair], COPY) for pair in cosines if pair[0] == name), reverse=True
        )
        mean[name] = sum(best[:NEAREST]) / NEAREST
    return {pair: one / sqrt(mean[pair[0]] * mean[pair[1]]) for pair, one in cosines.items()}


def test_ratios_are_those_of_the_plain_way():
    ratios = plain_ratios()
    kin = find_kin(WORDS)
    assert any(kin.values())
    for left, near in kin.items():
        for right, ratio in near.items():
            assert isclose(ratio, ratios[left, right], rel_tol=1e-9)
            assert kin[right][left] == ratio


def test_articles_of_one_story_are_kin():
    stories = stories_of(find_kin(WORDS))
    assert len(stories) == 8
    assert all(len(names) == 4 for names in stories)


def test_copies_of_one_report_are_no_story_of_their_own():
    """Four copies of a wire report, three who tell the same in their own words, twelve others."""
    told = {f"copy {at}": "wire" for at in range(4)} | {f"own {at}": f"own{at}" for at in range(3)}
    others = {f"other {at}": f"other{at}" for at in range(12)}
    words = {}
    for name, own in (told | others).items():
        forms = [f"{own}-{at}" for at in range(20)]
        forms += [f"quake-{at}" for at in range(14)] if name in told else []
        words[name] = Words(" ".join(forms), array("f", [1.0] * len(forms)))
    assert tuple(sorted(told)) in stories_of(find_kin(words))


def test_any_order_gives_the_same():
    backwards = dict(sorted(WORDS.items(), reverse=True))
    assert find_kin(backwards) == find_kin(WORDS)


@pytest.mark.parametrize("count", [0, 1, 2])
def test_a_few_articles(count: int):
    few = dict(list(WORDS.items())[:: len(WORDS) // 2][:count])
    kin = find_kin(few)
    assert sorted(kin) == sorted(few)
    assert all(len(near) == count - 1 for near in kin.values())
    assert all(ratio >= CLOSE for near in kin.values() for ratio in near.values())
