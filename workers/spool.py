"""Frames that wait on the disk for the server. One folder a camera, one file a frame.

A file is one entry of the batch format: the header's length (4 bytes, big-endian), the header as
JSON, the picture's length, the picture. It is written under another name, synced, renamed, and the
folder synced: after a power cut a frame is there whole or not at all. The name is the capture time,
so the order of names is the order of time and the same frame of a recording takes the same place.
Where the two differ the name counts: the frame was moved, and the header keeps what its clock said.
"""

import errno
import json
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from workers.room import Room

SUFFIX = ".frame"
UNFINISHED = ".part"
STEP = timedelta(milliseconds=10)
"""Capture times are told in hundredths; two frames of a camera never share one."""
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
LENGTH = 4
SPARE = 100
"""The share of a full spool that is freed at once."""
FULL = frozenset({errno.ENOSPC, errno.EDQUOT})


@dataclass(frozen=True, slots=True)
class Spooled:
    """A frame with what the server must know of it."""

    camera: str
    captured_at: datetime
    live: bool
    media: str
    data: bytes
    place: tuple[float, float] | None = None
    """Latitude and longitude, for a camera that moves."""
    clock: str = ""
    """Which run of this machine's clock gave the capture time; empty: the recording told it."""
    moved: bool = False
    """The capture time was mended since."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A frame in the spool, before it is read."""

    path: Path
    captured_at: datetime
    size: int


class Broken(Exception):  # noqa: N818 - an answer with a reason, and the name says so
    """A spool file that the disk has not kept whole."""


def hundredths(at: datetime) -> datetime:
    """The instant rounded down to what is told of it."""
    return EPOCH + (at - EPOCH) // STEP * STEP


def packed(frame: Spooled) -> bytes:
    header: dict[str, object] = {
        "camera": frame.camera,
        "captured_at": iso(frame.captured_at),
        "live": frame.live,
        "type": frame.media,
        "clock": frame.clock,
    }
    if frame.place:
        header["latitude"], header["longitude"] = frame.place
    told = json.dumps(header, separators=(",", ":")).encode()
    lengths = (len(told).to_bytes(LENGTH, "big"), len(frame.data).to_bytes(LENGTH, "big"))
    return b"".join((lengths[0], told, lengths[1], frame.data))


def iso(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="milliseconds")


def unpacked(raw: bytes) -> Spooled:
    try:
        end = LENGTH + int.from_bytes(raw[:LENGTH], "big")
        header = json.loads(raw[LENGTH:end])
        data = raw[end + LENGTH :]
        if not data or len(data) != int.from_bytes(raw[end : end + LENGTH], "big"):
            raise Broken("the picture has not the length that was noted")
        place = (header["latitude"], header["longitude"]) if "latitude" in header else None
        at = datetime.fromisoformat(header["captured_at"])
        clock = str(header.get("clock", ""))
        return Spooled(header["camera"], at, header["live"], header["type"], data, place, clock)
    except (ValueError, KeyError, TypeError) as cause:
        raise Broken("the header cannot be read") from cause


class Spool:
    """One camera's folder. The camera's process puts, the uploader takes and lets go."""

    def __init__(self, folder: Path, most_bytes: int) -> None:
        self.folder, self._most = folder, most_bytes
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._held = 0
        """Bytes, as far as the putting side knows: others only make it less."""
        self.room = Room.ENOUGH
        """What the last frame that was put here met."""

    def tidy(self) -> None:
        """At the camera's start: what a kill left half written goes."""
        for path in self.folder.glob(f"*{UNFINISHED}"):
            path.unlink(missing_ok=True)
        self._held = self.held()

    def held(self) -> int:
        return sum(entry.size for entry in self._entries())

    def waiting(self) -> list[Entry]:
        """Every frame, oldest first."""
        return sorted(self._entries(), key=lambda entry: entry.path.name)

    def offer(self, frame: Spooled) -> bool:
        """Keep the frame if there is room; False leaves everything as it was."""
        raw, self.room = packed(frame), Room.ENOUGH
        if not self._fits(len(raw)):
            return False
        return self._written(frame, raw)

    def force(self, frame: Spooled) -> int | None:
        """Keep the frame and let the oldest go for it: how many went.

        None when there is no room for it even alone, or the disk is full of other things.
        """
        raw, dropped, self.room = packed(frame), 0, Room.ENOUGH
        if not self._fits(len(raw)):
            if len(raw) > self._most:
                return None
            # A little more than it takes, or a full spool would be listed again for every frame.
            dropped, _ = self._let_go(self._held + len(raw) - self._most + self._most // SPARE)
        while not self._written(frame, raw):
            gone, freed = self._let_go(len(raw))
            if not freed:
                return None
            dropped += gone
        return dropped

    def take(self, entry: Entry) -> Spooled | None:
        """The frame; None when the camera's process dropped it meanwhile."""
        try:
            frame = unpacked(entry.path.read_bytes())
        except FileNotFoundError:
            return None
        if frame.captured_at == entry.captured_at:
            return frame
        return replace(frame, captured_at=entry.captured_at, moved=True)

    def done(self, entry: Entry) -> None:
        """The server has it for good, or has refused it for good."""
        entry.path.unlink(missing_ok=True)

    def move(self, entry: Entry, at: datetime) -> datetime | None:
        """Give a frame another capture time, at once or not at all; the time that it has then.

        The next free one, where another frame has it; None when the frame is gone meanwhile.
        """
        number = (at - EPOCH) // STEP
        while (to := self._named(number)).exists():
            number += 1
        try:
            entry.path.rename(to)
        except FileNotFoundError:
            return None
        sync_folder(self.folder)
        return EPOCH + number * STEP

    def _named(self, number: int) -> Path:
        return self.folder / f"{number:013d}{SUFFIX}"

    def _entries(self) -> Iterator[Entry]:
        with os.scandir(self.folder) as found:
            for item in found:
                if not item.name.endswith(SUFFIX):
                    continue
                try:
                    size = item.stat().st_size
                except FileNotFoundError:
                    continue
                at = EPOCH + int(item.name.removesuffix(SUFFIX)) * STEP
                yield Entry(Path(item.path), at, size)

    def _fits(self, size: int) -> bool:
        if self._held + size > self._most:
            self._held = self.held()
        if self._held + size > self._most:
            self.room = Room.NO_SHARE
            return False
        return True

    def _let_go(self, wanted: int) -> tuple[int, int]:
        """The oldest frames, until so many bytes are free: how many were lost, and the bytes."""
        lost = freed = 0
        for entry in self.waiting():
            if freed >= wanted:
                break
            freed += entry.size
            try:
                entry.path.unlink()
            except FileNotFoundError:  # uploaded meanwhile
                continue
            lost += 1
        self._held -= freed
        return lost, freed

    def _written(self, frame: Spooled, raw: bytes) -> bool:
        """False when the disk is full."""
        written = replace_file(self._named((frame.captured_at - EPOCH) // STEP), raw)
        if written:
            self._held += len(raw)
        else:
            self.room = Room.NO_DISK
        return written


def replace_file(path: Path, data: bytes, sync: Callable[[int], None] = os.fsync) -> bool:
    """Write so that a cut leaves the old content or the new one; False when the disk is full."""
    unfinished = path.with_name(f"{path.name}{UNFINISHED}")
    try:
        with unfinished.open("wb", buffering=0) as file:
            view = memoryview(data)
            while view:
                view = view[file.write(view) :]
            sync(file.fileno())
        unfinished.replace(path)
    except OSError as cause:
        unfinished.unlink(missing_ok=True)
        if cause.errno in FULL:
            return False
        raise
    sync_folder(path.parent, sync)
    return True


def sync_folder(folder: Path, sync: Callable[[int], None] = os.fsync) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        sync(descriptor)
    finally:
        os.close(descriptor)
