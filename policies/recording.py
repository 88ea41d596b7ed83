"""What a profile says of recording: what the door takes, which readers, where it is stored."""

from dataclasses import dataclass

from policies.cited import Cited


@dataclass(frozen=True, slots=True)
class Reads:
    """What the door for frames takes."""

    upload_limit_mb: Cited[int]
    unread_limit: Cited[int]
    clock_ahead_s: Cited[int]


@dataclass(frozen=True, slots=True)
class Cameras:
    """Who approves where a reader stands, and the analyses that must be on file first.

    `transfer_days`: after so many days at most what a car holds is moved to the department.
    """

    approvers: Cited[tuple[str, ...]]
    analysis: Cited[tuple[str, ...]]
    transfer_days: Cited[int]


@dataclass(frozen=True, slots=True)
class Storage:
    """Whether the text forbids the department to store data itself, or rests on a vendor's cloud.

    Then the Chief signs an acknowledgement that names the provider agreement or the amended text.
    """

    acknowledgement: Cited[bool]
