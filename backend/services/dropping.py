"""Watched folders: a source puts its file down, and the list is replaced (R-HOT-01).

Each folder under `lists/` in the installation's home is one source: `source.toml` says who supplies
it and how its file reads. A file that has come whole is brought in and deleted. One that cannot be
the list is set aside with the ending .refused, the list in force stays, and those who look after it
are told.
"""

import tomllib
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from backend.domain.codes import Code
from backend.domain.errors import DomainError, Invalid
from backend.domain.ids import new_id
from backend.domain.news import ListNews
from backend.domain.sources import Source, read
from backend.services.acting import SYSTEM, Act, acting
from backend.services.house import House
from backend.services.importing import import_general
from backend.store import imports, lists, people
from backend.store.imports import Registered

FOLDER, DESCRIPTION = "lists", "source.toml"
REFUSED = ".refused"
UNTOUCHED_S = 10
"""Nobody has written to a file for as long: it has come whole."""
ENDINGS = (".csv", ".txt", ".tsv")
KEEPERS = "administrator"


@dataclass(frozen=True, slots=True)
class Dropped:
    """A file that has come whole, and whose it is."""

    source: Source
    file: Path


async def look(house: House) -> int:
    """Brings in what has come; how many files were taken or refused."""
    return sum([await _look_into(house, folder) for folder in _folders(house)])


def _folders(house: House) -> list[Path]:
    root = house.settings.home / FOLDER
    return sorted(path for path in root.glob("*") if path.is_dir())


async def _look_into(house: House, folder: Path) -> int:
    files = _come(house, folder)
    if not files:
        return 0
    *older, newest = files
    try:
        source = _source(house, folder)
    except DomainError as error:
        await _refuse(house, folder.name, newest, error)
        return 1
    for file in older:
        file.unlink()  # each file is the whole list: only the newest counts
    await _bring_in(house, Dropped(source, newest))
    return 1


async def _bring_in(house: House, dropped: Dropped) -> None:
    source, file = dropped.source, dropped.file
    try:
        with file.open("rb") as opened:
            done = await import_general(house, SYSTEM, source.name, opened, source)
    except DomainError as error:
        await _refuse(house, source.name, file, error)
        return
    async with acting(house) as act:
        due_h = int(source.due.total_seconds() // 3600)
        said = Registered(done.list_id, source.supplier, sorted(source.reasons), due_h)
        await imports.register(house.db, said)
        await tell_keepers(act, ListNews(done.list_id, "imported"))
    file.unlink()


def _come(house: House, folder: Path) -> list[Path]:
    """Files that have come whole, the newest last."""
    found = [path for path in folder.iterdir() if _has_come(house, path)]
    return sorted(found, key=lambda path: (path.stat().st_mtime, path.name))


def _set_aside(file: Path) -> None:
    file.rename(file.with_name(file.name + REFUSED))


def _has_come(house: House, path: Path) -> bool:
    """Whole, and of a kind that is read; a writer that is not done still touches it."""
    if path.suffix.lower() not in ENDINGS or not path.is_file():
        return False
    return house.now().timestamp() - path.stat().st_mtime >= UNTOUCHED_S


def _source(house: House, folder: Path) -> Source:
    known = frozenset(reason.id for reason in house.profile.reasons)
    try:
        table: dict[str, Any] = tomllib.loads((folder / DESCRIPTION).read_text("utf-8"))
    except (OSError, ValueError) as error:
        why = f"{folder.name}/{DESCRIPTION} cannot be read: {error}"
        raise Invalid(Code.SOURCE_BROKEN, why) from error
    return read(table, known)


async def _refuse(house: House, name: str, file: Path, error: DomainError) -> None:
    """R-HOT-02: said beside the list, with the rows that were wrong; the file is kept apart."""
    rows = [{"row": flaw.field, "why": flaw.why} for flaw in getattr(error, "flaws", ())]
    async with acting(house) as act:
        now = house.now()
        list_id = await lists.list_named(house.db, name, "general", new_id(now), now)
        why = error.detail or error.title
        await imports.refused(house.db, list_id, why, rows, now)
        act.tell(
            "system:list:refused", ("list", str(list_id)), code=error.code.value, rows=len(rows)
        )
        await tell_keepers(act, ListNews(list_id, "refused"))
    _set_aside(file)


async def tell_keepers(act: Act, news: ListNews) -> None:
    """Whoever looks after the lists: their open apps hear of it."""
    for person_id in await people.ids_of_roles(act.house.db, [KEEPERS]):
        act.inform(person_id, news)


async def tell_stale(house: House) -> list[UUID]:
    """R-HOT-01: a list that has become too old is told of, once for each time it was brought in."""
    async with acting(house) as act:
        before = house.now() - timedelta(hours=house.profile.lists.stale_after_h.value)
        found = await imports.gone_stale(house.db, before, house.now())
        for row in found:
            act.tell("system:list:stale", ("list", str(row["id"])), imported_at=row["imported_at"])
            await tell_keepers(act, ListNews(row["id"], "stale"))
    return [row["id"] for row in found]
