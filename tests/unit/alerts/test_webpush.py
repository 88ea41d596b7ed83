"""The request that is made of a notice, for any input."""

from datetime import UTC, datetime

import httpx
import pytest
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import given
from hypothesis import strategies as st

from alerts.channels import webpush
from alerts.hosts import PUSH_HOSTS, PushHosts
from alerts.keys import generate
from alerts.notice import Notice, Subscription
from tests.push_checks import check_headers, check_vapid, encode

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
HIT = Notice("0193a7c2-5d1e-7b42-9c55-3f2f6f0f8a11", "hit", ttl_s=120)
HOSTS = PushHosts.of(PUSH_HOSTS | {"push.example.org:8443"})
BROWSER = generate().application_server_key  # a point on the curve, as a browser's key is


def channel() -> webpush.WebPushChannel:
    client = webpush.new_client()
    return webpush.WebPushChannel(generate(), "plates@example.org", HOSTS, client, lambda: NOW)


CHANNEL = channel()


@given(st.text() | st.from_regex(r"[A-Z][a-z]{2}, \d+ [A-Z][a-z]{2} \d+ \d+:\d+:\d+ .*"))
def test_no_retry_after_upsets_us(text: str) -> None:
    wait = webpush._wait(text, NOW)
    assert wait is None or 0 <= wait <= webpush.LONGEST_WAIT_S


@given(st.from_regex(r"https://fcm\.googleapis\.com(/[!-~]*)?", fullmatch=True))
def test_every_endpoint_without_an_objection_can_be_sent_to(endpoint: str) -> None:
    to = Subscription(endpoint, BROWSER, "A" * 22)
    if CHANNEL.objection(to) is None:
        request = CHANNEL._request(HIT, to)
        assert request.url.host == "fcm.googleapis.com"
        assert request.url.scheme == "https"


@given(st.text(), st.text())
def test_no_keys_upset_us(p256dh: str, auth: str) -> None:
    assert CHANNEL.objection(Subscription("https://fcm.googleapis.com/x", p256dh, auth))


def test_the_short_form_of_a_browsers_key_is_refused() -> None:
    # Accepted, it would seal messages that the browser cannot open.
    short = (
        generate()
        .private_key.public_key()
        .public_bytes(Encoding.X962, PublicFormat.CompressedPoint)
    )
    to = Subscription("https://fcm.googleapis.com/x", encode(short), "A" * 22)
    assert CHANNEL.objection(to) == "p256dh is not a public key of a browser"


@pytest.mark.parametrize("origin", ["https://fcm.googleapis.com", "https://push.example.org:8443"])
def test_the_request_is_one_that_a_push_service_takes(origin: str) -> None:
    now = datetime.now(UTC)  # noqa: TID251 - the oracle compares with the wall clock
    ours = webpush.WebPushChannel(
        generate(), "plates@example.org", HOSTS, httpx.AsyncClient(), lambda: now
    )
    request = ours._request(HIT, Subscription(f"{origin}/x", BROWSER, "A" * 22))
    headers = dict(request.headers)
    check_headers(headers, request.content)
    check_vapid(headers["authorization"], origin, ours.application_server_key)


def test_one_ttl_does_not_stay_for_the_next_message() -> None:
    to = Subscription("https://fcm.googleapis.com/x", BROWSER, "A" * 22)
    soon = Notice(HIT.about, "update", ttl_s=0)
    ttls = [CHANNEL._request(notice, to).headers["ttl"] for notice in (HIT, soon, HIT)]
    assert ttls == ["120", "0", "120"]
