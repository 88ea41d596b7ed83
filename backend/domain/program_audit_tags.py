"""The kinds of audit events about audits of use."""

from collections.abc import Mapping

from backend.domain.telling import Told
from backend.domain.telling import told as _told

PROGRAM_AUDITS: Mapping[str, Told] = {
    "system:program-audit:drawn": _told(
        "An audit of a period was drawn.",
        "program-audit",
        "kind first_on past_on seed population digest inquiries",
    ),
    "system:program-audit:overdue": _told(
        "An audit ought to be written and is not; the chief was told.", "program-audit", "due_on"
    ),
    "person:program-audit:shown": _told("An audit was shown.", "program-audit"),
    "person:program-audit:judged": _told(
        "What was drawn was judged.", "program-audit", "item answers meets finding"
    ),
    "person:program-audit:drawn-further": _told(
        "More was drawn for an audit, with a reason.", "program-audit", "inquiries reason"
    ),
    "person:program-audit:written": _told(
        "The memorandum of an audit was written.", "program-audit", "digest"
    ),
    "person:program-audit:printed": _told("A memorandum was printed.", "program-audit", "digest"),
    "person:program-audit:reviewed": _told(
        "A memorandum was reviewed and filed.", "program-audit", "digest note"
    ),
    "person:violation:noticed": _told(
        "The chief, or whoever is named for it, took notice of a finding.", "violation"
    ),
}
