"""Values: looking at them and changing them."""

from __future__ import annotations

from functools import partial

from minigo.debug import render
from minigo.debug.commands import Command, Reply
from minigo.debug.commands.motion import displayed
from minigo.debug.program import DebugError
from minigo.debug.records import Var
from minigo.debug.session import Session
from minigo.debug.target import Target

GROUP = "Values"


def _form(args: str) -> tuple[str, str]:
    """A verb such as %x in front of an expression, and the expression."""
    if args.startswith("%"):
        form, _, text = args.partition(" ")
        return form, text.strip()
    return "", args


def show(session: Session, args: str) -> Reply:
    """print [%FMT] E."""
    form, text = _form(args)
    if not text:
        raise DebugError("usage: print [%FMT] E")
    row = session.target.call(Target.evaluate, session.g, session.frame, text, form)
    return Reply([row.value], row)


def what_is(session: Session, args: str) -> Reply:
    """whatis E."""
    if not args:
        raise DebugError("usage: whatis E")
    lines = session.target.call(Target.what_is, session.g, session.frame, args)
    return Reply(lines, lines)


def variables(params: bool, session: Session, args: str) -> Reply:
    """locals [TEXT], args [TEXT]."""
    rows = session.target.call(Target.variables, session.g, session.frame, params)
    rows = [row for row in rows if args in row.name]
    return Reply(render.variables(rows) or [f"(no {'args' if params else 'locals'})"], rows)


def package(session: Session, args: str) -> Reply:
    """vars [TEXT]."""
    rows = session.target.call(Target.package_variables, args)
    return Reply(render.variables(rows) or ["(no vars)"], rows)


def assign(session: Session, args: str) -> Reply:
    """set L = E."""
    target, found, text = args.partition("=")
    if not found or not text.strip() or not target.strip():
        raise DebugError("usage: set L = E")
    row: Var = session.assign(target.strip(), text.strip())
    return Reply([f"{row.name} = {row.value}"], row)


def display(session: Session, args: str) -> Reply:
    """display [-a [%FMT] E | -d N]."""
    option, _, rest = args.partition(" ")
    if option == "-d":
        if not rest.isdigit() or int(rest) not in session.displays:
            raise DebugError(f"no display {rest}")
        del session.displays[int(rest)]
        return Reply()
    if args:
        form, text = _form(rest.strip() if option == "-a" else args)
        if not text:
            raise DebugError("usage: display [-a [%FMT] E | -d N]")
        from minigo.debug.evaluate import parse

        parse(text)
        session.displays[session.next_display] = form, text
        session.next_display += 1
        return Reply(displayed(session)[-1:], session.displays)
    return Reply(displayed(session) or ["no displays"], session.displays)


def call(session: Session, args: str) -> Reply:
    """call [-keep] F(x)."""
    option, _, text = args.partition(" ")
    if option == "-keep" and text.strip():
        row = session.keep(text.strip())
        return Reply([row.value], row)
    if not args or args.startswith("-"):
        raise DebugError("usage: call [-keep] F(x)")
    return show(session, args)


COMMANDS = [
    Command(
        ("print", "p"), GROUP, "print [%FMT] E",
        "Print an expression; FMT is x, X, b, o, c, s, e, f or g. Functions are called in a copy "
        "of the program.", show,
    ),
    Command(("whatis",), GROUP, "whatis E", "Print the type of an expression.", what_is),
    Command(("locals",), GROUP, "locals [TEXT]", "Print local variables.",
            partial(variables, False)),
    Command(("args",), GROUP, "args [TEXT]", "Print arguments and results.",
            partial(variables, True)),
    Command(("vars",), GROUP, "vars [TEXT]",
            "Print package variables whose names hold TEXT; without, those of main.", package),
    Command(
        ("set",), GROUP, "set L = E",
        "Change a variable, field or element. Only where the program has not run further yet; "
        "what lies behind can't be gone back to then.", assign,
    ),
    Command(
        ("display",), GROUP, "display [-a [%FMT] E | -d N]",
        "Show an expression at every stop; -d ends that.", display,
    ),
    Command(
        ("call",), GROUP, "call [-keep] F(x)",
        "Call a function in a copy of the program, and print what it returns. With -keep in the "
        "program itself, if it returns there; what lies behind can't be gone back to then.", call,
    ),
]  # fmt: skip
