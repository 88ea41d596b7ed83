"""Web push: standard, encrypted end to end, through the service that the browser chose."""

import asyncio
import logging
import math
from base64 import b64decode
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http.cookiejar import DefaultCookiePolicy

import httpx
from cryptography.hazmat.primitives.asymmetric import ec
from webpush import WebPush, WebPushSubscription

from alerts.channel import Accepted, Channel, Gone, Means, Opener, Outcome, Refused, TryAgain
from alerts.hosts import PushHosts
from alerts.keys import VapidKeys, load_or_make
from alerts.notice import Notice, Subscription
from alerts.render import render
from alerts.vapid import Vapid

PATIENCE_S = 8.0
"""For the whole exchange: httpx counts each read anew, and a trickle would hold a worker."""
TIMEOUT = httpx.Timeout(5.0, connect=3.0)
LONGEST_WAIT_S = 3600.0
LONGEST_ANSWER = 1024
LONGEST_WHY = 200


class WebPushChannel:
    """One key pair, one allow-list, one pool of connections; safe for many sends at once."""

    def __init__(
        self,
        keys: VapidKeys,
        contact: str,
        hosts: PushHosts,
        client: httpx.AsyncClient,
        clock: Callable[[], datetime],
    ) -> None:
        self.application_server_key = keys.application_server_key
        self._hosts = hosts
        self._client = client
        self._clock = clock
        self._vapid = Vapid(keys, contact, clock)
        # Its ttl is never given to it: a value passed once would stay for all later messages.
        self._library = WebPush(keys.private_pem, keys.public_pem, subscriber=contact)
        self._library.vapid = _Unsigned()

    def objection(self, to: Subscription) -> str | None:
        """Why this subscription will never be sent to."""
        return self._hosts.objection(to.endpoint) or _objection_to_keys(to)

    async def send(self, notice: Notice, to: Subscription) -> Outcome:
        """Encrypt (0.3 ms, so here and not in a thread), post once, read the answer as a value."""
        if why := self.objection(to):
            return Refused(None, why)
        request = self._request(notice, to)
        try:
            async with asyncio.timeout(PATIENCE_S):
                return await self._post(request)
        except TimeoutError:
            return TryAgain(None, None, "the push service did not answer in time")
        except httpx.HTTPError as problem:
            # Only the name: the message may repeat the endpoint.
            return TryAgain(None, None, f"no answer: {type(problem).__name__}")

    def _request(self, notice: Notice, to: Subscription) -> httpx.Request:
        url = httpx.URL(to.endpoint)
        keys = {"p256dh": to.p256dh, "auth": to.auth}
        message = self._library.get(
            render(notice), WebPushSubscription(endpoint=to.endpoint, keys=keys)
        )
        headers = {
            "authorization": self._vapid.authorization(url),
            "content-encoding": "aes128gcm",
            "content-type": "application/octet-stream",
            "ttl": str(notice.ttl_s),
            "urgency": notice.urgency,
            "topic": notice.topic,
        }
        return self._client.build_request(
            "POST", url, content=message.encrypted, headers=headers, timeout=TIMEOUT
        )

    async def _post(self, request: httpx.Request) -> Outcome:
        response = await self._client.send(request, stream=True, follow_redirects=False)
        try:
            # Read also where nothing is to be read: else the connection is not used again.
            said = await _beginning(response)
            if response.is_success:
                return Accepted(response.status_code)
            return _reading(response, said, self._clock())
        finally:
            await response.aclose()


class _Unsigned:
    """In the place of the library's signer, whose header would be thrown away."""

    def get_authorization_header(self, **_: object) -> str:
        return ""


def new_client() -> httpx.AsyncClient:
    """The pool for push services: no cookies, no redirects, no word about our versions."""
    # It writes every address it calls at INFO, and an endpoint belongs in no log.
    logging.getLogger("httpx").setLevel(logging.WARNING)
    client = httpx.AsyncClient(
        timeout=TIMEOUT, follow_redirects=False, headers={"user-agent": "platewarden"}
    )
    client.cookies.jar.set_policy(DefaultCookiePolicy(allowed_domains=[]))
    return client


def _objection_to_keys(to: Subscription) -> str | None:
    try:
        point, auth = _bytes(to.p256dh), _bytes(to.auth)
        ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), point)
    except ValueError:  # not base64 is one of them
        return "p256dh is not a public key of a browser"
    if len(point) != 65:  # the short form of a point is one too, but not what the key is made from
        return "p256dh is not a public key of a browser"
    return None if len(auth) == 16 else "auth is not a secret of 16 bytes"


def _bytes(text: str) -> bytes:
    return b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)


def _reading(response: httpx.Response, text: str, now: datetime) -> Outcome:
    status = response.status_code
    if status in {404, 410}:
        return Gone(status)
    if status in {408, 425, 429} or status >= 500:
        return TryAgain(_wait(response.headers.get("retry-after"), now), status, text)
    if response.has_redirect_location:
        return Refused(status, "the push service wants to send us elsewhere")
    return Refused(status, text)


def _wait(retry_after: str | None, now: datetime) -> float | None:
    """Seconds or a date; what makes no sense counts as not said."""
    if retry_after is None:
        return None
    try:
        seconds = float(retry_after)
    except ValueError:
        try:
            until = parsedate_to_datetime(retry_after)
        except ValueError:
            return None
        seconds = (until.replace(tzinfo=until.tzinfo or UTC) - now).total_seconds()
    return min(max(seconds, 0.0), LONGEST_WAIT_S) if math.isfinite(seconds) else None


async def _beginning(response: httpx.Response) -> str:
    """Enough of the answer to say why, in one printable line."""
    data = b""
    async for chunk in response.aiter_raw():
        data += chunk
        if len(data) >= LONGEST_ANSWER:
            break
    text = "".join(c if c.isprintable() else " " for c in data.decode("utf-8", "replace"))
    return " ".join(text.split())[:LONGEST_WHY] or response.reason_phrase


def _open(means: Means) -> Channel:
    return WebPushChannel(
        load_or_make(means.folder),
        means.contact,
        PushHosts.of(means.hosts, means.insecure_hosts),
        means.client,
        means.clock,
    )


CHANNEL: Opener = _open
