"""Shows what a start is doing: a bar on a terminal, a line a step elsewhere."""

import sys
import threading
import time
from collections.abc import Callable
from typing import Never, TypeVar

from tqdm import tqdm

T = TypeVar("T")
REDRAWN = 0.1


class Steps:
    """As many as announced; each begins where the one before it ends."""

    def __init__(self, number: int) -> None:
        self._bar: tqdm[Never] | None = None
        self._drawn = 0.0
        if sys.stderr.isatty():
            shape = "{desc:<34} |{bar:24}| {n_fmt}/{total_fmt} {elapsed}"
            self._bar = tqdm(total=number, file=sys.stderr, bar_format=shape, leave=False)
        self._begun = False

    def step(self, name: str) -> None:
        if self._bar is None:
            sys.stderr.write(f"platewarden: {name}\n")
            sys.stderr.flush()
            return
        if self._begun:
            self._bar.update()
        self._begun = True
        self._bar.set_description_str(name)

    def tick(self) -> None:
        """Time passes; the bar shows it."""
        now = time.monotonic()
        if self._bar is not None and now - self._drawn >= REDRAWN:
            self._drawn = now
            self._bar.refresh()

    def during(self, work: Callable[[], T]) -> T:
        """The work, in a thread so that the bar goes on; it starts no child that must be tied."""
        got: list[T] = []
        failed: list[BaseException] = []

        def run() -> None:
            try:
                got.append(work())
            except BaseException as cause:  # noqa: BLE001 - raised again where it is waited for
                failed.append(cause)

        thread = threading.Thread(target=run, daemon=True)
        thread.start()
        while thread.is_alive():
            thread.join(REDRAWN)
            self.tick()
        if failed:
            raise failed[0]
        return got[0]

    def close(self) -> None:
        if self._bar is not None:
            self._bar.close()
