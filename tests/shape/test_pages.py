"""Whatever address the app gives itself, the server answers with the app: a reload stays there."""

import re
from pathlib import Path

from backend.web.app import PAGES

APP = Path(__file__).parents[2] / "pwa" / "app"
SCREEN = re.compile(r'^  "(/[a-z/-]*)": \(\) => import', re.MULTILINE)
BELOW = re.compile(r'path\.value\.startsWith\("(/[a-z/-]+/)"\)')
OPENED = re.compile(r"/\^((?:\\/[a-z]+)+\\/)\(")
"""A pattern of route.ts: what stands before the id."""


def _of_the_app() -> set[str]:
    """Every screen's own address, and one below each that has parts at addresses of their own."""
    shell = (APP / "shell" / "shell.tsx").read_text()
    routes = (APP / "state" / "route.ts").read_text()
    parts = [*BELOW.findall(shell), *(each.replace("\\/", "/") for each in OPENED.findall(routes))]
    return {*SCREEN.findall(shell), *(f"{each}1" for each in parts)}


def _answered(path: str) -> bool:
    """Whether one of the server's pages is this address."""
    patterns = (re.escape(page).replace(re.escape("{rest:path}"), ".+") for page in PAGES)
    return any(re.fullmatch(pattern, path) for pattern in patterns)


def test_every_address_of_the_app_is_a_page_of_the_server() -> None:
    found = _of_the_app()
    assert {"/search/1", "/alerts/1", "/more/people", "/lists"} <= found
    assert [path for path in sorted(found) if not _answered(path)] == []
