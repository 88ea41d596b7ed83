"""A department's parameters: what its profile.toml says, each value with its citation."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from policies.auditing import Audits
from policies.cited import Cited
from policies.handing_over import Evidence, Releases
from policies.hotlists import Entries, Lists
from policies.members import Duty, People, Protocol, Statement, Topic
from policies.recording import Cameras, Reads, Storage

# The roles are few and ours; a profile gives each the department's own word.
ROLES = (
    "officer",
    "detective",
    "analyst",
    "ci_lieutenant",
    "commander",
    "dispatcher",
    "administrator",
    "auditor",
    "chief",
    "clerk",
    "board_member",
)

HOME_STATES = {"illinois": "IL", "iowa": "IA"}
LEADS = "leads"
"""The topic that opens what lists of LEADS and NCIC say (R-ACC-07)."""

# Screens show these labels in the department's own words.
LABELS = ("search_reason", "off_shift", "custom_list", "transparency", "audit_report")


class ProfileError(ValueError):
    """A profile that cannot be used; the message says which file and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Position:
    """A position that the department's text names, and the role that stands for it."""

    name: str
    role: str
    citation: str


@dataclass(frozen=True, slots=True)
class Department:
    """The department itself; `law` names the sets over its own policy.

    `text` is the written policy that its citations quote, and `mark` how they name it.
    """

    name: str
    text: str
    mark: str
    zone: str
    law: tuple[str, ...]
    words: Mapping[str, str]
    labels: Mapping[str, str]
    positions: tuple[Position, ...]

    @property
    def home_state(self) -> str | None:
        """The state whose law stands over it, as plates write it; None: of none that we know."""
        return next((HOME_STATES[law] for law in self.law if law in HOME_STATES), None)


@dataclass(frozen=True, slots=True)
class Retention:
    """How long a read may live, and the records schedule that its disposal cites.

    None: the text sets no such limit, or names one of which no figure is on file.
    """

    maximum_days: Cited[int | None]
    minimum_days: Cited[int | None]
    schedule_number: Cited[str]

    @property
    def days(self) -> int:
        """After how many days nothing is taken or shown: the maximum, else the minimum.

        0: neither is on file. Such a profile can be read and checked, and not be activated.
        """
        return self.maximum_days.value or self.minimum_days.value or 0


@dataclass(frozen=True, slots=True)
class Alerts:
    """When a match alerts, and whom.

    `decision_required`: each alert is accepted or rejected before a shift is closed. `neighbours`:
    agencies that are told before enforcement in their jurisdiction. `overdue_minutes`: from when a
    hit on which nobody has decided is overdue. `alone`: what stands on every alert.
    `assignment`: what an officer on another call is told to weigh. `position`: whether a phone may
    be asked where it is, to warn `border_m` meters before a neighbour's area. `known_false_days`:
    how long a note stands that a vehicle is not the wanted one. `event_numbers`: enforcement stands
    on a report or event, and its number is asked for until it is there.
    """

    threshold: Cited[float]
    possible_threshold: Cited[float]
    possible_wait_s: Cited[int]
    repeat_window_s: Cited[int]
    grow_s: Cited[int]
    receivers: Cited[tuple[str, ...]]
    decision_required: Cited[bool]
    neighbours: Cited[tuple[str, ...]]
    overdue_minutes: Cited[int] = Cited(30, "Setting")
    alone: Cited[str] = Cited(
        "A possible match. An alert alone is no reason to stop, hold or search anybody: "
        "verify it, and have your own grounds.",
        "Setting",
    )
    assignment: Cited[str] = Cited("", "Setting; the text is silent")
    position: Cited[bool] = Cited(False, "Setting; the text is silent")  # noqa: FBT003 - a value
    border_m: Cited[int] = Cited(500, "Setting")
    known_false_days: Cited[int] = Cited(30, "Setting; the text is silent")
    event_numbers: Cited[bool] = Cited(True, "Setting; the text is silent")  # noqa: FBT003 - a value


@dataclass(frozen=True, slots=True)
class Shifts:
    """The time in which a person is on duty, and who commands it.

    `overrun_hours`: how long it runs on at most while its person has unfinished work.
    `extension_hours`: how much longer it is made at once.
    """

    maximum_hours: Cited[int]
    overrun_hours: Cited[int] = Cited(2, "Setting")
    extension_hours: Cited[int] = Cited(2, "Setting")
    commanders: Cited[tuple[str, ...]] = Cited(("commander",), "Setting")


@dataclass(frozen=True, slots=True)
class Searches:
    """Searches of stored reads: who, for what, with which reason, and how far.

    Roles are in `searchers`; `administrative` may search without a case and are marked for it.
    `narrow` see the cameras of the department and of `neighbours` alone. Zero `standing_hours`: a
    partial plate is not kept for vehicles still to come. `purposes_closed`: only the purposes
    listed, or these as examples ("such as") of others. `suspicion_needed`: stored reads are seen
    on articulable suspicion alone (R-SRC-06). `sign_days`: from a week's end until its
    review is to be signed (CJISSECPOL AU-6: weekly). `queries_day`, `shown_day`: queries of one
    person, and reads or camera pictures shown to one, in 24 hours; `shown_case`: those shown for
    one case in all.
    `outside_approvers` approve what another agency asks for before anything is searched for it;
    where nobody is named, no approval is asked for.
    """

    searchers: Cited[tuple[str, ...]]
    administrative: Cited[tuple[str, ...]]
    reviewers: Cited[tuple[str, ...]]
    handlers: Cited[tuple[str, ...]]
    handler_units: Cited[tuple[str, ...]]
    outside_approvers: Cited[tuple[str, ...]]
    narrow: Cited[tuple[str, ...]]
    neighbours: Cited[tuple[str, ...]]
    purposes_closed: Cited[bool]
    suspicion_needed: Cited[bool]
    vague: Cited[tuple[str, ...]]
    open_hours: Cited[int]
    backfill_hours: Cited[int]
    review_hours: Cited[int]
    standing_hours: Cited[int]
    least_known: Cited[int]
    repeats: Cited[int]
    sign_days: Cited[int] = Cited(7, "Setting")
    queries_day: Cited[int] = Cited(150, "Setting")
    shown_day: Cited[int] = Cited(600, "Setting")
    shown_case: Cited[int] = Cited(3000, "Setting")


@dataclass(frozen=True, slots=True)
class NumberForm:
    """How one kind of number is written; `pattern` is a regular expression for all of it."""

    id: str
    word: str
    example: str
    pattern: str
    citation: str


@dataclass(frozen=True, slots=True)
class Terms:
    """Words in a reason for which a search is barred, or warned of and looked at afterwards."""

    id: str
    word: str
    words: tuple[str, ...]
    effect: Literal["block", "warn"]
    citation: str


@dataclass(frozen=True, slots=True)
class Purpose:
    """One use that the text names; an exigent one needs words and a supervisor's review."""

    id: str
    word: str
    citation: str
    exigent: bool


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a plate is of interest: a class that a list may hold, or one that the text bars."""

    id: str
    word: str
    citation: str


@dataclass(frozen=True, slots=True)
class Line:
    """What the text says of a traffic stop after a hit of this reason class."""

    reason: str
    line: str
    citation: str


@dataclass(frozen=True, slots=True)
class Excuse:
    """A circumstance in which the text lets a step be left out; choosing it is recorded."""

    id: str
    word: str
    citation: str


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer that a step offers; `agrees`: whether it speaks for the alert."""

    id: str
    word: str
    agrees: Literal["yes", "no", "unknown"]


@dataclass(frozen=True, slots=True)
class Method:
    """A way in which the text lets a status be asked for, in the department's own word."""

    id: Literal["dispatch", "terminal", "leads", "database"]
    word: str
    citation: str


@dataclass(frozen=True, slots=True)
class Step:
    """One verification step. Only a gate holds up accepting an alert.

    `reasons`: the reason classes for which it is asked; none: for all. `choices`: the answers of a
    step that is a choice. `methods`: how a step that is a status is asked; no other counts.
    """

    id: str
    kind: Literal["compare", "state", "descriptors", "status", "choice"]
    title: str
    ask: str
    strictness: Literal["gate", "warn", "offered"]
    citation: str
    exceptions: tuple[Excuse, ...]
    reasons: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    methods: tuple[Method, ...] = ()


@dataclass(frozen=True, slots=True)
class Dispatch:
    """Who takes over a valid hit that an officer cannot act on (R-ALR-13, A.3 no. 19).

    `account`: its people work in this system. Without, the officer calls the number and records who
    answered. `words`: what is said there.
    """

    name: Cited[str] = Cited("Dispatch", "Setting")
    number: Cited[str] = Cited("", "Setting; the text is silent")
    account: Cited[bool] = Cited(True, "Setting")  # noqa: FBT003 - a value
    words: Cited[str] = Cited(
        "I have a verified plate reader hit and cannot act on it. Please pass it on.", "Setting"
    )


@dataclass(frozen=True, slots=True)
class Reports:
    """The monthly report. `least`: a public figure of people below it is hidden."""

    least: Cited[int] = Cited(5, "Setting")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters:
    """All of profile.toml."""

    department: Department
    retention: Retention
    entries: Entries
    alerts: Alerts
    reads: Reads
    lists: Lists
    shifts: Shifts
    people: People
    cameras: Cameras
    storage: Storage
    evidence: Evidence
    releases: Releases
    audits: Audits
    searches: Searches
    numbers: tuple[NumberForm, ...]
    terms: tuple[Terms, ...]
    training: tuple[Topic, ...]
    duties: tuple[Duty, ...]
    protocols: tuple[Protocol, ...]
    statements: tuple[Statement, ...]
    purposes: tuple[Purpose, ...]
    reasons: tuple[Reason, ...]
    barred: tuple[Reason, ...]
    ladder: tuple[Step, ...]
    lines: tuple[Line, ...] = ()
    dispatch: Dispatch = Dispatch()
    reports: Reports = Reports()
