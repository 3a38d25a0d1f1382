"""Processes that hold the program: the one that runs, and frozen ones to go back to.

A replica is a process with a Target in it. It answers calls on a socket, and forks when told to:
the child is the same program at the same moment, with a socket of its own. A snapshot is a replica
that nobody calls; going back in time is forking it again. Memory is shared until written to, and a
program that crashes, or is ended, takes no debugger with it.
"""

from __future__ import annotations

import fcntl
import os
import pickle
import signal
import socket
import struct
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Concatenate, ParamSpec, TypeVar

from minigo.debug.looking import HIGH
from minigo.debug.program import DebugError
from minigo.debug.target import Target

P = ParamSpec("P")
R = TypeVar("R")
HEADER = struct.Struct("<Q")


class Lost(DebugError):
    """A replica has died."""


class Replica:
    """The near end of a replica. What is sent are records and plain values, between processes
    forked from one another."""

    def __init__(self, near: socket.socket, pid: int) -> None:
        self._socket = near
        self.pid = pid

    def call(
        self, method: Callable[Concatenate[Target, P], R], *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """Call a method of the Target over there."""
        self._send(("call", method.__name__, args, kwargs))
        result: R = self._answer()
        return result

    def fork(self) -> Replica:
        """A second replica, at the same moment."""
        near, far = _pair()
        self._send(("fork",), [far.fileno()])
        far.close()
        pid: int = self._answer()
        return Replica(near, pid)

    def close(self) -> None:
        """End it."""
        with suppress(DebugError):
            self._send(("quit",))
        self._socket.close()

    def _send(self, message: tuple[object, ...], fds: list[int] | None = None) -> None:
        body = pickle.dumps(message)
        try:
            if fds:
                socket.send_fds(self._socket, [HEADER.pack(len(body))], fds)
                self._socket.sendall(body)
            else:
                self._socket.sendall(HEADER.pack(len(body)) + body)
        except OSError:
            raise Lost("the program's process is gone; use restart") from None

    def _answer(self) -> Any:
        answer = _receive(self._socket)
        if answer is None:
            raise Lost("the program's process has died")
        kind, value = answer
        if kind == "error":
            raise DebugError(value)
        if kind == "bug":
            raise RuntimeError(value)
        return value


def _pair() -> tuple[socket.socket, socket.socket]:
    near, far = socket.socketpair()
    return _high(near), _high(far)


def _high(low: socket.socket) -> socket.socket:
    fd = fcntl.fcntl(low.fileno(), fcntl.F_DUPFD_CLOEXEC, HIGH)
    low.close()
    return socket.socket(fileno=fd)


def _exactly(sock: socket.socket, n: int) -> bytes:
    parts = bytearray()
    while len(parts) < n:
        part = sock.recv(n - len(parts))
        if not part:
            return b""
        parts += part
    return bytes(parts)


def _receive(sock: socket.socket) -> Any:
    try:
        head = _exactly(sock, HEADER.size)
        return pickle.loads(_exactly(sock, HEADER.unpack(head)[0])) if head else None
    except (OSError, EOFError):
        return None


def start(make: Callable[[], Target]) -> Replica:
    """Fork the first replica; it makes its Target there."""
    near, far = _pair()
    sys.stdout.flush()
    sys.stderr.flush()
    pid = os.fork()
    if pid == 0:
        near.close()
        _live(far, make)
    far.close()
    replica = Replica(near, pid)
    replica._answer()
    return replica


def _live(sock: socket.socket, make: Callable[[], Target]) -> None:
    """The life of a replica; never returns."""
    try:
        signal.signal(signal.SIGCHLD, signal.SIG_IGN)
        target = make()
        target.machine.catch_interrupts()
        _reply(sock, "ok", None)
        while True:
            sock = _serve(sock, target)
    except BaseException as error:
        try:
            _reply(sock, "error" if isinstance(error, DebugError) else "bug", _describe(error))
        finally:
            os._exit(1)


def _describe(error: BaseException) -> str:
    if isinstance(error, DebugError):
        return str(error)
    import traceback

    return "".join(traceback.format_exception(error))


def _reply(sock: socket.socket, kind: str, value: object) -> None:
    body = pickle.dumps((kind, value))
    sock.sendall(HEADER.pack(len(body)) + body)


def _serve(sock: socket.socket, target: Target) -> socket.socket:
    """Answer one call; the socket to go on with."""
    head, fds, _, _ = socket.recv_fds(sock, HEADER.size, 1)
    if not head:
        os._exit(0)
    message = pickle.loads(_exactly(sock, HEADER.unpack(head)[0]))
    if message[0] == "quit":
        os._exit(0)
    if message[0] == "fork":
        return _fork(sock, fds[0])
    _, name, args, kwargs = message
    try:
        result = getattr(target, name)(*args, **kwargs)
    except DebugError as error:
        _reply(sock, "error", str(error))
    except Exception as error:
        _reply(sock, "bug", _describe(error))
    else:
        _reply(sock, "ok", result)
    return sock


def _fork(sock: socket.socket, fd: int) -> socket.socket:
    pid = os.fork()
    if pid == 0:
        sock.close()
        return _high(socket.socket(fileno=fd))
    os.close(fd)
    _reply(sock, "ok", pid)
    return sock
