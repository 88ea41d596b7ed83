"""What the open apps of one person are told as it happens: ids and kinds, never a plate.

Whatever is told is of one of these kinds, and the stream sends all of them: a kind that it did not
know would end it, and the alerts behind it would not be heard.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar, Literal, get_args
from uuid import UUID

Turn = Literal["hit", "test", "update", "withdrawn", "settled"]
"""What is new about an alert."""


ListTurn = Literal[
    "offered", "accepted", "declined", "ending", "ended", "stale", "refused", "imported"
]
"""What happened to a commander's list, or to a general one."""


AuditTurn = Literal["drawn", "written", "overdue", "found"]


@dataclass(frozen=True, slots=True)
class AlertNews:
    """Something about one of one's alerts; never a plate in it."""

    event: ClassVar = "alert"
    alert_id: UUID
    kind: Turn
    at: datetime


@dataclass(frozen=True, slots=True)
class ShiftNews:
    """One's own shift. `asked`: its time is over and it runs on; `ending`: so many minutes left."""

    event: ClassVar = "shift"
    state: Literal["started", "ended", "extended", "ending", "asked"]
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class CameraNews:
    """For whoever looks after cameras; `changed`: for whoever has the app open.

    `transfer`: what a car holds is to be moved here. `held`: nothing is read before an approval.
    `changed`: a camera may record from now on, or may not any more.
    """

    event: ClassVar = "camera"
    what: Literal["transfer", "held", "changed"]


@dataclass(frozen=True, slots=True)
class DutyNews:
    """For whoever commands: something on the shift page is not what it was."""

    event: ClassVar = "duty"
    what: Literal[
        "runs_on", "extended", "ended", "offered", "answered", "notice", "task", "looks", "transfer"
    ]


@dataclass(frozen=True, slots=True)
class EntryNews:
    """A custom entry that one may answer, or that one asked for, is not what it was.

    `answer`: it is one's turn to answer it. `ending`: one's own ends before long. `morning`: what
    one's own did in the last day is counted.
    """

    event: ClassVar = "entry"
    entry_id: UUID
    what: Literal["changed", "answer", "ending", "morning"] = "changed"


@dataclass(frozen=True, slots=True)
class AccessNews:
    """One's own access. The stream ends behind it; the app asks once more and is told why."""

    event: ClassVar = "access"
    state: Literal["ended"]


@dataclass(frozen=True, slots=True)
class PolicyNews:
    """Another policy is in force: other words, rights and statements than the open app has."""

    event: ClassVar = "policy"


@dataclass(frozen=True, slots=True)
class ListNews:
    """A list that one holds, is offered or looks after is not what it was."""

    event: ClassVar = "list"
    list_id: UUID
    turn: ListTurn


@dataclass(frozen=True, slots=True)
class InquiryNews:
    """A search for another agency that one may answer, or that one asked for, is not what it was.

    `asked`: it waits for an answer. `answered`: one's own was.
    """

    event: ClassVar = "inquiry"
    inquiry_id: UUID
    what: Literal["asked", "answered", "changed"]


@dataclass(frozen=True, slots=True)
class WeekNews:
    """The review of this week, named by its Monday, is overdue; one may sign it."""

    event: ClassVar = "week"
    first_on: date


@dataclass(frozen=True, slots=True)
class AuditNews:
    """An audit of use waits for this person, or something was found that they are to know."""

    event: ClassVar = "audit"
    what: AuditTurn


News = (
    AlertNews
    | ShiftNews
    | DutyNews
    | EntryNews
    | ListNews
    | CameraNews
    | InquiryNews
    | WeekNews
    | AuditNews
    | AccessNews
    | PolicyNews
)
KINDS: dict[str, type[News]] = {each.event: each for each in get_args(News)}
