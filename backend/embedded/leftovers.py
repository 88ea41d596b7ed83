"""Servers that outlived their parent for a moment: they are waited for, never adopted."""

import time
from collections.abc import Callable
from pathlib import Path

from backend.embedded.children import A_MOMENT
from backend.embedded.failed import EmbeddedFailed

PATIENCE = 20.0
"""Seconds: a server that was told to stop by its parent's death writes its data out first."""


def at_work_in(folder: Path) -> list[int]:
    """Processes whose working folder is this one; both servers work in their data folder.

    Process numbers in files are not asked: after a restart of a container the same small numbers
    belong to others.
    """
    wanted = folder.resolve()
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                where = (entry / "cwd").readlink()
            except OSError:  # gone meanwhile, or another user's
                continue
            if where == wanted:
                found.append(int(entry.name))
    return sorted(found)


def wait_for_none(folder: Path, tick: Callable[[], None], patience: float = PATIENCE) -> None:
    until = time.monotonic() + patience
    while left := at_work_in(folder):
        if time.monotonic() >= until:
            numbers = ", ".join(map(str, left))
            raise EmbeddedFailed(
                f"An earlier server (process {numbers}) still works in {folder}; "
                f"stop it with `kill {left[0]}` and start again."
            )
        tick()
        time.sleep(A_MOMENT)
