"""The server's door for frames, as this side sees it: what is sent, and what the answers mean."""

import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

import httpx

from workers.clock import Clock
from workers.settings import OTHERS, Settings
from workers.spool import Spooled, iso

PROBLEM = "application/problem+json"
FINAL = frozenset({400, 409, 410, 413, 415, 422})
"""Refusals of the frame itself: sent again it would be refused again."""
CLOCK_AHEAD, GONE = "clock-ahead", 410
LONGEST_WAIT = 600.0
TIMES = httpx.Timeout(30.0, connect=10.0)


@dataclass(frozen=True, slots=True)
class Delivered:
    """The server has the frame on its disk."""

    duplicate: bool


@dataclass(frozen=True, slots=True)
class Final:
    """The server will never take this frame."""

    status: int
    code: str
    ahead: timedelta | None = None
    """As below, when it is refused for its age."""


@dataclass(frozen=True, slots=True)
class Early:
    """For the server the capture time lies in the future: its clock or ours is wrong."""

    ahead: timedelta | None
    """How far our clock is ahead of the server's, where the answer has a date; to a second."""


@dataclass(frozen=True, slots=True)
class Later:
    """The server or the way to it is busy or gone."""

    why: str
    after_s: float | None = None


@dataclass(frozen=True, slots=True)
class Barred:
    """The server knows us or the camera not, or not yet: a person must act."""

    status: int
    code: str


Outcome = Delivered | Final | Early | Later | Barred


@dataclass(frozen=True, slots=True)
class Beat:
    """The server heard the heartbeat; positive skew: the gateway's clock is ahead."""

    skew_ms: int


class CredentialUnread(Exception):  # noqa: N818 - an answer with a reason, and the name says so
    """There is no credential, or others may read it."""


class Door:
    """One gateway's way in. Safe to use from several threads."""

    def __init__(self, settings: Settings, clock: Clock) -> None:
        self._credential, self._clock = settings.credential, clock
        self._client = client(settings)

    def post(self, frame: Spooled) -> Outcome:
        headers = {
            "Content-Type": frame.media,
            "X-Camera": frame.camera,
            "X-Captured-At": iso(frame.captured_at),
            "X-Live": "yes" if frame.live else "no",
        }
        if frame.place:
            headers["X-Latitude"], headers["X-Longitude"] = (f"{v:.6f}" for v in frame.place)
        try:
            answer = self._client.post(
                "/ingest/frames", content=frame.data, headers=headers | self._bearer()
            )
        except httpx.HTTPError as cause:
            return Later(type(cause).__name__)
        except CredentialUnread as cause:
            return Barred(401, str(cause))
        return understood(answer, self._clock())

    def beat(self, told: Mapping[str, object]) -> Beat | Later | Barred:
        try:
            answer = self._client.post("/ingest/heartbeats", json=told, headers=self._bearer())
        except httpx.HTTPError as cause:
            return Later(type(cause).__name__)
        except CredentialUnread as cause:
            return Barred(401, str(cause))
        if answer.is_success:
            skew = fields(answer).get("clock_skew_ms")
            return Beat(skew) if type(skew) is int else Later("the answer tells no clock skew")
        outcome = understood(answer, self._clock())
        return outcome if isinstance(outcome, Later | Barred) else Later(f"{answer.status_code}")

    def close(self) -> None:
        self._client.close()

    def _bearer(self) -> dict[str, str]:
        """Read each time: a rotated credential is put into the file while we run."""
        return {"Authorization": f"Bearer {read_credential(self._credential)}"}


def read_credential(path: Path) -> str:
    try:
        if path.stat().st_mode & OTHERS:
            raise CredentialUnread(f"others may read the credential: chmod 600 {path}")
        words = path.read_text("ascii").strip()
    except (OSError, ValueError) as cause:
        raise CredentialUnread("the credential cannot be read; enrol first") from cause
    if not words.isprintable() or not words:
        raise CredentialUnread("the credential is empty or damaged; enrol again")
    return words


def client(settings: Settings) -> httpx.Client:
    """No redirects: the credential and the frames go to the server that was named."""
    table = settings.table
    context = ssl.create_default_context(cafile=settings.beside(table.authority))
    if own := settings.beside(table.certificate):
        context.load_cert_chain(own)
    return httpx.Client(base_url=table.server, timeout=TIMES, verify=context)


def understood(answer: httpx.Response, now: datetime) -> Outcome:
    """Only our own server's refusals are final; something between us may answer anything."""
    status = answer.status_code
    told = fields(answer)
    if status in (200, 201) and "frame" in told:
        return Delivered(duplicate=told.get("duplicate") is True)
    ours = answer.headers.get("content-type", "").partition(";")[0].strip() == PROBLEM
    code = str(told.get("code", ""))[:60] if ours else ""
    if code == CLOCK_AHEAD:
        return Early(_ahead(answer, now))
    if status in FINAL and ours:
        return Final(status, code, _ahead(answer, now) if status == GONE else None)
    if status == 429 or status >= 500 or status == 408:
        return Later(f"{status} {code}".strip(), retry_after(answer, now))
    return Barred(status, code)


def fields(answer: httpx.Response) -> dict[str, Any]:
    """The answer's JSON object; empty when it is something else."""
    try:
        told = answer.json()
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}


def _ahead(answer: httpx.Response, now: datetime) -> timedelta | None:
    """By the server's own clock (RFC 9110, 6.6.1)."""
    try:
        return now - parsedate_to_datetime(answer.headers.get("date", ""))
    except (ValueError, TypeError):
        return None


def retry_after(answer: httpx.Response, now: datetime) -> float | None:
    """Seconds or a date, as HTTP allows both; within reason."""
    told = answer.headers.get("retry-after", "")
    try:
        seconds = float(told)
    except ValueError:
        try:
            seconds = (parsedate_to_datetime(told) - now).total_seconds()
        except (ValueError, TypeError):
            return None
    return min(max(seconds, 0.0), LONGEST_WAIT) if seconds == seconds else None
