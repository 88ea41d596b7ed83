"""The gateway as a program, before a door that is at times away, busy or cut in two."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import numpy as np
import pytest

from models.pictures import Picture
from tests.cameras import film, passing
from tests.door import CODE, CREDENTIAL, Difficulty, Door, open_door
from tests.gateways import started
from tests.rtsp_server import Stream, rtsp

pytestmark = pytest.mark.enable_socket

ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-m", "workers.gateway"]
WITHIN_S = 60.0
TIMING = "2026-05-01T14:00:00-05:00"


def settings(home: Path, door: Door, *cameras: str, more: str = "") -> Path:
    credential, path = home / "credential", home / "gateway.toml"
    credential.write_text(CREDENTIAL, "ascii")
    path.write_text(f'server = "{door.url}"\n{more}\n' + "\n".join(cameras), "utf-8")
    for each in (credential, path):
        each.chmod(0o600)
    return path


def camera(source: object, id: str = "cam", **more: object) -> str:
    told = {"id": id, "source": str(source)} | more
    return "[[cameras]]\n" + "\n".join(f"{name} = {json.dumps(v)}" for name, v in told.items())


def pictures(count: int = 40) -> list[Picture]:
    return [np.asarray(shot.picture, np.uint8) for shot in passing(count)]


@pytest.fixture
def recorded(tmp_path: Path) -> str:
    """A film of which every frame is to be sent."""
    path = film(tmp_path / "film.avi", pictures())
    return camera(f"film:{path}", timing=TIMING, gate=False, rate=10.0)


@contextmanager
def running(config: Path, *more: str) -> Iterator[subprocess.Popen[bytes]]:
    words = [*COMMAND, "run", "--config", str(config), *more]
    with started(words, config.parent / "log", WITHIN_S) as gateway:
        yield gateway


def finish(config: Path) -> int:
    with running(config, "--once") as gateway:
        return gateway.wait(WITHIN_S)


def until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + WITHIN_S
    while not true():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.02)


def instants(door: Door) -> list[str]:
    return sorted(at for _, at in door.frames)


def all_of_it() -> list[str]:
    """What a film of forty frames at ten a second gives."""
    return [f"2026-05-01T19:00:0{n // 10}.{n % 10}00+00:00" for n in range(40)]


def test_it_enrols_with_a_code_and_sends_a_film_once(tmp_path: Path, recorded: str) -> None:
    with open_door(Door()) as door:
        words = ["enrol", "--server", door.url, "--code", CODE, "--folder", str(tmp_path / "g")]
        done = subprocess.run([*COMMAND, *words], cwd=ROOT, check=False)  # noqa: S603 - ours
        assert done.returncode == 0
        config = tmp_path / "g" / "gateway.toml"
        config.write_text(f'server = "{door.url}"\n{recorded}', "utf-8")
        assert finish(config) == 0
        assert instants(door) == all_of_it()
        taken = next(iter(door.frames.values()))
        assert (taken.headers["x-live"], taken.headers["content-type"]) == ("no", "image/jpeg")
        door.frames.clear()
        assert finish(config) == 0
        assert door.frames == {}


def test_it_sends_everything_after_a_cut(tmp_path: Path, recorded: str) -> None:
    door = Door()
    with open_door(door):
        config, port = settings(tmp_path, door, recorded), int(door.url.rpartition(":")[2])
        door.always = Difficulty(503, "starting")
    with running(config, "--once") as gateway:
        until(lambda: len(list((tmp_path / "spool" / "cam").glob("*.frame"))) == 40)
        door.always = None
        with open_door(door, port):
            assert gateway.wait(WITHIN_S) == 0
    assert instants(door) == all_of_it()


def test_busy_broken_and_cut_answers_lose_and_double_nothing(tmp_path: Path, recorded: str) -> None:
    with open_door(Door()) as door:
        door.answers = [
            Difficulty(429, "behind", {"Retry-After": "0"}),
            Difficulty(500),
            Difficulty(None),
            Difficulty(None, after_reading=False),
            Difficulty(429, "behind", {"Retry-After": "0.1"}),
        ]
        assert finish(settings(tmp_path, door, recorded)) == 0
        assert instants(door) == all_of_it()


def test_a_camera_that_is_not_approved_waits_with_all_its_frames(
    tmp_path: Path, recorded: str
) -> None:
    with open_door(Door()) as door:
        door.always = Difficulty(403, "camera-not-approved")
        spool = tmp_path / "spool" / "cam"
        with running(settings(tmp_path, door, recorded)):
            until(lambda: len(list(spool.glob("*.frame"))) == 40)
            until(lambda: door.asked > 0)
            time.sleep(0.5)
            assert door.asked == 1
        assert len(list(spool.glob("*.frame"))) == 40
        assert "barred: 403 camera-not-approved" in (tmp_path / "log").read_text("utf-8")


def test_what_the_server_refuses_for_good_is_recorded_and_told_at_the_end(
    tmp_path: Path, recorded: str
) -> None:
    with open_door(Door()) as door:
        door.answers = [Difficulty(410, "past-retention")]
        assert finish(settings(tmp_path, door, recorded)) == 1
        assert instants(door) == all_of_it()[1:]
        record = (tmp_path / "spool" / "cam" / "refused.tsv").read_text("utf-8")
        assert record.endswith("\t410\tpast-retention\n")


@pytest.mark.parametrize("whole_group", [True, False])
def test_kills_at_any_moment_lose_no_frame(
    tmp_path: Path, recorded: str, *, whole_group: bool
) -> None:
    with open_door(Door()) as door:
        # Slow enough that the kills fall into reading, spooling and sending.
        door.always = Difficulty(429, "behind", {"Retry-After": "0.05"})
        config = settings(tmp_path, door, recorded)
        spool = tmp_path / "spool" / "cam"
        kill = os.killpg if whole_group else os.kill
        for number in range(4):
            with running(config) as gateway:
                until(partial(more_than, spool, 5 * number))
                kill(gateway.pid, signal.SIGKILL)
            until(partial(gone, gateway.pid))
        door.always = None
        with running(config) as gateway:
            until(lambda: len(door.frames) >= 5)
            kill(gateway.pid, signal.SIGKILL)
        until(partial(gone, gateway.pid))
        assert finish(config) == 0
        assert instants(door) == all_of_it()


def more_than(spool: Path, count: int) -> bool:
    return len(list(spool.glob("*.frame"))) > count


def gone(group: int) -> bool:
    """Whether no process of the group is left: a camera's process goes with its parent."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return True
    return False


def test_a_camera_that_comes_and_goes_is_read_again(tmp_path: Path) -> None:
    stream = Stream(pictures(), "viewer:hunter2")
    with open_door(Door()) as door, rtsp(stream) as address:
        source = address.replace("//", "//viewer:hunter2@")
        config = settings(tmp_path, door, camera(source))
        with running(config):
            until(lambda: len(door.frames) >= 3)
            stream.cut.set()
            until(lambda: "sends no more" in (tmp_path / "log").read_text("utf-8"))
            before = len(door.frames)
            stream.cut.clear()
            until(lambda: stream.plays >= 2 and len(door.frames) > before + 3)
    assert {taken.headers["x-live"] for taken in door.frames.values()} == {"yes"}
    log = (tmp_path / "log").read_text("utf-8")
    assert "hunter2" not in log
    assert CREDENTIAL not in log


def test_a_full_live_spool_keeps_the_newest_while_the_server_is_away(tmp_path: Path) -> None:
    door = Door()
    with open_door(door):
        """Its address, at which nobody answers any more."""
    with rtsp(Stream(pictures())) as address:
        config = settings(tmp_path, door, camera(address), more="spool_bytes = 250000")
        spool = tmp_path / "spool" / "cam"
        counts = spool / "counts.json"
        with running(config):
            until(lambda: counts.exists() and json.loads(counts.read_text("utf-8"))["dropped"] > 5)
    kept = sorted(spool.glob("*.frame"))
    assert sum(path.stat().st_size for path in kept) <= 250_000
    last = json.loads(counts.read_text("utf-8"))["last_frame_at"]
    assert last.startswith("20")
    assert 0 < len(kept) < 40


def test_the_heartbeat_reports_the_spool_and_the_log_a_clock_that_is_off(
    tmp_path: Path, recorded: str
) -> None:
    with open_door(Door()) as door:
        door.skew_ms = -3_600_000
        with running(settings(tmp_path, door, recorded)):
            until(lambda: bool(door.beats))
            log = tmp_path / "log"
            until(lambda: "this clock is off by -3600.0 s" in log.read_text("utf-8"))
        assert door.beats[0]["cameras"][0]["id"] == "cam"
        assert door.beats[0]["version"]


def test_two_gateways_never_share_a_spool(tmp_path: Path, recorded: str) -> None:
    with open_door(Door()) as door:
        config = settings(tmp_path, door, recorded)
        with running(config):
            until((tmp_path / "spool" / "lock").exists)
            until(lambda: bool(door.frames))
            assert finish(config) == 1
    assert "another gateway uses" in (tmp_path / "log").read_text("utf-8")


def test_a_source_that_cannot_work_is_told_and_the_others_go_on(
    tmp_path: Path, recorded: str
) -> None:
    with open_door(Door()) as door:
        broken = camera("film:/nowhere.avi", "other", timing=TIMING)
        assert finish(settings(tmp_path, door, recorded, broken)) == 1
        assert instants(door) == all_of_it()
    assert "CRITICAL gateway.camera camera other:" in (tmp_path / "log").read_text("utf-8")


def test_the_upload_path_loads_no_model_and_no_way_to_a_database() -> None:
    program = (
        "import sys; import workers.gateway; from workers.source import discover; discover();"
        "print(*sorted({name.partition('.')[0] for name in sys.modules}));"
        "print(*(n for n in sys.modules if n.startswith(('backend.', 'models.'))))"
    )
    told = subprocess.run(  # noqa: S603 - words of ours
        [sys.executable, "-c", program], cwd=ROOT, check=True, capture_output=True, text=True
    )
    tops, parts = (set(line.split()) for line in told.stdout.splitlines())
    assert not tops & {"onnxruntime", "piccolo", "asyncpg", "redis", "arq", "litestar"}
    assert not parts & {"models.pipeline", "models.session", "models.finder", "backend.store"}
