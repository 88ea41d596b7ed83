"""Every stable code of what can go wrong; it goes out as it is and never changes."""

from enum import StrEnum


class Code(StrEnum):
    """Every stable code, with what it says and what to do instead."""

    sentence: str
    instead: str

    def __new__(cls, code: str, sentence: str = "", instead: str = "") -> "Code":
        # With the defaults a type checker lets `Code("refused")` look a member up.
        member = str.__new__(cls, code)
        member._value_ = code
        member.sentence = sentence
        member.instead = instead
        return member

    UNKNOWN_CREDENTIAL = (
        "unknown-credential",
        "This credential is not known.",
        "Ask an administrator to enrol the gateway again.",
    )
    SESSION_ENDED = ("session-ended", "You are not signed in.", "Sign in again.")
    ACCESS_SUSPENDED = (
        "access-suspended",
        "Your access was suspended.",
        "Ask an administrator or the chief.",
    )
    SIGN_IN_FAILED = (
        "sign-in-failed",
        "The sign-in was not accepted.",
        "Try again, or ask an administrator to enrol this device.",
    )

    ACKNOWLEDGE_FIRST = (
        "acknowledge-first",
        "Something is to be acknowledged first.",
        "Open the app: it shows what the department asks you to acknowledge.",
    )
    REFUSED = ("refused", "The department's policy refuses this.", "See the clauses.")
    POLICY_ERROR = (
        "policy-error",
        "The policy could not be evaluated, so the answer is no.",
        "Tell an administrator; nothing is allowed until the policy is whole.",
    )
    CAMERA_NOT_APPROVED = (
        "camera-not-approved",
        "This camera is not approved.",
        "Have the camera approved first.",
    )
    GATEWAY_REVOKED = (
        "gateway-revoked",
        "This gateway was revoked.",
        "Enrol it again with a new code.",
    )
    AGREEMENT_NOT_IN_FORCE = (
        "agreement-not-in-force",
        "The agreement under which this partner's gateway feeds us is not in force.",
        "Keep the frames; ask your department and ours for a new agreement.",
    )
    DEVICE_REVOKED = (
        "device-revoked",
        "This device was revoked.",
        "Ask an administrator for a new enrolment code.",
    )
    CROSS_SITE = (
        "cross-site",
        "The request did not come from this application.",
        "Open the application and try again.",
    )

    NOT_FOUND = ("not-found", "There is nothing here.", "Go back to the list.")
    ALERT_UNKNOWN = ("alert-unknown", "There is no such alert.", "Go back to your alerts.")
    CAMERA_UNKNOWN = ("camera-unknown", "There is no such camera.", "Register the camera first.")
    CAMERA_RETIRED = ("camera-retired", "This camera is retired.", "Register it anew to use it.")
    DEVICE_UNKNOWN = ("device-unknown", "There is no such device.", "Enrol the device first.")
    ENTRY_UNKNOWN = ("entry-unknown", "There is no such entry.", "Go back to your entries.")
    WIDENING_UNKNOWN = (
        "widening-unknown",
        "There is no such request for a wider audience.",
        "Load the entry again.",
    )
    EXTENSION_UNKNOWN = (
        "extension-unknown",
        "There is no such request for more days.",
        "Load the entry again.",
    )
    FRAME_UNKNOWN = (
        "frame-unknown",
        "There is no such frame, or its day was purged.",
        "Go back to the alert.",
    )
    GATEWAY_UNKNOWN = ("gateway-unknown", "There is no such gateway.", "Enrol the gateway first.")
    INQUIRY_UNKNOWN = ("inquiry-unknown", "There is no such inquiry.", "Go back to your inquiries.")
    QUERY_UNKNOWN = ("query-unknown", "There is no such search.", "Search again.")
    READ_UNKNOWN = (
        "read-unknown",
        "This search has not shown such a read, or its day was purged.",
        "Go back to what was found.",
    )
    RELIEF_UNKNOWN = ("relief-unknown", "There is no such hand-over.", "Load the shift page again.")
    KEY_UNKNOWN = (
        "key-unknown",
        "This installation knows no lasting key of that name.",
        "Give the name as `platewarden doctor` says it, such as audit.key.",
    )
    LIST_UNKNOWN = ("list-unknown", "There is no such hot list.", "Go back to the lists.")
    PERSON_UNKNOWN = ("person-unknown", "There is no such person.", "Go back to the people.")

    CONFLICT = ("conflict", "Something else has changed this meanwhile.", "Load it again.")
    FRAME_CONFLICT = (
        "frame-conflict",
        "Another frame of this camera has the same capture time.",
        "Check the camera's clock; this frame is not taken.",
    )
    ENTRY_NOT_WAITING = (
        "entry-not-waiting",
        "This entry is not waiting for approval.",
        "Load the entry again.",
    )
    EXTENSION_WAITING = (
        "extension-waiting",
        "More days are asked for already.",
        "Wait for the answer to that request.",
    )
    HANDOVER_WAITING = (
        "handover-waiting",
        "This list is offered already.",
        "Wait for the answer, or take the offer back.",
    )
    HANDOVER_ANSWERED = (
        "handover-answered",
        "This offer is answered, taken back or over.",
        "Load the lists again.",
    )
    LIST_ENDED = (
        "list-ended",
        "This list has ended with the shift that it belonged to.",
        "Make a new list in the running shift.",
    )
    WIDENING_WAITING = (
        "widening-waiting",
        "A wider audience of this entry is asked for already.",
        "Wait for the answer.",
    )
    ENTRY_ENDED = ("entry-ended", "This entry has ended.", "Request a new entry.")
    OWN_ENTRY = ("own-entry", "Nobody decides on an entry of their own.", "Ask another approver.")
    ALREADY_DECIDED = (
        "already-decided",
        "This alert has a decision.",
        "Record what came of it in the disposition.",
    )
    NOT_DECIDED = (
        "not-decided",
        "This alert has no decision yet.",
        "Accept or reject the alert first, or record what happened without a decision.",
    )
    ALREADY_DISPOSED = (
        "already-disposed",
        "What came of this alert is recorded.",
        "Write what is to be added into the report.",
    )
    ALERT_CLOSED = ("alert-closed", "This alert is closed.", "Go back to your alerts.")
    LADDER_UNFINISHED = (
        "ladder-unfinished",
        "Steps that must come first are missing.",
        "Do the named steps, or reject the alert.",
    )
    ITEM_REUSED = (
        "item-reused",
        "Another act was told under the same id.",
        "Do it again in the app, which gives it an id of its own.",
    )
    ITEM_OTHER_DEVICE = (
        "item-other-device",
        "This was done on another device, or before this one was enrolled.",
        "Open the alert and do it again on this device.",
    )
    KEY_THERE = ("key-there", "This key is where it belongs.", "Nothing needs to be given up.")
    SHIFT_OPEN = ("shift-open", "You are on shift already.", "End the shift first.")
    RELIEF_WAITING = (
        "relief-waiting",
        "You have offered this shift already.",
        "Wait for the answer, or take the offer back.",
    )
    RELIEF_ANSWERED = (
        "relief-answered",
        "This hand-over has its answer.",
        "Load the shift page again.",
    )
    NO_SHIFT = ("no-shift", "You are not on shift.", "Start a shift first.")
    CHALLENGE_USED = (
        "challenge-used",
        "This challenge was used or is too old.",
        "Ask for a new one.",
    )

    PAST_RETENTION = ("past-retention", "This frame is older than frames may become.", "Delete it.")
    CODE_USED = ("code-used", "This code was used or is too old.", "Ask for a new code.")

    FRAME_TOO_LARGE = ("frame-too-large", "The picture is too large.", "Send a smaller picture.")
    LIST_TOO_LARGE = ("list-too-large", "The file is too large.", "Split the list.")

    NOT_A_PICTURE = (
        "not-a-picture",
        "This is no picture of a kind that is read.",
        "Send JPEG, PNG or WebP.",
    )
    NOT_OF_A_PAGE = (
        "not-of-a-page",
        "A form of any site can send this type, so it is not taken.",
        "Send JSON as application/json, a list as text/csv.",
    )
    NOT_A_LIST = ("not-a-list", "This is no table in UTF-8.", "Export the list as CSV in UTF-8.")

    INVALID = ("invalid", "Something in the request is not right.", "Mend the named fields.")
    NO_CAPTURE_TIME = (
        "no-capture-time",
        "The frame does not say when it was taken.",
        "Send X-Captured-At with an offset.",
    )
    NO_PLACE = (
        "no-place",
        "A camera in a car must say where it was.",
        "Send X-Latitude and X-Longitude.",
    )
    CLOCK_AHEAD = ("clock-ahead", "The capture time lies in the future.", "Set the camera's clock.")
    PICTURE_BROKEN = ("picture-broken", "The picture cannot be read.", "Take it again.")
    PARTIAL_PLATE = (
        "partial-plate",
        "This is not a complete plate.",
        "Enter the whole plate; look for partial plates in a search.",
    )
    BAD_PATTERN = (
        "bad-pattern",
        "This is no plate and no part of one.",
        "Mend it: ? stands for one character, * for any number, [BD8] for one of several.",
    )
    TOO_BROAD = (
        "too-broad",
        "This would look through everybody's plates.",
        "Say more of the plate, or look at one place and time for an incident.",
    )
    BAD_NUMBER = (
        "bad-number",
        "This is not written like a number of ours.",
        "Write it as the examples show, or say what happened while there is no number.",
    )
    PLATE_IN_REASON = (
        "plate-in-reason",
        "A plate does not belong into the reason.",
        "Say what happened; the plate is asked for by itself.",
    )
    NOTHING_TO_FILL = (
        "nothing-to-fill",
        "It has its number.",
        "Load it again to see what stands there.",
    )
    OUTSIDE_ANSWERED = (
        "outside-answered",
        "This request waits for no answer any more.",
        "Load the list again.",
    )
    ALREADY_REVIEWED = ("already-reviewed", "Somebody has looked at this.", "Load the list again.")
    WEEK_RUNS = ("week-runs", "This week is not over.", "Sign it on its Monday after.")
    WEEK_NOT_JUDGED = (
        "week-not-judged",
        "Not every search of this week has been judged.",
        "Judge those that wait; your own are judged by another supervisor.",
    )
    WEEK_SIGNED = ("week-signed", "This week is signed.", "Load the list again.")
    REPORT_NOT_INSPECTED = (
        "report-not-inspected",
        "Nobody has inspected this report.",
        "Inspect it first.",
    )
    REPORT_INSPECTED = ("report-inspected", "This report was inspected.", "Load it again.")
    REPORT_RELEASED = ("report-released", "This report is published.", "Load it again.")
    MEMO_WRITTEN = ("memo-written", "The memorandum of this audit is written.", "Load it again.")
    NOT_JUDGED = ("not-judged", "Not everything that was drawn is judged.", "Judge the rest first.")
    DONE_ALREADY = ("done-already", "This was done already.", "Load the list again.")
    NOT_AGREED = ("not-agreed", "Nobody has agreed to it yet.", "Wait for the answer.")
    LINK_UNKNOWN = (
        "link-unknown",
        "This link is not good, or not any more.",
        "A link is good once and for a few days. Ask the department for another.",
    )
    SOURCE_BROKEN = (
        "source-broken",
        "The description of this source cannot be used.",
        "Mend the named keys in its source.toml.",
    )
    LIST_BROKEN = (
        "list-broken",
        "The list was not taken; the one before stays in force.",
        "Mend the file and send it again.",
    )
    TOO_LONG_A_LIFE = (
        "too-long-a-life",
        "An entry may not live that long.",
        "Choose an earlier day.",
    )
    TASK_UNKNOWN = ("task-unknown", "There is no such task.", "Load the list again.")
    TASK_CLOSED = (
        "task-closed",
        "All of it has been filled in.",
        "Load it again to see what stands there.",
    )
    PASSED_ON = (
        "passed-on",
        "This alert is with dispatch already.",
        "Fill in who answered there, and their number.",
    )
    NOT_VALID = (
        "not-valid",
        "What was withdrawn or rejected is no valid hit.",
        "Nothing is passed on; tell dispatch if they look for it already.",
    )
    ERROR_UNKNOWN = ("error-unknown", "There is no such error.", "Load the register again.")
    ERROR_CLOSED = (
        "error-closed",
        "Somebody has closed this error.",
        "Load the register again to see what was done.",
    )
    STEP_UNKNOWN = ("step-unknown", "The ladder has no such step.", "Load the alert again.")
    BAD_TIME = (
        "bad-time",
        "This cannot have happened at that time.",
        "Check the time at which it was done.",
    )
    ITEM_UNREADABLE = (
        "item-unreadable",
        "What this device kept without signal cannot be opened.",
        "Look through your alerts of that time and do it again.",
    )
    TOO_SLOW = (
        "too-slow",
        "The rest of the request did not come.",
        "Send it again over a line that works.",
    )
    BEHIND = ("behind", "The centre is behind with its work.", "Keep it and send it later.")
    TOO_MUCH = (
        "too-much",
        "More than one person or one case is shown at once was asked for.",
        "Narrow it by time, place or more of the plate, or ask a colleague of the case to go on.",
    )
    TOO_SOON = ("too-soon", "Too many tries in a short time.", "Wait, then try again.")
    DISK_FULL = ("disk-full", "There is no room left.", "Keep it and send it later.")
