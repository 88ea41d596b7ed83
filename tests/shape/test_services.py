"""The unit files start the programs that there are, each under an account without rights."""

import argparse
import configparser
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml  # type: ignore[import-untyped] # it ships no types

from workers.gateway import declare

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy"
UNITS = sorted(DEPLOY.glob("*.service"))
GATEWAY = DEPLOY / "platewarden-gateway.service"
MOST_EXPOSED = 25
"""`systemd-analyze security` gives 0 to 100; what is below 40 it calls OK."""
each = pytest.mark.parametrize("path", UNITS, ids=lambda path: path.name)


def unit(path: Path) -> configparser.ConfigParser:
    parser = configparser.ConfigParser(strict=True, interpolation=None)
    parser.optionxform = str  # type: ignore[assignment, method-assign]  # as its documents say
    parser.read(path, "utf-8")
    return parser


def words(path: Path) -> list[str]:
    return shlex.split(unit(path)["Service"]["ExecStart"])


def test_there_is_a_unit_for_each_program() -> None:
    assert [path.name for path in UNITS] == [
        "platewarden-api.service",
        "platewarden-gateway.service",
        "platewarden-worker@.service",
    ]


def test_the_gateways_command_is_one_that_the_program_takes() -> None:
    assert words(GATEWAY)[1:3] == ["-m", "workers.gateway"]
    parser = argparse.ArgumentParser()
    declare(parser)
    given = parser.parse_args(words(GATEWAY)[3:])
    assert given.gateway_command == "run"
    assert not given.once


@pytest.mark.parametrize("program", ["api", "worker"])
def test_a_service_starts_what_the_container_starts(program: str) -> None:
    """But for the addresses: a container listens to its network, a service to its own host."""
    services = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))["services"]
    (path,) = (path for path in UNITS if program in path.name)
    here = {"0.0.0.0": "127.0.0.1", "--forwarded-allow-ips=*": "--forwarded-allow-ips=127.0.0.1"}  # noqa: S104 - not that one
    assert words(path)[1:] == [here.get(word, word) for word in services[program]["command"][1:]]


def test_the_gateway_starts_by_itself_and_waits_for_no_network() -> None:
    """R-CAP-03: in a car it is on whenever the computer is."""
    parts = unit(GATEWAY)
    assert parts["Install"]["WantedBy"] == "multi-user.target"
    assert parts["Service"]["Restart"] == "always"
    assert "network" not in parts["Unit"]["After"]


@each
def test_its_files_are_for_itself_alone(path: Path) -> None:
    service = unit(path)["Service"]
    assert (service["UMask"], service["StateDirectoryMode"]) == ("0077", "0700")
    assert service["User"] not in ("root", "nobody")
    assert service["CapabilityBoundingSet"] == ""


def test_the_gateway_is_kept_from_the_servers_keys_and_settings() -> None:
    """R-SEC-03: on one host too, whoever takes the gateway over has neither."""
    gateway, server = unit(GATEWAY)["Service"], unit(DEPLOY / "platewarden-api.service")["Service"]
    assert gateway["User"] != server["User"]
    assert "EnvironmentFile" not in gateway
    kept_from = gateway["InaccessiblePaths"].replace("-/", "/").split()
    assert f"/var/lib/{server['StateDirectory']}" in kept_from
    assert str(Path(server["EnvironmentFile"]).parent) in kept_from


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="no systemd-analyze to ask")
@each
def test_the_service_manager_takes_it_and_calls_it_little_exposed(
    path: Path, tmp_path: Path
) -> None:
    """As it stands, but for the interpreter, which is not installed in /opt here."""
    text = path.read_text("utf-8").replace("/opt/platewarden/bin/python", sys.executable)
    copy = tmp_path / path.name.replace("@", "@1")
    copy.write_text(text, "utf-8")
    limit = f"--threshold={MOST_EXPOSED}"
    for asked in (["verify"], ["security", "--offline=true", limit]):
        told = subprocess.run(  # noqa: S603 - words of ours
            [str(shutil.which("systemd-analyze")), *asked, str(copy)],
            capture_output=True,
            text=True,
            check=False,
        )
        assert told.returncode == 0, told.stdout + told.stderr
        assert asked[0] != "verify" or told.stderr == ""
