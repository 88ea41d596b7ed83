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
    "person:evidence:wrong": _told(
        "The reading in a package proved wrong: who was given it is told.", "evidence", "note"
    ),
    "person:release:asked": _told(
        "Another agency's request for a record was taken in.",
        "release",
        "evidence recipient agency person state number purpose identified paper declaration due_on"
        " refused",
    ),
    "person:release:approved": _told(
        "A request for a record was approved by another.", "release", "note counsel"
    ),
    "person:release:declined": _told(
        "A request for a record was declined by another.", "release", "note counsel"
    ),
    "person:release:linked": _told(
        "A link that gives the record once was made.", "release", "until"
    ),
    "system:release:received": _told(
        "Whoever had the link received the record.", "release", "by sha256 bytes pictures"
    ),
    "person:release:corrected": _told(
        "Whoever was given a record was told that it is wrong.", "release", "how"
    ),
    "person:release:letter-made": _told("A letter about a request was made.", "release", "title"),
    "person:release:paper-shown": _told("What an agency wrote was shown.", "release"),
    "person:release:listed": _told(
        "The register of releases was shown.", "person", "count releases"
    ),
    "person:release:exported": _told(
        "The register of releases was taken away as a file.", "person", "count sha256"
    ),
    "person:declaration:filed": _told(
        "An agency's written declaration was put on file.",
        "declaration",
        "agency state signer until_on",
    ),
    "person:declaration:ended": _told("An agency's declaration was ended.", "declaration"),
}
