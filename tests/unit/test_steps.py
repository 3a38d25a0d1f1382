"""Calls and jumps backward are counted alike however code is lowered: a seed means one schedule,
and a step number one place, for runs and debuggers alike."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import COMMAND, environment, run

PROGRAM = """
package main

func work(n int) (r int) {
outer:
	for i := 0; ; i++ {
		switch {
		case i%3 == 0:
			continue
		case i%5 == 0:
			for j := 0; j < 3; j++ {
				if j == 1 {
					continue outer
				}
				r += j
			}
		case i > n:
			break outer
		}
		k := i
	again:
		if k > 0 {
			if k -= 7; k%2 == 0 {
				goto again
			}
			goto again
		}
		r++
		print(r, " ")
	}
	for range 10 {
		for {
			if r > 0 {
				r--
				break
			} else if r < -5 {
				continue
			}
			return
		}
	}
	return
}

func main() {
	for i := range 20 {
		println(work(i * 3))
	}
}
"""


@pytest.mark.parametrize("steps", [40, 90, 137, 200, 333, 450, 801, 1500])
def test_limit_strikes_at_the_same_place(steps: int, tmp_path: Path) -> None:
    (tmp_path / "steps.go").write_text(PROGRAM)
    env = environment(tmp_path)
    command = [*COMMAND, "run", f"-maxsteps={steps}", "steps.go"]
    fused = run(command, tmp_path, {**env, "MINIGO_STRESS": ""})
    plain = run(command, tmp_path, {**env, "MINIGO_STRESS": "nofuse"})
    assert fused.status == 124
    assert fused == plain
