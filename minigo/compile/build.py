"""From source to a linked program: the road through all stages, over a program and what it imports.

A `Build` knows the packages of one run. Packages of the standard library come from their images
(`std`), all others from source: local packages below the folder of go.mod, each compiled when it is
first imported. Nothing is executed.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field

from minigo import cache
from minigo.check import labels
from minigo.check.checker import ImportFailure, check_package
from minigo.check.export import read_exports, write_exports
from minigo.check.info import CheckedPackage
from minigo.check.literals import string
from minigo.check.objects import Func, Package
from minigo.check.universe import UNSAFE
from minigo.check.versions import parse_minor
from minigo.compile import importpaths, sources, std
from minigo.compile.deferkind import Decision
from minigo.compile.function import LARGE_FRAME
from minigo.compile.link import LinkError, link
from minigo.compile.listing import head_error
from minigo.compile.package import compile_package
from minigo.compile.snippet import parse_snippet
from minigo.compile.sources import Source
from minigo.errors import CompileError, Diagnostic, not_supported
from minigo.ir import model as ir
from minigo.ir.encode import encode
from minigo.ir.image import Image
from minigo.ir.verify import LargeFrame, verify
from minigo.source import NO_POS, FileSet, Pos, Position
from minigo.syntax import ast
from minigo.syntax.parser import parse_file
from minigo.syntax.walk import function_bodies

_NIL_PANICS = 21  # the language version since which panic(nil) has a value


@dataclass(slots=True)
class Program:
    """A linked program. `inputs` are the files and folders it was made from besides those named on
    the command line and the standard library; `defers` are the places, kinds and reasons of the
    defer statements of package main, sorted."""

    image: bytes
    inputs: list[cache.Input] = field(default_factory=list)
    defers: list[tuple[Position, str, str]] = field(default_factory=list)


def build_program(
    names: list[str], code: str | None = None, *, variables: bool = False, optimise: bool = True
) -> Program:
    """Build the program that a command line names, or the one whose main has the body `code`."""
    build = Build(optimise=optimise)
    main = build.compile_main(names, code)
    linked = build.link(main, variables)
    return Program(linked, build.inputs, build.defers())


def check_program(names: list[str]) -> None:
    """Raise CompileError unless the package that a command line names compiles."""
    build = Build()
    source = build.main_source(names)
    build.check(source, build.parse(source))


def package_image(names: list[str], *, optimise: bool = True) -> Image:
    """The image of one package: of the standard library when `names` is an import path of it."""
    if len(names) == 1 and not os.path.exists(names[0]) and std.exists(names[0]):
        return std.image(names[0])
    return Build(optimise=optimise).compile_main(names)


class Build:
    """The packages of one run, by import path: as the checker knows them, and as images. Without
    `optimise` no defer of theirs is open-coded; the standard library stays as it is."""

    def __init__(self, *, optimise: bool = True) -> None:
        self.optimise = optimise
        self.files = FileSet()
        self.packages: dict[str, Package] = {"unsafe": UNSAFE}
        self.checked: dict[str, CheckedPackage] = {}
        self.images: dict[str, Image] = {}
        self.inputs: list[cache.Input] = []
        self.decisions: list[Decision] = []  # of package main
        self.godebug = ""  # settings of the program, as the variable GODEBUG has them
        self.module: sources.Module | None = None
        self._mistakes: list[Diagnostic] = []  # of the package that was parsed last
        self._importing: list[str] = []  # packages being checked, each imported by the one before
        self._importers: dict[str, str] = {}  # files that import local packages
        self._shown: dict[str, str] = {}  # how the go command calls packages

    # ---- stages

    def parse(self, source: Source) -> list[ast.SourceFile]:
        """The syntax trees of a package. Raises CompileError for syntax errors and bad imports;
        mistakes that leave a tree are kept for `check` to report with its own."""
        errors = self._mistakes = []
        trees: list[ast.SourceFile] = []
        bodies: list[ast.BlockStmt] = []
        for name, content in source.files:
            file = self.files.add(name, content)
            if name == sources.CODE:
                tree = parse_snippet(file, errors.append)
            else:
                tree = parse_file(file, errors.append, bodies)
            if tree is not None:
                trees.append(tree)
        if len(trees) < len(source.files):
            head = head_error(errors, self.files)
            if head is not None:
                raise CompileError("", [head], self.files)
            bodies += [body for tree in trees for body in function_bodies(tree)]
            for body in bodies:
                errors += labels.check(body, lambda pos: str(self.files.position(pos)))
            raise CompileError(source.shown, errors, self.files)
        self._importing.append(source.shown)
        self._check_imports(trees)
        self._importing.pop()
        return trees

    def check(
        self, source: Source, trees: list[ast.SourceFile], path: str = "", *, native: bool = False
    ) -> CheckedPackage:
        """Check a package. `path` is its import path, which for a program is that of package main.
        With `native`, functions without a body are bound to the machine's."""
        errors, self._mistakes = self._mistakes, []
        name = trees[0].package.name
        self._importing.append(source.shown)
        own = name if name == "main" else source.shown
        checked = check_package(
            path or own, name, trees, self.files, self.import_package, errors.append,
            go_version=self.module.go_version if self.module else f"go1.{sources.GO_MINOR}",
            bodyless=native,
            mistaken=bool(errors),
        )  # fmt: skip
        self._importing.pop()
        if errors:
            raise CompileError(source.shown, errors, self.files)
        self.checked[checked.package.path] = checked
        self._shown[checked.package.path] = source.shown
        return checked

    def compile(self, checked: CheckedPackage) -> Image:
        """The image of a checked package."""
        return Image(encode(self.lower(checked)))

    def lower(self, checked: CheckedPackage, *, exported: bool = False) -> ir.Package:
        """The verified IR of a checked package. Raises CompileError for what is not supported."""
        errors: list[Diagnostic] = []
        decide = self.decisions.append if checked.package.name == "main" else None
        package = compile_package(
            checked, self.files, errors.append, self.bodies, decide,
            exported=exported, optimise=self.optimise,
        )  # fmt: skip
        if errors:
            raise CompileError(self._shown[checked.package.path], errors, self.files)
        try:
            verify(package)
        except LargeFrame as large:
            where = f"{large.fn.file}:{large.fn.line}: minigo: not supported: {LARGE_FRAME}"
            failed = [Diagnostic(NO_POS, where, "Unsupported")]
            raise CompileError(self._shown[checked.package.path], failed, self.files) from None
        return package

    def defers(self) -> list[tuple[Position, str, str]]:
        """Places, kinds and reasons of the defer statements of package main; those in a generic
        function once for all its instances."""
        return sorted({
            (self.files.position(decision.stmt.pos), decision.kind, decision.reason)
            for decision in self.decisions
        })  # fmt: skip

    # ---- packages

    def compile_main(self, names: list[str], code: str | None = None) -> Image:
        """The main package of a program."""
        source = self.main_source(names, code)
        trees = self.parse(source)
        self.godebug = self._settings(trees)
        checked = self.check(source, trees)
        if checked.package.name != "main":
            text = f"package {source.shown} is not a main package"
            raise CompileError("", [Diagnostic(NO_POS, text)], self.files)
        if checked.package.scope.lookup("main") is None:
            text = "runtime.main_main·f: function main is undeclared in the main package"
            raise CompileError(source.shown, [Diagnostic(NO_POS, text)], self.files)
        return self.compile(checked)

    def _settings(self, trees: list[ast.SourceFile]) -> str:
        """What `//go:debug` lines ask for, after what the module's language version implies."""
        settings = [
            pragma.text.removeprefix("go:debug ").strip()
            for tree in trees
            for pragma in tree.pragmas
            if pragma.pos < tree.pos and pragma.text.startswith("go:debug ")
        ]
        minor = parse_minor(self.module.go_version) if self.module else sources.GO_MINOR
        if 0 < minor < _NIL_PANICS:
            settings.insert(0, "panicnil=1")
        return ",".join(settings)

    def main_source(self, names: list[str], code: str | None = None) -> Source:
        """The package that a command line names; its module becomes that of this build."""
        source = sources.program(names) if code is None else sources.snippet(code)
        self.module = sources.find_module(source.folder) if source.folder else None
        return source

    def compile_std(self, path: str) -> bytes:
        """The bytes of a package of the standard library, made from its source."""
        checked = self._check_std(path)
        package = self.lower(checked, exported=True)
        package.exports = write_exports(checked.package)
        return encode(package)

    def link(self, main: Image, variables: bool) -> bytes:
        """The program with this main package."""
        chosen: set[str] = set()
        for path, checked in self.checked.items():
            for local, remote in checked.linknames.items():
                chosen.add(remote or f"{path}.{local}")
                self._may_refer(checked.package, local, remote)
        try:
            return link(self.all_images(main), variables=variables, godebug=self.godebug)
        except LinkError as error:
            if error.symbol not in chosen:
                raise
            raise CompileError(
                self._shown["main"], [Diagnostic(NO_POS, str(error))], self.files
            ) from None

    def _may_refer(self, pkg: Package, local: str, remote: str) -> None:
        """Refuse a symbol of the standard library: Go's linker lets programs see few of them, and
        those are not here."""
        home, _, name = remote.rpartition(".")
        func = pkg.scope.names[local]
        if not std.has_source(home or "?") or not isinstance(func, Func) or func.decl is None:
            return
        if func.decl.body is None:
            error = not_supported(func.pos, f"//go:linkname to {remote}")
            if name[:1].isupper():
                error = Diagnostic(NO_POS, f"link: {pkg.path}: invalid reference to {remote}")
            raise CompileError(self._shown[pkg.path], [error], self.files)

    def all_images(self, main: Image) -> list[Image]:
        """The images a program is linked from."""
        local = [image for path, image in self.images.items() if not std.exists(path)]
        paths = [path for image in (main, *local) for path in image.package()[3]]
        return [main, *local, *std.closure(paths)]

    def import_package(self, path: str) -> Package:
        """The checker's importer: a package by its path, compiled first if it is a local one."""
        package = self.packages.get(path)
        if package is None:
            if std.exists(path):
                exports = bytes(std.image(path).exports)
                package = read_exports(exports, self.import_package)
            else:
                package = self._import_local(path)
            self.packages[path] = package
        return package

    def bodies(self, package: Package) -> CheckedPackage:
        """A package that has been imported, with the syntax of its functions."""
        if package.path not in self.checked:
            self._check_std(package.path)
        return self.checked[package.path]

    def _check_std(self, path: str) -> CheckedPackage:
        source = std.source(path)
        return self.check(source, self.parse(source), path, native=True)

    def _import_local(self, path: str) -> Package:
        folder = self._local_folder(path)
        if folder is None:
            raise ImportFailure(f"package {path} is not in std")
        source = Source(path, folder, sources.read_folder(folder))
        self.inputs.append((folder, cache.hash_file(folder)))
        self.inputs += [(name, cache.hash_file(name)) for name, _ in source.files]
        checked = self.check(source, self.parse(source), path)
        self.images[path] = self.compile(checked)
        return checked.package

    def _local_folder(self, path: str) -> str | None:
        """The folder of a local package, if there is one."""
        if self.module is None or not (path + "/").startswith(self.module.path + "/"):
            return None
        folder = self.module.folder + path[len(self.module.path) :]
        return folder if os.path.isdir(folder) and sources.read_folder(folder) else None

    def _check_imports(self, trees: list[ast.SourceFile]) -> None:
        """Raise CompileError for imports that lead nowhere or back, in the go command's words; such
        errors have no package."""
        imports = [
            (spec.pos, string(spec.path.value).decode("utf-8", "replace"))
            for tree in trees
            for spec in tree.imports
        ]
        errors = [
            Diagnostic(pos, f"invalid import path: {path}")
            for pos, path in imports
            if importpaths.unreadable(path)
        ][:1] or self._import_errors(imports)
        if errors:
            raise CompileError("", errors, self.files)

    def _import_errors(self, imports: list[tuple[Pos, str]]) -> list[Diagnostic]:
        errors: list[Diagnostic] = []
        forbidden: list[Diagnostic] = []
        importer = self._importing[-1]
        for pos, path in imports:
            if path in ("unsafe", "C"):
                continue
            if problem := importpaths.problem(path):
                errors.append(Diagnostic(pos, problem))
            elif importpaths.is_forbidden(path, importer) and not std.has_source(importer):
                forbidden.append(Diagnostic(NO_POS, self._forbidden(pos, path)))
            elif not std.exists(path) and path not in self.packages:
                file = self.files.file(pos).name.rpartition("/")[2]
                if self._local_folder(path) is None:
                    errors.append(self._no_package(pos, path))
                if path in self._importing:
                    return [Diagnostic(NO_POS, self._cycle(path, file))]
                self._importers[path] = file
        return errors or forbidden

    def _forbidden(self, pos: Pos, path: str) -> str:
        """The text about an import of an internal package."""
        name, line, column = self.files.position(pos)
        first, *others = self._importing
        lines = [f"package {first}", *(f"\timports {other}" for other in others)]
        place = f"{os.path.relpath(name)}:{line}:{column}"
        return "\n".join([*lines, f"\t{place}: use of internal package {path} not allowed"])

    def _cycle(self, path: str, file: str) -> str:
        """The text about an import, in a file of the package at hand, of one that imports it."""
        first, *others = self._importing
        lines = [f"package {first}"]
        lines += [f"\timports {other} from {self._importers[other]}" for other in others]
        return "\n".join([*lines, f"\timports {path} from {file}: import cycle not allowed"])

    def _no_package(self, pos: Pos, path: str) -> Diagnostic:
        first = path.partition("/")[0]
        if first in std.FAMILIES:
            return not_supported(pos, f"package {path}")
        if self.module is not None and (path + "/").startswith(self.module.path + "/"):
            return Diagnostic(pos, f"package {path} is not in this module")
        if "." in first:
            return not_supported(pos, f"package {path}: modules are not fetched")
        return Diagnostic(pos, f"package {path} is not in std")
