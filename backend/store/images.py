"""Images: encrypted under their capture day's key, durable before anyone is told so."""

import asyncio
import errno
import os
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from obstore.store import LocalStore

from backend.store.key_files import sync_folder
from backend.store.keys import KeyGoneError, Keys

DAY = "%Y%m%d"


class DiskFullError(Exception):
    """Nothing more can be stored; the sender must keep what it has."""


class ImageGoneError(Exception):
    """Purged, or its key is."""


class Images:
    """Pictures by capture day and id."""

    def __init__(self, folder: Path, keys: Keys) -> None:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._folder = folder
        self._store = LocalStore(str(folder))
        self._keys = keys

    async def put(self, day: date, name: str, picture: bytes) -> str:
        """Store and sync; returns the path under which `get` finds it."""
        path = f"frames/{day:{DAY}}/{name}"
        await asyncio.to_thread(self._put, day, path, picture)
        return path

    async def get(self, day: date, path: str) -> bytes:
        return await asyncio.to_thread(self.load, day, path)

    def load(self, day: date, path: str) -> bytes:
        """`get` for whoever is in a thread already: a way to one and back costs as much again."""
        try:
            sealed = bytes(self._store.get(path).bytes())
            return self._keys.open_day(day, sealed, path)
        except (FileNotFoundError, KeyGoneError) as error:
            raise ImageGoneError(path) from error

    async def drop(self, path: str) -> None:
        """For a frame whose row was not written after all."""
        await self._store.delete_async(path)

    def days(self) -> set[date]:
        """Capture days that have a folder, be it an empty one."""
        folders = (self._folder / "frames").glob("[0-9]*")
        return {datetime.strptime(one.name, DAY).replace(tzinfo=UTC).date() for one in folders}

    def weigh(self, day: date) -> tuple[int, int]:
        """How many pictures of a day there are, and their bytes."""
        sizes = [entry.stat().st_size for entry in self._of_day(day)]
        return len(sizes), sum(sizes)

    def drop_day(self, day: date) -> None:
        """Every picture of a day, drafts that a kill left too, and its folder."""
        folder = self._folder / f"frames/{day:{DAY}}"
        for entry in self._of_day(day):
            entry.unlink(missing_ok=True)
        if folder.exists():
            folder.rmdir()
            sync_folder(folder.parent)

    def lies(self, path: str) -> bool:
        return (self._folder / path).exists()

    def _of_day(self, day: date) -> Iterator[Path]:
        folder = self._folder / f"frames/{day:{DAY}}"
        return iter(sorted(folder.iterdir())) if folder.exists() else iter(())

    def _put(self, day: date, path: str, picture: bytes) -> None:
        """By ourselves: the store syncs nothing, and to open and sync behind it costs three times.

        A file gets its name when it is whole, and it is durable when its folder is.
        """
        file = self._folder / path
        draft = file.with_name(f".{file.name}")
        try:
            # The first picture of a day writes the day's key as well.
            sealed = self._keys.seal_day(day, picture, path)
            try:
                _write(draft, sealed)
            except FileNotFoundError:  # the first picture of its day
                self._make(file.parent)
                _write(draft, sealed)
            draft.rename(file)
            sync_folder(file.parent)
        except OSError as error:
            draft.unlink(missing_ok=True)
            file.unlink(missing_ok=True)
            if error.errno == errno.ENOSPC:
                raise DiskFullError from error
            raise

    def _make(self, folder: Path) -> None:
        """The folder of a day, as durable as what comes into it."""
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        sync_folder(folder.parent)
        sync_folder(self._folder)


def _write(file: Path, data: bytes) -> None:
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb", buffering=0) as stream:
        rest = memoryview(data)
        while rest:
            rest = rest[stream.write(rest) :]
        os.fsync(handle)
