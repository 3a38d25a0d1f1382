"""The C machine as cffi sees it: `lib` has the functions of vm/machine.h, `ffi` its types.
 cffi's ABI mode: the library is plain C and knows nothing of Python, so building it takes a C
compiler and no Python headers. Imported on every start.
"""

from __future__ import annotations

import os

from minigo.machine._cdef import ffi

__all__ = ["ffi", "lib"]

# Another build of the machine, with sanitizers for instance, may be put in place of the installed
# one.
lib = ffi.dlopen(
    os.environ.get("MINIGO_MACHINE") or f"{os.path.dirname(__file__)}/_machine.abi3.so"
)
