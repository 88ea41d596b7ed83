"""The doctor before real servers: well, ill, running and not."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from backend.cli import doctor
from backend.cli.installation import Where
from backend.embedded import Addresses, Embedded
from backend.services import examining
from backend.services.examining import Finding
from backend.store import probing
from backend.store.migrating import migrate
from tests.lodging import folder

pytestmark = pytest.mark.enable_socket
NO_KEYS = Path("none")
"""Nothing was started yet, so nothing is missed."""


@pytest.fixture(scope="module")
def embedded() -> Iterator[tuple[Embedded, Addresses]]:
    with folder() as home:
        servers = Embedded(home, careless=True)
        addresses = servers.start()
        migrate(addresses.owner_database)
        yield servers, addresses
        servers.stop()


def ill(findings: list[Finding]) -> list[str]:
    return [finding.what for finding in findings if not finding.well]


def test_servers_as_the_start_makes_them_are_well(embedded: tuple[Embedded, Addresses]) -> None:
    _, addresses = embedded
    found = asyncio.run(examining.of_servers(addresses.database, addresses.redis, NO_KEYS))
    assert ill(found) == []
    assert {"PostgreSQL", "schema", "rights", "clock", "Valkey"} <= {one.what for one in found}


def test_an_application_that_connects_with_too_many_rights_is_found(
    embedded: tuple[Embedded, Addresses],
) -> None:
    """AU-9: whoever can change audit events must not be the application."""
    servers, _ = embedded
    as_owner = asyncio.run(probing.of_database(servers.dsn("pw_owner", "platewarden")))
    assert set(as_owner.too_much) == {
        "it may make tables",
        "it may act as the owner",
        "it may change audit events",
    }
    highest = asyncio.run(probing.of_database(servers.dsn("postgres", "platewarden")))
    assert "it is a superuser" in highest.too_much


def test_a_database_that_was_never_migrated_is_found(
    embedded: tuple[Embedded, Addresses],
) -> None:
    servers, _ = embedded
    facts = asyncio.run(probing.of_database(servers.dsn("pw_owner", "postgres")))
    assert facts.missing == set(probing.migrations()) != set()


@pytest.mark.parametrize(
    "address", ["postgresql://pw_app:hidden@127.0.0.1:1/platewarden", "postgresql://a:hidden@[/x"]
)
def test_a_server_that_is_not_there_is_named_without_its_password(address: str) -> None:
    found = asyncio.run(examining.of_servers(address, "redis://:hidden@127.0.0.1:1/0", NO_KEYS))
    assert ill(found) == ["PostgreSQL", "Valkey"]
    assert "hidden" not in repr(found)


def test_a_running_installation_is_looked_at_without_touching_it(
    embedded: tuple[Embedded, Addresses],
) -> None:
    servers, _ = embedded
    before = servers.pids()
    found = list(doctor.findings(Where(servers.home, 1, {})))
    assert set(ill(found)) <= {"app", "port 1"}
    assert "port 1" in ill(found)  # nobody answers there
    assert servers.pids() == before


def test_one_that_does_not_run_is_started_for_the_question_and_stopped_again(
    embedded: tuple[Embedded, Addresses],
) -> None:
    servers, _ = embedded
    servers.stop()
    try:
        found = list(doctor.findings(Where(servers.home, 8399, {})))
        assert set(ill(found)) <= {"app"}
        assert "rights" in {one.what for one in found}
        assert servers.of_another() is None
    finally:
        servers.start()
