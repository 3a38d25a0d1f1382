"""minigo version."""

from __future__ import annotations

import json

from minigo import __version__
from minigo.commands.flags import Flag, Values

USAGE = "version [-json]"
HELP = "Version prints the version of minigo and of the Go language it follows."
FLAGS = (Flag("json", "print JSON"),)
LANGUAGE = "go1.27"


def run(values: Values, arguments: list[str]) -> int:
    """Print the version."""
    if values.on("json"):
        print(json.dumps({"minigo": __version__, "language": LANGUAGE}))
    else:
        print(f"minigo version {__version__} {LANGUAGE} linux/amd64")
    return 0
