"""A frame leaves the spool only when the server has answered for it."""

from datetime import timedelta
from pathlib import Path
from threading import Event

import pytest

from tests.cameras import BEGAN, Ticking, frame
from workers.door import Barred, Delivered, Final, Later, Outcome
from workers.spool import Entry, Spool, Spooled
from workers.uploading import Uploader, in_order


class Answering:
    """A door with its answers ready; then it takes everything."""

    def __init__(self, *answers: Outcome) -> None:
        self.answers, self.frames = list(answers), list[Spooled]()

    def post(self, frame: Spooled) -> Outcome:
        self.frames.append(frame)
        return self.answers.pop(0) if self.answers else Delivered(duplicate=False)


def waiting(folder: Path, count: int = 2) -> Spool:
    spool = Spool(folder / "cam", 1_000_000)
    for number in range(count):
        assert spool.offer(frame(number))
    return spool


def uploader(spool: Spool, door: Answering) -> Uploader:
    return Uploader("cam", spool, door, Ticking(at=BEGAN))


def test_what_is_acknowledged_goes(tmp_path: Path) -> None:
    spool, door = waiting(tmp_path), Answering()
    assert uploader(spool, door).once(Event()) == 0.0
    assert [sent.captured_at for sent in door.frames] == [BEGAN, BEGAN + timedelta(seconds=1)]
    assert spool.waiting() == []


def test_what_was_there_already_goes_too(tmp_path: Path) -> None:
    spool = waiting(tmp_path, 1)
    uploader(spool, Answering(Delivered(duplicate=True))).once(Event())
    assert spool.waiting() == []


@pytest.mark.parametrize("answer", [Later("ConnectError"), Later("500"), Barred(403, "x")])
def test_what_is_not_taken_stays_and_nothing_overtakes_it(tmp_path: Path, answer: Outcome) -> None:
    spool, door = waiting(tmp_path), Answering(answer)
    assert uploader(spool, door).once(Event()) > 0
    assert len(spool.waiting()) == 2
    assert len(door.frames) == 1


def test_waits_grow_to_a_minute_and_begin_anew_after_success(tmp_path: Path) -> None:
    spool = waiting(tmp_path, 1)
    door = Answering(*[Later("ConnectError")] * 20)
    sending = uploader(spool, door)
    waits = [sending.once(Event()) for _ in range(20)]
    assert 0.5 <= waits[0] <= 1.0
    assert all(30 <= wait <= 60 for wait in waits[7:])
    sending.once(Event())
    spool.offer(frame(5))
    door.answers = [Later("ConnectError")]
    assert sending.once(Event()) <= 1.0


def test_the_server_says_how_long_to_wait(tmp_path: Path) -> None:
    sending = uploader(waiting(tmp_path, 1), Answering(Later("429 behind", 7.0)))
    assert 7.0 <= sending.once(Event()) <= 8.75


@pytest.mark.parametrize("status", [409, 410, 413, 415, 422])
def test_a_frame_refused_for_good_leaves_a_line_and_the_next_one_goes(
    tmp_path: Path, status: int
) -> None:
    """R-CAP-04: what is past the limit is deleted here, and both sides record it."""
    spool, door = waiting(tmp_path), Answering(Final(status, "the-code"))
    sending = uploader(spool, door)
    sending.once(Event())
    assert (sending.refused, sending.sent, spool.waiting()) == (1, 1, [])
    fields = (tmp_path / "cam" / "refused.tsv").read_text("utf-8").rstrip("\n").split("\t")
    assert fields == ["2026-05-01T19:00:00.000+00:00"] * 2 + [str(status), "the-code"]


def test_the_record_of_refusals_stays_small(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workers.uploading.MOST_RECORD", 100)
    spool, door = waiting(tmp_path, 6), Answering(*[Final(422, "x")] * 6)
    uploader(spool, door).once(Event())
    assert (tmp_path / "cam" / "refused.tsv").stat().st_size <= 200
    assert (tmp_path / "cam" / "refused.old").exists()


def test_a_spool_file_that_broke_is_recorded_and_holds_nothing_up(tmp_path: Path) -> None:
    spool = waiting(tmp_path)
    first = spool.waiting()[0].path
    first.write_bytes(first.read_bytes()[:50])
    sending = uploader(spool, Answering())
    sending.once(Event())
    assert (sending.refused, sending.sent) == (1, 1)


def test_what_has_just_passed_goes_before_what_waited_through_a_cut() -> None:
    at = [BEGAN - timedelta(seconds=age) for age in (3600, 60, 2, 1)]
    entries = [Entry(Path(str(n)), when, 1) for n, when in enumerate(at)]
    assert [int(str(entry.path)) for entry in in_order(entries, BEGAN)] == [2, 3, 0, 1]


def test_it_stops_between_two_frames(tmp_path: Path) -> None:
    spool, stop = waiting(tmp_path), Event()
    stop.set()
    uploader(spool, Answering()).run(stop)
    uploader(spool, Answering()).once(stop)
    assert len(spool.waiting()) == 2


def test_a_disk_without_room_for_the_record_holds_nothing_up(tmp_path: Path) -> None:
    spool, door = waiting(tmp_path, 1), Answering(Final(410, "past-retention"))
    (tmp_path / "cam" / "refused.tsv").symlink_to("/dev/full")
    sending = uploader(spool, door)
    sending.once(Event())
    assert (spool.waiting(), sending.refused) == ([], 1)
