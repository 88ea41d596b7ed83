"""`python -m tests.bench.alerting [--short] [--write FILE]`: the whole product, as real processes.

A department for each rate: server, worker, PostgreSQL and Valkey, and a push service that checks
every message. The counts are asserted; a figure of a run that lost something would be worthless.
"""

import os
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, timedelta
from pathlib import Path
from random import Random

from backend.embedded.children import Command
from backend.services.house import House
from backend.store import clock
from models.pipeline import Pipeline
from tests.bench.alerting import floor, watched
from tests.bench.alerting.drawing import picture
from tests.bench.alerting.load import Sent, frames, requests_under_load, send
from tests.bench.alerting.pushes import (
    Moments,
    frames_of_alerts,
    latency,
    read_by_each,
    read_marks,
    spent,
    ways,
)
from tests.bench.alerting.streets import Pool, Street, draw
from tests.bench.costs import Cost, costs
from tests.bench.figures import Must, at_most, hold, outside, percentile, tell
from tests.phones import subscribed
from tests.processes import Department, Frame, department, fixed_cameras, list_plates
from tests.push_service import Message, Phone, PushService

ROOT = Path(__file__).parents[3]
FIGURE = ROOT / "docs" / "figures" / "alerting.svg"
RATES = (2.0, 5.0, 10.0)
MIDDLE = 5.0
"""The rate whose stages are shown."""
PEOPLE = ("officer", "detective")
SETTLES_S = 3.0
"""After the start, before anything is measured: imports, first statements."""
LEFT_S = 1.0
"""After the last frame: what it takes until its push is handed over and everything is recorded."""
CPU_MS = 12.0
"""Outside recognition a frame, at the middle rate: the issue's must."""
HEAD = (
    "| frames a second | p50 | p95 | p99 | times the floor (p50) | CPU outside recognition a frame "
    "| recognition a frame | API p99 |"
)
UNFINISHED = """
    SELECT (SELECT count(*) FROM frame WHERE state = 'unread')
         + (SELECT count(*) FROM delivery WHERE state IN ('pending', 'sending'))
         + (SELECT count(*) FROM hit WHERE told_at IS NULL AND withdrawn_at IS NULL)
"""
"""Possible matches are told when no second look comes: a burst is over before that."""
COUNTS = """
    SELECT (SELECT count(*) FROM frame WHERE state = 'read') AS read,
           (SELECT count(*) FROM frame) AS frames,
           (SELECT count(*) FROM alert) AS alerts,
           (SELECT count(*) FROM delivery WHERE state = 'handed') AS handed,
           (SELECT extract(epoch FROM max(read_at)) FROM frame) AS last
"""


@dataclass(frozen=True)
class Size:
    """How much is sent: frames at each rate, pictures, frames at full speed, requests."""

    frames: int = 200
    listed: int = 40
    others: int = 60
    burst: int = 240
    asked_s: float = 10.0


SHORT = Size(frames=40, listed=8, others=12, burst=40, asked_s=4.0)


@dataclass(frozen=True)
class Measured:
    """One rate. Times in milliseconds, of the pushes."""

    rate: float
    frames: int
    ways: Sequence[Moments]
    outside: float
    recognition: float
    asked: Sequence[float]
    costs: dict[str, Cost]
    late: float


@dataclass(frozen=True)
class Sustained:
    """Frames a second, and how many each worker read."""

    rate: float
    read: Sequence[int]

    @property
    def words(self) -> str:
        shares = " and ".join(f"{number / sum(self.read):.0%}" for number in self.read)
        many = len(self.read) > 1
        return f"{self.rate:.1f} with {len(self.read)} worker{f's, {shares} each' * many}"


@dataclass(frozen=True)
class Stage:
    """A department that runs, and who is told."""

    running: Department
    service: PushService
    phones: Sequence[Phone]


def say(text: str) -> None:
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


def must(true: bool, words: str) -> None:
    """A count that is wrong ends the bench."""
    if not true:
        raise SystemExit(f"WRONG: {words}")


@contextmanager
def stage(pool: Pool, workers: int = 1) -> Iterator[Stage]:
    def dress(command: Command) -> Command:
        known = dict(command.environment)
        words = [command.words[0], str(Path(watched.__file__))]
        marks = str(command.log.with_suffix(".marks"))
        return replace(command, words=words, environment={**known, "MARKS": marks})

    with (
        PushService() as service,
        department(workers=workers, push=service.host, dress=dress) as running,
    ):
        phones = [subscribed(running, service, role) for role in PEOPLE]
        list_plates(running, [(street.plate, street.state) for street in pool.listed])
        time.sleep(SETTLES_S)
        yield Stage(running, service, phones)


async def unfinished(house: House) -> int:
    return int(await house.db.value(UNFINISHED))


async def counts(house: House) -> dict[str, float]:
    found = await house.db.row(COUNTS)
    assert found is not None
    return {name: float(value) for name, value in found.items()}


def mixed(pool: Pool, number: int) -> list[Street]:
    """All listed once, spread evenly among the others."""
    every = max(1, number // len(pool.listed))
    rest = [pool.others[n % len(pool.others)] for n in range(number)]
    for place, street in enumerate(pool.listed):
        rest[place * every] = street
    return rest


def taken(on: Stage, streets: Sequence[Street], hours: int) -> list[Frame]:
    """Each call has hours of its own, so that no two frames of a camera share a time."""
    cameras = on.running.ask(fixed_cameras)
    return frames(streets, cameras, clock.now().astimezone(UTC) - timedelta(hours=hours))


def show(on: Stage, shown: Sequence[Frame], rate: float | None) -> Sent:
    sent = send(on.running, shown, rate)
    must(not sent.refused, f"refused: {sent.refused[:2]}")
    must(len(sent.receipts) == len(shown), "a frame was not acknowledged as a frame of its own")
    return sent


def costs_when_done(on: Stage) -> dict[str, Cost]:
    """What everything took until nothing was left to do.

    Taken before the question whether that is so, which is the bench's and no cost of the product.
    """
    while True:
        time.sleep(LEFT_S)
        after = costs(on.running)
        if on.running.ask(unfinished) == 0:
            return after


def at_rate(pool: Pool, rate: float, size: Size) -> Measured:
    number = size.frames
    with stage(pool) as on:
        shown = taken(on, mixed(pool, number), 12)
        before = costs(on.running)
        sent = show(on, shown, rate)
        after = costs_when_done(on)
        marks = read_marks(on.running.settings.home / "logs")
        messages = list(on.service.messages)
        check(on, len(pool.listed), number, messages)
        found = ways(messages, marks, on.running.ask(frames_of_alerts), sent.receipts)
        quiet = [street for street in mixed(pool, number) if street in pool.others]
        unheard = taken(on, quiet[: int(rate * size.asked_s)], 6)
        asked = requests_under_load(on.running, lambda: show(on, unheard, rate))
    return Measured(
        rate,
        number,
        found,
        outside(_seconds(after) - _seconds(before) - marks.watching, marks.recognition, number),
        1000 * marks.recognition / number,
        asked,
        after,
        1000 * (sent.ended - sent.began - number / rate),
    )


def check(on: Stage, listed: int, number: int, messages: Sequence[Message]) -> None:
    found = on.running.ask(counts)
    must(found["frames"] == found["read"] == number, f"not every frame was read: {found}")
    must(found["alerts"] == found["handed"] == listed * len(PEOPLE), f"alerts: {found}")
    must(len(messages) == listed * len(PEOPLE), f"{len(messages)} pushes")
    must(not on.service.rejected, f"the push service rejected: {on.service.rejected[:2]}")


def at_full_speed(pool: Pool, workers: int, number: int) -> Sustained:
    """From the first post to the last read, with nothing lost."""
    with stage(pool, workers) as on:
        streets = mixed(pool, number)
        Random(7).shuffle(streets)  # noqa: S311 - an order
        sent = show(on, taken(on, streets, 12), None)
        costs_when_done(on)
        check(on, len(pool.listed), number, on.service.messages)
        read = read_by_each(on.running.settings.home / "logs")
        return Sustained(number / (on.running.ask(counts)["last"] - sent.began), read)


def floors(pool: Pool, pipeline: Pipeline) -> tuple[float, list[tuple[str, float]]]:
    with stage(pool) as on:
        parts = [
            (
                "bare decoder and recognition",
                floor.recognised(pipeline, [street.picture for street in pool.listed]),
            ),
            ("one synced insert", on.running.ask(floor.inserted)),
            (
                "one encryption",
                on.running.ask(lambda house: floor.encrypted(house, on.phones[0])),
            ),
        ]
    return sum(took for _, took in parts), parts


def _seconds(spent: dict[str, Cost]) -> float:
    return sum(cost.seconds for cost in spent.values())


def report(
    measured: Sequence[Measured],
    speeds: Sequence[Sustained],
    least: tuple[float, list[tuple[str, float]]],
) -> str:
    rows = [HEAD, "|---|---|---|---|---|---|---|---|"]
    for one in measured:
        took = [latency(way) for way in one.ways]
        p50, p95, p99 = (percentile(took, share) for share in (0.5, 0.95, 0.99))
        rows.append(
            f"| {one.rate:g} | {p50:.0f} ms | {p95:.0f} ms | {p99:.0f} ms | {p50 / least[0]:.1f} "
            f"| {one.outside:.1f} ms | {one.recognition:.1f} ms "
            f"| {percentile(one.asked, 0.99):.0f} ms |"
        )
    last = measured[-1]
    memory = ", ".join(f"{name} {cost.megabytes:.0f} MB" for name, cost in last.costs.items())
    speed = "; ".join(speed.words for speed in speeds)
    parts = ", ".join(f"{words} {took:.1f} ms" for words, took in least[1])
    asked = sum(len(one.asked) for one in measured)
    load = os.getloadavg()[0]
    one_in = last.frames // (len(last.ways) // len(PEOPLE))
    circumstances = (
        f"{last.frames} frames a rate, one in {one_in} of a listed plate, {len(last.ways)} pushes; "
        f"{asked} requests in all; {os.cpu_count()} cores, one worker; the load generator and the "
        f"push service run on the same cores (load average at the end {load:.1f}). "
        "Nothing was lost at any rate."
    )
    return "\n".join(
        [
            *rows,
            "",
            circumstances,
            "",
            f"Sustained, frames a second with nothing lost: {speed}.",
            "",
            f"Floor {least[0]:.1f} ms: {parts}.",
            "",
            f"Memory (PSS) at {last.rate:g} frames a second: {memory}.",
            "",
            "![Where the time goes](figures/alerting.svg)",
        ]
    )


def main() -> None:
    size = SHORT if "--short" in sys.argv else Size()
    pipeline = Pipeline.load()
    say("drawing streets …")
    pool = draw(size.listed, size.others, pipeline)
    say("the floor …")
    least = floors(pool, pipeline)
    measured = []
    for rate in RATES:
        say(f"{rate:g} frames a second …")
        measured.append(at_rate(pool, rate, size))
    speeds = []
    for workers in (1, 2):
        say(f"as fast as it goes, workers: {workers} …")
        speeds.append(at_full_speed(pool, workers, size.burst))
    middle = next(one for one in measured if one.rate == MIDDLE)
    if "--write" in sys.argv:
        title = f"From the receipt of a frame to the push, at {MIDDLE:g} frames a second"
        FIGURE.write_text(picture(spent(middle.ways), least[0], title), "utf-8")
    for words, took in spent(middle.ways):
        say(f"{words}: {took:.1f} ms")
    tell("alerting", report(measured, speeds, least))
    rates = ", ".join(f"{rate:g}" for rate in RATES)
    words = f"processor time outside recognition a frame at {MIDDLE:g} frames a second"
    hold(
        [
            Must(f"nothing is lost at {rates} frames a second", reached=True),
            at_most(words, middle.outside, CPU_MS, "ms"),
        ]
    )


if __name__ == "__main__":
    main()
