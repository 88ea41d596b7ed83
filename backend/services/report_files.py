"""A report as a file: for reading (PDF), for counting further (CSV) and for programs (JSON)."""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, Literal

from backend.domain.errors import Code, NotFound
from backend.domain.reports import first_of_next
from backend.papers.press import printed
from backend.services.acting import Who, acting
from backend.services.asking import ask
from backend.services.house import House
from backend.services.memoranda import said
from backend.services.purging import LATE, digest
from backend.store import purges, reports
from backend.store.database import Row

Form = Literal["pdf", "csv", "json"]


async def published(house: House, month: date, form: Form) -> bytes:
    """Without names, as it is public. Raises `NotFound` of a month that is not published."""
    found = [row for row in await reports.released(house.db) if row["month"] == month]
    if not found:
        raise NotFound(Code.NOT_FOUND, "No report of that month is published.")
    row, told = found[0], found[0]["public"]
    notes = await reports.notes(house.db, month)
    if form == "csv":
        return _csv(told)
    if form == "json":
        return _json(house, row, told, notes)
    signed = f"Published by {row['released_by']} on {said(house.capture_day(row['released_at']))}"
    return _pdf(house, month, told, signed, notes)


async def with_names(house: House, who: Who, month: date) -> bytes:
    """For the Chief and whoever audits, as PDF; that it was printed is recorded."""
    await ask(house, who, "view_audit", ("Audit", "reports"))
    row = await reports.one(house.db, month)
    if row is None:
        raise NotFound(Code.NOT_FOUND, "No figures of that month are on file.")
    async with acting(house, who) as act:
        act.tell("person:report:shown", ("report", month.isoformat()))
    inspected = row["inspected_by"]
    signed = "Not inspected yet" if inspected is None else f"Inspected by {inspected}"
    title = "With names: for the Chief and whoever audits"
    return _pdf(house, month, row["internal"], signed, [], title)


async def certificate(house: House, who: Who, day: date) -> bytes:
    """Of a capture day that went, as PDF. Raises `NotFound` of one that is kept."""
    await ask(house, who, "view_audit", ("Audit", "purges"))
    row = await purges.certified(house.db, day)
    if row is None:
        raise NotFound(Code.NOT_FOUND, "That day has no certificate.")
    told = row["certificate"]
    return printed(
        "certificate",
        {
            **told,
            "day_said": said(day),
            "gone": {name: f"{count:,}" for name, count in told["gone"].items()},
            "due": _moment(house, datetime.fromisoformat(told["due_at"])),
            "ended": _moment(house, row["ended_at"]),
            "digest": digest(told),
            "dated": said(house.capture_day(row["ended_at"])),
            "late": row["ended_at"] >= row["due_at"] + LATE,
        },
    )


def _moment(house: House, at: datetime) -> str:
    local = at.astimezone(house.zone)
    return f"{said(local.date())}, {local:%H:%M:%S %Z}"


def _csv(told: Mapping[str, Any]) -> bytes:
    """One line a number: in which part, of what, which column. Empty: hidden, for it is small."""
    out = io.StringIO()
    lines = csv.writer(out)
    lines.writerow(["part", "of", "column", "number", "part of"])
    for one in told["figures"]:
        lines.writerow(["figures", one["word"], "", _cell(one["value"]), _cell(one["of"])])
    for table in told["tables"]:
        for head, *cells in table["rows"]:
            for column, cell in zip(table["columns"][1:], cells, strict=True):
                lines.writerow([table["title"], head, column, _cell(cell), ""])
    return out.getvalue().encode()


def _cell(value: object) -> object:
    return "" if value is None else value


def _json(house: House, row: Row, told: Mapping[str, Any], notes: Sequence[Row]) -> bytes:
    month: date = row["month"]
    whole = {
        "department": house.profile.department.name,
        "first_day": month.isoformat(),
        "past_day": first_of_next(month).isoformat(),
        **told,
        "least": row["least"],
        "sha256": digest(row["public"]),
        "notes": [_note(each) for each in notes],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1).encode() + b"\n"


def _note(row: Row) -> dict[str, str]:
    return {
        "kind": row["kind"],
        "on": row["on_day"].isoformat(),
        "said": row["said"],
        "answer": row["answer"],
    }


def _pdf(
    house: House,
    month: date,
    told: Mapping[str, Any],
    signed: str,
    notes: Sequence[Row],
    title: str = "",
) -> bytes:
    return printed(
        "report",
        {
            "department": house.profile.department.name,
            "title": f"License plate readers in {month:%B %Y}",
            "for": title,
            "dated": f"{month:%B %Y}",
            "signed": signed,
            "figures": told["figures"],
            "tables": told["tables"],
            "hidden": told["hidden"],
            "counted": told["counted"],
            "digest": digest(told),
            "notes": [_note(each) for each in notes],
        },
    )
