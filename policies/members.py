"""What a profile says of the people themselves: access, training, duties, what they acknowledge."""

import hashlib
from dataclasses import dataclass

from policies.cited import Cited


@dataclass(frozen=True, slots=True)
class People:
    """Who takes access away and gives it back; `releasers` open a locked account on shift."""

    suspenders: Cited[tuple[str, ...]]
    restorers: Cited[tuple[str, ...]]
    releasers: Cited[tuple[str, ...]]
    unused_days: Cited[int]
    temporary_hours: Cited[int]
    review_days: Cited[int]
    warn_days: Cited[tuple[int, ...]]
    """Before a training lapses, the first warning first."""
    certified_sources: Cited[tuple[str, ...]]
    """Words in a list's name or source for which a LEADS/NCIC certification is needed."""


@dataclass(frozen=True, slots=True)
class Topic:
    """What training covers. A gate is needed for access; `days` is the longest that it counts."""

    id: str
    word: str
    citation: str
    gate: bool
    days: int


@dataclass(frozen=True, slots=True)
class Duty:
    """What the text binds to a position; somebody else holds it by a dated delegation only."""

    id: str
    word: str
    holder: str
    citation: str


@dataclass(frozen=True, slots=True)
class Protocol:
    """What has to be on file in writing."""

    id: str
    word: str
    citation: str


@dataclass(frozen=True, slots=True)
class Statement:
    """What a person acknowledges before anything else, anew when its words change."""

    id: str
    title: str
    text: str
    citation: str

    @property
    def version(self) -> str:
        return hashlib.sha256(f"{self.title}\n{self.text}".encode()).hexdigest()[:12]
