"""Types as Go source text, the way gc writes them into its messages."""

from __future__ import annotations

from collections.abc import Callable

from minigo.check.constants import quote
from minigo.check.objects import Package, TypeName, Var
from minigo.check.types import (
    Alias,
    Array,
    Basic,
    Chan,
    Interface,
    Map,
    Named,
    Pointer,
    Signature,
    Slice,
    Struct,
    Tuple,
    Type,
    TypeParam,
    Union,
)
from minigo.check.universe import COMPARABLE_INTERFACE, UNIVERSE
from minigo.source import Pos

# How the package of a name is shown; "" for not at all.
Qualifier = Callable[[Package], str]


def full_path(pkg: Package) -> str:
    """The qualifier that shows import paths."""
    return pkg.path


def type_string(typ: Type, qualifier: Qualifier = full_path) -> str:
    """`typ` as text."""
    w = TypeWriter(qualifier)
    w.typ(typ)
    return w.text()


class TypeWriter:
    """Writes types. Without `names`, parameters are shown by their types only. With `mark_package`,
    the first unexported field gets its package as a comment. `where` shows positions."""

    __slots__ = ("_out", "_seen", "mark_package", "names", "qualifier", "where")

    def __init__(
        self,
        qualifier: Qualifier,
        names: bool = True,
        mark_package: bool = False,
        where: Callable[[Pos], str] = str,
    ) -> None:
        self.qualifier = qualifier
        self.names = names
        self.mark_package = mark_package
        self.where = where
        self._out: list[str] = []
        self._seen: set[Type] = set()

    def text(self) -> str:
        """What has been written."""
        return "".join(self._out)

    def typ(self, t: Type) -> None:
        """Write a type. One that contains itself, which is an error reported elsewhere, is cut."""
        put = self._out.append
        if isinstance(t, Basic):
            if t.kind == "unsafe.Pointer":
                put("unsafe.")
            put(t.name)
            return
        if t in self._seen:
            put(f"<cycle to *{type(t).__name__}>")
            return
        self._seen.add(t)
        if isinstance(t, Named | Alias):
            self._name(t.obj)
            if t.type_args:
                self._list(t.type_args)
            elif t.type_params:
                self.type_params(t.type_params)
        elif isinstance(t, Pointer):
            put("*")
            self.typ(t.elem)
        elif isinstance(t, Slice):
            put("[]")
            self.typ(t.elem)
        elif isinstance(t, Array):
            put(f"[{t.len}]")
            self.typ(t.elem)
        elif isinstance(t, Map):
            put("map[")
            self.typ(t.key)
            put("]")
            self.typ(t.elem)
        elif isinstance(t, Chan):
            self._chan(t)
        elif isinstance(t, Signature):
            put("func")
            self.signature(t)
        elif isinstance(t, Struct):
            self._struct(t)
        elif isinstance(t, Interface):
            self._interface(t)
        elif isinstance(t, Tuple):
            self._vars(t.vars, False)
        elif isinstance(t, Union):
            for i, (tilde, term) in enumerate(t.terms):
                put((" | " if i else "") + ("~" if tilde else ""))
                self.typ(term)
        elif isinstance(t, TypeParam):
            put(t.obj.name)
            if t.obj.name in UNIVERSE.names:
                put(f" /* with {t.obj.name} declared at {self.where(t.obj.pos)} */")
        self._seen.discard(t)

    def _name(self, obj: TypeName) -> None:
        prefix = self.qualifier(obj.pkg) if obj.pkg is not None else ""
        self._out.append(f"{prefix}.{obj.name}" if prefix else obj.name)

    def _list(self, types: list[Type]) -> None:
        put = self._out.append
        put("[")
        for i, t in enumerate(types):
            if i:
                put(", ")
            self.typ(t)
        put("]")

    def type_params(self, params: list[TypeParam]) -> None:
        """Write `[P, Q any, R C]`."""
        put = self._out.append
        put("[")
        prev: Type | None = None
        for i, p in enumerate(params):
            if i:
                if p.constraint is not prev and prev is not None:
                    put(" ")
                    self.typ(prev)
                put(", ")
            prev = p.constraint
            self.typ(p)
        if prev is not None:
            put(" ")
            self.typ(prev)
        put("]")

    def _chan(self, t: Chan) -> None:
        put = self._out.append
        put({"both": "chan ", "send": "chan<- ", "recv": "<-chan "}[t.dir])
        parens = t.dir == "both" and isinstance(t.elem, Chan) and t.elem.dir == "recv"
        if parens:
            put("(")
        self.typ(t.elem)
        if parens:
            put(")")

    def _struct(self, t: Struct) -> None:
        put = self._out.append
        put("struct{")
        for i, f in enumerate(t.fields):
            if i:
                put("; ")
            mark = self.mark_package and not f.exported
            if mark:
                self.mark_package = False
            if not f.embedded:
                put(f.name + " ")
            assert f.typ is not None
            self.typ(f.typ)
            if mark and f.pkg is not None:
                put(f" /* package {f.pkg.path} */ ")
            if t.tags[i]:
                put(" " + quote(t.tags[i].encode("utf-8", "surrogateescape")))
        put("}")

    def _interface(self, t: Interface) -> None:
        put = self._out.append
        if t is COMPARABLE_INTERFACE:
            put("interface{comparable}")
            return
        if t.implicit:
            if not t.methods and len(t.embeddeds) == 1:
                self.typ(t.embeddeds[0])
                return
            put("/* implicit */ ")
        put("interface{")
        first = True
        for m in t.methods:
            if not first:
                put("; ")
            first = False
            put(m.name)
            assert isinstance(m.typ, Signature)
            self.signature(m.typ)
        for e in t.embeddeds:
            if not first:
                put("; ")
            first = False
            self.typ(e)
        put("}")

    def signature(self, sig: Signature) -> None:
        """Write a function type without the word func."""
        if sig.type_params:
            self.type_params(sig.type_params)
        self._vars(sig.params, sig.variadic)
        if not sig.results:
            return
        self._out.append(" ")
        if len(sig.results) == 1 and not sig.results[0].name:
            assert sig.results[0].typ is not None
            self.typ(sig.results[0].typ)
        else:
            self._vars(sig.results, False)

    def _vars(self, vars: list[Var], variadic: bool) -> None:
        put = self._out.append
        put("(")
        for i, v in enumerate(vars):
            if i:
                put(", ")
            if v.name and self.names:
                put(v.name + " ")
            assert v.typ is not None
            if variadic and i == len(vars) - 1:
                if isinstance(v.typ, Slice):
                    put("...")
                    self.typ(v.typ.elem)
                else:
                    self.typ(v.typ)
                    put("...")
            else:
                self.typ(v.typ)
        put(")")
