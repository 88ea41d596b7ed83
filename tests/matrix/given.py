"""What an act may need to be there; each is put there in the cell's own transaction."""

from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from backend.domain.ids import new_id
from backend.services import devices as proving
from backend.services import enrolling
from backend.services.acting import acting
from backend.services.enrolling import DeviceDraft
from backend.services.verifying import ladder
from tests.matrix.probe import Given, Scene

COPIED = "INSERT INTO {0} SELECT (jsonb_populate_record(t, $2)).* FROM {0} t WHERE t.id = $1"
"""The same row with some of its values replaced."""


@dataclass(frozen=True)
class Alert:
    """An alert on the vehicle that passed: `kind` is its list's, `verified` all steps taken."""

    kind: Literal["general", "detective"] = "general"
    mine: bool = True
    verified: bool = False
    decided: bool = False

    async def __call__(self, scene: Scene) -> None:
        whose = scene.me if self.mine else scene.world.colleagues["officer"]
        now, alert_id = scene.world.now, new_id(scene.world.now)
        await scene.run(
            "INSERT INTO alert (id, hit_id, person_id, made_at) VALUES ($1, $2, $3, $4)",
            alert_id,
            scene.world.hits[self.kind],
            whose.id,
            now,
        )
        for step in ladder(scene.world.house) if self.verified else ():
            await scene.run(
                "INSERT INTO verification (alert_id, step, answer, done_at, recorded_at)"
                " VALUES ($1, $2, $3, $4, $4)",
                alert_id,
                step.id,
                {"values": {}, "agrees": True},
                now,
            )
        if self.decided:
            await scene.run(
                "UPDATE alert SET decision = 'accepted', decided_at = $2,"
                " decision_recorded_at = $2 WHERE id = $1",
                alert_id,
                now,
            )
        scene.values["alert_id"] = str(alert_id)


@dataclass(frozen=True)
class Picture:
    """The frame that came in; `alert` says by which list this person was told of it, if at all."""

    alert: Literal["general", "detective", ""] = ""

    async def __call__(self, scene: Scene) -> None:
        if self.alert:
            await Alert(self.alert)(scene)
        scene.values |= {
            "captured_at": scene.world.frame["captured_at"].isoformat(),
            "frame_id": str(scene.world.frame["id"]),
            "look_id": str(scene.world.look["id"]),
        }


async def own_photo(scene: Scene) -> None:
    """A picture that this person took with their phone, read already."""
    at, ids = scene.world.now.isoformat(), [str(new_id(scene.world.now)) for _ in range(2)]
    frame = {"id": ids[0], "captured_at": at, "person_id": str(scene.me.id)}
    await scene.run(COPIED.format("frame"), scene.world.frame["id"], frame)
    look = {"id": ids[1], "captured_at": at, "frame_id": ids[0]}
    await scene.run(COPIED.format("look"), scene.world.look["id"], look)
    scene.values |= {"captured_at": at, "frame_id": ids[0], "look_id": ids[1]}


@dataclass(frozen=True)
class Entry:
    """A detective's entry, `waiting` for an answer or `active`; `mine` as if I were the author."""

    state: Literal["waiting", "active"] = "waiting"
    mine: bool = False
    elsewhere: bool = False

    async def __call__(self, scene: Scene) -> None:
        entry_id = scene.world.entries[self.state]
        if self.mine:
            await scene.run("UPDATE entry SET author_id = $2 WHERE id = $1", entry_id, scene.me.id)
        if self.elsewhere:
            await scene.run("UPDATE entry SET jurisdiction = 'Normal' WHERE id = $1", entry_id)
        scene.values["entry_id"] = str(entry_id)


async def ownerless(scene: Scene) -> None:
    """An active entry whose owner has lost access."""
    await Entry("active")(scene)
    await scene.run(
        "UPDATE entry SET ownerless_at = $2 WHERE id = $1",
        scene.world.entries["active"],
        scene.world.now,
    )


@dataclass(frozen=True)
class Question:
    """The lieutenant has asked back about a waiting entry; `mine` as if it were mine."""

    mine: bool = False

    async def __call__(self, scene: Scene) -> None:
        await Entry(mine=self.mine)(scene)
        question_id = new_id(scene.world.now)
        await scene.run(
            "INSERT INTO remark (id, entry_id, kind, said_by, said_at, words)"
            " VALUES ($1, $2, 'question', $3, $4, 'Who saw it?')",
            question_id,
            scene.world.entries["waiting"],
            scene.world.colleagues["ci_lieutenant"].id,
            scene.world.now,
        )
        scene.values["question_id"] = str(question_id)


@dataclass(frozen=True)
class Extension:
    """More days were asked for a detective's entry; `mine` as if I had asked."""

    mine: bool = False

    async def __call__(self, scene: Scene) -> None:
        extension_id = scene.world.extension
        if self.mine:
            await scene.run(
                "UPDATE extension SET asked_by = $2 WHERE id = $1", extension_id, scene.me.id
            )
        scene.values["extension_id"] = str(extension_id)


@dataclass(frozen=True)
class Widening:
    """A wider audience was asked for of a detective's entry; `mine` as if I had asked."""

    mine: bool = False

    async def __call__(self, scene: Scene) -> None:
        await Entry("active")(scene)
        widening_id = new_id(scene.world.now)
        await scene.run(
            "INSERT INTO widening (id, entry_id, asked_by, asked_at, units, reason)"
            " VALUES ($1, $2, $3, $4, '{TF6}', 'The same series.')",
            widening_id,
            UUID(scene.values["entry_id"]),
            scene.me.id if self.mine else scene.world.colleagues["detective"].id,
            scene.world.now,
        )
        scene.values["widening_id"] = str(widening_id)


async def nothing_asked(scene: Scene) -> None:
    """An active entry for which no more days are asked yet."""
    await scene.run(
        "UPDATE extension SET answered_by = $2, answered_at = $3, approved = false WHERE id = $1",
        scene.world.extension,
        scene.world.colleagues["ci_lieutenant"].id,
        scene.world.now,
    )
    await Entry("active")(scene)


async def narrow(scene: Scene) -> None:
    """An active entry whose alerts go to CID alone."""
    await Entry("active")(scene)
    await scene.run(
        "UPDATE entry SET audience = '{CID}' WHERE id = $1", UUID(scene.values["entry_id"])
    )


@dataclass(frozen=True)
class ShiftList:
    """A commander's list of the running shift; offered to the oncoming one, to me or not at all."""

    mine: bool = True
    offered: Literal["", "me", "another"] = ""

    async def __call__(self, scene: Scene) -> None:
        other, now = scene.world.colleagues["commander"].id, scene.world.now
        holder, list_id = scene.me.id if self.mine else other, new_id(now)
        await scene.run(
            "INSERT INTO hot_list (id, name, kind, source, made_at)"
            " VALUES ($1, 'Shift list', 'commander', 'Department', $2)",
            list_id,
            now,
        )
        await scene.run(
            "INSERT INTO custody (list_id, number, holder_id, shift_id, since)"
            " SELECT $1, 0, $2, id, $3 FROM shift WHERE person_id = $2",
            list_id,
            holder,
            now,
        )
        if self.offered:
            oncoming = scene.world.colleagues["oncoming"].id
            taker = scene.me.id if self.offered == "me" else oncoming
            await scene.run(
                "INSERT INTO handover (id, list_id, offered_by, offered_to, offered_at)"
                " VALUES ($1, $2, $3, $4, $5)",
                new_id(now),
                list_id,
                holder,
                taker,
                now,
            )
        scene.values["list_id"] = str(list_id)


async def colleague(scene: Scene) -> None:
    """An officer who is not the one who asks, and their device."""
    other = scene.world.colleagues["officer"]
    scene.values |= {"person_id": str(other.id), "device_id": str(other.device_id)}


@dataclass(frozen=True)
class Suspended:
    """An officer who was suspended, by me or by another administrator."""

    by_me: bool = False

    async def __call__(self, scene: Scene) -> None:
        by = scene.me if self.by_me else scene.world.colleagues["administrator"]
        await colleague(scene)
        await scene.run(
            "UPDATE person SET suspended_at = $2 WHERE id = $1",
            scene.world.colleagues["officer"].id,
            scene.world.now,
        )
        await scene.run(
            "INSERT INTO suspension (id, person_id, by_id, at, why) VALUES ($1, $2, $3, $4, 'x')",
            new_id(scene.world.now),
            scene.world.colleagues["officer"].id,
            by.id,
            scene.world.now,
        )


async def oneself(scene: Scene) -> None:
    scene.values |= {"person_id": str(scene.me.id), "device_id": str(scene.me.device_id)}


@dataclass(frozen=True)
class Household:
    """Somebody has given a plate of their household."""

    of: Given

    async def __call__(self, scene: Scene) -> None:
        await self.of(scene)
        plate_id, whose = new_id(scene.world.now), UUID(scene.values["person_id"])
        await scene.run(
            "INSERT INTO household_plate (id, person_id, digest, given_at, given_by)"
            " VALUES ($1, $2, 'keyed', $3, $2)",
            plate_id,
            whose,
            scene.world.now,
        )
        scene.values["plate_id"] = str(plate_id)


@dataclass(frozen=True)
class Marked:
    """A place is marked as sensitive."""

    async def __call__(self, scene: Scene) -> None:
        place_id = new_id(scene.world.now)
        await scene.run(
            "INSERT INTO sensitive_place (id, name, kind, latitude, longitude, meters, made_by,"
            " made_at) VALUES ($1, 'St Joseph', 'hospital', 40.48, -88.99, 100, $2, $3)",
            place_id,
            scene.world.colleagues["administrator"].id,
            scene.world.now,
        )
        scene.values["place_id"] = str(place_id)


async def off_shift(scene: Scene) -> None:
    """No shift of theirs runs."""
    await scene.run(
        "UPDATE shift SET ended_at = $2 WHERE person_id = $1", scene.me.id, scene.world.now
    )


@dataclass(frozen=True)
class Camera:
    """One of the register: `gateway` is ours, `another` a neighbour's; or one that waits."""

    whose: Literal["gateway", "another"] = "gateway"
    approved: bool = True

    async def __call__(self, scene: Scene) -> None:
        camera_id = scene.world.cameras[self.whose]
        if not self.approved:
            await scene.run("UPDATE camera SET approved_at = NULL WHERE id = $1", camera_id)
        scene.values["camera_id"] = str(camera_id)


async def gateway(scene: Scene) -> None:
    """A gateway of the register."""
    scene.values["gateway_id"] = str(scene.world.gateways["another"])


async def enrolment_code(scene: Scene) -> None:
    """An administrator has made a code for another device of this person."""
    async with acting(scene.world.house) as act:
        made = await enrolling.make_code(act, scene.me.id, DeviceDraft("desk", "New"))
    scene.values["code"] = made.code


async def enrolling_now(scene: Scene) -> None:
    """This person's device was enrolled a moment ago and has the cookie to finish with."""
    house = scene.world.house
    made = await proving.challenge(
        house, scene.me.device_id, enrolling.COOKIE_PURPOSE, enrolling.COMPLETE_WITHIN
    )
    scene.cookies["pw_enrolment"] = made.text


async def challenged(scene: Scene) -> None:
    """A challenge for this person's device."""
    made = await proving.challenge(scene.world.house, scene.me.device_id)
    scene.values["challenge"] = made.text
