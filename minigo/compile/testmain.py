"""The program that `minigo test` runs: a package with its tests, and a main package that hands them
to package testing.

Tests of package p lie in files `*_test.go`: those with the clause `package p` are compiled as a
part of it, those with `package p_test` as a package of their own that imports it.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field

from minigo.check.info import CheckedPackage
from minigo.compile import sources
from minigo.compile.build import Build
from minigo.compile.link import link
from minigo.compile.sources import Source
from minigo.errors import CompileError, Diagnostic, UsageError
from minigo.syntax import ast

_CLAUSE = re.compile(rb"^package[ \t]+(\w+)", re.MULTILINE)
_OUTPUT = re.compile(r"\s*(unordered )?output:", re.IGNORECASE)
_PARAMETER = {"Test": "T", "Benchmark": "B", "Fuzz": "F"}


@dataclass(slots=True)
class TestPackage:
    """A package to be tested. `files` are named by the user, or else those of the folder."""

    path: str
    folder: str
    module: sources.Module | None
    files: list[str] = field(default_factory=list)

    def contents(self) -> list[tuple[str, bytes]]:
        """Its files, tests included."""
        if self.files:
            return [(name, sources.read_file(name)) for name in self.files]
        return sources.read_folder(self.folder, tests=True)


@dataclass(slots=True)
class _Tests:
    """What the files of one package have for package testing: (name, expression)."""

    package: str
    tests: list[str] = field(default_factory=list)
    benchmarks: list[str] = field(default_factory=list)
    fuzz: list[str] = field(default_factory=list)
    examples: list[tuple[str, str, bool]] = field(default_factory=list)
    main: bool = False


def build_tests(package: TestPackage) -> bytes | None:
    """The linked test program of a package; None when it has no test files."""
    contents = package.contents()
    if not any(name.endswith("_test.go") for name, _ in contents):
        return None
    own = [(name, content) for name, content in contents if not _is_external(name, content)]
    external = [(name, content) for name, content in contents if _is_external(name, content)]
    build = Build()
    build.module = package.module
    found = []
    if own:
        variant = any(name.endswith("_test.go") for name, _ in own)
        found.append(_add(build, package, package.path, own, variant))
    if external:
        found.append(_add(build, package, f"{package.path}_test", external, True))
    code = _main(package.path, found).encode()
    source = Source(f"{package.path}.test", "", [("_testmain.go", code)])
    main = build.compile(build.check(source, build.parse(source), "main"))
    return link(build.all_images(main), variables=False)


def _is_external(name: str, content: bytes) -> bool:
    clause = _CLAUSE.search(content)
    return name.endswith("_test.go") and clause is not None and clause[1].endswith(b"_test")


def _add(
    build: Build, package: TestPackage, path: str, files: list[tuple[str, bytes]], variant: bool
) -> _Tests:
    """Compile a package into the build and gather its tests."""
    shown = f"{path} [{package.path}.test]" if variant else path
    source = Source(shown, package.folder, files)
    trees = build.parse(source)
    checked = build.check(source, trees, path)
    build.packages[path] = checked.package
    build.images[path] = build.compile(checked)
    tests = _Tests(path)
    for (name, content), tree in zip(files, trees, strict=True):
        if name.endswith("_test.go"):
            _gather(build, checked, tests, tree, content, shown)
    return tests


def _gather(
    build: Build,
    checked: CheckedPackage,
    tests: _Tests,
    tree: ast.SourceFile,
    content: bytes,
    shown: str,
) -> None:
    for decl in tree.decls:
        if not isinstance(decl, ast.FuncDecl) or decl.recv is not None:
            continue
        name = decl.name.name
        if name == "TestMain" and _takes(decl, "M"):
            tests.main = True
        elif _is_test(name, "Test"):
            _check_signature(build, decl, "Test", shown)
            tests.tests.append(name)
        elif _is_test(name, "Benchmark"):
            _check_signature(build, decl, "Benchmark", shown)
            tests.benchmarks.append(name)
        elif _is_test(name, "Fuzz"):
            _check_signature(build, decl, "Fuzz", shown)
            tests.fuzz.append(name)
        elif _is_test(name, "Example") and decl.body is not None:
            base = build.files.file(decl.pos).base
            body = content[decl.body.pos - base + 1 : decl.body.rbrace - base]
            output = _promised(body.decode("utf-8", "replace"))
            if output is not None:
                tests.examples.append((name, *output))


def _is_test(name: str, prefix: str) -> bool:
    """Whether a name is the prefix, or goes on with anything but a lower-case letter."""
    return name.startswith(prefix) and not name[len(prefix) : len(prefix) + 1].islower()


def _takes(decl: ast.FuncDecl, name: str) -> bool:
    """Whether the parameter is a pointer to a type of this name, of whatever package."""
    params = decl.type.params
    if len(params) != 1 or len(params[0].names) > 1 or decl.type.results:
        return False
    star = params[0].type
    if not isinstance(star, ast.StarExpr):
        return False
    target = star.x
    found = target.sel if isinstance(target, ast.SelectorExpr) else target
    return isinstance(found, ast.Ident) and found.name == name


def _check_signature(build: Build, decl: ast.FuncDecl, kind: str, shown: str) -> None:
    name, parameter = decl.name.name, _PARAMETER[kind]
    if not _takes(decl, parameter):
        low = parameter.lower()
        text = f"wrong signature for {name}, must be: func {name}({low} *testing.{parameter})"
        raise CompileError(shown, [Diagnostic(decl.pos, text)], build.files)


def _promised(body: str) -> tuple[str, bool] | None:
    """The output that the last comment in the body of an example promises, and whether its lines
    may come in any order."""
    lines: list[str] = []
    stripped = body.rstrip()
    if stripped.endswith("*/"):
        lines = stripped[stripped.rfind("/*") + 2 : -2].split("\n")
    else:
        for line in reversed(stripped.split("\n")):
            text = line.strip()
            if not text.startswith("//"):
                break
            lines.insert(0, text[2:].removeprefix(" "))
    text = "\n".join(lines)
    match = _OUTPUT.match(text)
    if match is None:
        return None
    output = "\n".join(line.strip() for line in text[match.end() :].strip().split("\n"))
    return output + "\n" if output else "", match[1] is not None


def _main(path: str, found: list[_Tests]) -> str:
    """The main package."""
    names = [f"_test{number}" for number in range(len(found))]
    imports: list[str] = []
    rows: dict[str, list[str]] = {"test": [], "bench": [], "fuzz": [], "example": []}
    has_main = None
    for name, tests in zip(names, found, strict=True):
        entries = [("test", n) for n in tests.tests]
        entries += [("bench", n) for n in tests.benchmarks] + [("fuzz", n) for n in tests.fuzz]
        for kind, function in entries:
            rows[kind].append(f'\t{{"{function}", {name}.{function}}},\n')
        for function, output, unordered in tests.examples:
            flag = "true" if unordered else "false"
            rows["example"].append(
                f'\t{{"{function}", {name}.{function}, {_quoted(output)}, {flag}}},\n'
            )
        used = entries or tests.examples or tests.main
        imports.append(f'\t{name if used else "_"} "{tests.package}"\n')
        if tests.main:
            has_main = name
    if has_main:
        imports.append('\t"reflect"\n')
    ending = "os.Exit(m.Run())"
    if has_main:
        code = 'reflect.ValueOf(m).Elem().FieldByName("exitCode").Int()'
        ending = f"{has_main}.TestMain(m)\n\tos.Exit(int({code}))"
    return f"""package main

import (
\t"os"
\t"regexp"
\t"testing"
{"".join(imports)})

var tests = []testing.InternalTest{{
{"".join(rows["test"])}}}

var benchmarks = []testing.InternalBenchmark{{
{"".join(rows["bench"])}}}

var fuzzTargets = []testing.InternalFuzzTarget{{
{"".join(rows["fuzz"])}}}

var examples = []testing.InternalExample{{
{"".join(rows["example"])}}}

type deps struct{{}}

func (deps) ImportPath() string {{ return "{path}" }}

func (deps) MatchString(pat, str string) (bool, error) {{ return regexp.MatchString(pat, str) }}

func main() {{
\tm := testing.MainStart(deps{{}}, tests, benchmarks, fuzzTargets, examples)
\t{ending}
}}
"""


def _quoted(text: str) -> str:
    """A Go string literal."""
    return '"' + "".join(_escaped(byte) for byte in text.encode("utf-8", "surrogateescape")) + '"'


def _escaped(byte: int) -> str:
    plain = 32 <= byte < 127 and byte not in b'"\\'
    return chr(byte) if plain else f"\\x{byte:02x}"


# ---- which packages


def find_packages(patterns: list[str]) -> list[TestPackage]:
    """The packages that a command line names: none for the current folder, files, folders, import
    paths of the module, and any of these with `...`."""
    if patterns and all(pattern.endswith(".go") for pattern in patterns):
        folder = os.path.dirname(os.path.abspath(patterns[0]))
        files = [os.path.abspath(pattern) for pattern in patterns]
        module = sources.find_module(folder)
        return [TestPackage("command-line-arguments", folder, module, files)]
    found: dict[str, TestPackage] = {}
    for pattern in patterns or ["."]:
        for folder in _folders(pattern):
            found.setdefault(folder, _package(folder))
    return list(found.values())


def _package(folder: str) -> TestPackage:
    module = sources.find_module(folder)
    if module is None:
        raise UsageError(
            "go.mod file not found in current directory or any parent directory; "
            "see 'go help modules'"
        )
    below = os.path.relpath(folder, module.folder)
    path = module.path if below == "." else f"{module.path}/{below}"
    return TestPackage(path, folder, module)


def _folders(pattern: str) -> list[str]:
    base, dots, _ = pattern.partition("...")
    base = base.rstrip("/") or "/" if dots else base
    if not base.startswith((".", "/")) and base:
        module = sources.find_module(os.getcwd())
        if module is None or not (base == module.path or base.startswith(module.path + "/")):
            raise UsageError(f"package {pattern} is not in std or in this module")
        base = module.folder + base[len(module.path) :]
    folder = os.path.realpath(base or ".")
    if not os.path.isdir(folder):
        raise UsageError(f"{pattern}: directory not found")
    if not dots:
        if not sources.read_folder(folder, tests=True):
            raise UsageError(f"no Go files in {folder}")
        return [folder]
    return [place for place in _below(folder) if sources.read_folder(place, tests=True)]


def _below(folder: str) -> list[str]:
    """A folder and those below it that may hold packages of its module."""
    places = [folder]
    for name in sorted(os.listdir(folder)):
        place = f"{folder}/{name}"
        skipped = name[0] in "._" or name in ("testdata", "vendor")
        if not skipped and os.path.isdir(place) and not os.path.isfile(f"{place}/go.mod"):
            places += _below(place)
    return places
