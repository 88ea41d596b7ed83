"""The `platewarden` command."""

import argparse
import io
import os
import sys
from collections.abc import Sequence

from backend.cli import read


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit code: 0 done, 1 something could not be read, 2 the command itself was wrong."""
    parser = argparse.ArgumentParser(prog="platewarden", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    read.declare(commands.add_parser("read", help="read the plates in pictures and films"))
    chosen = parser.parse_args(arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):
        # Rows are UTF-8 whatever the locale, so that a name can neither fail nor change.
        sys.stdout.reconfigure(encoding="utf-8")
    try:
        return read.run(read.Order.of(chosen))
    except BrokenPipeError:
        # Whoever read our output has gone, as in `platewarden read … | head`.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 130
