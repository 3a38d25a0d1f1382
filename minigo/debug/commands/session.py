"""Commands about the session itself."""

from __future__ import annotations

import os
import subprocess

from minigo.debug.commands import GROUPS, Command, Reply, execute, find, table
from minigo.debug.program import DebugError
from minigo.debug.session import Session

GROUP = "The session"


def show_help(session: Session, args: str) -> Reply:
    """help [CMD]."""
    if args:
        command = find(args.split()[0])
        aliases = f"aliases: {', '.join(command.names[1:])}" if command.names[1:] else ""
        lines = [command.usage, "", command.help, *([aliases] if aliases else [])]
        return Reply(lines, lines)
    rows = [{"names": c.names, "group": c.group, "usage": c.usage, "help": c.help} for c in table()]
    return Reply(manual(), rows)


def manual() -> list[str]:
    """The table of commands as text."""
    lines = []
    commands = table()
    for group in GROUPS:
        lines += [f"{group}:"]
        for command in commands:
            if command.group == group:
                names = command.name
                if command.names[1:]:
                    names += f" ({', '.join(command.names[1:])})"
                first = command.help.partition(".")[0].partition(";")[0] + "."
                lines.append(f"    {names:<36}{first}")
        lines.append("")
    return [*lines, "Type help and a command for more."]


def source(session: Session, args: str) -> Reply:
    """source FILE."""
    lines: list[str] = []
    for number, line in read_script(args):
        try:
            lines += execute(session, line).lines
        except DebugError as error:
            raise DebugError(f"{args}:{number}: {error}") from None
        if session.leaving is not None:
            break
    return Reply(lines, lines)


def read_script(name: str) -> list[tuple[int, str]]:
    """The command lines of a file with their numbers; # begins a comment."""
    try:
        with open(name, encoding="utf-8") as file:
            rows = file.read().split("\n")
    except (OSError, UnicodeDecodeError) as error:
        what = error.strerror if isinstance(error, OSError) else "not text"
        raise DebugError(f"{name}: {(what or str(error)).lower()}") from None
    return [
        (number, row.strip())
        for number, row in enumerate(rows, 1)
        if row.strip() and not row.strip().startswith("#")
    ]


def config(session: Session, args: str) -> Reply:
    """config [NAME VALUE | alias CMD NAME]."""
    words = args.split()
    if not words or words == ["-list"]:
        return Reply([f"{k} {v}".strip() for k, v in session.config.items()], session.config)
    if words[0] == "alias" and len(words) == 3:
        session.aliases[words[2]] = find(words[1]).name
        return Reply([], session.aliases)
    if len(words) == 1 and words[0] in session.config:
        return Reply([f"{words[0]} {session.config[words[0]]}"], session.config)
    if len(words) != 2 or words[0] not in session.config:
        raise DebugError(f"settings are {', '.join(session.config)}; or alias CMD NAME")
    session.configure(*words)
    return Reply([], session.config)


def transcript(session: Session, args: str) -> Reply:
    """transcript [-t] FILE, transcript -off."""
    words = args.split(None, 1) if args.startswith("-t ") else [args]
    session.transcript = ""
    if args == "-off":
        return Reply(["No transcript is written any more"], None)
    if not words[-1] or words[-1].startswith("-"):
        raise DebugError("usage: transcript [-t] FILE | transcript -off")
    try:
        with open(words[-1], "w" if len(words) > 1 else "a", encoding="utf-8"):
            session.transcript = os.path.abspath(words[-1])
    except OSError as error:
        raise DebugError(f"{words[-1]}: {(error.strerror or '').lower()}") from None
    return Reply([f"The session is written to {words[-1]}"], words[-1])


def edit(session: Session, args: str) -> Reply:
    """edit [LOC]."""
    file, line, _ = session.here()
    if args:
        place = session.resolve(args)[0]
        fn = session.program.func(place.func)
        file, line = fn.file, fn.line_at(place.pc)
    editor = os.environ.get("EDITOR", "")
    if not editor:
        raise DebugError("EDITOR is not set")
    try:
        subprocess.run([*editor.split(), f"+{line}", file], check=False)
    except OSError as error:
        raise DebugError(f"{editor}: {(error.strerror or '').lower()}") from None
    return Reply()


def leave(session: Session, args: str) -> Reply:
    """exit [-c]."""
    session.leaving = session.stop.status if session.stop.ended else 0
    if args == "-c" and not session.stop.ended:
        session.breakpoints = []
        stop = session.resume("continue")
        session.leaving = stop.status
    return Reply()


COMMANDS = [
    Command(("help", "h", "?"), GROUP, "help [CMD]", "Print the commands, or one's manual.",
            show_help),
    Command(("source",), GROUP, "source FILE", "Run the commands in a file.", source),
    Command(
        ("config",), GROUP, "config [NAME VALUE | alias CMD NAME]",
        "Print or change settings; give a command another name. A .minigo_init in the current "
        "folder is run if your debuginit says config allow-init FOLDER.", config,
    ),
    Command(
        ("transcript",), GROUP, "transcript [-t] FILE | transcript -off",
        "Write what is typed and answered to the end of FILE; -t empties it first.", transcript,
    ),
    Command(("edit", "ed"), GROUP, "edit [LOC]", "Open the source in $EDITOR.", edit),
    Command(
        ("exit", "quit", "q"), GROUP, "exit [-c]",
        "End the session and the program; -c lets the program run to its end first.", leave,
    ),
]  # fmt: skip
