"""`//go:linkname local symbol`: a function or variable of the package that the linker knows by
a symbol of the program's choice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minigo.check.literals import string
from minigo.check.objects import Func, Var
from minigo.errors import Diagnostic
from minigo.source import Pos
from minigo.syntax import ast

if TYPE_CHECKING:
    from minigo.check.checker import Checker

Linknames = dict[str, str]  # by the local name; "" when the symbol stays what it is

_USAGE = "usage: //go:linkname localname [linkname]"
_FOREIGN = '//go:linkname only allowed in Go files that import "unsafe"'
_UNKNOWN = "//go:linkname must refer to declared function or variable"


def collect(c: Checker) -> Linknames:
    """The link names of a package. Errors come in two waves, as in gc: of the directives, and of
    what they refer to."""
    found: list[tuple[Pos, list[str]]] = []
    complete = True
    for file in c.files:
        for pragma in file.pragmas:
            if not pragma.text.startswith("go:linkname "):
                continue
            pos, words = pragma.pos + 2, pragma.text.split()[1:]
            if not _imports_unsafe(file):
                c.type_errors.append(Diagnostic(pos, _FOREIGN))
            elif len(words) not in (1, 2):
                c.type_errors.append(Diagnostic(pos, _USAGE))
            else:
                found.append((pos, words))
                continue
            complete = False
    names: Linknames = {}
    for pos, words in found:
        local = words[0]
        obj = c.pkg.scope.names.get(local)
        if not isinstance(obj, Func | Var):
            text = _UNKNOWN
        elif local in names:
            text = f"duplicate //go:linkname for {local}"
        else:
            names[local] = words[1] if len(words) > 1 else ""
            continue
        if complete:
            c.type_errors.append(Diagnostic(pos, text))
    return names


def _imports_unsafe(file: ast.SourceFile) -> bool:
    return any(string(spec.path.value) == b"unsafe" for spec in file.imports)
