"""Throw damaged images at the loader: `python tests/fuzz/image.py SEED COUNT`.

Each image is a good program with a few bytes changed, a piece cut out or a field set to an extreme
value. The loader must refuse it or accept it; a crash ends this process by a signal. Nothing is
run.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile

from minigo.compile.build import build_program
from minigo.machine.binding import ffi, lib

PROGRAM = """
type shape interface{ area() float64 }
type square struct{ side float64 }
func (s square) area() float64 { return s.side * s.side }
var table = map[string][]int{"a": {1, 2}, "b": nil}
func work(n int) (sum int) {
	defer func() { recover() }()
	for i := range n { switch i % 5 { case 0: sum++; case 1: sum += 2; case 2, 3: sum-- } }
	return sum / (n - 3)
}
func main() { var s shape = square{2}; println(work(3), s.area(), len(table["a"])) }
"""
EXTREMES = (0, 1, 0x7F, 0xFF, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF)


def damage(image: bytes, rng: random.Random) -> bytes:
    """A copy with one to four mistakes; the magic and the ABI number mostly stay."""
    bad = bytearray(image)
    for _ in range(rng.randint(1, 4)):
        match rng.randrange(4):
            case 0:
                bad[rng.randrange(16, len(bad))] = rng.randrange(256)
            case 1:
                at = rng.randrange(16, len(bad) - 4) & ~3
                bad[at : at + 4] = rng.choice(EXTREMES).to_bytes(4, "little")
            case 2:
                at = rng.randrange(16, len(bad) - 8) & ~3
                near = (int.from_bytes(bad[at : at + 4], "little") + rng.randint(-3, 3)) % 2**32
                bad[at : at + 4] = near.to_bytes(4, "little")
            case 3 if rng.random() < 0.1:
                del bad[rng.randrange(16, len(bad)) :]
                bad += bytes(64)
    return bytes(bad)


def load(image: bytes) -> int:
    """0 when a fresh machine accepts the image, else -1."""
    machine = lib.mg_new(ffi.new("mg_options *"))
    status = int(lib.mg_load(machine, ffi.from_buffer(image), len(image)))
    lib.mg_free(machine)
    return status


def main(seed: int, count: int) -> int:
    """Load `count` damaged images; print how many were refused."""
    image = program_image()
    assert load(image) == 0
    rng = random.Random(seed)
    refused = sum(load(damage(image, rng)) != 0 for _ in range(count))
    print(f"{refused} of {count} refused")
    return 0


def program_image() -> bytes:
    """The good image."""
    with tempfile.TemporaryDirectory() as folder:
        name = os.path.join(folder, "prog.go")
        with open(name, "w", encoding="utf-8") as file:
            file.write("package main\n" + PROGRAM)
        return build_program([name]).image


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2])))
