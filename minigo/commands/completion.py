"""minigo completion: what a shell needs to complete command lines, made from the flag tables."""

from __future__ import annotations

from collections.abc import Iterator

from minigo.commands import COMMANDS, load_command
from minigo.commands.flags import Flag, Values
from minigo.errors import UsageError

USAGE = "completion bash|zsh|fish"
HELP = """
Completion prints a script that teaches a shell the commands of minigo, their flags, and which files
they take:

  source <(minigo completion bash)                              in ~/.bashrc
  source <(minigo completion zsh)                               in ~/.zshrc, after compinit
  minigo completion fish > ~/.config/fish/completions/minigo.fish

Behind -run and -func the names of functions in the Go files at hand are offered.
"""
FLAGS: tuple[Flag, ...] = ()

# The functions that a flag's regular expression is about, as a sed script finds them.
_TESTS = r"s/^func \(\(Test\|Example\|Fuzz\)[A-Za-z0-9_]*\)(.*/\1/p"
_BENCHMARKS = r"s/^func \(Benchmark[A-Za-z0-9_]*\)(.*/\1/p"
_FUNCTIONS = r"s/^func \([A-Za-z0-9_]*\)[[(].*/main.\1/p"
NAMES = {
    "run": ("*_test.go", _TESTS),
    "skip": ("*_test.go", _TESTS),
    "list": ("*_test.go", _TESTS),
    "bench": ("*_test.go", _BENCHMARKS),
    "func": ("*.go", _FUNCTIONS),
}


def run(values: Values, arguments: list[str]) -> int:
    """Print the script for a shell."""
    scripts = {"bash": _bash, "zsh": _zsh, "fish": _fish}
    if len(arguments) != 1 or arguments[0] not in scripts:
        raise UsageError(f"completion: give one shell: {', '.join(scripts)}")
    print("\n".join(scripts[arguments[0]]()))
    return 0


def _tables() -> dict[str, tuple[Flag, ...]]:
    """The flags of each command."""
    modules = {name: load_command(name) for name in COMMANDS}
    return {name: module.FLAGS for name, module in modules.items() if module is not None}


def _topics() -> dict[str, list[str]]:
    """What commands take that is not a file."""
    from minigo.commands.explain import topics

    return {
        "bench": ["defer"],
        "completion": ["bash", "zsh", "fish"],
        "explain": topics(),
        "help": list(COMMANDS),
    }


def _bash() -> Iterator[str]:
    tables, topics = _tables(), _topics()
    yield "_minigo() {"
    yield "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} words="
    yield '  if [ "$COMP_CWORD" = 1 ]; then'
    yield f'    COMPREPLY=($(compgen -W "{" ".join([*COMMANDS, "help"])}" -- "$word")'
    yield """      $(compgen -f -X '!*.go' -- "$word") $(compgen -d -- "$word"))"""
    yield "    return"
    yield "  fi"
    yield '  case "${COMP_WORDS[1]}:$before" in'
    for command, flags in tables.items():
        for flag in flags:
            if flag.kind == "text" and flag.name in NAMES and flag.metavar in ("RE", "REGEXP"):
                files, script = NAMES[flag.name]
                yield f"    {command}:-{flag.name})"
                yield f"      words=$(sed -n '{script}' {files} 2>/dev/null)"
                yield """      COMPREPLY=($(compgen -W "$words" -- "$word"))"""
                yield "      return ;;"
    yield "  esac"
    yield "  case ${COMP_WORDS[1]} in"
    for command in [*tables, "help"]:
        shown = [f"-{flag.name}" for flag in tables.get(command, ())] + topics.get(command, [])
        yield f'    {command}) words="{" ".join(shown)}" ;;'
    yield "  esac"
    yield """  COMPREPLY=($(compgen -W "$words" -- "$word"))"""
    yield f"  case ${{COMP_WORDS[1]}} in {'|'.join(topics)}) return ;; esac"
    yield """  COMPREPLY+=($(compgen -f -X '!*.go' -- "$word") $(compgen -d -- "$word"))"""
    yield "}"
    yield "complete -o filenames -F _minigo minigo"


def _zsh() -> Iterator[str]:
    yield "autoload -U +X bashcompinit && bashcompinit"
    yield from _bash()


def _fish() -> Iterator[str]:
    tables, topics = _tables(), _topics()
    yield "complete -c minigo -f"
    for command, summary in COMMANDS.items():
        yield f"complete -c minigo -n __fish_use_subcommand -a {command} -d {_quoted(summary)}"
    takes_files = " ".join(command for command in tables if command not in topics)
    files = f"__fish_use_subcommand; or __fish_seen_subcommand_from {takes_files}"
    yield f"complete -c minigo -n '{files}' -k -a '(__fish_complete_suffix .go)'"
    for command, words in topics.items():
        seen = f"-n '__fish_seen_subcommand_from {command}'"
        yield f"complete -c minigo {seen} -a '{' '.join(words)}'"
    for command, flags in tables.items():
        for flag in flags:
            seen = f"-n '__fish_seen_subcommand_from {command}'"
            value = "" if flag.kind in ("bool", "level") else " -r"
            yield f"complete -c minigo {seen} -o {flag.name}{value} -d {_quoted(flag.help)}"


def _quoted(text: str) -> str:
    """A word of fish."""
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
