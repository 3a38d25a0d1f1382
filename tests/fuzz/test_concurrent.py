"""Random concurrent programs say the same under every kind of stress.

MINIGO_FUZZ_RUNS sets how many are tried.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from conftest import ROOT, environment

COUNT = os.environ.get("MINIGO_FUZZ_RUNS", "8")


def test_concurrent_programs(home: Path) -> None:
    command = [sys.executable, str(ROOT / "tests/fuzz/concurrent.py"), "1", COUNT]
    done = subprocess.run(
        command, check=False, capture_output=True, text=True, env=environment(home)
    )
    assert done.returncode == 0, done.stdout + done.stderr
