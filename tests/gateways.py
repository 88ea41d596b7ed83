"""A gateway of one's own before a real department: made by its people, enrolled with its code."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx

from backend.services.house import House
from backend.store.database import Row
from tests.logged import LOGGED
from tests.processes import Department, enter

ROOT = Path(__file__).parents[1]
COMMAND = (sys.executable, "-m", "workers.gateway")
ANALYSIS = (
    "current_incidents",
    "historical_incidents",
    "violent_crime_areas",
    "crash_intersections",
)
WITHIN_S = 90.0


@contextmanager
def started(
    words: Sequence[str], log: Path, within_s: float
) -> Iterator["subprocess.Popen[bytes]"]:
    """In a group of its own, so that a kill can take all of it or the first process alone."""
    with (
        log.open("ab") as lines,
        subprocess.Popen(  # noqa: S603 - words of ours
            words, stderr=lines, cwd=ROOT, start_new_session=True
        ) as process,
    ):
        try:
            yield process
        finally:
            if process.poll() is None:
                process.terminate()
            process.wait(within_s)
            LOGGED.keep(log.parent)


@dataclass
class Fielded:
    """What a person needs to know of a gateway that stands somewhere."""

    running: Department
    home: Path
    gateway_id: str
    camera: str

    @property
    def config(self) -> Path:
        return self.home / "gateway.toml"

    @property
    def spool(self) -> Path:
        return self.home / "spool" / self.camera

    def see(self, source: object, *, server: str = "", more: str = "", **camera: object) -> None:
        """The address of the camera, which a person writes into the file."""
        told = {"id": self.camera, "source": str(source)} | camera
        lines = [f"{name} = {json.dumps(value)}" for name, value in told.items()]
        head = f'server = "{server or self.running.url}"\n{more}\n[[cameras]]\n'
        self.config.write_text(head + "\n".join(lines), "utf-8")

    def waiting(self) -> list[Path]:
        return sorted(self.spool.glob("*.frame"))

    def log(self) -> str:
        return (self.home / "log").read_text("utf-8")

    def frames(self) -> list[Row]:
        """Of its camera, as the server has them, in the order of time."""

        async def asked(house: House) -> list[Row]:
            return await house.db.rows(
                "SELECT captured_at, received_at, state, digest, live, latitude, longitude"
                " FROM frame WHERE camera_id = $1 ORDER BY captured_at",
                UUID(self.camera),
            )

        return self.running.ask(asked)

    def told(self) -> dict[str, Any]:
        """What the server shows of it to people."""
        with enter(self.running, "administrator") as client:
            shown = client.get("/api/gateways").raise_for_status().json()["gateways"]
        found: dict[str, Any] = next(one for one in shown if one["id"] == self.gateway_id)
        return found

    @contextmanager
    def runs(
        self, *more: str, command: Sequence[str] = COMMAND
    ) -> Iterator["subprocess.Popen[bytes]"]:
        """In a group of its own, so that a kill can take all of it."""
        words = [*command, "run", "--config", str(self.config), *more]
        with started(words, self.home / "log", WITHIN_S) as process:
            yield process

    def finish(self) -> int:
        with self.runs("--once") as process:
            return process.wait(WITHIN_S)

    def until(self, true: Callable[[], bool]) -> None:
        end = time.monotonic() + WITHIN_S
        while not true():
            assert time.monotonic() < end, self.log()[-2000:]
            time.sleep(0.05)


SKEWED = """
import sys
from datetime import timedelta
from workers import clock
true = clock.now
clock.now = lambda: true() + timedelta(seconds={seconds})
from workers.gateway import main
if __name__ == "__main__":
    sys.exit(main())
"""


def off_by(gateway: Fielded, seconds: int) -> tuple[str, ...]:
    """The program on a machine with such a clock; its cameras' processes have it too."""
    program = gateway.home / "skewed.py"
    program.write_text(SKEWED.format(seconds=seconds), "utf-8")
    return ("env", f"PYTHONPATH={ROOT}", sys.executable, str(program))


def kill(process: "subprocess.Popen[bytes]") -> None:
    """All of the gateway, at once."""
    os.killpg(process.pid, signal.SIGKILL)
    process.wait(WITHIN_S)


def fielded(running: Department, home: Path, name: str, kind: str = "fixed") -> Fielded:
    """The administrator makes it, the chief approves its camera, its own program enrols it."""
    with enter(running, "administrator") as client:
        made = asked(client, "/api/gateways", {"name": name})
        camera = {
            "name": f"Camera of {name}",
            "kind": kind,
            "place": "Front St at Main St",
            "gateway_id": made["gateway_id"],
            "attested_public_view": True,
            "analysis": dict.fromkeys(ANALYSIS, "Synthetic."),
        }
        if kind == "fixed":
            camera |= {"latitude": 40.4785, "longitude": -88.9942}
        registered = asked(client, "/api/cameras", camera)["id"]
    with enter(running, "chief") as client:
        asked(client, f"/api/cameras/{registered}/approval", {"approve": True})
    words = ["enrol", "--server", running.url, "--code", made["code"], "--folder", str(home)]
    subprocess.run([*COMMAND, *words], cwd=ROOT, check=True)  # noqa: S603 - words of ours
    return Fielded(running, home, made["gateway_id"], registered)


def asked(client: httpx.Client, path: str, body: dict[str, Any]) -> dict[str, Any]:
    answer = client.post(path, json=body)
    assert answer.is_success, answer.text
    told: dict[str, Any] = answer.json()
    return told
