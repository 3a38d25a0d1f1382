"""The standard library as it is installed: sources, and the images made of them (`stdlib`).

Files are named as in "fmt/print.go", relative to ROOT; tracebacks show them so.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from minigo.compile.sources import Source, read_folder
from minigo.errors import UsageError
from minigo.ir.image import Image, ImageError

ROOT = Path(__file__).resolve().parent.parent / "std"
NEEDED = "runtime"  # a part of every program

# First elements of the paths of Go's own library: what is not here is not supported, yet.
FAMILIES = frozenset(
    """archive bufio bytes cmp compress container context crypto database debug embed encoding
    errors expvar flag fmt go hash html image index io iter log maps math mime net os path plugin
    reflect regexp runtime slices sort strconv strings structs sync syscall testing text time
    unicode unique weak""".split()
)


def packages() -> list[str]:
    """The import paths of all packages."""
    found = {file.parent.relative_to(ROOT).as_posix() for file in ROOT.rglob("*.go")}
    return sorted(found)


def exists(path: str) -> bool:
    """Whether there is such a package, ready to be imported."""
    return image_file(path).is_file()


def has_source(path: str) -> bool:
    """Whether a package belongs to the standard library, ready or not."""
    return next((ROOT / path).glob("*.go"), None) is not None


def source(path: str) -> Source:
    """The sources of a package."""
    files = read_folder(str(ROOT / path))
    named = [(f"{path}/{name.rpartition('/')[2]}", content) for name, content in files]
    return Source(path, "", named)


def image_file(path: str) -> Path:
    """Where the image of a package is."""
    return ROOT / path / "package.mgi"


@cache
def image(path: str) -> Image:
    """The image of a package."""
    try:
        return Image(image_file(path).read_bytes())
    except (OSError, ImageError) as error:
        raise UsageError(
            f"the standard library must be built anew, by `make`: {path}: {error}"
        ) from None


def closure(paths: list[str]) -> list[Image]:
    """The images of packages and of all that they import; `runtime` is among them."""
    found: dict[str, Image] = {}
    waiting = [NEEDED, *paths]
    while waiting:
        path = waiting.pop()
        if path not in found and exists(path):
            found[path] = image(path)
            waiting += found[path].package()[3]
    return list(found.values())
