"""What looks odd about a sign-in or a device, and the plain reason that a person is given.

R-ACC-02, R-MOB-02: nothing here proves anything. Each is what the system saw, for somebody who
knows the people to look at.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Literal

Kind = Literal["unknown_device", "two_devices", "two_users", "too_far", "not_issued"]
Network = Literal["", "machine", "local", "public"]

IN_USE_S = 300
"""A device that was used so lately is still in somebody's hands when another one signs in."""
FASTEST_M_S = 70.0
"""250 km/h: nobody drives farther than that in the time between two photos."""
LEAST_M = 5_000.0
"""Nearer than that, an uncertain position or a clock that is a little wrong may be all there is."""


@dataclass(frozen=True, slots=True)
class Said:
    """How a kind is called, and what it may mean."""

    title: str
    meaning: str


SAID: Mapping[Kind, Said] = {
    "unknown_device": Said(
        "A device that is not enrolled asked to sign in",
        "It was refused. A private device, one that was revoked, or one whose app was cleared.",
    ),
    "two_devices": Said(
        "Two devices of one account in use at once",
        "The first was signed out. A member who changed devices, or a sign-in that is shared.",
    ),
    "two_users": Said(
        "Two people on one device",
        "A device belongs to one person. Somebody borrowed it, or its register entry is old.",
    ),
    "too_far": Said(
        "Two places farther apart than anybody drives",
        "One account at two places: a sign-in that is shared, or a phone with a wrong clock.",
    ),
    "not_issued": Said(
        "A device that is not in the register of issued devices",
        "Not issued by the department, issued to somebody else, or the register is old.",
    ),
}


def network(address: str) -> Network:
    """Which kind of network an address belongs to; the address itself is not kept."""
    try:
        found = ip_address(address)
    except ValueError:
        return ""
    if found.is_loopback:
        return "machine"
    return "local" if found.is_private or found.is_link_local else "public"


def too_far(meters: float, seconds: float) -> bool:
    """Whether nobody can have been at both places; `seconds` apart, whichever came first."""
    return meters >= LEAST_M and meters > FASTEST_M_S * abs(seconds)
