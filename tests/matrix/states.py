"""The states in which everybody is asked: each a few changes to the person who asks."""

from dataclasses import dataclass
from datetime import timedelta

from backend.services.sessions import FRESH_FOR
from tests.matrix.given import off_shift
from tests.matrix.probe import Given, Scene

IN_ORDER = "in order"


async def _lapsed(scene: Scene) -> None:
    yesterday = scene.world.today - timedelta(days=1)
    await scene.run(
        "UPDATE training SET expires_on = $2 WHERE person_id = $1", scene.me.id, yesterday
    )


async def _stale(scene: Scene) -> None:
    """Renewed ever since, so the session is good; only the proof of who it is has aged."""
    await scene.run(
        "UPDATE session SET fresh_at = $2 WHERE person_id = $1",
        scene.me.id,
        scene.world.now - FRESH_FOR,
    )


async def _suspended(scene: Scene) -> None:
    await scene.run(
        "UPDATE person SET suspended_at = $2 WHERE id = $1", scene.me.id, scene.world.now
    )


async def _foreign(scene: Scene) -> None:
    """Whose device it was is no longer so: the department has taken it back."""
    await scene.run(
        "UPDATE device SET revoked_at = $2 WHERE id = $1", scene.me.device_id, scene.world.now
    )


@dataclass(frozen=True)
class State:
    """How a person stands while asking; `does` is done to them first."""

    name: str
    told: str
    does: Given | None = None


STATES = (
    State(IN_ORDER, "on shift, trained, on an enrolled device, signed in less than 10 minutes ago"),
    State("off shift", "the shift is over", off_shift),
    State("lapsed", "the training ended yesterday", _lapsed),
    State("long signed in", "the last proof of who it is was 10 minutes ago", _stale),
    State("suspended", "suspended while signed in", _suspended),
    State("foreign device", "on a device that is no longer enrolled", _foreign),
)
