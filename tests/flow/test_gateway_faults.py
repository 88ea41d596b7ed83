"""The gateway program and the real server, with what goes wrong between and around them.

R-CAP-03: whatever happens to the line, the disk or the program, every recorded frame is in the
database once, with its own time.
"""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from models.pictures import Picture
from tests.cameras import film, passing
from tests.gateways import Fielded, asked, fielded, kill, off_by
from tests.processes import API, Department, department, enter
from tests.relay import Relay, relay
from tests.rtsp_server import Stream, rtsp
from workers.clock import now

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

COUNT = 40
BEGAN = now().replace(microsecond=0) - timedelta(hours=3)
ALL = [BEGAN + timedelta(milliseconds=100 * n) for n in range(COUNT)]
"""When the pictures of the film were taken."""


def shown() -> list[Picture]:
    return [np.asarray(shot.picture, np.uint8) for shot in passing(COUNT)]


@pytest.fixture(scope="module")
def running() -> Iterator[Department]:
    with department() as one:
        yield one


@pytest.fixture(scope="module")
def recording(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return film(tmp_path_factory.mktemp("film") / "film.avi", shown())


@pytest.fixture
def gateway(running: Department, tmp_path: Path, request: pytest.FixtureRequest) -> Fielded:
    return fielded(running, tmp_path / "gateway", request.node.name)


def records(gateway: Fielded, recording: Path, line: Relay | None = None, more: str = "") -> None:
    """Every frame of the film is to be sent, by way of the line."""
    server = f"http://127.0.0.1:{line.port}" if line else ""
    gateway.see(
        f"film:{recording}",
        server=server,
        more=more,
        timing=BEGAN.isoformat(),
        gate=False,
        rate=10.0,
    )


def instants(gateway: Fielded) -> list[datetime]:
    return [row["captured_at"] for row in gateway.frames()]


def test_after_a_long_cut_every_frame_arrives_and_is_read_once(
    gateway: Fielded, recording: Path
) -> None:
    """R-CAP-03: nothing is sent twice, nothing is missing, and the spool is empty in the end."""
    with relay(gateway.running.settings.port) as line:
        line.up = False
        records(gateway, recording, line)
        with gateway.runs("--once") as process:
            gateway.until(lambda: len(gateway.waiting()) == COUNT)
            assert instants(gateway) == []
            line.up = True
            assert process.wait(90) == 0
    gateway.until(lambda: "unread" not in {row["state"] for row in gateway.frames()})
    assert [row["state"] for row in gateway.frames()] == ["read"] * COUNT
    assert instants(gateway) == ALL
    assert gateway.waiting() == []


def test_a_line_that_breaks_in_the_middle_of_pictures_loses_and_doubles_nothing(
    gateway: Fielded, recording: Path
) -> None:
    """Half a picture is no frame, and an answer that is lost makes no second one."""
    with relay(gateway.running.settings.port) as line:
        line.cut_after = [200_000, 100_000, 60_000]
        line.answers_to_lose = 2
        records(gateway, recording, line)
        assert gateway.finish() == 0
        assert (line.cuts, line.lost) == (3, 2)
    assert instants(gateway) == ALL


def test_a_server_that_is_killed_while_it_takes_frames_has_all_that_it_acknowledged(
    gateway: Fielded, recording: Path
) -> None:
    running = gateway.running
    records(gateway, recording)
    with gateway.runs("--once") as process:
        for reached in (5, 20):
            gateway.until(lambda reached=reached: len(instants(gateway)) >= reached)  # type: ignore[misc]
            running.kill(API)
            running.wait_for_api()
        assert process.wait(90) == 0
    assert instants(gateway) == ALL


def test_a_gateway_that_is_killed_while_it_sends_goes_on_where_it_was(
    gateway: Fielded, recording: Path
) -> None:
    records(gateway, recording)
    for reached in (1, 8, 20):
        with gateway.runs() as process:
            gateway.until(lambda reached=reached: len(instants(gateway)) >= reached)  # type: ignore[misc]
            kill(process)
    assert gateway.finish() == 0
    assert instants(gateway) == ALL


def test_the_same_film_handed_in_twice_is_there_once(gateway: Fielded, recording: Path) -> None:
    """R-CAP-04: a gateway that lost its memory, not its film, sends all of it again."""
    records(gateway, recording)
    assert gateway.finish() == 0
    gateway.until(lambda: {frame["state"] for frame in gateway.frames()} == {"read"})
    before = gateway.frames()
    (gateway.spool / "film.json").unlink()
    assert gateway.finish() == 0
    assert gateway.frames() == before
    assert instants(gateway) == ALL


SMALL_DISK = (
    "unshare",
    *(() if os.geteuid() == 0 else ("--user", "--map-root-user")),
    "--mount",
    "sh",
    "-c",
    'mkdir -p "$0" && mount -t tmpfs -o size=320k tmpfs "$0" && exec "$@"',
)
"""A disk that only the gateway has, and that goes with it."""


def seen_from(process: "subprocess.Popen[bytes]", path: Path) -> Path:
    """The path as that process sees it, behind a mount of its own."""
    return Path(f"/proc/{process.pid}/root{path}")


def on_a_small_disk(gateway: Fielded) -> tuple[str, ...]:
    spool = gateway.home / "spool"
    command = (*SMALL_DISK, str(spool), sys.executable, "-m", "workers.gateway")
    may = subprocess.run([*SMALL_DISK, str(spool), "true"], check=False)  # noqa: S603 - ours
    if may.returncode != 0:
        pytest.skip("this machine lets nobody mount a small disk, so none can be full")
    return command


def test_a_recording_waits_for_a_full_disk_and_all_of_it_arrives(
    gateway: Fielded, recording: Path
) -> None:
    """R-CAP-03: one clear line, and it goes on by itself when there is room."""
    with relay(gateway.running.settings.port) as line:
        line.up = False
        records(gateway, recording, line)
        with gateway.runs("--once", command=on_a_small_disk(gateway)) as process:
            gateway.until(lambda: "its disk is full; the recording waits" in gateway.log())
            held = len(list(seen_from(process, gateway.spool).glob("*.frame")))
            assert 0 < held < COUNT
            line.up = True
            assert process.wait(90) == 0
    assert instants(gateway) == ALL
    assert gateway.log().count("is full") <= gateway.log().count("there is room again")
    assert "Traceback" not in gateway.log()


def test_a_live_camera_with_a_full_disk_keeps_the_newest(gateway: Fielded) -> None:
    """R-CAP-03: what has just passed is worth more than what passed before the cut."""
    with rtsp(Stream(shown())) as address, relay(gateway.running.settings.port) as line:
        line.up = False
        gateway.see(address, server=f"http://127.0.0.1:{line.port}", rate=10.0)
        with gateway.runs(command=on_a_small_disk(gateway)) as process:
            spool = seen_from(process, gateway.spool)
            counts = spool / "counts.json"
            gateway.until(lambda: counts.is_file() and lost(counts) > 10)
            oldest = datetime.fromtimestamp(int(min(spool.glob("*.frame")).stem) / 100, UTC)
            line.up = True
            gateway.until(lambda: len(instants(gateway)) > 3)
            gateway.until(lambda: "disk" in places_without_room(gateway))
        assert gateway.log().count("its disk is full; the oldest frames go") == 1
        assert min(instants(gateway)) >= oldest
    assert {row["live"] for row in gateway.frames()} == {True}


def places_without_room(gateway: Fielded) -> list[str]:
    return [camera["full"] for camera in gateway.told()["state"].get("cameras", ())]


def lost(counts: Path) -> int:
    try:
        dropped: int = json.loads(counts.read_text("utf-8"))["dropped"]
    except (ValueError, OSError):  # it may be written at this moment
        return 0
    return dropped


def test_a_credential_is_changed_while_frames_go_out_and_none_is_lost(
    gateway: Fielded, recording: Path
) -> None:
    """R-SEC-01: the old one is good for a day, and the new one is taken up without a restart."""
    old = (gateway.home / "credential").read_text("ascii")
    records(gateway, recording)
    with gateway.runs("--once") as process:
        gateway.until(lambda: len(instants(gateway)) >= 3)
        with enter(gateway.running, "administrator") as client:
            told = asked(client, f"/api/gateways/{gateway.gateway_id}/rotate", {})
        replaced = gateway.home / "credential.new"
        replaced.write_text(told["credential"], "ascii")
        replaced.chmod(0o600)
        replaced.replace(gateway.home / "credential")
        assert process.wait(90) == 0
    assert told["credential"] != old.strip()
    assert instants(gateway) == ALL
    assert old.strip() not in gateway.log()
    assert told["credential"] not in gateway.log()


def test_a_revoked_gateway_keeps_its_frames_and_says_so(gateway: Fielded, recording: Path) -> None:
    """R-SEC-01: what is stolen sends nothing any more; a person decides about what it holds."""
    records(gateway, recording)
    with enter(gateway.running, "administrator") as client:
        client.post(f"/api/gateways/{gateway.gateway_id}/revoke").raise_for_status()
    with gateway.runs():
        gateway.until(lambda: "barred: 403 gateway-revoked" in gateway.log())
        gateway.until(lambda: len(gateway.waiting()) == COUNT)
        time.sleep(0.5)
    assert instants(gateway) == []
    assert len(gateway.waiting()) == COUNT
    assert "the server refuses the heartbeat: 403 gateway-revoked" in gateway.log()


def test_a_clock_that_is_off_is_told_on_both_sides(gateway: Fielded, recording: Path) -> None:
    """AU-8, R-CAP-03: by the heartbeat, to the gateway's log and to the people of the server."""
    records(gateway, recording)
    with gateway.runs(command=off_by(gateway, 90)):
        gateway.until(lambda: "this clock is off by +90." in gateway.log())
    assert 89_000 < gateway.told()["clock_skew_ms"] < 91_000
    assert gateway.told()["last_seen_at"] is not None


def test_a_clock_that_is_far_ahead_loses_no_frame_and_sends_none_of_the_future(
    gateway: Fielded,
) -> None:
    """R-CAP-01, R-CAP-03: what the camera saw has the time that it was by the server's clock."""
    stream = Stream(shown())
    with rtsp(stream) as address:
        gateway.see(address, rate=10.0)
        began = now()
        with gateway.runs(command=off_by(gateway, 150)):
            gateway.until(lambda: len(instants(gateway)) >= 5)
            stream.cut.set()
            gateway.until(lambda: "the camera sends no more" in gateway.log())
            gateway.until(lambda: gateway.waiting() == [])
    kept = json.loads((gateway.spool / "counts.json").read_text("utf-8"))["kept"]
    seen = instants(gateway)
    assert len(seen) == kept
    assert began <= min(seen)
    assert max(seen) <= now()
    assert not (gateway.spool / "refused.tsv").exists()
    assert "CRITICAL gateway" in gateway.log()


def test_a_recording_of_the_future_is_held_and_a_person_is_told(
    gateway: Fielded, recording: Path
) -> None:
    """Nobody here knows what is wrong with its times: all of it is kept, and none is made up."""
    began = now() + timedelta(hours=1)
    gateway.see(f"film:{recording}", timing=began.isoformat(), gate=False, rate=10.0)
    assert gateway.finish() == 1
    assert len(gateway.waiting()) == COUNT
    assert instants(gateway) == []
    assert "frames of the future" in gateway.log()


def test_a_polite_end_waits_for_the_frame_on_its_way(gateway: Fielded, recording: Path) -> None:
    """A service manager stops and starts it: that is no fault and leaves nothing behind."""
    records(gateway, recording)
    with gateway.runs() as process:
        gateway.until(lambda: len(instants(gateway)) >= 5)
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) == 0
    assert gateway.finish() == 0
    assert instants(gateway) == ALL
