"""The prompt on a real terminal, and streams of commands that make no sense."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

sys.path.insert(0, str(Path(__file__).parent.parent))

from conftest import COMMAND, environment

LOOP = """package main

import "fmt"

type point struct{ x, y int }

func (p point) sum() int { return p.x + p.y }

func fill(n int) []point {
	var all []point
	for i := range n {
		all = append(all, point{i, i * i})
	}
	return all
}

func main() {
	names := map[string]int{"one": 1, "two": 2}
	all := fill(3)
	var any interface{} = all[2]
	fmt.Println(len(all), names["two"], any)
	defer func() { fmt.Println("recovered", recover()) }()
	var p *point
	fmt.Println(p.sum())
}
"""
FOREVER = """package main

func main() {
	for i := 0; ; i++ {
	}
}
"""
ASKING = """package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	in := bufio.NewScanner(os.Stdin)
	fmt.Print("name? ")
	in.Scan()
	fmt.Println("hello", in.Text())
}
"""


class Terminal:
    """A session on a pseudo-terminal."""

    eof, timeout = pexpect.EOF, pexpect.TIMEOUT

    def __init__(self, source: str, folder: Path, home: Path, **more: str) -> None:
        (folder / "prog.go").write_text(source, encoding="utf-8")
        env = {**environment(home), "TERM": "dumb", **more}
        self.child = pexpect.spawn(
            COMMAND[0], [*COMMAND[1:], "debug", "prog.go"], cwd=str(folder), env=env,
            encoding="utf-8", timeout=60, dimensions=(50, 200),
        )  # fmt: skip
        self.prompt()

    def prompt(self) -> str:
        self.child.expect_exact("(minigo) ")
        return str(self.child.before)

    def send(self, line: str) -> str:
        self.child.sendline(line)
        return self.prompt()

    def leave(self) -> int:
        self.child.sendline("exit")
        self.child.expect(pexpect.EOF)
        self.child.close()
        return int(self.child.exitstatus)


def test_motions_and_values(tmp_path: Path, home: Path) -> None:
    terminal = Terminal(LOOP, tmp_path, home)
    assert "Breakpoint 1 set" in terminal.send("break fill")
    assert "main.fill() ./prog.go:10" in terminal.send("continue")
    assert "prog.go:11" in terminal.send("next")
    assert "prog.go:12" in terminal.send("")  # an empty line repeats
    assert "\n3\r" in terminal.send("print n") or "3" in terminal.send("print n")
    assert "undefined: nothing" in terminal.send("print nothing")
    assert "not available" in terminal.send("frobnicate")
    assert "main.main" in terminal.send("up")
    assert 'map[string]int{"one": 1, "two": 2}' in terminal.send("print names")
    assert terminal.leave() == 0


def test_interrupt_stops_the_program_only(tmp_path: Path, home: Path) -> None:
    terminal = Terminal(FOREVER, tmp_path, home)
    terminal.child.sendline("continue")
    terminal.child.expect(pexpect.TIMEOUT, timeout=1.5)
    terminal.child.sendintr()
    assert "[interrupted] main.main() ./prog.go:4" in terminal.prompt()
    assert "prog.go:4" in terminal.send("next")
    assert terminal.leave() == 0


def test_the_program_reads_the_terminal(tmp_path: Path, home: Path) -> None:
    terminal = Terminal(ASKING, tmp_path, home)
    terminal.child.sendline("continue")
    terminal.child.expect_exact("name? ")
    terminal.child.sendline("gopher")
    shown = terminal.prompt()
    assert "hello gopher" in shown and "exited with status 0" in shown
    shown = terminal.send("rewind")
    assert "start of the program" in shown
    shown = terminal.send("continue")  # what was read once is read again, and shown no second time
    assert "hello gopher" not in shown and "exited with status 0" in shown
    assert terminal.leave() == 0


BUSY = """package main

import (
	"errors"
	"fmt"
	"runtime"
	"sync"
)

type stack[T any] struct {
	mu  sync.Mutex
	all []T
}

func (s *stack[T]) push(v T) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.all = append(s.all, v)
	return len(s.all)
}

var shared stack[string]

func worker(id int, in <-chan int, out chan<- string, wg *sync.WaitGroup) {
	defer wg.Done()
	defer func() {
		if r := recover(); r != nil {
			out <- fmt.Sprint(id, " recovered ", r)
		}
	}()
	for n := range in {
		if n == 3 {
			panic(errors.New("three"))
		}
		if n == 5 {
			runtime.Goexit()
		}
		shared.push(fmt.Sprint("n", n))
	}
}

func main() {
	in, out := make(chan int), make(chan string, 4)
	var wg sync.WaitGroup
	for id := range 3 {
		wg.Add(1)
		go worker(id, in, out, &wg)
	}
	for i := range func(yield func(int) bool) {
		for k := range 7 {
			if !yield(k) {
				return
			}
		}
	} {
		in <- i
	}
	close(in)
	wg.Wait()
	select {
	case s := <-out:
		fmt.Println(s, shared.all)
	default:
	}
	shared.mu.Lock()
	fmt.Println(shared.push("never"))
}
"""
WORDS = [
    "next", "step", "stepout", "si", "ni", "continue", "nextdefer", "rev next", "rev step",
    "rev si", "rev stepout", "rev continue", "rewind", "restart", "check here", "restart c1",
    "goto-step 50", "goto-step 60", "goto-step 999999", "where-step", "break fill", "break 12",
    "break -on panic", "break -on recover", "break -on rundefer", "break /m/", "break *0x0",
    "break x.go:3", "tbreak sum", "trace 12", "clear 1", "clearall", "toggle 1", "bp",
    "condition 1 i == 2", "condition -hitcount 1 > 1", "condition 9 x", "on 1 locals", "stack",
    "stack -full -regs", "frame 1", "frame 99", "up", "down", "goroutines", "goroutine 1",
    "goroutine 77", "locals", "args", "vars", "vars os", "print all", "print all[1].y",
    "print names", "print any", "print p", "print *p", "print fill(2)", "print all[0].sum()",
    "print 1 +", "print len(all) + cap(all)", "print names[\"two\"]", "print &all", "print %x i",
    "whatis all", "whatis any", "set i = 7", "set all = 3", "set n = 100", "display i",
    "display -d 1", "list", "list 1", "list nowhere", "disassemble", "disassemble -l main",
    "disassemble -a 0 8", "regs", "defers", "defers -all", "panics", "panics -full",
    "recoverable", "explain", "deferred 1 args", "help", "help step", "help x", "config",
    "config source-lines 2", "config nothing 1", "source nofile", "funcs", "transcript",
    "", "   ", "#", ";", "\x00", "print \"", "print 'a", "break if", "rev", "rev bp", "step 3",
    "step x", "next 0", "call main.fill(1)", "print point{1, 2}", "print func() {}",
    "step 20", "step 300", "next 20 -all", "si 40", "rev next 2", "rev si 3", "only 1", "only 7",
    "only 8", "all", "goroutine 7", "goroutine 8 stack", "goroutine 7 locals", "goroutines -t 2",
    "goroutines -with state wait", "goroutines -group userloc", "goroutines -chan in",
    "goroutines -with", "mutexes", "waits", "chans", "chans in", "chans out", "chans i", "watch i",
    "watch n", "watch -r n", "watch -rw shared.all", "watch shared.mu if n > 2", "watch",
    "break worker", "break main.worker:4", "break -on go", "break -on block", "break -on goexit",
    "break -on defer", "break -on fatal", "break -on deadlock", "break -on exit", "break push",
    "tbreak -on repanic", "trace -on block", "print shared.push(\"x\")", "print shared",
    "print *panic", "print panic.link", "print panic.arg", "call -keep shared.push(\"kept\")",
    "call -keep worker(1, in, out, &wg)", "call shared.mu.Lock()", "print out", "print len(out)",
    "print <-out", "print r", "print []int{1, 2}[i]", "print stack[string]{}", "print in == nil",
    "print fmt.Sprint(n, id)", "print string(id)", "print wg", "set shared.all = nil",
    "set id = -1", "set n = 5", "types", "types s", "sources", "config max-items 2",
    "config colour on", "config colour off", "continue worker", "continue 40", "exit -x",
    "goto-step 70", "goto-step 100", "goto-step 1", "step-all", "restart -seed 3", "restart c9",
    "print *nil", "print 1/0", "print \"a\"[7]", "print all[9]", "print p.x", "print names[1]",
    "print any.(point).x", "print any.(int)", "print uint8(1000)", "print 1.5 << 2", "deferred 9 x",
    "frame 2 locals", "frame -1", "stack 1", "stack -x", "edit", "on 1 next", "clear panic",
    "clear unrecovered-panic", "toggle runtime-fatal-throw", "condition -clear 1",
]  # fmt: skip
ROUNDS = int(os.environ.get("MINIGO_FUZZ", "4"))


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_random_commands(seed: int, tmp_path: Path, home: Path) -> None:
    """No sequence of commands shows an error of ours; MINIGO_FUZZ makes more of them."""
    (tmp_path / "prog.go").write_text((LOOP, BUSY)[seed % 2], encoding="utf-8")
    choice = random.Random(seed)
    script = tmp_path / "commands"
    script.write_text("\n".join(choice.choice(WORDS) for _ in range(120)), encoding="utf-8")
    done = subprocess.run(
        [*COMMAND, "debug", "-keep-going", "-x", str(script), "prog.go"], check=False,
        cwd=tmp_path, env=environment(home), stdin=subprocess.DEVNULL, capture_output=True,
        timeout=240,
    )  # fmt: skip
    shown = (done.stdout + done.stderr).decode(errors="replace")
    assert "Traceback" not in shown and "internal error" not in shown, shown[-3000:]
    assert done.returncode in (0, 2)


@pytest.mark.parametrize(
    ("arguments", "status", "text"),
    [
        (["nofile.go"], 2, "nofile.go"),
        (["-exec", "continue", "bad.go"], 1, "declared and not used: x"),
        (["-x", "nofile", "prog.go"], 2, "nofile: no such file or directory"),
        (["-exec", "bogus", "prog.go"], 1, "-exec:1: command bogus not available"),
        (["-exec", "continue", "prog.go"], 0, "exited with status 0"),
        (["-nothing", "prog.go"], 2, "flag provided but not defined: -nothing"),
        (["-exec", "c", "deep.go"], 2, "stack overflow"),
        (["-exec", "c; c", "exits.go"], 1, "exited with status 3"),
        (["-exec", "c", "exits.go"], 3, "exited with status 3"),
    ],
)
def test_ends(arguments: list[str], status: int, text: str, tmp_path: Path, home: Path) -> None:
    sources = {
        "prog.go": LOOP,
        "bad.go": "package main\n\nfunc main() { x := 1 }\n",
        "deep.go": "package main\n\nfunc f(n int) int { return f(n+1) + 1 }\n\n"
        "func main() { println(f(0)) }\n",
        "exits.go": 'package main\n\nimport "os"\n\nfunc main() { os.Exit(3) }\n',
    }
    for name, source in sources.items():
        (tmp_path / name).write_text(source, encoding="utf-8")
    done = subprocess.run(
        [*COMMAND, "debug", *arguments], check=False, cwd=tmp_path, env=environment(home),
        stdin=subprocess.DEVNULL, capture_output=True, timeout=120,
    )  # fmt: skip
    shown = (done.stdout + done.stderr).decode(errors="replace")
    assert text in shown and "Traceback" not in shown
    assert done.returncode == status


def test_a_program_killed_while_stopped(tmp_path: Path, home: Path) -> None:
    """The process of the program may die; the session says so and goes on."""
    (tmp_path / "prog.go").write_text(LOOP, encoding="utf-8")
    child = subprocess.Popen(
        [*COMMAND, "debug", "prog.go"], cwd=tmp_path, env=environment(home),
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    assert child.stdin is not None and child.stdout is not None
    child.stdin.write(b"break fill\ncontinue\n")
    child.stdin.flush()
    line = b""
    while b"Breakpoint 1]" not in line:
        line = child.stdout.readline()
    children = Path(f"/proc/{child.pid}/task/{child.pid}/children").read_text().split()
    os.kill(int(children[0]), signal.SIGKILL)
    child.stdin.write(b"next\nrestart\ncontinue\n")
    child.stdin.close()
    rest = child.stdout.read().decode()
    assert "process" in rest and "[Breakpoint 1]" in rest and "Traceback" not in rest
    assert child.wait(60) == 0
