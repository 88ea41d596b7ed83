"""What a profile says of what leaves the store: what is kept as evidence, and for whom."""

from dataclasses import dataclass

from policies.cited import Cited

BASES = ("criminal", "civil", "discovery", "demand", "acted")
"""Why a read may be kept: a criminal or civil case, discovery, another lawful demand, or that it
was acted on in the field."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """How a read is moved out of what is purged (R-RET-03, R-RET-04).

    `target`: where the department's evidence lies, in its own words. `second_for`: bases for which
    another agrees first. `record_class`: what a downloaded record is by the text. `report_number`:
    it must stand in an investigative report. `review_days`: until it is looked at again at most.
    `receipt_days`: until the evidence system's receipt is noted. `person_day`, `day_most`: packages
    of one person, and of all, in 24 hours; `case_most`: of one case in all.
    """

    target: Cited[str]
    bases: Cited[tuple[str, ...]]
    second_for: Cited[tuple[str, ...]]
    record_class: Cited[str]
    report_number: Cited[bool]
    holders: Cited[tuple[str, ...]]
    keepers: Cited[tuple[str, ...]]
    review_days: Cited[int] = Cited(365, "Setting")
    receipt_days: Cited[int] = Cited(7, "Setting")
    person_day: Cited[int] = Cited(10, "Setting")
    case_most: Cited[int] = Cited(40, "Setting")
    day_most: Cited[int] = Cited(60, "Setting")


@dataclass(frozen=True, slots=True)
class Releases:
    """Who takes other agencies' requests in, who answers them, and who is given anything at all.

    No `approvers`: the text asks for no approval. `deciders` answer lawful process, with counsel.
    `link_days`: for so long a link is good, once.
    """

    handlers: Cited[tuple[str, ...]]
    approvers: Cited[tuple[str, ...]]
    deciders: Cited[tuple[str, ...]]
    recipients: Cited[tuple[str, ...]]
    written: Cited[bool]
    link_days: Cited[int] = Cited(7, "Setting")
    declaration_days: Cited[int] = Cited(365, "Setting")
