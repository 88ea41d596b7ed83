"""The heartbeat tells what waits and what was lost, and says when the clock is off."""

import logging
from collections.abc import Mapping
from pathlib import Path
from threading import Event

import pytest

from tests.cameras import BEGAN, Ticking, frame
from tests.unit.workers.test_uploading import Answering
from workers.beating import Heart
from workers.capturing import Counts, write_counts
from workers.door import Barred, Beat, Later
from workers.spool import Spool
from workers.uploading import Uploader


class Hearing:
    def __init__(self, answer: Beat | Later | Barred) -> None:
        self.answer, self.told = answer, list[Mapping[str, object]]()

    def beat(self, told: Mapping[str, object]) -> Beat | Later | Barred:
        self.told.append(told)
        return self.answer


def heart(folder: Path, door: Hearing) -> Heart:
    spool = Spool(folder / "cam", 1_000_000)
    spool.offer(frame())
    uploader = Uploader("cam", spool, folder / "refused.tsv", Answering(), Ticking())
    return Heart(door, folder, [uploader], Ticking())


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
    assert beating.skew_ms == skew_ms


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
