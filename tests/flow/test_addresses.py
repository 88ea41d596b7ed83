"""Addresses that somebody else chooses: the server goes to none of them on their word."""

import json
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from threading import Thread
from typing import Any
from unittest.mock import patch

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from alerts.channel import TryAgain
from alerts.channels.webpush import new_client
from alerts.notice import Notice, Subscription
from backend.services import equipment
from backend.store import clock
from tests.cast import Department
from tests.flow.standing import refused
from tests.flow.test_people import ADDRESS, P256DH

pytestmark = pytest.mark.anyio
ROOT = Path(__file__).parents[2]
NOTICE = Notice("01a208eb-c980-7000-b7c2-65e692c00174", "test", ttl_s=60, test=True)
AUTH = "BTBZMqHH6r4Tts7J_aSIgg"
KNOWN = "https://fcm.googleapis.com/fcm/send/x"
ELSEWHERE = (
    "https://10.0.0.1/x",
    "https://127.0.0.1/x",
    "https://localhost/x",
    "https://169.254.169.254/latest/meta-data",
    "https://[::1]/x",
    "https://[::ffff:10.0.0.1]/x",
    "https://[::ffff:a9fe:a9fe]/x",
    "https://2130706433/x",
    "https://0x7f.1/x",
    "https://fcm.googleapis.com.evil.example/x",
    "https://evil.example/?fcm.googleapis.com",
    "https://fcm.googleapis.com@10.0.0.1/x",
    "https://fcm.googleapis.com:8443/x",
    "https://fcm.googleapis.com\\@10.0.0.1/x",
    "https://evil.push.apple.com.evil.example/x",
    "https://push.apple.com.evil.example/x",
    "http://fcm.googleapis.com/fcm/send/x",
    "file:///etc/passwd",
    "gopher://fcm.googleapis.com/x",
    "unix:///run/valkey.sock",
    "//fcm.googleapis.com/x",
    "https://fcm.googleapis.com\r\nHost: evil.example/x",
)


async def test_a_phone_that_names_a_place_of_its_own_is_not_subscribed(
    staffed: Department,
) -> None:
    """SSRF: private, mapped and disguised addresses, other schemes, other ports."""
    officer = await staffed.signed_in("officer")
    for endpoint in ELSEWHERE:
        answer = await officer.post(
            "/api/push-subscriptions", json=ADDRESS | {"endpoint": endpoint}
        )
        problem = refused(answer, 422, "invalid")
        assert [flaw["field"] for flaw in problem["flaws"]] == ["endpoint"], endpoint
        assert endpoint not in answer.text, "an endpoint is a secret"
    assert await staffed.house.db.value("SELECT count(*) FROM push_subscription") == 0
    known = ADDRESS | {"endpoint": KNOWN}
    assert (await officer.post("/api/push-subscriptions", json=known)).status_code == 201


def certificate(folder: Path) -> Path:
    """For the name of a push service, and signed by nobody whom anybody trusts."""
    key, now = ec.generate_private_key(ec.SECP256R1()), clock.now()
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "push.example")])
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("push.example")]), critical=False)
        .sign(key, SHA256())
    )
    plain = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    file = folder / "inside.pem"
    file.write_bytes(plain + made.public_bytes(Encoding.PEM))
    return file


@contextmanager
def listener(folder: Path) -> Iterator[tuple[int, list[bytes]]]:
    """Something inside that speaks TLS to anybody; what it is asked once that stands."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate(folder))
    with socket.create_server(("127.0.0.1", 0)) as door:
        heard: list[bytes] = []

        def take() -> None:
            line, _ = door.accept()
            with suppress(OSError), context.wrap_socket(line, server_side=True) as sealed:
                if asked := sealed.recv(4096):
                    heard.append(asked)
                sealed.sendall(b"HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n")

        thread = Thread(target=take, daemon=True)
        thread.start()
        yield door.getsockname()[1], heard
        thread.join(5)
        assert not thread.is_alive(), "nobody came"


@pytest.mark.allow_hosts(["127.0.0.1"])
async def test_a_known_name_that_leads_inside_is_told_nothing(
    staffed: Department, tmp_path: Path
) -> None:
    """DNS rebinding: whoever answers for the name has to show its certificate first."""
    found, keys = socket.getaddrinfo, (P256DH, AUTH)
    with listener(tmp_path) as (port, heard):

        def inside(_: object, wanted: int, *more: Any, **named: Any) -> Any:  # noqa: ANN401
            return found("127.0.0.1", wanted, *more, **named)

        place = f"push.example:{port}"
        settings = replace(staffed.house.settings, push_hosts=(place,))
        async with new_client() as client:
            channel = equipment.channel(replace(staffed.house, settings=settings), client)
            with patch("socket.getaddrinfo", inside):
                to = Subscription(f"https://{place}/fcm/send/x", *keys)
                outcome = await channel.send(NOTICE, to)
    assert isinstance(outcome, TryAgain)
    assert heard == []


def test_no_body_of_the_api_takes_an_address_but_where_a_phone_listens() -> None:
    """A camera's address is known to its gateway alone: the server never opens one."""
    document = json.loads((ROOT / "pwa" / "api" / "openapi.json").read_text("utf-8"))
    words = {"url", "uri", "address", "host", "endpoint", "source", "href", "callback", "redirect"}
    found = [
        f"{name}.{field}"
        for name, shape in document["components"]["schemas"].items()
        if name.endswith("In")
        for field in shape.get("properties", {})
        if words & set(field.lower().split("_"))
    ]
    # The second is the number of who did a repair.
    assert found == ["SubscriptionIn.endpoint", "UpkeepIn.source_id"]
