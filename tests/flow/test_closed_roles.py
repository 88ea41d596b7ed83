"""A records clerk and a board member have an account, and nothing of the readers in it."""

import re

import pytest
from litestar.routes import HTTPRoute

from backend.services.acting import Who
from backend.services.facts import facts_of, in_order
from backend.web.sessions import DOOR, PUBLIC
from policies.decision import Refusal
from tests.cast import CAST, Department
from tests.flow.proofs import give_passkey, with_passkey
from tests.flow.standing import clauses

pytestmark = pytest.mark.anyio
CLOSED = {"clerk": "bpd-clerk-no-data", "board-member": "bpd-board-no-data"}
ID = "00000000-0000-7000-8000-000000000000"
VALUES = {"captured_at": "2026-11-23T15:00:00Z"}
Act = tuple[str, str, str]


def acts(staffed: Department) -> list[Act]:
    """(method, path, action) of every route that asks for more than a session."""
    found = []
    for route in staffed.app.routes:
        for handler in route.route_handlers if isinstance(route, HTTPRoute) else []:
            action = handler.opt.get("action", PUBLIC)  # what answers OPTIONS has none
            if action in (PUBLIC, "sign_in") or handler.opt.get(DOOR):
                continue
            path = re.sub(r"{(\w+)}", lambda at: VALUES.get(at[1], ID), route.path_format)
            found += [(str(m), path, action) for m in sorted(handler.http_methods - {"OPTIONS"})]
    return found


@pytest.mark.parametrize("username", CLOSED)
async def test_they_sign_in_and_are_told_why_nothing_else_is_theirs(
    staffed: Department, username: str
) -> None:
    """R-ACC-03, R-ACC-13."""
    await give_passkey(staffed, username)
    _, answer = await with_passkey(staffed, username)
    assert answer.status_code == 200, answer.text
    told = answer.json()
    assert told["can"] == ["sign_in"]
    assert CLOSED[username] in [clause["id"] for clause in told["closed"]]
    officer = await staffed.signed_in("officer")
    assert (await officer.get("/api/me")).json()["closed"] == []


@pytest.mark.parametrize("username", CLOSED)
async def test_the_policy_refuses_them_every_other_act(staffed: Department, username: str) -> None:
    """R-ACC-03: with nothing else wrong, by a clause of their own."""
    person = staffed.people[username]
    desk = {"device_class": "desk", "revoked_at": None}
    who, house = Who(facts_of(person, device=desk, fresh=True)), staffed.house
    for action in sorted(house.engine.actions - {"sign_in"}):
        answer = house.engine.decide(action, in_order(action, who.actor, house.now()))
        assert isinstance(answer, Refusal), action
        assert CLOSED[username] in [clause.id for clause in answer.clauses], action


@pytest.mark.parametrize("username", CLOSED)
async def test_no_route_does_anything_for_them(staffed: Department, username: str) -> None:
    """R-ACC-03, R-SHR-13: refused, or not even understood; nothing is written but refusals."""
    browser = await staffed.signed_in(username)
    before = len(await staffed.tags())
    known = acts(staffed)
    assert len(known) > 30
    for method, path, action in known:
        answer = await browser.request(method, path, json=None if method == "GET" else {})
        assert answer.status_code in (400, 403, 404, 409, 415, 422), (method, path, answer.text)
        if method == "GET" and ID not in path:
            assert clauses(answer) >= {CLOSED[username]}, (path, action)
    assert set((await staffed.tags())[before:]) == {"person:act:refused"}


def test_the_cast_has_both() -> None:
    assert set(CLOSED) <= {part.username for part in CAST}
