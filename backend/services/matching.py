"""A read is set beside the hot lists: new hits, hits that change, hits that are withdrawn."""

from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID

from backend.domain.alerting import (
    Again,
    Change,
    FirstWord,
    Sighting,
    Thresholds,
    after_more_looks,
    first_word,
    sighted_again,
    takes_over,
)
from backend.domain.confusions import Confusions
from backend.domain.hotlists import Matched, Rules, Standing, may_match
from backend.domain.ids import new_id
from backend.domain.matching import (
    Background,
    Kind,
    Reading,
    Scored,
    Wanted,
    keys,
    score,
)
from backend.services.acting import Act
from backend.services.alerting import raise_alerts, tell_again
from backend.services.house import House
from backend.services.recording import Read
from backend.store import candidates, hits, rows
from backend.store.database import Row
from backend.store.hits import NewHit

STATES = {"illinois": "IL", "iowa": "IA"}
"""Which law set is which state's."""
TELL = (FirstWord.TELL_EXACT, FirstWord.TELL_POSSIBLE)


@dataclass(frozen=True, slots=True)
class Matcher:
    """What a worker keeps for matching: the reader's own table of mistakes."""

    table: Confusions


async def match(act: Act, matcher: Matcher, read: Read) -> None:
    """One read against every entry that may match now.

    Expiry, approval and the age of the list are asked here, at the moment of use, whatever a
    background job has done or not done.
    """
    reading = Reading.of(read.settled, matcher.table)
    found = await candidates.find(act.house.db, keys(reading))
    asked = [(row, _may(act.house, row, read)) for row in found]
    may = [(row, now) for row, now in asked if now is not None]
    before = [] if read.opened else await hits.of_read(act.house.db, read.id)
    known = {hit["entry_id"]: hit for hit in before}
    if not may and not known:
        return
    background = Background(
        entries=await candidates.entries(act.house.db), home=home_state(act.house)
    )
    may.sort(key=lambda each: each[0]["id"])  # two workers lock entries in one order
    wanted = [Wanted(row["plate"], row["state_code"] or "") for row, _ in may]
    for (row, now), each in zip(may, score(reading, wanted, background), strict=True):
        scored = lowered(each) if now.stale else each
        hit = known.pop(row["id"], None)
        if hit is None:
            await _first(act, read, row, scored)
        else:
            await _again(act, read, hit, scored)
    for hit in known.values():
        await _again(act, read, hit, None)


def home_state(house: House) -> str:
    """The department's own state: most plates it meets are from there."""
    return next(code for law, code in STATES.items() if law in house.profile.department.law)


def thresholds(house: House) -> Thresholds:
    """The profile's."""
    alerts = house.profile.alerts
    return Thresholds(
        exact=alerts.threshold.value,
        possible=alerts.possible_threshold.value,
        possible_after=timedelta(seconds=alerts.possible_wait_s.value),
    )


def lowered(scored: Scored) -> Scored:
    """R-HOT-01: what only a stale list says is at most a possible match, however well it is read.

    It waits for a second look, rings like any other, and says how old the list is.
    """
    return replace(scored, kind=Kind.POSSIBLE) if scored.kind is Kind.EXACT else scored


def _may(house: House, row: Row, read: Read) -> Matched | None:
    """How it matches at this moment; None: not at all."""
    if row["list_kind"] == "test" and row["author_id"] != read.camera_id:
        return None  # a person's test plate is met by that person's own phone alone
    parameters = house.profile
    rules = Rules(
        frozenset(reason.id for reason in parameters.reasons) | {"test"},
        timedelta(hours=parameters.lists.stale_after_h.value),
    )
    general = row["list_kind"] == "general"
    standing = Standing(
        reason_class=row["reason_class"],
        state=None if general else rows.entry_state(row),
        expires_at=row["expires_at"],
        imported_at=row["imported_at"] if general else None,
        current=row["current"],
    )
    answer = may_match(standing, house.now(), rules)
    return answer if isinstance(answer, Matched) else None


async def _first(act: Act, read: Read, row: Row, scored: Scored) -> None:
    word = first_word(scored, read.settled.looks, timedelta(0), thresholds(act.house))
    if word is FirstWord.NOTHING:
        return
    window = _window(act.house)
    since = act.house.now() - window
    hit = _hit(act, read, row["id"], row["list_id"], scored, test=row["list_kind"] == "test")
    last = None if hit.test else await hits.open_of_entry(act.house.db, row["id"], since)
    rises = last is not None and last["kind"] == Kind.POSSIBLE and scored.kind is Kind.EXACT
    again = sighted_again(last["seen_at"] if last else None, read.last_at, window, rises=rises)
    if last is None or again is Again.OWN:
        await hits.add(act.house.db, hit)
        _tell(act, "system:hit:found", hit.id, hit)
        if word in TELL:
            await raise_alerts(act, hit.id)
        return
    await hits.sight(act.house.db, last["id"], hit, passed=again is not Again.EARLIER)
    if takes_over(_as_sighting(last), _as_sighting(hit), window):
        await hits.show(act.house.db, last["id"], hit.read_id)
    _tell(act, "system:hit:updated", last["id"], hit)
    if last["told_at"]:
        await tell_again(act, last["id"], "update", ring=again is Again.RING)
        await raise_alerts(act, last["id"])  # to whoever has come on shift since
    elif word in TELL:
        await raise_alerts(act, last["id"])


async def _again(act: Act, read: Read, before: Row, scored: Scored | None) -> None:
    """A further look at one passing of the vehicle of a hit."""
    if before["withdrawn_at"] or before["fell_at"]:
        return
    limits = thresholds(act.house)
    change = after_more_looks(Kind(before["seen_kind"]), scored, limits)
    if change is Change.WITHDRAW or scored is None:
        await _fall(act, before, read)
        return
    seen = _hit(act, read, before["entry_id"], before["list_id"], scored, test=before["test"])
    await hits.sight(act.house.db, before["id"], seen, passed=False)
    shown = before["read_id"] == read.id
    if shown or takes_over(_as_sighting(before), _as_sighting(seen), _window(act.house)):
        await hits.show(act.house.db, before["id"], read.id)
    if before["told_at"]:
        # Later looks update silently; the one that makes a possible match exact is news.
        rises = change is Change.RAISE and before["kind"] == Kind.POSSIBLE
        await tell_again(act, before["id"], "update", ring=rises, push=rises)
        return
    open_for = act.house.now() - before["opened_at"]
    if first_word(scored, read.settled.looks, open_for, limits) in TELL:
        await raise_alerts(act, before["id"])


async def _fall(act: Act, before: Row, read: Read) -> None:
    """This passing was another vehicle; the hit ends with its last sighting, and not before."""
    left = await hits.fall(act.house.db, before["id"], read.id, act.house.now())
    if not left:
        await _withdraw(act, before, "Later looks at the vehicle say another plate.")
        return
    act.tell("system:hit:corrected", ("hit", str(before["id"])), read=str(read.id))
    if before["read_id"] == read.id:
        window, best = _window(act.house), left[0]
        for other in left[1:]:
            if takes_over(_as_sighting(best), _as_sighting(other), window):
                best = other
        await hits.show(act.house.db, before["id"], best["read_id"])
    if before["told_at"]:
        await tell_again(act, before["id"], "update", ring=False)


def _window(house: House) -> timedelta:
    """Within which the same vehicle again is the same hit."""
    return timedelta(seconds=house.profile.alerts.repeat_window_s.value)


def _as_sighting(seen: Row | NewHit) -> Sighting:
    """What a hit shows, a stored sighting or a new one, as the domain compares them."""
    if isinstance(seen, NewHit):
        return Sighting(Kind(seen.kind), seen.probability, seen.captured_at)
    return Sighting(Kind(seen["kind"]), seen["probability"], seen["captured_at"])


async def _withdraw(act: Act, hit: Row, reason: str) -> None:
    if hit["withdrawn_at"]:
        return
    await hits.withdraw(act.house.db, hit["id"], reason, act.house.now())
    act.tell("system:hit:withdrawn", ("hit", str(hit["id"])), read=str(hit["read_id"]))
    if hit["told_at"]:
        await tell_again(act, hit["id"], "withdrawn", ring=False)


def _hit(
    act: Act, read: Read, entry_id: UUID, list_id: UUID, scored: Scored, *, test: bool
) -> NewHit:
    now = act.house.now()
    return NewHit(
        id=new_id(now),
        captured_at=read.captured_at,
        read_id=read.id,
        camera_id=read.camera_id,
        entry_id=entry_id,
        list_id=list_id,
        kind=scored.kind.value,
        probability=scored.probability,
        state_match=scored.state_match.value,
        looks=read.settled.looks,
        test=test,
        now=now,
    )


def _tell(act: Act, tag: str, hit_id: UUID, hit: NewHit) -> None:
    act.tell(
        tag,
        ("hit", str(hit_id)),
        entry=str(hit.entry_id),
        read=str(hit.read_id),
        camera=str(hit.camera_id),
        kind=hit.kind,
        state=hit.state_match,
        looks=hit.looks,
        per_mille=round(hit.probability * 1000),
        test=hit.test,
    )


async def tell_waiting(act: Act, most: int = 20) -> None:
    """Possible matches whose second look has not come in time are told as they are."""
    limits = thresholds(act.house)
    before = act.house.now() - limits.possible_after
    for hit in await hits.waiting(act.house.db, before, most):
        await raise_alerts(act, hit["id"])
