"""Tokens and trees as lines for people to read, and for tests to compare."""

from __future__ import annotations

from collections.abc import Iterator

from minigo.source import File, FileSet
from minigo.syntax.ast import Node
from minigo.syntax.parser import grammar
from minigo.syntax.walk import children


def dump_tokens(files: FileSet, file: File) -> Iterator[str]:
    """Place, terminal and spelling of each token; malformed ones after all others."""
    names = grammar().tables.names
    tokens = grammar().lexer.tokenize(file)
    for kind, pos, text in zip(tokens.kinds, tokens.positions, tokens.texts, strict=True):
        place = files.position(pos)
        name = names[kind]
        shown = "" if name == text else f" {text!r}"
        yield f"{place.line}:{place.column} {name}{shown}"
    for pos, text in tokens.errors:
        yield f"{files.position(pos)}: {text}"


def dump_tree(files: FileSet, node: Node) -> Iterator[str]:
    """Each node on a line: field, class, place, and what is neither a node nor a position."""
    pending = [(0, "", node)]
    while pending:
        depth, field, node = pending.pop()
        place = files.position(node.pos)
        words = [type(node).__name__, f"{place.line}:{place.column}"]
        below: list[tuple[int, str, Node]] = []
        inside = {id(child) for child in children(node)}
        for name in node.__match_args__:
            value = getattr(node, name)
            if isinstance(value, (str, bool)) or name == "iota":
                words.append(f"{name}={value!r}")
            elif isinstance(value, list):
                below += [
                    (depth + 1, f"{name}[{index}] ", item)
                    for index, item in enumerate(value)
                    if id(item) in inside
                ]
            elif id(value) in inside:
                below.append((depth + 1, f"{name} ", value))
        yield f"{'  ' * depth}{field}{' '.join(words)}"
        pending.extend(reversed(below))
