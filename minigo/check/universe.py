"""The predeclared names, and package unsafe.

Predeclared types are singletons: a Basic that is not one of these does not exist.
"""

from __future__ import annotations

from typing import NamedTuple

from minigo.check.objects import (
    Builtin,
    Const,
    Func,
    Nil,
    Object,
    Package,
    Scope,
    TypeName,
    Var,
)
from minigo.check.types import INVALID, Alias, Basic, Interface, Named, Signature, Tuple, Type
from minigo.source import NO_POS

BOOL = Basic("bool", "bool")
INT = Basic("int", "int")
INT8 = Basic("int8", "int8")
INT16 = Basic("int16", "int16")
INT32 = Basic("int32", "int32")
INT64 = Basic("int64", "int64")
UINT = Basic("uint", "uint")
UINT8 = Basic("uint8", "uint8")
UINT16 = Basic("uint16", "uint16")
UINT32 = Basic("uint32", "uint32")
UINT64 = Basic("uint64", "uint64")
UINTPTR = Basic("uintptr", "uintptr")
FLOAT32 = Basic("float32", "float32")
FLOAT64 = Basic("float64", "float64")
COMPLEX64 = Basic("complex64", "complex64")
COMPLEX128 = Basic("complex128", "complex128")
STRING = Basic("string", "string")
BYTE = Basic("uint8", "byte")
RUNE = Basic("int32", "rune")
UNSAFE_POINTER = Basic("unsafe.Pointer", "Pointer")
UNTYPED_BOOL = Basic("untyped bool", "untyped bool")
UNTYPED_INT = Basic("untyped int", "untyped int")
UNTYPED_RUNE = Basic("untyped rune", "untyped rune")
UNTYPED_FLOAT = Basic("untyped float", "untyped float")
UNTYPED_COMPLEX = Basic("untyped complex", "untyped complex")
UNTYPED_STRING = Basic("untyped string", "untyped string")
UNTYPED_NIL = Basic("untyped nil", "untyped nil")

EMPTY_INTERFACE = Interface([], [])
NO_VALUE = Tuple([])  # the type of a call without results

BASIC_TYPES = (
    BOOL, INT, INT8, INT16, INT32, INT64, UINT, UINT8, UINT16, UINT32, UINT64, UINTPTR, FLOAT32,
    FLOAT64, COMPLEX64, COMPLEX128, STRING, BYTE, RUNE,
)  # fmt: skip

# What an untyped constant becomes where nothing tells its type.
_DEFAULTS = {
    "untyped bool": BOOL,
    "untyped int": INT,
    "untyped rune": RUNE,
    "untyped float": FLOAT64,
    "untyped complex": COMPLEX128,
    "untyped string": STRING,
}

# Of two untyped numbers, the operation has the kind that comes later here.
_UNTYPED_RANK = {"untyped int": 0, "untyped rune": 1, "untyped float": 2, "untyped complex": 3}


def default_type(typ: Type) -> Type:
    """The default type of an untyped one (nil has none and stays as it is); others are their
    own."""
    if type(typ) is Basic:
        return _DEFAULTS.get(typ.kind, typ)
    return typ


def max_untyped(x: Type, y: Type) -> Type | None:
    """The untyped type for an operation on operands of two untyped types; None if they do not go
    together."""
    if x is y:
        return x
    if type(x) is Basic and type(y) is Basic:
        i, j = _UNTYPED_RANK.get(x.kind), _UNTYPED_RANK.get(y.kind)
        if i is not None and j is not None:
            return x if i > j else y
    return None


# What the call of a predeclared function is; the kind decides whether it may stand as a statement.
CONVERSION = 0
EXPRESSION = 1
STATEMENT = 2


class BuiltinInfo(NamedTuple):
    """Of a predeclared function: least number of arguments, whether more are allowed, and its
    kind."""

    args: int
    variadic: bool
    kind: int


BUILTINS = {
    "append": BuiltinInfo(1, True, EXPRESSION),
    "cap": BuiltinInfo(1, False, EXPRESSION),
    "clear": BuiltinInfo(1, False, STATEMENT),
    "close": BuiltinInfo(1, False, STATEMENT),
    "complex": BuiltinInfo(2, False, EXPRESSION),
    "copy": BuiltinInfo(2, False, STATEMENT),
    "delete": BuiltinInfo(2, False, STATEMENT),
    "imag": BuiltinInfo(1, False, EXPRESSION),
    "len": BuiltinInfo(1, False, EXPRESSION),
    "make": BuiltinInfo(1, True, EXPRESSION),
    "max": BuiltinInfo(1, True, EXPRESSION),
    "min": BuiltinInfo(1, True, EXPRESSION),
    "new": BuiltinInfo(1, False, EXPRESSION),
    "panic": BuiltinInfo(1, False, STATEMENT),
    "print": BuiltinInfo(0, True, STATEMENT),
    "println": BuiltinInfo(0, True, STATEMENT),
    "real": BuiltinInfo(1, False, EXPRESSION),
    "recover": BuiltinInfo(0, False, STATEMENT),
    "Add": BuiltinInfo(2, False, EXPRESSION),
    "Alignof": BuiltinInfo(1, False, EXPRESSION),
    "Offsetof": BuiltinInfo(1, False, EXPRESSION),
    "Sizeof": BuiltinInfo(1, False, EXPRESSION),
    "Slice": BuiltinInfo(2, False, EXPRESSION),
    "SliceData": BuiltinInfo(1, False, EXPRESSION),
    "String": BuiltinInfo(2, False, EXPRESSION),
    "StringData": BuiltinInfo(1, False, EXPRESSION),
}

UNIVERSE = Scope(None)
UNSAFE = Package("unsafe", "unsafe")


def _define(obj: Object) -> None:
    UNIVERSE.insert(obj)


def _define_error() -> Named:
    obj = TypeName(NO_POS, None, "error", None)
    typ = Named(obj, None)
    obj.typ = typ
    recv = Var(NO_POS, None, "", typ)
    recv.is_param = True
    recv.role = "receiver"
    result = Var(NO_POS, None, "", STRING)
    result.is_param = True
    result.role = "result variable"
    method = Func(NO_POS, None, "Error", Signature(recv, [], [result], False))
    typ.set_underlying(Interface([method], []))
    _define(obj)
    return typ


for _basic in BASIC_TYPES:
    _define(TypeName(NO_POS, None, _basic.name, _basic))

ERROR = _define_error()

_any = TypeName(NO_POS, None, "any", None)
ANY = Alias(_any, EMPTY_INTERFACE)
_any.typ = ANY
_define(_any)

# The type set of the interface in here is put in by `typeset`.
_comparable = TypeName(NO_POS, None, "comparable", None)
COMPARABLE_INTERFACE = Interface([], [])
COMPARABLE = Named(_comparable, COMPARABLE_INTERFACE)
_comparable.typ = COMPARABLE
_define(_comparable)

IOTA = Const(NO_POS, None, "iota", UNTYPED_INT, 0)
_define(Const(NO_POS, None, "true", UNTYPED_BOOL, True))
_define(Const(NO_POS, None, "false", UNTYPED_BOOL, False))
_define(IOTA)
_define(Nil(NO_POS, None, "nil", UNTYPED_NIL))

for _name in BUILTINS:
    if _name[0].islower():
        _define(Builtin(NO_POS, None, _name, INVALID))
    else:
        UNSAFE.scope.insert(Builtin(NO_POS, UNSAFE, _name, INVALID))
UNSAFE.scope.insert(TypeName(NO_POS, UNSAFE, "Pointer", UNSAFE_POINTER))
