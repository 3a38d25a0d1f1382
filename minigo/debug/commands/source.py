"""Source and instructions."""

from __future__ import annotations

from minigo.debug import render
from minigo.debug.commands import Command, Reply
from minigo.debug.program import DebugError, Place, shown
from minigo.debug.session import Session
from minigo.debug.target import Target

GROUP = "Source and instructions"
KINDS = (
    "", "bool", "int", "int8", "int16", "int32", "int64", "uint", "uint8", "uint16", "uint32",
    "uint64", "uintptr", "float32", "float64", "complex64", "complex128", "array", "chan", "func",
    "interface", "map", "pointer", "slice", "string", "struct", "unsafe.Pointer",
)  # fmt: skip


def show(session: Session, args: str) -> Reply:
    """list [LOC]."""
    around = int(session.config["source-lines"]) or 5
    file, line, _ = session.here()
    mark = True
    if args:
        place = _place(session, args)
        fn = session.program.func(place.func)
        file, line, mark = fn.file, fn.line_at(place.pc), fn.file == file and line == fn.line
    elif session.listed is not None and session.listed[0] == file:
        line, mark = session.listed[1] + around + 1, False
    text = session.program.source(file)
    if not text:
        raise DebugError(f"no source of {file or 'this place'}")
    if line - around > len(text):
        raise DebugError("the end of the file")
    session.listed = file, line + around
    lines = render.source(text, line, around, mark)
    return Reply(lines, lines)


def _place(session: Session, text: str) -> Place:
    """A location for `list`, which may be any line."""
    if text.isdigit():
        file = session.here()[0]
        for fn in [f for f in session.program.user_funcs if f.file == file]:
            for row in fn.lines:
                if row.line == int(text):
                    return Place(fn.index, row.pc)
    return session.resolve(text)[0]


def disassemble(session: Session, args: str) -> Reply:
    """disassemble [-l LOC | -a LOW HIGH]."""
    words = args.split()
    func, low, high = -1, 0, 1 << 32
    if words and words[0] == "-l":
        if len(words) != 2:
            raise DebugError("usage: disassemble [-l LOC | -a LOW HIGH]")
        func = session.resolve(words[1])[0].func
    elif words and words[0] == "-a":
        try:
            low, high = (int(word, 0) for word in words[1:])
        except ValueError:
            raise DebugError("usage: disassemble [-l LOC | -a LOW HIGH]") from None
    elif words:
        func = session.resolve(words[0])[0].func
    rows = session.target.call(Target.disassemble, session.g, session.frame, func, low, high)
    index = func if func >= 0 else session.target.call(Target.where, session.g, session.frame)[2]
    fn = session.program.func(index)
    head = [f"{fn.name}() {fn.file.rpartition('/')[2]}:{fn.line}"]
    return Reply(head + render.instructions(rows, session.program.source(fn.file)), rows)


def regs(session: Session, args: str) -> Reply:
    """regs."""
    row = session.target.call(Target.registers, session.g, session.frame)
    return Reply(render.registers(row), row)


def funcs(session: Session, args: str) -> Reply:
    """funcs [TEXT]."""
    names = [f.name for f in session.program.user_funcs if args in f.name]
    return Reply(names or ["(none)"], names)


def types(session: Session, args: str) -> Reply:
    """types [TEXT]."""
    own = {f.symbol.rpartition("/")[2].partition(".")[0] for f in session.program.user_funcs}
    rows = {}
    for key in session.program.types:
        typ = session.program.type(key)
        named = typ is not None and typ.flags & 8 and typ.pkg_path.rpartition("/")[2] in own
        if typ is not None and args in typ.name and (named or args):
            rows[typ.name] = {"name": typ.name, "kind": KINDS[typ.kind], "size": typ.size}
    found = [rows[name] for name in sorted(rows)]
    lines = [f"{row['name']}  {row['kind']}, {row['size']} bytes" for row in found]
    return Reply(lines or ["(none)"], found)


def sources(session: Session, args: str) -> Reply:
    """sources [TEXT]."""
    files = sorted({shown(f.file) for f in session.program.user_funcs if args in f.file})
    return Reply(files or ["(none)"], files)


COMMANDS = [
    Command(
        ("list", "ls", "l"), GROUP, "list [LOC]",
        "Print the source around here, then what follows; or around LOC.", show, True,
    ),
    Command(
        ("disassemble", "disass"), GROUP, "disassemble [LOC | -l LOC | -a LOW HIGH]",
        "Print the instructions of the function, => where we are, * at breakpoints.", disassemble,
    ),
    Command(
        ("regs",), GROUP, "regs",
        "Print PC, SP, FP, the operand stack, deferBits, goroutine and panic.", regs,
    ),
    Command(("funcs",), GROUP, "funcs [TEXT]", "List the program's functions.", funcs),
    Command(
        ("types",), GROUP, "types [TEXT]",
        "List the program's types; with TEXT, all whose names hold it.", types,
    ),
    Command(("sources",), GROUP, "sources [TEXT]", "List the program's files.", sources),
]  # fmt: skip
