"""A car's place and time come from its receiver, and only while they are fresh."""

import os
import threading
import time
from datetime import timedelta
from pathlib import Path

import pytest

from tests.cameras import BEGAN, Ticking
from tests.receiver import sentence
from workers.places import Fix, Places, follow, read_fix, rmc, write_fix
from workers.settings import PlaceTable

HERE = "GNRMC,190003.50,A,4029.0820,N,08859.6360,W,22.4,84.4,010526,,,A"


def test_a_recommended_minimum_sentence_tells_place_and_time() -> None:
    fix = rmc(sentence(HERE), BEGAN)
    assert fix is not None
    assert (fix.latitude, fix.longitude) == pytest.approx((40.4847, -88.9939), abs=1e-4)
    assert fix.ahead == timedelta(seconds=3.5)


@pytest.mark.parametrize(
    "line",
    [
        sentence(HERE)[:-5] + "00",
        sentence(HERE).split("*")[0],
        sentence(HERE.replace(",A,4029", ",V,4029")),
        sentence(HERE.replace("GNRMC", "GNGGA")),
        sentence(HERE.replace("4029.0820", "")),
        sentence(HERE.replace("4029.0820", "4079.0820")),
        sentence(HERE.replace("4029.0820", "9929.0820")),
        sentence(HERE.replace("010526", "320526")),
        sentence(HERE.replace("010526", "010580")),
        "",
        "$*",
    ],
)
def test_a_damaged_sentence_or_one_without_a_fix_tells_nothing(line: str) -> None:
    assert rmc(line, BEGAN) is None


def test_a_place_older_than_half_a_minute_is_none(tmp_path: Path) -> None:
    """R-CAP-01: a frame whose place is not known is no record."""
    write_fix(tmp_path / "place.json", Fix(40.0, -88.0, BEGAN))
    places = Places(PlaceTable(nmea="/dev/null"), tmp_path)
    assert places.at(BEGAN + timedelta(seconds=29)) == Fix(40.0, -88.0, BEGAN)
    assert places.at(BEGAN + timedelta(seconds=31)) is None


def test_a_fixed_place_is_always_known(tmp_path: Path) -> None:
    assert Places(PlaceTable(fixed=(1.0, 2.0)), tmp_path).at(BEGAN) == Fix(1.0, 2.0, BEGAN)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        "[1]",
        '{"latitude": 91, "longitude": 0, "noted_at": "2026-05-01T19:00Z"}',
        '{"latitude": 1, "longitude": 0, "noted_at": "2026-05-01T19:00"}',
    ],
)
def test_a_file_that_tells_no_place_is_none(tmp_path: Path, text: str) -> None:
    path = tmp_path / "place.json"
    path.write_text(text, "utf-8")
    assert read_fix(path) is None


def test_a_receiver_on_a_line_is_followed(tmp_path: Path) -> None:
    ours, line = os.openpty()
    into, stop = tmp_path / "place.json", threading.Event()
    clock = Ticking(at=BEGAN)
    told = (Path(os.ttyname(line)), 9600, into, clock, stop)
    thread = threading.Thread(target=follow, args=told)
    thread.start()
    until = time.monotonic() + 10
    while not into.exists() and time.monotonic() < until:
        os.write(ours, b"garbage" * 40 + b"\r\n" + sentence(HERE).encode())
        time.sleep(0.05)
    stop.set()
    thread.join()
    os.close(ours)
    os.close(line)
    fix = read_fix(into)
    assert fix is not None
    assert fix.longitude == pytest.approx(-88.9939, abs=1e-4)
