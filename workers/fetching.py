"""HTTP to cameras: their own ways to ask for a password, no redirects, no proxies."""

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from urllib.parse import unquote, urlsplit, urlunsplit

import httpx

TIMES = httpx.Timeout(10.0, connect=5.0)


class Asked(httpx.Auth):
    """The password goes out only when it is asked for, digested where the camera can."""

    def __init__(self, user: str, password: str) -> None:
        self._digest = httpx.DigestAuth(user, password)
        self._basic = httpx.BasicAuth(user, password)
        self._plain = False

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        if self._plain:
            yield from self._basic.auth_flow(request)
            return
        flow = self._digest.auth_flow(request)
        response = yield next(flow)
        ways = response.headers.get_list("www-authenticate")
        if response.status_code != 401:
            return
        if any(way.lower().startswith("digest") for way in ways):
            yield flow.send(response)
        elif any(way.lower().startswith("basic") for way in ways):
            self._plain = True
            yield from self._basic.auth_flow(request)


@contextmanager
def camera_client(address: str) -> Iterator[tuple[httpx.Client, str]]:
    """A client for this camera, and its address without the password."""
    parts = urlsplit(address)
    bare = urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))
    auth = None
    if parts.username is not None:
        auth = Asked(unquote(parts.username), unquote(parts.password or ""))
    with httpx.Client(
        auth=auth,
        timeout=TIMES,
        trust_env=False,
        follow_redirects=False,
        headers={"Accept-Encoding": "identity"},
    ) as client:
        yield client, bare
