"""Who may see an alert: whom it was told to, and of others whoever the profile lets.

One answer for every screen that shows something of an alert that somebody else was told of: the
shift page, what was passed to dispatch, what is to be looked at, and the alert itself.
"""

from typing import Any
from uuid import UUID

from backend.domain.errors import Code
from backend.services.acting import Who
from backend.services.alerting import LIST_KINDS
from backend.services.asking import Absent, ask_of, decide, unknown
from backend.services.house import House
from backend.store import alerts
from backend.store.database import Row
from policies.decision import Permit

ANOTHERS = {"own": False, "test": False}


def about(alert: Row, *, own: bool, **more: bool) -> dict[str, Any]:
    """What a decision about seeing it looks at; `more`: why it is shown to somebody else."""
    return {
        "own": own,
        "test": bool(alert.get("test", False)),
        "list_kind": LIST_KINDS[alert["list_kind"]],
        "audience": frozenset(alert["audience"]),
        "holds": bool(alert.get("holds", False)),
        "reason_class": str(alert["reason_class"]),
        **more,
    }


def may_open(house: House, who: Who, alert: Row, *, own: bool = False, **more: bool) -> bool:
    """Whether a screen may show what it found, or lead to it."""
    return _permits(house, who, alert, about(alert, own=own, **more))


async def permitted(house: House, who: Who, alert_id: UUID) -> tuple[Row, Permit]:
    """What is known of an alert, and that this person may have it whole."""
    row = await alerts.facts(house.db, alert_id, UUID(who.id))
    resource = ("Alert", str(alert_id))
    absent = Absent(resource, Code.ALERT_UNKNOWN, ANOTHERS)
    if row is None:
        await unknown(house, who, "open_alert", absent)
    return row, await ask_of(house, who, "open_alert", resource, _facts(row, who), absent)


def still_open(house: House, who: Who, alert: Row) -> bool:
    """Whether an alert of somebody else that was opened before may be had now."""
    return _permits(house, who, alert, _facts(alert, who))


def _permits(house: House, who: Who, alert: Row, facts: dict[str, Any]) -> bool:
    answer = decide(house, who, "open_alert", ("Alert", str(alert["id"])), facts)
    return isinstance(answer, Permit)


def _facts(alert: Row, who: Who) -> dict[str, Any]:
    own = str(alert["person_id"]) == who.id
    return about(alert, own=own, passed_on=alert["passed_on"], in_review=alert["review"])
