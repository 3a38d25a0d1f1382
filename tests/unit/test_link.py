"""The linker: what it keeps, what it leaves out, and in which order packages are initialised."""

from __future__ import annotations

import pytest

from minigo.compile.link import LinkError, init_order, link
from minigo.ir.decode import decode
from minigo.ir.encode import encode
from minigo.ir.image import LINKED, Image
from minigo.ir.model import Package
from minigo.ir.text import read_package, show_function

LIBRARY = """package lib "lib"
init lib.init
type int size=8 align=8 kind=2 flags=22
type func() size=8 align=8 kind=19 flags=2
type lib.T size=8 align=8 kind=25 flags=12
    field n int offset=0 "" "lib"
    method "Close func()" Close func() lib.T.Close "" exported
    method "Open func()" Open func() lib.T.Open "" exported
type *lib.T size=8 align=8 kind=22 flags=22
    elem lib.T
data lib.table size=16 align=8
    word 0 func lib.called 0
    word 8 data lib.other 8
data lib.other size=16 align=8 noscan
    bytes "abc"
data lib.dead size=8 align=8
func lib.init "lib.init" results=0 params=0 locals=0 stack=0
    RETURN
func lib.use "lib.use" results=1 params=1 locals=2 stack=3
    var n int kind=0 slot=1 live=0:1 param
    line 3 1 stmt
    GLOBAL lib.table 8
    DROP 1
    CONST_STR "hello"
    DROP 2
    GET 1 1
    MAKE_IFACE lib.T
    SET 2 2
    GET 3 1
    GET 2 1
    CALL_IFACE "Open func()" 1 0
    RETURN
func lib.called "lib.called" results=0 params=0 locals=0 stack=0
    RETURN
func lib.dead "lib.dead" results=0 params=0 locals=0 stack=1
    GLOBAL lib.dead 0
    DROP 1
    RETURN
func lib.T.Open "lib.T.Open" results=0 params=1 locals=0 stack=0
    RETURN
func lib.T.Close "lib.T.Close" results=0 params=1 locals=0 stack=0
    RETURN
"""

MAIN = """package main "main"
import lib
type *lib.T size=8 align=8 kind=22 flags=22
    elem lib.T
type lib.T size=8 align=8 kind=25 flags=12
func main.main "main.main" results=0 params=0 locals=2 stack=2
    ROOM 1
    CONST 5
    CALL lib.use
    DROP 1
    TYPE *lib.T
    DROP 1
    RETURN
func lib.use "lib.use" results=1 params=1 locals=0 external
"""


def image(text: str) -> Image:
    return Image(encode(read_package(text)))


def linked(*texts: str, variables: bool = True) -> Package:
    program = Image(link([image(text) for text in texts], variables=variables))
    assert program.flags == LINKED
    return decode(program)


def test_only_what_is_reached_is_kept() -> None:
    program = linked(MAIN, LIBRARY)
    assert set(program.functions) == {
        "runtime.main", "lib.init", "main.main", "lib.use", "lib.T.Open", "lib.called",
    }  # fmt: skip
    assert set(program.data) == {"lib.table", "lib.other"}
    assert set(program.types) == {"*lib.T", "lib.T", "int", "func()"}


def test_code_and_data_mean_what_they_did() -> None:
    program, library = linked(MAIN, LIBRARY), read_package(LIBRARY)
    assert show_function(program.functions["lib.use"]) == show_function(
        library.functions["lib.use"]
    )
    words = [(r.offset, r.kind, r.target, r.addend) for r in program.data["lib.table"].relocs]
    assert words == [(0, 1, "lib.called", 0), (8, 0, "lib.other", 8)]
    assert program.data["lib.other"].content == b"abc"


def test_entry_initialises_then_calls_main() -> None:
    entry = linked(MAIN, LIBRARY).functions["runtime.main"].code
    assert [instr[1:] for instr in entry] == [("lib.init",), ("main.main",), ()]


def test_methods_stay_when_their_key_is_called() -> None:
    methods = linked(MAIN, LIBRARY).types["lib.T"].methods
    assert [(m.name, m.func) for m in methods] == [("Open", "lib.T.Open")]
    asserts = MAIN.replace("    RETURN\n", "    TYPE Closer\n    DROP 1\n    RETURN\n", 1)
    asserts += """type Closer size=16 align=8 kind=20 flags=4
    method "Close func()" Close func() none "" exported
type func() size=8 align=8 kind=19 flags=2
"""
    methods = linked(asserts, LIBRARY).types["lib.T"].methods
    assert [m.name for m in methods] == ["Close", "Open"]


def test_types_know_their_pointers_and_the_fullest_descriptor_counts() -> None:
    typ = linked(MAIN, LIBRARY).types["lib.T"]
    assert typ.ptr_to is not None and typ.ptr_to.key == "*lib.T"
    assert [field.name for field in typ.fields] == ["n"]


def test_variables_are_for_debuggers() -> None:
    assert len(linked(MAIN, LIBRARY).functions["lib.use"].variables) == 1
    assert linked(MAIN, LIBRARY, variables=False).functions["lib.use"].variables == []


def test_what_is_not_defined_is_told_with_its_user() -> None:
    with pytest.raises(LinkError, match=r"main\.main: relocation target lib\.use not defined"):
        link([image(MAIN)])


def test_initialisation_follows_imports_then_paths() -> None:
    imports = {"main": ["z", "b"], "z": ["a"], "b": [], "a": ["runtime"], "runtime": []}
    assert init_order(imports) == ["runtime", "a", "b", "z", "main"]
