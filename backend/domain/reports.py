"""A month in figures: for the Chief with names, for the board and the public without.

Each figure has its definition. A public figure that people could be told by is hidden where it is
small, and how many were is said.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from backend.domain.dispositions import Action

Cell = str | int | None
"""None: hidden, for it is small."""
Rows = tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """`of`: what it is a part of."""

    id: str
    word: str
    value: int | None
    of: int | None
    definition: str


@dataclass(frozen=True, slots=True)
class Table:
    """The first column names what the others count."""

    id: str
    title: str
    columns: tuple[str, ...]
    rows: Rows


@dataclass(frozen=True, slots=True)
class Report:
    """`hidden`: how many of its numbers were hidden; `counted`: how many it has in all."""

    figures: tuple[Figure, ...]
    tables: tuple[Table, ...]
    hidden: int = 0
    counted: int = 0


@dataclass(frozen=True, slots=True)
class Hits:
    """Hits of one kind of list and outcome, test alerts and withdrawn ones left out."""

    list: str
    outcome: str
    hits: int
    alerts: int
    accepted: int
    rejected: int


@dataclass(frozen=True, slots=True)
class Camera:
    name: str
    frames: int
    unreadable: int
    reads: int
    hits: int
    rejected: int


@dataclass(frozen=True, slots=True)
class Month:
    """What is counted of one: from the days' tallies, and from the audit by kind of event."""

    days: int
    missing: int
    cameras: Sequence[Camera]
    hits: Sequence[Hits]
    events: Mapping[str, int]
    people: Mapping[str, Mapping[str, int]]
    """By user name, then by kind of event."""
    purposes: Mapping[str, int]
    clauses: Mapping[str, int]
    purged: int = 0
    late: int = 0
    left: int = 0
    acts: Mapping[str, int] = field(default_factory=dict)
    """What was done on alerts, by `Action`."""
    decided: Mapping[int, int] = field(default_factory=dict)
    """How many alerts were decided in each band of `BANDS`."""
    partners: Mapping[str, int] = field(default_factory=dict)
    declarations: Mapping[str, int] = field(default_factory=dict)
    """By agency: days of the month on which its agreement, or its declaration, was in force."""


def first_of_next(month: date) -> date:
    return (month + timedelta(days=31)).replace(day=1)


def months_over(begun: date, today: date) -> Iterator[date]:
    """The first days of all months that are over, the oldest first."""
    month = begun.replace(day=1)
    while first_of_next(month) <= today:
        yield month
        month = first_of_next(month)


BANDS = ("up to 15 s", "to 30 s", "to 1 min", "to 2 min", "to 5 min", "longer")
"""Of how long a decision took from the alert on."""
OPENED, RUN = "person:inquiry:opened", "person:query:run"
DECIDED, ACT_REFUSED = "person:alert:decided", "person:act:refused"


def internal(month: Month) -> Report:
    """For the Chief and whoever audits: by name."""
    people: Rows = tuple(
        (name, *(counted.get(tag, 0) for tag in (OPENED, RUN, DECIDED, ACT_REFUSED)))
        for name, counted in sorted(month.people.items())
    )
    cameras = tuple(
        (one.name, one.frames, one.reads, one.hits, one.rejected) for one in month.cameras
    )
    tables = (
        Table("cameras", "By camera", ("Camera", "Frames", "Reads", "Hits", "Rejected"), cameras),
        *_shared(month),
        Table("people", "By person", ("User name", *PERSON), people),
    )
    return Report(_figures(month), tables, 0, _numbers(_figures(month), tables))


PERSON = ("Inquiries", "Searches", "Alerts decided", "Refused")


def public(month: Month, alias: Callable[[str], str], least: int) -> Report:
    """For the board and everybody: nobody by name, no camera, nothing below `least`.

    `alias` must give other names each month, so that two months cannot be laid side by side.
    """
    people = [name for _, name in sorted((alias(name), name) for name in month.people)]
    rows: Rows = tuple(
        (f"User {place}", *(month.people[name].get(tag, 0) for tag in (OPENED, RUN, ACT_REFUSED)))
        for place, name in enumerate(people, 1)
    )
    tables = (
        *_shared(month),
        Table("people", "By user", ("User", "Inquiries", "Searches", "Refused"), rows),
    )
    figures = tuple(
        one if one.id in PLAIN else _hidden_figure(one, least) for one in _figures(month)
    )
    kept = tuple(table if table.id in OPEN else _hidden_table(table, least) for table in tables)
    hidden = sum(one.value is None for one in figures)
    hidden += sum(cell is None for table in kept for row in table.rows for cell in row)
    return Report(figures, kept, hidden, _numbers(figures, kept))


PLAIN = frozenset(
    {
        *("days", "missing", "frames", "unreadable", "reads", "purged", "late", "left"),
        *("releases", "release_requests"),
        *("audits_reviewed", "audits_overdue", "weeks_signed", "weeks_overdue", "in_error"),
    }
)
"""Figures about machines and about the department as a whole: nobody is told by them.

What the department did wrong is never too small to be shown.
"""


OF_AGENCY = ("Agency", "Days in force")
OPEN = frozenset({"partners", "declarations"})
"""Tables of agencies: nobody is told by them."""


def suppressed(values: Sequence[int], least: int) -> list[int | None]:
    """What is small is hidden, and never one alone: the total would tell it."""
    hidden = {place for place, value in enumerate(values) if 0 < value < least}
    if len(hidden) == 1:
        others = [(value, place) for place, value in enumerate(values) if value >= least]
        hidden |= {min(others)[1]} if others else set()
    return [None if place in hidden else value for place, value in enumerate(values)]


def _hidden_figure(one: Figure, least: int) -> Figure:
    small = one.value is not None and 0 < one.value < least
    rest = one.of is not None and one.value is not None and 0 < one.of - one.value < least
    value = None if small or rest else one.value
    return Figure(one.id, one.word, value, one.of, one.definition)


def _hidden_table(table: Table, least: int) -> Table:
    columns = [[int(row[place] or 0) for row in table.rows] for place in _counts(table)]
    kept = [suppressed(column, least) for column in columns]
    names = [row[0] for row in table.rows]
    rows = tuple((name, *cells) for name, *cells in zip(names, *kept, strict=True))
    return Table(table.id, table.title, table.columns, rows)


def _counts(table: Table) -> range:
    return range(1, len(table.columns))


def _numbers(figures: Sequence[Figure], tables: Sequence[Table]) -> int:
    return len(figures) + sum(len(table.rows) * len(_counts(table)) for table in tables)


def _shared(month: Month) -> tuple[Table, ...]:
    hits = tuple(
        (f"{one.list}, {one.outcome}", one.hits, one.alerts, one.accepted, one.rejected)
        for one in month.hits
    )
    purposes = tuple(sorted(month.purposes.items(), key=lambda pair: (-pair[1], pair[0])))
    clauses = tuple(sorted(month.clauses.items(), key=lambda pair: (-pair[1], pair[0])))
    columns = ("List and outcome", "Hits", "Alerts", "Accepted", "Rejected")
    return (
        Table("hits", "Hits by list and outcome", columns, hits),
        Table("decided", "Time from alert to decision", ("Time", "Alerts"), _bands(month)),
        Table("purposes", "Inquiries by purpose", ("Purpose", "Inquiries"), purposes),
        Table("clauses", "Refusals by paragraph", ("Paragraph", "Refused"), clauses),
        Table(
            "partners", "Agencies whose cameras feed the department", OF_AGENCY, _by(month.partners)
        ),
        Table(
            "declarations", "Agencies that declared in writing", OF_AGENCY, _by(month.declarations)
        ),
    )


def _by(agencies: Mapping[str, int]) -> Rows:
    return tuple(sorted(agencies.items()))


def _stops(month: Month) -> int:
    return sum(times for act, times in month.acts.items() if Action(act).stops)


def _bands(month: Month) -> Rows:
    return tuple((word, month.decided.get(band, 0)) for band, word in enumerate(BANDS))


def _figures(month: Month) -> tuple[Figure, ...]:
    frames = sum(one.frames for one in month.cameras)
    accepted, rejected = (
        sum(getattr(one, name) for one in month.hits) for name in ("accepted", "rejected")
    )
    events = month.events
    asked = events.get("person:entry:requested", 0)
    asked_for = events.get("person:release:asked", 0)
    counted: tuple[tuple[str, int, int | None], ...] = (
        ("in_error", month.acts.get(Action.STOPPED_IN_ERROR.value, 0), _stops(month)),
        ("days", month.days, None),
        ("missing", month.missing, month.days),
        ("frames", frames, None),
        ("unreadable", sum(one.unreadable for one in month.cameras), frames),
        ("reads", sum(one.reads for one in month.cameras), None),
        ("hits", sum(one.hits for one in month.hits), None),
        ("alerts", sum(one.alerts for one in month.hits), None),
        ("accepted", accepted, accepted + rejected),
        ("rejected", rejected, accepted + rejected),
        ("inquiries", events.get(OPENED, 0), None),
        ("searches", events.get(RUN, 0), None),
        ("refused", events.get(ACT_REFUSED, 0), None),
        ("entries", asked, None),
        ("entries_refused", events.get("person:entry:refused", 0), asked),
        ("suspended", events.get("person:person:suspended", 0), None),
        ("sign_ins_refused", events.get("person:session:refused", 0), None),
        ("weeks_signed", events.get("person:week:signed", 0), None),
        ("weeks_overdue", events.get("system:week:overdue", 0), None),
        ("audits_reviewed", events.get("person:program-audit:reviewed", 0), None),
        ("audits_overdue", events.get("system:program-audit:overdue", 0), None),
        ("findings", events.get("person:violation:recorded", 0), None),
        ("releases", events.get("system:release:received", 0), None),
        ("release_requests", asked_for, None),
        ("purged", month.purged, None),
        ("late", month.late, month.purged),
        ("left", month.left, None),
    )
    return tuple(Figure(id, WORDS[id][0], value, of, WORDS[id][1]) for id, value, of in counted)


WORDS: Mapping[str, tuple[str, str]] = {
    "in_error": (
        "Stops in error",
        "Of all stops on an alert, those of a vehicle that proved not to be the listed one.",
    ),
    "days": ("Days of the month", "Days from the first to the last, by the department's clock."),
    "missing": (
        "Days without figures",
        "Days on which no capture day was open: nothing could be recorded.",
    ),
    "frames": ("Pictures taken", "Pictures that cameras and phones sent and that were kept."),
    "unreadable": (
        "Pictures that could not be read",
        "Of these pictures, those on which reading failed.",
    ),
    "reads": ("Vehicles read", "Passings of one vehicle before one camera, each once."),
    "hits": (
        "Hits",
        "Reads that matched an entry of a list; tests and those withdrawn are left out.",
    ),
    "alerts": ("Alerts", "Hits told to a person, one for each person."),
    "accepted": (
        "Accepted alerts",
        "Alerts that somebody checked and took for the listed vehicle.",
    ),
    "rejected": (
        "False alerts",
        "Alerts that somebody checked and found wrong, of all that were decided.",
    ),
    "inquiries": ("Inquiries", "Reasons under which stored reads were searched."),
    "searches": ("Searches", "Searches of stored reads, each under an inquiry."),
    "refused": (
        "Acts refused by the policy",
        "What somebody asked for and was refused, with the paragraph.",
    ),
    "entries": ("Plates asked to be listed", "Entries of custom lists that somebody asked for."),
    "entries_refused": (
        "Plates refused for the list",
        "Of these, those that the approver refused.",
    ),
    "suspended": ("Suspensions", "Accounts that were suspended."),
    "sign_ins_refused": ("Sign-ins refused", "Sign-ins and renewals that were refused."),
    "weeks_signed": (
        "Weekly reviews signed",
        "Weeks whose searches were all judged and signed for.",
    ),
    "weeks_overdue": ("Weekly reviews overdue", "Weeks that nobody had signed for in time."),
    "audits_reviewed": (
        "Audits reviewed and filed",
        "Memoranda of audits of use that the chief reviewed.",
    ),
    "audits_overdue": (
        "Audits overdue",
        "Audits of use that were not written in time, each in the month in which it fell due.",
    ),
    "findings": ("Findings", "What was found not to follow the policy, and put on file."),
    "releases": (
        "Records given to others",
        "Records of evidence that another agency, a prosecutor or a court received.",
    ),
    "release_requests": ("Requests for records", "Requests for a record that were taken in."),
    "purged": ("Capture days purged", "Days whose pictures, reads, hits and keys were destroyed."),
    "late": ("Capture days purged late", "Of these, those gone more than a day after their time."),
    "left": ("Records found after a purge", "Known records of purged days that were found again."),
}
"""By figure: its name, and what it counts."""
