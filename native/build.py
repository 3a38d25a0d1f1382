"""The cffi build script: what Python sees of the machine is the text between the cdef marks of
vm/machine.h, made into the module minigo.machine._cdef.
 Executed by setuptools (`cffi_modules`) in the project's root, never imported. The machine itself
is an ordinary shared library, built beside it by setup.py: no Python.h is needed.
"""

import re
from pathlib import Path

import cffi

HEADERS = [Path(f"vm/{name}.h") for name in ("machine", "debug", "inspect", "hostlog")]


def declarations() -> str:
    """The marked texts, without comments."""
    texts = []
    for header in HEADERS:
        text = header.read_text(encoding="utf-8")
        marked = re.search(r"// cdef begin\n(.*?)// cdef end", text, re.DOTALL)
        if marked is None:
            raise SystemExit(f"{header}: no cdef marks")
        texts.append(re.sub(r"//.*", "", marked[1]))
    return "".join(texts)


ffibuilder = cffi.FFI()
ffibuilder.cdef(declarations())
ffibuilder.set_source("minigo.machine._cdef", None)
