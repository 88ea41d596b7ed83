"""What every kind of audit event declares of itself."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Told:
    """One kind of event."""

    sentence: str
    about: frozenset[str]
    """Kinds of subjects; empty: whatever was asked about."""
    holds: frozenset[str]
    may_hold: frozenset[str]


def told(sentence: str, about: str, holds: str = "", may: str = "") -> Told:
    return Told(
        sentence, frozenset(about.split()), frozenset(holds.split()), frozenset(may.split())
    )
