"""A gateway whose clock is wrong loses no frame, and no frame keeps an impossible time."""

import logging
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from threading import Event

import pytest

from tests.cameras import BEGAN, Ticking, frame
from tests.unit.workers.test_uploading import Answering
from workers.clock import Skew, this_run
from workers.door import Early, Final, Outcome
from workers.spool import Spool, Spooled
from workers.uploading import Uploader

AHEAD = timedelta(minutes=5)
OLD = Final(410, "past-retention", -timedelta(days=40))


def ours(seconds: float = 0.0) -> Spooled:
    """A frame that this machine's clock has stamped."""
    return replace(frame(seconds), clock=this_run())


def sending(folder: Path, *frames: Spooled, skew: Skew | None = None) -> tuple[Uploader, Answering]:
    spool, door = Spool(folder / "cam", 1_000_000), Answering()
    for one in frames:
        assert spool.offer(one)
    return Uploader("cam", spool, door, Ticking(at=BEGAN), skew), door


def sent(door: Answering) -> list[float]:
    return [(one.captured_at - BEGAN).total_seconds() for one in door.frames]


def again(uploader: Uploader, *answers: Outcome) -> None:
    uploader._door.answers = list(answers)  # type: ignore[attr-defined]
    for _ in range(3):
        uploader.once(Event())


def test_a_frame_of_a_fast_clock_gets_the_servers_time_and_goes(tmp_path: Path) -> None:
    """R-CAP-03: the refusal tells by how much; nothing is lost and nothing comes from tomorrow."""
    uploader, door = sending(tmp_path, ours(), ours(1))
    again(uploader, Early(AHEAD))
    assert sent(door) == [0.0, -300.0, -299.0]
    assert (uploader.sent, uploader.refused, uploader.held) == (2, 0, 0)


def test_what_the_heartbeat_told_is_enough_and_no_frame_is_refused_first(tmp_path: Path) -> None:
    uploader, door = sending(tmp_path, ours(), skew=Skew(AHEAD))
    again(uploader)
    assert sent(door) == [-300.0]


def test_a_moved_frame_takes_no_other_frames_place(tmp_path: Path) -> None:
    uploader, door = sending(tmp_path, ours(-300), ours(), skew=Skew(AHEAD))
    again(uploader)
    assert sent(door) == [-300.0, -299.99]


def test_a_recordings_frame_of_the_future_is_held_and_the_others_go(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Nobody here knows what is wrong with its times; it waits, and that is said once."""
    uploader, door = sending(tmp_path, frame(-1), frame(600))
    with caplog.at_level(logging.CRITICAL):
        again(uploader)
    assert (sent(door), uploader.held, uploader.refused) == ([-1.0], 1, 0)
    assert sum("of the future" in line for line in caplog.messages) == 1
    uploader._clock = Ticking(at=BEGAN + timedelta(minutes=9))
    again(uploader)
    assert (sent(door), uploader.held) == ([-1.0, 600.0], 0)


def test_a_time_from_before_a_restart_is_not_mended(tmp_path: Path) -> None:
    """What was learnt of this run of the clock says nothing of the run before."""
    uploader, door = sending(tmp_path, replace(frame(), clock="another"), skew=Skew(AHEAD))
    again(uploader)
    assert (sent(door), uploader.held) == ([], 1)


def test_a_refusal_that_no_clock_of_ours_explains_is_tried_later(tmp_path: Path) -> None:
    """The server's own clock may be the wrong one; waiting loses nothing."""
    uploader, _ = sending(tmp_path, ours())
    uploader._door.answers = [Early(timedelta(seconds=1))]  # type: ignore[attr-defined]
    assert uploader.once(Event()) > 0
    assert len(Spool(tmp_path / "cam", 1).waiting()) == 1


def test_a_frame_of_a_clock_that_began_anew_is_not_deleted_as_too_old(tmp_path: Path) -> None:
    """R-CAP-04: a machine without a battery wakes up years ago; its frames are of today."""
    uploader, door = sending(tmp_path, ours())
    again(uploader, OLD)
    assert sent(door) == [0.0, timedelta(days=40).total_seconds()]
    assert uploader.refused == 0


def test_a_frame_is_moved_once_and_then_believed(tmp_path: Path) -> None:
    uploader, door = sending(tmp_path, ours())
    again(uploader, OLD, OLD)
    assert (len(door.frames), uploader.refused) == (2, 1)


def test_a_frame_that_is_too_old_by_a_right_clock_is_deleted(tmp_path: Path) -> None:
    uploader, _ = sending(tmp_path, ours())
    again(uploader, Final(410, "past-retention", timedelta(seconds=1)))
    assert uploader.refused == 1
