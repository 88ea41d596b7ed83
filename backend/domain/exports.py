"""Lines of text in which the chain leaves the installation, for whoever checks it elsewhere.

An export begins with the head before its first event, unless it begins with the chain; then the
events; then one hash over each day that is in it whole. A proof is one event with the neighbours
that lead from it to its day's hash.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias

from backend.domain.chain import Head, Linked, from_line, link
from backend.domain.merkle import climbed, path, root


@dataclass(frozen=True, slots=True)
class Rooted:
    """A day's hash over the events from `first_seq` up to the one before `past_seq`."""

    day: date
    first_seq: int
    past_seq: int
    root: bytes


Line: TypeAlias = Linked | Head | Rooted


def head_line(head: Head) -> str:
    return json.dumps({"after": head.seq, "hash": head.hash.hex()})


def root_line(rooted: Rooted) -> str:
    told = {
        "day": rooted.day.isoformat(),
        "first": rooted.first_seq,
        "past": rooted.past_seq,
        "root": rooted.root.hex(),
    }
    return json.dumps(told)


def parsed(text: str) -> Line:
    """Raises `ValueError` for a line that no export holds."""
    told = json.loads(text)
    if not isinstance(told, dict):
        raise ValueError("not a line of an export")  # noqa: TRY004 - of what was read, not of a type
    try:
        if "after" in told:
            return Head(int(told["after"]), bytes.fromhex(told["hash"]))
        if "root" in told:
            hashed = bytes.fromhex(told["root"])
            day = date.fromisoformat(told["day"])
            return Rooted(day, int(told["first"]), int(told["past"]), hashed)
    except (KeyError, TypeError) as cause:
        raise ValueError("not a line of an export") from cause
    return from_line(text)


def holds(rooted: Rooted, links: Sequence[Linked]) -> bool:
    """Whether the day's hash is that of its events; `links`: all that were exported, in order."""
    offset = links[0].seq if links else 1
    first, past = rooted.first_seq - offset, rooted.past_seq - offset
    if first < 0 or past > len(links):
        return False
    return root(link.hash for link in links[first:past]) == rooted.root


def proof(rooted: Rooted, hashes: Sequence[bytes], event: Linked, before: bytes) -> dict[str, Any]:
    """That an event is in the chain, for somebody who knows its day's hash and nothing else.

    `hashes`: of all events of the day, in order. `before`: the hash before the event.
    """
    place = event.seq - rooted.first_seq
    return {
        "kind": "platewarden audit proof",
        "seq": event.seq,
        "event": event.canonical.decode(),
        "before": before.hex(),
        "day": rooted.day.isoformat(),
        "place": place,
        "size": len(hashes),
        "path": [one.hex() for one in path(hashes, place)],
        "root": rooted.root.hex(),
    }


def proved(told: dict[str, Any]) -> bool:
    """Whether the event leads to the day's hash that the proof names. Raises `ValueError`."""
    try:
        leaf = link(bytes.fromhex(told["before"]), str(told["event"]).encode())
        neighbours = [bytes.fromhex(one) for one in told["path"]]
        place, size = int(told["place"]), int(told["size"])
        event = json.loads(told["event"])
        return event["seq"] == told["seq"] and climbed(leaf, place, size, neighbours) == (
            bytes.fromhex(told["root"])
        )
    except (KeyError, TypeError) as cause:
        raise ValueError("not a proof of an event") from cause
