"""A screen in a state: how it is reached on the server of made-up answers."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import msgspec
from playwright.sync_api import Page, Route

from backend.web.qr import drawn
from tests.browser.screens import press
from tests.browser.served import Served

Rig = Callable[[Route], None]
Walk = Callable[[Page], None]


def hang(_route: Route) -> None:
    """Never answered: what is seen while it loads."""


def lost(route: Route) -> None:
    route.abort()


def failed(route: Route) -> None:
    said = {"status": 500, "code": "internal", "title": "Something went wrong on the server."}
    problem(route, 500, said | {"detail": "It was recorded.", "instead": "Try again."})


def refused(route: Route) -> None:
    clause = {
        "id": "bpd-trained",
        "citation": "BPD TRN",
        "because": "Access begins with training and ends with its last day.",
        "instead": "Take the course, and have it recorded.",
    }
    said = {"status": 403, "code": "refused", "title": "The department's policy refuses this."}
    problem(route, 403, said | {"clauses": [clause]})


def problem(route: Route, status: int, said: dict[str, Any]) -> None:
    route.fulfill(status=status, content_type="application/problem+json", body=json.dumps(said))


def says(body: object, status: int = 200) -> Rig:
    return lambda route: route.fulfill(status=status, json=body)


def told(route: Route) -> dict[str, Any]:
    """The made-up answer itself; outside the browser nobody knows the names below localhost."""
    name = re.sub(r"^.*//([^/]+)/.*$", r"\1", route.request.url)
    address = re.sub(r"//[^/:]+", "//127.0.0.1", route.request.url)
    headers = route.request.all_headers() | {"host": name}
    said: dict[str, Any] = route.fetch(url=address, headers=headers).json()
    return said


def changed(**more: object) -> Rig:
    """The made-up answer, with some of it otherwise."""
    return lambda route: route.fulfill(json={**told(route), **more})


@dataclass(frozen=True)
class State:
    """`sight`: what is seen when it stands. `role`: none is somebody who is not signed in."""

    name: str
    sight: str
    role: str = ""
    path: str = "/"
    rigged: Mapping[str, Rig] = field(default_factory=dict)
    walk: Walk | None = None
    offline: bool = False
    host: str = "localhost"

    def reach(self, page: Page, app: Served) -> None:
        """In a window in which the role has entered already."""
        host = f"{self.role}.localhost" if self.role else self.host
        for path, rig in self.rigged.items():
            page.route(f"**{path}", rig)
        page.goto(app.at(host, self.path))
        if self.walk:
            self.walk(page)
        if self.offline:
            page.context.set_offline(True)
            page.evaluate("fetch('/api/hello').catch(() => dispatchEvent(new Event('offline')))")
        page.locator(self.sight).first.wait_for()

    def leave(self, page: Page) -> None:
        page.unroute_all(behavior="ignoreErrors")
        page.context.set_offline(False)


def walks(*steps: Walk) -> Walk:
    def walk(page: Page) -> None:
        for step in steps:
            step(page)

    return walk


def presses(*names: str) -> Walk:
    def walk(page: Page) -> None:
        for name in names:
            press(page, name)

    return walk


def fills(**words: str) -> Walk:
    def walk(page: Page) -> None:
        for name, text in words.items():
            page.locator(f"[name='{name}']").fill(text)

    return walk


def screen(
    name: str, role: str, path: str, api: str, empty: object, sights: tuple[str, str]
) -> list[State]:
    """The six states that every screen has; `sights`: with something and with nothing on it."""
    full, none = sights
    at: dict[str, Any] = {"role": role, "path": path}
    return [
        State(f"{name}", full, **at),
        State(f"{name}-loading", "main .skeleton", rigged={api: hang}, **at),
        State(f"{name}-empty", none, rigged={api: says(empty)}, **at),
        State(f"{name}-failed", "text=Something went wrong", rigged={api: failed}, **at),
        State(f"{name}-refused", "text=BPD TRN", rigged={api: refused}, **at),
        State(f"{name}-offline", "text=No signal", walk=waits(full), offline=True, **at),
    ]


def waits(sight: str) -> Walk:
    return lambda page: page.locator(sight).first.wait_for()


def picks(*sights: str) -> Walk:
    def walk(page: Page) -> None:
        for sight in sights:
            page.locator(sight).first.click()

    return walk


URI = "otpauth://totp/Test:dana?secret=NN4W32PQKHMVE6WK&issuer=Test"
SECRET = {"secret": "NN4W32PQKHMVE6WK", "uri": URI, "qr": msgspec.to_builtins(drawn(URI))}
