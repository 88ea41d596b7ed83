"""Whatever is asked of any route: an answer in the API's words, never a server that fell over.

Requests come from the OpenAPI document, right and wrong ones, with ids that exist and values that
servers stumble over put in their places.
"""

import warnings
from collections.abc import Iterator, Sequence
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from backend.domain.errors import Code
from backend.services.demo_data import CAST
from backend.services.house import House
from backend.web.problems import HTTP_CODES
from policies.parameters import ROLES as ALL_ROLES
from tests.processes import Department, department, enter

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import schemathesis
    from schemathesis.core.result import Ok
    from schemathesis.specs.openapi import checks

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

CODES = {code.value for code in Code} | set(HTTP_CODES.values())
DOCUMENTED = [
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_headers_conformance,
    checks.response_schema_conformance,
]
"""The answer is one that the document promises: status, kind, headers and every field."""
ENDLESS = {("GET", "/api/events")}
"""Answers that do not end; tested for themselves."""
ROLES = {"administrator": 6, "detective": 3, "officer": 3}
"""Who asks, and how often each route."""
EVERYBODY = [one.username for one in CAST]
STUMBLES: tuple[Any, ...] = (
    "", "\0", "x\0y", "\ud7ff\uffff", "🚓" * 50, "a" * 20_000, "'; --", "%00", "../../etc/passwd",
    "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59.999-12:00", "2026-02-30", "24:61", "NaN",
    -1, 0, 2**31, 2**63, -(2**63) - 1, 10**400, 1e308, -0.0, True, None, [], {}, [[]] * 50,
)  # fmt: skip
IDS = """
    SELECT id::text FROM camera UNION ALL SELECT id::text FROM gateway
    UNION ALL SELECT id::text FROM alert UNION ALL SELECT id::text FROM hit
    UNION ALL SELECT id::text FROM entry
    UNION ALL SELECT id::text FROM person WHERE NOT role = ANY($1)
"""


async def ids(house: House, but: Sequence[str]) -> list[str]:
    """Of what is there, without the people of these roles: nobody shuts one of them out."""
    return [row["id"] for row in await house.db.rows(IDS, but)]


@pytest.fixture(scope="module")
def running() -> Iterator[Department]:
    with department(workers=0) as one:
        yield one


def put_in(data: st.DataObject, told: Any, known: list[str]) -> Any:  # noqa: ANN401 - any JSON
    """The same with some of its values replaced."""
    if isinstance(told, dict):
        return {name: put_in(data, value, known) for name, value in told.items()}
    if isinstance(told, list):
        return [put_in(data, value, known) for value in told]
    kind = data.draw(st.integers(0, 5))
    if kind == 0:
        return data.draw(st.sampled_from(STUMBLES))
    return data.draw(st.sampled_from(known)) if kind == 1 else told


class Asking:
    """Somebody who sends what comes to mind, and comes back in when they were sent out."""

    def __init__(self, running: Department, role: str, but: Sequence[str]) -> None:
        self.running, self.role = running, role
        self.known = running.ask(lambda house: ids(house, but))
        self._client: httpx.Client | None = None
        self._entered: Any = None

    @property
    def client(self) -> httpx.Client:
        if self._client is None:
            self._entered = enter(self.running, self.role)
            self._client = self._entered.__enter__()
        return self._client

    def leave(self) -> None:
        if self._client is not None:
            self._entered.__exit__(None, None, None)
            self._client = None

    def send(self, case: schemathesis.Case[Any], data: st.DataObject) -> httpx.Response:
        case.path_parameters = {
            name: data.draw(st.sampled_from([value, *self.known[:50]]))
            for name, value in (case.path_parameters or {}).items()
        }
        asked = case.as_transport_kwargs(base_url=self.running.url)
        body: dict[str, Any] = {}
        if "json" in asked:
            body["json"] = put_in(data, asked["json"], self.known)
        elif asked.get("data") is not None:
            body["content"] = asked["data"]
        headers = {k: v for k, v in asked["headers"].items() if k.lower() not in OURS}
        if asked["url"].partition("/ingest/")[1]:
            headers["Authorization"] = f"Bearer {self.running.credential}"
        return self.client.request(
            asked["method"], asked["url"], params=asked["params"], headers=headers, **body
        )


OURS = {"user-agent", "accept-encoding", "accept", "connection", "cookie", "x-csrftoken"}


def sound(answer: httpx.Response) -> None:
    """Done, or refused in the one form that every refusal has."""
    told = (answer.request.method, answer.request.url.path, answer.status_code, answer.text[:400])
    assert answer.status_code < 500, told
    if answer.status_code < 400:
        return
    assert answer.headers["content-type"] == "application/problem+json", told
    problem = answer.json()
    assert problem["status"] == answer.status_code, told
    assert problem["code"] in CODES, told
    assert problem["title"], told
    assert problem["instead"], told


def operations(who: Asking) -> list[Any]:
    """Every one of the document, but those whose answers do not end."""
    document = who.client.get("/schema/openapi.json").raise_for_status().json()
    found = [*schemathesis.openapi.from_dict(document).get_all_operations()]
    told = [one.ok() for one in found if isinstance(one, Ok)]
    assert len(told) == len(found) == sum(len(each) for each in document["paths"].values())
    return [one for one in told if (one.method.upper(), one.path) not in ENDLESS]


def put_to_the_test(who: Asking, operation: Any, times: int) -> set[int]:  # noqa: ANN401 - theirs
    """Asks so many times; the statuses of the answers, each of which was sound."""
    reached = set()

    @given(case=operation.as_strategy(), data=st.data())
    @settings(
        max_examples=times,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    def ask(case: schemathesis.Case[Any], data: st.DataObject) -> None:
        answer = who.send(case, data)
        sound(answer)
        case.validate_response(answer, checks=DOCUMENTED)
        reached.add(answer.status_code)
        if answer.status_code == 401 or answer.request.method == "DELETE":
            who.leave()

    ask()
    return reached


def test_whoever_of_the_cast_asks_is_answered_in_the_apis_words(running: Department) -> None:
    """Everybody in turn, a route each: before others have changed who they are."""
    everybody = [Asking(running, name, list(ALL_ROLES)) for name in EVERYBODY]
    reached = set()
    for number, operation in enumerate(operations(everybody[0])):
        reached |= put_to_the_test(everybody[number % len(everybody)], operation, 1)
    for who in everybody:
        who.leave()
    assert reached >= {200, 403, 422}


@pytest.mark.parametrize("role", ROLES)
def test_whatever_is_asked_is_answered_in_the_apis_words(running: Department, role: str) -> None:
    who = Asking(running, role, list(ROLES))
    reached = set()
    for operation in operations(who):
        reached |= put_to_the_test(who, operation, ROLES[role])
    who.leave()
    assert reached >= {200, 403, 404, 422}


FOUND = (
    ("GET", "/api/audit", {"params": {"before": 2**63}}),
    ("POST", "/api/gateways", {"json": {"name": "x\0y"}}),
    ("POST", "/api/lists/general/import", {"params": {"name": "x\0y"}, "content": b"plate\nA1\n"}),
    ("POST", "/api/password", {"json": {"password": "x" * 14, "secret": "é", "totp": "1"}}),
)
"""What made the server fall over once."""


TURNED_AWAY: tuple[tuple[str, str, dict[str, Any], int], ...] = (
    ("GET", "/assets/%00", {}, 404),
    ("POST", "/api/shifts", {"content": "[" * 100_000}, 400),
    ("POST", "/api/shifts", {"content": '{"hours":' + "[" * 5000 + "]" * 5000 + "}"}, 400),
)
"""A path that is none, and brackets within brackets: the server fell over them as well."""


@pytest.mark.parametrize(("method", "path", "body", "status"), TURNED_AWAY)
def test_what_cannot_be_read_at_all_is_turned_away(
    running: Department, method: str, path: str, body: dict[str, Any], status: int
) -> None:
    with enter(running, "officer") as client:
        answer = client.request(method, path, **body)
    sound(answer)
    assert answer.status_code == status


@pytest.mark.parametrize(("method", "path", "body"), FOUND)
def test_what_the_server_once_fell_over_is_told_in_a_sentence(
    running: Department, method: str, path: str, body: dict[str, Any]
) -> None:
    with enter(running, "administrator") as client:
        answer = client.request(method, path, **body)
    sound(answer)
    assert answer.status_code == 422
