"""Every kind of audit event, once: its tag, what it is about, what it says, what it may hold.

A tag is source:subject:action. No plate is ever among the details: what must be kept of one is
sealed beside the event, and its digest stands in `sealed` (or `plate_counted_as`, a keyed hash).
"""

from collections.abc import Iterable, Mapping

from backend.domain.evidence_tags import LEAVING
from backend.domain.follow_up_tags import FOLLOW_UP
from backend.domain.list_tags import LISTS
from backend.domain.program_audit_tags import PROGRAM_AUDITS
from backend.domain.reader_tags import READERS
from backend.domain.register_tags import REGISTERS
from backend.domain.telling import Told
from backend.domain.telling import told as _told

ALWAYS = frozenset({"device", "session"})
"""From which device and in which session; None for whoever has none."""


IN_WORDS = {
    "act": "Refusals of the policy",
    "alert-review": "Alerts to be looked at",
    "capture": "Photos",
    "day": "Capture days that went",
    "error": "Errors in data",
    "evidence": "Evidence",
    "frame": "Pictures",
    "known-false": "Known-false notes",
    "oddity": "Odd sign-ins",
    "outbox": "What waited on phones",
    "program-audit": "Audits of use",
    "push": "Notices to phones",
    "query": "Searches",
    "report": "Monthly reports",
    "read": "Reads opened",
    "review": "Yearly review of access",
    "session": "Sign-ins",
    "standing": "Partial plates still tried",
    "violation": "Findings",
    "week": "Weekly reviews",
    "word": "Words to phones",
}
"""Groups of events whose name in a tag says too little."""
REFUSED = "action clauses code"
POLICY = "from_profile from_version to_profile to_version"
HIT = "entry read camera kind state looks per_mille test"

TAGS: Mapping[str, Told] = {
    **REGISTERS,
    **LISTS,
    **READERS,
    **FOLLOW_UP,
    **LEAVING,
    **PROGRAM_AUDITS,
    # The installation
    "console:installation:demo": _told("The demo was loaded.", "installation"),
    "console:installation:begun": _told(
        "An empty installation was begun.", "installation", "department profile zone"
    ),
    "console:keys:copied": _told("The lasting keys were copied.", "installation"),
    "console:key:given-up": _told(
        "A lost key is no longer missed: what it sealed cannot be read any more.",
        "key",
        "fingerprint passwords",
    ),
    "console:audit:exported": _told("The chain was exported.", "installation"),
    "system:installation:set_up": _told(
        "Enough administrators have enrolled.", "installation", "administrators"
    ),
    # The policy itself
    "person:policy:proposed": _told("Another policy was proposed.", "policy", f"{POLICY} why"),
    "person:policy:confirmed": _told(
        "Another policy was put in force.", "policy", f"{POLICY} proposed_by"
    ),
    "person:policy:refused": _told("A proposed policy was refused.", "policy", POLICY),
    "system:policy:updated": _told(
        "The server's files of the policy are another version.", "policy", POLICY
    ),
    "person:storage:acknowledged": _told(
        "The Chief signed where the data is stored.", "policy", "ground names version"
    ),
    "console:storage:acknowledged": _told(
        "The Chief's signature on where the data is stored was entered.",
        "policy",
        "ground names version",
    ),
    # People and their devices
    "person:person:made": _told(
        "An account was made.", "person", "username role units sworn ends_on temporary"
    ),
    "person:person:suspended": _told(
        "Access was suspended, and this ended with it.",
        "person",
        "why sessions pushes requests entries",
    ),
    "person:person:restored": _told("Access was given back.", "person", "why"),
    "person:person:left": _told(
        "A member left, and this ended with it.",
        "person",
        "sessions pushes requests entries devices",
    ),
    "person:person:changed": _told(
        "An account has another role, units or last day.",
        "person",
        "role_before role units_before units sworn ends_on",
    ),
    "person:person:reopened": _told("An account that was over is open again.", "person"),
    "system:person:closed": _told(
        "An account past its end was closed, and this ended with it.",
        "person",
        "why sessions pushes requests entries",
    ),
    "person:person:released": _told("A locked account was opened.", "person"),
    "person:training:recorded": _told(
        "A training was recorded.", "person", "course topics expires_on self_recorded"
    ),
    "system:training:warned": _told(
        "A training will lapse; its person was told.", "person", "topic expires_on days"
    ),
    "person:statement:acknowledged": _told(
        "Words of the department were acknowledged.", "person", "statement version"
    ),
    "console:person:recovered": _told(
        "An administrator was re-enrolled at the console.", "person", "username devices_revoked"
    ),
    "person:device:offered": _told(
        "An enrolment code was made.", "person", "device_class label asset_number managed_attested"
    ),
    "console:device:offered": _told(
        "An enrolment code was made at the console.",
        "person",
        "device_class label asset_number managed_attested",
    ),
    "person:device:enrolled": _told(
        "A device was enrolled.", "device", may="device_class asset_number by demo"
    ),
    "person:device:revoked": _told("A device was revoked.", "device", "person"),
    "person:passkey:registered": _told("A passkey was registered.", "device"),
    "person:password:set": _told("A password was set.", "person"),
    "person:push:subscribed": _told("A device hears of alerts while locked.", "device"),
    "person:push:unsubscribed": _told("A device hears of alerts no more.", "device"),
    # Sessions and shifts
    "person:session:opened": _told("Somebody signed in.", "session", "method"),
    "person:session:ended": _told("A session ended.", "session", "why", "on_device"),
    "person:session:refused": _told(
        "A sign-in or a renewal was refused.",
        "session device",
        "why",
        "failures locked clauses",
    ),
    "person:shift:started": _told("A shift began.", "shift", "until"),
    "person:shift:ended": _told("A shift ended.", "shift", "why"),
    "person:shift:extended": _told("A shift was made longer.", "shift", "reason from_at until"),
    "system:shift:runs-on": _told(
        "A shift runs on with unfinished work.", "shift", "ladders handovers undecided until"
    ),
    "system:shift:ended": _told("A shift ended by the clock.", "shift", "at unfinished"),
    "person:shift-page:viewed": _told("The shift page was shown.", "person", "figures"),
    "person:relief:offered": _told("A shift was offered to the next commander.", "relief"),
    "person:relief:withdrawn": _told("An offered shift was taken back.", "relief"),
    "person:relief:accepted": _told("A shift was taken over.", "relief", "offered_by figures"),
    "person:relief:declined": _told("A commander declined a shift.", "relief", "offered_by"),
    # The audit itself
    "person:audit:viewed": _told("Events of the chain were shown.", "audit", "first last filters"),
    "system:audit:rooted": _told(
        "A day of the chain was closed with one hash.", "audit", "first past root"
    ),
    "person:audit:verified": _told("The chain was followed.", "audit", "events ok"),
    # Refusals of the policy
    "person:act:refused": _told("The policy refused an act.", "", REFUSED),
    "gateway:act:refused": _told("The policy refused a gateway.", "", REFUSED),
    "console:act:refused": _told("The policy refused the console.", "", REFUSED),
    # Inquiries
    "person:inquiry:opened": _told(
        "A search was given its reason.",
        "inquiry",
        "mode purpose number number_kind reason exigent duty sensitive on_behalf backfill_due"
        " review_due ends_at",
    ),
    "person:inquiry:closed": _told("An inquiry was ended by hand.", "inquiry"),
    "person:inquiry:numbered": _told(
        "A number was entered, or that there is none.", "inquiry", "number number_kind late"
    ),
    "person:inquiry:listed": _told("Inquiries were shown.", "person", "count inquiries own"),
    "person:inquiry:reviewed": _told("A supervisor looked at a search.", "inquiry", "finding late"),
    "person:week:signed": _told(
        "The weekly review of searches was signed.", "week", "searches misuse late"
    ),
    "system:week:overdue": _told("The review of a week's searches was not signed in time.", "week"),
    "person:inquiry:request-shown": _told("An outside agency's request was shown.", "inquiry"),
    "person:inquiry:request-approved": _told(
        "What another agency asks for was approved; it may be searched for.", "inquiry", "asked_by"
    ),
    "person:inquiry:request-refused": _told(
        "What another agency asks for was refused; nothing is searched for it.",
        "inquiry",
        "asked_by",
    ),
    "system:inquiry:signalled": _told("A search is to be looked at.", "inquiry", "kinds"),
    "person:query:run": _told(
        "Stored reads were searched.",
        "inquiry",
        "query kind first last cameras area scope places why_here vehicle",
        "sealed plate_counted_as",
    ),
    "person:query:bounded": _told(
        "More was asked for than one person or one case is shown.", "inquiry", "bound"
    ),
    "person:query:shown": _told(
        "A page of what a search found was shown.", "inquiry", "query count reads"
    ),
    "person:standing:begun": _told(
        "A partial plate is tried on vehicles still to come.",
        "inquiry",
        "query until scope vehicle sealed plate_counted_as",
    ),
    "person:standing:ended": _told("A partial plate is not tried any more.", "inquiry", "query"),
    "system:standing:found": _told(
        "A read fits a partial plate; it stands on its owner's list.", "inquiry", "query read"
    ),
    "system:standing:dropped": _told(
        "Further looks say another plate; it is off the list.", "inquiry", "query read"
    ),
    "person:read:opened": _told("A read that a search found was opened.", "read", "query"),
    # Hits and alerts
    "system:hit:found": _told("A read matched an entry.", "hit", HIT),
    "system:hit:updated": _told("A further look changed a hit.", "hit", HIT),
    "system:hit:corrected": _told(
        "Further looks at one passing say another plate; the hit stands by the others.",
        "hit",
        "read",
    ),
    "system:hit:withdrawn": _told("Further looks say another plate.", "hit", "read"),
    "system:hit:settled": _told("A hit has its outcome.", "hit", "by outcome"),
    "system:alert:raised": _told("Somebody is to be told.", "alert", "hit person test"),
    "system:alert:handed": _told(
        "A push service took a notice.", "alert", "delivery state why status attempt"
    ),
    "system:alert:failed": _told(
        "A notice was not delivered.", "alert", "delivery state why status attempt"
    ),
    "person:alert:listed": _told(
        "Lines of alerts were shown, each with the read it told of.", "person", "count alerts"
    ),
    "person:alert:opened": _told(
        "An alert was shown whole; told_to: whose it is.", "alert", "read revision", may="told_to"
    ),
    "person:alert:verified": _told(
        "A step of the ladder was done.",
        "alert",
        "step answer agrees done_at late excuse after_decision sealed_item",
        may="read",
    ),
    "person:alert:decided": _told(
        "An alert was accepted or rejected.",
        "alert",
        "decision reason decided_at late warnings excused failed sealed_item",
        may="read",
    ),
    "person:alert:disposed": _told(
        "What came of an alert was recorded.",
        "alert",
        "action event_number stop_number basis_of_stop done_at late undecided not_done review"
        " sealed_item",
        may="read",
    ),
    "person:alert:responded": _told("Acted upon.", "alert", "kind said done_at late sealed_item"),
    "console:outbox-key:made": _told("A key for what waits on phones was made.", "outbox-key"),
    "person:outbox:returned": _told(
        "What had waited on a phone could not be done.", "alert outbox-item", "item code kind"
    ),
    "person:alert:tested": _told("A test alert was sent.", "person"),
    # Pictures
    "person:frame:viewed": _told("A picture was shown.", "frame", "part"),
    "person:capture:taken": _told("A photo was taken.", "frame"),
    "person:capture:kept": _told("A read of a photo was kept.", "look", "corrected", may="sealed"),
}

ABOUT = frozenset(kind for told in TAGS.values() for kind in told.about)
"""Whatever an event can be about."""
GROUPS: Mapping[str, str] = {
    group: IN_WORDS.get(group, group.replace("-", " ").capitalize())
    for group in sorted({tag.split(":")[1] for tag in TAGS})
}
"""The second parts of the tags, and how a person reads them."""


def fault(tag: str, about: str, details: Iterable[str]) -> str | None:
    """What is wrong with an event of this kind; None when it is as it is declared."""
    told = TAGS.get(tag)
    if told is None:
        return "no such kind of event is declared"
    if told.about and about not in told.about:
        return f"it is about {' or '.join(sorted(told.about))}, not {about}"
    held = frozenset(details) - ALWAYS
    if odd := held - told.holds - told.may_hold:
        return f"it holds no {', '.join(sorted(odd))}"
    if missing := told.holds - held:
        return f"it lacks {', '.join(sorted(missing))}"
    return None
