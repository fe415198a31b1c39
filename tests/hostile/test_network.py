"""Nothing goes on the network: no module of crosscheck can, and no run does."""

import ast
import os
import subprocess
import sys
from html import unescape
from pathlib import Path

import pytest

from tests.articles import FIXTURES, ROOT, STORIES

SOURCE = ROOT / "src" / "crosscheck"
NETWORK = frozenset(
    "socket ssl http urllib.request urllib.error urllib3 requests httpx aiohttp ftplib smtplib"
    " poplib imaplib telnetlib xmlrpc socketserver asyncio distributed dask fsspec"
    " webbrowser".split()
)
# a Dask cluster and storage with an address of its own: both only when the user names one
BY_ADDRESS = {"engine.py": {"distributed"}, "load/remote.py": {"fsspec"}}


@pytest.mark.parametrize(
    "path", sorted(SOURCE.rglob("*.py")), ids=lambda path: str(path.relative_to(SOURCE))
)
def test_no_module_imports_a_network_library(path: Path):
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            continue
        for name in names:
            parts = name.split(".")
            found |= {".".join(parts[:n]) for n in (1, 2) if ".".join(parts[:n]) in NETWORK}
    assert found <= BY_ADDRESS.get(path.relative_to(SOURCE).as_posix(), set())


GUARD = """
import sys

def watch(event, arguments):
    # urllib3, which trafilatura imports, asks on import whether this machine knows IPv6: it binds
    # a socket to the loopback and closes it, nothing leaves
    asks = event == "socket.bind" and arguments[1] == ("::1", 0)
    opens = event == "socket.__new__" and "urllib3" not in sys.modules
    if opens or (event.startswith("socket.") and event != "socket.__new__" and not asks):
        sys.stderr.write(f"NETWORK {event} {arguments}\\n")
        sys.stderr.flush()
        import os
        os._exit(99)

sys.addaudithook(watch)
"""


def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """crosscheck with a hook that ends the process at the first use of a socket, workers too."""
    (folder / "guard").mkdir(exist_ok=True)
    (folder / "guard" / "sitecustomize.py").write_text(GUARD)
    return subprocess.run(
        [sys.executable, "-m", "crosscheck", *words],
        env={**os.environ, "PYTHONPATH": f"{folder / 'guard'}:{ROOT / 'src'}"},
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )


def test_the_guard_sees_a_socket(tmp_path):
    run(tmp_path, "--version")
    code = "import socket; socket.create_connection(('127.0.0.1', 9), 1)"
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "guard")}
    done = subprocess.run([sys.executable, "-c", code], env=environment, check=False)
    assert done.returncode == 99


@pytest.mark.parametrize(
    "words",
    [
        ("report", str(FIXTURES / "pages"), str(FIXTURES / "hostile"), "-f", "json"),
        ("report", str(STORIES[0]), "--workers", "2", "-f", "html"),
        ("doctor", "load", str(FIXTURES / "hostile" / "fetching.html")),
    ],
    ids=lambda words: words[0],
)
def test_a_run_reaches_nobody(tmp_path, words):
    done = run(tmp_path, *words)
    assert "NETWORK" not in done.stderr
    assert done.returncode in (0, 3), done.stderr
    assert done.stdout


@pytest.mark.parametrize(
    "address",
    [
        "https://news.example/a.html",
        "http://127.0.0.1:9/a.html",
        "zip://a.txt::https://n.example/a.zip",
    ],
)
def test_a_web_address_is_refused(tmp_path, address):
    done = run(tmp_path, "report", address)
    assert done.returncode == 2
    assert "NETWORK" not in done.stderr
    assert "Traceback" not in done.stderr
    assert "web address" in done.stderr


PAGE = FIXTURES / "hostile" / "fetching.html"


def test_the_html_report_loads_nothing(tmp_path):
    page = unescape(run(tmp_path, "report", str(PAGE), str(STORIES[0]), "-f", "html").stdout)
    assert "default-src 'none'" in page
    for word in ("<link", "<iframe", "<object", "<embed", "@import", "url(http", 'src="http'):
        assert word not in page
