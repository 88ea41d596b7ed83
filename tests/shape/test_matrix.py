"""Every route has its row in the matrix; how one is added: `tests/matrix/__init__.py`."""

from collections import Counter
from pathlib import Path

from litestar import Litestar
from litestar.routes import HTTPRoute

from backend.settings import Settings
from tests.apps import create_app
from tests.matrix.probe import all_probes
from tests.matrix.world import built


def routes(app: Litestar) -> set[str]:
    """Every method and path that the application answers."""
    return {
        f"{method} {route.path_format}"
        for route in app.routes
        if isinstance(route, HTTPRoute)
        for handler in route.route_handlers
        for method in handler.http_methods - {"OPTIONS"}
    }


def test_no_route_is_missing_from_the_matrix(tmp_path: Path) -> None:
    app = create_app(Settings(tmp_path, "", "", app=built(tmp_path)))
    named = [probe.name for probe in all_probes()]
    missing = routes(app) - {probe.route for probe in all_probes()}
    assert not missing, (
        f"No row of the matrix asks {', '.join(sorted(missing))}: add a Probe for each to a file of"
        " tests/matrix/probes/ and run `make matrix`; tests/matrix/__init__.py says how."
    )
    assert {probe.route for probe in all_probes()} <= routes(app)
    assert [name for name, times in Counter(named).items() if times > 1] == []
