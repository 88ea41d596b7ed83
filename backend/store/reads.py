"""Stored reads as a search finds them, the newest first and a page at a time."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from math import cos, radians
from uuid import UUID

from backend.domain.vehicles import Wanted
from backend.store.database import Database, Row
from policies.decision import Permit

METERS = 111_320
"""Of a degree of latitude."""
MANY = 300
"""Plates of a day that fit, from which on one read in a few thousand does."""
TOO_MANY = 5000
"""Plates of several days, likewise."""
CORNER = 3
"""Characters at either end of a plate from which on few plates of a day share them."""
NEAR = 2
"""Days that are looked at first: most pages are full after them."""
INSTANT = timedelta(microseconds=1)
LAST_ID = UUID(int=2**128 - 1)
FOUND = """
    SELECT r.captured_at, r.id, r.camera_id, r.owner_agency, r.last_at, r.text, r.folded,
    r.confidence, r.state_code, r.state_probability, r.settled, r.looks, r.best_look_id,
    r.described FROM read r
"""
WORDS = "SELECT r.captured_at, r.id, r.color, r.body, r.make, r.model FROM read r"
"""Enough to count by what was said of the vehicles."""
WHERE = """
    r.captured_at > $1 AND (r.captured_at, r.id) < ($2, $3)
    AND ($4::uuid[] IS NULL OR r.camera_id = ANY($4))
    AND ($5::text IS NULL OR r.state_code = $5)
    AND ($6::text[] IS NULL OR r.owner_agency = ANY($6))
    AND ($8::text[] IS NULL OR coalesce(r.color = ANY($8), $12))
    AND ($9::text[] IS NULL OR coalesce(r.body = ANY($9), $12))
    AND ($10::text IS NULL OR coalesce(r.make = $10, $12))
    AND ($11::text IS NULL OR coalesce(starts_with(r.model, $11), $12))
"""
ORDER = "ORDER BY r.captured_at DESC, r.id DESC LIMIT $7"


# OFFSET 0 keeps the planner from going through all reads of the time in their order.
NEWEST = """
    WITH newest AS (
        SELECT captured_at FROM (SELECT captured_at FROM read WHERE folded = ANY($13)
                                 AND captured_at > $1 AND captured_at < $2 OFFSET 0) AS theirs
        ORDER BY captured_at DESC LIMIT $7
    )
"""
SINCE = """
    r.folded = ANY($13)
    AND r.captured_at >= coalesce((SELECT min(captured_at) FROM newest), $2)
"""
PASSED = """
    SELECT captured_at, id FROM read
    WHERE folded ~ $5 AND captured_at > $1 AND (captured_at, id) < ($2, $3)
    ORDER BY captured_at DESC, id DESC LIMIT $4
"""
THESE = """
    JOIN unnest($1::timestamptz[], $2::uuid[]) AS these (at, id)
    ON r.captured_at = these.at AND r.id = these.id ORDER BY r.captured_at DESC, r.id DESC
"""


@dataclass(frozen=True, slots=True)
class Where:
    """What a search is limited to; None: not limited in it. `first` is never before the limit."""

    first: datetime
    last: datetime
    cameras: Sequence[UUID] | None = None
    state: str | None = None
    agencies: Sequence[str] | None = None
    after: tuple[datetime, UUID] | None = None
    """The last read of the page before: only what comes after it."""
    vehicle: Wanted | None = None
    to_count: bool = False
    """Not the reads are wanted, only what was said of their vehicles."""

    @property
    def narrowed(self) -> bool:
        """Whether more is asked of a read than its time."""
        asked = (self.cameras, self.state, self.agencies, self.vehicle)
        return any(each is not None for each in asked)

    @property
    def found(self) -> str:
        return WORDS if self.to_count else FOUND

    def reaches(self, day: tuple[datetime, datetime]) -> bool:
        """Whether anything of a capture day may still come."""
        first, past = day
        last = self.last if self.after is None else self.after[0]
        return first <= last and self.first < past

    def within(self, first: datetime, past: datetime) -> "Where":
        """The same in a part of the time, from an instant on and before another."""
        return replace(
            self, first=max(self.first, first - INSTANT), last=min(self.last, past - INSTANT)
        )

    def arguments(self, most: int) -> tuple[object, ...]:
        end = (self.last, LAST_ID)
        at, id_ = end if self.after is None else min(self.after, end)
        cameras = None if self.cameras is None else list(self.cameras)
        agencies = None if self.agencies is None else list(self.agencies)
        return self.first, at, id_, cameras, self.state, agencies, most, *self._said()

    def _said(self) -> tuple[object, ...]:
        """What is asked of the vehicle: $8 to $12."""
        if self.vehicle is None:
            return None, None, None, None, True
        asked, folded = self.vehicle, self.vehicle.folded
        colors, bodies = list(asked.colors) or None, list(asked.bodies) or None
        return colors, bodies, folded.make, folded.model, asked.undescribed


async def exact(db: Database, _: Permit, folded: str, where: Where, most: int) -> list[Row]:
    return await db.rows(
        f"{where.found} WHERE r.folded = $13 AND {WHERE} {ORDER}",
        *where.arguments(most),
        folded,
    )


@dataclass(frozen=True, slots=True)
class Sought:
    """A pattern as it is looked for: what is known at once, and an expression for all of it."""

    begins: str
    ends: str
    parts: Sequence[str]
    expression: str

    @property
    def known(self) -> tuple[str, tuple[object, ...]]:
        """The condition that leaves few plates, and what it compares with: $4 and on.

        A beginning or an end stands together in an index, and nothing but that is read then.
        """
        if len(self.begins) >= CORNER:
            return "folded >= $4 AND folded < $5", _span(self.begins)
        if len(self.ends) >= CORNER:
            return "reverse(folded) >= $4 AND reverse(folded) < $5", _span(self.ends[::-1])
        return "plate_parts(folded) @> $4", (list(self.parts),)


async def like(
    db: Database,
    _: Permit,
    sought: Sought,
    where: Where,
    days: Sequence[tuple[datetime, datetime]],
    most: int,
) -> list[Row]:
    """By the plates of each capture day, the newest day first, until there are enough.

    `days` are their first instants and those of the days after. Where many plates fit, days are
    gone through from their newest read on instead: there a page is full after a few looks.
    """
    found: list[Row] = []
    open_days = [day for day in days if where.reaches(day)]
    for span in (open_days[:NEAR], open_days[NEAR:]):
        if not span or len(found) >= most:
            break
        for some, plates in _batches(span, await _fitting(db, sought, span), most):
            within = where.within(some[-1][0], some[0][1])
            left = most - len(found)
            if plates is None:
                found += await _gone_through(db, sought.expression, within, left)
            else:
                found += await _of_plates(db, sorted(plates), within, left)
            if len(found) >= most:
                break
    return found


async def _gone_through(db: Database, expression: str, where: Where, most: int) -> list[Row]:
    """The newest reads that fit, by looking at each; at its text in the index of times alone.

    Where more is asked of a read than its text, it has to be fetched to be asked.
    """
    first, at, id_, *_ = arguments = where.arguments(most)
    if where.narrowed:
        sql = f"{where.found} WHERE r.folded ~ $13 AND {WHERE} {ORDER}"
        return await db.rows(sql, *arguments, expression)
    passed = await db.rows(PASSED, first, at, id_, most, expression)
    keys = [row["captured_at"] for row in passed], [row["id"] for row in passed]
    return await db.rows(f"{where.found} {THESE}", *keys) if passed else []


async def _of_plates(db: Database, plates: list[str], where: Where, most: int) -> list[Row]:
    """The newest reads of these plates.

    Where nothing else is asked of them, an index alone says first since when there are enough: of
    a plate that passes all day, the other reads stay on the disk.
    """
    arguments = (*where.arguments(most), plates)
    if where.narrowed:
        sql = f"{where.found} WHERE r.folded = ANY($13) AND {WHERE} {ORDER}"
        return await db.rows(sql, *arguments)
    return await db.rows(f"{NEWEST} {where.found} WHERE {SINCE} AND {WHERE} {ORDER}", *arguments)


Span = Sequence[tuple[datetime, datetime]]


def _batches(
    days: Span, plates: Mapping[datetime, set[str]] | None, most: int
) -> Iterator[tuple[Span, set[str] | None]]:
    """As few days at a time as promise a full page, for each plate of a day has a read in it.

    Without plates, or with too many of them: all of these days, to be gone through.
    """
    if plates is None:
        yield days, None
        return
    some: list[tuple[datetime, datetime]] = []
    fitting: set[str] = set()
    for day in days:
        if there := plates.get(day[0]):
            some.append(day)
            fitting |= there
        if len(fitting) >= most:
            yield some, fitting if len(fitting) <= MANY else None
            some, fitting = [], set()
    if some:
        yield some, fitting


async def _fitting(db: Database, sought: Sought, days: Span) -> Mapping[datetime, set[str]] | None:
    """Plates of these days that fit, by the day's first instant; None: too many to tell."""
    condition, compared = sought.known
    rows = await db.rows(
        f"""
        SELECT day_at, folded FROM day_plate
        WHERE day_at BETWEEN $1 AND $2 AND folded ~ $3 AND {condition} LIMIT {TOO_MANY}
        """,  # noqa: S608 - a condition of ours
        days[-1][0],
        days[0][0],
        sought.expression,
        *compared,
    )
    if len(rows) == TOO_MANY:
        return None
    plates: dict[datetime, set[str]] = defaultdict(set)
    for row in rows:
        plates[row["day_at"]].add(row["folded"])
    return plates


def _span(beginning: str) -> tuple[str, str]:
    """From the first text with this beginning to before the first behind all of them."""
    return beginning, beginning[:-1] + chr(ord(beginning[-1]) + 1)


@dataclass(frozen=True, slots=True)
class Near:
    """Cameras within a circle, and the box around it for readers that move."""

    fixed: Sequence[UUID]
    moving: Sequence[UUID]
    box: tuple[float, float, float, float]
    """South, north, west, east."""


async def near(db: Database, latitude: float, longitude: float, meters: int) -> Near:
    """Who may have seen what passed there: fixed cameras by their place, others by each picture."""
    up = meters / METERS
    across = up / max(0.01, cos(radians(latitude)))
    rows = await db.rows(
        """
        SELECT id, kind FROM camera WHERE kind <> 'fixed'
           OR (latitude - $1) ^ 2 + ((longitude - $2) * $3 / $4) ^ 2 <= $3 ^ 2
        """,
        latitude,
        longitude,
        up,
        across,
    )
    return Near(
        [row["id"] for row in rows if row["kind"] == "fixed"],
        [row["id"] for row in rows if row["kind"] != "fixed"],
        (latitude - up, latitude + up, longitude - across, longitude + across),
    )


async def any_plate(db: Database, _: Permit, place: Near, where: Where, most: int) -> list[Row]:
    """All that passed: only for the place and time of an incident."""
    return await db.rows(
        f"""
        {where.found} WHERE {WHERE}
        AND (r.camera_id = ANY($13) OR (r.camera_id = ANY($14) AND EXISTS (
            SELECT FROM look k JOIN frame f ON f.captured_at = k.captured_at AND f.id = k.frame_id
            WHERE k.read_id = r.id AND k.captured_at BETWEEN r.captured_at - interval '10 s'
                  AND r.last_at
              AND f.latitude BETWEEN $15 AND $16 AND f.longitude BETWEEN $17 AND $18)))
        {ORDER}
        """,
        *where.arguments(most),
        list(place.fixed),
        list(place.moving),
        *place.box,
    )


async def one(db: Database, _: Permit, captured_at: datetime, read_id: UUID) -> Row | None:
    return await db.row(f"{FOUND} WHERE r.captured_at = $1 AND r.id = $2", captured_at, read_id)


async def looks_of(db: Database, _: Permit, rows: Sequence[Row]) -> dict[UUID, Row]:
    """The look to show of each read, by the read's id; its time may be any of the read's."""
    found = await db.rows(
        """
        SELECT k.captured_at, k.id, k.frame_id, k.read_id, k.recognised, c.name AS camera, f.place,
               f.latitude, f.longitude
        FROM unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[]) AS w (id, first, last)
        JOIN look k ON k.id = w.id AND k.captured_at BETWEEN w.first - interval '10 s' AND w.last
        JOIN frame f ON f.captured_at = k.captured_at AND f.id = k.frame_id
        JOIN camera c ON c.id = k.camera_id
        """,
        [row["best_look_id"] for row in rows],
        [row["captured_at"] for row in rows],
        [row["last_at"] for row in rows],
    )
    return {row["read_id"]: row for row in found}
