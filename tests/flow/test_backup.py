"""A backup is whole, opens a capture day by its key alone, and comes back into an empty place."""

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import asyncpg
import pytest

from backend.services import holding
from backend.services.acting import Who
from backend.services.auditing import verify
from backend.services.backing_up import MANIFEST, Made, NotBackedUpError, back_up
from backend.services.holding import Wanted
from backend.services.house import House, open_house
from backend.services.purging import purge
from backend.services.restoring import NotRestoredError, Restored, restore
from backend.services.rooting import close_days
from backend.settings import Settings
from backend.store import backup_tables
from backend.store.images import ImageGoneError
from tests.flow.browsing import told_of_a_hit
from tests.flow.street import PICTURE, PLATE, Street
from tests.servers import Fresh, Servers

pytestmark = pytest.mark.anyio


def nothing(_: str) -> None: ...


@pytest.fixture
def elsewhere(servers: Servers) -> Iterator[Fresh]:
    """A second database, of another machine as it were."""
    with servers.fresh() as made:
        yield made


async def saved(street: Street, folder: Path) -> Made:
    return await back_up(street.house.settings, folder, nothing, street.watch)


async def back(street: Street, elsewhere: Fresh, folder: Path, home: Path) -> Restored:
    """On another machine, to which the keys were brought as they are now."""
    if not (home / "keys").exists():
        shutil.copytree(street.house.settings.home / "keys", home / "keys")
    return await restore(elsewhere.owner_database, home, folder, nothing)


def there(street: Street, elsewhere: Fresh, home: Path) -> Settings:
    settings = street.house.settings
    return replace(settings, home=home, database=elsewhere.database, redis=elsewhere.redis)


async def counted(dsn: str) -> dict[str, list[str]]:
    """Every row of every table that is kept, as text."""
    connection = await asyncpg.connect(dsn)
    try:
        return {
            table.name: sorted(
                row[0]
                for row in await connection.fetch(f'SELECT t::text FROM "{table.name}" t')  # noqa: S608
            )
            for table in await backup_tables.tables(connection)
        }
    finally:
        await connection.close()


async def held(house: House, who: Who, alert_id: UUID) -> UUID:
    review_on = house.capture_day(house.now()) + timedelta(days=40)
    wanted = Wanted("2026-00012345", "criminal", "Officer Case", review_on)
    return await holding.of_alert(house, who, alert_id, wanted)


async def test_everything_comes_back_and_the_chain_is_whole(
    street: Street, elsewhere: Fresh, tmp_path: Path
) -> None:
    """R-RET-01: rows, pictures and evidence of a place that was lived in; nobody is signed in."""
    who, alert_id = await told_of_a_hit(street)
    evidence_id = await held(street.house, who, alert_id)
    street.watch.pass_(days=2)
    await close_days(street.house)
    made = await saved(street, tmp_path / "saved")
    before = await counted(street.house.settings.database)
    done = await back(street, elsewhere, tmp_path / "saved", tmp_path / "home")
    assert (done.gone, done.chain.ok, done.chain.head) == ((), True, made.head)
    assert await counted(elsewhere.owner_database) == before
    assert len(before["read"]) == len(before["alert"]) == 1
    async with open_house(there(street, elsewhere, tmp_path / "home")) as restored:
        house = replace(restored, now=street.watch)
        frame = await house.db.row("SELECT captured_at, blob FROM frame")
        assert frame is not None
        assert house.images.load(house.capture_day(frame["captured_at"]), frame["blob"]) == PICTURE
        assert house.evidence.get(evidence_id) == street.house.evidence.get(evidence_id)
        assert await house.db.value("SELECT count(*) FROM session") == 0
        await told_more(house)


async def told_more(house: House) -> None:
    """What was put back goes on: the next event is chained behind the last."""
    last = await house.db.value("SELECT seq FROM audit_head")
    await close_days(house)
    found = await verify(house)
    assert found.ok
    assert found.events >= last


async def test_a_day_that_went_since_comes_back_from_no_backup(
    street: Street, elsewhere: Fresh, tmp_path: Path
) -> None:
    """R-RET-05: neither its rows nor its pictures; not even whoever puts the rows there by hand."""
    await told_of_a_hit(street)
    house, day = street.house, street.house.capture_day(street.watch())
    await saved(street, tmp_path / "saved")
    blob = await house.db.value("SELECT blob FROM frame")
    while street.watch() < house.over_at(day):
        street.watch.pass_(hours=20)
        await purge(house)
    assert not house.keys.has_day(day)
    done = await back(street, elsewhere, tmp_path / "saved", tmp_path / "home")
    assert (done.days, done.gone) == ((), (day,))
    rows = await counted(elsewhere.owner_database)
    assert [len(rows[name]) for name in ("frame", "look", "read", "hit", "alert")] == [0] * 5
    assert PLATE not in str(rows["frame"] + rows["read"] + rows["hit"])
    everything = b"".join(file.read_bytes() for file in (tmp_path / "saved").rglob("*.part"))
    assert PLATE.encode() not in everything
    async with open_house(there(street, elsewhere, tmp_path / "home")) as restored:
        with pytest.raises(ImageGoneError):
            restored.images.load(day, blob)


async def test_only_an_empty_place_is_restored_into(
    street: Street, elsewhere: Fresh, tmp_path: Path
) -> None:
    await saved(street, tmp_path / "saved")
    await back(street, elsewhere, tmp_path / "saved", tmp_path / "home")
    with pytest.raises(NotRestoredError, match="set up here"):
        await back(street, elsewhere, tmp_path / "saved", tmp_path / "home")
    with pytest.raises(NotBackedUpError, match="is there already"):
        await saved(street, tmp_path / "saved")


def flipped(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(bytes(data))


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-9])


@pytest.mark.parametrize("hand", [flipped, cut, Path.unlink], ids=["changed", "cut", "missing"])
@pytest.mark.parametrize("name", ["lasting/person.part", "days/*/frame.part", "files/**/*"])
async def test_a_part_that_was_touched_is_found_before_anything_is_written(
    street: Street,
    elsewhere: Fresh,
    tmp_path: Path,
    hand: Callable[[Path], None],
    name: str,
) -> None:
    await street.passes()
    await saved(street, tmp_path / "saved")
    file = next(each for each in sorted((tmp_path / "saved").glob(name)) if each.is_file())
    hand(file)
    with pytest.raises(NotRestoredError, match="missing or was changed"):
        await back(street, elsewhere, tmp_path / "saved", tmp_path / "home")
    connection = await asyncpg.connect(elsewhere.owner_database)
    try:
        assert await backup_tables.empty(connection)
    finally:
        await connection.close()


def told_anew(folder: Path, **changed: Any) -> None:  # noqa: ANN401 - any field
    file = folder / MANIFEST
    file.write_text(json.dumps(json.loads(file.read_text("utf-8")) | changed), "utf-8")


async def test_what_cannot_be_restored_says_why(
    street: Street, elsewhere: Fresh, tmp_path: Path
) -> None:
    """A newer version's, something else, no whole one, and one without its key."""
    folder, home = tmp_path / "saved", tmp_path / "home"
    await saved(street, folder)
    with pytest.raises(NotRestoredError, match=r"audit\.key"):
        await restore(elsewhere.owner_database, tmp_path / "bare", folder, nothing)
    told_anew(folder, schema=["2030-01-01T00:00:00:000000"])
    with pytest.raises(NotRestoredError, match="newer version"):
        await back(street, elsewhere, folder, home)
    told_anew(folder, kind="something else")
    with pytest.raises(NotRestoredError, match="not of a backup"):
        await back(street, elsewhere, folder, home)
    (folder / MANIFEST).unlink()
    with pytest.raises(NotRestoredError, match="no whole backup"):
        await back(street, elsewhere, folder, home)


async def test_a_part_under_another_name_or_key_does_not_open(
    street: Street, elsewhere: Fresh, tmp_path: Path
) -> None:
    """Whoever writes the manifest anew as well gets no further: its name is bound to each."""
    folder, home = tmp_path / "saved", tmp_path / "home"
    await street.passes()
    await saved(street, folder)
    manifest = json.loads((folder / MANIFEST).read_text("utf-8"))
    swapped = {"lasting/person.part": "lasting/device.part"}
    sums = {part["name"]: part["sha256"] for part in manifest["parts"]}
    for one, other in swapped.items():
        shutil.copy(folder / other, folder / one)
        sums[one] = sums[other]
    parts = [part | {"sha256": sums[part["name"]]} for part in manifest["parts"]]
    told_anew(folder, parts=parts)
    with pytest.raises(NotRestoredError, match="does not open"):
        await back(street, elsewhere, folder, home)


async def test_one_that_was_cut_short_can_be_begun_again(
    street: Street, elsewhere: Fresh, tmp_path: Path
) -> None:
    """Rows come all or not at all."""
    await street.passes()
    await saved(street, tmp_path / "saved")
    seen: list[str] = []

    def killed(name: str) -> None:
        seen.append(name)
        if seen.count("lasting/person.part") == 2:
            raise KeyboardInterrupt

    home = tmp_path / "home"
    shutil.copytree(street.house.settings.home / "keys", home / "keys")
    with pytest.raises(KeyboardInterrupt):
        await restore(elsewhere.owner_database, home, tmp_path / "saved", killed)
    done = await back(street, elsewhere, tmp_path / "saved", home)
    assert done.chain.ok
