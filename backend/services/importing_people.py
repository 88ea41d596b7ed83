"""People, training or devices from a file: first what would be done, then all or nothing.

A dry run names for each row whether it would be made, changed, left as it is, or refused and why.
A file with one refused row is not carried out: nothing is half done.
"""

from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from backend.domain import rosters
from backend.domain.errors import Code, Invalid
from backend.domain.rosters import Kind, Line
from backend.services import account, issuing, people, training
from backend.services.acting import Act, Who, acting
from backend.services.asking import ask
from backend.services.house import House
from backend.services.issuing import Issued
from backend.services.people import PersonDraft
from backend.services.recovering import CONSOLE
from backend.services.training import TrainingDraft
from backend.store import people as stored
from backend.store.accounts import Changed
from backend.store.database import Row

ACTIONS = {"people": "keep_account", "training": "record_training", "devices": "keep_account"}
Turn = Literal["made", "changed", "same", "refused"]


@dataclass(frozen=True, slots=True)
class Planned:
    """One row of the file: what becomes of it, and why where it is refused.

    `username`: whose row it is; of a spare device its asset tag.
    """

    number: int
    username: str
    turn: Turn
    why: str
    draft: PersonDraft | Changed | TrainingDraft | Issued | None
    person_id: UUID | None


async def plan(house: House, data: bytes, kind: Kind, own: str = "") -> list[Planned]:
    """What each row would do; `own` is the id of whoever imports, about whom nothing is taken."""
    known = {row["username"]: row for row in await stored.everyone(house.db, house.standing())}
    issued = await issuing.register(house)
    seen: set[tuple[str, ...]] = set()
    planned = []
    for line in rosters.read(data, kind):
        username = line.cells.get("username", "").lower()
        row = known.get(username)
        key = _key(line, kind, username)
        if key in seen:
            planned.append(_refused(line, "This row stands twice in the file."))
        elif kind == "devices":
            planned.append(_device(line, row, issued))
        elif row is not None and str(row["id"]) == own:
            planned.append(_refused(line, "Nobody imports about their own account."))
        elif kind == "people":
            planned.append(_person(line, row))
        else:
            planned.append(_training(house, line, row))
        seen.add(key)
    return planned


async def carry_out(house: House, who: Who, data: bytes, kind: Kind, *, dry: bool) -> list[Planned]:
    """By a person; without `dry` all of the file, in one transaction, or none of it."""
    await ask(house, who, ACTIONS[kind], *people.account(who, None))
    planned = await plan(house, data, kind, who.id)
    if dry:
        return planned
    if refused := [row for row in planned if row.turn == "refused"]:
        raise Invalid(
            Code.LIST_BROKEN,
            f"Row {refused[0].number}: {refused[0].why} Nothing of the file was taken.",
            instead="Mend the rows that the dry run names, and bring the file in again.",
        )
    async with acting(house, who) as act:
        await do(act, planned, kind, UUID(who.id))
    return planned


async def at_console(house: House, data: bytes, kind: Kind, *, dry: bool) -> list[Planned]:
    """The same at the server's console; training is then flagged as certified by nobody."""
    planned = await plan(house, data, kind)
    if not dry and not any(row.turn == "refused" for row in planned):
        async with acting(house, CONSOLE) as act:
            await do(act, planned, kind, None)
    return planned


async def do(act: Act, planned: list[Planned], kind: Kind, certifier: UUID | None) -> None:
    """The rows themselves, as a part of another act; each is its own event as well."""
    for row in planned:
        match row.draft:
            case PersonDraft() as draft if row.turn == "made":
                await people.make(act, draft)
            case Changed() as changed if row.turn == "changed" and row.person_id:
                await account.make_so(act, row.person_id, changed)
            case Issued() as device if row.turn in ("made", "changed"):
                await issuing.put(act, device)
            case TrainingDraft() as taught if row.turn == "made" and row.person_id:
                await training.note(act, row.person_id, taught, certifier)
            case _:
                continue
    act.tell(
        "person:roster:imported" if certifier else "console:roster:imported",
        ("installation", "1"),
        kind=kind,
        made=sum(row.turn == "made" for row in planned),
        changed=sum(row.turn == "changed" for row in planned),
    )


def _key(line: Line, kind: Kind, username: str) -> tuple[str, ...]:
    """What a file says once only."""
    if kind == "devices":
        return (issuing.tidy(line.cells["asset_tag"]),)
    return (username, *(line.cells.get(name, "") for name in ("course", "completed_on")))


def _device(line: Line, row: Row | None, known: issuing.Register) -> Planned:
    """R-MOB-01: whose it is, or a spare one; an entry alone opens nothing."""
    tag, issued_on = issuing.tidy(line.cells["asset_tag"]), rosters.day(line.cells["issued_on"])
    if not tag:
        return _refused(line, "A device has an asset tag.")
    if line.cells["username"] and (row is None or row["ended_at"] is not None):
        return _refused(line, "There is no such member.")
    if issued_on is None and (row is not None or line.cells["issued_on"]):
        return _refused(line, "issued_on is a day such as 2027-06-30.")
    person_id = row["id"] if row else None
    device = Issued(tag, line.cells["serial"], person_id, issued_on)
    before = known.get(tag)
    if before is None:
        turn: Turn = "made"
    else:
        held = Issued(tag, before["serial"], before["person_id"], before["issued_on"])
        turn = "same" if held == device else "changed"
    return Planned(line.number, line.cells["username"].lower() or tag, turn, "", device, person_id)


def _refused(line: Line, why: str) -> Planned:
    return Planned(line.number, line.cells.get("username", ""), "refused", why, None, None)


def _person(line: Line, row: Row | None) -> Planned:
    cells = line.cells
    sworn, ends_on = rosters.yes(cells.get("sworn", "")), rosters.day(cells.get("ends_on", ""))
    if sworn is None:
        return _refused(line, "sworn is yes or no.")
    if cells.get("ends_on") and ends_on is None:
        return _refused(line, "ends_on is a day such as 2027-06-30.")
    units = rosters.words(cells.get("units", ""))
    draft = PersonDraft(
        cells["username"].lower(), cells["name"], cells["role"], units, sworn, ends_on
    )
    if faults := people.faults(draft):
        return _refused(line, f"{faults[0].field}: {faults[0].why}")
    if row is None:
        return Planned(line.number, draft.username, "made", "", draft, None)
    if row["ended_at"] is not None:
        return _refused(line, "This username was somebody's who has left.")
    changed = Changed(draft.role, units, sworn, ends_on)
    now = Changed(row["role"], tuple(row["units"]), row["sworn"], row["ends_on"])
    turn: Turn = "same" if changed == now else "changed"
    return Planned(line.number, draft.username, turn, "", changed, row["id"])


def _training(house: House, line: Line, row: Row | None) -> Planned:
    cells = line.cells
    done, until = rosters.day(cells["completed_on"]), rosters.day(cells["expires_on"])
    if row is None or row["ended_at"] is not None:
        return _refused(line, "There is no such member.")
    if done is None or until is None:
        return _refused(line, "Days are written such as 2027-06-30.")
    if not cells["course"]:
        return _refused(line, "A training has a course.")
    draft = TrainingDraft(
        cells["course"], done, until, rosters.words(cells.get("topics", "")) or None
    )
    if faults := training.faults(house, draft):
        return _refused(line, f"{faults[0].field}: {faults[0].why}")
    return Planned(line.number, cells["username"].lower(), "made", "", draft, row["id"])
