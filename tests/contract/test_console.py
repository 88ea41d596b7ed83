"""The console's commands on a home that `platewarden up --empty` made, running or not."""

import asyncio
import io
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from backend.cli import audit as auditing
from backend.cli import code, doctor, installation, keys, recover
from backend.cli.department import new_code
from backend.cli.installation import Where
from backend.embedded import Embedded
from backend.services import enrolling, people
from backend.services.acting import acting
from backend.services.enrolling import DeviceDraft
from backend.services.house import House, open_house
from backend.services.people import PersonDraft
from backend.services.recovering import CONSOLE
from backend.settings import Settings
from backend.store import audit
from backend.store.audit import Sought
from backend.store.migrating import migrate
from tests.lodging import folder, free_port

pytestmark = pytest.mark.enable_socket
PHRASE = "seven green lanterns at noon"


@pytest.fixture(scope="module")
def home() -> Iterator[Path]:
    """One administrator, one officer, each with a code that was not used yet; nothing runs."""
    with folder() as made:
        servers = Embedded(made, careless=True)
        addresses = servers.start()
        migrate(addresses.owner_database)
        settings = Settings(home=made, database=addresses.database, redis=addresses.redis)
        asyncio.run(new_code(settings))
        asyncio.run(_staff(settings))
        servers.stop()
        yield made


async def _staff(settings: Settings) -> None:
    async with open_house(settings) as house, acting(house, CONSOLE) as act:
        for username, role in (("ada", "administrator"), ("otto", "officer")):
            person = await people.make(act, PersonDraft(username, username.title(), role))
            await enrolling.make_code(act, person, DeviceDraft("desk", "Desk"))


def where(home: Path) -> Where:
    return Where(home, 1, {})


async def last_event(house: House) -> tuple[str, bytes]:
    (row,) = await audit.before(house.db, Sought(2**40), 1)
    return row["tag"], bytes(row["canonical"])


def told_last(home: Path) -> tuple[str, bytes]:
    async def ask(settings: Settings) -> tuple[str, bytes]:
        async with open_house(settings) as house:
            return await last_event(house)

    with installation.settings(where(home)) as settings:
        return asyncio.run(ask(settings))


def test_an_administrator_is_recovered_by_the_home_alone(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert recover.run(recover.Order("Ada", where(home))) == 0
    assert "Enrolment code for Ada: " in capsys.readouterr().out
    tag, event = told_last(home)
    assert tag == "console:person:recovered"
    assert b"ada" in event


@pytest.mark.parametrize("username", ["otto", "nobody"])
def test_nobody_but_an_administrator_is_recovered(
    home: Path, username: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = told_last(home)
    assert recover.run(recover.Order(username, where(home))) == 1
    written = capsys.readouterr()
    assert written.out == ""
    assert written.err.startswith("platewarden: ")
    assert told_last(home) == before


def test_a_home_without_an_installation_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert code.run(where(tmp_path)) == 1
    assert f"Nothing is installed in {tmp_path}" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_department_with_an_administrator_gets_no_set_up_code(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert code.run(where(home)) == 1
    assert capsys.readouterr().err == "platewarden: The department has been set up already.\n"


def test_keys_are_saved_and_put_back(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    store, file = home / "keys", tmp_path / "copy.json"
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PHRASE}\n{PHRASE}\n{PHRASE}\n"))
    assert keys.run(keys.Order("save", file, store, where(home))) == 0
    names = (
        "audit.key, cookies.key, count.key, evidence.key, outbox/1.key, push/vapid.pem, signing.key"
    )
    assert f"7 keys saved in {file}: {names}." in capsys.readouterr().out
    assert file.stat().st_mode & 0o777 == 0o600
    before = (store / "audit.key").read_bytes()
    (store / "audit.key").unlink()
    assert keys.run(keys.Order("restore", file, store, where(home))) == 0
    assert capsys.readouterr().out.endswith("Put back: audit.key.\n")
    assert (store / "audit.key").read_bytes() == before
    assert (
        keys.run(keys.Order("save", file, store, where(home))) == 1
    )  # what was saved is never overwritten
    assert "File exists" in capsys.readouterr().err


def test_a_wrong_phrase_puts_nothing_back(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "copy.json"
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PHRASE}\nanother phrase of it\n"))
    keys.run(keys.Order("save", file, home / "keys", where(home)))
    assert keys.run(keys.Order("restore", file, tmp_path / "keys", where(home))) == 1
    assert "does not open with this phrase" in capsys.readouterr().err
    assert not (tmp_path / "keys").exists()


def test_the_chain_is_verified_by_the_home_alone(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert auditing.run(auditing.Order("verify", None, None, where(home))) == 0
    assert capsys.readouterr().out.startswith("whole: ")
    kept = auditing.Order("verify", None, "0" * 64, where(home))
    assert auditing.run(kept) == 1
    assert capsys.readouterr().out.startswith("BROKEN")


# Lasting keys -----------------------------------------------------------------------------------


@pytest.fixture
def lost(home: Path, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Path]:
    """The key of what people typed, or the one named, is gone; afterwards it is back."""
    key, aside = home / "keys" / getattr(request, "param", "audit.key"), tmp_path / "aside"
    shutil.move(key, aside)
    yield key
    shutil.move(aside, key)


def test_nothing_starts_without_a_key_that_it_was_run_with(
    home: Path, lost: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And none is made in its place: what the old one sealed would be lost unseen."""
    assert recover.run(recover.Order("Ada", where(home))) == 1
    assert code.run(where(home)) == 1
    for sentence in capsys.readouterr().err.splitlines():
        assert sentence.startswith(f"platewarden: the lasting key {lost} is missing; put the saved")
        assert "`platewarden keys restore FILE`" in sentence
    assert not lost.exists()


def test_the_doctor_misses_a_lost_key(home: Path, lost: Path) -> None:
    ill = [finding for finding in doctor.kept(where(home)) if finding.what == "lasting keys"]
    assert [(finding.well, str(lost) in finding.said) for finding in ill] == [(False, True)]
    assert not lost.exists()


@pytest.mark.parametrize(
    "lost", ["audit.key", "outbox/1.key", "push/vapid.pem"], indirect=True, ids=str
)
def test_a_lost_key_is_not_left_out_of_a_copy_in_silence(
    home: Path, lost: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "copy.json"
    assert keys.run(keys.Order("save", copy, home / "keys", where(home))) == 1
    said = capsys.readouterr().err
    assert said.startswith(f"platewarden: the lasting key {lost} is missing; ")
    assert said.endswith("Nothing was saved.\n")
    assert not copy.exists()


def test_no_copy_is_made_while_nobody_can_say_whether_it_is_whole(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "copy.json"
    database = f"postgresql://pw_app@127.0.0.1:{free_port()}/platewarden"
    nobody = Settings(home=home, database=database, redis="redis://127.0.0.1").environment()
    order = keys.Order("save", copy, home / "keys", Where(home, 1, nobody))
    assert keys.run(order) == 1
    said = capsys.readouterr().err
    assert said.startswith("platewarden: the database does not answer (")
    assert "start it, and check PLATEWARDEN_DATABASE. Nothing was saved." in said
    assert not copy.exists()


@pytest.mark.parametrize(
    ("name", "said"), [("audit.key", "is where it belongs"), ("other.key", "knows no lasting key")]
)
def test_only_a_key_that_is_lost_is_given_up(
    home: Path, name: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = told_last(home)
    assert keys.run(keys.Order("give-up", Path(name), home / "keys", where(home))) == 1
    assert said in capsys.readouterr().err
    assert told_last(home) == before
