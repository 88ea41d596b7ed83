"""Bring a database to the present schema."""

import os
import subprocess
import sys
from pathlib import Path


class MigrationError(RuntimeError):
    """The database could not be brought up to date; the message is Piccolo's own."""


def known() -> list[str]:
    """The names of all steps that this version has, the oldest first."""
    folder = Path(__file__).parent / "piccolo_migrations"
    texts = (file.read_text("utf-8") for file in sorted(folder.glob("platewarden_*.py")))
    return [text.split('ID = "', 1)[1].split('"', 1)[0] for text in texts]


def migrate(owner_dsn: str, to: str = "all") -> None:
    """Run what has not run yet, up to the step `to`, as the owner; each step is one transaction.

    A process of its own: Piccolo finds its database through the environment, once a process.
    """
    environment = os.environ | {
        "PICCOLO_CONF": "backend.store.piccolo_conf",
        "PLATEWARDEN_OWNER_DATABASE": owner_dsn,
    }
    done = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-m", "piccolo.main", "migrations", "forwards", "platewarden", to],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise MigrationError(done.stderr.strip() or done.stdout.strip())
