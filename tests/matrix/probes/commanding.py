"""The end of a shift, the shift page, and its hand-over."""

from datetime import timedelta
from uuid import UUID

from backend.domain.ids import new_id
from tests.matrix.given import Alert
from tests.matrix.probe import Probe, Scene


class Offered:
    """A shift that was offered to the next commander, by this person or by another."""

    def __init__(self, *, mine: bool) -> None:
        self.mine = mine

    async def __call__(self, scene: Scene) -> None:
        relief_id = new_id(scene.world.now)
        by = scene.me if self.mine else scene.world.colleagues["commander"]
        await scene.run(
            "INSERT INTO relief (id, offered_by, offered_at) VALUES ($1, $2, $3)",
            relief_id,
            by.id,
            scene.world.now,
        )
        scene.values["relief_id"] = str(relief_id)


class PassedOn:
    """An alert that was passed to dispatch, told to this person or to another."""

    def __init__(self, *, mine: bool) -> None:
        self.mine = mine

    async def __call__(self, scene: Scene) -> None:
        await Alert(mine=self.mine)(scene)
        task_id = new_id(scene.world.now)
        await scene.run(
            "INSERT INTO dispatch_task (id, alert_id, hit_id, made_by, reason, made_at)"
            " SELECT $1, id, hit_id, person_id, 'other', $3 FROM alert WHERE id = $2",
            task_id,
            UUID(scene.values["alert_id"]),
            scene.world.now,
        )
        scene.values["task_id"] = str(task_id)


class Done:
    """An alert that was acted on, for somebody else to look at, and without a number."""

    def __init__(self, *, mine: bool) -> None:
        self.mine = mine

    async def __call__(self, scene: Scene) -> None:
        await Alert(mine=self.mine, decided=True)(scene)
        await scene.run(
            "UPDATE alert SET disposition = $2, disposed_at = $3, review = true WHERE id = $1",
            UUID(scene.values["alert_id"]),
            {"action": "arrest"},
            scene.world.now,
        )


class KnownFalse:
    """A vehicle that is said not to be the wanted one, by this person or by another."""

    def __init__(self, *, mine: bool = False, approved: bool = False) -> None:
        self.mine, self.approved = mine, approved

    async def __call__(self, scene: Scene) -> None:
        await Alert(mine=self.mine)(scene)
        other, note_id, now = (
            scene.world.colleagues["commander"],
            new_id(scene.world.now),
            scene.world.now,
        )
        await scene.run(
            "INSERT INTO known_false (id, alert_id, plate, custom, vehicle, why, proposed_by,"
            " proposed_at, expires_at) SELECT $1, id, 'X', false, 'A van', 'Known', person_id,"
            " $3, $4 FROM alert WHERE id = $2",
            note_id,
            UUID(scene.values["alert_id"]),
            now,
            now + timedelta(days=30),
        )
        if self.approved:
            await scene.run(
                "UPDATE known_false SET approved = true, answered_by = $2, answered_at = $3"
                " WHERE id = $1",
                note_id,
                other.id,
                now,
            )
        scene.values["note_id"] = str(note_id)


class Rejected:
    """An alert of this person that they rejected, or that is open."""

    mine = True

    def __init__(self, *, rejected: bool = True) -> None:
        self.rejected = rejected

    async def __call__(self, scene: Scene) -> None:
        await Alert(decided=self.rejected)(scene)
        if self.rejected:
            await scene.run(
                "UPDATE alert SET decision = 'rejected', decision_reason = 'misread' WHERE id = $1",
                UUID(scene.values["alert_id"]),
            )


PROPOSE, NOTE = "POST /api/alerts/{alert_id}/known-false", "/api/known-false/{note_id}"
KNOWN = {"vehicle": "A silver van", "why": "Stopped twice"}
LOOK, NUMBERS = "POST /api/alerts/{alert_id}/review", "POST /api/alerts/{alert_id}/numbers"
NUMBER = {"event_number": "26-01234"}
TAKEN = {"answered_by": "Desk 2", "no_number": True}
THEIRS, MINE = Offered(mine=False), Offered(mine=True)
LONGER = {"hours": 1, "reason": "Finishing an alert"}
PROBES = [
    Probe("GET /api/shifts/current/unfinished"),
    Probe("POST /api/shifts/current/extension", "with its reason", body=LONGER),
    Probe("POST /api/shifts/current/extension", "without", body=LONGER | {"reason": ""}),
    Probe("GET /api/shift-page"),
    Probe("GET /api/dispatch"),
    Probe("POST /api/dispatch/{task_id}", "of my alert", given=PassedOn(mine=True), body=TAKEN),
    Probe(
        "POST /api/dispatch/{task_id}",
        "of another's alert",
        given=PassedOn(mine=False),
        body=TAKEN,
    ),
    Probe(PROPOSE, "of my alert", "rejected", Rejected(), KNOWN),
    Probe(PROPOSE, "of my alert", "open", Rejected(rejected=False), KNOWN),
    Probe("GET /api/known-false"),
    Probe(f"POST {NOTE}/answer", "another's", given=KnownFalse(), body={"approve": False}),
    Probe(f"POST {NOTE}/answer", "my own", given=KnownFalse(mine=True), body={"approve": False}),
    Probe(f"DELETE {NOTE}", given=KnownFalse(approved=True)),
    Probe("GET /api/alert-reviews"),
    Probe(LOOK, "of another's act", given=Done(mine=False), body={"remark": ""}),
    Probe(LOOK, "of one's own act", given=Done(mine=True), body={"remark": ""}),
    Probe(NUMBERS, "of one's own act", given=Done(mine=True), body=NUMBER),
    Probe(NUMBERS, "of another's act", given=Done(mine=False), body=NUMBER),
    Probe("POST /api/reliefs", body={"note": ""}),
    Probe("POST /api/reliefs/acceptance", "nobody has offered it", body={}),
    Probe(
        "POST /api/reliefs/acceptance",
        "offered by another",
        given=THEIRS,
        body=lambda scene: {"relief_id": scene.values["relief_id"]},
    ),
    Probe(
        "POST /api/reliefs/acceptance",
        "one's own offer",
        given=MINE,
        body=lambda scene: {"relief_id": scene.values["relief_id"]},
    ),
    Probe("POST /api/reliefs/{relief_id}/refusal", given=THEIRS, body={"note": ""}),
    Probe("DELETE /api/reliefs/{relief_id}", "one's own", given=MINE),
    Probe("DELETE /api/reliefs/{relief_id}", "another's", given=THEIRS),
]
