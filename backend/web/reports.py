"""Monthly reports: with names for whoever audits, without for everybody."""

from datetime import date, datetime

import msgspec
from litestar import Router, get, post
from litestar.di import NamedDependency

from backend.domain import reports as figures
from backend.domain.words import Given, Note, Report
from backend.services import annotating, reporting
from backend.services.annotating import NoteKind, Remark
from backend.services.house import House
from backend.services.purging import digest
from backend.services.sessions import SignedIn
from backend.store.database import Row
from backend.web.sessions import PUBLIC


class ReportLineOut(msgspec.Struct):
    """One month, by its first day: frozen, inspected, published, by whom and when."""

    month: date
    made_at: datetime
    inspected_by: str | None
    inspected_at: datetime | None
    inspection: str
    released_by: str | None
    released_at: datetime | None
    check_due: bool
    """It is public, and nobody has looked at it again for a quarter (AC-22)."""


class ReportsOut(msgspec.Struct):
    """The newest first."""

    reports: list[ReportLineOut]


class ReportFigureOut(msgspec.Struct):
    """`of`: what it is a part of. `value` is null where it is small and was hidden."""

    id: str
    word: str
    value: int | None
    of: int | None
    definition: str


class ReportTableOut(msgspec.Struct):
    """The first column names what the others count; null: small, and hidden."""

    id: str
    title: str
    columns: list[str]
    rows: list[list[str | int | None]]


class ReportOut(msgspec.Struct):
    """A month with names. `digest`: SHA-256 of what was frozen, as it stands in the chain."""

    month: date
    figures: list[ReportFigureOut]
    tables: list[ReportTableOut]
    digest: str


class ReportNoteOut(msgspec.Struct):
    """`said`: what is wrong and what is right, where the minutes are, or a question."""

    kind: NoteKind
    on_day: date
    said: str
    answer: str


class PublicReportOut(msgspec.Struct):
    """A month without names. `hidden` of `counted` numbers are below `least` or would tell one."""

    month: date
    figures: list[ReportFigureOut]
    tables: list[ReportTableOut]
    hidden: int
    counted: int
    least: int
    released_by: str
    released_at: datetime
    digest: str
    notes: list[ReportNoteOut]


class PublicReportsOut(msgspec.Struct):
    """Everything that was published, the newest month first."""

    department: str
    reports: list[PublicReportOut]


class InspectionIn(msgspec.Struct, forbid_unknown_fields=True):
    """What was found, or that nothing was."""

    note: Note


class ReportNoteIn(msgspec.Struct, forbid_unknown_fields=True):
    kind: NoteKind
    on_day: date
    said: Given[Report]
    answer: Report = ""


@get("/reports", opt={"action": "view_audit"})
async def everything(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn]
) -> ReportsOut:
    return await _listed(house, signed_in)


@get("/reports/{month:date}", opt={"action": "view_audit"})
async def one(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], month: date
) -> ReportOut:
    """With names; that it was shown is recorded."""
    kept = await reporting.shown(house, signed_in.who, month)
    return ReportOut(month, _figures(kept.report), _tables(kept.report), kept.digest)


@post("/reports/{month:date}/inspection", opt={"action": "verify_audit"}, status_code=200)
async def inspect(
    house: NamedDependency[House],
    signed_in: NamedDependency[SignedIn],
    month: date,
    data: InspectionIn,
) -> ReportsOut:
    """R-AUD-01: somebody inspected it, once, and says what they found."""
    await reporting.inspect(house, signed_in.who, month, data.note)
    return await _listed(house, signed_in)


@post("/reports/{month:date}/release", opt={"action": "verify_audit"}, status_code=200)
async def release(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], month: date
) -> ReportsOut:
    """R-AUD-03: the month without names is public from now on."""
    await reporting.release(house, signed_in.who, month)
    return await _listed(house, signed_in)


@post("/reports/{month:date}/notes", opt={"action": "verify_audit"}, status_code=204)
async def note(
    house: NamedDependency[House],
    signed_in: NamedDependency[SignedIn],
    month: date,
    data: ReportNoteIn,
) -> None:
    """R-AUD-04: an error in it, when the board was shown it, a question with its answer."""
    told = Remark(data.kind, data.on_day, data.said, data.answer)
    await annotating.note(house, signed_in.who, month, told)


@get("/public/reports", opt={"action": PUBLIC})
async def published(house: NamedDependency[House]) -> PublicReportsOut:
    """R-AUD-04: for the board and for everybody, without a sign-in."""
    rows = await reporting.published(house)
    notes = await reporting.notes(house)
    told = [_public(row, [note for note in notes if note["month"] == row["month"]]) for row in rows]
    return PublicReportsOut(house.profile.department.name, told)


async def _listed(house: House, signed_in: SignedIn) -> ReportsOut:
    rows = await reporting.listed(house, signed_in.who)
    return ReportsOut([_line(house, row) for row in rows])


def _line(house: House, row: Row) -> ReportLineOut:
    looked_at = row.pop("looked_at")
    due = looked_at is not None and house.now() >= looked_at + annotating.CHECKED_FOR
    return ReportLineOut(**row, check_due=due)


def _public(row: Row, notes: list[Row]) -> PublicReportOut:
    report = msgspec.convert(row["public"], figures.Report)
    return PublicReportOut(
        month=row["month"],
        figures=_figures(report),
        tables=_tables(report),
        hidden=report.hidden,
        counted=report.counted,
        least=row["least"],
        released_by=row["released_by"],
        released_at=row["released_at"],
        digest=digest(row["public"]),
        notes=[
            ReportNoteOut(each["kind"], each["on_day"], each["said"], each["answer"])
            for each in notes
        ],
    )


def _figures(report: figures.Report) -> list[ReportFigureOut]:
    return [
        ReportFigureOut(one.id, one.word, one.value, one.of, one.definition)
        for one in report.figures
    ]


def _tables(report: figures.Report) -> list[ReportTableOut]:
    return [
        ReportTableOut(
            table.id, table.title, list(table.columns), [list(row) for row in table.rows]
        )
        for table in report.tables
    ]


ROUTES = Router("", route_handlers=[everything, one, inspect, release, note, published])
