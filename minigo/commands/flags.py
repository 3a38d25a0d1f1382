"""Flags of the commands: the table they are declared in, and the parser, which follows Go's rules.

`-name` and `--name` are the same; `-name=value` or `-name value`; a bool takes a value only after
`=`. Flags end at the first argument that is not one, or behind `--`. There are no abbreviations.
Imported on every start: nothing heavy may be imported here.
"""

from __future__ import annotations

TYPE_CHECKING = False  # as typing has it, whose import is dear
if TYPE_CHECKING:
    from collections.abc import Callable

Value = bool | int | str


class FlagError(Exception):
    """A command line that can't be understood; the text is Go's where Go has one."""


class Flag:
    """One flag. `kind` is "bool", "text", "int", "duration" (milliseconds), "size" (bytes), or
    "level": a number that is 1 when the flag stands alone."""

    __slots__ = ("default", "environment", "help", "kind", "metavar", "name")

    def __init__(
        self, name: str, help: str, kind: str = "bool", metavar: str = "", environment: str = ""
    ) -> None:
        self.name = name
        self.help = help
        self.kind = kind
        self.metavar = metavar or {"duration": "D", "size": "BYTES"}.get(
            kind, "N" if kind in ("int", "level") else "TEXT"
        )
        self.environment = environment  # a variable that gives the default
        self.default: Value = False if kind == "bool" else "" if kind == "text" else 0

    def parse(self, text: str) -> Value:
        """The value that `text` stands for."""
        try:
            return _PARSERS[self.kind](text)
        except ValueError:
            what = "boolean value" if self.kind == "bool" else "value"
            where = f"-{self.name}" if self.kind == "bool" else f"flag -{self.name}"
            raise FlagError(f'invalid {what} "{text}" for {where}: parse error') from None


class Values:
    """What a command line gave its flags."""

    __slots__ = ("_values", "given")

    def __init__(self, flags: tuple[Flag, ...]) -> None:
        self._values = {flag.name: flag.default for flag in flags}
        self.given: set[str] = set()

    def set(self, flag: Flag, text: str) -> None:
        """Give a flag its value."""
        self._values[flag.name] = flag.parse(text)
        self.given.add(flag.name)

    def update(self, other: Values) -> None:
        """Take over what another command line gave."""
        self.given |= other.given
        for name in other.given:
            self._values[name] = other._values[name]

    def on(self, name: str) -> bool:
        """Whether a bool flag is set."""
        return bool(self._values[name])

    def text(self, name: str) -> str:
        """The value of a text flag, "" when not given."""
        return str(self._values[name])

    def number(self, name: str) -> int:
        """The value of an int, duration or size flag, 0 when not given."""
        return int(self._values[name])


def parse(
    flags: tuple[Flag, ...], arguments: list[str], environment: dict[str, str]
) -> tuple[Values, list[str]]:
    """Read the flags at the head of `arguments`: their values and the arguments that remain.

    Values come, in rising order, from a flag's own variable, from MINIGOFLAGS (flags that the
    command does not have are passed over there) and from the command line.
    """
    table = {flag.name: flag for flag in flags}
    values = Values(flags)
    for flag in flags:
        if flag.environment and environment.get(flag.environment):
            values.set(flag, environment[flag.environment])
    for word in environment.get("MINIGOFLAGS", "").split():
        name, equals, text = word.lstrip("-").partition("=")
        if name in table:
            values.set(table[name], text if equals else "true")
    at = 0
    while at < len(arguments):
        word = arguments[at]
        if not word.startswith("-") or word == "-":
            break
        at += 1
        if word == "--":
            break
        name, equals, text = word[2 if word.startswith("--") else 1 :].partition("=")
        if not name or name.startswith("-"):
            raise FlagError(f"bad flag syntax: {word}")
        found = table.get(name)
        if found is None:
            raise FlagError(f"flag provided but not defined: -{name}")
        if not equals and found.kind in ("bool", "level"):
            text = "true"
        elif not equals:
            if at == len(arguments):
                raise FlagError(f"flag needs an argument: -{name}")
            text = arguments[at]
            at += 1
        values.set(found, text)
    return values, arguments[at:]


def describe(flags: tuple[Flag, ...]) -> str:
    """The flags as help shows them."""
    rows = []
    for flag in flags:
        metavar = {"bool": "", "level": f"[={flag.metavar}]"}.get(flag.kind, f" {flag.metavar}")
        rows.append(f"  -{flag.name}{metavar}\n        {flag.help}\n")
    return "".join(rows)


def _bool(text: str) -> bool:
    if text in ("1", "t", "T", "true", "TRUE", "True"):
        return True
    if text in ("0", "f", "F", "false", "FALSE", "False"):
        return False
    raise ValueError(text)


def _scaled(text: str, units: dict[str, float]) -> int:
    """A number with a unit, in the smallest unit of interest; rounded up, never negative."""
    digits = text.rstrip("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    scaled = float(digits) * units[text[len(digits) :].lower()]
    if not 0 <= scaled < 1 << 62:
        raise ValueError(text)
    return int(-(-scaled // 1))


_DURATIONS = {"ms": 1.0, "s": 1e3, "m": 6e4, "h": 36e5}
_SIZES = {"": 1.0, "b": 1.0, "kb": 1e3, "mb": 1e6, "gb": 1e9} | {
    unit + suffix: 1024.0 ** (power + 1)
    for power, unit in enumerate("kmg")
    for suffix in ("", "ib")
}


def _duration(text: str) -> int:
    try:
        return _scaled(text, _DURATIONS)
    except KeyError:
        raise ValueError(text) from None


def _size(text: str) -> int:
    try:
        return _scaled(text, _SIZES)
    except KeyError:
        raise ValueError(text) from None


def _int(text: str) -> int:
    return int(text, 0)


def _level(text: str) -> int:
    return 1 if text == "true" else int(text)


_PARSERS: dict[str, Callable[[str], Value]] = {
    "bool": _bool,
    "text": str,
    "int": _int,
    "level": _level,
    "duration": _duration,
    "size": _size,
}
