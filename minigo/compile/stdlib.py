"""Compiling the standard library: `python -m minigo.compile.stdlib`.
 Writes the parser's tables, the image of each package of `minigo/std`, and the file
`std/toolchain`, which has a line for each package with the hash of all it depends on: compiler,
sources, and the packages it imports. Packages whose hash has not changed are left alone. The
content of that file also stands for the whole toolchain in the names of cache entries.
"""

from __future__ import annotations

import os
import re
import sys
from hashlib import blake2b
from pathlib import Path

from minigo.compile import std
from minigo.errors import CompileError
from minigo.ir import _ops
from minigo.report import print_errors
from minigo.syntax import tables

RECORD = std.ROOT / "toolchain"
_COMPILER = ("check", "compile", "ir", "syntax")
_IMPORT = re.compile(r'^import\s+(?:\w+\s+)?"([^"]+)"|^import\s*\(([^)]*)\)', re.MULTILINE)


def main() -> int:
    """Bring everything up to date."""
    recorded = dict(line.split() for line in _read(RECORD).splitlines())
    keys: dict[str, str] = {"compiler": compiler_key()}
    if recorded.get("compiler") != keys["compiler"] or not Path(tables.PACKAGED).exists():
        tables.build_tables()
    imports = {path: _imports(path) for path in std.packages()}
    done: list[str] = []
    failed: list[str] = []
    left_out: list[str] = []
    for path in dependency_order(imports):
        if any(imported in (*left_out, *failed) for imported in imports[path]):
            _leave_out(path, left_out)
            continue
        keys[path] = package_key(path, imports[path], keys)
        if recorded.get(path) == keys[path] and std.image_file(path).exists():
            continue
        try:
            _write(std.image_file(path), _compile(path))
            done.append(path)
        except CompileError as error:
            del keys[path]
            if all(diagnostic.code == "Unsupported" for diagnostic in error.diagnostics):
                _leave_out(path, left_out)
                continue
            print_errors(error, sys.stderr)
            failed.append(path)
    record = "".join(f"{path} {key}\n" for path, key in keys.items())
    if record != _read(RECORD):
        _write(RECORD, record.encode())
    if done:
        print(f"compiled {len(done)} packages of the standard library")
    if left_out:
        print(f"left out, since they need what is not supported yet: {' '.join(left_out)}")
    return 1 if failed else 0


def _leave_out(path: str, left_out: list[str]) -> None:
    """No image for a package that can't be compiled yet; programs that import it are refused."""
    left_out.append(path)
    std.image_file(path).unlink(missing_ok=True)


def compiler_key() -> str:
    """The hash of everything that makes images out of sources."""
    package = Path(__file__).resolve().parent.parent
    files = [package / "source.py", package / "errors.py"]
    for folder in _COMPILER:
        files += sorted((package / folder).glob("*.py"))
    whole = blake2b(b"%d" % _ops.ABI, digest_size=20)
    for file in files:
        content = file.read_bytes()
        whole.update(b"%s %d\n" % (file.name.encode(), len(content)))
        whole.update(content)
    whole.update(tables.grammar_text())
    return whole.hexdigest()


def package_key(path: str, imports: list[str], keys: dict[str, str]) -> str:
    """The hash of what the image of a package is made of."""
    whole = blake2b(keys["compiler"].encode(), digest_size=20)
    for imported in imports:
        whole.update(f"{imported} {keys[imported]}\n".encode())
    for name, content in std.source(path).files:
        whole.update(f"{name} {len(content)}\n".encode())
        whole.update(content)
    return whole.hexdigest()


def dependency_order(imports: dict[str, list[str]]) -> list[str]:
    """Packages, each behind those it imports."""
    order: dict[str, None] = {}

    def visit(path: str) -> None:
        if path not in order:
            for imported in imports[path]:
                visit(imported)
            order[path] = None

    for path in imports:
        visit(path)
    return list(order)


def _imports(path: str) -> list[str]:
    """The packages that a package of ours imports; its import clauses are plainly written."""
    found: set[str] = set()
    for _, content in std.source(path).files:
        for one, several in _IMPORT.findall(content.decode()):
            found.update([one] if one else re.findall(r'"([^"]+)"', several))
    return sorted(found - {"unsafe"})


def _compile(path: str) -> bytes:
    from minigo.compile.build import Build

    return Build().compile_std(path)


def _read(path: Path) -> str:
    return path.read_text() if path.exists() else ""


def _write(path: Path, content: bytes) -> None:
    scratch = path.with_suffix(f".{os.getpid()}")
    scratch.write_bytes(content)
    scratch.replace(path)


if __name__ == "__main__":
    sys.exit(main())
