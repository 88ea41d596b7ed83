"""Where a neighbouring agency's jurisdiction begins: areas as GeoJSON, and a place against them.

R-ALR-16. The file is the department's own (RFC 7946: longitude before latitude, rings closed, holes
behind the outer ring). Distances are reckoned on a plane around the place, which within some
kilometres is off by less than a phone's own error.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, hypot, radians
from typing import Any

METERS_A_DEGREE = 111_320.0
"""Of latitude; of longitude times the cosine of the latitude."""
LEAST_RING = 4
"""Positions of the smallest ring: a triangle, its first corner said again (RFC 7946, 3.1.6)."""

Ring = tuple[tuple[float, float], ...]


class JurisdictionsError(ValueError):
    """The file cannot be used; the message says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Area:
    """One agency's; each polygon is its outer ring, then its holes."""

    agency: str
    polygons: tuple[tuple[Ring, ...], ...]


@dataclass(frozen=True, slots=True)
class Bordering:
    """The area that a place lies in, or comes near to: then so many meters away."""

    agency: str
    inside: bool
    meters: int


def read(collection: object) -> tuple[Area, ...]:
    """A FeatureCollection of Polygons and MultiPolygons, each with its `agency`."""
    if not isinstance(collection, Mapping) or collection.get("type") != "FeatureCollection":
        raise JurisdictionsError("It is no GeoJSON FeatureCollection.")
    features = collection.get("features")
    if not isinstance(features, list):
        raise JurisdictionsError("It has no list of features.")
    return tuple(_area(number, feature) for number, feature in enumerate(features, 1))


def bordering(
    areas: Sequence[Area], agencies: Sequence[str], at: tuple[float, float], near_m: float
) -> Bordering | None:
    """Of these agencies the one whose area holds the place, else the nearest within the distance.

    `at` is latitude and longitude.
    """
    found = [_against(area, at) for area in areas if area.agency in agencies]
    near = [each for each in found if each.inside or each.meters <= near_m]
    return min(near, key=lambda each: (not each.inside, each.meters), default=None)


def _area(number: int, feature: object) -> Area:
    said: Mapping[str, Any] = feature if isinstance(feature, Mapping) else {}
    agency = (said.get("properties") or {}).get("agency")
    if not isinstance(agency, str) or not agency:
        raise JurisdictionsError(f"Feature {number} names no agency among its properties.")
    shape = said.get("geometry") or {}
    kind, coordinates = shape.get("type"), shape.get("coordinates")
    if kind not in ("Polygon", "MultiPolygon") or not isinstance(coordinates, list):
        raise JurisdictionsError(f"Feature {number} is no Polygon or MultiPolygon.")
    polygons = [coordinates] if kind == "Polygon" else coordinates
    try:
        return Area(agency, tuple(tuple(_ring(ring) for ring in each) for each in polygons))
    except (TypeError, ValueError, IndexError) as error:
        raise JurisdictionsError(f"Feature {number}: a ring cannot be used.") from error


def _ring(positions: Sequence[Sequence[float]]) -> Ring:
    ring = tuple((float(position[0]), float(position[1])) for position in positions)
    if len(ring) < LEAST_RING or ring[0] != ring[-1]:
        raise ValueError("not closed")
    if any(abs(longitude) > 180 or abs(latitude) > 90 for longitude, latitude in ring):
        raise ValueError("not on the earth")
    return ring


def _against(area: Area, at: tuple[float, float]) -> Bordering:
    """Even and odd: a place in a hole lies outside, and as far as the hole's own border."""
    rings = [ring for polygon in area.polygons for ring in polygon]
    inside = any(sum(_holds(ring, at) for ring in polygon) % 2 == 1 for polygon in area.polygons)
    distance = min(_distances(rings, at), default=float("inf"))
    meters = 0 if inside else round(min(distance, 1e9))
    return Bordering(area.agency, inside, meters)


def _holds(ring: Ring, at: tuple[float, float]) -> bool:
    """Whether a ray to the east crosses the ring an odd number of times."""
    latitude, longitude = at
    crossed = False
    for (x1, y1), (x2, y2) in pairwise(ring):
        if (y1 > latitude) != (y2 > latitude):
            east = x1 + (latitude - y1) * (x2 - x1) / (y2 - y1)
            crossed ^= longitude < east
    return crossed


def _distances(rings: Sequence[Ring], at: tuple[float, float]) -> Iterator[float]:
    """In meters to each side of the rings."""
    latitude, longitude = at
    wide = METERS_A_DEGREE * cos(radians(latitude))
    for ring in rings:
        plane = [((x - longitude) * wide, (y - latitude) * METERS_A_DEGREE) for x, y in ring]
        for (x1, y1), (x2, y2) in pairwise(plane):
            dx, dy = x2 - x1, y2 - y1
            length = dx * dx + dy * dy
            along = 0.0 if length == 0 else max(0.0, min(1.0, -(x1 * dx + y1 * dy) / length))
            yield hypot(x1 + along * dx, y1 + along * dy)
