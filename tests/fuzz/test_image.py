"""The image loader survives damaged images."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT, environment

COUNT = 1500


@pytest.mark.parametrize("seed", [1, 2])
def test_damaged_images(seed: int, home: Path) -> None:
    command = [sys.executable, str(ROOT / "tests/fuzz/image.py"), str(seed), str(COUNT)]
    done = subprocess.run(
        command, check=False, capture_output=True, text=True, timeout=300, env=environment(home)
    )
    assert done.returncode == 0, done.stderr
    refused = int(done.stdout.split()[0])
    assert 0 < refused <= COUNT
