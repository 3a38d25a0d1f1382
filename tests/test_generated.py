"""What vm/gen.py writes is committed and up to date."""

from __future__ import annotations

import subprocess
import sys

from conftest import ROOT


def test_generated_files_are_current() -> None:
    command = [sys.executable, "vm/gen.py", "--check"]
    result = subprocess.run(command, check=False, cwd=ROOT, capture_output=True, text=True)
    assert result.returncode == 0, result.stdout
