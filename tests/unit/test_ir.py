"""The IR's text form, image and verifier, each against the others."""

from __future__ import annotations

import pytest

from minigo.ir import _ops
from minigo.ir.decode import decode
from minigo.ir.encode import encode
from minigo.ir.image import Image, ImageError
from minigo.ir.text import read_package, show_function, show_package
from minigo.ir.verify import VerifyError, verify

SAMPLE = r"""package example.com/p "p"
import fmt
import strings
init example.com/p.init

type int size=8 align=8 kind=2 flags=22
    of "int" ""
    pointer *int

type *int size=8 align=8 kind=22 flags=22
    elem int

type [3]int size=24 align=8 kind=17 flags=21 len=3
    elem int

type func() size=8 align=8 kind=19 flags=2

type "map[string]struct { A int \"json:\\\"a\\\"\" }" size=8 align=8 kind=21 flags=2
    elem "struct { A int \"json:\\\"a\\\"\" }"
    key string

type "struct { A int \"json:\\\"a\\\"\" }" size=8 align=8 kind=25 flags=21
    field A int offset=0 "json:\"a\"" "" exported

type string size=16 align=8 kind=24 flags=4
    of "string" ""

type example.com/p.T size=16 align=8 kind=25 flags=12
    name "p.T"
    of "T" "example.com/p"
    field "none" string offset=0 "" "example.com/p" embedded
    method "M func()" M func() example.com/p.T.M "" exported

type "chan<- int" size=8 align=8 kind=18 flags=6 dir=2
    elem int

data example.com/p.table size=32 align=8
    bytes "a\"\\\x00\xff\n\tz"
    word 8 data example.com/p.other 16
    word 16 bytes "text" 0
    word 24 type int 0

data example.com/p.other size=64 align=8 noscan

func example.com/p.init "p.init" results=0 params=0 locals=0 stack=2
    file "/x/p.go" 1
    line 1 1 stmt
    CALL fmt.setup
    RETURN

func example.com/p.sum "p.sum" results=1 params=1 locals=12 stack=4 defers
    file "/x/p.go" 7
    type func()
    defer 0 none slot=4 n=1 at=8:2
    bits 3
    deferreturn L3
    table 0 low=-2 default=L3 L1 - L2
    var x int kind=0 slot=1 live=0:3 param
    line 8 2 stmt
    ZERO_LOCAL 3 1
    GET 1 1
    CONST_STR "key"
    MAP_GET "map[string]struct { A int \"json:\\\"a\\\"\" }"
    JUMP_TABLE 0
L1:
    line 9 3
    CONST_STR "a;b\x00é"
    DROP 2
L2:
    GLOBAL example.com/p.table 8
    DROP 1
    FUNC_VALUE example.com/p.init
    DEFER_OPEN 0
    CONST -9223372036854775808
    DEFER_HEAP none 1
    ADDR_LOCAL 5
    LOAD_64 0
    JUMP_IF_NOT L1
L3:
    DEFER_RETURN
    RETURN
"""


def test_text_reads_back() -> None:
    assert show_package(read_package(SAMPLE)) == SAMPLE


def test_image_round_trip() -> None:
    package = read_package(SAMPLE)
    package.exports = b"for the checker"
    again = decode(Image(encode(package)))
    assert again.exports == b"for the checker"
    assert show_package(again).splitlines() == SAMPLE.splitlines()


def test_damaged_images_are_refused() -> None:
    image = encode(read_package(SAMPLE))
    Image(image)
    for at in (0, 8, 20, 60, len(image) // 2, len(image) - 1):
        damaged = bytearray(image)
        damaged[at] ^= 1
        with pytest.raises(ImageError):
            Image(bytes(damaged))
    with pytest.raises(ImageError):
        Image(image[:-8])


def test_source_lines_are_shown() -> None:
    package = read_package(SAMPLE)
    shown = show_function(
        package.functions["example.com/p.sum"], lambda file, line: f"\tsource {file}:{line}"
    )
    assert "    line 8 2 stmt  ; source /x/p.go:8\n" in shown
    assert "line 9 3\n" in shown


def function(body: str, head: str = "results=1 params=2 locals=4") -> str:
    """A package of one function `f`, and something to call."""
    return f"""package p "p"
type int size=8 align=8 kind=2 flags=22
type string size=16 align=8 kind=24 flags=4
type map size=8 align=8 kind=21 flags=2
    elem string
    key int
func p.g "p.g" results=1 params=2 locals=0 external
func p.f "p.f" {head}
{body}"""


GOOD = [
    ("RETURN\nCONST 1\nDROP 1\nRETURN", 1),
    ("CONST 1\nSET 0 1\nRETURN", 1),
    ('ROOM 1\nCONST_STR "x"\nCALL p.g\nDROP 1\nRETURN', 3),
    ("GET 1 1\nJUMP_IF L1\nZERO 5\nDROP 5\nL1:\nRETURN", 5),
    ("GET 1 1\nGET 2 1\nMAP_GET_OK map\nDROP 3\nRETURN", 3),
    ("JUMP L2\nL1:\nCONST 1\nDROP 1\nL2:\nGET 1 1\nJUMP_IF L1\nRETURN", 1),
    ("GET 1 2\nGET 1 1\nGET 1 1\nSLICE_STR 3\nCONCAT 1\nPRINT 4\nRETURN", 4),
    ("CONST 5\nADDR_LOCAL 3\nCONST 2\nGET 1 1\nINDEX_ADDR 0 16\nSTORE_64 8\nRETURN", 4),
    ("CONST 5\nADDR_LOCAL 3\nOFFSET_ADDR 8\nSTORE_64 0\nRETURN", 2),
    ("GET 1 1\nGET 1 1\nMAP_ADDR map\nLOAD_64 0\nDROP 1\nRETURN", 2),
    ("GET 1 2\nMAKE_IFACE string\nPANIC", 2),
]

BAD = [
    ("CONST 1\nDROP 2\nRETURN", "pops 2 words of 1"),
    ("GET 6 2\nDROP 2\nRETURN", "slot 7 of a frame of 7"),
    ("GET_U16 55\nDROP 1\nRETURN", "byte 55"),
    ("CONST 1", "runs off the end"),
    ("L1:\nCONST 1\nJUMP L1", "a jump with 1 words to a place with 0"),
    ("GET 1 1\nJUMP_IF L1\nCONST 1\nL1:\nRETURN", "0 or 1 words|1 or 0 words|a jump with"),
    ("CALL p.h\nRETURN", "does not declare"),
    ("ADDR_LOCAL 3\nSET 3 1\nRETURN", "used as a value"),
    ("ADDR_LOCAL 3\nNEW int\nSTORE_64 0\nRETURN", "kept across"),
    (
        "ADDR_LOCAL 3\nLOAD_64 0\nADDR_LOCAL 3\nGET 1 1\nJUMP_IF L1\nL1:\nSTORE_64 0\nRETURN",
        "kept across",
    ),
    ("RUN_OPEN 0\nRETURN", "no such open defer"),
]


def with_indents(body: str) -> str:
    return "\n".join(line if line.endswith(":") else f"    {line}" for line in body.split("\n"))


@pytest.mark.parametrize(("body", "stack"), GOOD)
def test_verify_accepts(body: str, stack: int) -> None:
    package = read_package(function(with_indents(body)))
    verify(package)
    assert package.functions["p.f"].stack == stack


@pytest.mark.parametrize(("body", "text"), BAD)
def test_verify_refuses(body: str, text: str) -> None:
    with pytest.raises(VerifyError, match=text):
        verify(read_package(function(with_indents(body))))


def test_every_opcode_encodes() -> None:
    """Operand kinds of the table and of the encoder agree: each opcode survives the way through an
    image."""
    values = {"u8": 1, "u16": 2, "u32": 3, "i64": -4}
    rows = []
    for op, operands in enumerate(_ops.OPERANDS):
        words = [
            str(
                values.get(
                    kind,
                    {
                        "str": '"s"',
                        "type": "int",
                        "func": "p.g",
                        "data": "p.d",
                        "method": "M",
                        "label": "L1",
                    }.get(kind),
                )
            )
            for _, kind in operands
        ]
        rows.append("    " + " ".join([_ops.NAMES[op], *words]))
    text = function("L1:\n" + "\n".join(rows))
    package = read_package(text)
    again = decode(Image(encode(package)))
    assert show_function(again.functions["p.f"]) == show_function(package.functions["p.f"])
