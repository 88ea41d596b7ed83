"""The kinds of audit events about what follows an alert."""

from collections.abc import Mapping

from backend.domain.telling import Told
from backend.domain.telling import told as _told

FOLLOW_UP: Mapping[str, Told] = {
    "person:dispatch:passed": _told(
        "A hit that could not be acted on was passed to dispatch.", "task", "alert because"
    ),
    "person:dispatch:answered": _told(
        "What dispatch answered was filled in.",
        "task",
        "answered_by answered_at cad_number no_number closed",
    ),
    "person:dispatch:listed": _told(
        "Hits that were passed to dispatch were shown.", "person", "count tasks"
    ),
    "system:error:noted": _told("An error in the data was noted.", "error", "alert reason"),
}
