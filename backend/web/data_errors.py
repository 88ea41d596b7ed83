"""The register of errors in the data."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

import msgspec
from litestar import Router, get, post
from litestar.di import NamedDependency
from litestar.params import Parameter

from backend.domain.alerting import RejectReason
from backend.domain.data_errors import Outcome
from backend.domain.words import Note
from backend.services import correcting
from backend.services.correcting import Error
from backend.services.house import House
from backend.services.sessions import SignedIn

KEEP = {"action": "keep_errors"}


class ListedOut(msgspec.Struct):
    """The entry as it stands on its list."""

    plate: str
    state: str | None
    source: str


class DataErrorOut(msgspec.Struct):
    """What one officer found wrong; without `listed` its list is for others.

    `camera`, `said`: for whoever may open alerts. `source_told`: who
    was told there, and how; empty: nobody yet.
    """

    id: UUID
    reason: RejectReason
    said: str | None
    found_by: str
    made_at: datetime
    list_name: str
    camera: str | None
    listed: ListedOut | None
    source_told: str
    told_by: str | None
    told_at: datetime | None
    outcome: Annotated[Outcome, Parameter(schema_component_key="ErrorOutcome")] | None
    note: str
    closed_by: str | None
    closed_at: datetime | None


class TallyOut(msgspec.Struct):
    """`of`: the list, of a misread plate the camera."""

    reason: RejectReason
    of: str
    found: int
    open: int


class DataErrorsOut(msgspec.Struct):
    """What is open first, then what was closed in the last 30 days; counts of these days."""

    errors: list[DataErrorOut]
    tallies: list[TallyOut]


class SourceToldIn(msgspec.Struct, forbid_unknown_fields=True):
    told: Note


class ErrorClosedIn(msgspec.Struct, forbid_unknown_fields=True):
    outcome: Annotated[Outcome, Parameter(schema_component_key="ErrorOutcome")]
    note: Note


@get("/data-errors", opt=KEEP)
async def register(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn]
) -> DataErrorsOut:
    """R-ALR-17: that listed plates were shown is recorded."""
    found = await correcting.register(house, signed_in.who)
    return DataErrorsOut(
        [_error(each) for each in found.errors],
        [TallyOut(each.reason, each.of, each.found, each.open) for each in found.tallies],
    )


@post("/data-errors/{error_id:uuid}/source", opt=KEEP, status_code=204)
async def tell_source(
    house: NamedDependency[House],
    signed_in: NamedDependency[SignedIn],
    error_id: UUID,
    data: SourceToldIn,
) -> None:
    """R-ALR-17: the source was told, so that it can correct it."""
    await correcting.tell_source(house, signed_in.who, error_id, data.told)


@post("/data-errors/{error_id:uuid}/closing", opt=KEEP, status_code=204)
async def close(
    house: NamedDependency[House],
    signed_in: NamedDependency[SignedIn],
    error_id: UUID,
    data: ErrorClosedIn,
) -> None:
    """R-ALR-17: with what was done; once."""
    await correcting.close(house, signed_in.who, error_id, data.outcome, data.note)


def _error(each: Error) -> DataErrorOut:
    row = each.row
    return DataErrorOut(
        id=row["id"],
        reason=row["reason"],
        said=row["decision_note"] if each.placed else None,
        found_by=row["found_by"],
        made_at=row["made_at"],
        list_name=row["list_name"],
        camera=row["camera"] if each.placed else None,
        listed=ListedOut(row["plate"], row["state_code"], row["source"]) if each.listed else None,
        source_told=row["source_told"],
        told_by=row["told_by_name"],
        told_at=row["told_at"],
        outcome=row["outcome"],
        note=row["note"],
        closed_by=row["closed_by_name"],
        closed_at=row["closed_at"],
    )


ROUTES = Router("", route_handlers=[register, tell_source, close])
