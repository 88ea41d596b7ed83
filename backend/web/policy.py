"""The policy in plain words, and the two people who put another in force."""

from datetime import datetime
from uuid import UUID

import msgspec
from litestar import Router, get, post
from litestar.di import NamedDependency

from backend.domain.words import Given, Name, Note, Word
from backend.services import acknowledging, governing
from backend.services.acknowledging import Signature
from backend.services.governing import Candidate
from backend.services.house import House
from backend.services.sessions import SignedIn
from backend.web.hello import ProfileOut, profile_out
from backend.web.me import Row
from policies.reading import read

PROPOSE = {"action": "propose_profile"}


class LineOut(msgspec.Struct):
    text: str
    citation: str


class TopicOut(msgspec.Struct):
    title: str
    lines: list[LineOut]


class SignedOut(msgspec.Struct):
    """`ground`: agreement | amended."""

    name: str
    ground: str
    names: str
    at: datetime


class ChoiceOut(msgspec.Struct):
    """A profile that ships, and what the Chief signed for it."""

    profile: ProfileOut
    signed: SignedOut | None


class ProposalOut(msgspec.Struct):
    """`confirmed`: null while it waits. `own`: proposed by the one who asks."""

    id: UUID
    from_profile: str
    from_version: str
    to_profile: str
    to_version: str
    why: str
    proposed_by_name: str
    proposed_at: datetime
    own: bool
    answered_by_name: str
    answered_at: datetime | None
    confirmed: bool | None


class PolicyOut(msgspec.Struct):
    """`since`: null where the profile was in use before it was recorded.

    `changes`: what the waiting proposal would change.
    """

    department: str
    text: str
    profile: str
    version: str
    law: list[str]
    since: datetime | None
    topics: list[TopicOut]
    choices: list[ChoiceOut]
    proposals: list[ProposalOut]
    changes: list[str]


class ProposalIn(msgspec.Struct, forbid_unknown_fields=True):
    profile: Given[Word]
    why: Given[Note]


class ConfirmIn(msgspec.Struct, forbid_unknown_fields=True):
    """`version`: the one whose changes were read."""

    version: Given[Name]


class AcknowledgementIn(msgspec.Struct, forbid_unknown_fields=True):
    """`ground`: agreement | amended. `names`: which agreement, or which amended text."""

    profile: Given[Word]
    ground: Given[Word]
    names: Given[Note]


class ProposedOut(msgspec.Struct):
    id: UUID


@get("/policy", opt={"action": "view_policy"})
async def policy(house: NamedDependency[House], signed_in: NamedDependency[SignedIn]) -> PolicyOut:
    """The reading of what is in force, with everything about changing it."""
    state = await governing.state(house, signed_in.who)
    profile = house.profile
    since = state.installation["profile_since"] if state.installation else None
    return PolicyOut(
        department=profile.department.name,
        text=profile.department.text,
        profile=profile.name,
        version=profile.version,
        law=list(profile.department.law),
        since=since,
        topics=[
            TopicOut(topic.title, [LineOut(line.text, line.citation) for line in topic.lines])
            for topic in read(house.engine)
        ],
        choices=[_choice(candidate) for candidate in state.candidates],
        proposals=[_proposal(row, signed_in.who.id) for row in state.proposals],
        changes=list(state.changes),
    )


@post("/policy/proposals", opt=PROPOSE)
async def propose(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], data: ProposalIn
) -> ProposedOut:
    """The first of two people."""
    return ProposedOut(await governing.propose(house, signed_in.who, data.profile, data.why))


@post(
    "/policy/proposals/{proposal_id:uuid}/confirmation",
    opt={"action": "confirm_profile"},
    status_code=204,
)
async def confirm(
    house: NamedDependency[House],
    signed_in: NamedDependency[SignedIn],
    proposal_id: UUID,
    data: ConfirmIn,
) -> None:
    """The second: from now on it is in force."""
    await governing.confirm(house, signed_in.who, proposal_id, data.version)


@post("/policy/proposals/{proposal_id:uuid}/refusal", opt=PROPOSE, status_code=204)
async def refuse(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], proposal_id: UUID
) -> None:
    """By anybody who could propose; by the proposer it is taken back."""
    await governing.refuse(house, signed_in.who, proposal_id)


@post("/policy/acknowledgements", opt={"action": "acknowledge_storage"}, status_code=204)
async def acknowledge(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], data: AcknowledgementIn
) -> None:
    """The Chief signs where the data is stored, and on what ground."""
    signature = Signature(signed_in.person["name"], data.ground, data.names)
    await acknowledging.acknowledge(house, signed_in.who, data.profile, signature)


def _choice(candidate: Candidate) -> ChoiceOut:
    row = candidate.acknowledged
    signed = row and SignedOut(row["signed_name"], row["ground"], row["names"], row["signed_at"])
    return ChoiceOut(profile_out(candidate), signed or None)


def _proposal(row: Row, asking: str) -> ProposalOut:
    return ProposalOut(
        id=row["id"],
        from_profile=row["from_profile"],
        from_version=row["from_version"],
        to_profile=row["to_profile"],
        to_version=row["to_version"],
        why=row["why"],
        proposed_by_name=row["proposed_by_name"],
        proposed_at=row["proposed_at"],
        own=str(row["proposed_by"]) == asking,
        answered_by_name=row["answered_by_name"] or "",
        answered_at=row["answered_at"],
        confirmed=row["confirmed"],
    )


ROUTES = Router("", route_handlers=[policy, propose, confirm, refuse, acknowledge])
"""Everything under /policy."""
