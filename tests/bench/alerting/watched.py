"""A worker as `workers.main` makes it, that writes down when it does what.

The program of the bench's workers. The file that the variable MARKS names gets one JSON line a
frame and one a message; all times are seconds since 1970, on the one clock of this machine. Writing
them down costs something too: `watched` is the processor time of the lines before, in seconds, and
the bench does not count it as the product's.
"""

import json
import os
import time
from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TextIO

from alerts.channel import Channel, Outcome
from alerts.channels import webpush
from alerts.notice import Notice, Subscription
from backend.services import reading
from backend.settings import Settings
from backend.store import deliveries, frames
from backend.store.database import Row
from models import pictures
from models.look import Look
from models.pictures import Picture
from workers import main
from workers.jobs import read_frames

Anything = Any
"""A function of the product, whatever it takes and gives."""
Frame = dict[str, Any]
_frame: ContextVar[Frame] = ContextVar("frame")
_batch: ContextVar[list[Frame]] = ContextVar("batch")
_message: ContextVar[Frame] = ContextVar("message")


@dataclass
class Marks:
    file: TextIO
    watched: float = 0.0

    def write(self, marks: Frame) -> None:
        began = time.thread_time()
        self.file.write(f"{json.dumps({**marks, 'watched': self.watched})}\n")
        self.file.flush()
        self.watched = time.thread_time() - began


@dataclass
class WatchedEye:
    eye: reading.Eye

    def look(self, picture: Picture) -> tuple[Look, ...]:
        began = time.thread_time()
        looks = self.eye.look(picture)
        frame = _frame.get()
        frame["recognised"] = time.time()
        frame["cpu"] += time.thread_time() - began
        return looks


@dataclass
class WatchedChannel:
    channel: Channel
    marks: Marks
    taken: dict[tuple[str, str], float]

    @property
    def application_server_key(self) -> str:
        return self.channel.application_server_key

    def objection(self, to: Subscription) -> str | None:
        return self.channel.objection(to)

    async def send(self, notice: Notice, to: Subscription) -> Outcome:
        marks: Frame = {"alert": notice.about, "channel": to.endpoint.rpartition("/")[2]}
        marks["taken"] = self.taken.pop((notice.about, to.endpoint))
        _message.set(marks)
        outcome = await self.channel.send(notice, to)
        self.marks.write(marks)
        return outcome


def put(place: object, name: str, by: Callable[[Anything], Anything]) -> None:
    """In the place of a function the same one, with something around it."""
    setattr(place, name, by(getattr(place, name)))


def _of(frame: Row) -> Frame:
    return next(one for one in _batch.get() if one["frame"] == str(frame["id"]))


def claiming(claim: Anything) -> Anything:
    async def claimed(*arguments: object) -> list[Row]:
        rows: list[Row] = await claim(*arguments)
        now = time.time()
        _batch.set([{"frame": str(row["id"]), "claimed": now, "cpu": 0.0} for row in rows])
        return rows

    return claimed


def looking(look: Anything) -> Anything:
    async def looked(house: object, reader: object, frame: Row) -> object:
        _frame.set(_of(frame))
        return await look(house, reader, frame)

    return looked


def decoding(decode: Anything) -> Anything:
    def decoded(*arguments: object) -> object:
        began = time.thread_time()
        picture = decode(*arguments)
        _frame.get().update(decoded=time.time(), cpu=time.thread_time() - began)
        return picture

    return decoded


def finishing(finish: Anything) -> Anything:
    async def finished(act: object, reader: object, frame: Row, looks: object) -> None:
        await finish(act, reader, frame, looks)
        _of(frame)["matched"] = time.time()

    return finished


def watch_reading(marks: Marks) -> None:
    """What `services.reading` calls, with a note of the time."""

    def reading_some(some: Anything) -> Anything:
        async def read_some(*arguments: object) -> int:
            done: int = await some(*arguments)
            for mark in _batch.get():
                marks.write({**mark, "committed": time.time()})
            return done

        return read_some

    put(frames, "claim", claiming)
    put(reading, "_look", looking)
    put(reading, "_finish", finishing)
    put(pictures, "decode", decoding)
    put(read_frames, "read_some", reading_some)


def watch_sending(taken: dict[tuple[str, str], float]) -> None:
    def claiming(claim: Anything) -> Anything:
        async def claimed(*arguments: object) -> list[Row]:
            rows: list[Row] = await claim(*arguments)
            for row in rows:
                taken[(str(row["alert_id"]), row["endpoint"])] = time.time()
            return rows

        return claimed

    def requesting(request: Anything) -> Anything:
        def requested(*arguments: object) -> object:
            built = request(*arguments)
            _message.get()["encrypted"] = time.time()
            return built

        return requested

    put(deliveries, "claim", claiming)
    put(webpush.WebPushChannel, "_request", requesting)


def run() -> None:
    main.new_loop()
    with Path(os.environ.pop("MARKS")).open("a", encoding="utf-8") as file:
        marks, taken = Marks(file), dict[tuple[str, str], float]()
        watch_reading(marks)
        watch_sending(taken)
        worker = main.worker(Settings.from_environment())
        opened = worker.on_startup

        async def open_all(ctx: dict[Any, Any]) -> None:
            assert opened is not None
            await opened(ctx)
            ctx["reader"] = replace(ctx["reader"], eye=WatchedEye(ctx["reader"].eye))
            channel = WatchedChannel(ctx["sender"].channel, marks, taken)
            ctx["sender"] = replace(ctx["sender"], channel=channel)

        worker.on_startup = open_all
        worker.run()


if __name__ == "__main__":
    run()
