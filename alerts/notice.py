"""What is told to a device, and where it is told; neither has room for a plate."""

from base64 import urlsafe_b64encode
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal, get_args
from uuid import UUID

Kind = Literal[
    "hit",
    "test",
    "update",
    "withdrawn",
    "request",
    "ending",
    "digest",
    "shift_ends",
    "shift_over",
    "notice",
    "task",
    "looks",
    "outside",
    "week",
    "finding",
    "audit",
]
Urgency = Literal["high", "normal"]


@dataclass(frozen=True, slots=True)
class Notice:
    """That something is to be seen in the app. What it is stays there, behind the sign-in.

    Push services and locked screens see what a notice carries, so every field is a number, one of a
    few words, or an id: text that names a plate or a person fits in none of them.
    """

    about: str
    """The id of the alert, or of what else is to be seen."""
    kind: Kind
    ttl_s: int
    """How long the push service keeps it for a phone that is off; 0 means deliver now or never."""
    urgency: Urgency = "high"
    test: bool = False

    def __post_init__(self) -> None:
        # An id that is not a UUID could be anything, a plate included.
        if str(UUID(self.about)) != self.about:
            raise ValueError("what it is about is a UUID in lower case")
        if self.kind not in get_args(Kind) or self.urgency not in get_args(Urgency):
            raise ValueError("a notice has one of the known kinds and urgencies")
        if self.ttl_s < 0:
            raise ValueError("a notice cannot have ended before it is sent")
        if self.kind == "test" and not self.test:
            raise ValueError("a test alert is marked as a test")

    @property
    def topic(self) -> str:
        """Groups what is said about one thing, so that a push service keeps only the latest.

        It travels in the clear; the digest keeps our ids from the push service. 24 bytes make the
        32 characters that RFC 8030 allows.
        """
        digest = sha256(b"platewarden topic\n" + self.about.encode()).digest()
        return urlsafe_b64encode(digest[:24]).decode()


@dataclass(frozen=True, slots=True)
class Subscription:
    """Where one device listens, in the words of the browser's PushSubscription."""

    endpoint: str
    """Whoever knows it can reach the device: it belongs in no log."""
    p256dh: str
    auth: str
