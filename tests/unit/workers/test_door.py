"""What the server's answers mean for a frame."""

import json
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from tests.cameras import BEGAN
from workers.door import (
    Barred,
    CredentialUnread,
    Delivered,
    Early,
    Final,
    Later,
    Outcome,
    read_credential,
    understood,
)

PROBLEM = {"content-type": "application/problem+json"}


def answer(status: int, told: object = None, **headers: str) -> httpx.Response:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    kind = PROBLEM if status >= 400 else {"content-type": "application/json"}
    return httpx.Response(status, headers=kind | named, content=json.dumps(told))


DATE = "Fri, 01 May 2026 18:55:00 GMT"
FRAME = {"frame": {"captured_at": "x", "id": "y"}}


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        (answer(201, FRAME), Delivered(duplicate=False)),
        (answer(200, FRAME | {"duplicate": True}), Delivered(duplicate=True)),
        (answer(409, {"code": "frame-conflict"}), Final(409, "frame-conflict")),
        (answer(410, {"code": "past-retention"}), Final(410, "past-retention")),
        (answer(410, {"code": "camera-retired"}), Final(410, "camera-retired")),
        (answer(413, {"code": "frame-too-large"}), Final(413, "frame-too-large")),
        (answer(415, {"code": "not-a-picture"}), Final(415, "not-a-picture")),
        (answer(422, {"code": "clock-ahead"}), Early(None)),
        (answer(422, {"code": "clock-ahead"}, date=DATE), Early(timedelta(minutes=5))),
        (
            answer(410, {"code": "past-retention"}, date=DATE),
            Final(410, "past-retention", timedelta(minutes=5)),
        ),
        (answer(422, {"code": "no-place"}, date=DATE), Final(422, "no-place")),
        (answer(401, {"code": "unknown-credential"}), Barred(401, "unknown-credential")),
        (answer(403, {"code": "camera-not-approved"}), Barred(403, "camera-not-approved")),
        (answer(404, {"code": "camera-unknown"}), Barred(404, "camera-unknown")),
        (answer(429, {"code": "behind"}, retry_after="5"), Later("429 behind", 5.0)),
        (answer(507, {"code": "disk-full"}), Later("507 disk-full")),
        (answer(500), Later("500")),
    ],
)
def test_an_answer_means(given: httpx.Response, meant: Outcome) -> None:
    assert understood(given, BEGAN) == meant


@pytest.mark.parametrize("status", [200, 201, 302, 400, 410, 422])
def test_what_something_between_us_answers_deletes_no_frame(status: int) -> None:
    page = httpx.Response(status, headers={"content-type": "text/html"}, text="<h1>Sign in</h1>")
    assert isinstance(understood(page, BEGAN), Barred)


@pytest.mark.parametrize(
    ("told", "seconds"),
    [
        ("0", 0.0),
        ("-3", 0.0),
        ("1e9", 600.0),
        ("nan", None),
        ("soon", None),
        ("Fri, 01 May 2026 19:00:30 GMT", 30.0),
    ],
)
def test_the_wait_may_be_seconds_or_a_date_within_reason(told: str, seconds: float | None) -> None:
    outcome = understood(answer(503, None, retry_after=told), BEGAN + timedelta())
    assert outcome == Later("503", seconds)


def test_a_credential_that_others_may_read_is_not_used(tmp_path: Path) -> None:
    path = tmp_path / "credential"
    path.write_text("secret\n", "ascii")
    path.chmod(0o644)
    with pytest.raises(CredentialUnread, match="chmod 600"):
        read_credential(path)
    path.chmod(0o600)
    assert read_credential(path) == "secret"


@pytest.mark.parametrize("content", [b"", b"a\x00b", b"\xff"])
def test_a_damaged_credential_is_not_sent(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "credential"
    path.write_bytes(content)
    path.chmod(0o600)
    with pytest.raises(CredentialUnread):
        read_credential(path)
