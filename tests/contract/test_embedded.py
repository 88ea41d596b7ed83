"""The bundled servers keep what they hold, and go when their parent goes."""

import asyncio
import os
import pwd
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import asyncpg
import psutil
import pytest
from redis import Redis

from backend.embedded import Addresses, Embedded, EmbeddedFailed
from backend.embedded.account import Account
from backend.embedded.children import Child, Command
from tests.lodging import folder
from tests.servers import running

AS_ROOT = os.geteuid() == 0
PARENT = """
import codecs, os, pwd, sys, time
from pathlib import Path
from backend.embedded import Embedded, EmbeddedFailed
if len(sys.argv) > 2:  # everything is loaded: this user could not read our interpreter
    codecs.lookup("ascii")
    nobody = pwd.getpwnam(sys.argv[2])
    os.setgroups([]), os.setgid(nobody.pw_gid), os.setuid(nobody.pw_uid)
embedded = Embedded(Path(sys.argv[1]), careless=True)
try:
    embedded.start()
except EmbeddedFailed as failed:
    sys.exit(str(failed))
print(*embedded.pids(), flush=True)
time.sleep(60)
"""


@pytest.fixture
def home() -> Iterator[Path]:
    """Of each test its own: servers start in it from nothing."""
    with folder() as made:
        yield made


@pytest.fixture
def embedded(home: Path) -> Iterator[Embedded]:
    servers = Embedded(home, careless=True)
    yield servers
    servers.stop()


def parent(home: Path, *user: str) -> subprocess.Popen[str]:
    return subprocess.Popen(  # noqa: S603 - our own interpreter and words
        [sys.executable, "-c", PARENT, str(home), *user],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def children_of(started: subprocess.Popen[str]) -> list[int]:
    assert started.stdout is not None
    return [int(word) for word in started.stdout.readline().split()]


def seconds_until_gone(pids: list[int]) -> float:
    since = time.monotonic()
    while any(psutil.pid_exists(pid) for pid in pids):
        assert time.monotonic() - since < 20
        time.sleep(0.02)
    return time.monotonic() - since


def tell(dsn: str, *statements: str) -> object:
    async def go() -> object:
        connection = await asyncpg.connect(dsn)
        try:
            answers = [await connection.fetchval(statement) for statement in statements]
        finally:
            await connection.close()
        return answers[-1]

    return asyncio.run(go())


def valkey(addresses: Addresses) -> "Redis":
    return Redis.from_url(addresses.redis, decode_responses=True)


def keep_something(addresses: Addresses) -> None:
    tell(addresses.owner_database, "CREATE TABLE kept AS SELECT 7 AS number")
    with valkey(addresses) as line:
        line.set("kept", "7")
        line.execute_command("WAITAOF", 1, 0, 2000)


def kept(addresses: Addresses) -> tuple[object, object]:
    with valkey(addresses) as line:
        return tell(addresses.owner_database, "SELECT number FROM kept"), line.get("kept")


def test_both_servers_go_within_three_seconds_of_a_kill_of_their_parent(home: Path) -> None:
    with parent(home) as started:
        pids = children_of(started)
        assert len(pids) == 2
        started.kill()
    assert seconds_until_gone(pids) < 3


def test_what_was_kept_is_there_after_a_kill_and_a_start_at_once(home: Path) -> None:
    embedded = Embedded(home, careless=True)
    keep_something(embedded.start())
    embedded.stop()
    with parent(home) as started:
        pids = children_of(started)
        started.kill()
    # The killed one's servers are still leaving: they are waited for, never taken over.
    try:
        assert kept(embedded.start()) == (7, "7")
        assert not set(embedded.pids()) & set(pids)
    finally:
        embedded.stop()


def test_a_server_that_ends_by_itself_is_started_again_with_its_data(home: Path) -> None:
    """With all the care of a real start: what was committed is there after a kill."""
    embedded = Embedded(home)
    addresses = embedded.start()
    keep_something(addresses)
    for pid in embedded.pids():
        os.kill(pid, signal.SIGKILL)
    revived: set[str] = set()
    while len(revived) < 2:  # they need not end in the same moment
        revived |= set(embedded.revive())
        time.sleep(0.1)
    try:
        assert kept(addresses) == (7, "7")
    finally:
        embedded.stop()


def test_a_second_start_in_the_same_home_is_refused_in_one_sentence(embedded: Embedded) -> None:
    embedded.start()
    with pytest.raises(EmbeddedFailed, match=rf"already runs in .* \(process {os.getpid()}\)"):
        Embedded(embedded.home).start()
    assert tell(embedded.dsn("pw_app", "platewarden"), "SELECT 1") == 1


def test_a_number_left_by_a_crash_that_now_belongs_to_another_does_not_stop_the_start(
    embedded: Embedded,
) -> None:
    embedded.start()
    embedded.stop()
    stale = embedded.home / "postgres" / "postmaster.pid"
    stale.write_text(f"{os.getpid()}\n{embedded.home / 'postgres'}\n1\n5432\n\n\n\nready\n")
    embedded.start()
    assert embedded.query("SELECT 1").strip() == "1"


def test_the_application_owns_nothing_and_makes_nothing(embedded: Embedded) -> None:
    addresses = embedded.start()
    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        tell(addresses.database, "CREATE TABLE mine (number int)")
    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        tell(addresses.database, "CREATE TEMPORARY TABLE mine (number int)")
    able = "SELECT bool_or(rolsuper OR rolcreatedb OR rolcreaterole) FROM pg_roles"
    assert tell(addresses.database, f"{able} WHERE rolname LIKE 'pw%'") is False


def test_nothing_listens_on_the_network(embedded: Embedded) -> None:
    embedded.start()
    for pid in embedded.pids():
        assert psutil.Process(pid).net_connections("inet") == []


def test_the_queue_is_kept_and_nothing_is_thrown_out_of_it(embedded: Embedded) -> None:
    with valkey(embedded.start()) as line:
        assert line.config_get("appendonly", "maxmemory-policy") == {
            "appendonly": "yes",
            "maxmemory-policy": "noeviction",
        }


def test_no_value_reaches_the_servers_log(embedded: Embedded) -> None:
    addresses = embedded.start()
    tell(addresses.owner_database, "CREATE TABLE seen (plate text PRIMARY KEY)")
    once = "INSERT INTO seen VALUES ('7SYNTH7')"
    with pytest.raises(asyncpg.UniqueViolationError):
        tell(addresses.owner_database, once, once)
    log = (embedded.home / "logs" / "postgres.log").read_text()
    assert "duplicate key" in log
    assert "7SYNTH7" not in log


def test_a_path_too_long_for_a_socket_is_no_obstacle(home: Path) -> None:
    deep = home / ("a" * 100)
    embedded = Embedded(deep, careless=True)
    addresses = embedded.start()
    try:
        assert tell(addresses.database, "SELECT 1") == 1
        sockets = Path(addresses.redis.removeprefix("unix://")).parent
    finally:
        embedded.stop()
    assert not sockets.exists()


def test_data_of_another_major_version_are_left_alone(embedded: Embedded) -> None:
    embedded.start()
    embedded.stop()
    (embedded.home / "postgres" / "PG_VERSION").write_text("17\n")
    with pytest.raises(EmbeddedFailed, match=r"PostgreSQL 17's .* brings 18; .*doctor"):
        embedded.start()


def test_a_first_start_that_was_cut_short_is_finished_by_the_next(embedded: Embedded) -> None:
    (embedded.home / "postgres.half").mkdir()
    (embedded.home / "postgres.half" / "PG_VERSION").write_text("1")
    assert tell(embedded.start().database, "SELECT 1") == 1


def test_a_start_that_fails_leaves_nothing_running(home: Path) -> None:
    embedded = Embedded(home, careless=True)
    embedded.start()
    embedded.stop()
    (home / "postgres" / "global" / "pg_control").write_bytes(b"broken")
    with pytest.raises(EmbeddedFailed, match=r"PostgreSQL did not start: .*postgres\.log"):
        embedded.start()
    assert [p.pid for p in psutil.process_iter(["cwd"]) if str(home) in (p.info["cwd"] or "")] == []


def test_a_home_that_may_not_be_written_is_named(home: Path) -> None:
    """As somebody without rights, whoever runs the tests."""
    home.chmod(0o555)
    user = ("nobody",) if AS_ROOT else ()
    with parent(home / "below", *user) as started:
        assert started.stderr is not None
        said = started.stderr.read()
    assert f"{home / 'below'} may not be written" in said
    assert "Traceback" not in said


@pytest.mark.skipif(not AS_ROOT, reason="only root can become somebody else")
def test_an_ordinary_user_starts_them_too(home: Path) -> None:
    os.chown(home, pwd.getpwnam("nobody").pw_uid, -1)
    with parent(home, "nobody") as started:
        pids = children_of(started)
        users = {psutil.Process(pid).username() for pid in pids}
        started.kill()
    assert users == {"nobody"}
    assert seconds_until_gone(pids) < 3


@pytest.mark.skipif(not AS_ROOT, reason="only root has rights to give up")
def test_started_as_root_they_have_no_rights(embedded: Embedded) -> None:
    embedded.start()
    for pid in embedded.pids():
        assert 0 not in psutil.Process(pid).uids()
        assert psutil.Process(pid).gids().real != 0


@pytest.mark.skipif(not AS_ROOT, reason="only root runs them as somebody else")
def test_a_home_closed_to_the_servers_user_is_refused_and_stays_closed(home: Path) -> None:
    closed = home / "closed"
    closed.mkdir(mode=0o700)
    with pytest.raises(EmbeddedFailed, match="cannot enter"):
        Embedded(closed / "home").start()
    assert closed.stat().st_mode & 0o777 == 0o700


@pytest.mark.skipif(not AS_ROOT, reason="only root copies the programs")
def test_programs_in_a_closed_folder_are_copied_to_where_they_can_be_run(
    embedded: Embedded, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = Account.reaches

    def only_below_the_home(self: Account, path: Path, *, read: bool = True) -> bool:
        return path.is_relative_to(embedded.home) and seen(self, path, read=read)

    monkeypatch.setattr(Account, "reaches", only_below_the_home)
    embedded.start()
    programs = {Path(psutil.Process(pid).exe()) for pid in embedded.pids()}
    assert all(path.is_relative_to(embedded.home / "programs") for path in programs)


def test_a_child_is_started_from_the_main_thread_only(tmp_path: Path) -> None:
    said: list[str] = []

    def start() -> None:
        try:
            Child(Command("true", ["true"], tmp_path / "log"))
        except RuntimeError as cause:
            said.append(str(cause))

    thread = threading.Thread(target=start)
    thread.start()
    thread.join()
    assert said == ["Children are started from the main thread."]


def test_each_test_has_a_database_of_its_own_made_from_the_migrated_one() -> None:
    def migrate(dsn: str) -> None:
        tell(
            dsn, "CREATE TABLE migrated AS SELECT 1 AS number", "GRANT SELECT ON migrated TO pw_app"
        )

    with running(migrate) as servers:
        with servers.fresh() as first:
            tell(first.owner_database, "UPDATE migrated SET number = 2")
            with Redis.from_url(first.redis) as line:
                line.set("left", "over")
        with servers.fresh() as second, Redis.from_url(second.redis) as line:
            assert tell(second.database, "SELECT number FROM migrated") == 1
            assert line.dbsize() == 0
