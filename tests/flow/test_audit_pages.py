"""The audit is looked through by whom, about what, of which kind, on which days."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import asyncpg
import httpx
import pytest

from backend.domain.ids import new_id
from backend.services.acting import Who, acting
from backend.store.audit import Sought, asked_as
from policies.facts import Actor
from tests.cast import Department
from tests.flow.standing import codes, refused
from tests.flow.street import PLATE
from tests.servers import Fresh

pytestmark = pytest.mark.anyio
VIEWED = "person:audit:viewed"
MANY = """
    INSERT INTO audit_event (seq, at, tag, actor, subject, canonical, hash)
    SELECT $1 + n, $2::timestamptz + n * interval '40 seconds',
           (ARRAY['system:hit:found', 'person:alert:opened', 'person:read:opened',
                  'system:alert:raised'])[1 + n % 4],
           'person:' || (n % 40), (ARRAY['hit', 'alert', 'read', 'alert'])[1 + n % 4] || ':' || n,
           '{"details":{}}', ''
    FROM generate_series(1, 200000) AS n
"""
"""Three months of a busy department, by forty people; nothing in it was refused."""


async def asked(browser: httpx.AsyncClient, **filters: object) -> list[dict[str, Any]]:
    answer = await browser.get("/api/audit", params=named(filters))
    assert answer.status_code == 200, answer.text
    return list(answer.json()["events"])


def named(filters: Mapping[str, object]) -> dict[str, str]:
    return {name: str(value) for name, value in filters.items()}


async def acts(staffed: Department, username: str, *events: tuple[str, str, str]) -> None:
    """Events of one person, each a tag and what it is about."""
    id_ = str(staffed.people[username]["id"])
    async with acting(staffed.house, Who(Actor(id=id_, kind="person"))) as act:
        for tag, kind, about in events:
            act.tell(tag, (kind, about))


def tags(events: list[dict[str, Any]]) -> list[str]:
    return [event["tag"] for event in events]


async def test_each_filter_lets_through_its_own_and_all_together_what_fits_all(
    staffed: Department,
) -> None:
    one, other = str(new_id(staffed.clock())), str(new_id(staffed.clock()))
    opened, closed = "person:inquiry:request-shown", "person:inquiry:closed"
    await acts(staffed, "officer", (opened, "inquiry", one), (closed, "inquiry", other))
    await acts(staffed, "detective", (closed, "inquiry", one))
    await acts(staffed, "detective", ("person:person:released", "person", one))
    auditor = await staffed.signed_in("auditor")
    officer = staffed.people["officer"]["id"]
    assert tags(await asked(auditor, actor=officer)) == [closed, opened]
    assert tags(await asked(auditor, subject=f"inquiry:{one}")) == [closed, opened]
    assert len(await asked(auditor, subject="inquiry")) == 3
    assert tags(await asked(auditor, group="person")) == ["person:person:released"]
    [event] = await asked(
        auditor, actor=officer, subject=f"inquiry:{one}", group="inquiry", first="2026-11-23"
    )
    assert (event["tag"], event["actor_name"]) == (opened, "Officer")


async def test_a_day_is_the_departments_own_from_midnight_to_midnight(staffed: Department) -> None:
    """06:00 in UTC is midnight in Bloomington; the clock stands on Monday at nine."""
    closed, id_ = "person:inquiry:closed", str(new_id(staffed.clock()))
    start = staffed.clock.at
    for at in (start.replace(hour=5, minute=59), start.replace(hour=6, minute=0)):
        staffed.clock.at = at
        await acts(staffed, "officer", (closed, "inquiry", id_))
    staffed.clock.at = start
    auditor = await staffed.signed_in("auditor")
    monday = await asked(auditor, group="inquiry", first="2026-11-23", last="2026-11-23")
    sunday = await asked(auditor, group="inquiry", last="2026-11-22")
    assert [event["at"] for event in monday] == ["2026-11-23T06:00:00Z"]
    assert [event["at"] for event in sunday] == ["2026-11-23T05:59:00Z"]
    assert await asked(auditor, group="inquiry", first="2026-11-24") == []


async def test_pages_follow_each_other_within_a_filter(staffed: Department) -> None:
    id_ = str(new_id(staffed.clock()))
    await acts(staffed, "officer", *[("person:inquiry:closed", "inquiry", id_)] * 120)
    auditor = await staffed.signed_in("auditor")
    first = await asked(auditor, group="inquiry")
    rest = await asked(auditor, group="inquiry", before=first[-1]["seq"])
    assert (len(first), len(rest)) == (100, 20)
    assert len({event["seq"] for event in first + rest}) == 120


async def test_pages_of_days_follow_each_other_though_times_stand_out_of_order(
    staffed: Department,
) -> None:
    """An act that began earlier may be chained later; each event is shown once all the same."""
    id_, start = str(new_id(staffed.clock())), staffed.clock.at
    for number in range(130):
        staffed.clock.at = start + timedelta(seconds=number if number % 3 else number - 5)
        await acts(staffed, "officer", ("person:inquiry:closed", "inquiry", id_))
    auditor = await staffed.signed_in("auditor")
    days = {"group": "inquiry", "first": "2026-11-23"}
    first = await asked(auditor, **days)
    rest = await asked(auditor, **days, before=first[-1]["seq"])
    times = [event["at"] for event in first + rest]
    assert (len(first), len(rest)) == (100, 30)
    assert len({event["seq"] for event in first + rest}) == 130
    assert times == sorted(times, reverse=True)
    assert await asked(auditor, **days, before=rest[-1]["seq"]) == []


async def test_what_was_refused_is_found_with_its_clauses_and_their_words(
    staffed: Department,
) -> None:
    """Whoever may not look is in it, on which device, and by which paragraph."""
    officer = await staffed.signed_in("officer")
    denied = refused(await officer.get("/api/audit"), 403, "refused")
    auditor = await staffed.signed_in("auditor")
    [event] = await asked(auditor, group="refused")
    assert (event["what"], event["actor_name"]) == ("The policy refused an act.", "Officer")
    assert event["device_name"] == "officer's"
    shown = {clause["id"]: clause["citation"] for clause in event["clauses"]}
    assert shown == {clause["id"]: clause["citation"] for clause in denied["clauses"]}
    assert all(clause["because"] for clause in event["clauses"])
    assert len(event["hash"]) == 64
    assert await asked(auditor, group="refused", actor=staffed.people["auditor"]["id"]) == []


async def test_a_clause_that_the_policy_has_no_more_keeps_its_id(staffed: Department) -> None:
    officer = str(staffed.people["officer"]["id"])
    async with acting(staffed.house, Who(Actor(id=officer, kind="person"))) as act:
        about = ("audit", "chain")
        act.tell(
            "person:act:refused", about, action="view_audit", clauses=["bpd-former"], code="refused"
        )
    [event] = await asked(await staffed.signed_in("auditor"), group="refused")
    assert event["clauses"] == [{"id": "bpd-former", "citation": "", "because": ""}]


@pytest.mark.parametrize(
    ("filters", "field"),
    [
        ({"actor": "officer"}, "actor"),
        ({"subject": "x'; DROP TABLE audit_event"}, "subject"),
        ({"subject": "pizza"}, "subject"),
        ({"subject": "alert:%"}, "subject"),
        ({"subject": ""}, "subject"),
        ({"group": "pizza"}, "group"),
        ({"group": ""}, "group"),
        ({"first": "yesterday"}, "first"),
        ({"first": "0001-01-01"}, "first"),
        ({"last": "9999-12-31"}, "last"),
        ({"first": "2026-11-23", "last": "2026-11-22"}, "last"),
        ({"before": -1}, "before"),
    ],
)
async def test_what_cannot_be_meant_is_named(
    staffed: Department, filters: dict[str, object], field: str
) -> None:
    auditor = await staffed.signed_in("auditor")
    answer = await auditor.get("/api/audit", params=named(filters))
    problem = refused(answer, 422, "invalid")
    assert [flaw["field"] for flaw in problem["flaws"]] == [field]
    assert await staffed.tags(VIEWED) == []


async def test_whoever_may_not_look_is_refused_before_anything_is_said_of_the_filters(
    staffed: Department,
) -> None:
    detective = await staffed.signed_in("detective")
    answer = await detective.get("/api/audit", params={"group": "pizza"})
    assert codes(answer) == (403, "refused")


async def test_what_somebody_asked_for_is_in_the_audit_but_no_plate_that_they_typed(
    staffed: Department,
) -> None:
    auditor = await staffed.signed_in("auditor")
    officer = str(staffed.people["officer"]["id"])
    days = {"first": "2026-11-20", "last": "2026-11-23"}
    await asked(auditor, actor=officer, group="inquiry", **days)
    viewed = await staffed.last(VIEWED)
    assert viewed["filters"] == {"actor": officer, "group": "inquiry", **days}
    assert (viewed["first"], viewed["last"]) == (None, None)
    await asked(auditor, subject=f"asset:{PLATE}")
    assert (await staffed.last(VIEWED))["filters"] == {"subject": "asset"}
    await asked(auditor, subject=f"alert:{officer}")
    assert (await staffed.last(VIEWED))["filters"] == {"subject": f"alert:{officer}"}
    await asked(auditor)
    assert (await staffed.last(VIEWED))["filters"] == {}


async def test_what_can_be_asked_for_comes_with_the_answer(staffed: Department) -> None:
    auditor = await staffed.signed_in("auditor")
    answer = (await auditor.get("/api/audit")).json()
    groups = {each["group"]: each["word"] for each in answer["groups"]}
    assert (groups["query"], groups["known-false"]) == ("Searches", "Known-false notes")
    assert {"Officer", "Auditor"} <= {person["name"] for person in answer["people"]}


async def plan(staffed: Department, sought: Sought) -> str:
    question, arguments = asked_as(sought, None, 100)
    rows = await staffed.house.db.rows(f"EXPLAIN (ANALYZE) {question}", *arguments)
    return "\n".join(row["QUERY PLAN"] for row in rows)


async def test_each_filter_has_its_index_in_three_months_of_events(
    staffed: Department, fresh: Fresh
) -> None:
    house = staffed.house
    begun = staffed.clock.at - timedelta(days=93)
    before = 2**62
    await house.db.run(MANY, 1000, begun)
    await acts(staffed, "officer", ("person:inquiry:closed", "inquiry", "1"))
    owner = await asyncpg.connect(fresh.owner_database)
    await owner.execute("VACUUM ANALYZE audit_event")
    await owner.close()
    day = begun + timedelta(days=40)
    for sought, index in (
        (Sought(before, actor=f"person:{staffed.people['officer']['id']}"), "audit_event_actor"),
        (Sought(before, subject="alert:77"), "audit_event_subject"),
        (Sought(before, kind="inquiry"), "audit_event_kind"),
        (Sought(before, group="inquiry"), "audit_event_group"),
        (Sought(before, refused=True), "audit_event_refused"),
        (Sought(before, since=day, past=day + timedelta(days=1)), "audit_event_at"),
        (Sought(before), "audit_event_pkey"),
    ):
        found = await plan(staffed, sought)

        assert index in found, found
        assert "Seq Scan" not in found
