import pytest

from crosscheck.errors import InputError
from crosscheck.testing import assert_consistent
from tests.cli.test_check_end_to_end import COURIER, HERALD, POST


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "herald.md").write_text(HERALD, "utf-8")
    (tmp_path / "post.md").write_text(POST, "utf-8")
    return tmp_path


def test_consistent_articles_pass(folder):
    assert assert_consistent([folder]).summary.articles == 2


def test_a_contradiction_fails_with_both_sentences(folder):
    (folder / "courier.md").write_text(COURIER, "utf-8")
    with pytest.raises(AssertionError) as caught:
        assert_consistent([folder], allow=["XS001"])
    words = str(caught.value)
    assert "Seven people were killed" in words
    assert "courier.md:8: " in words


@pytest.mark.parametrize("allowed", ["quantity-mismatch", "XQ001", "XQ"])
def test_what_is_allowed_passes(folder, allowed):
    (folder / "courier.md").write_text(COURIER, "utf-8")
    assert_consistent(folder, allow=[allowed, "XS001"])


def test_nothing_to_read_is_no_pass(tmp_path):
    with pytest.raises(InputError):
        assert_consistent([tmp_path / "none"])
    (tmp_path / "broken.json").write_text("{")
    with pytest.raises(AssertionError, match="could be read"):
        assert_consistent(tmp_path)
