"""The yearly review of access: begun, decided account by account, signed by somebody else."""

from datetime import datetime
from typing import Literal
from uuid import UUID

import msgspec
from litestar import Router, get, post
from litestar.di import NamedDependency

from backend.domain.words import Note
from backend.services import reviewing
from backend.services.house import House
from backend.services.reviewing import Decided
from backend.services.sessions import SignedIn

REVIEW = {"action": "review_access"}
Decision = Literal["keep", "alter", "remove"]


class ReviewItemOut(msgspec.Struct):
    """An account as it was when the review began; `changed`: role or units are others now."""

    person_id: UUID
    name: str
    username: str
    role_word: str
    units: list[str]
    used_at: datetime | None
    left: bool
    changed: bool
    decision: str | None
    note: str


class ReviewOut(msgspec.Struct):
    """`due`: another is to be begun. Without an `id` there never was one."""

    id: UUID | None
    begun_at: datetime | None
    begun_by: str
    begun_by_me: bool
    signed_at: datetime | None
    signed_by: str
    due: bool
    items: list[ReviewItemOut]


class DecisionAboutIn(msgspec.Struct, forbid_unknown_fields=True):
    decision: Decision
    note: Note = ""


class BegunOut(msgspec.Struct):
    id: UUID


@get("/access-review", opt=REVIEW)
async def newest(house: NamedDependency[House], signed_in: NamedDependency[SignedIn]) -> ReviewOut:
    found = await reviewing.newest(house, signed_in.who)
    row = found.row
    words = house.profile.department.words
    return ReviewOut(
        id=row["id"] if row else None,
        begun_at=row["begun_at"] if row else None,
        begun_by=row["begun_by_name"] if row else "",
        begun_by_me=row is not None and str(row["begun_by"]) == signed_in.who.id,
        signed_at=row["signed_at"] if row else None,
        signed_by=(row["signed_by_name"] or "") if row else "",
        due=found.due,
        items=[
            ReviewItemOut(
                person_id=item["person_id"],
                name=item["name"],
                username=item["username"],
                role_word=words[item["role"]],
                units=list(item["units"]),
                used_at=item["used_at"],
                left=item["ended_at"] is not None,
                changed=(item["role"], item["units"]) != (item["role_now"], item["units_now"]),
                decision=item["decision"],
                note=item["note"],
            )
            for item in found.items
        ],
    )


@post("/access-reviews", opt=REVIEW)
async def begin(house: NamedDependency[House], signed_in: NamedDependency[SignedIn]) -> BegunOut:
    return BegunOut(await reviewing.begin(house, signed_in.who))


@post("/access-reviews/{review_id:uuid}/accounts/{person_id:uuid}", opt=REVIEW, status_code=204)
async def decide(
    house: NamedDependency[House],
    signed_in: NamedDependency[SignedIn],
    review_id: UUID,
    person_id: UUID,
    data: DecisionAboutIn,
) -> None:
    """Keep, alter or remove; never one's own."""
    told = Decided(person_id, data.decision, data.note, UUID(signed_in.who.id), house.now())
    await reviewing.decide(house, signed_in.who, review_id, told)


@post("/access-reviews/{review_id:uuid}/signature", opt={"action": "sign_review"}, status_code=204)
async def sign(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], review_id: UUID
) -> None:
    """By another than whoever began it; what is to be removed ends."""
    await reviewing.sign(house, signed_in.who, review_id)


ROUTES = Router("", route_handlers=[newest, begin, decide, sign])
