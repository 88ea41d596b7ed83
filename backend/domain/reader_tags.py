"""The kinds of audit events about gateways, cameras and whoever is in the cars."""

from collections.abc import Mapping

from backend.domain.telling import Told
from backend.domain.telling import told as _told

READERS: Mapping[str, Told] = {
    "person:gateway:made": _told(
        "A gateway was entered, or given a new code.",
        "gateway",
        may="name certificate again agreement",
    ),
    "gateway:gateway:enrolled": _told("A gateway took its credential.", "gateway"),
    "gateway:gateway:bound": _told(
        "A gateway showed its certificate first.", "gateway", "certificate"
    ),
    "person:gateway:rotated": _told(
        "A gateway was given a new credential.", "gateway", "old_until"
    ),
    "person:gateway:revoked": _told("A gateway was revoked.", "gateway"),
    "person:camera:registered": _told(
        "A camera was registered.", "camera", "name kind owner analysis"
    ),
    "person:camera:analysed": _told("Analyses were put on file.", "camera", "analysis"),
    "person:camera:approved": _told("A camera was approved.", "camera", "note"),
    "person:camera:forbidden": _told("A camera's approval was taken back.", "camera", "note"),
    "person:camera:retired": _told("A camera was retired, for good.", "camera", "note"),
    "person:camera:given": _told("A camera sends through another gateway.", "camera", "gateway"),
    "person:camera:moved": _told("A camera stands elsewhere.", "camera", "meters"),
    "person:camera:maintained": _told(
        "A line of a camera's maintenance log was entered.",
        "camera",
        "upkeep kind done_on source_approved",
    ),
    "gateway:camera:moved": _told(
        "A fixed camera's gateway says that it stands elsewhere; its approval ended.",
        "camera",
        "meters",
    ),
    "person:car:entered": _told("Somebody said that they are in a car.", "gateway", "until"),
    "person:car:left": _told("Somebody is in a car no more.", "gateway", "person"),
    "person:agreement:registered": _told(
        "An agreement with a partner was put on file.",
        "agreement",
        "partner mark from_on until_on digest",
    ),
    "person:agreement:approved": _told(
        "An agreement with a partner was approved by another.", "agreement", "made_by"
    ),
    "person:agreement:ended": _told("An agreement with a partner was ended.", "agreement"),
    "person:camera:looked-at": _told(
        "The newest picture of a camera was seen for its maintenance.", "camera", "inquiry frame"
    ),
    "person:source:approved": _told(
        "The Chief approved who repairs readers.", "source", "name work"
    ),
    "person:source:ended": _told("A source of repairs was taken back.", "source"),
    "system:frame:given-up": _told(
        "A picture could not be read in several attempts; the camera's other pictures go on.",
        "frame",
        "camera tries",
    ),
    "system:software:begun": _told(
        "A worker began with a version or a model that none had before.",
        "software",
        "versions held",
    ),
    "person:software:approved": _told(
        "A version of the software, or a model, may read.", "software", "name version ground"
    ),
    "system:day:counted": _told(
        "The figures of a capture day were kept before it goes.", "day", "frames reads hits digest"
    ),
    "system:day:purged": _told(
        "A capture day is gone: rows, key and pictures.", "day", "late files left digest"
    ),
    "system:camera:transfer-due": _told(
        "What a car holds is to be moved to the department; whoever looks after it was told.",
        "camera",
        "due_at overdue",
    ),
}
