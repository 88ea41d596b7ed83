"""Audits are drawn when their period is over: at once, once, and by nobody.

R-AUD-05: the sample comes from the hash of the audit chain's last day of the period, which is
published; whoever knows it and the ids can draw it again. R-AUD-07: once a year passwords, usage
and training are counted as they stand. R-AUD-08: how often is the profile's.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any, get_args
from uuid import UUID

from backend.domain.ids import new_id
from backend.domain.news import AuditNews, AuditTurn
from backend.domain.program_audits import Kind, Period, digest_of, drawn, periods_over
from backend.services import words
from backend.services.acting import Act, acting
from backend.services.house import House
from backend.store import audit_sections, day_roots, installation, people, program_audits, reports

USAGE = {
    "Sign-ins": "person:session:opened",
    "Inquiries": "person:inquiry:opened",
    "Searches": "person:query:run",
    "Alerts decided": "person:alert:decided",
    "Refused": "person:act:refused",
}


async def draw(house: House) -> int:
    """Each audit whose period is over and that is not drawn yet; how many were."""
    place = await installation.one(house.db)
    if place is None:
        return 0
    begun, today = house.capture_day(place["made_at"]), house.capture_day(house.now())
    there, count = await program_audits.made(house.db), 0
    for kind in get_args(Kind):
        for period in periods_over(_every(house, kind), begun, today):
            if (kind, period.first_on) not in there:
                count += await _draw(house, kind, period)
    return count


def _every(house: House, kind: Kind) -> str:
    audits = house.profile.audits
    return (audits.sample_every if kind == "sample" else audits.system_every).value


async def _draw(house: House, kind: Kind, period: Period) -> bool:
    """Not before the last day of the period is closed: its hash is the seed."""
    closed = await day_roots.one(house.db, period.past_on - timedelta(days=1))
    if closed is None:
        return False
    first, past = house.day_start(period.first_on), house.day_start(period.past_on)
    ids = await program_audits.population(house.db, first, past)
    most = house.profile.audits.sample.value
    chosen: list[UUID | None] = [*drawn(closed["root"], ids, most)] if kind == "sample" else [None]
    audit_id, now = new_id(house.now()), house.now()
    audit = {
        "id": audit_id,
        "kind": kind,
        "first_on": period.first_on,
        "past_on": period.past_on,
        "due_on": period.past_on + timedelta(days=house.profile.audits.due_days.value),
        "drawn_at": now,
        "seed": closed["root"],
        "population": len(ids),
        "population_digest": digest_of(ids),
        "sections": await _sections(house, period) if kind == "system" else [],
    }
    async with acting(house) as act:
        items = [(new_id(now), one) for one in chosen]
        made = await program_audits.add(house.db, audit, items)
        if made:
            act.tell(
                "system:program-audit:drawn",
                ("program-audit", str(audit_id)),
                kind=kind,
                first_on=period.first_on.isoformat(),
                past_on=period.past_on.isoformat(),
                seed=closed["root"].hex(),
                population=len(ids),
                digest=audit["population_digest"],
                inquiries=[str(one) for one in chosen if one],
            )
            await tell(act, house.profile.audits.conductors.value, audit_id, "drawn")
    return made


async def _sections(house: House, period: Period) -> list[dict[str, Any]]:
    """Tables of a yearly audit: a title, what its columns are, and its rows."""
    first, past = house.day_start(period.first_on), house.day_start(period.past_on)
    counted = await audit_sections.accounts(house.db, first, past)
    by_person = await reports.by_person(house.db, first, past)
    topics = {topic.id: topic.word for topic in house.profile.training}
    last = period.past_on - timedelta(days=1)
    trained = await audit_sections.trainings(house.db, [*topics], last)
    return [
        _table("Password security", ["", "Number"], [[WORDS[id], counted[id]] for id in WORDS]),
        _table("Usage", ["User name", *USAGE], _usage(by_person)),
        _table(
            "Training",
            ["Topic", "People", "Trained", "Over", "Never"],
            [
                [
                    topics[row["topic"]],
                    *(row[name] for name in ("people", "trained", "over", "never")),
                ]
                for row in trained
            ],
        ),
    ]


WORDS = {
    "accounts": "Accounts that are open",
    "passkeys": "of these, with a passkey",
    "two_factor": "of these, with a password and one-time codes",
    "password_alone": "of these, with a password and no one-time codes",
    "without": "of these, with neither passkey nor password",
    "locked": "of these, locked now",
    "suspended": "of these, suspended now",
    "refused": "Sign-ins and renewals refused in the period",
    "lockouts": "Accounts locked after failures in the period",
    "released": "Locked accounts opened by hand in the period",
}


def _usage(by_person: Mapping[str, Mapping[str, int]]) -> list[list[Any]]:
    return [
        [name, *(counted.get(tag, 0) for tag in USAGE.values())]
        for name, counted in sorted(by_person.items())
    ]


def _table(title: str, columns: list[str], rows: list[list[Any]]) -> dict[str, Any]:
    return {"title": title, "columns": columns, "rows": rows}


async def tell(act: Act, roles: Sequence[str], audit_id: UUID, what: AuditTurn) -> None:
    """On the open apps and the phones of these roles."""
    whom = await people.ids_of_roles(act.house.db, roles)
    for person_id in whom:
        act.inform(person_id, AuditNews(what))
    await words.say(act, whom, "audit", audit_id)


async def remind(house: House) -> int:
    """The chief hears once of each audit that is overdue."""
    count = 0
    for row in await program_audits.overdue(house.db, house.capture_day(house.now())):
        async with acting(house) as act:
            if await program_audits.reminded(house.db, row["id"], house.now()):
                count += 1
                subject = ("program-audit", str(row["id"]))
                act.tell("system:program-audit:overdue", subject, due_on=str(row["due_on"]))
                await tell(act, house.profile.audits.reviewers.value, row["id"], "overdue")
    return count


async def overdue(house: House) -> list[date]:
    """When those that are not written ought to have been."""
    rows = await program_audits.overdue(house.db, house.capture_day(house.now()))
    return [row["due_on"] for row in rows]
