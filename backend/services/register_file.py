"""The register of releases as a file, for an auditor of the state (R-SHR-15): no plate is in it."""

import csv
import io
from hashlib import sha256

from backend.services import releasing
from backend.services.acting import Who, acting
from backend.services.asking import ask
from backend.services.house import House
from backend.store import releases
from backend.store.database import Row

COLUMNS = (
    *("id", "taken_at", "taken_by_name", "recipient", "agency", "person", "state", "number"),
    *("purpose", "identified", "active_case", "instrument", "due_on"),
    *("answered_at", "answered_by_name", "note", "counsel"),
    *("link_until", "received_at", "received_by", "digest"),
    *("corrected_at", "corrected_how"),
)


async def register(house: House, who: Who) -> bytes:
    """All of it as CSV, the newest first; that it was taken away is recorded with its digest."""
    permit = await ask(house, who, "view_releases", (releasing.KIND, "all"))
    rows = await releases.everything(house.db, permit, most=None)
    out = io.StringIO()
    lines = csv.writer(out)
    lines.writerow(["stands", *COLUMNS, "refused_by"])
    for row in rows:
        lines.writerow([releasing.state(house, row), *map(_cell, _of(row)), _refused(row)])
    data = out.getvalue().encode()
    async with acting(house, who) as act:
        act.tell(
            "person:release:exported",
            ("person", who.id),
            count=len(rows),
            sha256=sha256(data).hexdigest(),
        )
    return data


def _of(row: Row) -> list[object]:
    return [row[name] for name in COLUMNS]


def _cell(value: object) -> str:
    """A spreadsheet must not take what somebody wrote for a formula."""
    text = "" if value is None else str(value)
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text


def _refused(row: Row) -> str:
    return "; ".join(each["citation"] for each in row["refused"] or [])
