"""What other agencies ask for and are given: the register, answers, links, letters."""

from datetime import date
from typing import Annotated, Any
from uuid import UUID

import msgspec
from litestar import Request, Response, Router, get, post
from litestar.di import NamedDependency
from msgspec import Meta

from backend.domain.words import Given, Line, Name, Note, Number, Report, Secret
from backend.services import declaring, linking, register_file, releasing, retracting, writing
from backend.services.declaring import Draft
from backend.services.house import House
from backend.services.releasing import Asked
from backend.services.sessions import SignedIn
from backend.web.documenting import GIVES
from backend.web.letters import LETTERS, MOST_LETTER, LetterIn, letter
from backend.web.release_views import Recipient, ReleasesOut, register
from backend.web.sign_in import OPEN

TAKE, VIEW = {"action": "take_request"}, {"action": "view_releases"}
KEEP = {"action": "keep_declaration"}
PDF = {GIVES: ("application/pdf",)}
State = Annotated[str, Meta(pattern=r"^[A-Za-z]{2}$", max_length=2)]


class ReleaseIn(msgspec.Struct, forbid_unknown_fields=True):
    """`identified`: how it is known who asks. `instrument`, `due_on`: of lawful process."""

    evidence_id: UUID
    recipient: Recipient
    agency: Name
    person: Name
    state: State
    purpose: Report
    identified: Line
    active_case: bool = False
    number: Number = ""
    instrument: Line = ""
    due_on: date | None = None
    letter: LetterIn | None = None


class ReleaseAnswerIn(msgspec.Struct, forbid_unknown_fields=True):
    """`counsel`: who advised, where it is lawful process."""

    approve: bool
    note: Note = ""
    counsel: Name = ""


class CorrectedIn(msgspec.Struct, forbid_unknown_fields=True):
    how: Given[Line]


class WrongIn(msgspec.Struct, forbid_unknown_fields=True):
    note: Given[Note]


class TakingIn(msgspec.Struct, forbid_unknown_fields=True):
    """The secret of the link, and the name of whoever takes the record."""

    secret: Given[Secret]
    name: Annotated[Given[Name], Meta(pattern=r"\S")]


class DeclarationIn(msgspec.Struct, forbid_unknown_fields=True):
    agency: Given[Name]
    state: State
    signer: Given[Name]
    scope: Given[Line]
    signed_on: date
    letter: LetterIn


class LinkOut(msgspec.Struct):
    """Shown once."""

    secret: str


@get("/releases", opt=VIEW)
async def everything(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn]
) -> ReleasesOut:
    """The register with what agencies of other states declared; no plate is among it."""
    return await register(house, signed_in)


@post("/releases", opt=TAKE, request_max_body_size=2 * MOST_LETTER)
async def take(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], data: ReleaseIn
) -> ReleasesOut:
    """R-SHR-01: on file; what the policy refuses is refused at once, with its clauses."""
    told = msgspec.structs.asdict(data)
    told["letter"] = None if data.letter is None else letter(data.letter)
    await releasing.take(house, signed_in.who, Asked(**told))
    return await register(house, signed_in)


@post("/releases/{release_id:uuid}/answer", opt={"action": "answer_release"}, status_code=200)
async def answer(
    house: NamedDependency[House],
    signed_in: NamedDependency[SignedIn],
    release_id: UUID,
    data: ReleaseAnswerIn,
) -> ReleasesOut:
    """R-SHR-02: once, by another than who took it in."""
    said = (data.note, data.counsel)
    await releasing.answer(
        house, signed_in.who, release_id, approve=data.approve, note=said[0], counsel=said[1]
    )
    return await register(house, signed_in)


@post("/releases/{release_id:uuid}/link", opt=TAKE)
async def link(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], release_id: UUID
) -> LinkOut:
    """R-SHR-11: good once, for a few days; one before it is good no more."""
    return LinkOut(await linking.open_link(house, signed_in.who, release_id))


@post("/public/releases", opt=OPEN | {GIVES: ("application/zip",)}, status_code=200)
async def receive(
    request: Request[Any, Any, Any], house: NamedDependency[House], data: TakingIn
) -> Response[bytes]:
    """For whoever has the link: the record, once. The body has the secret, no address has."""
    address = request.client.host if request.client else ""
    handed = await linking.receive(house, data.secret, data.name, address)
    return _file(handed.data, "application/zip", handed.name, {"X-SHA256": handed.sum})


@get("/releases/register", opt=VIEW | {GIVES: ("text/csv",)})
async def as_file(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn]
) -> Response[bytes]:
    """R-SHR-15: the whole register as CSV, for an auditor of the state."""
    data = await register_file.register(house, signed_in.who)
    headers = {"content-disposition": 'attachment; filename="releases.csv"'}
    return Response(data, media_type="text/csv", headers=headers)


@get("/releases/{release_id:uuid}/paper", opt=VIEW | {GIVES: LETTERS})
async def paper(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], release_id: UUID
) -> Response[bytes]:
    """What the agency wrote."""
    found, data = await releasing.paper(house, signed_in.who, release_id)
    return _file(data, found["media_type"], "request", {})


@post("/releases/{release_id:uuid}/letter", opt=VIEW | PDF, status_code=200)
async def refusal(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], release_id: UUID
) -> Response[bytes]:
    """R-SHR-05: a refusal as a letter, with each clause."""
    data = await writing.refusal(house, signed_in.who, release_id)
    return _file(data, "application/pdf", f"refusal-{release_id}.pdf", {})


@post("/releases/{release_id:uuid}/notice", opt=VIEW | PDF, status_code=200)
async def notice(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], release_id: UUID
) -> Response[bytes]:
    """To whoever was given a record of which the reading proved wrong."""
    data = await writing.notice(house, signed_in.who, release_id)
    return _file(data, "application/pdf", f"notice-{release_id}.pdf", {})


@post("/releases/{release_id:uuid}/corrected", opt=TAKE, status_code=200)
async def corrected(
    house: NamedDependency[House],
    signed_in: NamedDependency[SignedIn],
    release_id: UUID,
    data: CorrectedIn,
) -> ReleasesOut:
    """They were told that it is wrong, and how."""
    await retracting.correct(house, signed_in.who, release_id, data.how)
    return await register(house, signed_in)


@post("/evidence/{evidence_id:uuid}/wrong", opt=TAKE, status_code=200)
async def wrong(
    house: NamedDependency[House],
    signed_in: NamedDependency[SignedIn],
    evidence_id: UUID,
    data: WrongIn,
) -> ReleasesOut:
    """The reading proved wrong: whoever was given the record is to be told."""
    await retracting.wrong(house, signed_in.who, evidence_id, data.note)
    return await register(house, signed_in)


@post("/declarations", opt=KEEP, request_max_body_size=2 * MOST_LETTER)
async def declare(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], data: DeclarationIn
) -> ReleasesOut:
    """R-SHR-09: an agency of another state, in writing."""
    told = msgspec.structs.asdict(data) | {"letter": letter(data.letter)}
    await declaring.declare(house, signed_in.who, Draft(**told))
    return await register(house, signed_in)


@post("/declarations/{declaration_id:uuid}/end", opt=KEEP, status_code=200)
async def end(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], declaration_id: UUID
) -> ReleasesOut:
    await declaring.end(house, signed_in.who, declaration_id)
    return await register(house, signed_in)


def _file(data: bytes, kind: str, name: str, more: dict[str, str]) -> Response[bytes]:
    headers = {
        "Content-Disposition": f'attachment; filename="{name}"',
        "Cache-Control": "no-store",
        **more,
    }
    return Response(data, media_type=kind, headers=headers)


ROUTES = Router(
    "",
    route_handlers=[
        as_file,
        everything,
        take,
        answer,
        link,
        receive,
        paper,
        refusal,
        notice,
        corrected,
        wrong,
        declare,
        end,
    ],
)
