"""Programs kept ready to run, in the user's cache folder.

The name of an entry is the hash of all that made it: the toolchain (`std/toolchain`, written when
the standard library is built), the options, and the names and contents of the files given. An entry
begins with the files it was built from besides those, with their hashes, and is only used while
they agree. Whatever is wrong with an entry or the folder is a miss, never an error; the machine
verifies images by itself. Entries are written under another name and renamed, so that any number of
processes may work at once. Imported on every start: nothing heavy may be imported here.
"""

from __future__ import annotations

import os
from _blake2 import blake2b  # what hashlib gives out; hashlib itself would cost 2 ms of each start

MAGIC = b"minigo program 1\n"
MAX_ENTRIES = 400  # beyond it the older half goes
MAX_BYTES = 256 << 20

Input = tuple[
    str, bytes
]  # the absolute name of a file, or of a folder for its *.go files; its hash


def folder() -> str:
    """Where entries are kept; it may not exist, or not be writable."""
    home = os.environ.get("MINIGOCACHE") or os.environ.get("XDG_CACHE_HOME", "")
    if not home.startswith("/"):
        home = os.environ.get("HOME", "/nonexistent") + "/.cache"
    return home + "/minigo"


def hash_file(name: str) -> bytes:
    """The hash of a file's content, or of a folder's list of Go files; empty when unreadable."""
    try:
        if os.path.isdir(name):
            listed = sorted(entry for entry in os.listdir(name) if entry.endswith(".go"))
            return blake2b("\n".join(listed).encode(), digest_size=16).digest()
        with open(name, "rb") as file:
            return blake2b(file.read(), digest_size=16).digest()
    except OSError:
        return b""


def key(options: str, files: list[tuple[str, bytes]]) -> str:
    """The name of the entry for files, given by absolute name and content. "" without a
    toolchain."""
    try:
        with open(os.path.dirname(__file__) + "/std/toolchain", "rb") as file:
            toolchain = file.read()
    except OSError:
        return ""
    whole = blake2b(toolchain, digest_size=20)
    for text in [
        options.encode(),
        *(part for name, body in files for part in (os.fsencode(name), body)),
    ]:
        whole.update(b"%d\n" % len(text))
        whole.update(text)
    return whole.hexdigest()


def load(name: str) -> bytes | None:
    """The image of an entry, or None."""
    try:
        with open(f"{folder()}/{name}", "rb") as file:
            content = file.read()
    except OSError:
        return None
    if not content.startswith(MAGIC):
        return None
    end = content.find(b"\n\n", len(MAGIC) - 1)
    for line in content[len(MAGIC) : max(end, 0)].splitlines():
        wanted, _, path = line.partition(b" ")
        if hash_file(os.fsdecode(path)).hex().encode() != wanted:
            return None
    image = content[end + 2 :] if end > 0 else b""
    whole = image[16:48] == blake2b(memoryview(image)[48:], digest_size=32).digest()
    return image if whole else None


def store(name: str, inputs: list[Input], image: bytes) -> None:
    """Keep an image. `inputs` are the files it was built from besides those in its key."""
    lines = b"".join(
        b"%s %s\n" % (digest.hex().encode(), os.fsencode(path)) for path, digest in inputs
    )
    temporary = f"{folder()}/{name}.{os.getpid()}"
    try:
        os.makedirs(folder(), mode=0o700, exist_ok=True)
        with open(temporary, "xb") as file:
            file.write(MAGIC + lines + b"\n" + image)
        os.replace(temporary, f"{folder()}/{name}")
        _trim()
    except OSError:
        _remove(temporary)


def drop(name: str) -> None:
    """Forget an entry that the machine refused."""
    _remove(f"{folder()}/{name}")


def _trim() -> None:
    """Keep the folder within its bounds: when it is too large the older half of its entries
    goes."""
    with os.scandir(folder()) as found:
        entries = [(entry.stat().st_mtime, entry.stat().st_size, entry.path) for entry in found]
    if len(entries) > MAX_ENTRIES or sum(size for _, size, _ in entries) > MAX_BYTES:
        for _, _, path in sorted(entries)[: len(entries) // 2]:
            _remove(path)


def _remove(path: str) -> None:
    try:
        os.unlink(path)
    except OSError:
        return
