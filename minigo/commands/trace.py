"""minigo trace: run a program and write what its deferred calls and panics did."""

from __future__ import annotations

import sys

from minigo.commands import run as running
from minigo.commands.flags import Flag, Values
from minigo.errors import UsageError

USAGE = "trace [flags] files|folder|- [arguments]"
HELP = """
Trace runs a program and writes its events when it has ended: defer statements executed, deferred
calls run and by what, panics, what each recover returned and why, Goexit, and the end. The trace
goes to standard error, or to a file (-o), in one of the formats

  text      a line for each event, for people
  jsonl     a JSON object for each event; docs/trace.schema.json describes them
  perfetto  for ui.perfetto.dev and chrome://tracing

The exit status is the program's own.
"""
FLAGS = (
    Flag("o", "write the trace to FILE; - is standard output", "text", "FILE"),
    Flag("format", "text, jsonl or perfetto", "text", "FORMAT"),
    Flag("events", "only these, separated by commas: kinds, or the groups defer, panic, exit"
         " and goroutine",
         "text", "LIST"),
    Flag("limit", "keep the last N events (default 1000000)", "int"),
    *(flag for flag in running.FLAGS if flag.name != "explain"),
)  # fmt: skip


def run(values: Values, arguments: list[str]) -> int:
    """Trace the program that the arguments name."""
    from minigo.machine import trace

    name = values.text("format") or "text"
    if name not in trace.FORMATS:
        raise UsageError(f"trace: no format {name}: text, jsonl or perfetto")
    try:
        kinds = trace.wanted(values.text("events") or ",".join(trace.KINDS))
    except KeyError as error:
        raise UsageError(f"trace: no event {error.args[0]}: {', '.join(trace.KINDS)}") from None
    limit = values.number("limit") or 1_000_000
    if limit < 0:
        raise UsageError("trace: -limit takes a positive number")
    names, rest = running.split_arguments(values, arguments)
    outcome, machine, image = running.execute(values, names, rest, {"trace": limit})
    found, lost = trace.events(machine, image)
    chosen = [event for event in found if event.kind in kinds]
    text = "".join(line + "\n" for line in trace.FORMATS[name](chosen, lost))
    where = values.text("o")
    if where in ("", "-"):
        (sys.stdout if where else sys.stderr).write(text)
        sys.stdout.flush()
    else:
        try:
            with open(where, "w", encoding="utf-8") as file:
                file.write(text)
        except OSError as error:
            raise UsageError(f"{where}: {(error.strerror or str(error)).lower()}") from None
    return running.finish(outcome)
