"""The kinds of audit events about what leaves the store: evidence, and what is released."""

from collections.abc import Mapping

from backend.domain.telling import Told
from backend.domain.telling import told as _told

LEAVING: Mapping[str, Told] = {
    "person:evidence:asked": _told(
        "Somebody asked that a read is kept as evidence.",
        "evidence",
        "read source basis number review_on second",
    ),
    "person:evidence:agreed": _told("A second person agreed to keep it.", "evidence", "asked_by"),
    "person:evidence:declined": _told(
        "A second person declined to keep it.", "evidence", "asked_by"
    ),
    "person:evidence:packed": _told(
        "A read was packed and signed as evidence.", "evidence", "manifest pictures key"
    ),
    "person:evidence:bounded": _told(
        "Somebody met a bound of how much is kept as evidence.", "evidence", "bound"
    ),
    "person:evidence:listed": _told("Evidence was shown in a list.", "person", "count evidence"),
    "person:evidence:handed-over": _told(
        "A package was downloaded.", "evidence", "manifest sha256 bytes"
    ),
    "person:evidence:received": _told(
        "The evidence system's receipt was put on file.", "evidence", "number"
    ),
    "person:evidence:reported": _told(
        "The number of the investigative report was put on file.", "evidence", "number"
    ),
    "person:evidence:copy-destroyed": _told(
        "Somebody states that no copy is left where it was downloaded to.", "evidence"
    ),
}
