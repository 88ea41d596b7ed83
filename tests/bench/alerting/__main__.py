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
    read_marks,
    spent,
    ways,
)
from tests.bench.alerting.streets import Pool, Street, draw
from tests.bench.costs import Cost, costs
from tests.bench.figures import outside, percentile, tell
from tests.phones import subscribed
from tests.processes import Department, department, fixed_cameras, list_plates
from tests.push_service import Message, Phone, PushService

ROOT = Path(__file__).parents[3]
FIGURE = ROOT / "docs" / "figures" / "alerting.svg"
RATES = (2.0, 5.0, 10.0)
MIDDLE = 5.0
"""The rate whose stages are shown."""
PEOPLE = ("officer", "detective")
SETTLES_S = 3.0
"""After the start, before anything is measured: imports, first statements."""
HEAD = (
    "| frames a second | p50 | p95 | p99 | times the floor (p50) | CPU outside recognition a frame "
    "| recognition a frame | API p99 |"
)
UNFINISHED = """
    SELECT (SELECT count(*) FROM frame WHERE state = 'unread')
         + (SELECT count(*) FROM delivery WHERE state IN ('pending', 'sending'))
"""
COUNTS = """
    SELECT (SELECT count(*) FROM frame WHERE state = 'read') AS read,
           (SELECT count(*) FROM frame) AS frames,
           (SELECT count(*) FROM alert) AS alerts,
           (SELECT count(*) FROM delivery WHERE state = 'handed') AS handed,
           (SELECT extract(epoch FROM max(read_at)) FROM frame) AS last
"""


@dataclass(frozen=True)
class Size:
    """How much is sent: seconds at each rate, pictures, frames at full speed, requests."""

    seconds: float = 45.0
    listed: int = 48
    others: int = 60
    burst: int = 240
    asked_s: float = 15.0


SHORT = Size(seconds=8.0, listed=8, others=12, burst=40, asked_s=4.0)


@dataclass(frozen=True)
class Measured:
    """One rate. Times in milliseconds, of the pushes."""

    rate: float
    ways: Sequence[Moments]
    outside: float
    recognition: float
    asked: Sequence[float]
    costs: dict[str, Cost]
    late: float


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


def finish(on: Stage) -> None:
    """Asked seldom: each question is a connection, and its cost would count as the product's."""

    def finished() -> bool:
        time.sleep(0.5)
        return on.running.ask(unfinished) == 0

    on.running.wait_for(finished)


def mixed(pool: Pool, number: int) -> list[Street]:
    """All listed once, spread evenly among the others."""
    every = max(1, number // len(pool.listed))
    rest = [pool.others[n % len(pool.others)] for n in range(number)]
    for place, street in enumerate(pool.listed):
        rest[place * every] = street
    return rest


def show(on: Stage, streets: Sequence[Street], rate: float | None, hours: int) -> Sent:
    """Each call has hours of its own, so that no two frames of a camera share a time."""
    cameras = on.running.ask(fixed_cameras)
    began = clock.now().astimezone(UTC) - timedelta(hours=hours)
    sent = send(on.running, frames(streets, cameras, began), rate)
    must(not sent.refused, f"refused: {sent.refused[:2]}")
    must(len(sent.receipts) == len(streets), "a frame was not acknowledged as a frame of its own")
    finish(on)
    return sent


def at_rate(pool: Pool, rate: float, size: Size) -> Measured:
    number = int(rate * size.seconds)
    with stage(pool) as on:
        before = costs(on.running)
        sent = show(on, mixed(pool, number), rate, 12)
        after = costs(on.running)
        marks = read_marks(on.running.settings.home / "logs")
        messages = list(on.service.messages)
        check(on, len(pool.listed), number, messages)
        found = ways(messages, marks, on.running.ask(frames_of_alerts), sent.receipts)
        quiet = [street for street in mixed(pool, number) if street in pool.others]
        asked = requests_under_load(
            on.running, lambda: show(on, quiet[: int(rate * size.asked_s)], rate, 6)
        )
    return Measured(
        rate,
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


def at_full_speed(pool: Pool, workers: int, number: int) -> float:
    """Frames a second, from the first post to the last read, with nothing lost."""
    with stage(pool, workers) as on:
        streets = mixed(pool, number)
        Random(7).shuffle(streets)  # noqa: S311 - an order
        sent = show(on, streets, None, 12)
        check(on, len(pool.listed), number, on.service.messages)
        return number / (on.running.ask(counts)["last"] - sent.began)


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
    speeds: Sequence[tuple[int, float]],
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
    speed = ", ".join(f"{fps:.1f} with {n} worker{'s' * (n > 1)}" for n, fps in speeds)
    parts = ", ".join(f"{words} {took:.1f} ms" for words, took in least[1])
    asked = sum(len(one.asked) for one in measured)
    load = os.getloadavg()[0]
    circumstances = (
        f"{len(measured[0].ways)} pushes a rate, {asked} requests in all, {os.cpu_count()} cores, "
        f"one worker; the load generator and the push service run on the same cores (load average "
        f"at the end {load:.1f}). Nothing was lost at any rate."
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
        speeds.append((workers, at_full_speed(pool, workers, size.burst)))
    middle = next(one for one in measured if one.rate == MIDDLE)
    if "--write" in sys.argv:
        title = f"From the receipt of a frame to the push, at {MIDDLE:g} frames a second"
        FIGURE.write_text(picture(spent(middle.ways), least[0], title), "utf-8")
    for words, took in spent(middle.ways):
        say(f"{words}: {took:.1f} ms")
    tell("alerting", report(measured, speeds, least))


if __name__ == "__main__":
    main()
