"""The bytes of an image: header, sections, records, and how instructions are encoded
(vm/image.toml, vm/ops.toml).

`Builder` collects strings, rows and blobs and writes them; `Image` gives the rows and strings of
given bytes back without decoding what is not asked for. Neither knows what the rows mean: `encode`
and `decode` translate from and to the model, and the linker copies from images to a builder. Hosts
are little-endian.
"""

from __future__ import annotations

import hashlib
from array import array
from struct import Struct

from minigo.ir import _ops

SECTIONS: tuple[str, ...] = (*_ops.RECORDS, *_ops.BLOBS)
WIDTHS = {name: len(fields) for name, fields in _ops.RECORDS.items()}
LINKED = 1  # header flag
NONE = 0xFFFFFFFF  # a func operand that names no function

DATA_NOSCAN = 1
DATA_EXTERNAL = 2
FIELD_EMBEDDED = 1
EXPORTED = 2  # of fields and methods
VAR_PARAM = 1
VAR_RESULT = 2

# Encoding of each opcode: its length in bytes, its packer, and its operands that are indices:
# (number in the tuple, byte offset, kind).
_FORMATS = {"u8": "B", "u16": "H", "u32": "I", "i64": "q"}
_SIZES = {"u8": 1, "u16": 2, "i64": 8}


def _references(operands: tuple[tuple[str, str], ...]) -> tuple[tuple[int, int, str], ...]:
    found, at = [], 2
    for number, (_, kind) in enumerate(operands, 1):
        if kind not in _FORMATS:
            found.append((number, at, kind))
        at += _SIZES.get(kind, 4)
    return tuple(found)


PACKERS = [
    Struct("<H" + "".join(_FORMATS.get(kind, "I") for _, kind in row)) for row in _ops.OPERANDS
]
LENGTHS = [packer.size for packer in PACKERS]
REFERENCES = [_references(row) for row in _ops.OPERANDS]

_HEADER = Struct("<8sII32s")
_DIRECTORY = Struct(f"<{2 * len(SECTIONS)}I")
_START = _HEADER.size + _DIRECTORY.size


class ImageError(Exception):
    """Bytes that are not an image of this version of minigo."""


def digest(content: bytes | memoryview) -> bytes:
    """BLAKE2b-256, the hash that images carry."""
    return hashlib.blake2b(content, digest_size=32).digest()


class Builder:
    """An image being written. `rows` maps each record to its fields, appended row by row."""

    __slots__ = ("_offsets", "_strings", "code", "content", "exports", "rows")

    def __init__(self) -> None:
        self.rows = {name: array("I") for name in _ops.RECORDS}
        self.code = bytearray()
        self.content = bytearray()
        self.exports = b""
        self._strings: dict[bytes, int] = {}
        self._offsets: dict[bytes, int] = {}

    def string(self, text: bytes) -> int:
        """The index of a string, which is kept once."""
        index = self._strings.get(text)
        if index is None:
            index = self._strings[text] = len(self._strings)
            self.rows["string"].extend((len(self.content), len(text)))
            self.content += text
        return index

    def blob(self, content: bytes) -> int:
        """The offset of data bytes; equal ones are kept once."""
        offset = self._offsets.get(content)
        if offset is None:
            offset = self._offsets[content] = len(self.content)
            self.content += content
        return offset

    def indices(self, values: list[int]) -> tuple[int, int]:
        """Write a list into the index section: its offset and length."""
        at = len(self.rows["index"])
        self.rows["index"].extend(values)
        return at, len(values)

    def count(self, record: str) -> int:
        """How many rows of a record there are by now."""
        return len(self.rows[record]) // WIDTHS[record]

    def finish(self, flags: int) -> bytes:
        """The image."""
        directory: list[int] = []
        body: list[bytes] = []
        at = _START
        for name in SECTIONS:
            if name in WIDTHS:
                section, count = self.rows[name].tobytes(), self.count(name)
            else:
                section = {
                    "code": bytes(self.code),
                    "bytes": bytes(self.content),
                    "exports": self.exports,
                }[name]
                count = len(section)
            directory += (at, count)
            padding = -len(section) % 8
            body += (section, bytes(padding))
            at += len(section) + padding
        rest = _DIRECTORY.pack(*directory) + b"".join(body)
        return _HEADER.pack(_ops.MAGIC, _ops.ABI, flags, digest(rest)) + rest


class Image:
    """A read image. `rows` maps each record to its words; `code`, `content` and `exports` are the
    blobs.

    Raises ImageError unless the bytes are whole and of this ABI; that every index in them is in
    range follows from who wrote them.
    """

    __slots__ = ("_strings", "code", "content", "exports", "flags", "rows")

    def __init__(self, image: bytes) -> None:
        if len(image) < _START:
            raise ImageError("not an image")
        magic, abi, self.flags, wanted = _HEADER.unpack_from(image)
        if magic != _ops.MAGIC or abi != _ops.ABI:
            raise ImageError("an image of another version")
        view = memoryview(image)
        if digest(view[_HEADER.size :]) != wanted:
            raise ImageError("a damaged image")
        directory = _DIRECTORY.unpack_from(image, _HEADER.size)
        sections = {
            name: (directory[2 * i], directory[2 * i + 1]) for i, name in enumerate(SECTIONS)
        }
        self.rows: dict[str, memoryview] = {}
        for name, width in WIDTHS.items():
            at, count = sections[name]
            self.rows[name] = view[at : at + 4 * width * count].cast("I")
        self.code, self.content, self.exports = (
            view[at : at + count] for at, count in (sections[name] for name in _ops.BLOBS)
        )
        self._strings: list[bytes | None] = [None] * self.count("string")

    def count(self, record: str) -> int:
        """How many rows of a record there are."""
        return len(self.rows[record]) // WIDTHS[record]

    def row(self, record: str, index: int) -> list[int]:
        """The fields of one row."""
        width = WIDTHS[record]
        fields: list[int] = self.rows[record][index * width : index * width + width].tolist()
        return fields

    def string(self, index: int) -> bytes:
        """A string of the table."""
        text = self._strings[index]
        if text is None:
            at, length = self.rows["string"][2 * index : 2 * index + 2]
            text = self._strings[index] = bytes(self.content[at : at + length])
        return text

    def text(self, index: int) -> str:
        """A string of the table that is a name."""
        return self.string(index).decode("utf-8", "surrogateescape")

    def indices(self, at: int, count: int) -> list[int]:
        """A list of the index section."""
        values: list[int] = self.rows["index"][at : at + count].tolist()
        return values

    def package(self) -> tuple[str, str, str | None, list[str]]:
        """Of an unlinked image: path, name, symbol of the initialising function, imports."""
        path, name, init1, at, count = self.row("package", 0)
        init = self.text(self.row("func", init1 - 1)[0]) if init1 else None
        return (
            self.text(path),
            self.text(name),
            init,
            [self.text(i) for i in self.indices(at, count)],
        )
