"""A person's alerts: list, open, verify, decide, say what came of it; and the test alert."""

from typing import Annotated, Any
from uuid import UUID

import msgspec
from litestar import Request, Router, get, post
from litestar.di import NamedDependency
from litestar.params import HeaderParameter

from backend.domain.alerting import Decision, RejectReason
from backend.domain.dispositions import Action
from backend.domain.responding import Response
from backend.domain.words import Answers, Note, Number, Word
from backend.services import disposing, responding, showing, testing, verifying
from backend.services.disposing import Disposed
from backend.services.house import House
from backend.services.once import Item
from backend.services.responding import Responded
from backend.services.verifying import Decided, Instant, Stepped
from backend.web.alert_views import AlertOut, SummaryOut, summary, whole

Asked = Request[Any, Any, Any]
ActId = Annotated[UUID | None, HeaderParameter(name="Idempotency-Key")]
"""The id that the device gave to its act: sent again, the act is done once."""


class AlertsOut(msgspec.Struct):
    alerts: list[SummaryOut]


class StepIn(msgspec.Struct, forbid_unknown_fields=True):
    step: Word
    answer: Answers
    done_at: Instant


class DecisionIn(msgspec.Struct, forbid_unknown_fields=True):
    """`decided_at` up to two minutes ahead is kept as now, and the answer says so."""

    decision: Decision
    decided_at: Instant
    reason: RejectReason | None = None
    note: Note | None = None


class DispositionIn(msgspec.Struct, forbid_unknown_fields=True):
    """`happened`: it was done although the alert has no decision."""

    action: Action
    done_at: Instant | None = None
    basis_of_stop: Note | None = None
    event_number: Number | None = None
    stop_number: Number | None = None
    observed: Note | None = None
    note: Note | None = None
    happened: bool = False


class ResponseIn(msgspec.Struct, forbid_unknown_fields=True):
    """What belongs to each kind: see `backend.domain.responding.read`."""

    kind: Response
    done_at: Instant | None = None
    said: Answers = {}


class TestOut(msgspec.Struct):
    frame_id: UUID


@get("/alerts", opt={"action": "view_alerts"})
async def list_alerts(request: Asked, house: NamedDependency[House]) -> AlertsOut:
    """One's own, the newest first; that they were shown is recorded."""
    rows = await showing.own_alerts(house, request.user.who)
    return AlertsOut([SummaryOut(**summary(house, row)) for row in rows])


@get("/alerts/{alert_id:uuid}", opt={"action": "open_alert"})
async def one_alert(request: Asked, house: NamedDependency[House], alert_id: UUID) -> AlertOut:
    """One alert, whole, with this person's own steps; that it was looked at is recorded."""
    return await _whole(request, house, alert_id)


@post("/alerts/{alert_id:uuid}/steps", opt={"action": "verify_alert"}, status_code=200)
async def verify(
    request: Asked,
    house: NamedDependency[House],
    alert_id: UUID,
    data: StepIn,
    act_id: ActId = None,
) -> AlertOut:
    """One step of the ladder."""
    said = Stepped(data.step, data.answer, data.done_at)
    await verifying.record_step(house, request.user.who, alert_id, said, _item(act_id))
    return await _whole(request, house, alert_id)


@post("/alerts/{alert_id:uuid}/decision", opt={"action": "decide_alert"}, status_code=200)
async def decide(
    request: Asked,
    house: NamedDependency[House],
    alert_id: UUID,
    data: DecisionIn,
    act_id: ActId = None,
) -> AlertOut:
    """Accept or reject."""
    said = Decided(data.decision, data.decided_at, data.reason, data.note)
    await verifying.decide(house, request.user.who, alert_id, said, _item(act_id))
    return await _whole(request, house, alert_id)


@post("/alerts/{alert_id:uuid}/disposition", opt={"action": "dispose_alert"}, status_code=200)
async def dispose(
    request: Asked,
    house: NamedDependency[House],
    alert_id: UUID,
    data: DispositionIn,
    act_id: ActId = None,
) -> AlertOut:
    """What came of it."""
    said = Disposed(
        data.action,
        data.done_at,
        data.basis_of_stop,
        data.event_number,
        data.stop_number,
        data.observed,
        data.note,
        data.happened,
    )
    await disposing.dispose(house, request.user.who, alert_id, said, _item(act_id))
    return await _whole(request, house, alert_id)


@post("/alerts/{alert_id:uuid}/response", opt={"action": "respond_alert"}, status_code=200)
async def respond(
    request: Asked,
    house: NamedDependency[House],
    alert_id: UUID,
    data: ResponseIn,
    act_id: ActId = None,
) -> AlertOut:
    """On the way, searched, on another call, the supervisor or the neighbouring agency told."""
    said = Responded(data.kind, data.done_at, data.said)
    await responding.respond(house, request.user.who, alert_id, said, _item(act_id))
    return await _whole(request, house, alert_id)


@post("/test-alerts", opt={"action": "send_test_alert"})
async def send_test(request: Asked, house: NamedDependency[House]) -> TestOut:
    """The whole path with a test plate; the alert comes as any other and is marked a test."""
    return TestOut(await testing.send_test_alert(house, request.user.who))


def _item(act_id: UUID | None) -> Item | None:
    return None if act_id is None else Item(act_id)


async def _whole(request: Asked, house: NamedDependency[House], alert_id: UUID) -> AlertOut:
    return whole(house, await showing.one_alert(house, request.user.who, alert_id))


ROUTES = Router(
    "", route_handlers=[list_alerts, one_alert, verify, decide, dispose, respond, send_test]
)
