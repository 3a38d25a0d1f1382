"""minigo env: the settings in force."""

from __future__ import annotations

import json
import os
import shlex

from minigo import __version__, cache
from minigo.commands.flags import Flag, Values

USAGE = "env [-json] [names]"
HELP = """
Env prints the settings minigo works with, or the values of those named, one a line.
"""
FLAGS = (Flag("json", "print JSON"),)
_FROM_ENVIRONMENT = (
    "GODEBUG", "GOGC", "GOMAXPROCS", "GOMEMLIMIT", "GOTRACEBACK", "MINIGOFLAGS",
    "MINIGO_MAXSTEPS", "MINIGO_SEED", "MINIGO_TIMEOUT",
)  # fmt: skip


def run(values: Values, arguments: list[str]) -> int:
    """Print settings."""
    settings = {name: os.environ.get(name, "") for name in _FROM_ENVIRONMENT}
    settings |= {
        "GOARCH": "amd64",
        "GOOS": "linux",
        "GOVERSION": "go1.27",
        "MINIGOCACHE": cache.folder(),
        "MINIGOROOT": os.path.dirname(cache.__file__),
        "MINIGOVERSION": __version__,
    }
    chosen = {name: settings.get(name, "") for name in arguments or sorted(settings)}
    if values.on("json"):
        print(json.dumps(chosen, indent=4))
    elif arguments:
        print("\n".join(chosen.values()))
    else:
        print("\n".join(f"{name}={shlex.quote(value)}" for name, value in chosen.items()))
    return 0
