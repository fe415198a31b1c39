"""Archives: what is inside is read in memory, what is dangerous is refused."""

import io
import tarfile
import zipfile

import pytest

from crosscheck.load import bundle, load
from crosscheck.model import Article, Problem

STORY = b"The dam held through the night, officials said."


def zipped(tmp_path, entries):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in entries:
            package.writestr(name, content)
    return list(load([str(path)]))


def tarred(tmp_path, members, name="a.tar.gz"):
    path = tmp_path / name
    with tarfile.open(path, "w:gz" if name.endswith("gz") else "w") as package:
        for info, content in members:
            info.size = len(content)
            package.addfile(info, io.BytesIO(content))
    return list(load([str(path)]))


def test_zip_in_sorted_order_with_own_ids(tmp_path):
    entries = [("b.txt", STORY), ("in/b.txt", STORY), ("a.jsonl", b'{"text": "A dam."}')]
    items = zipped(tmp_path, entries)
    assert [one.id for one in items] == ["a:1", "b", "b#2"]
    assert items[1].path.endswith("a.zip!/b.txt")


def test_tar(tmp_path):
    items = tarred(tmp_path, [(tarfile.TarInfo("b.txt"), STORY), (tarfile.TarInfo("a.md"), STORY)])
    assert [one.id for one in items] == ["a", "b"]


@pytest.mark.parametrize(
    "name", ["../out.txt", "/etc/out.txt", "a/../../out.txt", "..\\out.txt", "C:\\x.txt"]
)
def test_names_that_lead_out(tmp_path, name):
    (problem,) = tarred(tmp_path, [(tarfile.TarInfo(name), STORY)])
    assert "leads out" in problem.message
    assert not (tmp_path.parent / "out.txt").exists()


def test_links_and_devices_in_a_tar_are_passed_over(tmp_path):
    link = tarfile.TarInfo("link.txt")
    link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
    device = tarfile.TarInfo("device.txt")
    device.type = tarfile.CHRTYPE
    assert tarred(tmp_path, [(link, b""), (device, b"")]) == []


def test_an_archive_inside_an_archive(tmp_path):
    (problem,) = zipped(tmp_path, [("inner.zip", b"PK")])
    assert "an archive inside an archive" in problem.message


def test_a_zip_bomb(tmp_path):
    items = zipped(tmp_path, [("bomb.txt", b"0" * 30_000_000), ("good.txt", STORY)])
    assert [type(item) for item in items] == [Problem, Article]


def test_a_tar_bomb(tmp_path, monkeypatch):
    monkeypatch.setattr(bundle, "MOST_BYTES", 1_000_000)
    (problem,) = tarred(tmp_path, [(tarfile.TarInfo("bomb.txt"), b"0" * 3_000_000)])
    assert "unpacks to more than" in problem.message


def test_too_many_files(tmp_path, monkeypatch):
    monkeypatch.setattr(bundle, "MOST_ENTRIES", 3)
    (problem,) = zipped(tmp_path, [(f"{number}.txt", STORY) for number in range(9)])
    assert "more than 3 files" in problem.message


@pytest.mark.parametrize("name", ["a.zip", "a.tar", "a.tar.gz", "a.tgz"])
@pytest.mark.parametrize(
    "raw", [b"", b"nonsense", b"PK\x03\x04" + b"\0" * 60, b"\x1f\x8b" + b"\0" * 60]
)
def test_broken_archives(tmp_path, name, raw):
    (tmp_path / name).write_bytes(raw)
    (problem,) = load([str(tmp_path / name)])
    assert isinstance(problem, Problem)


def test_a_zip_with_a_password(tmp_path):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("a.txt", STORY)
    raw = bytearray(path.read_bytes())
    raw[6] |= 1
    raw[raw.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(raw)
    (problem,) = load([str(path)])
    assert "password" in problem.message


def test_one_damaged_file_in_a_zip_loses_no_other(tmp_path):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as package:
        for name in ("a.txt", "b.txt"):
            package.writestr(name, f"The dam of {name} held through the night.")
    path.write_bytes(path.read_bytes().replace(b"dam of a", b"dam is a"))
    problem, article = load([str(path)])
    assert problem.path == f"{path}!/a.txt"
    assert problem.message.startswith("not read: broken archive (Bad CRC-32")
    assert article.text == "The dam of b.txt held through the night."
