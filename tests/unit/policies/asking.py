"""Bloomington's engine, and questions to it with what matters to a test spelled out."""

from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

from policies.decision import Permit, Refusal
from policies.engine import Engine
from policies.facts import Actor, Facts, Value
from policies.profile import FOLDER, Profile, Source, load

BLOOMINGTON = FOLDER / "bloomington"
NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)

OFFICER = Actor(
    id="officer-1",
    kind="person",
    role="officer",
    units=frozenset({"PATROL"}),
    sworn=True,
    training_until=date(2027, 6, 30),
    on_shift=True,
    device="phone",
    device_enrolled=True,
    fresh=True,
)
GATEWAY = Actor(id="gateway-1", kind="gateway")


@cache
def profile() -> Profile:
    return load(BLOOMINGTON)


@cache
def engine() -> Engine:
    return Engine(profile())


def facts(
    actor: Actor = OFFICER, resource: str = "Department", now: datetime = NOW, **given: Value
) -> Facts:
    return Facts(actor, now, resource, "resource-1", given)


def ids(decision: Permit | Refusal) -> list[str]:
    return [clause.id for clause in decision.clauses]


def written(text: str, *, law: bool = False) -> Profile:
    """Bloomington's profile with one more policy file."""
    return replace(profile(), sources=(*profile().sources, Source("draft.cedar", text, law=law)))


def notes(id_: str) -> str:
    return f'@id("{id_}") @citation("c") @because("b") @instead("i")\n'


def draft(folder: Path, name: str, old: str, new: str) -> Path:
    """A copy of Bloomington's folder in which one file says something else."""
    for file in ("profile.toml", "policy.cedar"):
        text = (BLOOMINGTON / file).read_text("utf-8")
        if file == name:
            assert old in text
            text = text.replace(old, new, 1)
        (folder / file).write_text(text, "utf-8")
    return folder
