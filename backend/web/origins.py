"""No other site's page acts here through a browser that is signed in, or is about to be.

The session's cookie goes along with no request of another site, and whatever changes something in a
session also shows its token. This keeps the same from the routes that need neither, such as signing
in: a browser says with every request that changes something from which page it comes, and a page of
another site can send only a few types without being asked first (the Fetch standard of WHATWG,
"CORS-safelisted request-header").

The guards are coroutines although they wait for nothing: the framework sends any other guard to a
thread and back, with every request.
"""

from typing import Any

from litestar.connection import ASGIConnection
from litestar.handlers import BaseRouteHandler

from backend.domain.errors import Code, NotFound, Refused, Unsupported
from backend.services.house import House
from backend.web.sessions import DOOR

LONGEST_PATH, LONGEST_NAME = 2048, 255
"""In bytes; file systems take names of 255 (NAME_MAX of Linux), and no address of ours is long."""
SAFE = ("GET", "HEAD", "OPTIONS")
OURS = ("same-origin", "none")
"""What Sec-Fetch-Site says of our own pages, and of what a person typed."""
ANY_PAGES = ("application/x-www-form-urlencoded", "multipart/form-data", "text/plain")


async def only_own_pages(
    connection: ASGIConnection[Any, Any, Any, Any], handler: BaseRouteHandler
) -> None:
    """The guard of every route but the gateways' door, to which no browser speaks."""
    if connection.scope.get("method") in SAFE or handler.opt.get(DOOR):
        return
    house: House = connection.app.state.house
    told = connection.headers
    if told.get("origin", "") not in ("", *house.settings.public_origins):
        raise Refused(Code.CROSS_SITE, "This address is not one of the installation's.")
    if told.get("sec-fetch-site", OURS[0]) not in OURS:
        raise Refused(Code.CROSS_SITE)
    if told.get("content-type", "").partition(";")[0].strip().lower() in ANY_PAGES:
        raise Unsupported(Code.NOT_OF_A_PAGE)


async def only_whole_paths(
    connection: ASGIConnection[Any, Any, Any, Any], _: BaseRouteHandler
) -> None:
    """A path with a NUL in it, or a longer name than a file can have, names none.

    Whoever looked for such a file would fall over it.
    """
    path = connection.scope["path"].encode("utf-8", "surrogatepass")
    if b"\0" in path or len(path) > LONGEST_PATH or max(map(len, path.split(b"/"))) > LONGEST_NAME:
        raise NotFound(Code.NOT_FOUND)
