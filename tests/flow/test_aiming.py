"""`platewarden gateway aim` on what a camera shows: it measures, keeps nothing and calls nobody.

R-CAP-01, BPD POL-E: a camera that is not approved yet may be aimed, and may not record.
"""

import os
import re
import socket
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from models import footage
from models.pictures import Picture
from tests.rtsp_server import Stream, rtsp

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

ROOT = Path(__file__).parents[2]
FILMS = ROOT / "workers" / "sources" / "demo"
LINE = re.compile(
    r"^\d\d:\d\d:\d\d plate +(\d+) px wide, .* sharpness (\d\.\d+), contrast", re.MULTILINE
)


@dataclass
class Aimed:
    """What a person who aims a camera sees, and what is left of it."""

    code: int
    told: str
    errors: str
    files: list[Path]
    calls: int
    """Connections to the server that stands in the gateway's settings."""

    @property
    def widths(self) -> list[int]:
        return [int(width) for width, _ in LINE.findall(self.told)]


WRITE_NOTHING = ("sh", "-c", 'ulimit -f 0 && exec "$0" "$@"')
"""To no file on any disk: whoever tries gets an error."""

Aim = Callable[..., Aimed]


@pytest.fixture
def aim(tmp_path: Path) -> Aim:
    """The command on a gateway that knows a server, in folders that are looked through after."""

    def aimed(*words: str) -> Aimed:
        with socket.create_server(("127.0.0.1", 0)) as server:
            settings = tmp_path / "gateway.toml"
            settings.write_text(f'server = "http://127.0.0.1:{server.getsockname()[1]}"\n', "utf-8")
            done = subprocess.run(  # noqa: S603 - words of ours
                [*WRITE_NOTHING, sys.executable, "-m", "workers.gateway", "aim", *words],
                cwd=tmp_path,
                env=os.environ
                | {"TMPDIR": str(tmp_path), "HOME": str(tmp_path), "PYTHONPATH": str(ROOT)},
                capture_output=True,
                text=True,
                check=False,
            )
            left = [path for path in tmp_path.rglob("*") if path != settings]
            return Aimed(done.returncode, done.stdout, done.stderr, left, calls(server))

    return aimed


def calls(server: socket.socket) -> int:
    count = 0
    server.settimeout(0)
    with suppress(BlockingIOError):
        while True:
            server.accept()[0].close()
            count += 1
    return count


def shown(film: str) -> list[Picture]:
    return [np.asarray(frame.picture, np.uint8) for frame in footage.frames(FILMS / film, 1000.0)]


def test_a_film_is_measured_plate_by_plate_and_leaves_nothing(aim: Aim) -> None:
    seen = aim(f"film:{FILMS / 'south-05.mp4'}")
    assert seen.code == 0, seen.errors
    assert max(seen.widths) > 90 > min(seen.widths)
    assert f"{len(seen.widths)} plates, {min(seen.widths)} to {max(seen.widths)} px" in seen.told
    assert "narrower than 90 px: nearer, or a longer lens" in seen.told
    assert "Night check: the pictures are bright; aim again after dark." in seen.told
    assert re.search(r"^Clock: \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC, ", seen.told, re.MULTILINE)
    assert (seen.files, seen.calls) == ([], 0)


def test_a_folder_of_pictures_is_measured_and_nothing_is_noted_of_it(aim: Aim) -> None:
    seen = aim(f"folder:{FILMS}")
    assert seen.code == 0, seen.errors
    assert "pictures of 1280 x 720 pixels" in seen.told
    assert (seen.files, seen.calls) == ([], 0)


def test_a_camera_in_the_dark_is_told_whether_it_is_fit_for_the_night(aim: Aim) -> None:
    seen = aim(f"film:{FILMS / 'night-01.mp4'}")
    assert seen.code == 0, seen.errors
    assert re.search(
        r"^Night check: dark, [\w -]+; \d+ of \d+ plates are fit", seen.told, re.MULTILINE
    )
    assert (seen.files, seen.calls) == ([], 0)


def test_a_network_camera_is_measured_while_it_sends_and_its_password_is_not_told(
    aim: Aim,
) -> None:
    with rtsp(Stream(shown("south-05.mp4"), "viewer:hunter2")) as address:
        seen = aim(address.replace("//", "//viewer:hunter2@"), "--seconds", "3")
    assert seen.code == 0, seen.errors
    assert len(seen.widths) >= 1
    assert all(40 < width < 200 for width in seen.widths)
    assert "1280 x 720 pixels" in seen.told
    assert "hunter2" not in seen.told + seen.errors
    assert (seen.files, seen.calls) == ([], 0)


def test_a_camera_that_does_not_answer_is_told_in_a_sentence(aim: Aim) -> None:
    seen = aim("rtsp://viewer:hunter2@127.0.0.1:9/stream", "--seconds", "1")
    assert seen.code == 1
    assert "the camera does not answer" in seen.told
    assert "No picture came." in seen.told
    assert "hunter2" not in seen.told + seen.errors
    assert "Traceback" not in seen.errors
