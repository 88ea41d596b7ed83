"""Numbers that were issued (R-SRC-02): brought in as files, and set beside the searches at night.

A dry run says what a file holds. A file with one row that is no number of the department is not
carried out: nothing is half done.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from backend.domain import rosters
from backend.domain.errors import Code, Flaw, Invalid
from backend.domain.ids import new_id
from backend.services import noticing
from backend.services.acting import Who, acting
from backend.services.asking import ask
from backend.services.house import House
from backend.store import numbers as stored
from backend.store.database import Row
from backend.store.numbers import NewImport
from policies import reasons
from policies.decision import Permit

COLUMNS = ("number",)
MOST = 50_000
GRACE = timedelta(days=1)
"""A number may be listed a day after it was used."""
COUNTED = timedelta(days=30)
MOST_REFUSED = 50
"""Rows told one by one: more say no more."""


@dataclass(frozen=True, slots=True)
class Listed:
    """What a file holds: how many new numbers, how many known ones, and rows that are none."""

    new: int
    known: int
    refused: list[tuple[int, str]]
    taken: bool


async def bring_in(house: House, who: Who, data: bytes, *, dry: bool) -> Listed:
    """Without `dry` all of the file, in one transaction, or none of it."""
    permit = await ask(house, who, "import_numbers", ("Department", house.profile.name))
    numbers, refused = _numbers(house, data)
    before = await stored.known(house.db, permit, numbers)
    taken = not dry and not refused
    if not dry and refused:
        flaws = [Flaw(f"row {row}", why) for row, why in refused[:MOST_REFUSED]]
        raise Invalid(Code.LIST_BROKEN, "Nothing was taken.", flaws=tuple(flaws))
    if taken:
        await _take(house, who, permit, numbers)
    return Listed(len(numbers) - len(before), len(before), refused[:MOST_REFUSED], taken)


async def reconcile(house: House) -> int:
    """Every night: whose number nobody issued comes before the review; how many these were."""
    async with acting(house) as act:
        rows = await stored.to_reconcile(house.db, GRACE)
        missing = [row for row in rows if not row["issued"]]
        for row in missing:
            await noticing.of_number(act, row["id"], row["at"])
        await stored.reconciled(house.db, [row["id"] for row in rows], house.now())
    return len(missing)


async def counts(house: House, who: Who) -> Row:
    """R-SRC-02: how often no number came, for whoever looks after the searches."""
    permit = await ask(house, who, "view_inquiries", ("Inquiry", "review"), {"own": False})
    return await stored.counts(house.db, permit, house.now() - COUNTED)


async def _take(house: House, who: Who, permit: Permit, numbers: dict[str, str]) -> None:
    now = house.now()
    async with acting(house, who) as act:
        for kind, count in Counter(numbers.values()).items():
            new = NewImport(new_id(now), kind, now, UUID(who.id), count)
            await stored.add(house.db, permit, numbers, new)
            act.tell("person:numbers:imported", ("import", str(new.id)), kind=kind, count=count)


def _numbers(house: House, data: bytes) -> tuple[dict[str, str], list[tuple[int, str]]]:
    """Numbers with their kinds, and the rows that are none."""
    written = "; ".join(f"{form.word}: {form.example}" for form in house.profile.numbers)
    numbers: dict[str, str] = {}
    refused: list[tuple[int, str]] = []
    for line in rosters.table(data, COLUMNS, COLUMNS, MOST):
        number = line.cells["number"].upper()
        kind = reasons.number_form(house.profile, number)
        if kind is None:
            refused.append((line.number, f"It is not written like a number of ours. {written}."))
        else:
            numbers[number] = kind
    return numbers, refused
