"""`platewarden migrate`: brings the database of the environment to the present schema."""

import argparse
import sys

from backend.settings import Settings, SettingsRefused
from backend.store.migrating import MigrationError, migrate


def declare(parser: argparse.ArgumentParser) -> None:
    parser.epilog = "As the owner: PLATEWARDEN_OWNER_DATABASE must be set."


def run() -> int:
    try:
        owner_database = Settings.from_environment().owner_database
        if owner_database:
            migrate(owner_database)
            return 0
        trouble = "PLATEWARDEN_OWNER_DATABASE must be set."
    except (SettingsRefused, MigrationError) as cause:
        trouble = str(cause)
    sys.stderr.write(f"platewarden: {trouble}\n")
    return 1
