"""A department's parameters: what its profile.toml says, each value with its citation."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

T = TypeVar("T")

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

# Screens show these labels in the department's own words.
LABELS = ("search_reason", "off_shift", "custom_list", "transparency", "audit_report")


class ProfileError(ValueError):
    """A profile that cannot be used; the message says which file and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Cited(Generic[T]):
    """A value and the paragraph it comes from."""

    value: T
    citation: str


@dataclass(frozen=True, slots=True)
class Position:
    """A position that the department's text names, and the role that stands for it."""

    name: str
    role: str
    citation: str


@dataclass(frozen=True, slots=True)
class Department:
    """The department itself; `law` names the sets over its own policy."""

    name: str
    zone: str
    law: tuple[str, ...]
    words: Mapping[str, str]
    labels: Mapping[str, str]
    positions: tuple[Position, ...]


@dataclass(frozen=True, slots=True)
class Retention:
    """How long a read may live, and the records schedule that its disposal cites."""

    maximum_days: Cited[int]
    schedule_number: Cited[str]


@dataclass(frozen=True, slots=True)
class Entries:
    """Custom hot lists: who makes an entry, who approves it, how long it lives, who hears of it."""

    life_days: Cited[int]
    extension_days: Cited[int]
    creators: Cited[tuple[str, ...]]
    creator_units: Cited[tuple[str, ...]]
    shift_list_creators: Cited[tuple[str, ...]]
    approvers: Cited[tuple[str, ...]]
    audience: Cited[tuple[str, ...]]
    widest_audience: Cited[tuple[str, ...]]
    handovers: Cited[int]


@dataclass(frozen=True, slots=True)
class Alerts:
    """When a match alerts, and whom."""

    threshold: Cited[float]
    possible_threshold: Cited[float]
    possible_wait_s: Cited[int]
    repeat_window_s: Cited[int]
    grow_s: Cited[int]
    receivers: Cited[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Reads:
    """What the door for frames takes."""

    upload_limit_mb: Cited[int]
    unread_limit: Cited[int]
    clock_ahead_s: Cited[int]


@dataclass(frozen=True, slots=True)
class Lists:
    """General hot lists."""

    stale_after_h: Cited[int]


@dataclass(frozen=True, slots=True)
class Shifts:
    """The time in which a person is on duty."""

    maximum_hours: Cited[int]


@dataclass(frozen=True, slots=True)
class Cameras:
    """Who approves where a reader stands, and the analyses that must be on file first."""

    approvers: Cited[tuple[str, ...]]
    analysis: Cited[tuple[str, ...]]


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
class Step:
    """One verification step. Only a gate holds up accepting an alert."""

    id: str
    kind: Literal["compare", "state", "descriptors", "status", "choice"]
    title: str
    ask: str
    strictness: Literal["gate", "warn", "offered"]
    citation: str


@dataclass(frozen=True, slots=True)
class Parameters:
    """All of profile.toml."""

    department: Department
    retention: Retention
    entries: Entries
    alerts: Alerts
    reads: Reads
    lists: Lists
    shifts: Shifts
    cameras: Cameras
    purposes: tuple[Purpose, ...]
    reasons: tuple[Reason, ...]
    barred: tuple[Reason, ...]
    ladder: tuple[Step, ...]
