"""What many tests share: a registry of doubles and a pipeline over it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from backend.store.migrating import migrate
from models.pipeline import Choice, Pipeline
from tests import doubles
from tests.lodging import folder, free_port
from tests.servers import Fresh, Servers, running

# The same examples on every machine: a red run can be run again.
settings.register_profile("same", derandomize=True, database=None, deadline=None)
settings.load_profile("same")


@pytest.fixture(scope="session")
def registry(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return doubles.registry(tmp_path_factory.mktemp("doubles") / "registry")


@pytest.fixture(scope="session")
def pipeline(registry: Path) -> Pipeline:
    return Pipeline.load(choice=Choice(registry=registry))


@pytest.fixture(scope="session")
def registry_choice(registry: Path) -> Choice:
    return Choice(registry)


@pytest.fixture(scope="session")
def servers() -> Iterator[Servers]:
    with running(migrate) as pair:
        yield pair


@pytest.fixture(scope="module")
def home() -> Iterator[Path]:
    """One for all of a file: what the first start made, the later ones find."""
    with folder() as made:
        yield made


@pytest.fixture
def port() -> int:
    return free_port()


@pytest.fixture
def fresh(servers: Servers) -> Iterator[Fresh]:
    """A migrated database of this test's own, and an empty Valkey."""
    with servers.fresh() as addresses:
        yield addresses
