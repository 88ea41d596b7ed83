"""Rows as the domain's values."""

from backend.domain.hotlists import EntryState
from backend.store.database import Row


def entry_state(row: Row) -> EntryState:
    """What the row itself says; whether its time is over is asked of the clock."""
    if row["removed_at"]:
        return EntryState.REMOVED
    if row["refused_at"]:
        return EntryState.REFUSED
    return EntryState.ACTIVE if row["approved_at"] else EntryState.REQUESTED
