"""What functions are called: the symbol, unique in a program, and the name that tracebacks print.

Both differ only for instances of generic functions: the symbol has the type arguments' keys in its
brackets, the name `[...]`. What is nested in a function (literals, wrappers) has that function's
symbol and name as the beginning of its own.
"""

from __future__ import annotations

from typing import NamedTuple

from minigo.check.objects import Func
from minigo.ir.model import Type


class Symbol(NamedTuple):
    """A function's symbol and the name tracebacks print."""

    symbol: str
    name: str

    def nested(self, suffix: str) -> Symbol:
        """Of something made for the function."""
        return Symbol(self.symbol + suffix, self.name + suffix)


def _brackets(args: tuple[Type, ...]) -> str:
    return f"[{','.join(arg.key for arg in args)}]" if args else ""


def function(func: Func, args: tuple[Type, ...] = ()) -> Symbol:
    """A function that is no method."""
    assert func.pkg is not None
    plain = f"{func.pkg.path}.{func.name}"
    return Symbol(plain + _brackets(args), plain + ("[...]" if args else ""))


def method_name(receiver: Type, func: Func) -> str:
    """What a promoted method is called in the symbols of the type that got it: with its package if
    a method of the receiver's own package could have that name too."""
    if func.exported or func.pkg is None or func.pkg.path == receiver.pkg_path:
        return func.name
    return f"{func.pkg.path}.{func.name}"


def method(receiver: Type, name: str, pointer: bool, args: tuple[Type, ...] = ()) -> Symbol:
    """A method of the type `receiver`, or of the pointer to it; also one promoted to a struct type
    without a name."""
    if receiver.pkg_path:
        prefix = receiver.pkg_path + "."
        own = receiver.key.removeprefix(prefix)
    else:
        prefix, own = "", receiver.key
    bare, bracket, _ = own.partition("[") if receiver.pkg_path else (own, "", "")
    shown = bare + ("[...]" if bracket else "")
    if pointer:
        own, shown = f"(*{own})", f"(*{shown})"
    return Symbol(
        f"{prefix}{own}.{name}{_brackets(args)}",
        f"{prefix}{shown}.{name}" + ("[...]" if args else ""),
    )


def is_hidden(symbol: str) -> bool:
    """Whether tracebacks leave out a function of package runtime: all but exported functions and
    exported methods of exported types."""
    if not symbol.startswith("runtime."):
        return False
    parts = symbol.removeprefix("runtime.").replace("(*", "").replace(")", "").split(".")
    return not all(part[:1].isupper() for part in parts[:2])
