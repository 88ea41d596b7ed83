"""Images: encrypted under their capture day's key, durable before anyone is told so."""

import asyncio
import errno
import os
from datetime import date
from pathlib import Path

from obstore.exceptions import GenericError
from obstore.store import LocalStore

from backend.store.key_files import sync_folder
from backend.store.keys import KeyGoneError, Keys


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
        path = f"frames/{day:%Y%m%d}/{name}"
        try:
            # The first picture of a day writes the day's key as well.
            sealed = self._keys.seal_day(day, picture, path)
            await self._store.put_async(path, sealed)
            # The store renames into place without a sync, so a power cut could lose the frame.
            await asyncio.to_thread(self._sync, path)
        except (OSError, GenericError) as error:
            (self._folder / path).unlink(missing_ok=True)
            if _is_full(error):
                raise DiskFullError from error
            raise
        return path

    async def get(self, day: date, path: str) -> bytes:
        try:
            sealed = bytes(await (await self._store.get_async(path)).bytes_async())
            return self._keys.open_day(day, sealed, path)
        except (FileNotFoundError, KeyGoneError) as error:
            raise ImageGoneError(path) from error

    async def drop(self, path: str) -> None:
        """For a frame whose row was not written after all."""
        await self._store.delete_async(path)

    def _sync(self, path: str) -> None:
        file = self._folder / path
        handle = os.open(file, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
        sync_folder(file.parent)


def _is_full(error: BaseException) -> bool:
    return getattr(error, "errno", None) == errno.ENOSPC or "No space left" in str(error)
