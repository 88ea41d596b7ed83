"""Looks become reads: each joins the read of its vehicle, or opens one."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from backend.domain.ids import new_id
from backend.domain.joining import join
from backend.domain.plates import fold, normalise
from backend.domain.reads import GROWS, Sighting
from backend.domain.settling import Settled, settle
from backend.domain.vehicles import WORDS, Description
from backend.services.acting import Act
from backend.store import looks as stored_looks
from backend.store.database import Row
from backend.store.looks import ReadRow, StoredLook
from models.look import Look

NOTHING_SAID = Description()


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
    described: Description = NOTHING_SAID


async def record(
    act: Act,
    frame: Row,
    seen: Sequence[Look],
    models: str,
    statement: Mapping[str, Any] | None = None,
) -> list[Read]:
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
    words = _said(statement)
    meant = _meant(seen, statement) if statement and words else None
    for look, place in zip(seen, placed, strict=True):
        group = groups[order[place]] if place is not None else []
        said = words if look is meant else None
        reads.append(await _write(act, frame, look, group, (models, said)))
    return reads


def _said(statement: Mapping[str, Any] | None) -> dict[str, str] | None:
    """What is said of how the vehicle looks, and by which maker; None where nothing is."""
    words = {name: statement[name] for name in WORDS if statement.get(name)} if statement else {}
    return {"maker": statement["maker"]} | words if statement and words else None


def _meant(seen: Sequence[Look], statement: Mapping[str, Any]) -> Look | None:
    """Whom a statement is about: the only vehicle of the picture, or the one with its plate."""
    if len(seen) == 1:
        return seen[0]
    named = fold(normalise(statement["text"]))
    same = [look for look in seen if fold(look.text) == named]
    return same[0] if len(same) == 1 else None


def _groups(found: Sequence[StoredLook]) -> dict[UUID, list[StoredLook]]:
    groups: dict[UUID, list[StoredLook]] = defaultdict(list)
    for stored in found:
        groups[stored.read_id].append(stored)
    return groups


def _sighting(stored: StoredLook) -> Sighting:
    return Sighting(stored.captured_at.timestamp(), stored.look)


async def _write(
    act: Act,
    frame: Row,
    look: Look,
    group: Sequence[StoredLook],
    told: tuple[str, Mapping[str, str] | None],
) -> Read:
    """`told`: by which models it was read, and what is said of the vehicle."""
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
        models=told[0],
        day_at=act.house.day_start(act.house.capture_day(read_at)),
        said=told[1],
    )
    described = await stored_looks.write(act.house.db, stored, frame["id"], read)
    return Read(
        read_at,
        read_id,
        frame["camera_id"],
        settled,
        last_at,
        opened=not group,
        described=described,
    )
