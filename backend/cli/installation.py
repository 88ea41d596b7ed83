"""Which installation a console command means: that of the environment, else that of a home."""

import argparse
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from backend.cli import up
from backend.embedded import Addresses, Embedded
from backend.settings import Settings, SettingsRefused

EPILOG = (
    "Means the installation that PLATEWARDEN_DATABASE and its kin describe; without them, the one "
    "that `platewarden up` keeps in its home."
)


@dataclass(frozen=True, slots=True)
class Where:
    """As it was asked for."""

    home: Path
    port: int
    environment: Mapping[str, str]

    @classmethod
    def of(cls, given: argparse.Namespace) -> "Where":
        home = given.home or up.default_home(empty=given.empty)
        return cls(home.expanduser().absolute(), given.port, os.environ)

    @property
    def by_environment(self) -> bool:
        return any(
            name in self.environment
            for name in ("PLATEWARDEN_DATABASE", "PLATEWARDEN_DATABASE_FILE")
        )


def declare(parser: argparse.ArgumentParser) -> None:
    parser.epilog = EPILOG
    parser.add_argument("--home", type=Path, metavar="DIR", help="as for `platewarden up`")
    parser.add_argument("--port", type=int, default=up.PORT, help="as for `platewarden up`")
    parser.add_argument("--empty", action="store_true", help="as for `platewarden up`")


@contextmanager
def servers(home: Path) -> Iterator[tuple[Addresses, bool]]:
    """The bundled ones, and whether they run; else they are started and stopped again."""
    embedded = Embedded(home)
    running = embedded.of_another()
    if running is not None:
        yield running, True
        return
    addresses = embedded.start()
    try:
        yield addresses, False
    finally:
        embedded.stop()


@contextmanager
def settings(where: Where) -> Iterator[Settings]:
    """For as long as the command needs them."""
    if where.by_environment:
        yield Settings.from_environment(where.environment)
        return
    if not (where.home / "postgres").is_dir():
        raise SettingsRefused(
            f"Nothing is installed in {where.home}; say --home, or --empty for its usual place."
        )
    with servers(where.home) as (addresses, _):
        yield Settings(
            home=where.home,
            database=addresses.database,
            redis=addresses.redis,
            port=where.port,
            secure_cookies=False,
        )


@contextmanager
def owned(where: Where) -> Iterator[Settings]:
    """The same as the owner of the tables, also of a home in which nothing is installed yet."""
    if where.by_environment:
        found = Settings.from_environment(where.environment)
        if not found.owner_database:
            raise SettingsRefused("PLATEWARDEN_OWNER_DATABASE must be set.")
        yield found
        return
    where.home.mkdir(parents=True, exist_ok=True, mode=0o700)
    with servers(where.home) as (addresses, _):
        yield Settings(
            home=where.home,
            database=addresses.database,
            redis=addresses.redis,
            owner_database=addresses.owner_database,
        )
