"""What each stage makes of a program, as lines for people to read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from minigo.check.exprstring import expr_string
from minigo.check.typestring import type_string
from minigo.compile import sources
from minigo.compile.build import Build, build_program, package_image
from minigo.ir.decode import decode
from minigo.ir.image import SECTIONS, WIDTHS, Image
from minigo.ir.text import show_package
from minigo.report import shown_name
from minigo.source import FileSet, Pos
from minigo.syntax.parser import grammar

Lines = Iterator[str]


def _tokens(names: list[str]) -> Lines:
    """Place, kind and text of every token the parser sees."""
    files = FileSet()
    kinds = grammar().tables.names
    for name, content in sources.program(names).files:
        tokens = grammar().lexer.tokenize(files.add(name, content))
        for kind, pos, text in zip(tokens.kinds, tokens.positions, tokens.texts, strict=True):
            yield f"{_place(files, pos)}\t{kinds[kind]}\t{text!r}"


def _ast(names: list[str]) -> Lines:
    """The syntax tree, one node a line, its fields below it."""
    build = Build()
    for tree in build.parse(sources.program(names)):
        yield from _node("", tree, 0)


def _node(label: str, item: Any, depth: int) -> Lines:
    start = "  " * depth + label
    if isinstance(item, list):
        for number, part in enumerate(item):
            yield from _node(f"{label}[{number}] ", part, depth)
        if not item:
            yield f"{start}[]"
    elif hasattr(item, "__slots__"):
        plain, below = [], []
        for name in item.__slots__:
            value = getattr(item, name)
            if isinstance(value, list) or hasattr(value, "__slots__"):
                below.append((name, value))
            else:
                plain.append(f"{name}={value!r}")
        yield f"{start}{type(item).__name__} {' '.join(plain)}"
        for name, value in below:
            yield from _node(f"{name} ", value, depth + 1)


def _types(names: list[str]) -> Lines:
    """Place, mode, type, value and text of every expression that has a type."""
    build = Build()
    source = sources.program(names)
    checked = build.check(source, build.parse(source))
    for node, known in sorted(checked.info.types.items(), key=lambda pair: pair[0].pos):
        value = "" if known.value is None else f" = {known.value!r}"
        typ = type_string(known.type)
        yield f"{_place(build.files, node.pos)}\t{known.mode}\t{typ}{value}\t{expr_string(node)}"


def _ir(names: list[str]) -> Lines:
    """The package as stack instructions, with its types and data."""
    yield from show_package(decode(package_image(names))).splitlines()


def _image(names: list[str]) -> Lines:
    """The sections of the linked program: rows, or bytes."""
    program = build_program(names).image
    image = Image(program)
    for name in SECTIONS:
        if name in WIDTHS:
            yield f"{name:<9}{image.count(name):>8} rows of {4 * WIDTHS[name]} bytes"
    for name, blob in (("code", image.code), ("bytes", image.content)):
        yield f"{name:<9}{len(blob):>8} bytes"
    yield f"{'all':<9}{len(program):>8} bytes"


def _place(files: FileSet, pos: Pos) -> str:
    position = files.position(pos)
    return f"{shown_name(position.filename)}:{position.line}:{position.column}"


STAGES: dict[str, Callable[[list[str]], Lines]] = {
    "tokens": _tokens,
    "ast": _ast,
    "types": _types,
    "ir": _ir,
    "image": _image,
}
