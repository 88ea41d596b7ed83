"""`platewarden up`, as somebody meets it on a machine of their own."""

import http.client
import json
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from tests.commands import Started
from tests.contract.test_embedded import AS_ROOT

pytestmark = pytest.mark.enable_socket
PATIENCE = 20.0
"""Seconds: PostgreSQL writes down what it has in memory before it ends, on a busy disk too."""

# The command with everything real but the department's programs: an answer to /api/hello, and a
# worker that ends at once.
DRIVER = """
import argparse, sys
from backend.cli import department, up
from backend.embedded.children import Command

def programs(settings):
    log = settings.home / "logs"
    hello = (
        "import http.server as h\\n"
        "class H(h.BaseHTTPRequestHandler):\\n"
        "    def do_GET(self):\\n"
        "        self.send_response(200); self.end_headers()\\n"
        f"        self.wfile.write({' '.join(settings.public_origins).encode()!r})\\n"
        f"h.HTTPServer(('127.0.0.1', {settings.port}), H).serve_forever()"
    )
    return [
        Command("api", [sys.executable, "-c", hello], log / "api.log"),
        Command("worker", [sys.executable, "-c", "1/0"], log / "worker.log"),
    ]

up.programs = programs
if "--broken" in sys.argv:
    sys.argv.remove("--broken")
    ending = [sys.executable, "-c", "1/0"]
    up.programs = lambda settings: [Command("api", ending, settings.home / "logs" / "api.log")]
parser = argparse.ArgumentParser()
up.declare(parser)
sys.exit(up.run(up.Order.of(parser.parse_args()), department.PARTS))
"""


def driven(*words: object) -> Started:
    return Started(*words, program=("-c", DRIVER))


def sentences(started: Started) -> list[str]:
    """What is left of its messages without the steps."""
    said = started.said()
    assert "Traceback" not in said
    return [line.removeprefix("platewarden: ") for line in said.splitlines() if "." in line]


def gone(processes: list[psutil.Process], within: float) -> bool:
    return not psutil.wait_procs(processes, timeout=within)[1]


def hello(port: int) -> list[str]:
    """The origins that the department knows."""
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    line.request("GET", "/api/hello")
    told = line.getresponse().read().decode().split()
    line.close()
    return told


def test_it_prints_one_link_a_role_and_ctrl_c_ends_it_all_within_five_seconds(
    home: Path, port: int
) -> None:
    started = driven("--home", home, "--port", port)
    links = started.links()
    assert any(line.endswith(f"http://officer.localhost:{port}/") for line in links)
    assert len({line.split()[-1] for line in links[:-1]}) == len(links) - 1 > 3
    known = hello(port)
    assert [line for line in links[:-1] if line.split()[-1].rstrip("/") not in known] == []
    family = started.family()
    assert started.end() < 5
    assert started.process.returncode == 0
    assert gone(family, 0.5)
    assert "starting PostgreSQL and Valkey" in started.said()


def test_a_second_start_takes_less_than_fifteen_seconds(home: Path, port: int) -> None:
    """Counted in processor time: other tests may hold the machine's cores meanwhile."""
    started = driven("--home", home, "--port", port)
    assert started.links()
    mine = psutil.Process(started.process.pid)
    times = [process.cpu_times() for process in (mine, *started.family())]
    assert sum(t.user + t.system + t.children_user + t.children_system for t in times) < 15
    assert started.end(signal.SIGTERM) < 5
    started.said()


def events(home: Path) -> int:
    """How many there are in the audit chain, which is whole."""
    said = subprocess.run(  # noqa: S603 - our own interpreter and words
        [sys.executable, "-m", "backend.cli", "audit", "verify", "--home", str(home)],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    return int(said.removeprefix("whole: ").split()[0])


def test_a_kill_of_the_parent_takes_every_program_with_it_and_no_data(
    home: Path, port: int
) -> None:
    started = driven("--home", home, "--port", port)
    started.links()
    before = events(home)
    family = started.family()
    assert {"postgres", "valkey-server"} <= {process.name() for process in family}
    started.end(signal.SIGKILL)
    assert gone(family, PATIENCE)
    started.said()
    assert events(home) == before > 0


def test_a_program_that_ends_is_started_again_and_that_is_told(home: Path, port: int) -> None:
    started = driven("--home", home, "--port", port)
    started.links()
    api = next(p for p in started.family() if "http.server" in " ".join(p.cmdline()))
    api.kill()
    until = time.monotonic() + 10
    while not answers(port):
        assert time.monotonic() < until
        time.sleep(0.1)
    started.end()
    told = sentences(started)
    assert any(line.startswith("api ended with code -9") for line in told)
    assert any(line.startswith("worker ended with code 1") for line in told)


def answers(port: int) -> bool:
    try:
        return bool(hello(port))
    except OSError:
        return False


def test_the_real_programs_answer_on_each_link_and_end_with_it(home: Path, port: int) -> None:
    words = ("up", "--home", home / "real", "--port", port)
    started = Started(*words)
    links = [line.split()[-1] for line in started.links() if line.endswith("/")]
    for link in links:
        line = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        line.request("GET", "/api/hello", headers={"Host": link.split("/")[2]})
        told = json.loads(line.getresponse().read())
        line.close()
        assert told["demo"] is True
    family = started.family()
    names = " ".join(" ".join(process.cmdline()) for process in family)
    for program in ("backend.main:app_from_environment", "workers.main", "workers.gateway"):
        assert program in names
    assert started.end() < 5
    assert gone(family, 0.5)
    assert sentences(started) == []


def test_an_empty_start_prints_a_set_up_code(home: Path, port: int) -> None:
    started = driven("--home", home / "own", "--port", port, "--empty")
    links = started.links()
    assert links[0] == f"Set up the department at http://localhost:{port}/"
    assert links[1].startswith("Set-up code: ")
    started.end()
    started.said()


def test_a_second_one_in_the_same_home_is_told_which_runs_already(home: Path, port: int) -> None:
    first = driven("--home", home, "--port", port)
    first.links()
    second = driven("--home", home, "--port", port + 1)
    (sentence,) = sentences(second)
    assert f"already runs in {home} (process {first.process.pid})" in sentence
    assert second.process.returncode == 1
    assert answers(port)
    first.end()
    first.said()


def test_a_taken_port_is_said_in_one_sentence_and_nothing_is_made(home: Path, port: int) -> None:
    with socket.create_server(("127.0.0.1", port)):
        started = driven("--home", home / "unmade", "--port", port)
        (sentence,) = sentences(started)
    expected = f"Port {port} is taken by another program; choose another with --port."
    assert sentence == expected
    assert started.process.returncode == 1
    assert not (home / "unmade").exists()


def test_a_program_that_cannot_start_is_said_with_its_reason(home: Path, port: int) -> None:
    started = driven("--home", home, "--port", port, "--broken")
    (sentence,) = sentences(started)
    assert sentence.startswith("api ended with code 1: ZeroDivisionError")
    assert started.process.returncode == 1


def test_a_home_below_a_file_is_said_in_one_sentence(home: Path, port: int) -> None:
    (home / "file").touch()
    (sentence,) = sentences(driven("--home", home / "file" / "home", "--port", port))
    assert sentence == f"{home / 'file' / 'home'} is a file where a folder is needed."


@pytest.mark.skipif(AS_ROOT, reason="root may write anywhere; the servers' test does it as nobody")
def test_a_home_that_may_not_be_written_is_said_in_one_sentence(home: Path, port: int) -> None:
    closed = home / "closed"
    closed.mkdir(mode=0o500)
    (sentence,) = sentences(driven("--home", closed / "home", "--port", port))
    assert sentence.startswith(f"{closed / 'home'} may not be written")


@pytest.mark.skipif(not AS_ROOT or not shutil.which("mount"), reason="mounts a small disk")
def test_a_full_disk_is_said_in_one_sentence(home: Path, port: int) -> None:
    small = home / "small"
    small.mkdir(mode=0o711)
    mounted = subprocess.run(  # noqa: S603 - words of ours
        ["mount", "-t", "tmpfs", "-o", "size=20m,mode=711", "tmpfs", small],  # noqa: S607 - found above
        check=False,
        capture_output=True,
    )
    if mounted.returncode:
        pytest.skip("this root may not mount")
    try:
        (sentence,) = sentences(driven("--home", small / "home", "--port", port))
    finally:
        subprocess.run(["umount", small], check=True)  # noqa: S603, S607 - as above
    assert "MB left and 500 MB are needed" in sentence
