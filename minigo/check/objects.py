"""Declared things and scopes, named after go/types. Objects compare by identity."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from minigo.source import Pos

if TYPE_CHECKING:
    from minigo.check.constants import Constant
    from minigo.check.types import Type
    from minigo.syntax.ast import FuncDecl


class Package:
    """A package: import path, name, its scope, and the packages it imports in the order of their
    paths. `fake` marks one that could not be imported and stands in for it, so that nothing more is
    said about what it lacks. While a package is being checked, `declare` makes the type of one of
    its objects known."""

    __slots__ = ("_imports", "declare", "fake", "hidden", "load_imports", "name", "path", "scope")

    def __init__(self, path: str, name: str) -> None:
        self.path = path
        self.name = name
        self.scope: Scope = Scope(None)
        self._imports: list[Package] = []
        self.load_imports: Callable[[], list[Package]] | None = None
        self.fake = False
        self.hidden: frozenset[str] | None = None  # see `visible`
        self.declare: Callable[[Object], None] | None = None

    @property
    def imports(self) -> list[Package]:
        """The packages that this one imports."""
        if self.load_imports is not None:
            self._imports = self.load_imports()
            self.load_imports = None
        return self._imports


class Object:
    """Base of all declared things. `pkg` is None in the universe; `typ` is set when the declaration
    has been checked. `order` counts package-level declarations and methods from 1 over the files of
    a package; 0 for all others."""

    __slots__ = ("name", "order", "parent", "pkg", "pos", "typ")

    def __init__(self, pos: Pos, pkg: Package | None, name: str, typ: Type | None) -> None:
        self.pos = pos
        self.pkg = pkg
        self.name = name
        self.typ: Type | None = typ
        self.parent: Scope | None = None
        self.order = 0

    @property
    def exported(self) -> bool:
        """Whether the name begins with an upper-case letter."""
        return self.name[:1].isupper()

    def same_id(self, pkg: Package | None, name: str) -> bool:
        """Whether `name`, written in package `pkg`, means this field or method."""
        return self.name == name and (self.exported or same_package(self.pkg, pkg))


class PkgName(Object):
    """An imported package under its local name."""

    __slots__ = ("imported", "used")

    def __init__(self, pos: Pos, pkg: Package, name: str, imported: Package) -> None:
        super().__init__(pos, pkg, name, None)
        self.imported = imported
        self.used = False


class Const(Object):
    """A constant and its exact value; None while it is unknown or after an error."""

    __slots__ = ("value",)

    def __init__(
        self, pos: Pos, pkg: Package | None, name: str, typ: Type | None, value: Constant | None
    ) -> None:
        super().__init__(pos, pkg, name, typ)
        self.value = value


class TypeName(Object):
    """A defined type, an alias, a predeclared type or a type parameter."""

    __slots__ = ()


class Var(Object):
    """A variable: local, package level, parameter, result, receiver or struct field
    (`is_field`)."""

    __slots__ = ("embedded", "is_field", "is_param", "role", "used")

    def __init__(self, pos: Pos, pkg: Package | None, name: str, typ: Type | None) -> None:
        super().__init__(pos, pkg, name, typ)
        self.embedded = False
        self.is_field = False
        self.is_param = False  # a parameter, result or receiver
        self.role = ""  # of those "parameter", "result variable" or "receiver"
        self.used = False

    def with_type(self, typ: Type) -> Var:
        """A variable that is like this one except for its type."""
        v = Var(self.pos, self.pkg, self.name, typ)
        v.embedded = self.embedded
        v.is_field = self.is_field
        v.is_param = self.is_param
        v.role = self.role
        v.used = self.used
        v.parent = self.parent
        return v


class Func(Object):
    """A function or method. `decl` is its declaration when it was checked from source; an
    interface's method has none. For a method of an instantiated type, `origin` is the method of the
    generic type. `ptr_recv` tells of a method that its receiver is a pointer, already before its
    signature is known. `leaks` tells where the parameters go: see compile/leaks.py, which sets it,
    and the exports, which keep it."""

    __slots__ = ("decl", "leaks", "origin", "ptr_recv")

    def __init__(self, pos: Pos, pkg: Package | None, name: str, typ: Type | None) -> None:
        super().__init__(pos, pkg, name, typ)
        self.decl: FuncDecl | None = None
        self.leaks: list[list[tuple[int, int]]] | None = None
        self.origin: Func = self
        self.ptr_recv = False

    def with_type(self, typ: Type) -> Func:
        """A method that is like this one except for its type."""
        f = Func(self.pos, self.pkg, self.name, typ)
        f.decl = self.decl
        f.origin = self.origin
        f.ptr_recv = self.ptr_recv
        f.parent = self.parent
        return f


class Label(Object):
    """A statement label."""

    __slots__ = ("used",)

    def __init__(self, pos: Pos, pkg: Package, name: str) -> None:
        super().__init__(pos, pkg, name, None)
        self.used = False


class Builtin(Object):
    """A predeclared function such as len, or one of unsafe such as Sizeof."""

    __slots__ = ()


class Nil(Object):
    """The predeclared value nil."""

    __slots__ = ()


AnyObject = PkgName | Const | TypeName | Var | Func | Label | Builtin | Nil


class Scope:
    """Names and what they denote, inside an outer scope."""

    __slots__ = ("names", "outer")

    def __init__(self, outer: Scope | None) -> None:
        self.outer = outer
        self.names: dict[str, Object] = {}

    def lookup(self, name: str) -> Object | None:
        """The object declared in this very scope."""
        return self.names.get(name)

    def all_names(self) -> Iterable[str]:
        """The names declared in this very scope, sorted."""
        return sorted(self.names)

    def insert(self, obj: Object) -> Object | None:
        """Declare `obj`, unless its name is taken (the holder is returned) or `_`."""
        if obj.name == "_":
            return None
        held = self.names.setdefault(obj.name, obj)
        if held is not obj:
            return held
        if obj.parent is None:
            obj.parent = self
        return None


class LazyScope(Scope):
    """The scope of an imported package: an object is made when it is first looked up. `names` holds
    what has been made."""

    __slots__ = ("_directory", "_make")

    def __init__(self, directory: Iterable[str], make: Callable[[str], Object]) -> None:
        super().__init__(None)
        self._directory = frozenset(directory)
        self._make = make

    def lookup(self, name: str) -> Object | None:
        obj = self.names.get(name)
        if obj is None and name in self._directory:
            obj = self.names[name] = self._make(name)
            obj.parent = self
        return obj

    def all_names(self) -> Iterable[str]:
        return sorted(self._directory)


def same_package(a: Package | None, b: Package | None) -> bool:
    """Whether both are the same package; unexported names are told apart by it."""
    return a is b or (a is not None and b is not None and a.path == b.path)
