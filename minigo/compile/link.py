"""From the images of packages to the image of one program: what can be reached from its entry, and
nothing else.

Functions are reached through code, static data, and the method tables of types; a method stays in
its type's table when its key is called through an interface somewhere, or belongs to an interface
type of the program (which may be asserted). Packages that are imported are initialised, so what
their init functions use stays. Bytes are copied and only indices rewritten: code is walked by the
lengths of instructions, never decoded.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from struct import Struct

from minigo.ir import _ops
from minigo.ir.encode import encode
from minigo.ir.image import DATA_EXTERNAL, LENGTHS, LINKED, NONE, REFERENCES, Builder, Image
from minigo.ir.model import Function, Package

ENTRY = "runtime.main"

# What the machine itself makes values of, or calls: present in every program.
ROOT_TYPES = (
    "string",
    "runtime.errorString",
    "runtime.plainError",
    "runtime.boundsError",
    "runtime.errorAddressString",
    "*runtime.TypeAssertionError",
    "*runtime.PanicNilError",
    "internal/runtime/maps.unhashableTypeError",
)
ROOT_FUNCTIONS = (
    "runtime.panicText",
    "runtime.runFinalizers",
    "runtime.runCleanups",
    "runtime.updateMaxProcs",
)

_INDEX = Struct("<I")
_INTERFACE = 20  # reflect.Kind
_POINTER = 22
_NAMED = 8  # of a type's flags
_EXPORTED = 2  # of a method's
# What a program must use to call methods it has not named: of interface reflect.Type, and of
# reflect.Value.
_FIND_METHODS = frozenset(
    (
        b"Method(int) reflect.Method",
        b"Methods() iter.Seq[reflect.Method]",
        b"MethodByName(string) (reflect.Method, bool)",
        b"reflect.Value.Method",
        b"reflect.Value.MethodByName",
    )
)
# Per opcode: (byte offset, number of the index kind) of its references, for the loop over code.
_KINDS = ("str", "type", "func", "data", "method")
_REFERENCES = [
    tuple((at, _KINDS.index(kind)) for _, at, kind in row if kind in _KINDS) for row in REFERENCES
]


class LinkError(Exception):
    """Packages that do not fit together: an internal error, unless it is about a symbol that the
    program itself has chosen."""

    def __init__(self, text: str, symbol: str = "") -> None:
        super().__init__(text)
        self.symbol = symbol


Place = tuple["_Source", int]  # an image and an index in one of its tables


def link(
    images: list[Image], main: str = "main", *, variables: bool = True, godebug: str = ""
) -> bytes:
    """Link the packages of a program, given all of them in any order; `main` is the path of the
    main package, `godebug` its settings as the variable GODEBUG has them.

    Without `variables` the records of local variables, which only a debugger reads, are left out.
    """
    packages = {image.package()[0]: image for image in images}
    order = init_order({path: image.package()[3] for path, image in packages.items()})
    inits = [init for path in order if (init := packages[path].package()[2]) is not None]
    return _Linker([*images, _entry(inits, main)], variables).run(godebug)


def init_order(imports: dict[str, list[str]]) -> list[str]:
    """Paths in the order of their initialisation: of those all of whose imports are done, always
    the first by path; runtime leads."""
    order: list[str] = []
    left = sorted(imports, key=lambda path: (path != "runtime", path))
    while left:
        ready = next((path for path in left if not set(imports[path]).intersection(left)), None)
        if ready is None:
            raise LinkError(f"import cycle among {', '.join(left)}")
        left.remove(ready)
        order.append(ready)
    return order


def _entry(inits: list[str], main: str) -> Image:
    """The function goroutine 1 runs: initialise all packages, then main."""
    fn = Function(ENTRY, ENTRY, "runtime/proc.go", 147, 0, 0, flags=_ops.FUNC_RUNTIME)
    fn.lines = [(0, 269, 1, True), (len(inits), 302, 1, True)]  # where they are in Go's
    fn.code = [*((_ops.CALL, symbol) for symbol in [*inits, f"{main}.main"]), (_ops.RETURN,)]
    return Image(encode(Package(ENTRY, "runtime", functions={ENTRY: fn})))


class _Source:
    """An image that is copied from, and where its strings, types, functions and data have gone: an
    index, or -1 for not yet."""

    __slots__ = ("image", "maps")

    def __init__(self, image: Image) -> None:
        self.image = image
        records = ("string", "type", "func", "data", "string")
        self.maps = [[-1] * image.count(record) for record in records]  # by _KINDS


def _is_users(image: Image) -> bool:
    """Whether the image is of a package that the user wrote, rather than of the library."""
    files = {image.row("func", index)[2] for index in range(image.count("func"))}
    return any(os.path.isabs(image.text(file)) for file in files)


class _Linker:
    """One linking. What is reached gets its index at once and waits in a list, `functions`, `types`
    or `data`, to be copied."""

    def __init__(self, images: list[Image], variables: bool) -> None:
        self.variables = variables
        self.out = Builder()
        self.sources = [_Source(image) for image in images]
        self.defined_functions: dict[bytes, Place] = {}
        self.defined_data: dict[bytes, Place] = {}
        self.described: dict[bytes, Place] = {}
        for source in self.sources:
            self.scan(source)
        self.function_index: dict[bytes, int] = {}
        self.data_index: dict[bytes, int] = {}
        self.type_index: dict[bytes, int] = {}
        self.functions: list[Place] = []
        self.data: list[Place] = []
        self.types: list[Place] = []
        self.copied_functions = self.copied_types = self.copied_data = 0
        self.copied: tuple[Image | None, int] = (None, 0)  # the function being copied
        self.live: set[bytes] = set()  # keys of methods called through interfaces
        # By type: the method rows that stay, and whether their functions do.
        self.kept: list[dict[int, bool]] = []
        # Package reflect counts and names exported methods, so with it their rows stay anyway;
        # their functions too once the program may call any method that it finds.
        self.reflects = b"reflect.TypeOf" in self.defined_functions
        self.calls_any = False
        self.rows_only: list[tuple[_Source, int, dict[int, bool]]] = []
        self.waiting: dict[
            bytes, list[tuple[_Source, int, dict[int, bool]]]
        ] = {}  # methods whose key is not live (yet)
        self.resolve: tuple[Callable[[_Source, int], int], ...] = (
            self.string,
            self.type,
            self.function,
            self.datum,
            self.method_key,
        )

    def scan(self, source: _Source) -> None:
        """Note what an image defines. Of several descriptors of a type the one with methods
        counts."""
        image = source.image
        string = image.string
        width = len(_ops.RECORDS["func"])
        rows = image.rows["func"]
        at = _ops.RECORDS["func"].index("flags")
        symbols, flags = rows[0::width].tolist(), rows[at::width].tolist()
        for index, symbol in enumerate(symbols):
            if not flags[index] & _ops.FUNC_EXTERNAL:
                self.defined_functions.setdefault(string(symbol), (source, index))
        width = len(_ops.RECORDS["data"])
        rows = image.rows["data"]
        symbols, flags = rows[0::width].tolist(), rows[3::width].tolist()
        for index, symbol in enumerate(symbols):
            if not flags[index] & DATA_EXTERNAL:
                self.defined_data.setdefault(string(symbol), (source, index))
        width = len(_ops.RECORDS["type"])
        rows = image.rows["type"]
        keys, methods = rows[0::width].tolist(), rows[width - 1 :: width].tolist()
        for index, key in enumerate(keys):
            if methods[index]:
                self.described[string(key)] = (source, index)
            else:
                self.described.setdefault(string(key), (source, index))

    def run(self, godebug: str) -> bytes:
        entry = self.reach_function(ENTRY.encode())
        if b"runtime.panicText" in self.defined_functions:
            for symbol in ROOT_FUNCTIONS:
                self.reach_function(symbol.encode())
            for key in ROOT_TYPES:
                self.reach_type(key.encode())
        self.copy_reached()
        if self.variables:
            self.reach_whole()
            self.copy_reached()
        self.copy_types()
        self.out.rows["program"].extend((entry, self.out.string(godebug.encode())))
        return self.out.finish(LINKED)

    def copy_reached(self) -> None:
        """Copy what waits, and what that reaches."""
        while (
            self.copied_functions < len(self.functions)
            or self.copied_types < len(self.types)
            or self.copied_data < len(self.data)
        ):
            while self.copied_functions < len(self.functions):
                self.copied_functions += 1
                self.copy_function(*self.functions[self.copied_functions - 1])
            while self.copied_types < len(self.types):
                self.copied_types += 1
                self.reach_from_type(self.copied_types - 1)
            while self.copied_data < len(self.data):
                self.copied_data += 1
                self.copy_data(*self.data[self.copied_data - 1])

    def reach_whole(self) -> None:
        """Reach also what only a debugger may ask for: all that the user's own files declare. It
        comes last, so that the rest lies where it does without."""
        users = {id(source) for source in self.sources if _is_users(source.image)}
        for symbol, (source, _) in self.defined_functions.items():
            if id(source) in users:
                self.reach_function(symbol)
        for symbol, (source, local) in self.defined_data.items():
            if id(source) in users and source.image.row("data", local)[8]:
                self.reach_datum(symbol)
        for key, (source, _) in self.described.items():
            if id(source) in users:
                self.reach_type(key)

    # ---- reaching: from an index of an image to one of the program

    def string(self, source: _Source, local: int) -> int:
        index = source.maps[0][local]
        if index < 0:
            index = source.maps[0][local] = self.out.string(source.image.string(local))
        return index

    def method_key(self, source: _Source, local: int) -> int:
        """A method that is called through an interface."""
        key = source.image.string(local)
        self.enliven(key)
        if key in _FIND_METHODS:
            self.find_methods()
        index = source.maps[4][local] = self.string(source, local)
        return index

    def type(self, source: _Source, local: int) -> int:
        index = source.maps[1][local]
        if index < 0:
            key = source.image.string(source.image.rows["type"][local * len(_ops.RECORDS["type"])])
            index = source.maps[1][local] = self.reach_type(key)
        return index

    def type1(self, source: _Source, index1: int) -> int:
        return self.type(source, index1 - 1) + 1 if index1 else 0

    def function(self, source: _Source, local: int) -> int:
        if local == NONE:
            return NONE
        index = source.maps[2][local]
        if index < 0:
            symbol = source.image.string(
                source.image.rows["func"][local * len(_ops.RECORDS["func"])]
            )
            index = source.maps[2][local] = self.reach_function(symbol)
        return index

    def function1(self, source: _Source, index1: int) -> int:
        return self.function(source, index1 - 1) + 1 if index1 else 0

    def datum(self, source: _Source, local: int) -> int:
        index = source.maps[3][local]
        if index < 0:
            symbol = source.image.string(
                source.image.rows["data"][local * len(_ops.RECORDS["data"])]
            )
            index = source.maps[3][local] = self.reach_datum(symbol)
        return index

    def reach_datum(self, symbol: bytes) -> int:
        index = self.data_index.get(symbol)
        if index is None:
            index = self.data_index[symbol] = len(self.data)
            self.data.append(self.defined(self.defined_data, symbol))
        return index

    def reach_function(self, symbol: bytes) -> int:
        index = self.function_index.get(symbol)
        if index is None:
            if symbol in _FIND_METHODS:
                self.find_methods()
            index = self.function_index[symbol] = len(self.functions)
            self.functions.append(self.defined(self.defined_functions, symbol))
        return index

    def reach_type(self, key: bytes) -> int:
        index = self.type_index.get(key)
        if index is None:
            index = self.type_index[key] = len(self.types)
            self.types.append(self.defined(self.described, key))
            self.kept.append({})
        return index

    def defined(self, table: dict[bytes, Place], symbol: bytes) -> Place:
        place = table.get(symbol)
        if place is None:
            name = symbol.decode()
            image, copied = self.copied
            user = image.string(copied).decode() if image is not None else ENTRY
            raise LinkError(f"{user}: relocation target {name} not defined", name)
        return place

    def enliven(self, key: bytes) -> None:
        """From now on methods of this key stay."""
        if key not in self.live:
            self.live.add(key)
            for source, row, kept in self.waiting.pop(key, ()):
                self.keep_method(source, row, kept)

    def find_methods(self) -> None:
        """From now on the functions of all exported methods stay."""
        if not self.calls_any:
            self.calls_any = True
            for source, row, kept in self.rows_only:
                self.keep_method(source, row, kept)

    def keep_method(self, source: _Source, index: int, kept: dict[int, bool]) -> None:
        kept[index] = True
        _, _, _, signature, func1, _ = source.image.row("method", index)
        self.type(source, signature)
        self.function1(source, func1)

    def keep_row(self, source: _Source, index: int, kept: dict[int, bool]) -> None:
        """Keep an exported method for package reflect, with its function if it may be called."""
        if self.calls_any:
            self.keep_method(source, index, kept)
        elif index not in kept:
            kept[index] = False
            self.rows_only.append((source, index, kept))
            self.type(source, source.image.row("method", index)[3])

    def reach_from_type(self, index: int) -> None:
        """Reach what a type's descriptor refers to."""
        source, local = self.types[index]
        image = source.image
        row = image.row("type", local)
        traits, elem1, key1 = row[7:10]
        field_off, field_n, in_off, in_n, out_off, out_n, method_off, method_n = row[13:]
        self.type1(source, elem1)
        self.type1(source, key1)
        for at in range(field_off, field_off + field_n):
            self.type(source, image.row("field", at)[1])
        for other in (*image.indices(in_off, in_n), *image.indices(out_off, out_n)):
            self.type(source, other)
        kept = self.kept[index]
        kind, flags = traits >> 8 & 255, traits >> 16
        if self.reflects and flags & _NAMED:
            pointer = b"*" + image.string(row[0])
            if pointer in self.described:
                self.reach_type(pointer)
        for at in range(method_off, method_off + method_n):
            key = image.string(image.row("method", at)[0])
            if kind == _INTERFACE:
                self.enliven(key)
            if key in self.live:
                self.keep_method(source, at, kept)
            else:
                self.waiting.setdefault(key, []).append((source, at, kept))
                if self.reflects and image.row("method", at)[5] & _EXPORTED:
                    self.keep_row(source, at, kept)

    # ---- copying

    def copy_function(self, source: _Source, local: int) -> None:
        image, rows = source.image, self.out.rows
        (
            symbol,
            name,
            file,
            args,
            line,
            type1,
            flags,
            code_off,
            code_len,
            results,
            params,
            slots,
            stack,
            line_off,
            line_n,
            open_off,
            open_n,
            bits_slot,
            deferreturn,
            table_off,
            table_n,
            var_off,
            var_n,
        ) = image.row("func", local)
        self.copied = (image, symbol)
        at = len(self.out.code)
        self.out.code += self.code(source, code_off, code_len)
        first_line = self.out.count("line")
        rows["line"].frombytes(image.rows["line"][3 * line_off : 3 * (line_off + line_n)].tobytes())
        first_open = self.out.count("open")
        for index in range(open_off, open_off + open_n):
            func1, *rest = image.row("open", index)
            rows["open"].extend((self.function1(source, func1), *rest))
        first_table = self.out.count("table")
        for index in range(table_off, table_off + table_n):
            low_lo, low_hi, label_off, label_n, default = image.row("table", index)
            rows["table"].extend(
                (low_lo, low_hi, *self.out.indices(image.indices(label_off, label_n)), default)
            )
        first_var = self.out.count("var")
        if not self.variables:
            var_n = 0
        for index in range(var_off, var_off + var_n):
            var, typ, *rest = image.row("var", index)
            rows["var"].extend((self.string(source, var), self.type(source, typ), *rest))
        rows["func"].extend(
            (
                self.string(source, symbol),
                self.string(source, name),
                self.string(source, file),
                self.string(source, args),
                line,
                self.type1(source, type1) if self.variables else 0,
                flags,
                at,
                code_len,
                results,
                params,
                slots,
                stack,
                first_line,
                line_n,
                first_open,
                open_n,
                bits_slot,
                deferreturn,
                first_table,
                table_n,
                first_var,
                var_n,
            )
        )

    def code(self, source: _Source, at: int, length: int) -> bytearray:
        """The code of a function with the program's indices in it."""
        code = bytearray(source.image.code[at : at + length])
        maps, resolve, unpack, pack = (
            source.maps,
            self.resolve,
            _INDEX.unpack_from,
            _INDEX.pack_into,
        )
        lengths, references = LENGTHS, _REFERENCES
        pc = 0
        while pc < length:
            op = code[pc] | code[pc + 1] << 8
            for offset, kind in references[op]:
                local = unpack(code, pc + offset)[0]
                index = maps[kind][local] if local != NONE else NONE
                pack(code, pc + offset, index if index >= 0 else resolve[kind](source, local))
            pc += lengths[op]
        return code

    def copy_data(self, source: _Source, local: int) -> None:
        image, rows = source.image, self.out.rows
        symbol, size, align, flags, at, count, reloc_off, reloc_n, type1 = image.row("data", local)
        content = self.out.blob(bytes(image.content[at : at + count]))
        first = self.out.count("reloc")
        for index in range(reloc_off, reloc_off + reloc_n):
            offset, kind, target, addend = image.row("reloc", index)
            resolve = (self.datum, self.function, self.type, self.string)[kind]
            rows["reloc"].extend((offset, kind, resolve(source, target), addend))
        typ = self.type1(source, type1) if self.variables else 0
        rows["data"].extend(
            (self.string(source, symbol), size, align, flags, content, count, first, reloc_n, typ)
        )

    def copy_types(self) -> None:
        """Write all descriptors, now that it is known which methods stay and which pointer types
        there are."""
        rows = self.out.rows
        pointers: dict[int, int] = {}
        for index, (source, local) in enumerate(self.types):
            traits, elem1 = source.image.row("type", local)[7:9]
            if traits >> 8 & 255 == _POINTER:
                pointers[self.type(source, elem1 - 1)] = index + 1
        for number, ((source, local), kept) in enumerate(zip(self.types, self.kept, strict=True)):
            image = source.image
            (
                key,
                name,
                bare_name,
                pkg_path,
                size,
                slots,
                hashed,
                traits,
                elem1,
                key1,
                _,
                len_lo,
                len_hi,
                field_off,
                field_n,
                in_off,
                in_n,
                out_off,
                out_n,
                _,
                _,
            ) = image.row("type", local)
            first_field = self.out.count("field")
            for index in range(field_off, field_off + field_n):
                field, typ, offset, tag, pkg, flags = image.row("field", index)
                rows["field"].extend(
                    (
                        self.string(source, field),
                        self.type(source, typ),
                        offset,
                        self.string(source, tag),
                        self.string(source, pkg),
                        flags,
                    )
                )
            ins = self.out.indices(
                [self.type(source, other) for other in image.indices(in_off, in_n)]
            )
            outs = self.out.indices(
                [self.type(source, other) for other in image.indices(out_off, out_n)]
            )
            first_method = self.out.count("method")
            for index in sorted(kept):
                method_key, method, pkg, signature, func1, flags = image.row("method", index)
                rows["method"].extend(
                    (
                        self.string(source, method_key),
                        self.string(source, method),
                        self.string(source, pkg),
                        self.type(source, signature),
                        self.function1(source, func1) if kept[index] else 0,
                        flags,
                    )
                )
            rows["type"].extend(
                (
                    self.string(source, key),
                    self.string(source, name),
                    self.string(source, bare_name),
                    self.string(source, pkg_path),
                    size,
                    slots,
                    hashed,
                    traits,
                    self.type1(source, elem1),
                    self.type1(source, key1),
                    pointers.get(number, 0),
                    len_lo,
                    len_hi,
                    first_field,
                    field_n,
                    *ins,
                    *outs,
                    first_method,
                    len(kept),
                )
            )
