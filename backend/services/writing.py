"""Letters of the department, as PDF: a request is refused, or a record proved wrong."""

from datetime import date
from uuid import UUID

from backend.domain.errors import Code, Conflict
from backend.papers.press import printed
from backend.services import releasing
from backend.services.acting import Who, acting
from backend.services.house import House
from backend.store.database import Row


async def refusal(house: House, who: Who, release_id: UUID) -> bytes:
    """R-SHR-05: with each clause that refuses it, or what was noted by whoever declined."""
    row = await releasing.known(house, who, release_id)
    stands = releasing.state(house, row)
    if stands not in ("refused", "declined"):
        raise Conflict(Code.DONE_ALREADY)
    asked_on = _day(house.capture_day(row["taken_at"]))
    said = [
        f"We received your request of {asked_on} for a record of our license plate readers.",
        "It is refused.",
    ]
    if stands == "declined" and row["note"]:
        said.append(row["note"])
    said.append("Your request and this answer stay on file.")
    return await _printed(house, who, row, "Your request is refused", said, row["refused"] or [])


async def notice(house: House, who: Who, release_id: UUID) -> bytes:
    """To whoever was given a record of which the reading proved wrong."""
    row = await releasing.known(house, who, release_id)
    if row["wrong_at"] is None or row["received_at"] is None:
        raise Conflict(Code.DONE_ALREADY)
    given, found = house.capture_day(row["received_at"]), house.capture_day(row["wrong_at"])
    said = [
        f"On {_day(given)} you were given a record of our license plate readers.",
        f"On {_day(found)} the reading of the plate in it proved wrong. Do not rely on it.",
        "Take it out of your files where your rules say so, and tell whoever acted on it.",
        "Please confirm that you have this notice.",
    ]
    return await _printed(house, who, row, "A record given to you is wrong", said, [])


async def _printed(
    house: House, who: Who, row: Row, title: str, said: list[str], clauses: list[dict[str, str]]
) -> bytes:
    today = house.capture_day(house.now())
    data = printed(
        "letter",
        {
            "department": house.profile.department.name,
            "title": title,
            "dated": _day(today),
            "facts": [
                ["To", ", ".join(part for part in (row["person"], row["agency"]) if part)],
                ["Your number", row["number"] or "none stated"],
                ["Our number", str(row["id"])],
                *([["Received by", row["received_by"]]] if row["received_by"] else []),
                ["Date", _day(today)],
            ],
            "paragraphs": said,
            "clauses": clauses,
            "signed": house.profile.department.words["chief"],
        },
    )
    async with acting(house, who) as act:
        act.tell("person:release:letter-made", ("release", str(row["id"])), title=title)
    return data


def _day(day: date) -> str:
    return f"{day:%B} {day.day}, {day.year}"
