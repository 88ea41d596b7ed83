"""The phone app itself and the document of the API: the same for everybody."""

from tests.matrix.probe import Probe, Scene

PAGES = (
    *("/", "/alerts", "/capture", "/lists", "/search", "/more", "/reports", "/released"),
    *("/enrol", "/sign-in", "/demo"),
)


async def _rest(scene: Scene) -> None:
    """A page within a room, a file within a folder."""
    scene.values |= {"rest": "people", "file_path": "there.txt", "path": "openapi.json"}


PROBES = [
    *(Probe(f"GET {path}") for path in PAGES),
    *(Probe(f"GET {path}/{{rest}}", given=_rest) for path in ("/alerts", "/more", "/search")),
    Probe("GET /sw.js"),
    Probe("GET /manifest.webmanifest"),
    *(
        Probe(f"{method} /{folder}/{{file_path}}", given=_rest)
        for folder in ("assets", "icons", "fonts")
        for method in ("GET", "HEAD")
    ),
    Probe("GET /schema"),
    Probe("GET /schema/openapi.json"),
    Probe("GET /schema/{path}", given=_rest),
]
