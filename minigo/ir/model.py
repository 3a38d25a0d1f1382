"""The IR of a package: functions of stack instructions, run-time types, static data.

References between functions, types and data are symbolic (strings, keys, objects), so that a
package can be written alone and linked later (`compile.link`). An operand of kind `func` is a
symbol, `type` a `Type`, `data` a data symbol, `str` the bytes, `method` a method key, `label` a
`Label`; the numeric kinds are ints. A program of the machine is what `ir.image` writes from a
linked package.

Frame of a function, in slots from its base: results, parameters (receiver first), locals, operand
stack. The caller pushes room for the results (ROOM) and then the arguments; the callee's frame
begins at that room, so results are where the caller wants them when RETURN leaves. Result slots are
unspecified on entry. The first local slot of a function with FUNC_CLOSURE receives the closure.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True, eq=False)
class Type:
    """A run-time type descriptor; one object per key within a package. Sizes and offsets in bytes.

    `key` is unique over all packages (full import paths; scopes numbered for local types); `name`
    is what %T prints. Kinds are reflect.Kind numbers, flags those of vm/value.h. Recursive types
    refer to themselves through these object references.
    """

    key: str
    name: str
    kind: int
    size: int
    align: int
    flags: int
    bare_name: str = ""
    pkg_path: str = ""
    elem: Type | None = None
    map_key: Type | None = None
    ptr_to: Type | None = None
    len: int = 0
    chan_dir: int = 0
    fields: list[Field] = field(default_factory=list)
    ins: list[Type] = field(default_factory=list)
    outs: list[Type] = field(default_factory=list)
    methods: list[Method] = field(default_factory=list)

    @property
    def slots(self) -> int:
        """Size in slots, rounded up."""
        return (self.size + 7) // 8


@dataclass(slots=True, eq=False)
class Field:
    """A struct field; `pkg` is the import path for an unexported name."""

    name: str
    type: Type
    offset: int
    tag: str = ""
    pkg: str = ""
    embedded: bool = False
    exported: bool = False


@dataclass(slots=True, eq=False)
class Method:
    """A method of an interface (`func` None) or of a concrete type's method set, sorted by name.
    `key` is name, package when unexported, and signature key in one string; `func` the symbol of
    the function that takes the data word as receiver."""

    key: str
    name: str
    type: Type
    func: str | None = None
    pkg: str = ""
    exported: bool = False


class Label:
    """A place in a function's code; `index` is the instruction it stands before, once placed."""

    __slots__ = ("index",)

    def __init__(self) -> None:
        self.index = -1


Operand = int | str | bytes | Type | Label
Instr = tuple[Operand, ...]  # (opcode number, operands...)


@dataclass(slots=True, eq=False)
class OpenDefer:
    """Open-coded defer i of a function: what to call (None: the func value in the first slot) and
    where its words are kept."""

    func: str | None
    slot: int
    n: int
    line: int
    column: int


@dataclass(slots=True, eq=False)
class JumpTable:
    """Labels for the values low, low+1, …; None entries mean the default."""

    low: int
    labels: list[Label | None]
    default: Label


@dataclass(slots=True, eq=False)
class Variable:
    """A variable for debuggers. kind: 0 in the slot, 1 slot holds the address of its heap cell, 2
    captured value, 3 captured cell; for 2 and 3 `slot` counts words of the closure. Lives from
    instruction `start` to before `end`."""

    name: str
    type: Type
    kind: int
    slot: int
    start: int
    end: int
    is_param: bool = False
    is_result: bool = False


@dataclass(slots=True, eq=False)
class Function:
    """A function. `symbol` is unique in the program ("main.(*T).M", instances with full type
    arguments); `name` is what tracebacks print ("main.F[...]"). `lines` holds (instruction index,
    line, column, begins a statement), ascending. `stack` is the deepest operand stack in words,
    filled in by `verify`."""

    symbol: str
    name: str
    file: str
    line: int
    results: int
    params: int
    locals: int = 0
    stack: int = 0
    flags: int = 0
    type: Type | None = None
    code: list[Instr] = field(default_factory=list)
    lines: list[tuple[int, int, int, bool]] = field(default_factory=list)
    open_defers: list[OpenDefer] = field(default_factory=list)
    bits_slot: int = 0
    deferreturn: Label | None = None
    tables: list[JumpTable] = field(default_factory=list)
    variables: list[Variable] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Reloc:
    """A word of static data that is an address. kind: 0 data + addend, 1 func value, 2 type, 3
    bytes of a string."""

    offset: int
    kind: int
    target: str | bytes | Type
    addend: int = 0


@dataclass(slots=True, eq=False)
class Data:
    """Static memory: a package variable or the storage of a constant composite. Bytes past
    `content` are zero. `type` is a package variable's, for debuggers."""

    symbol: str
    size: int
    align: int
    noscan: bool
    content: bytes = b""
    relocs: list[Reloc] = field(default_factory=list)
    type: Type | None = None


@dataclass(slots=True, eq=False)
class Package:
    """The compiled form of one package. `init` is the symbol of the function that initialises it
    (variables in order, then the init functions), None when there is nothing to do; `imports` are
    initialised before it, in order."""

    path: str
    name: str
    imports: list[str] = field(default_factory=list)
    functions: dict[str, Function] = field(default_factory=dict)
    types: dict[str, Type] = field(default_factory=dict)
    data: dict[str, Data] = field(default_factory=dict)
    init: str | None = None
    exports: bytes = b""
