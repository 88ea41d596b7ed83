"""A real Firefox subscribes with our key, and shows what our channel sends."""

import json
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from alerts.channel import Accepted, Gone
from alerts.channels import webpush
from alerts.hosts import PUSH_HOSTS, PushHosts
from alerts.keys import generate
from alerts.notice import Notice, Subscription
from alerts.render import render
from tests import firefox
from tests.firefox import SHOWN, Firefox
from tests.push_checks import decode, encode
from tests.push_service import PushService

# Firefox itself talks to this machine only: its settings point at the push service of the test.
pytestmark = [pytest.mark.anyio, pytest.mark.allow_hosts(["127.0.0.1"])]

ALERT = "0193a7c2-5d1e-7b42-9c55-3f2f6f0f8a11"
HIT = Notice(ALERT, "hit", ttl_s=120)
TEST = Notice("0193a7c2-5d1e-7b42-9c55-3f2f6f0f8a12", "test", ttl_s=60, test=True)

PAGE = b"<!doctype html><title>Push</title><p>Push"
WORKER = b"""
self.addEventListener("push", (event) => {
  const { title, ...options } = event.data.json();
  event.waitUntil(self.registration.showNotification(title, { ...options, data: options.url }));
});
"""
SUBSCRIBE = """
await navigator.serviceWorker.register("/sw.js");
const registration = await navigator.serviceWorker.ready;
const options = { userVisibleOnly: true, applicationServerKey: args[0] };
return (await registration.pushManager.subscribe(options)).toJSON();
"""
UNSUBSCRIBE = """
const registration = await navigator.serviceWorker.ready;
return (await registration.pushManager.getSubscription()).unsubscribe();
"""


class Site(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        kind, text = ("text/javascript", WORKER) if self.path == "/sw.js" else ("text/html", PAGE)
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: a test's output is its own."""


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
def service() -> Iterator[PushService]:
    with PushService(patience_s=30) as started:
        yield started


@pytest.fixture
async def channel(service: PushService) -> AsyncIterator[webpush.WebPushChannel]:
    hosts = PushHosts.of(PUSH_HOSTS, {service.host})
    async with webpush.new_client() as client:
        yield webpush.WebPushChannel(
            generate(),
            "plates@example.org",
            hosts,
            client,
            lambda: datetime.now(UTC),  # noqa: TID251
        )


@pytest.fixture
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = Thread(target=lambda: server.serve_forever(poll_interval=0.05))
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def browser(tmp_path: Path, service: PushService, site: str) -> Iterator[Firefox]:
    program = firefox.found()
    if program is None:
        pytest.skip("no firefox-esr or firefox on this machine, so none can subscribe")
    preferences = firefox.push_preferences(service.websocket_url)
    with Firefox(program, tmp_path / "firefox", preferences) as started:
        started.open(site)
        yield started


def subscription(said: dict[str, Any]) -> Subscription:
    return Subscription(said["endpoint"], said["keys"]["p256dh"], said["keys"]["auth"])


def as_shown(notice: Notice) -> dict[str, str]:
    rendered = json.loads(render(notice))
    return {name: rendered[name] for name in ("title", "body", "tag")} | {"data": rendered["url"]}


async def test_firefox_shows_what_we_rendered(
    browser: Firefox, channel: webpush.WebPushChannel, service: PushService
) -> None:
    # R-HOT-05: an alert on the user's screen. R-MOB-02: nothing on it but generic words.
    phone = subscription(browser.run(SUBSCRIBE, channel.application_server_key))
    assert channel.objection(phone) is None
    assert await channel.send(HIT, phone) == Accepted(201)
    assert browser.run(SHOWN, 1) == [as_shown(HIT)]
    assert [ack["code"] for ack in service.wait_for_acks(1)] == [100]


async def test_what_follows_about_an_alert_takes_the_place_of_the_first(
    browser: Firefox, channel: webpush.WebPushChannel, service: PushService
) -> None:
    phone = subscription(browser.run(SUBSCRIBE, channel.application_server_key))
    withdrawn = Notice(ALERT, "withdrawn", ttl_s=120, urgency="normal")
    for notice in (HIT, HIT, withdrawn, TEST):
        assert await channel.send(notice, phone) == Accepted(201)
        service.wait_for_acks(len(service.messages))
    shown = sorted(browser.run(SHOWN, 2), key=lambda one: str(one["tag"]))
    assert shown == [as_shown(withdrawn), as_shown(TEST)]


async def test_firefox_cannot_read_what_was_tampered_with(
    browser: Firefox, channel: webpush.WebPushChannel, service: PushService
) -> None:
    said = browser.run(SUBSCRIBE, channel.application_server_key)
    secret = decode(said["keys"]["auth"])
    other = encode(bytes([secret[0] ^ 1]) + secret[1:])
    tampered = Subscription(said["endpoint"], said["keys"]["p256dh"], other)
    assert await channel.send(HIT, tampered) == Accepted(201)
    assert [ack["code"] for ack in service.wait_for_acks(1)] == [101]
    assert browser.run(SHOWN, 0) == []


async def test_a_phone_that_unsubscribed_is_gone(
    browser: Firefox, channel: webpush.WebPushChannel
) -> None:
    phone = subscription(browser.run(SUBSCRIBE, channel.application_server_key))
    assert browser.run(UNSUBSCRIBE) is True
    assert await channel.send(HIT, phone) == Gone(410)
