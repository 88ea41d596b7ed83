"""`platewarden gateway`: the program near the cameras that spools frames and sends them in.

It holds no database credential and, while it sends, loads no model. The cameras have a process
each, which ends in the spool; this process sends what the spool holds.
"""

import argparse
import fcntl
import logging
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.context import SpawnProcess
from pathlib import Path
from types import FrameType

from workers import capturing
from workers.beating import Heart, Pulse
from workers.capturing import UNFIT, Task
from workers.clock import Skew, now
from workers.door import Door
from workers.enrolling import enrol
from workers.places import follow
from workers.redacting import log_to_stderr
from workers.room import Gauge, Room
from workers.settings import CameraTable, Settings, SettingsError, load
from workers.source import Unfit
from workers.spool import Spool
from workers.uploading import Uploader

log = logging.getLogger("gateway")

LOOK_S = 0.5
FIRST_WAIT, LONGEST_WAIT = 1.0, 60.0
STEADY_S = 300.0
STOP_S = 10.0


def declare(parser: argparse.ArgumentParser) -> None:
    commands = parser.add_subparsers(dest="gateway_command", required=True)
    first = commands.add_parser("enrol", help="exchange a one-time code for a credential")
    first.add_argument("--server", required=True, help="such as https://plates.example.gov")
    first.add_argument("--code", default="-", help="- reads it from the input, the default")
    first.add_argument("--folder", type=Path, required=True, help="for credential and settings")
    first.add_argument("--plain-http", action="store_true", help="where something else encrypts")
    run_ = commands.add_parser("run", help="read the cameras and send what they see")
    run_.add_argument("--config", type=Path, required=True, help="gateway.toml")
    run_.add_argument(
        "--once", action="store_true", help="end when all recordings are read and sent"
    )
    aim = commands.add_parser("aim", help="show how a camera sees plates; keeps and sends nothing")
    aim.add_argument("source", help="as in gateway.toml")
    aim.add_argument("--seconds", type=float, default=30.0)


def run(given: argparse.Namespace) -> int:
    """Exit code: 0 done, 1 it could not be done; stderr says why."""
    try:
        if given.gateway_command == "enrol":
            return _enrol(given)
        if given.gateway_command == "aim":
            # Only here is a model loaded. What runs it would report to its maker and leave a mark
            # of this machine in the home folder, unless this is said before it is loaded.
            os.environ["ORT_DISABLE_TELEMETRY"] = "1"
            from workers import aiming

            return aiming.aim(given.source, given.seconds)
        return serve(load(given.config), once=given.once)
    except (SettingsError, Unfit) as cause:
        sys.stderr.write(f"{cause}\n")
        return 1


def _enrol(given: argparse.Namespace) -> int:
    code = sys.stdin.readline().strip() if given.code == "-" else given.code
    names = enrol(given.server, code, given.folder, plain=given.plain_http)
    sys.stdout.write(f"enrolled; cameras: {', '.join(names) or 'none yet'}\n")
    return 0


def serve(settings: Settings, *, once: bool = False) -> int:
    """Until stopped by a signal, or with `once` until every recording is in."""
    log_to_stderr()
    with _alone(settings.spool):
        gateway = Gateway(settings, once=once)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, gateway.asked_to_stop)
        return gateway.run()


@contextmanager
def _alone(spool: Path) -> Iterator[None]:
    """Two gateways on one spool would count each other's frames."""
    spool.mkdir(mode=0o700, parents=True, exist_ok=True)
    with (spool / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as cause:
            raise SettingsError(f"another gateway uses {spool}") from cause
        yield


@dataclass(slots=True)
class _Child:
    """A camera's process, and when it may be started again."""

    task: Task
    gauge: Gauge
    """Whether its frames have room, in memory that its process shares."""
    process: SpawnProcess | None = None
    began: float = 0.0
    due: float = 0.0
    failures: int = 0
    over: bool = False
    failed: bool = False


class Gateway:
    """Keeps the cameras' processes alive and the threads that send."""

    def __init__(self, settings: Settings, *, once: bool) -> None:
        self._settings, self._once = settings, once
        self._stop = threading.Event()
        self._context = multiprocessing.get_context("spawn")
        self._children = [
            _Child(self._task(camera), self._context.Value("B", Room.ENOUGH, lock=False))
            for camera in settings.table.cameras
        ]
        self._spools = [Spool(child.task.folder, settings.share) for child in self._children]
        self._door, self._skew = Door(settings, now), Skew()
        self._sending = [
            Uploader(child.task.camera.id, spool, self._door, now, self._skew)
            for child, spool in zip(self._children, self._spools, strict=True)
        ]

    def asked_to_stop(self, _number: int, _frame: FrameType | None) -> None:
        self._stop.set()

    def run(self) -> int:
        threads = self._threads()
        for thread in threads:
            thread.start()
        try:
            while not self._stop.is_set() and not (self._once and self._all_in()):
                self._look_after()
                self._stop.wait(LOOK_S)
                broken = not all(thread.is_alive() for thread in threads)
                if broken and not self._stop.is_set():
                    log.critical("a part of the gateway ended; whoever started it must do so again")
                    return 1
        finally:
            self._stop.set()
            self._end_children()
            for thread in threads:
                thread.join(STOP_S)
            self._door.close()
        failed = [child for child in self._children if child.failed]
        left = [uploader for uploader in self._sending if uploader.refused or uploader.held]
        return 1 if failed or left else 0

    def _task(self, camera: CameraTable) -> Task:
        settings = self._settings
        return Task(camera, settings.table.place, settings.spool, settings.share, self._once)

    def _threads(self) -> Sequence[threading.Thread]:
        pulses = [
            Pulse(uploader, child.gauge)
            for uploader, child in zip(self._sending, self._children, strict=True)
        ]
        heart = Heart(self._door, self._settings.spool, pulses, now, self._skew)
        work = [threading.Thread(target=u.run, args=(self._stop,)) for u in self._sending]
        work.append(threading.Thread(target=heart.run, args=(self._stop,)))
        place = self._settings.table.place
        if place.nmea:
            into = self._settings.spool / "place.json"
            told = (Path(place.nmea), place.baud, into, now, self._stop)
            work.append(threading.Thread(target=follow, args=told))
        for thread in work:
            thread.daemon = True
        return work

    def _look_after(self) -> None:
        for child in self._children:
            if child.process is not None and not child.process.is_alive():
                self._ended(child, child.process.exitcode)
            if child.process is None and not child.over and time.monotonic() >= child.due:
                child.began = time.monotonic()
                told = (child.task, child.gauge)
                child.process = self._context.Process(target=capturing.work, args=told)
                child.process.start()

    def _ended(self, child: _Child, code: int | None) -> None:
        child.process = None
        if code in (0, UNFIT):
            child.over, child.failed = True, code == UNFIT
            return
        steady = time.monotonic() - child.began > STEADY_S
        child.failures = 0 if steady else child.failures + 1
        wait = min(LONGEST_WAIT, FIRST_WAIT * 2 ** min(child.failures, 8))
        child.due = time.monotonic() + wait
        log.error(
            "camera %s: its process ended (%s); again in %.0f s", child.task.camera.id, code, wait
        )

    def _all_in(self) -> bool:
        """But for frames of the future, which would be waited for until then."""
        return all(child.over for child in self._children) and not any(
            len(spool.waiting()) > uploader.held
            for spool, uploader in zip(self._spools, self._sending, strict=True)
        )

    def _end_children(self) -> None:
        """The spool bears it at any moment."""
        for child in self._children:
            if child.process is not None:
                child.process.terminate()
                child.process.join(STOP_S)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="platewarden gateway", description=__doc__)
    declare(parser)
    return run(parser.parse_args(arguments))


if __name__ == "__main__":
    # A child of this process imports this file under another name; it must find nothing to do.
    os.umask(0o077)
    raise SystemExit(main())
