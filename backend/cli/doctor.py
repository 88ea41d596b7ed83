"""`platewarden doctor`: what is wrong with an installation, and what to do about it."""

import argparse
import asyncio
import hashlib
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from backend.cli import installation, up
from backend.cli.installation import Where, servers
from backend.embedded import EmbeddedFailed
from backend.embedded.binaries import POSTGRES_MAJOR
from backend.services import examining
from backend.services.examining import Finding
from backend.settings import APP, Settings, SettingsRefused
from backend.store import key_copies
from models import catalogue
from models.catalogue import CatalogueError

OTHERS = 0o077


def declare(parser: argparse.ArgumentParser) -> None:
    installation.declare(parser)
    parser.epilog = f"{installation.EPILOG} Exit code 1 when anything is wrong."


def run(order: Where) -> int:
    well = True
    for finding in findings(order):
        well = well and finding.well
        mark, remedy = ("ok ", "") if finding.well else ("BAD", f"; {finding.remedy}")
        sys.stdout.write(f"{mark}  {finding.what}: {finding.said}{remedy}.\n")
        sys.stdout.flush()
    return 0 if well else 1


def findings(order: Where) -> Iterator[Finding]:
    yield python(sys.version_info[:2])
    yield from models(catalogue.REGISTRY)
    if order.by_environment:
        try:
            settings = Settings.from_environment(order.environment)
        except SettingsRefused as refused:
            yield Finding("settings", str(refused).rstrip("."), "correct it and ask again")
            return
        yield from place(settings.home)
        yield app(settings.app)
        yield from _of_servers(settings.database, settings.redis, settings.home)
        return
    if not order.home.is_dir():
        yield Finding("home", f"{order.home} is not there", "start it with `platewarden up`")
        return
    yield app(APP)
    yield from place(order.home)
    yield from kept(order)


def python(found: tuple[int, ...]) -> Finding:
    version = ".".join(map(str, found))
    fits = found >= up.LEAST_PYTHON
    return Finding("Python", version, "" if fits else "install Python 3.11 or later")


def models(registry: Path) -> Iterator[Finding]:
    """Every model's weights are those that the registry speaks of."""
    try:
        known = catalogue.load(registry)
    except CatalogueError as broken:
        yield Finding("models", str(broken), "install Platewarden again")
        return
    for name, model in known.models.items():
        found = hashlib.sha256(known.weights(name).read_bytes()).hexdigest()
        same = found == model.sha256
        said = "is the one of the registry" if same else "has another digest than the registry says"
        yield Finding(f"model {name}", said, "" if same else "install Platewarden again")


def app(folder: Path) -> Finding:
    missing = [name for name in ("index.html", "sw.js") if not (folder / name).is_file()]
    if missing:
        return Finding("app", f"{folder} has no {' and no '.join(missing)}", "run `make app`")
    return Finding("app", "is built")


def place(home: Path) -> Iterator[Finding]:
    """The folder itself: rights, room, and that its keys are nobody else's."""
    writable = os.access(home, os.W_OK | os.X_OK)
    yield Finding(
        "home",
        f"{home} may {'' if writable else 'not '}be written",
        "" if writable else "have its rights changed, or run as its owner",
    )
    if not home.is_dir():
        return
    free = shutil.disk_usage(home).free
    yield Finding(
        "disk",
        f"{free // 1_000_000} MB are free",
        "" if free >= up.LEAST_ROOM else f"make room: {up.LEAST_ROOM // 1_000_000} MB are needed",
    )
    yield keys(home)


def keys(home: Path) -> Finding:
    secret = [path for path in (home / "keys").rglob("*") if path.is_file()]
    secret += [path for path in [home / "demo" / "credential"] if path.is_file()]
    opened = sorted(str(path) for path in secret if path.stat().st_mode & OTHERS)
    if opened:
        return Finding("keys", f"others may read {opened[0]}", f"run `chmod 600 {opened[0]}`")
    if strays := key_copies.strays(home / "keys"):
        said = ", ".join(str(home / "keys" / name) for name in strays)
        remedy = f"move it outside of {home / 'keys'}: nothing here would miss it"
        return Finding("keys", f"no key of this installation: {said}", remedy)
    return Finding("keys", f"{len(secret)} files are their owner's alone")


def kept(order: Where) -> Iterator[Finding]:
    """The bundled servers: those that run, else started for the question and stopped again."""
    yield from major(order.home)
    try:
        with servers(order.home) as (addresses, running):
            yield from port(order, running=running)
            yield from _of_servers(addresses.database, addresses.redis, order.home)
    except EmbeddedFailed as failed:
        yield Finding("servers", str(failed).rstrip("."), "see the reason")


def _of_servers(database: str, redis: str, home: Path) -> list[Finding]:
    return asyncio.run(examining.of_servers(database, redis, home / "keys"))


def major(home: Path) -> Iterator[Finding]:
    version = home / "postgres" / "PG_VERSION"
    if not version.is_file():
        return
    found = version.read_text("utf-8").strip()
    remedy = (
        f"with the Platewarden that made them, write them out with pg_dumpall; set {home}/postgres "
        "aside, start this one once, and read them in with psql"
    )
    same = found == str(POSTGRES_MAJOR)
    yield Finding("data", f"are PostgreSQL {found}'s", "" if same else remedy)


def port(order: Where, *, running: bool) -> Iterator[Finding]:
    if running:
        answers = up.says_hello("127.0.0.1", order.port)
        said = "answers" if answers else "does not answer"
        remedy = "" if answers else f"give its --port, or look into {order.home / 'logs'}"
        yield Finding(f"port {order.port}", said, remedy)
        return
    try:
        up.port_is_free("127.0.0.1", order.port)
    except EmbeddedFailed as taken:
        yield Finding(f"port {order.port}", str(taken).rstrip("."), "start with another --port")
    else:
        yield Finding(f"port {order.port}", "is free")
