"""Every channel in the folder hands over to a service as strict as the public ones."""

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest

from alerts.channel import Accepted, Channel, Gone, Means, Refused, TryAgain
from alerts.channels import BrokenChannelError, openers, webpush
from alerts.hosts import PUSH_HOSTS
from alerts.keys import generate
from alerts.notice import Notice, Subscription
from alerts.render import SIZE, render
from tests.push_service import Answer, Message, Phone, PushService

pytestmark = [pytest.mark.anyio, pytest.mark.allow_hosts(["127.0.0.1"])]

ALERT = "0193a7c2-5d1e-7b42-9c55-3f2f6f0f8a11"
HIT = Notice(ALERT, "hit", ttl_s=120)
NOTICES = [
    HIT,
    Notice(ALERT, "test", ttl_s=0, test=True),
    Notice(ALERT, "update", ttl_s=60, urgency="normal"),
    Notice(ALERT, "withdrawn", ttl_s=3600, urgency="normal", test=True),
]


def wall_clock() -> datetime:
    return datetime.now(UTC)  # noqa: TID251 - the service compares with the wall clock


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
def service() -> Iterator[PushService]:
    with PushService() as started:
        yield started


@pytest.fixture
async def client() -> AsyncIterator[httpx.AsyncClient]:
    async with webpush.new_client() as pool:
        yield pool


@pytest.fixture(params=sorted(openers()))
def channel(
    request: pytest.FixtureRequest, tmp_path: Path, service: PushService, client: httpx.AsyncClient
) -> Channel:
    insecure = frozenset({service.host})
    means = Means(tmp_path, "plates@example.org", PUSH_HOSTS, insecure, client, wall_clock)
    return openers()[request.param](means)


@pytest.fixture
def phone(service: PushService, channel: Channel) -> Phone:
    return service.subscribe(channel.application_server_key)


def at(phone: Phone) -> Subscription:
    return Subscription(phone.endpoint, phone.p256dh, phone.auth)


@pytest.mark.parametrize("notice", NOTICES, ids=lambda notice: notice.kind)
async def test_a_notice_arrives_as_it_was_rendered(
    service: PushService, channel: Channel, phone: Phone, notice: Notice
) -> None:
    # R-HOT-05: a hit raises an alert on the user's device.
    assert await channel.send(notice, at(phone)) == Accepted(201)
    [message] = service.wait_for(1)
    assert message.payload == render(notice)
    assert message.headers["ttl"] == str(notice.ttl_s)
    assert message.headers["urgency"] == notice.urgency
    assert message.headers["topic"] == notice.topic


async def test_every_message_has_the_same_length_on_the_wire(
    service: PushService, channel: Channel, phone: Phone
) -> None:
    for notice in NOTICES:
        await channel.send(notice, at(phone))
    assert {len(message.sealed) for message in service.wait_for(4)} == {SIZE + 103}


async def test_one_connection_carries_one_message_after_another(
    service: PushService, channel: Channel, phone: Phone
) -> None:
    service.answer(Answer(201, body=b"taken", takes=True))
    for notice in NOTICES:
        assert await channel.send(notice, at(phone)) == Accepted(201)
    assert service.connections == 1


async def test_the_push_service_learns_no_more_than_it_must(
    service: PushService, channel: Channel, phone: Phone
) -> None:
    # R-MOB-02
    await channel.send(HIT, at(phone))
    [message] = service.wait_for(1)
    assert set(message.headers) == {
        *("host", "accept", "accept-encoding", "connection", "user-agent", "content-length"),
        *("authorization", "content-encoding", "content-type", "ttl", "urgency", "topic"),
    }
    assert ALERT not in json.dumps(message.headers)
    assert message.headers["user-agent"] == "platewarden"


async def test_each_message_is_sealed_anew(
    service: PushService, channel: Channel, phone: Phone
) -> None:
    await channel.send(HIT, at(phone))
    await channel.send(HIT, at(phone))
    first, second = service.wait_for(2)
    assert first.sealed[:86] != second.sealed[:86]  # salt and sender key
    assert first.headers["topic"] == second.headers["topic"]


async def test_many_at_once_reach_each_their_phone(service: PushService, channel: Channel) -> None:
    phones = [service.subscribe(channel.application_server_key) for _ in range(20)]
    outcomes = await asyncio.gather(*(channel.send(HIT, at(phone)) for phone in phones))
    assert outcomes == [Accepted(201)] * 20
    received: list[Message] = service.wait_for(20)
    assert {m.channel for m in received} == {p.endpoint.rpartition("/")[2] for p in phones}


async def test_a_subscription_that_ended_is_gone(
    service: PushService, channel: Channel, phone: Phone
) -> None:
    service.unsubscribe(phone)
    assert await channel.send(HIT, at(phone)) == Gone(410)
    service.answer(Answer(404))
    assert await channel.send(HIT, at(phone)) == Gone(404)


@pytest.mark.parametrize(
    ("said", "after_s"),
    [
        ({"Retry-After": "7"}, 7.0),
        ({"Retry-After": "-7"}, 0.0),
        ({"Retry-After": "99999999"}, 3600.0),
        ({"Retry-After": "Fri, 01 Jan 2100 00:00:00 GMT"}, 3600.0),
        ({"Retry-After": "Fri, 01 Jan 2010 00:00:00 -0000"}, 0.0),
        ({"Retry-After": "soon"}, None),
        ({"Retry-After": "nan"}, None),
        ({}, None),
    ],
    ids=str,
)
async def test_who_is_overrun_is_left_the_time_it_asks_for(
    service: PushService,
    channel: Channel,
    phone: Phone,
    said: dict[str, str],
    after_s: float | None,
) -> None:
    service.answer(Answer(429, said, b"slow down"))
    assert await channel.send(HIT, at(phone)) == TryAgain(after_s, 429, "slow down")


@pytest.mark.parametrize("status", [408, 425, 500, 502, 503, 504])
async def test_a_service_in_trouble_is_tried_again(
    service: PushService, channel: Channel, phone: Phone, status: int
) -> None:
    service.answer(Answer(status))
    outcome = await channel.send(HIT, at(phone))
    assert isinstance(outcome, TryAgain)
    assert (outcome.after_s, outcome.status) == (None, status)
    assert await channel.send(HIT, at(phone)) == Accepted(201)


@pytest.mark.parametrize("status", [400, 401, 403, 413])
async def test_a_message_that_the_service_will_never_take_is_refused(
    service: PushService, channel: Channel, phone: Phone, status: int
) -> None:
    service.answer(Answer(status, body=b"because\r\n of\x1b[31m that" + b"." * 5000))
    outcome = await channel.send(HIT, at(phone))
    assert isinstance(outcome, Refused)
    assert outcome.status == status
    assert outcome.why.startswith("because of [31m that...")
    assert len(outcome.why) == 200


@pytest.mark.parametrize("status", [301, 302, 307, 308])
async def test_a_redirect_is_never_followed(
    service: PushService, channel: Channel, phone: Phone, status: int
) -> None:
    service.answer(Answer(status, {"Location": phone.endpoint}))
    outcome = await channel.send(HIT, at(phone))
    assert outcome == Refused(status, "the push service wants to send us elsewhere")
    assert service.messages == []


async def test_a_slow_service_does_not_hold_us(
    service: PushService, channel: Channel, phone: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webpush, "PATIENCE_S", 0.2)
    service.answer(Answer(201, after_s=1.0, takes=True))
    outcome = await channel.send(HIT, at(phone))
    assert outcome == TryAgain(None, None, "the push service did not answer in time")
    assert len(service.wait_for(1)) == 1  # it had it: the repeat carries the same topic


async def test_a_service_that_is_away_is_tried_again_and_its_address_stays_secret(
    channel: Channel, phone: Phone, service: PushService
) -> None:
    service.__exit__(None, None, None)
    assert await channel.send(HIT, at(phone)) == TryAgain(None, None, "no answer: ConnectError")


async def test_nothing_leaves_for_a_place_off_the_allow_list(
    channel: Channel, phone: Phone
) -> None:
    elsewhere = replace(at(phone), endpoint="https://169.254.169.254/latest")
    why = "the endpoint is not at a push service on the allow-list"
    assert channel.objection(elsewhere) == why
    assert await channel.send(HIT, elsewhere) == Refused(None, why)


@pytest.mark.parametrize(
    "wrong",
    [
        {"p256dh": ""},
        {"p256dh": "BP" + "A" * 85},
        {"p256dh": "*" * 87},
        {"auth": "AAAA"},
        {"auth": "é"},
    ],
    ids=str,
)
async def test_keys_that_no_browser_makes_are_refused_before_anything_is_sent(
    service: PushService, channel: Channel, phone: Phone, wrong: dict[str, str]
) -> None:
    odd = replace(at(phone), **wrong)
    assert channel.objection(odd)
    assert await channel.send(HIT, odd) == Refused(None, channel.objection(odd) or "")
    assert service.messages == []


async def test_a_subscription_made_for_another_installation_is_refused(
    service: PushService, channel: Channel
) -> None:
    foreign = service.subscribe(generate().application_server_key)
    outcome = await channel.send(HIT, at(foreign))
    assert outcome == Refused(403, "the subscription is bound to another key")


async def test_a_channel_reopened_on_its_folder_keeps_its_subscriptions(
    service: PushService, channel: Channel, phone: Phone, tmp_path: Path, client: httpx.AsyncClient
) -> None:
    insecure = frozenset({service.host})
    means = Means(tmp_path, "plates@example.org", PUSH_HOSTS, insecure, client, wall_clock)
    again = openers()["webpush"](means)
    assert again.application_server_key == channel.application_server_key
    assert await again.send(HIT, at(phone)) == Accepted(201)


async def test_no_log_names_where_a_phone_listens(
    service: PushService, channel: Channel, phone: Phone, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    service.answer(Answer(500))
    for _ in range(2):
        await channel.send(HIT, at(phone))
    assert phone.endpoint.rpartition("/")[2] not in caplog.text


@pytest.mark.parametrize(
    ("text", "problem"),
    [("", "has no CHANNEL"), ("CHANNEL = 'webpush'", "has no CHANNEL"), ("1 / 0", "division")],
    ids=["nothing", "not callable", "broken"],
)
def test_a_broken_channel_stops_the_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, problem: str
) -> None:
    package = tmp_path / f"pigeons_{len(text)}"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "homing.py").write_text(text, "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises((BrokenChannelError, ZeroDivisionError), match=problem):
        openers([str(package)], package.name)


def test_what_lies_in_the_folder_is_what_there_is() -> None:
    files = Path(webpush.__file__).parent.glob("[!_]*.py")
    assert set(openers()) == {file.stem for file in files}
