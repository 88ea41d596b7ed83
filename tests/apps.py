"""The application for many tests: its routes take longer to build than most tests take to run.

What a test was done with, another begins with; nothing of the first is left in its state.
"""

from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from litestar import Litestar

from backend import main
from backend.services.house import House, open_house
from backend.settings import Settings
from backend.store import clock
from backend.store.clock import Clock

_FREE: dict[tuple[bool, Path], list[Litestar]] = defaultdict(list)


def create_app(settings: Settings, now: Clock = clock.now) -> Litestar:
    """As the server makes it; one that was opened and is closed again, where there is one."""
    free = _FREE[settings.secure_cookies, settings.app]
    app = free.pop() if free else main.create_app(settings, now)

    @asynccontextmanager
    async def opened() -> AsyncIterator[House]:
        async with open_house(settings, now) as house:
            yield house
        free.append(app)

    app.state.clear()
    app.state.open = opened
    return app
