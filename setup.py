"""What pyproject.toml can't say: the machine's library, and what is made of the sources at
install."""

import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from setuptools import Extension, setup
from setuptools.command.build_ext import build_ext
from setuptools.command.build_py import build_py

ROOT = Path(__file__).resolve().parent
FLAGS = """
    -std=gnu11 -D_GNU_SOURCE -O2 -fno-gcse -fno-tree-slp-vectorize -fwrapv -ffp-contract=off
    -fno-strict-aliasing -fno-semantic-interposition -iquotevm -iquotenative
"""


def files(*patterns: str) -> list[str]:
    """The files of the machine, relative to the root."""
    folders = ("vm", "native")
    return sorted(str(p) for f in folders for pattern in patterns for p in Path(f).glob(pattern))


class BuildPy(build_py):
    """Makes the parser's tables and the images of the standard library before files are
    gathered."""

    def run(self) -> None:
        path = os.pathsep.join([str(ROOT), *filter(None, sys.path)])
        environment = dict(os.environ, PYTHONPATH=path)
        command = [sys.executable, "-m", "minigo.compile.stdlib"]
        subprocess.run(command, cwd=ROOT, env=environment, check=True)
        super().run()
        if not self.editable_mode:
            target = Path(self.build_lib, "minigo", "grammar")
            target.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / "grammar" / "go.lark", target)


class BuildExt(build_ext):
    """Compiles the files of the machine side by side."""

    def build_extensions(self) -> None:
        compile_all = self.compiler.compile

        def compile(sources, **options):
            with ThreadPoolExecutor(os.cpu_count()) as pool:
                done = pool.map(lambda source: compile_all([source], **options), sources)
            return [file for files in done for file in files]

        self.compiler.compile = compile
        super().build_extensions()


# A shared library that is no Python module: loaded by minigo.machine.binding.
machine = Extension(
    "minigo.machine._machine",
    files("*.c"),
    depends=files("*.h", "*.inc"),
    extra_compile_args=[*FLAGS.split(), *os.environ.get("MINIGO_CFLAGS", "").split()],
    extra_link_args=["-Wl,-Bsymbolic"],
    libraries=["m"],
    py_limited_api=True,
)

setup(
    cffi_modules=["native/build.py:ffibuilder"],
    ext_modules=[machine],
    cmdclass={"build_ext": BuildExt, "build_py": BuildPy},
    options={"bdist_wheel": {"py_limited_api": "cp311"}},
)
