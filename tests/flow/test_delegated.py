"""What each department delegates to the commander on shift, and has everybody acknowledge."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from backend.domain.ids import new_id
from backend.store import attestations, people
from backend.store.attestations import Attestation
from backend.store.people import NewTraining
from policies import profile as profiles
from policies.members import Statement
from policies.profile import FOLDER, Profile
from tests.cast import Department
from tests.flow.standing import clauses

pytestmark = pytest.mark.anyio
SHORT = {
    "bloomington": "bpd",
    "leroy": "lpd",
    "oak_brook": "obpd",
    "schaumburg": "spd",
    "north_liberty": "nlpd",
}
"""How the clauses of each department begin."""
CODE = {"label": "Their new phone", "device_class": "phone", "asset_number": "P-9"} | {
    "managed_attested": True
}


@dataclass(frozen=True, slots=True)
class Office:
    """The cast under one department's policy."""

    staffed: Department
    profile: Profile
    short: str

    def path(self, username: str, what: str) -> str:
        return f"/api/people/{self.staffed.people[username]['id']}/{what}"

    async def trained(self) -> None:
        """With everything that this department's text asks for besides."""
        house, now = self.staffed.house, self.staffed.clock()
        today = house.capture_day(now)
        topics = tuple(topic.id for topic in self.profile.training)
        for row in self.staffed.people.values():
            first, last = today - timedelta(days=5), today + timedelta(days=300)
            new = NewTraining(new_id(now), row["id"], "Course", first, last, None, topics=topics)
            await people.add_training(house.db, new)

    async def acknowledged(self) -> None:
        for row in self.staffed.people.values():
            for each in self.profile.statements:
                told = Attestation(row["id"], each.id, each.version, self.staffed.clock(), None)
                await attestations.keep(self.staffed.house.db, told)


@pytest.fixture(params=sorted(SHORT))
async def office(staffed: Department, request: pytest.FixtureRequest) -> Office:
    name = str(request.param)
    profile = profiles.load(FOLDER / name)
    await staffed.house.db.run(
        "UPDATE installation SET profile = $1, profile_version = $2", name, profile.version
    )
    staffed.house.policy.switch(profile)
    made = Office(staffed, profile, SHORT[name])
    await made.trained()
    return made


async def test_a_locked_account_is_opened_by_the_commander_on_shift_alone(office: Office) -> None:
    """AC-7: or by whoever the profile lets give access back."""
    await office.acknowledged()
    person_id: UUID = office.staffed.people["officer"]["id"]
    db = office.staffed.house.db
    lock = "UPDATE person SET locked_at = $2, failures = 5 WHERE id = $1"
    await db.run(lock, person_id, office.staffed.clock())
    path = office.path("officer", "release")
    for username in ("oncoming", "detective"):
        browser = await office.staffed.signed_in(username)
        assert clauses(await browser.post(path)) == {f"{office.short}-releasers"}
    for username in ("commander", "administrator"):
        await db.run(lock, person_id, office.staffed.clock())
        browser = await office.staffed.signed_in(username)
        assert (await browser.post(path)).status_code == 204
        assert await db.value("SELECT locked_at FROM person WHERE id = $1", person_id) is None
    assert (await office.staffed.tags("person:person:released")) == ["person:person:released"] * 2


async def test_a_phone_is_replaced_by_the_commander_on_shift_and_a_first_one_is_not(
    office: Office,
) -> None:
    """R-MOB-01: whoever never had one gets theirs from whoever administers the system."""
    await office.acknowledged()
    await office.staffed.device("officer")
    commander = await office.staffed.signed_in("commander")
    again = await commander.post(office.path("officer", "enrolment-codes"), json=CODE)
    assert again.status_code == 201, again.text
    first = await commander.post(office.path("resting", "enrolment-codes"), json=CODE)
    assert f"{office.short}-administrators" in clauses(first), first.text
    oncoming = await office.staffed.signed_in("oncoming")
    off = await oncoming.post(office.path("officer", "enrolment-codes"), json=CODE)
    assert f"{office.short}-administrators" in clauses(off), off.text


async def test_nothing_opens_before_what_the_profile_asks_for_is_acknowledged(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R-SEC-04: its own statements, in their present words."""
    monkeypatch.setattr(Statement, "version", property(lambda _: "written anew"))
    browser = await office.staffed.signed_in("officer")
    owed: list[dict[str, Any]] = (await browser.get("/api/me")).json()["statements"]
    assert [each["id"] for each in owed] == [each.id for each in office.profile.statements]
    assert owed
    closed = await browser.get("/api/alerts")
    assert (closed.status_code, closed.json()["code"]) == (403, "acknowledge-first")
    for each in owed:
        said = {"id": each["id"], "version": each["version"]}
        assert (await browser.post("/api/statements", json=said)).status_code == 200
    assert (await browser.get("/api/me")).json()["statements"] == []
    assert (await browser.get("/api/alerts")).status_code == 200
