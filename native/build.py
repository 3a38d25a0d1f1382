"""The cffi build script: what Python sees of the machine is the text between the cdef marks of
vm/machine.h, made into the module minigo.machine._cdef.
 Executed by setuptools (`cffi_modules`) in the project's root, never imported. The machine itself
is an ordinary shared library, built beside it by setup.py: no Python.h is needed.
"""

import re
from pathlib import Path

import cffi

HEADER = Path("vm/machine.h")


def declarations() -> str:
    """The marked text, without comments."""
    text = HEADER.read_text(encoding="utf-8")
    marked = re.search(r"// cdef begin\n(.*?)// cdef end", text, re.DOTALL)
    if marked is None:
        raise SystemExit(f"{HEADER}: no cdef marks")
    return re.sub(r"//.*", "", marked[1])


ffibuilder = cffi.FFI()
ffibuilder.cdef(declarations())
ffibuilder.set_source("minigo.machine._cdef", None)
