"""How PostgreSQL plans what it is asked, over many capture days."""

import pytest

from backend.services.house import open_house
from backend.settings import Settings
from backend.store import frames
from tests.flow.street import Street

pytestmark = pytest.mark.anyio
PLANS = """
    SELECT generic_plans, custom_plans FROM pg_prepared_statements
    WHERE statement LIKE '%SET state = $3, read_at = $4%'
      AND statement NOT LIKE '%pg_prepared_statements%'
"""
"""Of the statement itself: this question is a prepared one too, and its words hold the other's."""


async def plans(settings: Settings, *, planned_once: bool) -> tuple[int, int]:
    """How often a statement of every frame was done by its one plan, and by a plan anew."""
    async with open_house(settings, planned_once=planned_once) as house:
        now = house.now()
        frame = {"captured_at": now, "id": None, "camera_id": None}
        async with house.db.transaction():  # one connection: each keeps its own plans
            for _ in range(8):
                await frames.close(house.db, frame, "read", now)
            row = await house.db.row(PLANS)
    assert row is not None
    return row["generic_plans"], row["custom_plans"]


async def test_a_worker_plans_a_statement_of_every_frame_once(street: Street) -> None:
    assert await plans(street.house.settings, planned_once=True) == (8, 0)


async def test_whoever_searches_has_plans_made_for_the_question(street: Street) -> None:
    assert await plans(street.house.settings, planned_once=False) == (0, 8)
