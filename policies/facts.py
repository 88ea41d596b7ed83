"""What a decision may look at: who asks, when, about what; and the same in Cedar's forms."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Literal

Value = bool | int | str | frozenset[str] | datetime | timedelta
Cedar = bool | int | str | list[str] | dict[str, dict[str, str]]


@dataclass(frozen=True, slots=True)
class Actor:
    """Who asks. A gateway that was revoked is `suspended`; `fresh` means re-authenticated lately.

    `device` is phone, terminal or desk. What is left out of a person refuses.
    """

    id: str
    kind: Literal["person", "gateway", "system"]
    role: str = ""
    units: frozenset[str] = frozenset()
    sworn: bool = False
    suspended: bool = False
    training_until: date | None = None
    on_shift: bool = False
    device: str = ""
    device_enrolled: bool = False
    fresh: bool = False
    certified_until: date | None = None
    """For LEADS and NCIC (R-ACC-07)."""
    standing: Literal["", "unused", "over"] = ""
    """Why the account is closed although nobody suspended it."""


@dataclass(frozen=True, slots=True)
class Facts:
    """One question's facts; an attribute that is not given counts against the one who asks."""

    actor: Actor
    now: datetime
    resource: str
    resource_id: str
    attributes: Mapping[str, Value] = field(default_factory=dict)

    def __post_init__(self) -> None:
        times = [self.now, *(v for v in self.attributes.values() if isinstance(v, datetime))]
        if any(time.utcoffset() is None for time in times):
            raise ValueError("a time among the facts has no zone")


def in_cedar(value: Value) -> Cedar:
    """The value in Cedar's JSON. Times keep milliseconds, which is what Cedar knows."""
    match value:
        case datetime():
            utc = value.astimezone(UTC).replace(tzinfo=None)
            return _extension("datetime", f"{utc.isoformat(timespec='milliseconds')}Z")
        case timedelta():
            return _extension("duration", f"{value // timedelta(milliseconds=1)}ms")
        case frozenset():
            return sorted(value)
        case _:
            return value


def actor_in_cedar(actor: Actor, today: date) -> dict[str, Cedar]:
    """The actor's attributes; training counts to the end of its last day."""
    if actor.kind != "person":
        return {"suspended": actor.suspended} if actor.kind == "gateway" else {}
    trained = actor.training_until is not None and today <= actor.training_until
    certified = actor.certified_until is not None and today <= actor.certified_until
    return {
        "id": actor.id,
        "role": actor.role,
        "units": sorted(actor.units),
        "sworn": actor.sworn,
        "suspended": actor.suspended,
        "training_current": trained,
        "on_shift": actor.on_shift,
        "device": actor.device,
        "device_enrolled": actor.device_enrolled,
        "fresh": actor.fresh,
        "leads_certified": certified,
        "standing": actor.standing,
    }


def _extension(function: str, argument: str) -> dict[str, dict[str, str]]:
    return {"__extn": {"fn": function, "arg": argument}}
