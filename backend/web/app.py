"""The built phone app: its page under every path, its assets, its service worker."""

from pathlib import Path

from litestar import Response, get
from litestar.datastructures import CacheControlHeader
from litestar.handlers import HTTPRouteHandler
from litestar.response import File
from litestar.router import Router
from litestar.static_files import create_static_files_router

from backend.domain.errors import Code, NotFound

NO_APP = (
    b"<!doctype html><title>Platewarden</title><p>The app is not built. Run <code>make app</code>."
)
KEEPING = {
    "assets": CacheControlHeader(public=True, max_age=31_536_000, immutable=True),
    "icons": CacheControlHeader(no_cache=True),
    "fonts": CacheControlHeader(no_cache=True),
}
"""How long a browser keeps a file: a name among the assets changes with what is in it."""
PAGES = (
    "/",
    "/alerts",
    "/alerts/{rest:path}",
    "/capture",
    "/lists",
    "/search",
    "/search/{rest:path}",
    "/more",
    "/more/{rest:path}",
    "/enrol",
    "/reports",
    "/released",
    "/sign-in",
    "/demo",
)


def app_routes(folder: Path) -> list[HTTPRouteHandler | Router]:
    """Everything that is the same for everybody and may be cached as code."""

    @get(list(PAGES), opt={"action": "public"}, include_in_schema=False, sync_to_thread=False)
    def page() -> Response[bytes]:
        file = folder / "index.html"
        body = file.read_bytes() if file.exists() else NO_APP
        return Response(body, media_type="text/html", headers={"Cache-Control": "no-cache"})

    @get("/sw.js", opt={"action": "public"}, include_in_schema=False, sync_to_thread=False)
    def service_worker() -> File:
        return _file(folder / "sw.js", {"Service-Worker-Allowed": "/"})

    @get(
        "/manifest.webmanifest",
        opt={"action": "public"},
        include_in_schema=False,
        sync_to_thread=False,
    )
    def manifest() -> File:
        return _file(folder / "manifest.webmanifest", {}, "application/manifest+json")

    routes: list[HTTPRouteHandler | Router] = [page, service_worker, manifest]
    routes.extend(
        create_static_files_router(
            path=f"/{name}",
            directories=[folder / name],
            opt={"action": "public"},
            cache_control=keeping,
        )
        for name, keeping in KEEPING.items()
        if (folder / name).is_dir()
    )
    return routes


def _file(file: Path, headers: dict[str, str], media_type: str = "text/javascript") -> File:
    if not file.exists():
        raise NotFound(Code.NOT_FOUND)
    return File(
        file,
        media_type=media_type,
        content_disposition_type="inline",
        headers={"Cache-Control": "no-cache", **headers},
    )
