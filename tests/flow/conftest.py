"""The department that many tests begin with; its models are loaded once."""

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from litestar.testing import AsyncTestClient

from backend.services.reading import Reader
from tests.apps import create_app
from tests.cast import Department, department
from tests.flow.officer import Officer
from tests.flow.signing import signed_in
from tests.flow.standing import Gateway
from tests.flow.street import Street
from tests.flow.street import street as open_street
from tests.logged import LOGGED, WORDS, Logged
from tests.servers import Fresh, Servers


@dataclass
class Kept:
    """What the first test has loaded."""

    reader: Reader | None = None


@pytest.fixture(scope="session", autouse=True)
def logs(servers: Servers) -> Iterator[Logged]:
    """At the end of everything: no plate, name or secret that was used stands in any log.

    Another folder's tests may have started the servers, which then outlive this: their logs are
    read while they run.
    """
    with LOGGED.listening():
        yield LOGGED
    LOGGED.keep(servers.home)
    leaks = [*LOGGED.leaks()]
    assert not leaks, "\n".join(leaks)


@pytest.fixture
def fresh(servers: Servers) -> Iterator[Fresh]:
    """As everywhere; what it knew of plates and names is looked for in the logs at the end."""
    with servers.fresh() as addresses:
        yield addresses
        LOGGED.know(servers.ask(WORDS, addresses.name))


@pytest.fixture(scope="session")
def kept() -> Kept:
    return Kept()


@pytest.fixture
async def street(fresh: Fresh, tmp_path: Path, kept: Kept) -> AsyncIterator[Street]:
    async with open_street(fresh, tmp_path, kept.reader) as opened:
        kept.reader = opened.reader
        yield opened


@pytest.fixture
async def staffed(fresh: Fresh, tmp_path: Path) -> AsyncIterator[Department]:
    """With the whole cast, behind its HTTP API."""
    async with department(fresh, tmp_path) as made:
        yield made


@pytest.fixture
async def empty(fresh: Fresh, tmp_path: Path) -> AsyncIterator[Department]:
    """As after the first start, with nobody in it."""
    async with department(fresh, tmp_path, staffed=False) as made:
        yield made


@pytest.fixture
async def gateway(street: Street) -> AsyncIterator[Gateway]:
    """Over HTTP, with its credential."""
    app = create_app(street.house.settings, street.watch)
    async with AsyncTestClient(app, base_url="https://door.example") as client:
        yield Gateway(street, client, await street.credential())


@pytest.fixture
async def officer(street: Street) -> AsyncIterator[Officer]:
    """On shift, told of one vehicle ten minutes ago."""
    who = await street.person("officer")
    await street.listed()
    await street.passes()
    alert_id = (await street.alerts(who))[0]["id"]
    street.watch.pass_(minutes=10)
    app = create_app(street.house.settings, street.watch)
    async with AsyncTestClient(app, base_url="https://phone.example") as client:
        yield Officer(street, client, who, alert_id, await signed_in(street, who, client))
