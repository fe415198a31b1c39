import shutil

import pytest

from tests.browser.chromium import Chromium, find_chromium


@pytest.fixture(scope="session")
def browser():
    program = find_chromium()
    if program is None:
        pytest.skip("chromium is not installed here (apt-get install chromium)")
    chromium = Chromium(program)
    yield chromium
    chromium.close()


@pytest.fixture(scope="session")
def pages(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pages")
    yield folder
    shutil.rmtree(folder, ignore_errors=True)
