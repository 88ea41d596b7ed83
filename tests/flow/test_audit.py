"""The audit chain under the hands of whoever owns the database."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager

import asyncpg
import pytest

from backend.domain.chain import Linked, Why
from backend.services import auditing
from backend.services.auditing import Verified, export, verify, verify_chain, verify_export
from backend.store import audit
from backend.store.audit import Sought
from backend.store.database import Database
from tests.flow.street import Street
from tests.servers import Fresh

pytestmark = pytest.mark.anyio


@asynccontextmanager
async def owning(fresh: Fresh) -> AsyncIterator[Database]:
    """The tables' owner, who can switch the guard off."""
    owner = Database(fresh.owner_database)
    await owner.open()
    try:
        await owner.run("ALTER TABLE audit_event DISABLE TRIGGER audit_event_stays")
        yield owner
    finally:
        await owner.close()


async def lived(street: Street) -> int:
    """A day's events; how many."""
    await street.person("officer")
    await street.listed()
    await street.passes()
    found = await verify(street.house)
    assert found.ok
    assert found.events >= 4
    assert found.events == await street.house.db.value("SELECT count(*) FROM audit_event")
    return found.events


def broken(found: Verified) -> tuple[bool, int | None, str | None]:
    return found.ok, found.broken_at, found.why


async def test_a_changed_event_is_found_where_it_stands(street: Street, fresh: Fresh) -> None:
    await lived(street)
    async with owning(fresh) as owner:
        changed = await owner.run(
            "UPDATE audit_event SET canonical = convert_to(replace(convert_from(canonical, 'UTF8'),"
            " 'system:', 'person:'), 'UTF8') WHERE seq = 2"
        )
    assert changed == 1
    assert broken(await verify(street.house)) == (False, 2, Why.CHANGED.sentence)


async def test_a_changed_event_with_a_new_hash_breaks_the_next_link(
    street: Street, fresh: Fresh
) -> None:
    await lived(street)
    async with owning(fresh) as owner:
        await owner.run(
            """
            UPDATE audit_event e SET canonical = altered.form,
                   hash = sha256(before.hash || altered.form)
            FROM audit_event before, LATERAL (
                SELECT convert_to(replace(convert_from(canonical, 'UTF8'), 'false', 'true'),
                                  'UTF8') AS form FROM audit_event WHERE seq = 2) AS altered
            WHERE e.seq = 2 AND before.seq = 1
            """
        )
    assert broken(await verify(street.house)) == (False, 3, Why.CHANGED.sentence)


async def test_a_long_chain_is_followed_with_a_few_links_in_memory(
    street: Street, fresh: Fresh, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Page by page from the first to the head, and a break on a late page is found."""
    count = await lived(street)
    monkeypatch.setattr(audit, "PAGE", 2)
    taken: list[int] = []
    take = auditing.Followed.take

    def watched(followed: auditing.Followed, page: Sequence[Linked]) -> None:
        taken.append(len(page))
        take(followed, page)

    monkeypatch.setattr(auditing.Followed, "take", watched)
    assert (await verify(street.house)).ok
    assert (max(taken), sum(taken)) == (2, count)
    first = await street.house.db.value("SELECT encode(hash, 'hex') FROM audit_event WHERE seq = 1")
    assert (await verify_chain(street.house.db, kept=first)).ok
    async with owning(fresh) as owner:
        await owner.run("DELETE FROM audit_event WHERE seq = $1", count - 1)
    found = await verify(street.house)
    assert broken(found) == (False, count - 1, Why.REMOVED.sentence)
    assert found.events == count - 1


async def test_a_removed_event_is_found_where_it_stood(street: Street, fresh: Fresh) -> None:
    await lived(street)
    async with owning(fresh) as owner:
        assert await owner.run("DELETE FROM audit_event WHERE seq = 3") == 1
    assert broken(await verify(street.house)) == (False, 3, Why.REMOVED.sentence)


async def test_events_that_changed_places_are_found(street: Street, fresh: Fresh) -> None:
    await lived(street)
    async with owning(fresh) as owner:
        for old, new in ((2, -1), (3, 2), (-1, 3)):
            await owner.run("UPDATE audit_event SET seq = $2 WHERE seq = $1", old, new)
    assert broken(await verify(street.house)) == (False, 2, Why.CHANGED.sentence)


async def test_events_cut_off_at_the_end_are_found(street: Street, fresh: Fresh) -> None:
    events = await lived(street)
    async with owning(fresh) as owner:
        await owner.run("DELETE FROM audit_event WHERE seq = $1", events)
    assert broken(await verify(street.house)) == (False, events, Why.CUT.sentence)


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("tag", "'system:alert:handed'"),
        ("actor", "'person:somebody-else'"),
        ("subject", "'hit:another'"),
        ("at", "at - interval '1 day'"),
        ("sealed", "'\\x00'"),
    ],
)
async def test_what_is_shown_of_an_event_is_what_was_chained(
    street: Street, fresh: Fresh, column: str, value: str
) -> None:
    """The columns for finding, and what is sealed, cannot say something else than the event."""
    await lived(street)
    async with owning(fresh) as owner:
        await owner.run(f"UPDATE audit_event SET {column} = {value} WHERE seq = 2")  # noqa: S608
    assert broken(await verify(street.house)) == (False, 2, Why.BESIDE.sentence)


async def test_a_row_put_behind_the_head_is_found(street: Street, fresh: Fresh) -> None:
    events = await lived(street)
    async with owning(fresh) as owner:
        await owner.run(
            "INSERT INTO audit_event SELECT seq + 1, at, tag, actor, subject, canonical, sealed,"
            " hash FROM audit_event WHERE seq = $1",
            events,
        )
    assert broken(await verify(street.house)) == (False, events + 1, Why.UNCHAINED.sentence)


async def test_a_row_put_before_the_first_is_found(street: Street, fresh: Fresh) -> None:
    await lived(street)
    async with owning(fresh) as owner:
        await owner.run(
            "INSERT INTO audit_event SELECT -1, at, tag, actor, subject, canonical, sealed, hash"
            " FROM audit_event WHERE seq = 1"
        )
    assert broken(await verify(street.house)) == (False, -1, Why.REORDERED.sentence)


async def test_an_export_is_verified_without_a_server(street: Street) -> None:
    """And holds neither a plate nor what is sealed; whoever made it is in it."""
    detective = await street.person("detective", units=("CID",))
    await street.entry(detective, plate="XYZ9876")
    before = (await verify(street.house)).head
    lines = [line async for line in export(street.house)]
    found = verify_export(lines, kept=before)
    assert (found.ok, found.events) == (True, 2)
    assert found.head == (await verify(street.house)).head
    assert "console:audit:exported" in lines[-1]
    assert "XYZ9876" not in "".join(lines)


@pytest.mark.parametrize(
    ("hand", "at", "why"),
    [
        (lambda lines: [*lines[:1], *lines[2:]], 2, Why.REMOVED.sentence),
        (lambda lines: [lines[0], lines[2], lines[1], *lines[3:]], 2, Why.REORDERED.sentence),
        (
            lambda lines: [lines[0].replace("person:", "system:"), *lines[1:]],
            1,
            Why.CHANGED.sentence,
        ),
        (lambda lines: ["{}", *lines[1:]], 1, "Line 1 is not a line of an export."),
        (lambda lines: ["[]", *lines[1:]], 1, "Line 1 is not a line of an export."),
        (lambda lines: lines[:-2], 3, "The head that was kept is not in the chain."),
        (lambda _: [], None, "The head that was kept is not in the chain."),
    ],
    ids=["removed", "reordered", "changed", "no line", "no object", "cut", "empty"],
)
async def test_an_export_under_somebodys_hands_is_found(
    street: Street, hand: Callable[[list[str]], list[str]], at: int | None, why: str
) -> None:
    await street.listed()
    for _ in range(3):
        await street.listed()
    kept = (await verify(street.house)).head
    lines = [line async for line in export(street.house)]
    assert verify_export(lines, kept=kept).ok
    assert broken(verify_export(hand(lines), kept=kept)) == (False, at, why)


async def test_a_head_that_was_kept_gives_away_a_chain_that_was_cut_with_its_head(
    street: Street, fresh: Fresh
) -> None:
    events = await lived(street)
    kept = (await verify(street.house)).head
    async with owning(fresh) as owner:
        await owner.run("DELETE FROM audit_event WHERE seq = $1", events)
        await owner.run(
            "UPDATE audit_head SET seq = $1, hash = (SELECT hash FROM audit_event WHERE seq = $1)",
            events - 1,
        )
    assert (await verify(street.house)).ok, "the database alone cannot know"
    assert not (await verify_chain(street.house.db, kept=kept)).ok


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE audit_event SET tag = 'system:nothing:happened'",
        "DELETE FROM audit_event",
        "TRUNCATE audit_event",
        "INSERT INTO audit_head (id, seq, hash) VALUES (2, 0, '')",
        "ALTER TABLE audit_event DISABLE TRIGGER audit_event_stays",
    ],
)
async def test_the_application_may_neither_change_nor_remove_events(
    street: Street, sql: str
) -> None:
    events = await lived(street)
    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        await street.house.db.run(sql)
    found = await verify(street.house)
    assert (found.ok, found.events) == (True, events)


@pytest.mark.parametrize("sql", ["UPDATE audit_event SET tag = 'x:y:z'", "DELETE FROM audit_event"])
async def test_the_owner_too_is_stopped_until_the_guard_is_switched_off(
    street: Street, fresh: Fresh, sql: str
) -> None:
    events = await lived(street)
    owner = Database(fresh.owner_database)
    await owner.open()
    try:
        with pytest.raises(asyncpg.RaiseError, match="never changed or removed"):
            await owner.run(sql)
    finally:
        await owner.close()
    assert (await verify(street.house)).events == events


async def test_no_plate_stands_readable_in_the_chain(street: Street) -> None:
    """A custom entry's plate is sealed; the chain covers the seal."""
    detective = await street.person("detective", units=("CID",))
    await street.entry(detective, plate="XYZ9876")
    rows = await audit.before(street.house.db, Sought(2**62), 100)
    assert [row["tag"] for row in rows] == ["person:entry:requested"]
    assert b"XYZ9876" not in rows[0]["canonical"]
    sealed = await street.house.db.value("SELECT sealed FROM audit_event WHERE seq = 1")
    assert sealed
    assert b"XYZ9876" not in sealed


async def test_where_no_event_can_be_written_nothing_is_done(street: Street, fresh: Fresh) -> None:
    """CJISSECPOL AU-5: neither an entry nor an import; once it can again, all goes on."""
    detective = await street.person("detective", units=("CID",))
    await street.entry(detective)
    events = (await verify(street.house)).events
    async with owning(fresh) as owner:
        await owner.run("REVOKE INSERT ON audit_event FROM pw_app")
        for act in (street.entry(detective, plate="XYZ9876"), street.listed()):
            with pytest.raises(asyncpg.InsufficientPrivilegeError):
                await act
        kept = {
            name: await owner.value(f"SELECT count(*) FROM {name}")  # noqa: S608 - our names
            for name in ("entry", "hot_list")
        }
        await owner.run("GRANT INSERT ON audit_event TO pw_app")
    assert kept["entry"] == 1
    assert (await verify(street.house)).events == events
    await street.entry(detective, plate="XYZ9876")
    assert (await verify(street.house)).events == events + 1
