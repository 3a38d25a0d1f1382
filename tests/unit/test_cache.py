"""The cache of compiled programs: whatever is wrong with it is a miss."""

from __future__ import annotations

from pathlib import Path

import pytest

from minigo import cache
from minigo.ir.encode import encode
from minigo.ir.model import Package

IMAGE = encode(Package("main", "main"))


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MINIGOCACHE", str(tmp_path))
    return tmp_path / "minigo"


def test_what_is_stored_is_found(folder: Path) -> None:
    assert cache.load("name") is None
    cache.store("name", [], IMAGE)
    assert cache.load("name") == IMAGE
    assert [entry.name for entry in folder.iterdir()] == ["name"]
    cache.drop("name")
    assert cache.load("name") is None
    cache.drop("name")


def test_other_inputs_must_agree(tmp_path: Path) -> None:
    package = tmp_path / "a package\twith blanks"
    package.mkdir()
    file = package / "a.go"
    file.write_text("package a")
    names = [str(package), str(file), str(tmp_path / "missing")]
    inputs = [(name, cache.hash_file(name)) for name in names]
    cache.store("name", inputs, IMAGE)
    assert cache.load("name") == IMAGE
    (package / "b.go").write_text("package a")
    assert cache.load("name") is None
    (package / "b.go").unlink()
    assert cache.load("name") == IMAGE
    file.write_text("package b")
    assert cache.load("name") is None


def test_damage_is_a_miss(folder: Path) -> None:
    cache.store("name", [("/nowhere", b"")], IMAGE)
    whole = (folder / "name").read_bytes()
    assert cache.load("name") == IMAGE
    for at in range(len(whole)):
        damaged = bytearray(whole)
        damaged[at] ^= 1
        (folder / "name").write_bytes(damaged)
        found = cache.load("name")
        # What identifies the image itself is checked by whoever loads it.
        assert found is None or found[48:] == IMAGE[48:]
    for size in range(0, len(whole), 7):
        (folder / "name").write_bytes(whole[:size])
        assert cache.load("name") is None


def test_a_folder_that_cannot_be_written_is_no_matter(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.parent.joinpath("file").write_text("")
    monkeypatch.setenv("MINIGOCACHE", str(folder.parent / "file"))
    cache.store("name", [], IMAGE)
    assert cache.load("name") is None


def test_the_older_half_goes(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "MAX_ENTRIES", 6)
    for number in range(7):
        cache.store(f"name{number}", [], IMAGE)
    left = {entry.name for entry in folder.iterdir()}
    assert len(left) == 4 and "name6" in left


def test_keys_tell_programs_apart() -> None:
    keys = {
        cache.key(options, files)
        for options, files in [
            ("run", [("/a.go", b"x")]),
            ("run", [("/a.go", b"y")]),
            ("run", [("/b.go", b"x")]),
            ("debug", [("/a.go", b"x")]),
            ("run", [("/a.go", b""), ("/b.go", b"x")]),
            ("run", [("/a.go", b"/b.gox")]),
        ]
    }
    assert len(keys) == 6
