"""The Chief signs where a profile's data is stored, on a ground that the text leaves open."""

from dataclasses import dataclass
from uuid import UUID

from backend.domain.errors import Flaw, Invalid
from backend.domain.ids import new_id
from backend.services import governing
from backend.services.acting import Act, Who, acting
from backend.services.asking import ask
from backend.services.house import House
from backend.store import proposals
from backend.store.proposals import NewAcknowledgement
from policies.decision import Permit
from policies.profile import Profile

GROUNDS = {
    "agreement": "A provider agreement covers it.",
    "amended": "The department's text was amended.",
}
"""On which the Chief may sign that the data is stored here (A.4 no. 11)."""


@dataclass(frozen=True, slots=True)
class Signature:
    """`ground`: agreement | amended. `names`: which provider agreement or which amended text."""

    name: str
    ground: str
    names: str


async def acknowledge(house: House, who: Who, name: str, signature: Signature) -> None:
    """The Chief signs where a profile's data is stored: the agreement or the amended text."""
    profile = governing.named(name)
    permit = await ask(house, who, "acknowledge_storage", ("Department", house.profile.name))
    async with acting(house, who) as act:
        await sign(act, permit, profile, UUID(who.id), signature)


async def sign(
    act: Act, permit: Permit, profile: Profile, by: UUID | None, signature: Signature
) -> None:
    """The signature itself, as a part of another act; without an account it was made on paper."""
    ground, names = signature.ground, signature.names.strip()
    flaws = [
        *([] if ground in GROUNDS else [Flaw("ground", "It is agreement or amended.")]),
        *([] if names else [Flaw("names", "Name the agreement or the amended text.")]),
        *([] if signature.name.strip() else [Flaw("signed_name", "Say who signs.")]),
    ]
    if flaws:
        raise Invalid(flaws=tuple(flaws))
    now = act.house.now()
    new = NewAcknowledgement(
        new_id(now), profile.name, ground, names, by, signature.name.strip(), now
    )
    await proposals.sign(act.house.db, permit, new)
    tag = "person:storage:acknowledged" if by else "console:storage:acknowledged"
    about = ("policy", profile.name)
    act.tell(tag, about, ground=ground, names=names, version=profile.version)
    if profile.name == act.house.profile.name:
        act.house.policy.acknowledged = True
