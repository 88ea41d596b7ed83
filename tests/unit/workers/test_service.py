"""The unit file starts the program that there is, in a car too."""

import argparse
import configparser
import shlex
from pathlib import Path

from workers.gateway import declare

UNIT = Path(__file__).parents[3] / "docs" / "platewarden-gateway.service"


def unit() -> configparser.ConfigParser:
    parser = configparser.ConfigParser(strict=True, interpolation=None)
    parser.optionxform = str  # type: ignore[assignment, method-assign]  # as its documents say
    parser.read(UNIT, "utf-8")
    return parser


def test_the_command_is_one_that_the_program_takes() -> None:
    words = shlex.split(unit()["Service"]["ExecStart"])
    assert words[1:3] == ["-m", "workers.gateway"]
    parser = argparse.ArgumentParser()
    declare(parser)
    given = parser.parse_args(words[3:])
    assert given.gateway_command == "run"
    assert not given.once


def test_it_starts_by_itself_and_waits_for_no_network() -> None:
    """R-CAP-03: in a car it is on whenever the computer is."""
    parts = unit()
    assert parts["Install"]["WantedBy"] == "multi-user.target"
    assert parts["Service"]["Restart"] == "always"
    assert "network" not in parts["Unit"]["After"]


def test_its_files_are_for_itself_alone() -> None:
    service = unit()["Service"]
    assert (service["UMask"], service["StateDirectoryMode"]) == ("0077", "0700")
    assert service["User"] != "root"
