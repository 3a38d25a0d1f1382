"""Print compile_commands.json for the machine's C files; run in the project's root."""

import json
import os
from pathlib import Path

FLAGS = ["-std=gnu11", "-D_GNU_SOURCE", "-Wall", "-Wextra", "-fwrapv", "-iquotevm", "-iquotenative"]

rows = [
    {"directory": os.getcwd(), "file": str(path), "arguments": ["cc", *FLAGS, "-c", str(path)]}
    for folder in ("vm", "native")
    for path in sorted(Path(folder).glob("*.c"))
]
print(json.dumps(rows, indent=1))
