"""How a vehicle looks in another maker's word: asked for, counted, and shown."""

from collections.abc import Mapping
from typing import Annotated, Any

import msgspec
from msgspec import Meta

from backend.domain.vehicles import WORDS, Body, Color, Wanted
from backend.domain.words import Word
from backend.services.finding import Counted


class WantedVehicleIn(msgspec.Struct, forbid_unknown_fields=True):
    """R-PAR-01: any of the colors, any of the bodies, the make, and how the model begins.

    `undescribed`: also vehicles of which no reader said all that is asked.
    """

    colors: Annotated[list[Color], Meta(max_length=20)] = []
    bodies: Annotated[list[Body], Meta(max_length=20)] = []
    make: Word = ""
    model: Word = ""
    undescribed: bool = True


class WantedVehicleOut(msgspec.Struct):
    """What a query asks of a vehicle, as it was typed."""

    colors: list[Color]
    bodies: list[Body]
    make: str
    model: str
    undescribed: bool


class CountedOut(msgspec.Struct):
    """Reads that fit the query but for how the vehicle looks: what was said of their vehicles.

    `silent`: of these not all that is asked was said, and nothing against it. `more`: only the
    newest were counted.
    """

    reads: int
    as_asked: int
    silent: int
    other: int
    more: bool


class DescriptionOut(msgspec.Struct):
    """R-CAP-07: how the vehicle looks in the word of another maker's reader; nobody checked it."""

    maker: str
    make: str | None
    model: str | None
    color: str | None
    body: str | None


def wanted(told: WantedVehicleIn | None) -> Wanted | None:
    """None as well where nothing is asked."""
    if told is None:
        return None
    asked = Wanted(
        list(dict.fromkeys(told.colors)),
        list(dict.fromkeys(told.bodies)),
        told.make.strip(),
        told.model.strip(),
        told.undescribed,
    )
    return asked if asked.asks else None


def vehicle(kept: Mapping[str, Any] | None) -> WantedVehicleOut | None:
    """Of a query's terms; those of before do not know of it."""
    return None if kept is None else msgspec.convert(kept, WantedVehicleOut)


def counted(found: Counted | None) -> CountedOut | None:
    if found is None:
        return None
    reads = found.as_asked + found.silent + found.other
    return CountedOut(reads, found.as_asked, found.silent, found.other, found.more)


def described(said: Mapping[str, str] | None) -> DescriptionOut | None:
    """A maker that says nothing of the vehicle has not described it."""
    if said is None:
        return None
    return DescriptionOut(said["maker"], *(said.get(name) for name in WORDS))
