"""What the policy was asked, a row a day for questions that are alike."""

from collections.abc import Mapping
from datetime import date
from hashlib import sha256

from backend.store.database import Database, Row


async def add(db: Database, day: date, times: Mapping[str, int]) -> None:
    """In the order of the digests, so that two processes that add the same wait for each other."""
    rows = sorted((sha256(text.encode()).digest(), text, n) for text, n in times.items())
    await db.run(
        """
        INSERT INTO asked (day, digest, question, times)
        SELECT $1, * FROM unnest($2::bytea[], $3::text[], $4::bigint[])
        ON CONFLICT (day, digest) DO UPDATE SET times = asked.times + excluded.times
        """,
        day,
        *(list(column) for column in zip(*rows, strict=True)),
    )


async def since(db: Database, day: date) -> list[Row]:
    """`question` and `times`, the days from this one on added up."""
    return await db.rows(
        """
        SELECT question, sum(times)::bigint AS times FROM asked WHERE day >= $1
        GROUP BY question ORDER BY question
        """,
        day,
    )


async def forget(db: Database, before: date) -> int:
    return await db.run("DELETE FROM asked WHERE day < $1", before)
