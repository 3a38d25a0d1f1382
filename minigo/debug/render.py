"""Records as lines of text. Stable: scripts and tests read it."""

from __future__ import annotations

from minigo.debug.records import (
    DeferFrame,
    Frame,
    Goroutine,
    Instruction,
    PanicRow,
    Registers,
    Stop,
    Var,
)  # fmt: skip


def stop_line(stop: Stop) -> str:
    """The line that tells of a stop."""
    if stop.ended:
        return _end_line(stop)
    label = f"[{stop.label}] " if stop.label else ""
    if not stop.func:
        where = f"{stop.detail or 'the start of the program'} (step {stop.step})"
        return f"> {label}{where}"
    hit = f"hit {stop.hit}, " if stop.hit and stop.breakpoint > 0 and not stop.event else ""
    where = f"{stop.func}() {stop.file}:{stop.line}"
    at = f"(goroutine {stop.g}, {hit}step {stop.step}, pc {stop.pc:#x})"
    return f"> {label}{where} {at}" + (f" {stop.detail}" if stop.detail else "")


def painted(text: str) -> str:
    """A line in colours: stops bold, the current line and instruction green, what will run next
    yellow."""
    if text.startswith("> "):
        label, bracket, rest = text.partition("] ") if text.startswith("> [") else ("", "", text)
        return f"\x1b[1;33m{label}{bracket}\x1b[0m\x1b[1m{rest}\x1b[0m"
    if text.startswith("=>"):
        return f"\x1b[1;32m{text}\x1b[0m"
    if text.lstrip().startswith(("next ->", "running ")):
        return f"\x1b[33m{text}\x1b[0m"
    return text


def _end_line(stop: Stop) -> str:
    if stop.ended == "signal":
        return f"The program was killed by signal {stop.status} (step {stop.step})"
    why = f": {stop.detail}" if stop.detail else ""
    return f"The program has exited with status {stop.status} (step {stop.step}){why}"


def source(lines: list[str], line: int, around: int, mark: bool = True) -> list[str]:
    """Lines of source around one, which is marked."""
    low, high = max(line - around, 1), min(line + around, len(lines))
    while high > line and not lines[high - 1].strip():
        high -= 1
    return [
        f"{'=>' if mark and n == line else '  '}{n:>5}: {lines[n - 1]}".rstrip()
        for n in range(low, high + 1)
    ]


def frames(rows: list[Frame], step: int, defers: dict[int, DeferFrame] | None) -> list[str]:
    """`stack`."""
    lines = []
    for row in rows:
        at = f" at {row.file}:{row.line}" if row.file else ""
        kind = "" if row.kind in ("user", "std") else f" [{row.kind}]"
        when = f" step={step}" if row.index == 0 else ""
        registers = f"pc={row.pc:#x} sp={row.sp:#x} fp={row.fp:#x}{when}"
        note = f"  ({row.note})" if row.note else ""
        lines.append(f"#{row.index} {row.call}{at}  {registers}{kind}{note}")
        if defers and row.index in defers and defers[row.index].kind:
            lines += ["    " + text for text in defer_rows(defers[row.index], False)]
    return lines


def defer_rows(frame: DeferFrame, every: bool) -> list[str]:
    """The deferred calls of one frame, the next to run first."""
    lines = []
    first = True
    for row in frame.rows:
        if row.state in ("done", "skipped") and not every:
            continue
        head = "next ->" if row.state == "pending" and first else row.state.ljust(7)
        if row.state == "pending":
            head = head if first else "       "
            first = False
        what = f"bit {row.bit}" if row.bit is not None else "record"
        if row.link is not None:
            what += f" {row.link} {'heap' if row.heap else 'stack'}"
        at = f"registered {frame.file}:{row.line}" if row.line else ""
        if row.state == "skipped":
            at = f"statement at {frame.file}:{row.line} not reached"
        text = f"{head} {what}  {row.call}"
        lines.append(f"{text:<48}  {at}  {row.note}".rstrip())
    return lines


def defers(rows: list[DeferFrame], every: bool) -> list[str]:
    """`defers`."""
    lines = []
    for frame in rows:
        head = f"frame {frame.index}  {frame.call}  {frame.file}:{frame.line}"
        if not frame.kind:
            lines.append(f"{head}   no defers")
            continue
        bits = f"   deferBits={frame.bits:#0{frame.width + 2}b}" if frame.kind == "open" else ""
        lines.append(f"{head}   kind={frame.kind}{bits}")
        lines += ["   " + text for text in defer_rows(frame, every)]
    return lines


def panics(rows: list[PanicRow], full: bool) -> list[str]:
    """`panics`."""
    lines = []
    for row in rows:
        at = f"  at {row.file}:{row.line} {row.func}" if row.func else ""
        running = f"   running: {row.running}" if row.running else ""
        flags = f"recovered={str(row.recovered).lower()} goexit={str(row.goexit).lower()}"
        lines.append(f"#{row.number}  {row.value}{at}{running}   {flags}")
        if row.recoverer:
            lines.append(f"    {row.recoverer}")
        if full:
            lines += [f"    {name}={value}" for name, value in row.fields.items()]
    return [*lines, "#0 (none)"]


def variables(rows: list[Var]) -> list[str]:
    """`locals` and `args`."""
    return [f"{row.name} = {row.value}" for row in rows]


def goroutines(rows: list[Goroutine]) -> list[str]:
    """`goroutines`."""
    lines = []
    for row in rows:
        mark = "*" if row.current else " "
        at = f" at {row.file}:{row.line} {row.func}" if row.func else ""
        start = f"  runs {row.start}" if row.start and row.start != row.func else ""
        made = f"  made by {row.made} in goroutine {row.parent}" if row.made else ""
        lines.append(f"{mark} goroutine {row.id} [{row.reason or row.status}]{at}{start}{made}")
    return lines


def count(rows: list[Goroutine]) -> str:
    """How many goroutines there are."""
    return f"[{len(rows)} goroutine{'s' * (len(rows) != 1)}]"


def instructions(rows: list[Instruction], lines: list[str]) -> list[str]:
    """`disassemble`, each line of source above its code."""
    out = []
    line = 0
    for row in rows:
        if row.line != line:
            line = row.line
            text = lines[line - 1].strip() if 0 < line <= len(lines) else ""
            out.append(f"{line:>6}: {text}".rstrip())
        mark = "=>" if row.current else "  "
        out.append(f"{mark}{'*' if row.place else ' '}{row.pc:#06x}  {row.text}")
    return out


def registers(row: Registers) -> list[str]:
    """`regs`."""
    bits = "-" if row.bits is None else f"{row.bits:#05b}"
    lines = [
        f"PC = {row.pc:#x}", f"SP = {row.sp:#x}", f"FP = {row.fp:#x}",
        f"operands = {row.depth}", f"deferBits = {bits}", f"goroutine = {row.g}",
        f"panic = {f'#{row.panic}' if row.panic else 'nil'}", f"step = {row.step}",
    ]  # fmt: skip
    lines += [f"  operand {i}: {text}" for i, text in enumerate(row.texts)]
    return lines
