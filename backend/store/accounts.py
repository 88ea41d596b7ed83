"""Accounts as they change, and those that are over by themselves."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from backend.store.database import Database, Row
from backend.store.people import PEOPLE, Standing


@dataclass(frozen=True, slots=True)
class Changed:
    """All of it as it is to be; `ends_on` None: it has no last day."""

    role: str
    units: tuple[str, ...]
    sworn: bool
    ends_on: date | None


async def change(db: Database, person_id: UUID, wanted: Changed) -> None:
    await db.run(
        "UPDATE person SET role = $2, units = $3, sworn = $4, ends_on = $5, closed_at = NULL"
        " WHERE id = $1",
        person_id,
        wanted.role,
        list(wanted.units),
        wanted.sworn,
        wanted.ends_on,
    )


async def reopen(db: Database, person_id: UUID, now: datetime) -> bool:
    """Its time without use begins anew; a temporary one becomes one of the ordinary kind."""
    return bool(
        await db.run(
            "UPDATE person SET used_at = $2, temporary_until = NULL, closed_at = NULL"
            " WHERE id = $1 AND ended_at IS NULL",
            person_id,
            now,
        )
    )


async def over(db: Database, asked: Standing) -> list[Row]:
    """Those past their end that were not closed yet."""
    return await db.rows(
        f"SELECT id, standing FROM ({PEOPLE}) AS p"  # noqa: S608 - constants of ours
        " WHERE standing <> '' AND closed_at IS NULL AND ended_at IS NULL",
        *asked.values(),
    )


async def close(db: Database, person_id: UUID, now: datetime) -> bool:
    """Whether it was not closed before; what is over may be opened again."""
    return bool(
        await db.run(
            "UPDATE person SET closed_at = $2 WHERE id = $1 AND closed_at IS NULL", person_id, now
        )
    )
