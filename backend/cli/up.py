"""`platewarden up`: everything on this machine, in one process tree, until Ctrl-C."""

import argparse
import asyncio
import errno
import http.client
import os
import shutil
import signal
import socket
import sys
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from types import FrameType
from typing import TypeVar

from backend.cli.steps import Steps
from backend.embedded import Embedded, EmbeddedFailed
from backend.embedded.children import Command, last_words
from backend.embedded.failed import because
from backend.embedded.keeping import Keeper
from backend.settings import PREFIX, Settings

T = TypeVar("T")
PORT = 8400
LEAST_PYTHON = (3, 11)
LEAST_ROOM = 500_000_000
"""Bytes that must be free: a department's first days, and room for the servers to turn round in."""
PATIENCE = 2.5
"""Seconds for the programs to finish what they do; the servers follow, all within five."""
GRACE = "2"
"""Seconds the web server lets open streams go on when it is asked to stop."""
READY_WITHIN = 60.0
LOOK = 0.1


@dataclass(frozen=True, slots=True)
class Order:
    """What the user asked for."""

    home: Path
    host: str
    port: int
    empty: bool

    @classmethod
    def of(cls, given: argparse.Namespace) -> "Order":
        home = given.home or default_home(empty=given.empty)
        return cls(home.expanduser().absolute(), given.host, given.port, given.empty)


@dataclass(frozen=True, slots=True)
class Parts:
    """What the command does not know itself: the department's own acts."""

    migrate: Callable[[Settings], None]
    """Brings the database to the present schema; an older one is backed up before."""
    demo: Callable[[Settings], Awaitable[list[str]]]
    """Loads the demo department unless it is there; the roles that have a link."""
    code: Callable[[Settings], Awaitable[str | None]]
    """A new set-up code, or none when a department has been set up already."""


class Stop(Exception):  # noqa: N818 - somebody's wish
    """Ctrl-C, a closed terminal or a polite kill."""


def declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--home", type=Path, metavar="DIR", help="where everything is kept (below ~/.platewarden)"
    )
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (%(default)s)")
    parser.add_argument("--port", type=_port, default=PORT, help="port (%(default)s)")
    parser.add_argument(
        "--empty", action="store_true", help="no demo: prints a code to set up a department with"
    )


def default_home(*, empty: bool) -> Path:
    """The demo and a department of one's own never share a home."""
    root = Path("/var/lib/platewarden") if os.geteuid() == 0 else Path("~/.platewarden")
    return root / ("department" if empty else "demo")


def run(order: Order, parts: Parts) -> int:
    steps = Steps(5)
    embedded = Embedded(order.home, tick=steps.tick)
    keeper = Keeper()
    try:
        with _stoppable():
            lines = _start(order, parts, _Running(embedded, keeper, steps))
            steps.close()
            _tell(lines)
            _stay(embedded, keeper)
    except Stop:
        return 0
    except OSError as cause:
        return _trouble(steps, str(because(cause, order.home)))
    except EmbeddedFailed as failed:
        return _trouble(steps, str(failed))
    finally:
        steps.close()
        with _unstoppable():
            keeper.stop(PATIENCE)
            embedded.stop()
    return 0


@dataclass(frozen=True, slots=True)
class _Running:
    embedded: Embedded
    keeper: Keeper
    steps: Steps


def _start(order: Order, parts: Parts, running: _Running) -> list[str]:
    """What to tell when everything answers."""
    steps = running.steps
    steps.step("looking at this machine")
    _fits(order)
    steps.step("starting PostgreSQL and Valkey")
    addresses = running.embedded.start()
    settings = Settings(
        home=order.home,
        database=addresses.database,
        owner_database=addresses.owner_database,
        purge_database=addresses.purge_database,
        redis=addresses.redis,
        host=order.host,
        port=order.port,
        public_origins=(f"http://localhost:{order.port}",),
        secure_cookies=False,  # this machine's own addresses are plain http
    )
    steps.step("bringing the database up to date")
    steps.during(lambda: _migrate(parts, settings))
    if order.empty:
        code = steps.during(lambda: asyncio.run(_awaited(parts.code(settings))))
        lines = _set_up_lines(code, order.port)
    else:
        steps.step("loading the demo department")
        roles = steps.during(lambda: asyncio.run(_awaited(parts.demo(settings))))
        origins = {role: origin(role, order.port) for role in roles}
        lines = [f"  {role:<14} {address}/" for role, address in origins.items()]
        settings = replace(settings, public_origins=(*settings.public_origins, *origins.values()))
    steps.step("starting the department")
    # The web server first and alone: on a small machine the others would only slow it down.
    web, *others = programs(settings)
    running.keeper.start([web])
    _answers(order, running.keeper, steps)
    running.keeper.start(others)
    return [*lines, "", f"Everything is kept in {order.home}. Ctrl-C stops it."]


def origin(role: str, port: int) -> str:
    """One a role: a browser keeps cookies, service workers and passkeys of each apart."""
    return f"http://{role.replace('_', '-')}.localhost:{port}"


def programs(settings: Settings) -> list[Command]:
    """The processes of a department on one machine, the web server first."""
    kept = {name: text for name, text in os.environ.items() if not name.startswith(PREFIX)}

    def python(name: str, *words: str, purge: bool = False) -> Command:
        log = settings.home / "logs" / f"{name}.log"
        told = kept | settings.environment(purge=purge) | {"PYTHONUNBUFFERED": "1"}
        return Command(
            name, [sys.executable, "-m", *words], log, environment=told, folder=settings.home
        )

    web = ["uvicorn", "--factory", "backend.main:app_from_environment", "--no-access-log"]
    web += ["--host", settings.host, "--port", str(settings.port)]
    web += ["--timeout-graceful-shutdown", GRACE]
    found = [python("api", *web), python("worker", "workers.main", purge=True)]
    gateway = settings.home / "demo" / "gateway.toml"
    if gateway.is_file():
        found.append(python("gateway", "workers.gateway", "run", "--config", str(gateway)))
    return found


def _fits(order: Order) -> None:
    if sys.version_info[:2] < LEAST_PYTHON:
        found = ".".join(map(str, sys.version_info[:2]))
        raise EmbeddedFailed(f"Python 3.11 or later is needed; this is {found}.")
    port_is_free(order.host, order.port)
    order.home.mkdir(mode=0o711 if os.geteuid() == 0 else 0o700, parents=True, exist_ok=True)
    if not os.access(order.home, os.W_OK | os.X_OK):
        raise because(PermissionError(errno.EACCES, "", str(order.home)), order.home)
    free = shutil.disk_usage(order.home).free
    if free < LEAST_ROOM:
        raise EmbeddedFailed(
            f"The disk that holds {order.home} has {free // 1_000_000} MB left and "
            f"{LEAST_ROOM // 1_000_000} MB are needed; make room or choose another --home."
        )


def port_is_free(host: str, port: int) -> None:
    """Asked before anything is made; the web server itself asks again."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        with socket.socket(family) as door:
            door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            door.bind((host, port))
    except OSError as cause:
        if cause.errno == errno.EADDRINUSE:
            raise EmbeddedFailed(
                f"Port {port} is taken by another program; choose another with --port."
            ) from cause
        if cause.errno == errno.EACCES:
            raise EmbeddedFailed(
                f"Port {port} needs rights that you do not have; choose one above 1023 with --port."
            ) from cause
        raise EmbeddedFailed(f"{host} is not an address of this machine.") from cause


def _migrate(parts: Parts, settings: Settings) -> None:
    try:
        parts.migrate(settings)
    except RuntimeError as cause:
        last = str(cause).strip().rpartition("\n")[2]
        raise EmbeddedFailed(f"The database could not be brought up to date: {last}") from cause


async def _awaited(work: Awaitable[T]) -> T:
    return await work


def _set_up_lines(code: str | None, port: int) -> list[str]:
    where = f"http://localhost:{port}/"
    if code is None:
        return [f"The department is at {where}"]
    return [
        f"Set up the department at {where}",
        f"Set-up code: {code}   (works once, within 24 hours)",
    ]


def _answers(order: Order, keeper: Keeper, steps: Steps) -> None:
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(order.host, order.host)  # noqa: S104 - compared
    until = time.monotonic() + READY_WITHIN
    while not says_hello(host, order.port):
        for command, code in keeper.ended():
            raise EmbeddedFailed(
                f"{command.name} ended with code {code}: {last_words(command.log)} "
                f"(more in {command.log})"
            )
        if time.monotonic() >= until:
            raise EmbeddedFailed(
                f"The department does not answer; {order.home / 'logs'} may say why."
            )
        steps.tick()
        time.sleep(LOOK)


def says_hello(host: str, port: int) -> bool:
    line = http.client.HTTPConnection(host, port, timeout=5)
    try:
        line.request("GET", "/api/hello")
        return line.getresponse().status == http.HTTPStatus.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        line.close()


def _stay(embedded: Embedded, keeper: Keeper) -> None:
    """Until somebody stops it."""
    while True:
        for told in keeper.look_after():
            sys.stderr.write(f"platewarden: {told}\n")
        for name in embedded.revive():
            sys.stderr.write(f"platewarden: {name} had ended and runs again.\n")
        time.sleep(LOOK)


def _tell(lines: list[str]) -> None:
    sys.stdout.write("\n".join(["", *lines, ""]))
    sys.stdout.flush()


def _trouble(steps: Steps, sentence: str) -> int:
    steps.close()
    sys.stderr.write(f"platewarden: {sentence}\n")
    return 1


_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


@contextmanager
def _handled(by: Callable[[int, FrameType | None], None] | signal.Handlers) -> Iterator[None]:
    before = {number: signal.signal(number, by) for number in _SIGNALS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def _stoppable() -> Iterator[None]:
    def stop(_number: int, _frame: FrameType | None) -> None:
        raise Stop

    with _handled(stop):
        yield


@contextmanager
def _unstoppable() -> Iterator[None]:
    """Stopping is not interrupted by a second wish to stop."""
    with _handled(signal.SIG_IGN):
        yield


def _port(word: str) -> int:
    port = int(word)
    if not 0 < port < 65536:
        raise argparse.ArgumentTypeError("must be from 1 to 65535")
    return port
