"""Whether what reads may read, and whether the cameras speak: for the doctor (R-CAP-06)."""

from collections.abc import Iterable
from datetime import datetime

from backend.services.diagnosis import Finding
from backend.store.probing import ReaderFacts
from backend.store.software import Software
from policies import profile as profiles
from policies.decision import Refusal
from policies.engine import Engine
from policies.facts import Actor, Facts


def of_readers(
    facts: ReaderFacts | None, whats: Iterable[Software], now: datetime
) -> list[Finding]:
    """Nothing before a policy is in force: then nobody reads."""
    if facts is None or facts.profile is None:
        return []
    return [_reading(facts, whats, now), _cameras(facts)]


def _reading(facts: ReaderFacts, whats: Iterable[Software], now: datetime) -> Finding:
    if facts.profile is None:
        raise LookupError("no profile is in force")
    engine = Engine(profiles.load(profiles.FOLDER / facts.profile))
    waits = [
        f"{what.name} {what.version}"
        for what in whats
        if not _may(engine, what, (what.kind, what.name, what.version) in facts.approved, now)
    ]
    if waits:
        said = f"is held, {facts.unread} frames wait: {', '.join(waits)} is not approved"
        return Finding("reading", said, "the Chief approves it under More, Software and repairs")
    return Finding("reading", f"every version that is here may read, {facts.unread} frames wait")


def _may(engine: Engine, what: Software, approved: bool, now: datetime) -> bool:  # noqa: FBT001 - a fact
    question = Facts(
        Actor(id="system", kind="system"),
        now,
        "Software",
        what.kind,
        {"kind": what.kind, "approved": approved},
    )
    return not isinstance(engine.decide("serve_software", question), Refusal)


def _cameras(facts: ReaderFacts) -> Finding:
    may = facts.cameras - facts.unapproved
    said = f"{may} may record, {facts.unapproved} wait for approval, {facts.silent} say nothing"
    remedy = "see which under More, Cameras" if facts.silent and facts.silent == may else ""
    return Finding("cameras", said, remedy)
