"""Every screen has a path that the server answers: a reload or a shared link ends in no 404."""

import re
from fnmatch import fnmatch
from pathlib import Path

from backend.web.app import PAGES

ROOT = Path(__file__).parents[2]
SCREEN = re.compile(r'^  "(/[a-z/-]+)": \(\) => import', re.MULTILINE)


def test_a_screen_can_be_reloaded_where_it_stands() -> None:
    shell = (ROOT / "pwa" / "app" / "shell" / "shell.tsx").read_text("utf-8")
    screens = SCREEN.findall(shell)
    served = [page.replace("{rest:path}", "*") for page in PAGES]
    assert len(screens) >= 8
    assert [path for path in screens if not any(fnmatch(path, page) for page in served)] == []
