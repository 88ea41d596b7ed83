"""A folder of pictures, such as one into which a camera uploads them; each is read once.

A picture's time is what its camera wrote into it. Where cameras write none, `timing` may say
`modified` (the file's own time), or name the zone of cameras that write the time without one.
"""

import logging
import time
from collections.abc import Iterator
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from models import pictures
from models.headers import read_header
from models.refused import PictureRefused
from workers.choosing import LIMITS
from workers.exif import taken_at
from workers.source import Kind, Lost, Order, Shot, Source, Unfit

log = logging.getLogger("gateway.folder")

MEDIA = {"jpeg": "image/jpeg", "png": "image/png", "webp": "image/webp"}
SUFFIXES = frozenset({".jpeg", ".jpg", ".png", ".webp"})
SETTLED_S = 2.0
"""A file that changed more lately may still be written."""
LOOK_S = 1.0
MODIFIED = "modified"


class Folder:
    """Remembers in a file which pictures are on the disk or cannot be taken."""

    def __init__(self, order: Order) -> None:
        self._folder, self._once, self._clock = Path(order.target), order.once, order.clock
        self._by_file = order.timing == MODIFIED
        self._zone = None if self._by_file else _zone(order.timing)
        self._memory = order.memory / "folder.seen"
        if not self._folder.is_dir():
            raise Unfit(f"{self._folder} is not a folder")

    def frames(self) -> Iterator[Shot]:
        known, passed = self._known(), set[str]()
        while True:
            for path, mark in self._settled():
                if mark in passed:
                    continue
                passed.add(mark)
                shot = self._shot(path, mark, old=mark in known)
                if shot is not None:
                    yield shot
            if self._once:
                return
            time.sleep(LOOK_S)

    def kept(self, shot: Shot) -> None:
        self._note(shot.mark)

    def over(self) -> None:
        """More pictures may come."""

    def _settled(self) -> list[tuple[Path, str]]:
        """The pictures in the order of their names, each with a mark that changes with it."""
        found = []
        now = self._clock().timestamp()
        for path in sorted(self._folder.rglob("*")):
            if path.suffix.lower() not in SUFFIXES:
                continue
            try:
                stat = path.stat()
            except OSError:
                continue
            if self._once or now - stat.st_mtime >= SETTLED_S:
                name = str(path.relative_to(self._folder)).replace("\n", " ")
                found.append((path, f"{stat.st_size} {stat.st_mtime_ns} {name}"))
        return found

    def _shot(self, path: Path, mark: str, *, old: bool) -> Shot | None:
        try:
            data = pictures.read_bytes(path, LIMITS)
            header = read_header(data)
            pictures.check(header, LIMITS)
        except PictureRefused as refused:
            self._cannot(path, mark, refused.code, old=old)
            return None
        media = MEDIA.get(header.format)
        if media is None:
            self._cannot(path, mark, "not a JPEG, PNG or WebP picture", old=old)
            return None
        at = self._taken(path, data)
        if at is None:
            self._cannot(path, mark, "it does not say when it was taken", old=old)
            return None
        return Shot(at, data=data, media=media, mark=mark, old=old)

    def _taken(self, path: Path, data: bytes) -> datetime | None:
        if self._by_file:
            return datetime.fromtimestamp(path.stat().st_mtime, UTC)
        return taken_at(data, self._zone)

    def _cannot(self, path: Path, mark: str, why: str, *, old: bool) -> None:
        if not old:
            log.error("%s: %s", path.name, why)
            self._note(mark)

    def _known(self) -> set[str]:
        try:
            return set(self._memory.read_text("utf-8").split("\n"))
        except FileNotFoundError:
            return set()

    def _note(self, mark: str) -> None:
        """A line that a cut loses only means that the picture is sent twice."""
        try:
            with self._memory.open("a", encoding="utf-8") as memory:
                memory.write(f"{mark}\n")
        except OSError as cause:
            raise Lost(f"the folder's memory: {cause.strerror}") from cause


def _zone(name: str) -> tzinfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError) as cause:
        raise Unfit(f"timing: {name} is neither a zone nor `{MODIFIED}`") from cause


def open_folder(order: Order) -> Source:
    return Folder(order)


KIND = Kind(("folder",), open_folder, live=False, gated=False)
