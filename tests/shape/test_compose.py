"""docker-compose.yml says what it means: its settings exist, and its commands start."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import yaml  # type: ignore[import-untyped] # it ships no types
from redis import Redis

from backend.cli.up import says_hello
from backend.embedded.postgres import DATABASE, rights
from backend.services.examining import LEAST_POSTGRES
from backend.settings import Settings
from tests.servers import Fresh, running

ROOT = Path(__file__).parents[2]
VARIABLE = re.compile(r"\$\{([A-Z_]+)(:\?|:-)([^}]*)\}")
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
OURS = ("migrate", "api", "worker")
WAIT = 60.0


def filled(text: str) -> str:
    """As compose fills it in, each variable with its default or some word."""
    return VARIABLE.sub(lambda m: m[3] if m[2] == ":-" else given(m[1]), text)


def given(variable: str) -> str:
    return "someone@example.gov" if variable == "PLATEWARDEN_CONTACT" else "plates.example.gov"


def environment(service: str) -> dict[str, str]:
    return {name: filled(text) for name, text in SERVICES[service]["environment"].items()}


@pytest.fixture(scope="module")
def fresh() -> Iterator[Fresh]:
    """Not migrated: that is the first command's work."""
    with running() as servers, servers.fresh() as addresses:
        yield addresses


def words(service: str, changed: Mapping[str, str]) -> list[str]:
    """The command as it stands there, with this machine's interpreter and port."""
    here = {
        "python": sys.executable,
        "platewarden": str(Path(sys.executable).parent / "platewarden"),
    }
    return [{**here, **changed}.get(word, word) for word in SERVICES[service]["command"]]


@contextmanager
def started(
    service: str, fresh: Fresh, home: Path, changed: Mapping[str, str]
) -> Iterator[subprocess.Popen[bytes]]:
    told = environment(service) | {
        "PLATEWARDEN_HOME": str(home),
        "PLATEWARDEN_DATABASE": fresh.database,
        "PLATEWARDEN_REDIS": fresh.redis,
    }
    for name, database in (("OWNER", fresh.owner_database), ("PURGE", fresh.purge_database)):
        if f"PLATEWARDEN_{name}_DATABASE" in told:
            told[f"PLATEWARDEN_{name}_DATABASE"] = database
    with (home / f"{service}.log").open("wb") as log:
        process = subprocess.Popen(  # noqa: S603 - the words of our own file
            words(service, changed),
            env={"PATH": os.environ["PATH"], **told},
            cwd=ROOT,
            stdout=log,
            stderr=log,
        )
    with process:
        try:
            yield process
        finally:
            process.terminate()


def until(done: Callable[[], bool], process: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + WAIT
    while not done():
        assert process.poll() is None, log.read_text()
        assert time.monotonic() < end, log.read_text()
        time.sleep(0.2)


def test_every_variable_is_in_the_example_and_no_other() -> None:
    text = (ROOT / "docker-compose.yml").read_text("utf-8")
    demanded = {name for name, kind, _ in VARIABLE.findall(text) if kind == ":?"}
    example = (ROOT / "deploy" / "example.env").read_text("utf-8")
    assert set(re.findall(r"^([A-Z_]+)=$", example, re.MULTILINE)) == demanded


def test_every_file_that_is_mounted_is_there() -> None:
    mounted = {v.split(":")[0] for s in SERVICES.values() for v in s.get("volumes", [])}
    files = {name for name in mounted if name.startswith("./") and name != "./deploy/gateway"}
    assert files
    assert [name for name in files if not (ROOT / name).is_file()] == []
    assert {name for name in mounted if not name.startswith("./")} == set(COMPOSE["volumes"])


@pytest.mark.parametrize("service", OURS)
def test_the_settings_of_each_program_are_settings(service: str) -> None:
    settings = Settings.from_environment(environment(service))
    assert settings.secure_cookies
    assert settings.public_origins == ("https://plates.example.gov",)
    assert bool(settings.owner_database) == (service == "migrate")
    assert bool(settings.purge_database) == (service == "worker")


def test_only_the_door_is_open_and_what_is_stored_has_no_way_out() -> None:
    assert [name for name, service in SERVICES.items() if "ports" in service] == ["caddy"]
    assert COMPOSE["networks"]["inside"]["internal"] is True
    for name in ("postgres", "valkey"):
        assert SERVICES[name]["networks"] == ["inside"]


def test_the_servers_are_ones_that_the_doctor_would_pass() -> None:
    major = int(SERVICES["postgres"]["image"].removeprefix("postgres:"))
    assert major >= LEAST_POSTGRES
    command = " ".join(SERVICES["valkey"]["command"])
    assert "--appendonly yes --maxmemory-policy noeviction" in command


def test_the_roles_have_the_rights_that_they_have_with_the_bundled_server() -> None:
    script = (ROOT / "deploy" / "roles.sh").read_text("utf-8")
    assert os.access(ROOT / "deploy" / "roles.sh", os.X_OK)
    for statement in rights(DATABASE).split(";")[:-1]:
        assert statement in script


def test_our_programs_may_do_little() -> None:
    for name in (*OURS, "gateway"):
        assert SERVICES[name]["read_only"] is True
        assert SERVICES[name]["cap_drop"] == ["ALL"]
        user, group = SERVICES[name]["user"].split(":")
        assert min(int(user), int(group)) >= 60_000  # no account of a host has such a number
    assert f"USER {SERVICES['api']['user']}\n" in (ROOT / "Dockerfile").read_text("utf-8")


def test_what_is_kept_belongs_to_those_who_keep_it() -> None:
    """A volume is filled from the image: its folder has the owner of the programs that write."""
    text = (ROOT / "Dockerfile").read_text("utf-8")
    assert f"chown -R {SERVICES['api']['user']} /var/lib/platewarden" in text
    for name in ("api", "worker"):
        assert SERVICES[name]["user"] == SERVICES["api"]["user"]
        folders = dict(volume.split(":") for volume in SERVICES[name]["volumes"])
        assert folders == {v: f"/var/lib/platewarden/{v}" for v in ("images", "keys")}
        assert all(folder in text for folder in folders.values())


def test_the_gateway_has_no_key_no_password_and_no_way_to_a_server_that_stores() -> None:
    """R-SEC-03: whoever takes it over has its own credential and nothing else."""
    gateway = SERVICES["gateway"]
    assert gateway["user"] != SERVICES["api"]["user"]
    assert gateway["environment"] == {}
    assert gateway["networks"] == ["outside"]
    assert [volume.split(":")[0] for volume in gateway["volumes"]] == ["./deploy/gateway"]


def test_only_the_migrations_know_the_owner_and_they_know_no_keys() -> None:
    text = {name: str(service.get("environment", "")) for name, service in SERVICES.items()}
    assert [name for name in text if "OWNER_DATABASE" in text[name]] == ["migrate"]
    assert SERVICES["migrate"]["volumes"] == []
    assert SERVICES["migrate"]["networks"] == ["inside"]


@pytest.mark.enable_socket
def test_the_commands_start_one_after_the_other(fresh: Fresh, home: Path, port: int) -> None:
    """Migrations, then the server that answers, then a worker that says it is well."""
    with started("migrate", fresh, home, {}) as process:
        assert process.wait(WAIT) == 0, (home / "migrate.log").read_text()
    changed = {"8400": str(port), "0.0.0.0": "127.0.0.1"}  # noqa: S104 - not that one
    with started("api", fresh, home, changed) as process:
        until(lambda: says_hello("127.0.0.1", port), process, home / "api.log")
    with started("worker", fresh, home, {}) as process, Redis.from_url(fresh.redis) as line:
        until(lambda: bool(line.keys("*health-check")), process, home / "worker.log")


def test_the_gateway_is_started_as_it_wants_to_be(home: Path) -> None:
    """Without its file it says so in a sentence: the words before it were understood."""
    missing = str(home / "gateway.toml")
    told = subprocess.run(  # noqa: S603 - the words of our own file
        words("gateway", {"/etc/platewarden/gateway/gateway.toml": missing}),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert missing in told.stderr
    assert "usage:" not in told.stderr
    assert "Traceback" not in told.stderr
