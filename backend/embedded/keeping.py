"""Keeps programs running: one that ends is started again, each time a little later."""

import time
from collections.abc import Sequence

from backend.embedded.children import A_MOMENT, Child, Command

FIRST_PAUSE, LONGEST_PAUSE = 0.5, 30.0
STEADY = 60.0
"""Seconds after which a program counts as well again, and the next pause is short."""


class _Kept:
    def __init__(self, command: Command) -> None:
        self.command = command
        self.child: Child | None = None
        self.pause = FIRST_PAUSE
        self.since = 0.0
        self.due = 0.0

    def start(self) -> None:
        self.child, self.since = Child(self.command), time.monotonic()


class Keeper:
    """A set of programs; from the main thread only."""

    def __init__(self) -> None:
        self._kept: list[_Kept] = []

    def start(self, commands: Sequence[Command]) -> None:
        for command in commands:
            kept = _Kept(command)
            self._kept.append(kept)
            kept.start()

    def ended(self) -> list[tuple[Command, int]]:
        """What does not run just now, with its exit code."""
        found = []
        for kept in self._kept:
            code = kept.child.ended if kept.child else None
            if code is not None:
                found.append((kept.command, code))
        return found

    def look_after(self) -> list[str]:
        """Called often. What there is to tell: who ended, and when it comes back."""
        told, now = [], time.monotonic()
        for kept in self._kept:
            if kept.child is None:
                if now >= kept.due:
                    kept.start()
            elif (code := kept.child.ended) is not None:
                if now - kept.since >= STEADY:
                    kept.pause = FIRST_PAUSE
                told.append(
                    f"{kept.command.name} ended with code {code} (see {kept.command.log}); "
                    f"it starts again in {kept.pause:g} s."
                )
                kept.child, kept.due = None, now + kept.pause
                kept.pause = min(kept.pause * 2, LONGEST_PAUSE)
        return told

    def stop(self, patience: float) -> None:
        """Together: the slowest decides how long it takes."""
        running = [kept.child for kept in self._kept if kept.child is not None]
        for child in running:
            child.ask_to_stop()
        until = time.monotonic() + patience
        while any(child.ended is None for child in running) and time.monotonic() < until:
            time.sleep(A_MOMENT)
        for child in running:
            child.stop(0)

    def pids(self) -> dict[str, int]:
        return {kept.command.name: kept.child.pid for kept in self._kept if kept.child}
