"""The spool keeps whole frames only, within its bound, in the order of their capture."""

import errno
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cameras import BEGAN, frame
from workers import spool as spools
from workers.spool import Broken, Spool, Spooled, hundredths, packed, replace_file, unpacked

SIZE = 1000


def spool(folder: Path, frames: int = 5) -> Spool:
    one = len(packed(frame(size=SIZE)))
    return Spool(folder / "cam", one * frames + one // 2)


def seconds(kept: Spool) -> list[float]:
    return [(entry.captured_at - BEGAN).total_seconds() for entry in kept.waiting()]


@given(
    st.binary(min_size=1, max_size=200),
    st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - given its zone
    st.none() | st.tuples(st.floats(-90, 90), st.floats(-180, 180)),
)
def test_a_frame_comes_back_as_it_was_spooled(
    data: bytes, at: datetime, place: tuple[float, float] | None
) -> None:
    given_ = Spooled("cam", hundredths(at), live=False, media="image/png", data=data, place=place)
    assert unpacked(packed(given_)) == given_


def test_frames_wait_in_the_order_in_which_they_were_taken(tmp_path: Path) -> None:
    kept = spool(tmp_path)
    for at in (2.0, 1.0, 1.01):
        assert kept.offer(frame(at, size=SIZE))
    assert seconds(kept) == [1.0, 1.01, 2.0]


def test_a_full_spool_of_recordings_takes_nothing_and_loses_nothing(tmp_path: Path) -> None:
    kept = spool(tmp_path, 3)
    assert [kept.offer(frame(n, size=SIZE)) for n in range(5)] == [True, True, True, False, False]
    assert seconds(kept) == [0.0, 1.0, 2.0]


def test_it_takes_again_once_the_uploader_has_let_one_go(tmp_path: Path) -> None:
    kept = spool(tmp_path, 1)
    kept.offer(frame(0, size=SIZE))
    uploader = spool(tmp_path, 1)
    uploader.done(uploader.waiting()[0])
    assert kept.offer(frame(1, size=SIZE))


def test_a_full_live_spool_keeps_the_newest_and_counts_what_went(tmp_path: Path) -> None:
    kept = spool(tmp_path, 3)
    assert [kept.force(frame(n, size=SIZE)) for n in range(5)] == [0, 0, 0, 1, 1]
    assert seconds(kept) == [2.0, 3.0, 4.0]


def test_a_live_frame_larger_than_the_whole_spool_pushes_nothing_out(tmp_path: Path) -> None:
    kept = spool(tmp_path, 1)
    kept.force(frame(0, size=SIZE))
    assert kept.force(frame(1, size=SIZE * 9)) is None
    assert seconds(kept) == [0.0]


def test_what_was_half_written_at_a_kill_is_no_frame(tmp_path: Path) -> None:
    kept = spool(tmp_path)
    kept.offer(frame(0, size=SIZE))
    half = tmp_path / "cam" / "0177767640100.frame.part"
    half.write_bytes(b"half")
    assert seconds(kept) == [0.0]
    spool(tmp_path).tidy()
    assert not half.exists()


def test_the_same_frame_of_a_recording_takes_the_same_place(tmp_path: Path) -> None:
    kept = spool(tmp_path)
    assert kept.offer(frame(1, size=SIZE))
    assert kept.offer(frame(1, size=SIZE))
    assert seconds(kept) == [1.0]


@pytest.mark.parametrize("cut", [0, 3, 10, 60, -1])
def test_a_file_that_the_disk_has_cut_is_told_from_a_frame(cut: int) -> None:
    with pytest.raises(Broken):
        unpacked(packed(frame(size=SIZE))[:cut])


def test_a_frame_dropped_meanwhile_is_none(tmp_path: Path) -> None:
    kept = spool(tmp_path)
    kept.offer(frame(0, size=SIZE))
    entry = kept.waiting()[0]
    kept.done(entry)
    assert kept.take(entry) is None


def test_file_then_folder_are_synced_and_the_name_comes_between(tmp_path: Path) -> None:
    path, seen = tmp_path / "x", []

    def sync(descriptor: int) -> None:
        seen.append((str(Path(f"/proc/self/fd/{descriptor}").readlink()), path.exists()))

    assert replace_file(path, b"data", sync)
    assert seen == [(f"{path}.part", False), (str(tmp_path), True)]


class FullDisk:
    """Takes no more than so many frames."""

    def __init__(self, folder: Path, most: int) -> None:
        self.folder, self.most = folder, most


@pytest.fixture
def full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FullDisk:
    disk = FullDisk(tmp_path / "cam", 2)

    def replace(path: Path, data: bytes) -> bool:
        if len(list(disk.folder.glob("*.frame"))) >= disk.most:
            return False
        return replace_file(path, data)

    monkeypatch.setattr(spools, "replace_file", replace)
    return disk


def test_on_a_disk_filled_by_others_live_frames_still_make_room(
    tmp_path: Path, full: FullDisk
) -> None:
    kept = spool(tmp_path)
    assert [kept.force(frame(n, size=SIZE)) for n in range(4)] == [0, 0, 1, 1]
    assert seconds(kept) == [2.0, 3.0]
    full.most = 0
    assert kept.force(frame(9, size=SIZE)) is None


def test_on_a_disk_filled_by_others_recordings_wait(tmp_path: Path, full: FullDisk) -> None:
    kept = spool(tmp_path)
    assert [kept.offer(frame(n, size=SIZE)) for n in range(4)] == [True, True, False, False]
    assert full.most == len(seconds(kept))


def test_a_disk_that_says_full_while_writing_leaves_no_trace(
    tmp_path: Path,
) -> None:
    def sync(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    assert not replace_file(tmp_path / "x", b"data", sync)
    assert list(tmp_path.iterdir()) == []


def test_times_are_told_in_hundredths() -> None:
    at = BEGAN + timedelta(microseconds=129_999)
    assert hundredths(at) - BEGAN == timedelta(milliseconds=120)
