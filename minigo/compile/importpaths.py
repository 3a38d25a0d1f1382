"""What the go command finds wrong with an import path before it looks for the package.

go/parser refuses characters that no path may have, and then nothing else of the file counts
(`unreadable`). The others are told together with those of packages that are not there (`problem`),
or, for internal packages, after them.
"""

from __future__ import annotations

import re

from minigo.check.constants import quote

_BAD = frozenset("!\"#$%&'()*,:;<=>?[\\]^{|}`\ufffd")
_ALLOWED = re.compile(r"[-._~+0-9A-Za-z]")
_DEVICES = re.compile(r"con|com[1-9]|prn|nul|lpt[1-9]|aux", re.IGNORECASE)


def unreadable(path: str) -> bool:
    """Whether go/parser refuses a path."""
    return not path or any(not c.isprintable() or c.isspace() or c in _BAD for c in path)


def problem(path: str) -> str:
    """The go command's words for a path that no package can have; "" for any other."""
    shown = quote(path.encode())
    if path.split("/", 1)[0] in (".", ".."):
        return f"{shown} is relative, but relative import paths are not supported in module mode"
    if path.startswith("/"):
        return f"{shown} is not a package path; see 'go help packages'"
    what = _malformed(path)
    return f"malformed import path {shown}: {what}" if what else ""


def _malformed(path: str) -> str:
    if path.startswith("-"):
        return "leading dash"
    if "//" in path:
        return "double slash"
    if path.endswith("/"):
        return "trailing slash"
    return next(filter(None, map(_malformed_element, path.split("/"))), "")


def _malformed_element(element: str) -> str:
    shown = quote(element.encode())
    if not element.strip("."):
        return f"invalid path element {shown}"
    if element.endswith("."):
        return "trailing dot in path element"
    for char in element:
        if not _ALLOWED.match(char):
            return f"invalid char '{char}'"
    short = element.partition(".")[0]
    if _DEVICES.fullmatch(short):
        shown = quote(short.encode())
        return f"{shown} disallowed as path element component on Windows"
    if re.search(r"~[0-9]+$", short):
        return "trailing tilde and digits in path element"
    return ""


def is_forbidden(path: str, importer: str) -> bool:
    """Whether a path has an element `internal` and the importing package does not lie beside it."""
    elements = path.split("/")
    if "internal" not in elements:
        return False
    last = len(elements) - 1 - elements[::-1].index("internal")
    parent = "/".join(elements[:last])
    return not parent or not f"{importer}/".startswith(f"{parent}/")
