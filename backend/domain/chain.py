"""The audit chain: no later hand can change, take out or move an event unseen.

Every event carries the hash of the one before. What is hashed is the event's canonical form: JSON
with sorted keys, no spaces, times in UTC with microseconds, no fractions. It is stored as it was
hashed, and anybody can hash it again.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any, TypeAlias

from backend.domain.named import Named

Plain: TypeAlias = bool | int | str | datetime | Sequence["Plain"] | Mapping[str, "Plain"] | None
"""What an event may hold. No fractions: two machines may write the same one differently."""

GENESIS = sha256(b"platewarden audit chain, version 1").digest()
"""What the first event is linked to."""


@dataclass(frozen=True, slots=True)
class Event:
    """One act by a person or by the system."""

    at: datetime
    tag: str
    """source:subject:action"""
    actor: str
    subject: str
    profile: str
    details: Mapping[str, Plain]


@dataclass(frozen=True, slots=True)
class Head:
    """The last link: how many there are, and its hash."""

    seq: int = 0
    hash: bytes = GENESIS


@dataclass(frozen=True, slots=True)
class Beside:
    """What is stored beside the canonical form: copies for finding, and what is sealed."""

    at: datetime
    tag: str
    actor: str
    subject: str
    sealed: bytes | None


@dataclass(frozen=True, slots=True)
class Linked:
    """An event as it is stored."""

    seq: int
    canonical: bytes
    hash: bytes
    beside: Beside | None = None
    """None of an event from an export, which has nothing beside it."""


def canonical(event: Event, seq: int) -> bytes:
    """The one form in which this event, in this place of the chain, is hashed and stored."""
    whole: dict[str, Plain] = {
        "seq": seq,
        "at": event.at,
        "tag": event.tag,
        "actor": event.actor,
        "subject": event.subject,
        "profile": event.profile,
        "details": event.details,
    }
    return json.dumps(
        _plain(whole), ensure_ascii=False, sort_keys=True, separators=(",", ":")
    ).encode()


def _plain(value: object) -> object:
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise TypeError("an audit event holds no time without its zone")
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    if isinstance(value, Mapping):
        if not all(isinstance(name, str) for name in value):
            raise TypeError("the names in an audit event are texts")
        return {name: _plain(inner) for name, inner in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, bytes | bytearray):
        return [_plain(inner) for inner in value]
    raise TypeError(f"an audit event cannot hold a {type(value).__name__}")


def link(previous: bytes, event: bytes) -> bytes:
    """The hash of one link. The hash before has a fixed length, so the two cannot be confused."""
    return sha256(previous + event).digest()


def append(head: Head, events: Iterable[Event]) -> tuple[tuple[Linked, ...], Head]:
    """The events linked on, in their order, and the new head."""
    links: list[Linked] = []
    for event in events:
        form = canonical(event, head.seq + 1)
        head = Head(head.seq + 1, link(head.hash, form))
        links.append(Linked(head.seq, form, head.hash))
    return tuple(links), head


class Why(Named):
    """In which way a chain is broken."""

    CHANGED = "changed", "The event does not have the hash that it was stored with."
    REMOVED = "removed", "One or more events before this one are missing."
    REORDERED = "reordered", "The event does not stand in its place."
    CUT = "cut", "Events are missing at the end."
    BESIDE = "beside", "What is shown of the event, or sealed with it, is not what was chained."
    UNCHAINED = "unchained", "Events stand behind the head that no act has chained."


@dataclass(frozen=True, slots=True)
class Whole:
    """Every link holds."""

    head: Head
    count: int


@dataclass(frozen=True, slots=True)
class Broken:
    """The first link that does not hold."""

    seq: int
    why: Why


def verify(
    links: Iterable[Linked], start: Head | None = None, kept: Head | None = None
) -> Whole | Broken:
    """Follows a chain from `start`, or from its beginning, in the order in which it is stored.

    Without a head that was kept elsewhere it cannot be known whether the last events were cut off,
    or all of them written anew: that is what printed heads and daily roots are for.
    """
    head = first = start or Head()
    following = iter(links)
    for found in following:
        expected = head.seq + 1
        if found.seq < expected:
            return Broken(found.seq, Why.REORDERED)
        if found.seq > expected:
            late = any(later.seq == expected for later in following)
            return Broken(expected, Why.REORDERED if late else Why.REMOVED)
        if why := _fault(found, head):
            return Broken(expected, why)
        head = Head(expected, found.hash)
        if kept is not None and kept.seq == expected and kept.hash != found.hash:
            return Broken(expected, Why.CHANGED)
    if kept is not None and kept.seq > head.seq:
        return Broken(head.seq + 1, Why.CUT)
    return Whole(head, head.seq - first.seq)


def _fault(found: Linked, head: Head) -> Why | None:
    """What is wrong with the event that comes after this head."""
    if _told(found.canonical) != head.seq + 1 or link(head.hash, found.canonical) != found.hash:
        return Why.CHANGED
    if found.beside is not None and not _agrees(found.beside, json.loads(found.canonical)):
        return Why.BESIDE
    return None


def _agrees(beside: Beside, whole: Mapping[str, Any]) -> bool:
    sealed = None if beside.sealed is None else sha256(beside.sealed).hexdigest()
    shown = [_plain(beside.at), beside.tag, beside.actor, beside.subject, sealed]
    chained = [whole[name] for name in ("at", "tag", "actor", "subject")]
    return shown == [*chained, whole["details"].get("sealed")]


def line(found: Linked) -> str:
    """One line of an export: JSON with the canonical form as its text."""
    told = {"seq": found.seq, "hash": found.hash.hex(), "event": found.canonical.decode()}
    return json.dumps(told, ensure_ascii=False)


def from_line(text: str) -> Linked:
    """Raises `ValueError` for a line that no export holds."""
    told = json.loads(text)
    try:
        return Linked(int(told["seq"]), str(told["event"]).encode(), bytes.fromhex(told["hash"]))
    except (KeyError, TypeError) as cause:
        raise ValueError("not a line of an export") from cause


def _told(form: bytes) -> object:
    """The place that the event itself says it has; None of what is no event."""
    try:
        whole = json.loads(form)
    except ValueError:
        return None
    return whole.get("seq") if isinstance(whole, dict) else None
