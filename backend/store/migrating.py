"""Bring a database to the present schema."""

import os
import subprocess
import sys


class MigrationError(RuntimeError):
    """The database could not be brought up to date; the message is Piccolo's own."""


def migrate(owner_dsn: str) -> None:
    """Run what has not run yet, as the owner of the tables; each step is one transaction.

    A process of its own: Piccolo finds its database through the environment, once a process.
    """
    environment = os.environ | {
        "PICCOLO_CONF": "backend.store.piccolo_conf",
        "PLATEWARDEN_OWNER_DATABASE": owner_dsn,
    }
    done = subprocess.run(
        [sys.executable, "-m", "piccolo.main", "migrations", "forwards", "platewarden"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise MigrationError(done.stderr.strip() or done.stdout.strip())
