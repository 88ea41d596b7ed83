"""A video file. Every frame has the time at which the recording began, plus its place in it."""

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from models import footage
from models.refused import PictureRefused
from workers.choosing import LIMITS
from workers.source import Kind, Lost, Order, Shot, Source, Unfit
from workers.spool import replace_file

TOLD = "when the film began, with its offset, as in 2026-05-01T14:00:00-05:00"


class Film:
    """Reads from the start each time, so that the same frames are chosen again, and are known."""

    def __init__(self, order: Order) -> None:
        self._path, self._rate = Path(order.target), order.a_second
        self._memory = order.memory / "film.json"
        self._began = _instant(order.timing)

    def frames(self) -> Iterator[Shot]:
        known = self._known()
        if known is None:
            return
        try:
            for frame in footage.frames(self._path, self._rate, LIMITS):
                at = self._began + timedelta(seconds=frame.seconds)
                mark = repr(frame.seconds)
                yield Shot(at, picture=frame.picture, mark=mark, old=frame.seconds <= known)
        except PictureRefused as refused:
            raise Unfit(f"{self._path.name}: {refused.code}: {refused.message}") from refused

    def kept(self, shot: Shot) -> None:
        self._note(float(shot.mark))

    def over(self) -> None:
        self._note(None)

    def _known(self) -> float | None:
        """Seconds of this film that are spooled; None when all of it is."""
        try:
            told = json.loads(self._memory.read_text("utf-8"))
        except (OSError, ValueError):
            return -1.0
        if told.get("film") != self._name():
            return -1.0
        seconds = told.get("seconds")
        return seconds if isinstance(seconds, float | None) else -1.0

    def _note(self, seconds: float | None) -> None:
        told = {"film": self._name(), "seconds": seconds}
        if not replace_file(self._memory, json.dumps(told).encode()):
            raise Lost("the disk is full")

    def _name(self) -> str:
        """Another film under the same name is another film."""
        try:
            stat = self._path.stat()
        except OSError as cause:
            raise Unfit(f"{self._path.name}: {cause.strerror}") from cause
        return f"{self._path.resolve()} {stat.st_size} {stat.st_mtime_ns} {self._began.isoformat()}"


def _instant(words: str) -> datetime:
    try:
        began = datetime.fromisoformat(words)
    except ValueError as cause:
        raise Unfit(f"timing: {TOLD}") from cause
    if began.tzinfo is None:
        raise Unfit(f"timing: {TOLD}")
    return began


def open_film(order: Order) -> Source:
    return Film(order)


KIND = Kind(("film",), open_film, live=False, gated=True)
