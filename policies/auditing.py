"""What a profile says of how the use of the system is audited."""

from dataclasses import dataclass

from policies.cited import Cited

EVERY = ("quarter", "year", "none")


@dataclass(frozen=True, slots=True)
class Audits:
    """Who conducts audits, how often, and who reviews the memorandum (R-AUD-05 to R-AUD-08).

    `sample_every`: of inquiries drawn at random, `sample` of them at least; `system_every`: of
    passwords, usage and training. Each is one of `EVERY`. `due_days`: from the end of the period
    until the memorandum is there.
    """

    conductors: Cited[tuple[str, ...]]
    reviewers: Cited[tuple[str, ...]]
    sample_every: Cited[str]
    system_every: Cited[str]
    sample: Cited[int] = Cited(5, "Setting")
    due_days: Cited[int] = Cited(30, "Setting")
