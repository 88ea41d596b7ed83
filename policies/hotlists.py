"""What a profile says about hot lists: the custom entries and the lists that are brought in."""

from dataclasses import dataclass

from policies.cited import Cited

LONGEST_DAYS = 365
"""The life of an entry where the text sets none: somebody looks at it again once a year."""


@dataclass(frozen=True, slots=True)
class Entries:
    """Custom hot lists: who makes an entry, who approves it, how long it lives, who hears of it.

    No approvers: an entry is active at once. No units: any. No days: the text sets no life.
    """

    life_days: Cited[int | None]
    extension_days: Cited[int | None]
    creators: Cited[tuple[str, ...]]
    creator_units: Cited[tuple[str, ...]]
    shift_list_creators: Cited[tuple[str, ...]]
    approvers: Cited[tuple[str, ...]]
    audience: Cited[tuple[str, ...]]
    widest_audience: Cited[tuple[str, ...]]
    handovers: Cited[int]
    report_number: Cited[bool] = Cited(value=False, citation="Setting; the text is silent")
    """Whether an entry is documented in a general offense report, whose number is asked for."""
    afterwards_h: Cited[int | None] = Cited(None, "Setting")
    """Hours by which an entry, active at once, must be approved; without, it ends."""
    answer_h: Cited[int] = Cited(4, "Setting")
    """Hours after which, unanswered, a request goes to the deputy of the rota too."""
    remind_days: Cited[tuple[int, ...]] = Cited((7, 1), "Setting")
    """Days before the end of an entry at which its owner is reminded."""
    digest_hour: Cited[int] = Cited(7, "Setting")
    """The hour of the department's zone from which an owner is told what their entries led to."""

    @property
    def most_days(self) -> int:
        """The days for which an entry may be asked."""
        return self.life_days.value or LONGEST_DAYS

    @property
    def most_days_more(self) -> int:
        """The days that one extension may add."""
        return self.extension_days.value or LONGEST_DAYS


@dataclass(frozen=True, slots=True)
class Lists:
    """General hot lists."""

    stale_after_h: Cited[int]
