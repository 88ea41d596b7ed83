"""What the policy was asked is remembered without names, so that a draft can be rehearsed.

Counted in memory and written once a second: an act waits for nothing, and a killed process loses
the counts of its last second. It is no record of anybody's acts; that is the audit.
"""

from datetime import date, timedelta

from backend.services.facts import about
from backend.services.house import House
from backend.store import questions
from policies import asked
from policies.asked import Asked
from policies.decision import Permit, Refusal
from policies.engine import Engine
from policies.facts import Facts
from policies.rehearsing import Rehearsed, rehearse

KEPT = timedelta(days=92)
"""A quarter: for longer nobody rehearses."""


def remember(house: House, action: str, facts: Facts, answer: Permit | Refusal) -> None:
    """Of people only: what gateways ask is the same all day and would say nothing."""
    if facts.actor.kind == "person":
        today = house.capture_day(house.now())
        house.asked[asked.nameless(action, facts, answer, today)] += 1


async def keep_up(house: House) -> None:
    """Once a second at most: follow the profile in force, and write down what was asked."""
    if await house.policy.follow(house.db, house.now()):
        await write_down(house)


async def write_down(house: House) -> None:
    if house.asked:
        counted = dict(house.asked)
        house.asked.clear()
        await questions.add(house.db, house.capture_day(house.now()), counted)


async def sweep(house: House) -> None:
    await questions.forget(house.db, house.capture_day(house.now()) - KEPT)


async def rehearsal(house: House, draft: Engine, days: int) -> dict[str, Rehearsed]:
    """What the draft would have answered to what was asked in the last days, today included."""
    now, today = house.now(), house.capture_day(house.now())
    rows = await questions.since(house.db, _first(today, days))
    known: list[Asked] = [asked.read(row["question"], row["times"]) for row in rows]
    given = {action: about(action) for action in draft.actions}
    return rehearse(draft, known, given, (now, today))


def _first(today: date, days: int) -> date:
    return today - timedelta(days=days - 1)
