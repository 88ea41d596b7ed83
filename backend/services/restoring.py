"""A backup is put back into an empty installation, as far as the keys that are there open it.

Everything is looked at before anything is written. Rows come in one transaction: cut short, the
same can be begun again. Capture days whose key is gone, or whose time is over, stay gone.
"""

import asyncio
import json
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import asyncpg

from backend.services.auditing import Verified, verify_chain
from backend.services.backing_up import KIND, MANIFEST, Progress, digest_of
from backend.store import backup_tables
from backend.store.backup_tables import Table
from backend.store.database import Database
from backend.store.keys import KeyGoneError, Keys
from backend.store.migrating import known, migrate
from backend.store.sealed_streams import NotOpenedError, opened


class NotRestoredError(Exception):
    """Why nothing was put back, in one sentence."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What came back. `gone`: days that did not, since their key is no more here."""

    made_at: str
    rows: int
    days: tuple[date, ...]
    gone: tuple[date, ...]
    files: int
    chain: Verified


def looked_at(folder: Path, said: Progress) -> dict[str, Any]:
    """The manifest, after every file was compared with it. Raises `NotRestoredError`."""
    try:
        manifest: dict[str, Any] = json.loads((folder / MANIFEST).read_text("utf-8"))
    except (OSError, ValueError) as cause:
        raise NotRestoredError(f"{folder} holds no whole backup: {MANIFEST} is missing.") from cause
    if manifest.get("kind") != KIND:
        raise NotRestoredError(f"{folder / MANIFEST} is not of a backup.")
    if not set(manifest["schema"]) <= set(known()):
        raise NotRestoredError("It was made by a newer version; install that one first.")
    named = [(folder / part["name"], part) for part in manifest["parts"]]
    named += [(folder / "files" / part["name"], part) for part in manifest["files"]]
    for file, part in named:
        said(part["name"])
        if not file.is_file() or digest_of(file) != part["sha256"]:
            raise NotRestoredError(f"{part['name']} is missing or was changed since.")
    return manifest


async def restore(owner_database: str, home: Path, folder: Path, said: Progress) -> Restored:
    """Raises `NotRestoredError`, before anything is written, where something does not fit."""
    manifest = await asyncio.to_thread(looked_at, folder, said)
    keys = Keys(home / "keys")
    try:
        keys.of_audit()
    except KeyGoneError as cause:
        why = "audit.key is not in the keys folder; put it back with `platewarden keys restore`."
        raise NotRestoredError(why) from cause
    await _refuse_unless_empty(owner_database)
    await asyncio.to_thread(migrate, owner_database, manifest["schema"][-1])
    there = {date.fromisoformat(part["day"]) for part in manifest["parts"] if part["day"]}
    opens = sorted(day for day in there if keys.has_day(day))
    rows = await _load(owner_database, keys, folder, manifest, opens, said)
    await asyncio.to_thread(migrate, owner_database)
    files = await asyncio.to_thread(_put_files, home, folder, manifest, keys, said)
    return Restored(
        made_at=manifest["made_at"],
        rows=rows,
        days=tuple(opens),
        gone=tuple(sorted(there - set(opens))),
        files=files,
        chain=await _verified(owner_database, manifest["head"]),
    )


async def _refuse_unless_empty(owner_database: str) -> None:
    connection = await asyncpg.connect(owner_database)
    try:
        if not await backup_tables.empty(connection):
            raise NotRestoredError("A department is set up here; restore into an empty one.")
    finally:
        await connection.close()


async def _load(
    owner_database: str,
    keys: Keys,
    folder: Path,
    manifest: dict[str, Any],
    days: Sequence[date],
    said: Progress,
) -> int:
    """All rows in one transaction; how many."""
    connection, rows = await asyncpg.connect(owner_database), 0
    try:
        async with connection.transaction():
            await backup_tables.clear(connection)
            for part in manifest["parts"]:
                if part["day"] is not None and date.fromisoformat(part["day"]) not in days:
                    continue
                said(part["name"])
                await _load_part(connection, keys, folder, part)
                rows += part["rows"]
            await backup_tables.count_on(connection)
    except NotOpenedError as cause:
        raise NotRestoredError(f"{cause} does not open with the keys that are here.") from cause
    finally:
        await connection.close()
    return rows


async def _load_part(
    connection: asyncpg.Connection, keys: Keys, folder: Path, part: dict[str, Any]
) -> None:
    day = None if part["day"] is None else date.fromisoformat(part["day"])
    if day is not None:
        await connection.execute("SELECT make_capture_day($1)", day)
    key = keys.of_audit() if day is None else keys.of_day(day)
    table = Table(part["table"], tuple(part["columns"]))
    plain = opened(folder / part["name"], key, part["name"])
    await backup_tables.copy_in(connection, table, plain)


def _put_files(
    home: Path, folder: Path, manifest: dict[str, Any], keys: Keys, said: Progress
) -> int:
    """Pictures of days whose key is here, evidence, areas; how many."""
    count = 0
    for part in manifest["files"]:
        name = Path(part["name"])
        if name.parts[:2] == ("images", "frames") and not keys.has_day(_day_of(name.parts[2])):
            continue
        said(part["name"])
        (home / name).parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        shutil.copyfile(folder / "files" / name, home / name)
        count += 1
    return count


def _day_of(text: str) -> date:
    return date(int(text[:4]), int(text[4:6]), int(text[6:8]))


async def _verified(database: str, head: dict[str, Any]) -> Verified:
    """The chain as it is now, and that it has come by the head of the backup."""
    db = Database(database)
    await db.open()
    try:
        return await verify_chain(db, kept=head["hash"] if head["seq"] else None)
    finally:
        await db.close()
