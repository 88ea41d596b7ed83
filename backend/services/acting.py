"""An act and what the audit tells of it: one transaction.

The head of the audit chain is locked last, once for all events of the act, so that acts wait for
each other only for the moment of the commit.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from uuid import UUID

import msgspec

from backend.domain import tags
from backend.domain.chain import Event, Plain
from backend.domain.news import News
from backend.services.house import House
from backend.store import audit, deliveries
from policies.facts import Actor


@dataclass(frozen=True, slots=True)
class Who:
    """Whoever acts: a person in a session, a gateway, or the system itself."""

    actor: Actor
    device_id: str | None = None
    session_id: str | None = None

    @property
    def id(self) -> str:
        return self.actor.id


SYSTEM = Who(Actor(id="system", kind="system"))


@dataclass(slots=True)
class Act:
    """What has happened so far and will be told with it."""

    house: House
    who: Who
    events: list[tuple[Event, bytes | None]] = field(default_factory=list)
    news: list[tuple[UUID, News]] = field(default_factory=list)

    def tell(
        self,
        tag: str,
        subject: tuple[str, str],
        sealed: bytes | None = None,
        **details: Plain,
    ) -> None:
        """One audit event about a subject (kind, id). Plates go into `sealed`, never `details`.

        An event that is not as `backend.domain.tags` declares it is a fault, and nothing is done.
        """
        if sealed is not None:
            # The chain covers what is sealed too, also after its key is gone.
            details["sealed"] = sha256(sealed).hexdigest()
        if wrong := tags.fault(tag, subject[0], details):
            raise LookupError(f"audit event {tag}: {wrong}")
        event = Event(
            at=self.house.now(),
            tag=tag,
            actor=f"{self.who.actor.kind}:{self.who.id}",
            subject=":".join(subject),
            profile=self.house.profile.version,
            details={"device": self.who.device_id, "session": self.who.session_id, **details},
        )
        self.events.append((event, sealed))

    def inform(self, person_id: UUID, news: News) -> None:
        """One live event for the open apps of a person; ids only, the app fetches the rest."""
        self.news.append((person_id, news))


@asynccontextmanager
async def acting(house: House, who: Who = SYSTEM) -> AsyncIterator[Act]:
    """A transaction that ends with its audit events; afterwards the open apps are woken.

    Live events are numbered while the head of the chain is held, so that their numbers stand in
    the order of the commits and a stream that has seen number n has missed none below it.
    """
    async with house.db.transaction():
        act = Act(house, who)
        yield act
        if act.events or act.news:
            await audit.append(house.db, act.events)
        news = [(whom, each.event, msgspec.to_builtins(each)) for whom, each in act.news]
        await deliveries.tell_live(house.db, news, house.now())
    for person_id in {whom for whom, _ in act.news}:
        await house.live.wake(str(person_id))
