"""What can go wrong in the department's language, each with a code that never changes.

The web turns a class into a status by one table.
"""

from dataclasses import dataclass
from typing import Protocol

from backend.domain.codes import Code as Code


class Clause(Protocol):
    """A paragraph that decided; the policies have the type that fits."""

    @property
    def id(self) -> str: ...
    @property
    def citation(self) -> str: ...
    @property
    def because(self) -> str: ...
    @property
    def instead(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the text that an answer breaks, as the profile cites it."""

    id: str
    citation: str
    because: str
    instead: str


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong with one field."""

    field: str
    why: str


class DomainError(Exception):
    """A surprise or a refusal that a caller can understand. No plate stands in its texts."""

    def __init__(
        self,
        code: Code,
        detail: str = "",
        *,
        clauses: tuple[Clause, ...] = (),
        instead: str = "",
    ) -> None:
        super().__init__(f"{code}: {detail or code.sentence}")
        self.code = code
        self.title = code.sentence
        self.detail = detail
        self.clauses = clauses
        self.instead = instead or code.instead


class Unauthorized(DomainError):  # noqa: N818 - what happened, as the codes say it
    """Nobody is known to ask."""


class Refused(DomainError):  # noqa: N818
    """Policy says no; the clauses say why."""


class NotFound(DomainError):  # noqa: N818
    """There is none, or none for this person."""


class Conflict(DomainError):  # noqa: N818
    """It does not fit the state that things are in."""

    def __init__(self, code: Code = Code.CONFLICT, detail: str = "", *, instead: str = "") -> None:
        super().__init__(code, detail, instead=instead)


class Gone(DomainError):  # noqa: N818
    """It was there, and is no more."""


class TooSlow(DomainError):  # noqa: N818
    """It was begun and not gone on with."""

    def __init__(self) -> None:
        super().__init__(Code.TOO_SLOW)


class TooLarge(DomainError):  # noqa: N818
    """It is more than is taken."""


class Unsupported(DomainError):  # noqa: N818
    """It is of a kind that is not taken."""


class Invalid(DomainError):  # noqa: N818
    """It cannot be what was meant; the flaws name the fields."""

    def __init__(
        self,
        code: Code = Code.INVALID,
        detail: str = "",
        *,
        flaws: tuple[Flaw, ...] = (),
        clauses: tuple[Clause, ...] = (),
        instead: str = "",
    ) -> None:
        super().__init__(code, detail, clauses=clauses, instead=instead)
        self.flaws = flaws


class Later(DomainError):  # noqa: N818
    """Not now; the same may be asked again after a while."""

    def __init__(self, code: Code, detail: str = "", *, retry_after_s: float) -> None:
        super().__init__(code, detail)
        self.retry_after_s = retry_after_s


class TooSoon(Later):
    """The asker asks too often."""

    def __init__(self, detail: str = "", *, retry_after_s: float) -> None:
        super().__init__(Code.TOO_SOON, detail, retry_after_s=retry_after_s)


class TooMuch(Later):
    """More of the store than anybody is shown in a time."""

    def __init__(self, detail: str = "", *, retry_after_s: float) -> None:
        super().__init__(Code.TOO_MUCH, detail, retry_after_s=retry_after_s)


class Behind(Later):
    """The work piles up."""

    def __init__(self, detail: str = "", *, retry_after_s: float) -> None:
        super().__init__(Code.BEHIND, detail, retry_after_s=retry_after_s)


class Full(DomainError):  # noqa: N818
    """There is no room."""
