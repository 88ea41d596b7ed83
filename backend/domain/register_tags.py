"""The kinds of audit events about duties, findings, oddities, reviews and rosters."""

from collections.abc import Mapping

from backend.domain.telling import Told
from backend.domain.telling import told as _told

REGISTERS: Mapping[str, Told] = {
    "system:report:frozen": _told(
        "The figures of a month were frozen, with names and without.",
        "report",
        "internal public hidden",
    ),
    "person:report:shown": _told("The figures of a month were shown, with names.", "report"),
    "person:report:inspected": _told(
        "Somebody inspected the figures of a month.", "report", "note"
    ),
    "person:report:noted": _told(
        "Something was said of a published report: an error, the board, a question.",
        "report",
        "kind on_day said answer",
    ),
    "person:report:released": _told(
        "The figures of a month were published, without names.", "report", "public"
    ),
    "person:duty:delegated": _told(
        "A duty is somebody else's for a time.", "person", "duty starts_on ends_on"
    ),
    "person:duty:taken-back": _told("A delegation ended before its day.", "delegation"),
    "person:deployment:ordered": _told(
        "Somebody was assigned, or the system deployed.",
        "deployment",
        "kind person starts_on ends_on",
    ),
    "person:protocol:filed": _told(
        "A written protocol was put on file.", "protocol", "protocol version dated_on"
    ),
    "person:violation:recorded": _told(
        "A finding was put on file.", "violation", "kind person events"
    ),
    "person:violation:closed": _told(
        "What came of a finding was recorded.", "violation", "outcome decided_by referred_to"
    ),
    "person:violation:packed": _told(
        "A sealed archive of an incident was made.", "violation", "sha256 events"
    ),
    "person:device:issued": _told(
        "A device is in the register of issued ones.", "asset", "serial person issued_on"
    ),
    "console:device:issued": _told(
        "A device was put into the register of issued ones at the console.",
        "asset",
        "serial person issued_on",
    ),
    "system:oddity:noted": _told(
        "Something about a sign-in or a device looked odd.",
        "oddity",
        "kind person about_device network",
    ),
    "person:oddity:acknowledged": _told("Somebody looked at it, and nothing follows.", "oddity"),
    "person:oddity:referred": _told("A finding was made of it.", "oddity", "finding"),
    "person:household:given": _told(
        "A plate of a member's own household was given, as a keyed digest.", "person", "given"
    ),
    "person:household:taken-back": _told(
        "A digest of a plate of a household was deleted.", "person", "given"
    ),
    "person:numbers:imported": _told(
        "Numbers that were issued were brought in.", "import", "kind count"
    ),
    "person:place:marked": _told("A place was marked as sensitive.", "place", "name kind meters"),
    "person:place:unmarked": _told("A place is not sensitive any more.", "place"),
    "person:review:begun": _told("The yearly look at all accounts was begun.", "review"),
    "person:review:decided": _told(
        "An account is to be kept, altered or removed.", "person", "review decision"
    ),
    "person:review:signed": _told(
        "The yearly look was signed by somebody else.", "review", "accounts removed"
    ),
    "person:roster:imported": _told(
        "People, training or devices came in by a file.", "installation", "kind made changed"
    ),
    "console:roster:imported": _told(
        "People, training or devices came in by a file at the console.",
        "installation",
        "kind made changed",
    ),
}
