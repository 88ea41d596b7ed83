"""`python -m tests.bench.endurance [--minutes N] [--write FILE]`: nothing is lost, for longer.

Two workers and everything else of the product as real processes, under load. In the first half one
of them is killed at random moments (`kill -9`; Valkey also loses its files), and some frames are
sent twice. In the second half nobody is hurt, and the memory of each process is looked at. The
counts are asserted at the end; the command fails where one is wrong.
"""

import random
import sys
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, timedelta

from backend.store import clock
from models.pipeline import Pipeline
from tests.bench.alerting.load import frames as taken
from tests.bench.alerting.streets import Pool, Street, draw
from tests.bench.costs import costs
from tests.bench.endurance.growth import Sample, growth
from tests.bench.figures import Must, hold, tell
from tests.losses import (
    Found,
    Gateway,
    Pace,
    find,
    hurt,
    nothing_is_lost,
    per_alert,
    wait_until_quiet,
)
from tests.phones import subscribed
from tests.processes import (
    API,
    POSTGRES,
    VALKEY,
    WORKER,
    Department,
    department,
    fixed_cameras,
    list_plates,
)
from tests.push_service import Answer, PushService

SEED = 20_261_125
MINUTES = 10.0
WORKERS = 2
PEOPLE = ("officer", "detective")
FAULTS = (API, WORKER, f"{WORKER}-2", VALKEY, POSTGRES)
BETWEEN_S = (6.0, 16.0)
"""Seconds from one fault to the next."""
PACE = Pace(0.1, 0.4, doubled=0.1)
LISTED, OTHERS = 48, 60
ONE_IN = 6
"""Frames for one that shows a listed plate."""
SLOW = Answer(201, after_s=0.3, takes=True)
"""A push service that takes its time: a sender may be killed before it hears the answer."""
SAMPLED_S = 5.0
SETTLES_S = 45.0
"""After the last fault, before memory is looked at: what was started anew fills its caches."""
MOST_GROWTH = 0.1
"""Of a process's memory, over the quiet half."""
BUFFERS_MB = 250.0
"""PostgreSQL may grow up to here: it keeps what is stored in 128 MB of buffers, and some MB of each
session beside them."""
FRESH_MB = 8.0
"""What a Valkey that was just wiped may fill: its keys live for a minute, seventy at a time."""
FREE_MB = {POSTGRES: BUFFERS_MB, VALKEY: FRESH_MB}


@dataclass
class Run:
    """What happened, and what was found."""

    faults: Counter[str]
    samples: dict[str, list[Sample]]
    gateway: Gateway
    sent: int
    lasted: float
    found: Found
    pushes: int
    repeats: int


def say(text: str) -> None:
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


def shown(pool: Pool, number: int, chance: random.Random) -> list[Street]:
    """One in so many shows a listed plate, in an order of chance."""
    return [
        chance.choice(pool.listed if chance.random() < 1 / ONE_IN else pool.others)
        for _ in range(number)
    ]


def hurt_for(
    running: Department, gateway: Gateway, seconds: float, chance: random.Random
) -> Counter[str]:
    """Each fault is as probable as another, at moments of chance."""
    done: Counter[str] = Counter()
    until = time.monotonic() + seconds
    while True:
        next_ = time.monotonic() + chance.uniform(*BETWEEN_S)
        if next_ > until:
            return done
        running.wait_for(lambda next_=next_: time.monotonic() > next_)  # type: ignore[misc]
        name = chance.choice(FAULTS)
        hurt(running, name)
        done[name] += 1
        say(f"{name} killed, {len(gateway.receipts)} frames acknowledged so far")


def watch_memory(running: Department, seconds: float) -> dict[str, list[Sample]]:
    """Megabytes of each process, every few seconds, while the load goes on."""
    samples: dict[str, list[Sample]] = {}
    until = time.monotonic() + seconds
    next_ = time.monotonic()
    while next_ < until:
        running.wait_for(lambda next_=next_: time.monotonic() > next_)  # type: ignore[misc]
        for name, cost in costs(running).items():
            samples.setdefault(name, []).append(Sample(time.monotonic(), cost.megabytes))
        next_ += SAMPLED_S
    return samples


def endure(pool: Pool, seconds: float) -> Run:
    chance = random.Random(SEED)  # noqa: S311 - a schedule, no secret
    number = int(seconds / ((PACE.least + PACE.most) / 2))  # more than will be sent
    with PushService() as service, department(workers=WORKERS, push=service.host) as running:
        phones = {role: subscribed(running, service, role) for role in PEOPLE}
        list_plates(running, [(street.plate, street.state) for street in pool.listed])
        service.answer(*[SLOW] * number)
        cameras = running.ask(fixed_cameras)
        began = clock.now().astimezone(UTC) - timedelta(hours=20)
        frames = taken(shown(pool, number, chance), cameras, began)
        gateway = Gateway(running, frames, SEED, PACE)
        since = time.monotonic()
        gateway.start()
        try:
            faults = hurt_for(running, gateway, seconds / 2, chance)
            settled = time.monotonic() + min(SETTLES_S, seconds / 8)
            running.wait_for(lambda: time.monotonic() > settled)
            samples = watch_memory(running, since + seconds - time.monotonic())
        finally:
            gateway.stop()
        lasted = time.monotonic() - since
        wait_until_quiet(running)
        found = running.ask(find)
        topics = per_alert(service.messages, phones)
    sent = len(gateway.receipts)
    # A kill of the server cuts no send short: its processes send nothing.
    repeats = nothing_is_lost(found, gateway, sent, PEOPLE, topics, faults.total() - faults[API])
    assert service.rejected == []
    return Run(faults, samples, gateway, sent, lasted, found, len(service.messages), repeats)


def report(run: Run) -> str:
    killed = ", ".join(f"{name} {times}" for name, times in sorted(run.faults.items()))
    assert run.found.chain is not None
    counts = [
        ("frames acknowledged, and each read once", f"{run.sent:,}"),
        ("frames a second, faults included", f"{run.sent / run.lasted:.1f}"),
        ("killed with `kill -9`", f"{run.faults.total()} times: {killed}"),
        ("frames sent twice on purpose; known as such", f"{run.gateway.doubled}"),
        ("sends that had to be repeated", f"{run.gateway.again}"),
        ("hits told; alerts, one a person and hit", f"{len(run.found.hits)}; {run.found.raised}"),
        ("pushes taken; missing; repeated", f"{run.pushes}; 0; {run.repeats}"),
        ("audit events, the chain whole", f"{run.found.chain.events:,}"),
    ]
    lines = [
        f"{run.lasted / 60:.1f} minutes, two workers, one frame in {ONE_IN} with a listed plate."
    ]
    lines += ["", "| count | found |", "|---|---|"]
    lines += [f"| {words} | {value} |" for words, value in counts]
    lines += ["", "| process | memory (PSS), first and last | most | change |", "|---|---|---|---|"]
    for name, samples in run.samples.items():
        lines.append(_memory(name, samples))
    return "\n".join(lines)


def _memory(name: str, samples: Sequence[Sample]) -> str:
    first, last = samples[0].megabytes, samples[-1].megabytes
    most = max(sample.megabytes for sample in samples)
    slope = 60 * growth(samples)
    return f"| {name} | {first:.0f} and {last:.0f} MB | {most:.0f} MB | {slope:+.2f} MB a minute |"


def steady(samples: Mapping[str, Sequence[Sample]]) -> list[Must]:
    """Whether each process's memory grew by no more than it may while nobody was hurt."""
    musts = []
    for name, seen in samples.items():
        grown = growth(seen) * (seen[-1].at - seen[0].at)
        free = seen[-1].megabytes < FREE_MB.get(name, 0.0)
        words = f"memory of {name}: grew by {grown:.0f} MB of {seen[0].megabytes:.0f} MB"
        musts.append(Must(words, free or grown <= MOST_GROWTH * seen[0].megabytes))
    return musts


def main() -> None:
    given = sys.argv
    minutes = float(given[given.index("--minutes") + 1]) if "--minutes" in given else MINUTES
    say("drawing streets …")
    pool = draw(LISTED, OTHERS, Pipeline.load())
    say(f"{minutes:g} minutes …")
    run = endure(pool, 60 * minutes)
    tell("endurance", report(run))
    lost = Must(f"nothing is lost in {run.faults.total()} kills", reached=True)
    hold([lost, *steady(run.samples)])


if __name__ == "__main__":
    main()
