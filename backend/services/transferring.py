"""Cars whose data is to be moved to the department: shown, and reminded of before (R-CAP-04)."""

from datetime import timedelta

from backend.domain.news import CameraNews, DutyNews
from backend.domain.transfers import Transfer, transfer
from backend.services import shifts
from backend.services.acting import acting
from backend.services.house import House
from backend.store import people, transfers
from backend.store.database import Row

KEEPERS = "administrator"


def of_camera(house: House, camera: Row) -> Transfer | None:
    """None for what is no car: a fixed reader that says nothing is silent, which is said anyway."""
    if camera["kind"] != "car":
        return None
    every = timedelta(days=house.profile.cameras.transfer_days.value)
    return transfer(camera["transferred_at"] or camera["made_at"], house.now(), every)


async def remind(house: House) -> int:
    """Once when it is due before long and once when it is overdue; how many were told of."""
    told = 0
    async with acting(house) as act:
        for camera in await transfers.of_cars(house.db):
            due = of_camera(house, camera)
            if due is None or due.state == "fine":
                continue
            if not await transfers.note_told(house.db, camera["id"], due):
                continue
            told += 1
            act.tell(
                "system:camera:transfer-due",
                ("camera", str(camera["id"])),
                due_at=due.due_at,
                overdue=due.state == "overdue",
            )
            news = CameraNews("transfer")
            for person_id in await people.ids_of_roles(house.db, [KEEPERS]):
                act.inform(person_id, news)
            await shifts.tell_commanders(act, DutyNews("transfer"))
    return told
