"""Looks become reads: each joins the read of its vehicle, or opens one."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from backend.domain.ids import new_id
from backend.domain.joining import join
from backend.domain.plates import fold
from backend.domain.reads import GROWS, Sighting
from backend.domain.settling import Settled, settle
from backend.services.acting import Act
from backend.store import looks as stored_looks
from backend.store.database import Row
from backend.store.looks import ReadRow, StoredLook
from models.look import Look


@dataclass(frozen=True, slots=True)
class Read:
    """A read as it stands after this frame; matching goes on from it."""

    captured_at: datetime
    id: UUID
    camera_id: UUID
    settled: Settled
    last_at: datetime
    opened: bool
    """With this frame's look: nothing can have been found for it before."""


async def record(act: Act, frame: Row, seen: Sequence[Look], models: str) -> list[Read]:
    """Write a frame's looks; the reads that they opened or changed.

    Under the camera's lock, which `frames.close` took, so that two workers with two frames of one
    vehicle make one read.
    """
    if not seen:
        return []
    db, camera_id, at = act.house.db, frame["camera_id"], frame["captured_at"]
    window = timedelta(seconds=GROWS)
    groups = _groups(await stored_looks.between(db, camera_id, at - window, at + window))
    order = list(groups)
    placed = join(
        [[_sighting(member) for member in groups[read_id]] for read_id in order],
        [Sighting(at.timestamp(), look) for look in seen],
    )
    reads = []
    for look, place in zip(seen, placed, strict=True):
        group = groups[order[place]] if place is not None else []
        reads.append(await _write(act, frame, look, group, models))
    return reads


def _groups(found: Sequence[StoredLook]) -> dict[UUID, list[StoredLook]]:
    groups: dict[UUID, list[StoredLook]] = defaultdict(list)
    for stored in found:
        groups[stored.read_id].append(stored)
    return groups


def _sighting(stored: StoredLook) -> Sighting:
    return Sighting(stored.captured_at.timestamp(), stored.look)


async def _write(
    act: Act, frame: Row, look: Look, group: Sequence[StoredLook], models: str
) -> Read:
    now, at = act.house.now(), frame["captured_at"]
    read_at = group[0].read_at if group else at
    read_id = group[0].read_id if group else new_id(now)
    stored = StoredLook(new_id(now), at, read_at, read_id, look)
    members = sorted([*group, stored], key=lambda member: member.captured_at)
    settled = settle([member.look for member in members])
    best = max(members, key=lambda member: (member.look.confidence, member.look.box.w))
    last_at = members[-1].captured_at
    read = ReadRow(
        captured_at=read_at,
        id=read_id,
        camera_id=frame["camera_id"],
        owner_agency=frame["owner_agency"],
        last_at=last_at,
        settled=settled,
        folded=fold(settled.text),
        best_look_id=best.id,
        models=models,
        day_at=act.house.day_start(act.house.capture_day(read_at)),
    )
    await stored_looks.write(act.house.db, stored, frame["id"], read)
    return Read(read_at, read_id, frame["camera_id"], settled, last_at, opened=not group)
