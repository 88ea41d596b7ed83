"""From the receipt of a frame to the push: each message with the moments of its way."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from backend.services.house import House
from tests.bench.figures import percentile
from tests.push_service import Message

STAGES = (
    ("acknowledged", "claimed", "waits for a reader"),
    ("claimed", "decoded", "fetched, decrypted, decoded"),
    ("decoded", "recognised", "found and read"),
    ("recognised", "matched", "settled, matched, alerts written"),
    ("matched", "committed", "audit chained, committed"),
    ("committed", "taken", "waits for a sender"),
    ("taken", "encrypted", "rights asked again, encrypted"),
    ("encrypted", "handed", "at the push service"),
)
ALERTS = """
    SELECT a.id AS alert, k.frame_id AS frame FROM alert a
    JOIN hit h ON h.id = a.hit_id JOIN look k ON k.read_id = h.read_id AND k.read_at = h.captured_at
"""
Moments = dict[str, float]


@dataclass(frozen=True)
class Marks:
    """What the workers wrote down."""

    frames: Mapping[str, Moments]
    messages: Mapping[tuple[str, str], Moments]

    @property
    def recognition(self) -> float:
        """Seconds of processor time of decoding, finding and reading, all frames together."""
        return sum(frame["cpu"] for frame in self.frames.values())

    @property
    def watching(self) -> float:
        """Seconds of processor time of writing all this down."""
        return sum(line["watched"] for line in (*self.frames.values(), *self.messages.values()))


def read_marks(folder: Path) -> Marks:
    lines: list[dict[str, Any]] = [
        json.loads(line)
        for path in folder.glob("*.marks")
        for line in path.read_text("utf-8").splitlines()
    ]
    return Marks(
        {line.pop("frame"): line for line in lines if "frame" in line},
        {(line.pop("alert"), line.pop("channel")): line for line in lines if "alert" in line},
    )


def read_by_each(folder: Path) -> list[int]:
    """How many frames each worker read, the busiest first."""
    numbers = [
        sum("frame" in json.loads(line) for line in path.read_text("utf-8").splitlines())
        for path in folder.glob("*.marks")
    ]
    return sorted(numbers, reverse=True)


async def frames_of_alerts(house: House) -> dict[str, str]:
    """The frame whose look made each alert: here every read has one look."""
    return {str(row["alert"]): str(row["frame"]) for row in await house.db.rows(ALERTS)}


def ways(
    messages: Sequence[Message],
    marks: Marks,
    frame_of: Mapping[str, str],
    receipts: Mapping[UUID, float],
) -> list[Moments]:
    """One a message; a missing mark is a KeyError, for then the figures would be of something else.

    A worker may be nudged before the answer has reached the sender: then it waited for nothing.
    """
    found = []
    for message in messages:
        alert = json.loads(message.payload)["url"].rpartition("/")[2]
        frame = frame_of[alert]
        acknowledged = receipts[UUID(frame)]
        moments = {"acknowledged": acknowledged, "handed": message.at}
        moments |= marks.frames[frame] | marks.messages[(alert, message.channel)]
        found.append(moments)
    return found


def latency(way: Moments) -> float:
    """Milliseconds from the receipt to the push."""
    return 1000 * (way["handed"] - way["acknowledged"])


def spent(found: Sequence[Moments]) -> list[tuple[str, float]]:
    """Milliseconds by stage, of the messages about the median: they add up to what is usual."""
    middle = [percentile([latency(way) for way in found], share) for share in (0.4, 0.6)]
    usual = [way for way in found if middle[0] <= latency(way) <= middle[1]]
    return [
        (words, sum(1000 * (way[to] - way[since]) for way in usual) / len(usual))
        for since, to, words in STAGES
    ]
