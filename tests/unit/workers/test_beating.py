"""The heartbeat tells what waits and what was lost, and says when the clock is off."""

import logging
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from threading import Event

import pytest

from tests.cameras import BEGAN, Ticking, frame
from tests.unit.workers.test_uploading import Answering
from workers.beating import Heart, Pulse
from workers.capturing import Counts, write_counts
from workers.clock import Skew
from workers.door import Barred, Beat, Later
from workers.room import Byte, Room
from workers.spool import Spool
from workers.uploading import Uploader


class Hearing:
    def __init__(self, answer: Beat | Later | Barred) -> None:
        self.answer, self.told = answer, list[Mapping[str, object]]()

    def beat(self, told: Mapping[str, object]) -> Beat | Later | Barred:
        self.told.append(told)
        return self.answer


def heart(folder: Path, door: Hearing, gauge: Byte | None = None) -> Heart:
    spool = Spool(folder / "cam", 1_000_000)
    spool.offer(frame())
    uploader = Uploader("cam", spool, Answering(), Ticking())
    return Heart(door, folder, [Pulse(uploader, gauge or Byte())], Ticking(), Skew())


def test_it_tells_each_cameras_frames_losses_and_spool(tmp_path: Path) -> None:
    """R-CAP-03, R-CAP-04: cars without reads and overdue gateways can be seen from it."""
    door = Hearing(Beat(0))
    beating = heart(tmp_path, door)
    counts = Counts(kept=9, dropped=3, placeless=2, unreadable=1, last_frame_at=BEGAN.isoformat())
    write_counts(tmp_path / "cam" / "counts.json", counts)
    beating.once()
    size = next((tmp_path / "cam").glob("*.frame")).stat().st_size
    expected = {
        "id": "cam",
        "last_frame_at": BEGAN.isoformat(),
        "dropped": 6,
        "spool_frames": 1,
        "spool_bytes": size,
        "full": "",
        "held": 0,
    }
    assert door.told[0]["cameras"] == [expected]
    assert door.told[0]["sent_at"] == "2026-05-01T19:00:00.000+00:00"


def test_a_camera_that_never_gave_a_frame_says_so(tmp_path: Path) -> None:
    door = Hearing(Beat(0))
    heart(tmp_path, door).once()
    cameras = door.told[0]["cameras"]
    assert isinstance(cameras, list)
    assert cameras[0]["last_frame_at"] is None


@pytest.mark.parametrize(("skew_ms", "lines"), [(900, 0), (-1500, 1), (90_000, 1)])
def test_a_clock_that_is_off_is_told_in_the_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, skew_ms: int, lines: int
) -> None:
    beating = heart(tmp_path, Hearing(Beat(skew_ms)))
    with caplog.at_level(logging.WARNING):
        beating.once()
    assert sum("clock" in message for message in caplog.messages) == lines


def test_a_clock_too_far_ahead_to_be_taken_is_told_as_critical_and_known_to_the_uploaders(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    skew = Skew()
    spool = Spool(tmp_path / "cam", 1_000_000)
    pulse = Pulse(Uploader("cam", spool, Answering(), Ticking(), skew), Byte())
    Heart(Hearing(Beat(130_000)), tmp_path, [pulse], Ticking(), skew).once()
    assert skew.ahead == timedelta(seconds=130)
    assert [line.levelname for line in caplog.records if "clock" in line.message] == ["CRITICAL"]


@pytest.mark.parametrize(
    ("room", "told"), [(Room.ENOUGH, ""), (Room.NO_SHARE, "share"), (Room.NO_DISK, "disk")]
)
def test_it_tells_where_a_camera_has_no_room(tmp_path: Path, room: Room, told: str) -> None:
    door, gauge = Hearing(Beat(0)), Byte()
    gauge.value = int(room)
    heart(tmp_path, door, gauge).once()
    cameras = door.told[0]["cameras"]
    assert isinstance(cameras, list)
    assert cameras[0]["full"] == told


@pytest.mark.parametrize("answer", [Later("ConnectError"), Barred(401, "unknown-credential")])
def test_a_heartbeat_that_is_not_heard_is_told_and_harms_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, answer: Later | Barred
) -> None:
    stop = Event()
    stop.set()
    beating = heart(tmp_path, Hearing(answer))
    beating.once()
    beating.run(stop)
    assert "heartbeat" in caplog.text
