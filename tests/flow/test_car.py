"""A gateway in a car: its own place and time, no network for most of the day.

R-CAP-01, R-CAP-03, R-CAP-04: every frame has the car's place and the satellites' time, waits in the
car, and is at the department once there is a network, dated by its capture.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from models.pictures import Picture
from tests.cameras import passing
from tests.gateways import Fielded, fielded, off_by
from tests.processes import Department, department
from tests.receiver import A_SECOND, WEST, Drive, driving
from tests.relay import Relay, relay
from tests.rtsp_server import Stream, rtsp
from workers.capturing import read_counts
from workers.clock import now

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

NEAR = 3 * A_SECOND
"""A place is at most so old: a sentence each 0.2 s, and what the serial line and we take."""


def shown() -> list[Picture]:
    return [np.asarray(shot.picture, np.uint8) for shot in passing(40)]


@pytest.fixture(scope="module")
def running() -> Iterator[Department]:
    with department(workers=0) as one:
        yield one


@dataclass
class Car:
    gateway: Fielded
    drive: Drive
    line: Relay

    @property
    def placeless(self) -> int:
        return read_counts(self.gateway.spool / "counts.json").placeless

    def arrived(self) -> bool:
        return self.gateway.waiting() == [] and len(self.gateway.frames()) > 0


@pytest.fixture
def car(running: Department, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Car]:
    """On the road: its camera sees, its receiver speaks, and there is no network."""
    made = fielded(running, tmp_path / "gateway", request.node.name, "car")
    with (
        driving() as drive,
        relay(running.settings.port) as line,
        rtsp(Stream(shown())) as address,
    ):
        line.up = False
        made.see(
            address,
            server=f"http://127.0.0.1:{line.port}",
            more=f"[place]\nnmea = {json.dumps(drive.line)}",
            car=True,
        )
        yield Car(made, drive, line)


def test_what_a_car_saw_on_the_road_arrives_with_its_places_when_there_is_a_network(
    car: Car,
) -> None:
    with car.gateway.runs():
        car.gateway.until(lambda: len(car.gateway.waiting()) >= 8)
        assert car.gateway.frames() == []
        seen = {entry.name for entry in car.gateway.waiting()}
        back = now()
        car.line.up = True
        car.gateway.until(lambda: len(car.gateway.frames()) >= len(seen) + 3)
    rows = car.gateway.frames()
    assert len({row["captured_at"] for row in rows if row["captured_at"] < back}) >= len(seen)
    for row in rows:
        at = row["captured_at"]
        assert row["latitude"] == pytest.approx(car.drive.latitude(at), abs=NEAR)
        assert row["longitude"] == pytest.approx(-WEST, abs=1e-5)
    assert rows[-1]["latitude"] > rows[0]["latitude"]
    assert all(row["received_at"] > back for row in rows)


def test_a_car_whose_clock_is_wrong_tells_the_satellites_time(car: Car) -> None:
    """R-CAP-01: a computer that was off for a week; the retention counts from the true time."""
    with car.gateway.runs(command=off_by(car.gateway, -7 * 86_400)):
        car.gateway.until(lambda: len(car.gateway.waiting()) >= 5)
        car.line.up = True
        car.gateway.until(lambda: len(car.gateway.frames()) >= 5)
    began = car.drive.began
    assert all(began <= row["captured_at"] <= now() for row in car.gateway.frames())
    assert not (car.gateway.spool / "refused.tsv").exists()


def test_without_a_place_nothing_is_kept_and_with_it_again_the_camera_goes_on(car: Car) -> None:
    """R-CAP-01: what has no place is no record; it is counted, and people see it."""
    car.drive.fix.clear()
    car.line.up = True
    with car.gateway.runs():
        car.gateway.until(lambda: car.placeless >= 3)
        assert car.gateway.waiting() == []
        assert car.gateway.frames() == []
        car.drive.fix.set()
        car.gateway.until(car.arrived)
