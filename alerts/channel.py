"""The seam: a channel takes a notice to a device and answers with an outcome."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

import httpx

from alerts.notice import Notice, Subscription


@dataclass(frozen=True, slots=True)
class Accepted:
    """The push service took it over. That is not yet a person who has seen it."""

    status: int


@dataclass(frozen=True, slots=True)
class Gone:
    """The device no longer listens there: forget the subscription."""

    status: int


@dataclass(frozen=True, slots=True)
class TryAgain:
    """Not now. The service may or may not have it: a repeat carries the same topic and tag."""

    after_s: float | None
    """What the service asked for; None when it did not say."""
    status: int | None
    """None when no answer came."""
    why: str


@dataclass(frozen=True, slots=True)
class Refused:
    """Sending the same again would be refused again."""

    status: int | None
    """None when we refused it ourselves and nothing left the house."""
    why: str


Outcome = Accepted | Gone | TryAgain | Refused


class Channel(Protocol):
    """One way to reach devices."""

    @property
    def application_server_key(self) -> str:
        """The public key that a browser binds its subscription to."""
        ...

    def objection(self, to: Subscription) -> str | None:
        """Why this subscription will never be sent to; asked when it is made."""
        ...

    async def send(self, notice: Notice, to: Subscription) -> Outcome:
        """Hand over once; trying again is the caller's affair."""
        ...


@dataclass(frozen=True, slots=True)
class Means:
    """What a channel is given when it is opened."""

    folder: Path
    """For the channel's own keys."""
    contact: str
    """The mail address (or https page) by which a push service reaches the department."""
    hosts: frozenset[str]
    insecure_hosts: frozenset[str]
    client: httpx.AsyncClient
    clock: Callable[[], datetime]


Opener = Callable[[Means], Channel]
