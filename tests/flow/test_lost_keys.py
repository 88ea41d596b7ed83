"""A lasting key that is lost is missed at the next start; none takes its place in silence."""

import asyncio
import json
from pathlib import Path

import pytest

from backend.cli.main import main
from backend.services import outbox
from backend.services.house import House, open_house
from backend.services.keeping import KeysNotWholeError
from backend.services.recovering import give_up_key
from backend.settings import Settings
from backend.store import key_prints
from tests.apps import create_app
from tests.cast import Department
from tests.flow.proofs import give_password, with_password
from tests.servers import Fresh

pytestmark = pytest.mark.anyio
LASTING = (
    *("audit.key", "count.key", "cookies.key", "evidence.key", "signing.key"),
    *("outbox/1.key", "push/vapid.pem"),
)


@pytest.fixture
def settings(fresh: Fresh, tmp_path: Path) -> Settings:
    return Settings(home=tmp_path, database=fresh.database, redis=fresh.redis)


@pytest.fixture
def folder(settings: Settings) -> Path:
    return settings.home / "keys"


async def started(settings: Settings) -> None:
    """And stopped again."""
    async with open_house(settings):
        pass


async def given_up(monkeypatch: pytest.MonkeyPatch, settings: Settings, name: str) -> int:
    """By the command, which runs a loop of its own."""
    for variable, value in settings.environment().items():
        monkeypatch.setenv(variable, value)
    return await asyncio.to_thread(main, ["keys", "give-up", name])


async def known(house: House) -> dict[str, bytes]:
    rows = await house.db.rows(
        "SELECT name, fingerprint FROM lasting_key WHERE given_up_at IS NULL"
    )
    return {row["name"]: row["fingerprint"] for row in rows}


async def test_the_first_start_makes_the_lasting_keys_and_knows_them(
    settings: Settings, folder: Path
) -> None:
    async with open_house(settings) as house:
        prints = await known(house)
    assert set(prints) == set(LASTING)
    for name, print_ in prints.items():
        assert (folder / name).stat().st_mode & 0o777 == 0o600
        assert print_ not in (folder / name).read_bytes()
    contents = [(folder / name).read_bytes() for name in LASTING]
    await started(settings)
    assert [(folder / name).read_bytes() for name in LASTING] == contents


async def test_processes_that_start_at_once_for_the_first_time_agree_on_the_keys(
    settings: Settings, folder: Path
) -> None:
    await asyncio.gather(*(started(settings) for _ in range(4)))
    assert sorted(path.name for path in (folder / "outbox").iterdir()) == ["1.key"]
    await started(settings)


@pytest.mark.parametrize("name", LASTING)
async def test_nothing_starts_without_a_key_and_none_is_made_in_its_place(
    settings: Settings, folder: Path, name: str
) -> None:
    await started(settings)
    (folder / name).unlink()
    with pytest.raises(KeysNotWholeError) as lost:
        await started(settings)
    assert f"{folder / name} is missing" in str(lost.value)
    assert "platewarden keys restore FILE" in str(lost.value)
    assert f"stop the servers first, then `platewarden keys give-up {name}`" in str(lost.value)
    app = create_app(settings)
    with pytest.RaisesGroup(KeysNotWholeError):
        async with app.lifespan():
            pass
    assert not (folder / name).exists()


async def test_nothing_starts_with_another_key(settings: Settings, folder: Path) -> None:
    """As when a new one was made by hand, or another installation's home was given."""
    await started(settings)
    (folder / "audit.key").write_bytes(b"n" * 32)
    with pytest.raises(KeysNotWholeError, match=r"audit\.key is another key"):
        await started(settings)


async def test_a_file_that_is_no_key_is_not_taken_for_one(settings: Settings, folder: Path) -> None:
    """As when a key was set aside where it lay: it may go again."""
    await started(settings)
    stray = folder / "audit.key.old"
    stray.write_bytes((folder / "audit.key").read_bytes())
    async with open_house(settings) as house:
        assert set(await known(house)) == set(LASTING)
        await key_prints.note(house.db, {stray.name: b"as it was done once"}, house.now())
    stray.unlink()
    await started(settings)


async def test_a_key_that_is_put_back_is_the_one_that_was_missed(
    settings: Settings, folder: Path
) -> None:
    async with open_house(settings) as house:
        sealed = house.keys.seal_audit(b"typed", "about")
    aside = (folder / "audit.key").rename(folder.parent / "aside")
    with pytest.raises(KeysNotWholeError):
        await started(settings)
    aside.rename(folder / "audit.key")
    async with open_house(settings) as house:
        assert house.keys.open_audit(sealed, "about") == b"typed"


async def test_a_new_outbox_key_is_missed_from_the_moment_it_is_made(
    settings: Settings, folder: Path
) -> None:
    async with open_house(settings) as house:
        await outbox.new_key(house)
        assert "outbox/2.key" in await known(house)
    (folder / "outbox" / "2.key").unlink()
    with pytest.raises(KeysNotWholeError, match=r"outbox/2\.key is missing"):
        await started(settings)


async def test_what_has_started_goes_on_when_its_keys_are_lost_under_it(
    settings: Settings, folder: Path
) -> None:
    """Alerts are shown under the count key: nobody is put out before the doctor is asked."""
    await started(settings)
    async with open_house(settings) as house:
        for name in ("audit.key", "count.key", "cookies.key"):
            (folder / name).unlink()
        assert house.keys.open_audit(house.keys.seal_audit(b"typed", "about"), "about") == b"typed"
        assert house.keys.count_as("plate") == house.keys.count_as("plate")
        assert len(house.keys.cookie_secret()) == 64


async def test_a_capture_days_key_may_go(settings: Settings, folder: Path) -> None:
    """The purge destroys it: the database must not miss it, nor know that there was one."""
    async with open_house(settings) as house:
        day = house.capture_day(house.now())
        house.keys.seal_day(day, b"x", "x")
    await started(settings)
    [file] = (folder / "days").iterdir()
    file.unlink()
    async with open_house(settings) as house:
        assert set(await known(house)) == set(LASTING)
        house.keys.seal_day(day, b"x", "x")
    assert file.exists()


# Given up ---------------------------------------------------------------------------------------


async def test_a_key_that_is_lost_for_good_is_given_up_at_the_console(
    settings: Settings,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    async with open_house(settings) as house:
        before = (await known(house))["count.key"]
    (folder / "count.key").unlink()
    assert await given_up(monkeypatch, settings, "count.key") == 0
    assert "count.key is given up" in capsys.readouterr().out
    async with open_house(settings) as house:
        after = (await known(house))["count.key"]
        told = await house.db.value(
            "SELECT canonical FROM audit_event WHERE tag = 'console:key:given-up'"
        )
    assert after != before
    details = json.loads(told)["details"]
    assert (details["fingerprint"], details["passwords"]) == (before.hex(), 0)
    assert (folder / "count.key").exists()


async def test_the_number_of_an_outbox_key_that_was_given_up_is_not_used_again(
    settings: Settings, folder: Path
) -> None:
    """Servers and phones' acts know a key by its file or its id: another one is another file."""
    for lost in (1, 2):
        async with open_house(settings):
            (folder / "outbox" / f"{lost}.key").unlink()
        async with open_house(settings, keys_whole=False) as house:
            await give_up_key(house, f"outbox/{lost}.key")
    async with open_house(settings) as house:
        (folder / "outbox" / "3.key").unlink()
        await give_up_key(house, "outbox/3.key")
        await outbox.new_key(house)
    assert [path.name for path in (folder / "outbox").iterdir()] == ["4.key"]


async def test_a_key_that_was_given_up_and_is_found_after_all_is_missed_again(
    settings: Settings, folder: Path
) -> None:
    async with open_house(settings) as house:
        await outbox.new_key(house)
        aside = (folder / "outbox" / "1.key").rename(settings.home / "aside")
        await give_up_key(house, "outbox/1.key")
    await started(settings)
    aside.rename(folder / "outbox" / "1.key")
    async with open_house(settings) as house:
        assert "outbox/1.key" in await known(house)
    (folder / "outbox" / "1.key").unlink()
    with pytest.raises(KeysNotWholeError, match=r"outbox/1\.key is missing"):
        await started(settings)


async def test_with_the_audit_key_passwords_are_given_up(
    staffed: Department, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Their one-time codes cannot be checked any more, and a password alone lets nobody in."""
    totp = await give_password(staffed, "officer")
    settings = staffed.house.settings
    (settings.home / "keys" / "audit.key").unlink()
    assert await given_up(monkeypatch, settings, "audit.key") == 0
    assert "Passwords taken back: 1." in capsys.readouterr().out
    assert (await staffed.last("console:key:given-up"))["passwords"] == 1
    code = totp.at(staffed.clock())
    answer = await with_password(staffed, "officer", totp=code)
    assert (answer.status_code, answer.json()["code"]) == (401, "sign-in-failed")
