"""An inquiry is opened with its reason, holds the queries made for it, and ends (R-SRC-01..05)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from uuid import UUID

from backend.domain.errors import Code, Conflict, Flaw, Invalid, NotFound
from backend.domain.ids import new_id
from backend.domain.inquiries import Ended, Life, ended, names_a_plate
from backend.services import noticing, sharing
from backend.services.acting import Act, Who, acting
from backend.services.asking import Absent, ask, ask_of, unknown
from backend.services.house import House
from backend.store import inquiries, shifts, standing
from backend.store.database import Row
from backend.store.inquiries import NewInquiry
from policies import reasons
from policies.decision import Permit
from policies.facts import Value

KIND = "Inquiry"


@dataclass(frozen=True, slots=True)
class Outside:
    """For whom the search is made, where that is another agency (R-OUT-01..03, R-OUT-05)."""

    agency: str
    person: str
    case: str
    active_case: bool
    federal: bool = False
    not_referred: str = ""
    """Why the named handlers do not process it: not practical, or it could not wait."""

    def kept(self) -> dict[str, str | bool]:
        return {
            "agency": self.agency.strip(),
            "person": self.person.strip(),
            "case": self.case.strip(),
            "active_case": self.active_case,
            "federal": self.federal,
            "not_referred": self.not_referred.strip(),
        }


@dataclass(frozen=True, slots=True)
class Letter:
    """What the outside agency wrote."""

    name: str
    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Reason:
    """Why somebody searches, as they fill it in."""

    purpose: str
    mode: str = "case"
    number: str = ""
    phrase: str = ""
    suspicion: str = ""
    exigent: str = ""
    duty: str | None = None
    acknowledged: bool = False
    outside: Outside | None = None
    letter: Letter | None = field(default=None, repr=False)

    def texts(self) -> Mapping[str, str]:
        """What was written freely, by the name of its field."""
        told = {"phrase": self.phrase, "suspicion": self.suspicion, "exigent": self.exigent}
        if self.outside is not None:
            told |= {
                "outside.not_referred": self.outside.not_referred,
                "outside.case": self.outside.case,
                "outside.agency": self.outside.agency,
                "outside.person": self.outside.person,
            }
        return told


async def open_inquiry(house: House, who: Who, reason: Reason) -> UUID:
    """Ask the policy, keep the reason, and say what is owed for it later."""
    _check(house, reason)
    now = house.now()
    inquiry_id = new_id(now)
    about = facts(house, who, reason)
    permit = await ask(house, who, "open_inquiry", (KIND, str(inquiry_id)), about)
    shift = await shifts.current(house.db, UUID(who.id), now)
    numbered = about["numbered"] is True
    owes = not numbered and reason.mode == "case"
    rules = house.profile.searches
    sensitive = sorted(reasons.found(house.profile, reason.texts().values(), "warn"))
    new = NewInquiry(
        id=inquiry_id,
        person_id=UUID(who.id),
        opened_at=now,
        shift_id=None if shift is None else UUID(shift.id),
        ends_at=now + timedelta(hours=rules.open_hours.value),
        mode=reason.mode,
        purpose=reason.purpose,
        number=reason.number.strip().upper() if numbered else None,
        number_kind=reasons.number_form(house.profile, reason.number) if numbered else None,
        phrase=reason.phrase.strip(),
        suspicion=reason.suspicion.strip(),
        exigent=reason.exigent.strip(),
        duty=reason.duty if who.actor.on_shift is False else None,
        sensitive=sensitive,
        outside=None if reason.outside is None else reason.outside.kept(),
        backfill_due=now + timedelta(hours=rules.backfill_hours.value) if owes else None,
        review_due=now + timedelta(hours=rules.review_hours.value) if about["exigent"] else None,
    )
    async with acting(house, who) as act:
        await inquiries.add(house.db, permit, new)
        if reason.letter is not None:
            await _keep(act, permit, inquiry_id, reason.letter)
        _tell(act, new)
        await noticing.of_opening(act, new)
        if reason.outside is not None:
            await sharing.tell(act, inquiry_id)
    return inquiry_id


def facts(house: House, who: Who, reason: Reason) -> dict[str, Value]:
    """What a decision about opening it looks at; terms, numbers and words are judged here."""
    profile, outside = house.profile, reason.outside
    exigent = any(each.exigent for each in profile.purposes if each.id == reason.purpose)
    texts = list(reason.texts().values())
    return {
        "own": True,
        "author": who.id,
        "mode": reason.mode,
        "purpose": reason.purpose,
        "exigent": exigent,
        "exigent_stated": reasons.describes(profile, reason.exigent),
        "numbered": reasons.number_form(profile, reason.number) is not None,
        "phrased": reasons.describes(profile, reason.phrase),
        "articulated": reasons.describes(profile, reason.suspicion),
        "barred": reasons.found(profile, texts, "block"),
        "sensitive": reasons.found(profile, texts, "warn"),
        "only_sensitive": reasons.only_sensitive(profile, reason.phrase),
        "acknowledged": reason.acknowledged,
        "duty_stated": reason.duty is not None,
        "on_behalf": outside is not None,
        "outside_named": outside is not None
        and all(each.strip() for each in (outside.agency, outside.person, outside.case)),
        "written": reason.letter is not None,
        "active_case": outside is not None and outside.active_case,
        "not_referred": outside is not None and reasons.describes(profile, outside.not_referred),
    }


def _check(house: House, reason: Reason) -> None:
    """What is wrong with the words themselves, whatever the policy says."""
    if reason.number.strip() and reasons.number_form(house.profile, reason.number) is None:
        written = "; ".join(f"{form.word}: {form.example}" for form in house.profile.numbers)
        raise Invalid(Code.BAD_NUMBER, flaws=(Flaw("number", f"Examples: {written}."),))
    forms = [form.pattern for form in house.profile.numbers]
    named = [name for name, text in reason.texts().items() if names_a_plate(text, forms)]
    # Another agency writes its numbers as it likes.
    if wrong := [name for name in named if name != "outside.case"]:
        flaw = "It looks as if a plate stood in it."
        raise Invalid(Code.PLATE_IN_REASON, flaws=tuple(Flaw(name, flaw) for name in wrong))


async def _keep(act: Act, permit: Permit, inquiry_id: UUID, letter: Letter) -> None:
    sealed = act.house.keys.seal_audit(letter.data, f"request {inquiry_id}")
    named = (letter.name, letter.media_type)
    kept = (sha256(letter.data).digest(), sealed)
    await inquiries.add_request(act.house.db, permit, inquiry_id, named, kept)


def _tell(act: Act, new: NewInquiry) -> None:
    """R-SRC-05, R-AUD-10: the reason is tied to the person in the chain."""
    act.tell(
        "person:inquiry:opened",
        ("inquiry", str(new.id)),
        mode=new.mode,
        purpose=new.purpose,
        number=new.number,
        number_kind=new.number_kind,
        reason=" / ".join(text for text in (new.phrase, new.suspicion) if text),
        exigent=new.exigent,
        duty=new.duty,
        sensitive=list(new.sensitive),
        on_behalf=new.outside,
        backfill_due=new.backfill_due,
        review_due=new.review_due,
        ends_at=new.ends_at,
    )


async def one(house: House, inquiry_id: UUID) -> Row:
    row = await inquiries.one(house.db, inquiry_id)
    if row is None:
        raise NotFound(Code.INQUIRY_UNKNOWN)
    return row


def over(row: Row, now: datetime) -> Ended | None:
    """Why it holds no more queries; None while it does."""
    life = Life(
        ends_at=row["over_at"],
        closed_at=row["closed_at"],
        shift_ended_at=row["shift_ended_at"],
        with_shift=row["shift_id"] is not None,
    )
    return ended(life, now)


async def permitted(house: House, who: Who, action: str, inquiry_id: UUID) -> tuple[Row, Permit]:
    """One's own with the Permit for it; or another's, where the policy lets others have it."""
    row = await inquiries.one(house.db, inquiry_id)
    absent = Absent((KIND, str(inquiry_id)), Code.INQUIRY_UNKNOWN, {"own": False})
    if row is None:
        await unknown(house, who, action, absent)
    about: dict[str, Value] = {"own": str(row["person_id"]) == who.id}
    return row, await ask_of(house, who, action, absent.resource, about, absent)


async def close(house: House, who: Who, inquiry_id: UUID) -> None:
    """By hand; whatever has ended it meanwhile, it is told once."""
    _, permit = await permitted(house, who, "close_inquiry", inquiry_id)
    async with acting(house, who) as act:
        if await inquiries.close(house.db, permit, inquiry_id, house.now()):
            act.tell("person:inquiry:closed", ("inquiry", str(inquiry_id)))
            for query_id in await standing.end_of_inquiry(
                house.db, permit, inquiry_id, house.now()
            ):
                tell_ended(act, inquiry_id, query_id)


def tell_ended(act: Act, inquiry_id: UUID, query_id: UUID) -> None:
    """A partial plate is not tried any more (R-PAR-04)."""
    act.tell("person:standing:ended", ("inquiry", str(inquiry_id)), query=str(query_id))


async def fill(house: House, who: Who, inquiry_id: UUID, number: str | None) -> None:
    """R-SRC-02: the number that was not there when a phrase was used; None: none was issued."""
    row, permit = await permitted(house, who, "close_inquiry", inquiry_id)
    kind = None if number is None else reasons.number_form(house.profile, number)
    if number is not None and kind is None:
        written = "; ".join(f"{form.word}: {form.example}" for form in house.profile.numbers)
        raise Invalid(Code.BAD_NUMBER, flaws=(Flaw("number", f"Examples: {written}."),))
    now = house.now()
    told = None if number is None or kind is None else (number.strip().upper(), kind)
    async with acting(house, who) as act:
        if not await inquiries.fill(house.db, permit, inquiry_id, told, now):
            raise Conflict(Code.NOTHING_TO_FILL)
        act.tell(
            "person:inquiry:numbered",
            ("inquiry", str(inquiry_id)),
            number=None if told is None else told[0],
            number_kind=kind,
            late=now >= row["backfill_due"],
        )
