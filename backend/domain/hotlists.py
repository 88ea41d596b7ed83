"""Hot lists: the life of an entry, and whether it may match at this moment.

What ends by time ends at the moment of use: no job has to run for an entry to stop matching.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from backend.domain.errors import Code, Conflict, Flaw, Invalid
from backend.domain.named import Named

DAY = timedelta(days=1)


class EntryState(Named):
    """Where an entry of a custom list stands."""

    REQUESTED = "requested", "It waits for approval and matches nothing."
    ACTIVE = "active", "It was approved and matches until its time is over."
    REFUSED = "refused", "The approver said no."
    EXPIRED = "expired", "Its time is over."
    REMOVED = "removed", "Somebody took it off the list."

    @property
    def terminal(self) -> bool:
        return self in (EntryState.REFUSED, EntryState.EXPIRED, EntryState.REMOVED)


@dataclass(frozen=True, slots=True)
class Entry:
    """The life of an entry of a custom list; what stands on it is not this module's matter."""

    id: str
    author: str
    state: EntryState
    created_at: datetime
    expires_at: datetime
    approver: str | None = None
    approved_at: datetime | None = None
    ended_at: datetime | None = None
    extensions: int = 0
    owed: bool = False
    """Active at once, and ends unless it is approved by then."""


def request(entry_id: str, author: str, now: datetime, life_days: int, *, most_days: int) -> Entry:
    """A new entry. Its life counts from the request, so that waiting does not lengthen it."""
    _within(life_days, most_days)
    return Entry(entry_id, author, EntryState.REQUESTED, now, now + life_days * DAY)


def approve(entry: Entry, by: str, now: datetime) -> Entry:
    _waiting(entry, by, now)
    return replace(entry, state=EntryState.ACTIVE, approver=by, approved_at=now)


def refuse(entry: Entry, by: str, now: datetime) -> Entry:
    _waiting(entry, by, now)
    return replace(entry, state=EntryState.REFUSED, approver=by, ended_at=now)


def remove(entry: Entry, now: datetime) -> Entry:
    """Taken off the list, waiting or active; whether this person may is a matter of policy."""
    _alive(entry, now)
    return replace(entry, state=EntryState.REMOVED, ended_at=now)


def extend(
    entry: Entry, by: str, now: datetime, *, days: int, most_days: int, asked_by: str
) -> Entry:
    """Days more, counted from where it would have ended; each time is an approval of its own.

    The approval makes it live at most `most_days` longer, so an early one wins fewer days.
    """
    may_extend(entry, now, days, most_days=most_days)
    _not_own(entry, by)
    if by == asked_by:
        raise Conflict(Code.OWN_ENTRY)
    longest = now + most_days * DAY
    return replace(
        entry,
        expires_at=min(entry.expires_at + days * DAY, longest),
        extensions=entry.extensions + 1,
    )


def may_extend(entry: Entry, now: datetime, days: int, *, most_days: int) -> None:
    """Whether days more may be asked for: only while it is active."""
    if state_at(entry, now) is EntryState.REQUESTED:
        raise Conflict(Code.ENTRY_NOT_WAITING, "Only an active entry can be extended.")
    if entry.owed:
        raise Conflict(Code.ENTRY_NOT_WAITING, "Its own approval comes first.")
    _alive(entry, now)
    _within(days, most_days)


def wider(
    entry: Entry, now: datetime, audience: frozenset[str], units: Collection[str]
) -> frozenset[str]:
    """The units that would be added to the audience of an active entry; at least one is new."""
    if state_at(entry, now) is EntryState.REQUESTED:
        raise Conflict(Code.ENTRY_NOT_WAITING, "Only an active entry gets a wider audience.")
    _alive(entry, now)
    added = frozenset(units) - audience
    if not added:
        why = "Name a unit that does not get its alerts yet."
        raise Invalid(flaws=(Flaw("units", why),))
    return added


class ExtensionState(Named):
    """Where a request for more days stands."""

    WAITING = "waiting", "Nobody has answered it yet."
    APPROVED = "approved", "The entry lives longer."
    REFUSED = "refused", "The approver said no; the entry ends when it was to end."
    LAPSED = "lapsed", "The entry was over before anybody answered."


def extension_at(entry: Entry, now: datetime, *, approved: bool | None) -> ExtensionState:
    """What a request for more days is now; `approved` is its answer, None while there is none."""
    if approved is None:
        over = state_at(entry, now).terminal
        return ExtensionState.LAPSED if over else ExtensionState.WAITING
    return ExtensionState.APPROVED if approved else ExtensionState.REFUSED


def state_at(entry: Entry, now: datetime) -> EntryState:
    """What it is now, whatever the row still says."""
    if not entry.state.terminal and now >= entry.expires_at:
        return EntryState.EXPIRED
    return entry.state


def days_left(entry: Entry, now: datetime) -> int:
    """Days begun and not yet over, for the bar that shows an entry's life."""
    return max(0, -((now - entry.expires_at) // DAY))


def _within(days: int, most_days: int) -> None:
    if not 1 <= days <= most_days:
        why = f"An entry lives for at least 1 and at most {most_days} days."
        raise Invalid(Code.TOO_LONG_A_LIFE, why, flaws=(Flaw("life_days", why),))


def _waiting(entry: Entry, by: str, now: datetime) -> None:
    _alive(entry, now)
    if entry.state is not EntryState.REQUESTED and not entry.owed:
        raise Conflict(Code.ENTRY_NOT_WAITING)
    _not_own(entry, by)


def _alive(entry: Entry, now: datetime) -> None:
    state = state_at(entry, now)
    if state.terminal:
        raise Conflict(Code.ENTRY_ENDED, state.sentence)


def _not_own(entry: Entry, by: str) -> None:
    if by == entry.author:
        raise Conflict(Code.OWN_ENTRY)


class NotNowReason(Named):
    """Why an entry does not match at this moment."""

    WAITING = "waiting", "The entry was not approved yet."
    ENDED = "ended", "The entry was refused, removed or has expired."
    REPLACED = "replaced", "A newer download has taken this list's place."
    NOT_OUR_REASON = "not_our_reason", "The department's profile does not allow this reason."


@dataclass(frozen=True, slots=True)
class Standing:
    """What a row of a hot list says about itself when a read meets it."""

    reason_class: str
    state: EntryState | None = None
    """None: a row of a general list, which is approved and replaced as a whole."""
    expires_at: datetime | None = None
    imported_at: datetime | None = None
    """When the general list was downloaded."""
    current: bool = True
    """False: its general list has been replaced."""


@dataclass(frozen=True, slots=True)
class Rules:
    """The profile's part in it."""

    reason_classes: frozenset[str]
    stale_after: timedelta


@dataclass(frozen=True, slots=True)
class Matched:
    """It may match; a stale list still does, and says so."""

    stale: bool
    age: timedelta | None


@dataclass(frozen=True, slots=True)
class NotNow:
    """It may not match now."""

    reason: NotNowReason


def may_match(standing: Standing, now: datetime, rules: Rules) -> Matched | NotNow:
    """Asked at the moment of use, for every entry that a read may show."""
    reason = _why_not(standing, now, rules)
    if reason is not None:
        return NotNow(reason)
    if standing.imported_at is None:
        return Matched(stale=False, age=None)
    stale = is_stale(standing.imported_at, now, rules.stale_after)
    return Matched(stale, list_age(standing.imported_at, now))


def _why_not(standing: Standing, now: datetime, rules: Rules) -> NotNowReason | None:
    if standing.state is EntryState.REQUESTED:
        return NotNowReason.WAITING
    ended = standing.state is not None and standing.state.terminal
    if ended or (standing.expires_at is not None and now >= standing.expires_at):
        return NotNowReason.ENDED
    if not standing.current:
        return NotNowReason.REPLACED
    if standing.reason_class not in rules.reason_classes:
        return NotNowReason.NOT_OUR_REASON
    return None


def list_age(imported_at: datetime, now: datetime) -> timedelta:
    """How old a download is; one from a clock that runs ahead is new, not negative."""
    return max(timedelta(0), now - imported_at)


def is_stale(imported_at: datetime, now: datetime, stale_after: timedelta) -> bool:
    return list_age(imported_at, now) > stale_after
