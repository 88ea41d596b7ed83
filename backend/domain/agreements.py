"""Whether an agreement with a partner holds on a day."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Literal

State = Literal["waiting", "to_come", "in_force", "over", "ended"]


def state(agreement: Mapping[str, Any], today: date) -> State:
    """`waiting`: for the approval of another. Both days of it count."""
    if agreement["ended_at"] is not None:
        return "ended"
    if today > agreement["until_on"]:
        return "over"
    if agreement["approved_at"] is None:
        return "waiting"
    return "in_force" if today >= agreement["from_on"] else "to_come"
