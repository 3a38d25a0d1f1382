"""What surrounds a session: init files, transcripts, JSON, colours, signals, and programs that end
in every way there is."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

sys.path.insert(0, str(Path(__file__).parent.parent))
sys.path.insert(0, str(Path(__file__).parent))

from conftest import COMMAND, ROOT, environment
from test_repl import ASKING, BUSY, FOREVER, LOOP, Terminal

PANICS = """package main

import "fmt"

func main() {
	defer func() { fmt.Println("deferred") }()
	panic("at last")
}
"""
ENDS = {
    "returns": ("func main() { println(1) }", 0),
    "exits": ('import "os"\n\nfunc main() { defer println(1); os.Exit(3) }', 3),
    "panics": ('func main() { defer println(1); panic("x") }', 2),
    "deadlocks": ("func main() { defer println(1); <-make(chan int) }", 2),
    "overflows": ("func f(n int) int { return f(n+1) + 1 }\n\nfunc main() { println(f(0)) }", 2),
    "leaves": ('import "runtime"\n\nfunc main() { defer println(1); runtime.Goexit() }', 2),
    "faults": ("func main() { var p *int; defer println(1); println(*p) }", 2),
    "unlocks": ('import "sync"\n\nfunc main() { var m sync.Mutex; m.Unlock() }', 2),
    "races": ("func main() { var m map[int]int; defer println(1); m[1]++ }", 2),
}


def run(
    arguments: list[str], folder: Path, home: Path, source: str = LOOP, **more: str
) -> subprocess.CompletedProcess[bytes]:
    (folder / "prog.go").write_text(source, encoding="utf-8")
    done = subprocess.run(
        [*COMMAND, "debug", *arguments, "prog.go"], check=False, cwd=folder,
        env={**environment(home), **more}, stdin=subprocess.DEVNULL, capture_output=True,
        timeout=120,
    )  # fmt: skip
    assert b"Traceback" not in done.stderr and b"internal error" not in done.stderr
    return done


WAYS = ("c", "step 100000", "si 30; rev si 7; next 100000", "stepout; c")


@pytest.mark.parametrize(
    ("name", "way"), [(n, w) for n in ENDS for w in (WAYS if n != "overflows" else WAYS[:1])]
)
def test_all_ends(name: str, way: str, tmp_path: Path, home: Path) -> None:
    """However a program ends, it ends so under the debugger, stepped or not."""
    source, status = ENDS[name]
    source = f"package main\n\n{source}\n"
    (tmp_path / "prog.go").write_text(source, encoding="utf-8")
    plain = subprocess.run(
        [*COMMAND, "run", "prog.go"], check=False, cwd=tmp_path, env=environment(home),
        capture_output=True, stdin=subprocess.DEVNULL, timeout=120,
    )  # fmt: skip
    go_on = "clear unrecovered-panic; clear runtime-fatal-throw; "
    done = run(["-keep-going", "-exec", f"{go_on}{way}; c"], tmp_path, home, source)
    assert (plain.returncode, done.returncode) == (status, status)
    rows = plain.stderr.decode().splitlines()
    told = [row for row in rows if "=0x" not in row and "(" not in row]  # no addresses
    shown = done.stderr.decode().splitlines()
    assert [row for row in told if row not in shown] == []


def test_json(tmp_path: Path, home: Path) -> None:
    """Every command answers with an object of the schema, and says something."""
    from minigo.debug.commands import table

    schema = json.loads((ROOT / "docs/debug.schema.json").read_text(encoding="utf-8"))
    commands = [
        "break worker", "continue", "next", "step", "si", "ni", "stack -full", "locals", "args",
        "frame 0", "up", "down", "list", "disassemble", "regs", "vars", "print wg",
        "print missing", "whatis in", "call shared.push(\"x\")", "display id", "display",
        "goroutines", "goroutine 1", "goroutine 8 locals", "chans", "chans in", "mutexes", "waits",
        "only 8", "all", "defers -all", "panics", "recoverable", "explain", "deferred 1 args",
        "where-step", "check here", "checkpoints", "goto-step 60", "rev next", "rev continue",
        "rewind", "restart c1", "watch -rw shared.all", "breakpoints", "toggle 1", "toggle 1",
        "condition 1 id > 1", "on 1 locals", "condition -clear 1", "trace push",
        "tbreak main.worker:10", "clear 2",
        "continue", "nextdefer", "stepout", "set id = 4", "call -keep shared.push(\"y\")",
        "clearall", "step-all", "restart", "rewind", "funcs", "types", "sources", "config",
        "config max-items 3", "config alias print q2", "help", "help print", "transcript notes",
        "transcript -off", "source nofile", "continue", "nothing", "exit",
    ]  # fmt: skip
    done = run(["-json", "-keep-going", "-stdout", "out", "-exec", "; ".join(commands)], tmp_path,
               home, BUSY, EDITOR="")  # fmt: skip
    rows = [json.loads(row) for row in done.stdout.decode().splitlines()]
    for row in rows:
        jsonschema.validate(row, schema)
    assert rows[0] == {"schema": "minigo.debug/1"}
    assert [row["command"] for row in rows[1:]] == commands
    assert sum("error" in row for row in rows) < len(rows) / 3
    tried = {command.split()[0] for command in commands}
    assert {c.name for c in table() if not tried & set(c.names)} == {"edit"}


def test_init_files(tmp_path: Path, home: Path) -> None:
    """The user's own is run; that of a folder only if the user's own allows it."""
    config = tmp_path / "config/minigo"
    config.mkdir(parents=True)
    (tmp_path / ".minigo_init").write_text("break fill\n", encoding="utf-8")
    (config / "debuginit").write_text("config source-lines 0\nconfig alias print show\n")
    (tmp_path / "more").write_text("# more\nbreak 12\n", encoding="utf-8")
    arguments = ["-init", "more", "-exec", "breakpoints; show 6*7"]
    where = {"XDG_CONFIG_HOME": str(tmp_path / "config")}
    done = run(arguments, tmp_path, home, **where)
    assert b"main.fill() ./prog.go:12" in done.stdout and b"\n42\n" in done.stdout
    assert b"prog.go:10" not in done.stdout and b".minigo_init is not run" in done.stderr
    (config / "debuginit").write_text(f"config allow-init {tmp_path}\n", encoding="utf-8")
    done = run(["-exec", "breakpoints"], tmp_path, home, **where)
    assert b"main.fill() ./prog.go:10" in done.stdout and b"not run" not in done.stderr


def test_transcript(tmp_path: Path, home: Path) -> None:
    run(["-keep-going", "-exec", "transcript -t notes; break fill; print x; transcript -off; bp"],
        tmp_path, home)  # fmt: skip
    assert (tmp_path / "notes").read_text(encoding="utf-8").splitlines() == [
        "(minigo) transcript -t notes", "The session is written to notes",
        "(minigo) break fill", "Breakpoint 1 set at 0x0 for main.fill() ./prog.go:10",
        "(minigo) print x", "-exec:3: undefined: x",
    ]  # fmt: skip


def test_few_snapshots(tmp_path: Path, home: Path) -> None:
    """With two snapshots everything can be gone back to as with fourteen."""
    commands = "config source-lines 0; break fill; c; c; rev next 3; rewind; where-step"
    answers = [
        run([f"-record={n}", "-keep-going", "-exec", commands], tmp_path, home).stdout
        for n in (2, 14)
    ]
    assert answers[0] == answers[1] and b"step " in answers[0]


def test_colours_on_a_terminal_only(tmp_path: Path, home: Path) -> None:
    terminal = Terminal(LOOP, tmp_path, home, CLICOLOR_FORCE="1")
    terminal.send("break fill")
    assert "\x1b[1;33m> [Breakpoint 1]" in terminal.send("continue")
    terminal.send("config colour off")
    assert "\x1b[1;33m" not in terminal.send("next")
    assert terminal.leave() == 0
    assert b"\x1b[" not in run(["-exec", "break fill; c"], tmp_path, home, TERM="xterm").stdout


def test_control_c_and_d_at_the_prompt(tmp_path: Path, home: Path) -> None:
    terminal = Terminal(LOOP, tmp_path, home)
    child = terminal.child
    child.send("print 1")
    child.expect_exact("print 1")
    child.sendintr()  # forgets the line
    child.sendline("print 40 + 2")
    child.expect_exact("42")
    for _ in range(60):  # it is heard at the prompt only
        child.sendeof()
        if child.expect([terminal.eof, terminal.timeout], timeout=1) == 0:
            break
    child.close()
    assert child.exitstatus == 0


def test_interrupts_while_stepping(tmp_path: Path, home: Path) -> None:
    """SIGINT ends a motion that would take for ever, and the session goes on, both ways."""
    terminal = Terminal(FOREVER, tmp_path, home)
    terminal.child.sendline("next 1000000000")
    terminal.child.expect(terminal.timeout, timeout=1)
    terminal.child.sendintr()
    terminal.child.expect_exact("[interrupted]")
    terminal.prompt()
    terminal.child.sendline("rev next")
    terminal.child.expect_exact("main.main() ./prog.go:4")
    terminal.prompt()
    assert terminal.leave() == 0


@pytest.mark.parametrize("number", [signal.SIGUSR1, signal.SIGWINCH, signal.SIGCONT])
def test_signals_while_stopped(number: int, tmp_path: Path, home: Path) -> None:
    """They are the program's, which takes no notice of these."""
    terminal = Terminal(PANICS, tmp_path, home)
    child = terminal.child
    terminal.send("tbreak main.main")
    child.sendline("continue")
    child.expect_exact("Breakpoint 1]")
    children = Path(f"/proc/{child.pid}/task/{child.pid}/children").read_text()
    for pid in children.split():
        os.kill(int(pid), number)
    for command, shown in (
        ("next", "main.main() ./prog.go:7"), ("continue", "[unrecovered-panic]"),
        ("continue", "exited with status 2"),
    ):  # fmt: skip
        child.sendline(command)
        child.expect_exact(shown)
    assert terminal.leave() == 2


def test_input_is_read_once(tmp_path: Path, home: Path) -> None:
    commands = "config source-lines 0; break 13; c; rewind; c; print in.Text(); c"
    (tmp_path / "in").write_text("gopher\n", encoding="utf-8")
    done = run(["-stdin", "in", "-exec", commands], tmp_path, home, ASKING)  # fmt: skip
    assert done.stdout.count(b"name? ") == 1 and b'"gopher"' in done.stdout
    assert b"hello gopher" in done.stdout
