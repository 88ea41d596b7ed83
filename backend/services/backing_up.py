"""A backup that the purge still reaches: each capture day in it opens with that day's key alone.

One moment of the whole database, while the servers run. What lasts is sealed under the audit key;
the rows of a capture day under the day's key, as its pictures are already. The keys are not in it:
the lasting ones are kept by `platewarden keys save`, those of the days nowhere. When a day's key is
destroyed, what any backup holds of the day is gone with it (R-RET-01).
"""

import asyncio
import json
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import asyncpg

from backend.services.house import JURISDICTIONS
from backend.settings import Settings
from backend.store import backup_tables, clock
from backend.store.backup_tables import Table
from backend.store.key_files import sync_folder
from backend.store.keys import Keys
from backend.store.migrating import known
from backend.store.sealed_streams import Sealing

KIND, MANIFEST = "platewarden backup", "manifest.json"
PICTURES, EVIDENCE = "images/frames", "evidence"
BLOCK = 1 << 20
Progress = Callable[[str], None]
"""What is worked on next."""


class NotBackedUpError(Exception):
    """It could not be written; the message says why, in one sentence."""


@dataclass(frozen=True, slots=True)
class Made:
    """What a backup holds: rows that last, days with their rows, picture and evidence files."""

    rows: int
    days: int
    files: int
    head: str


async def back_up(
    settings: Settings, folder: Path, said: Progress, now: clock.Clock = clock.now
) -> Made:
    """Into a new folder; one that was cut short has no manifest, and is none."""
    await asyncio.to_thread(_make, folder)
    keys = Keys(settings.home / "keys")
    connection = await asyncpg.connect(settings.database)
    try:
        async with connection.transaction(isolation="repeatable_read", readonly=True):
            manifest = await _write(connection, keys, folder, said)
            manifest["made_at"] = now().isoformat(timespec="seconds")
    finally:
        await connection.close()
    files = await asyncio.to_thread(_files, settings.home, folder, said)
    manifest["files"] = files
    await asyncio.to_thread(_seal_off, folder, manifest)
    parts = manifest["parts"]
    return Made(
        rows=sum(part["rows"] for part in parts if part["day"] is None),
        days=len({part["day"] for part in parts if part["day"]}),
        files=len(files),
        head=manifest["head"]["hash"],
    )


async def before_migrating(settings: Settings) -> Path | None:
    """Where the backup is that was made of a department whose schema is older; None of no such."""
    connection = await asyncpg.connect(settings.database)
    try:
        there = await backup_tables.schema(connection)
        if not there or set(known()) <= set(there) or await backup_tables.empty(connection):
            return None
    finally:
        await connection.close()
    folder = settings.home / "backups" / f"of-schema-{there[-1][:16].replace(':', '')}"
    if not (folder / MANIFEST).exists():
        await asyncio.to_thread(shutil.rmtree, folder, ignore_errors=True)
        await back_up(settings, folder, lambda _: None)
    return folder


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, mode=0o700)
    except FileExistsError as cause:
        raise NotBackedUpError(f"{folder} is there already; name a new folder.") from cause


async def _write(
    connection: asyncpg.Connection, keys: Keys, folder: Path, said: Progress
) -> dict[str, Any]:
    """Every table's part, and what the manifest says of them."""
    place = await connection.fetchrow("SELECT * FROM installation")
    if place is None:
        raise NotBackedUpError("No department is set up here; there is nothing to keep.")
    tables = await backup_tables.tables(connection)
    parts = [await _part(connection, keys, folder, each, None, said) for each in tables]
    zone = ZoneInfo(place["zone"])
    for day in sorted(keys.days()):
        bounds = _bounds(day, zone)
        for each in tables:
            if each.day:
                part = await _part(connection, keys, folder, each, (day, bounds), said)
                parts.append(part)
    head = await connection.fetchrow("SELECT seq, hash FROM audit_head")
    return {
        "kind": KIND,
        "schema": await backup_tables.schema(connection),
        "profile": place["profile"],
        "profile_version": place["profile_version"],
        "head": {"seq": head["seq"], "hash": head["hash"].hex()},
        "parts": [part for part in parts if part["rows"] or part["day"] is None],
    }


def _bounds(day: date, zone: ZoneInfo) -> tuple[datetime, datetime]:
    first = datetime.combine(day, time(), zone).astimezone(UTC)
    return first, datetime.combine(day + timedelta(days=1), time(), zone).astimezone(UTC)


async def _part(
    connection: asyncpg.Connection,
    keys: Keys,
    folder: Path,
    table: Table,
    of: tuple[date, tuple[datetime, datetime]] | None,
    said: Progress,
) -> dict[str, Any]:
    """One table, or a day of it, sealed under its name."""
    where = "lasting" if of is None else f"days/{of[0]:%Y%m%d}"
    name = f"{where}/{table.name}.part"
    said(name)
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    key = keys.of_audit() if of is None else keys.of_day(of[0])
    with Sealing(file, key, name) as sealed:

        async def take(plain: bytes) -> None:
            sealed.write(plain)

        bounds = None if of is None else of[1]
        rows = await backup_tables.copy_out(connection, table, bounds, take)
    return {
        "name": name,
        "table": table.name,
        "columns": table.columns,
        "day": None if of is None else of[0].isoformat(),
        "rows": rows,
        "sha256": digest_of(file),
    }


def _files(home: Path, folder: Path, said: Progress) -> list[dict[str, Any]]:
    """Pictures and evidence as they lie, sealed already, and the neighbours' areas."""
    kept = []
    for file in _lying(home):
        name = file.relative_to(home).as_posix()
        said(name)
        to = folder / "files" / name
        to.parent.mkdir(parents=True, exist_ok=True)
        try:
            shutil.copyfile(file, to)
        except FileNotFoundError:
            continue  # its day went meanwhile
        kept.append({"name": name, "sha256": digest_of(to)})
    return kept


def _lying(home: Path) -> Iterator[Path]:
    for part in (PICTURES, EVIDENCE):
        yield from sorted(file for file in (home / part).rglob("*") if file.is_file())
    if (home / JURISDICTIONS).exists():
        yield home / JURISDICTIONS


def digest_of(file: Path) -> str:
    hashed = sha256()
    with file.open("rb") as plain:
        while block := plain.read(BLOCK):
            hashed.update(block)
    return hashed.hexdigest()


def _seal_off(folder: Path, manifest: dict[str, Any]) -> None:
    """The manifest comes last, whole or not at all."""
    draft = folder / f"{MANIFEST}.draft"
    draft.write_text(json.dumps(manifest, indent=1, default=list) + "\n", "utf-8")
    with draft.open("rb") as file:
        os.fsync(file.fileno())
    draft.rename(folder / MANIFEST)
    sync_folder(folder)
