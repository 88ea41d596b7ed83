"""In Iowa what is kept for no criminal case waits for a second person, and for counsel's word."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from backend.domain.errors import Conflict, Refused
from backend.services import handing_over, holding
from backend.services.acting import Who
from backend.services.checking import check
from backend.services.holding import Wanted
from backend.services.purging import purge
from backend.store import evidence
from policies import profile as profiles
from tests.flow.browsing import told_of_a_hit
from tests.flow.street import Street

pytestmark = pytest.mark.anyio


class Iowa:
    """The street under North Liberty's policy: a detective who was told, and a lieutenant."""

    def __init__(self, street: Street, who: Who, alert_id: UUID, keeper: Who) -> None:
        street.house.policy.switch(profiles.load(profiles.FOLDER / "north_liberty"))
        self.street, self.who, self.alert_id, self.keeper = street, who, alert_id, keeper

    async def hold(self, **changed: Any) -> UUID:  # noqa: ANN401 - any field
        ground: dict[str, Any] = {
            "case_number": "26-000123",
            "basis": "civil",
            "holder": "Detective Case",
            "review_on": date(2027, 1, 1),
        }
        wanted = Wanted(**ground | changed)
        return await holding.of_alert(self.street.house, self.who, self.alert_id, wanted)

    async def row(self, evidence_id: UUID) -> dict[str, Any]:
        row = await evidence.one(self.street.house.db, evidence_id)
        assert row is not None
        return row


@pytest.fixture
async def iowa(street: Street) -> Iowa:
    who, alert_id = await told_of_a_hit(street)
    return Iowa(street, who, alert_id, await street.person("ci_lieutenant", on_shift=False))


COUNSEL = {"demand": "District court order of November 20", "counsel": "Lee Counsel"}


async def test_in_iowa_a_civil_case_alone_keeps_nothing(iowa: Iowa) -> None:
    """R-RET-03, A.4 no. 2: Iowa Code 321P.4 knows an ongoing criminal case alone."""
    for ground in ({}, {"demand": COUNSEL["demand"]}, {"basis": "discovery"}):
        with pytest.raises(Refused) as refused:
            await iowa.hold(**ground)
        assert [clause.citation for clause in refused.value.clauses] == ["Iowa Code 321P.4"]


async def test_in_iowa_a_second_person_agrees_and_the_certificate_says_so(iowa: Iowa) -> None:
    """A.4 no. 2: order, counsel, and another; until then there is no package."""
    house = iowa.street.house
    made = await iowa.hold(**COUNSEL)
    assert (await iowa.row(made))["made_at"] is None
    with pytest.raises(Refused) as refused:
        await holding.answer(house, iowa.who, made, agree=True)
    assert "cjis-evidence-by-two" in [clause.id for clause in refused.value.clauses]
    with pytest.raises(Conflict):
        await handing_over.hand_over(house, iowa.who, made)
    await holding.answer(house, iowa.keeper, made, agree=True)
    handed = await handing_over.hand_over(house, iowa.who, made)
    told = check(handed.data, house.keys.signed_with()).manifest
    assert (told["agreed_by"], told["counsel"]) == ("Sam Ci_Lieutenant", "Lee Counsel")
    with pytest.raises(Conflict):
        await holding.answer(house, iowa.keeper, made, agree=False)
    row = await iowa.row(made)
    moved = await evidence.of_day(house.db, row["day"])
    assert [(each["basis"], each["needs_second"]) for each in moved] == [("civil", True)]


async def test_what_nobody_agreed_to_goes_with_its_day(iowa: Iowa) -> None:
    """R-RET-01: a request keeps nothing alive, its plate neither."""
    house = iowa.street.house
    made = await iowa.hold(**COUNSEL)
    for _ in range(40):
        iowa.street.watch.pass_(hours=20)
        await purge(house)
    with pytest.raises(Conflict) as late:
        await holding.answer(house, iowa.keeper, made, agree=True)
    assert "past its life" in late.value.detail
    row = await iowa.row(made)
    assert (holding.state(house, row), holding.plate_of(house, row)) == ("lapsed", "")
