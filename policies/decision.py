"""The answer to "may this be done?", with the clauses that decided it."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Clause:
    """One sentence of a policy or a law: its own number, why it decides, what to do instead."""

    id: str
    citation: str
    because: str
    instead: str


@dataclass(frozen=True, slots=True)
class Permit:
    """The act is allowed. Store functions over protected records take this as an argument."""

    action: str
    actor: str
    profile: str
    clauses: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class Refusal:
    """The act is refused, with every clause not met.

    `policy-error` means that the policy could not be asked, which is an alarm, not an answer.
    """

    action: str
    actor: str
    profile: str
    clauses: tuple[Clause, ...]
    code: Literal["refused", "policy-error"]
