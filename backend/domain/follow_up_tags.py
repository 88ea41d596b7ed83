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
    "person:alert-review:listed": _told(
        "Alerts were shown for a look at how they were acted on.", "person", "count alerts"
    ),
    "person:alert:reviewed": _told(
        "Somebody else has looked at how an alert was acted on.", "alert", "remark"
    ),
    "person:alert:numbered": _told(
        "The number of the event or report came later.", "alert", "event_number stop_number"
    ),
    "person:known-false:proposed": _told(
        "A vehicle is said to be known as not the wanted one.", "known-false", "alert"
    ),
    "person:known-false:answered": _told(
        "Somebody else answered whether that is known.", "known-false", "approved note until"
    ),
    "person:known-false:ended": _told("Such a note ended before its time.", "known-false"),
    "person:known-false:listed": _told("Such notes were shown.", "person", "count notes"),
    "system:known-false:cleared": _told(
        "A note that is over forgot its plate and vehicle.", "known-false"
    ),
    "person:alert:bordering": _told(
        "Somebody was warned that a neighbour's area is near.", "alert", "agency inside"
    ),
    "person:error:listed": _told(
        "Errors of the data were shown with the plates as listed.", "person", "count errors"
    ),
    "person:error:source-told": _told("The source of wrong data was told.", "error", "told"),
    "person:error:closed": _told("What was done about wrong data.", "error", "outcome note"),
    "system:error:noted": _told("An error in the data was noted.", "error", "alert reason"),
}
