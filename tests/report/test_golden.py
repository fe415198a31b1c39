import json

import pytest

from tests.report.golden import SUFFIXES, golden, rendered


@pytest.mark.parametrize("form", SUFFIXES)
def test_format_is_what_was_reviewed(form):
    assert rendered(form) == golden(form).read_text("utf-8")


@pytest.mark.parametrize("form", SUFFIXES)
def test_no_control_character_leaves(form):
    assert not {one for one in rendered(form) if ord(one) < 32 and one != "\n"}


@pytest.mark.parametrize("form", ["sarif", "rdjson", "gitlab"])
def test_json_formats_parse(form):
    assert json.loads(rendered(form))
