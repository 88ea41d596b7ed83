"""The `platewarden` command."""

import argparse
import io
import os
import sys
from collections.abc import Callable, Sequence

from backend.cli import (
    audit,
    backup,
    code,
    doctor,
    evidence,
    keys,
    migrate,
    openapi,
    outbox_key,
    people,
    policy,
    read,
    recover,
    report,
    up,
)
from backend.cli.department import PARTS
from backend.cli.installation import Where
from workers import gateway

Command = tuple[str, Callable[[argparse.ArgumentParser], None], Callable[[argparse.Namespace], int]]

COMMANDS: dict[str, Command] = {
    "up": (
        "start the whole product on this machine",
        up.declare,
        lambda given: up.run(up.Order.of(given), PARTS),
    ),
    "doctor": (
        "say what is wrong with an installation",
        doctor.declare,
        lambda given: doctor.run(Where.of(given)),
    ),
    "migrate": (
        "bring the database to the present schema",
        migrate.declare,
        lambda _: migrate.run(),
    ),
    "code": (
        "print a new set-up code for a department that is not set up",
        code.declare,
        lambda given: code.run(Where.of(given)),
    ),
    "recover": (
        "give an administrator a new enrolment code, at the server's console",
        recover.declare,
        lambda given: recover.run(recover.Order.of(given)),
    ),
    "keys": (
        "keep a copy of the lasting keys, put them back from one, or give up one that is lost",
        keys.declare,
        lambda given: keys.run(keys.Order.of(given)),
    ),
    "backup": (
        "keep everything but the keys; capture days stay under theirs",
        backup.declare,
        lambda given: backup.back_up(backup.Order.of(given)),
    ),
    "restore": (
        "put a backup into an empty installation",
        backup.declare,
        lambda given: backup.restore(backup.Order.of(given)),
    ),
    "outbox-key": (
        "say which keys phones seal to, or make a new one",
        outbox_key.declare,
        lambda given: outbox_key.run(outbox_key.Order.of(given)),
    ),
    "gateway": ("the program near the cameras", gateway.declare, gateway.run),
    "audit": (
        "verify the audit chain",
        audit.declare,
        lambda given: audit.run(audit.Order.of(given)),
    ),
    "evidence": (
        "check an evidence package, or print the key that the department signs with",
        evidence.declare,
        lambda given: evidence.run(evidence.Order.of(given)),
    ),
    "report": (
        "count a frozen month again, and say what is not the same",
        report.declare,
        lambda given: report.run(report.Order.of(given)),
    ),
    "policy": (
        "read the policy in plain words, check it, compare two, rehearse a draft",
        policy.declare,
        lambda given: policy.run(policy.Order.of(given)),
    ),
    "people": (
        "bring people or training in from a file, as a dry run first",
        people.declare,
        lambda given: people.run(people.Order.of(given)),
    ),
    "openapi": (
        "print the document of the API",
        openapi.declare,
        lambda _: openapi.run(),
    ),
    "read": (
        "read the plates in pictures and films",
        read.declare,
        lambda given: read.run(read.Order.of(given)),
    ),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit code: 0 done, 1 something could not be done, 2 the command itself was wrong."""
    parser = argparse.ArgumentParser(prog="platewarden", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, (purpose, declare, _) in COMMANDS.items():
        declare(commands.add_parser(name, help=purpose, description=purpose))
    chosen = parser.parse_args(arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):
        # Rows are UTF-8 whatever the locale, so that a name can neither fail nor change.
        sys.stdout.reconfigure(encoding="utf-8")
    try:
        return COMMANDS[chosen.command][2](chosen)
    except BrokenPipeError:
        # Whoever read our output has gone, as in `platewarden read … | head`.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 130
