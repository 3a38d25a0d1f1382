"""The runtime under the machine, tested alone: heap, collector, maps, strings, interfaces.

Each `tests/c/test_*.c` is a program of its own. It is compiled with those C sources, a tiny machine
in place of the real one and the sanitizers, and passes when it exits with 0. `plain_*.c` can not
run under sanitizers; `bench_*.c` are programs to run by hand, beside those in `tests/c/bench/`.
"""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parent / "c"
VM = HERE.parent.parent / "vm"
SOURCES = [VM / f"{name}.c" for name in ("heap", "gc", "map", "str", "iface", "unicode")]
SANITIZE = ["-fsanitize=address,undefined", "-fno-sanitize-recover=all", "-O1"]
CC = os.environ.get("CC", "cc")
PROGRAMS = sorted(path.stem for path in HERE.glob("*_*.c"))
TESTS = [name for name in PROGRAMS if name.startswith("test_")]
BENCHMARKS = [name for name in PROGRAMS if name.startswith("bench_")]
FLAGS = [
    "-std=gnu11", "-g", "-fwrapv", "-D_GNU_SOURCE", "-Wall", "-Wextra", "-Werror",
    f"-iquote{VM}", f"-iquote{HERE}", "-include", str(HERE / "tiny_state.h"),
]  # fmt: skip

pytestmark = pytest.mark.skipif(shutil.which(CC) is None, reason="needs a C compiler")


def run(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout}{done.stderr}"


def link(program: str, flags: list[str], objects: list[str], binary: Path) -> None:
    run([CC, *FLAGS, *flags, str(HERE / f"{program}.c"), *objects, "-lm", "-o", str(binary)])


def compile_runtime(folder: Path, flags: list[str]) -> list[str]:
    objects = []
    for source in SOURCES:
        target = str(folder / f"{source.stem}.o")
        run([CC, *FLAGS, *flags, "-c", str(source), "-o", target])
        objects.append(target)
    return objects


@pytest.fixture(scope="module")
def sanitized(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    return compile_runtime(tmp_path_factory.mktemp("sanitized"), SANITIZE)


@pytest.fixture(scope="module")
def optimized(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    return compile_runtime(tmp_path_factory.mktemp("optimized"), ["-O2"])


@pytest.mark.parametrize("program", TESTS)
def test_sanitized(program: str, sanitized: list[str], tmp_path: Path) -> None:
    link(program, SANITIZE, sanitized, tmp_path / program)
    run([str(tmp_path / program)])


@pytest.mark.parametrize("program", [name for name in PROGRAMS if name not in BENCHMARKS])
def test_optimized(program: str, optimized: list[str], tmp_path: Path) -> None:
    link(program, ["-O2"], optimized, tmp_path / program)
    run([str(tmp_path / program)])


@pytest.mark.parametrize("program", BENCHMARKS)
def test_benchmarks_compile(program: str, optimized: list[str], tmp_path: Path) -> None:
    link(program, ["-O2"], optimized, tmp_path / program)
