"""A hot list of any length in a real PostgreSQL, filled on the server."""

from uuid import UUID

from backend.store.clock import now
from backend.store.database import Database

LIST = UUID("01900000-0000-7000-8000-000000000001")
LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ"
SHAPES = ("@@@####", "@@@####", "@@#####", "@@@###", "#@@@###")
"""What serials look like, the commonest twice."""


async def fill(db: Database, entries: int) -> None:
    """As an import leaves it: rows, keys, indexes and statistics."""
    await db.run(
        "INSERT INTO hot_list (id, name, kind, source, snapshot, imported_at, entries, made_at)"
        " VALUES ($1, 'bench', 'general', 'bench', 1, $2, $3, $2)",
        LIST,
        now(),
        entries,
    )
    await db.run("SELECT setseed(0.5)")
    drawn = " ".join(
        f"WHEN {number} THEN {' || '.join(_sign(sign) for sign in shape)}"
        for number, shape in enumerate(SHAPES)
    )
    await db.run(
        f"""
        INSERT INTO entry (id, list_id, snapshot, plate, state_code, reason_class, reason, made_at)
        SELECT gen_random_uuid(), $1, 1,
               CASE n % {len(SHAPES)} {drawn} END,
               (ARRAY['IL','IL','WI','IN','IA','MO','MI','TX'])[1 + n % 8],
               'stolen_vehicle', 'bench', $2
        FROM generate_series(1, {int(entries)}) n
        """,  # noqa: S608 - made of the constants above
        LIST,
        now(),
    )
    await db.run(
        "INSERT INTO entry_key SELECT translate(plate, 'OQDIB', '00018'), list_id, snapshot, id"
        " FROM entry"
    )
    for table in ("entry", "entry_key"):
        await db.run(f"VACUUM ANALYZE {table}")


def _sign(sign: str) -> str:
    signs = LETTERS if sign == "@" else "0123456789"
    return f"substr('{signs}', 1 + floor(random() * {len(signs)})::int, 1)"
