"""What a test program promises, read from its comments, and the comparison with what it did.

A program is one file of `package main`. Its promises stand in the comments after the last line
of code, `// Output:` last, since everything below it is standard output:

    // Args: a b             arguments, split at blanks
    // Env: NAME=value       a variable of the environment (repeated)
    // Stdin: text           one line of standard input (repeated)
    // Exit: 2               exit status, 0 when absent; -15: killed by signal 15
    // Stderr: text          one line of standard error (repeated)
    // Frames: main.f:3 ...  function:line of the first goroutine's frames in package main
    // Goroutine: state: ... the same of every goroutine in the report, in their order (repeated)
    // Error: 3:7: text      one compile error, where the ERROR form below cannot stand
    // Output:
    // line                  exact standard output; `//` alone is an empty line

`0xX` in a Stderr line stands for any hexadecimal number, and blanks at its end do not count.
Standard error is compared whole when the status is 0, else by its first lines. In Frames,
`main.f:3*7` is seven such frames in a row, `...51` stands where 51 frames were elided, and a
`...` at the end leaves the rest open. A Goroutine line ends in `by main.f:3` when the report tells
who created it.
Compile errors stand on the offending line as `// ERROR 7 "regexp"`: an optional column, and one
or more regexps in double or back quotes (a column before each one, or before none). Indented
lines that follow an error, such as `have` and `want`, belong to its text, joined by newlines. Of
a position within a text only line and column count.

Imported by the oracle and by the test suite; knows nothing of either.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

_KEY = re.compile(r"// (Args|Env|Stdin|Exit|Stderr|Frames|Goroutine|Error):(?: (.*))?$")
_ERROR = re.compile(r"// ERROR((?: (?:\d+ )?(?:\"[^\"]*\"|`[^`]*`))+)$")
_ONE_ERROR = re.compile(r"(?:(\d+) )?(?:\"([^\"]*)\"|`([^`]*)`)")
_ERROR_LINE = re.compile(r"(\d+):(\d+): (.*)$")
_DIAGNOSTIC = re.compile(r"(?:[^\s:][^:]*):(\d+):(\d+): (.*)$")
_PLACE_IN_TEXT = re.compile(r"[\w./-]+\.go:(\d+:\d+)")
_FRAME_PLACE = re.compile(r"\t.*:(\d+)(?: \+0x[0-9a-f]+)?(?: fp=.*)?$")
_ELIDED = re.compile(r"\.\.\.(\d+) frames elided\.\.\.$")


@dataclass(frozen=True)
class WantedError:
    """A compile error that must be reported; column None accepts any."""

    column: int | None
    pattern: str

    def accepts(self, found: FoundError) -> bool:
        """Whether `found`, on the right line, is this error."""
        if self.column is not None and self.column != found.column:
            return False
        return re.search(self.pattern, found.text) is not None

    def __str__(self) -> str:
        column = "" if self.column is None else f"{self.column}: "
        return f"{column}{self.pattern}"


@dataclass(frozen=True)
class FoundError:
    """A compile error that was reported."""

    line: int
    column: int
    text: str


@dataclass(frozen=True)
class Expectation:
    """All promises of one program. `frames` is None when nothing is said about them."""

    output: str = ""
    exit: int = 0
    stderr: tuple[str, ...] = ()
    frames: tuple[str, ...] | None = None
    errors: Mapping[int, Sequence[WantedError]] = field(default_factory=dict)
    stdin: str = ""
    args: tuple[str, ...] = ()
    env: Mapping[str, str] = field(default_factory=dict)
    goroutines: tuple[str, ...] = ()
    stated: bool = False  # the file says what it expects, if only an empty output


def block_start(lines: Sequence[str]) -> int:
    """Index of the first line of the promises: below it there are only comments and blanks."""
    end = lines.index("// Output:") if "// Output:" in lines else len(lines)
    start = end
    while start > 0 and (not lines[start - 1].strip() or _KEY.match(lines[start - 1])):
        start -= 1
    while start < end and not lines[start].strip():
        start += 1
    return start


def parse(text: str) -> Expectation:
    """Read the promises of a program from its source text."""
    lines = text.split("\n")
    if lines and lines[-1] == "":
        lines.pop()
    errors: dict[int, list[WantedError]] = {}
    for number, line in enumerate(lines, 1):
        if match := _ERROR.search(line):
            for column, quoted, raw in _ONE_ERROR.findall(match[1]):
                wanted = WantedError(int(column) if column else None, quoted or raw)
                errors.setdefault(number, []).append(wanted)
    start = block_start(lines)
    values: dict[str, list[str]] = {}
    output: list[str] | None = None
    for index in range(start, len(lines)):
        if lines[index] == "// Output:":
            output = [line[3:] for line in lines[index + 1 :]]
            break
        if match := _KEY.match(lines[index]):
            values.setdefault(match[1], []).append(match[2] or "")
    for value in values.get("Error", []):
        place = _ERROR_LINE.match(value)
        if place is None:
            raise ValueError(f"not LINE:COLUMN: TEXT: {value}")
        wanted = WantedError(int(place[2]), "^" + re.escape(place[3]) + "$")
        errors.setdefault(int(place[1]), []).append(wanted)
    frames = values.get("Frames")
    return Expectation(
        output="".join(line + "\n" for line in output or []),
        exit=1 if errors else int(values.get("Exit", ["0"])[0]),
        stderr=tuple(values.get("Stderr", [])),
        frames=tuple(" ".join(frames).split()) if frames is not None else None,
        errors=errors,
        stdin="".join(line + "\n" for line in values.get("Stdin", [])),
        args=tuple(" ".join(values.get("Args", [])).split()),
        env=dict(value.split("=", 1) for value in values.get("Env", [])),
        goroutines=tuple(values.get("Goroutine", [])),
        stated=bool(errors)
        or output is not None
        or not values.keys().isdisjoint(("Exit", "Stderr")),
    )


def found_errors(stderr: str) -> list[FoundError]:
    """The compile errors in a compiler's standard error, continuation lines included."""
    found: list[FoundError] = []
    for line in stderr.splitlines():
        match = _DIAGNOSTIC.match(line)
        text = _PLACE_IN_TEXT.sub(r"\1", match[3] if match else line)
        if match:
            found.append(FoundError(int(match[1]), int(match[2]), text))
        elif line.startswith("\t") and found:
            last = found.pop()
            found.append(FoundError(last.line, last.column, f"{last.text}\n{text}"))
    return found


def found_frames(stderr: str) -> list[str]:
    """`function:line` of the frames in package main of the first goroutine in a crash report."""
    frames: list[str] = []
    name = ""
    inside = False
    for line in stderr.splitlines():
        if not inside:
            inside = re.match(r"goroutine \d+ .*\[.*\]:$", line) is not None
        elif not line or line.startswith("created by "):
            break
        elif match := _FRAME_PLACE.match(line):
            if name.startswith("main."):
                frames.append(f"{name}:{match[1]}")
        elif match := _ELIDED.match(line):
            frames.append(f"...{match[1]}")
        elif "(" in line:
            name = line[: line.rindex("(")]
    runs = [(frame, len(list(run))) for frame, run in groupby(frames)]
    return [frame if count == 1 else f"{frame}*{count}" for frame, count in runs]


def found_goroutines(stderr: str) -> list[str]:
    """Every goroutine of a report: its state, its frames in package main, and its creator."""
    found: list[str] = []
    for block in stderr.split("\n\n"):
        head, _, rest = block.partition("\n")
        if not (match := re.match(r"goroutine \d+ .*\[(.*)\]:$", head)):
            continue
        line = " ".join([f"{match[1]}:", *found_frames(block)])
        if creator := re.search(r"^created by (\S+) in .*\n\t.*:(\d+)", rest, re.MULTILINE):
            line += f" by {creator[1]}:{creator[2]}"
        found.append(line)
    return found


def check(wanted: Expectation, stdout: str, stderr: str, status: int) -> list[str]:
    """The differences between what was promised and what happened; empty when they agree."""
    differences: list[str] = []
    if status != wanted.exit:
        differences.append(f"exit status {status}, want {wanted.exit}")
    differences += _compare("output", stdout.split("\n"), wanted.output.split("\n"))
    if wanted.errors:
        return differences + _check_errors(wanted.errors, found_errors(stderr))
    lines = stderr.split("\n")
    if lines[-1] == "":
        lines.pop()
    if status != 0:
        lines = lines[: len(wanted.stderr)]
    differences += _compare("stderr", lines, wanted.stderr)
    if wanted.frames is not None:
        frames = found_frames(stderr)
        expected = list(wanted.frames)
        if expected and expected[-1] == "...":
            expected.pop()
            frames = frames[: len(expected)]
        if frames != expected:
            differences.append(f"frames {' '.join(frames)}, want {' '.join(expected)}")
    if wanted.goroutines:
        goroutines = found_goroutines(stderr)
        differences += _compare("goroutines", goroutines, wanted.goroutines)
    return differences


def _check_errors(
    wanted: Mapping[int, Sequence[WantedError]], found: Sequence[FoundError]
) -> list[str]:
    differences: list[str] = []
    missing = {line: list(errors) for line, errors in wanted.items()}
    for error in found:
        candidates = missing.get(error.line, [])
        match = next((one for one in candidates if one.accepts(error)), None)
        if match is None:
            differences.append(f"unexpected error {error.line}:{error.column}: {error.text}")
        else:
            candidates.remove(match)
    for line, errors in missing.items():
        differences += [f"no error {line}:{error}" for error in errors]
    places = [(error.line, error.column) for error in found]
    if places != sorted(places):
        differences.append("errors are not in the order of their positions")
    return differences


def _compare(what: str, found: Sequence[str], wanted: Sequence[str]) -> list[str]:
    for number, (have, want) in enumerate(zip(found, wanted, strict=False), 1):
        pattern = re.escape(want)
        if what == "stderr":
            pattern = pattern.replace("0xX", "0x[0-9a-f]+") + "[ \t]*"
        if not re.fullmatch(pattern, have):
            return [f"{what} line {number}: {have!r}, want {want!r}"]
    if len(found) != len(wanted):
        return [f"{what}: {len(found)} lines, want {len(wanted)}"]
    return []
