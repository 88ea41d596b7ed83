"""Where a neighbour's jurisdiction begins (R-ALR-16)."""

from typing import Any

import pytest

from backend.domain.jurisdictions import Area, Bordering, JurisdictionsError, bordering, read

NORMAL = "Normal Police Department"
SQUARE = [[-89.0, 40.5], [-88.9, 40.5], [-88.9, 40.6], [-89.0, 40.6], [-89.0, 40.5]]
HOLE = [[-88.96, 40.54], [-88.94, 40.54], [-88.94, 40.56], [-88.96, 40.56], [-88.96, 40.54]]


def collection(*coordinates: Any, kind: str = "Polygon", agency: str = NORMAL) -> dict[str, Any]:  # noqa: ANN401 - any JSON
    geometry = {"type": kind, "coordinates": list(coordinates)}
    feature = {"type": "Feature", "properties": {"agency": agency}, "geometry": geometry}
    return {"type": "FeatureCollection", "features": [feature]}


def at(latitude: float, longitude: float, areas: tuple[Area, ...], near_m: float = 500) -> Any:  # noqa: ANN401
    return bordering(areas, [NORMAL], (latitude, longitude), near_m)


def test_a_place_within_an_area_lies_in_it_and_one_in_its_hole_does_not() -> None:
    areas = read(collection(SQUARE, HOLE))
    assert at(40.52, -88.95, areas) == Bordering(NORMAL, inside=True, meters=0)
    assert at(40.55, -88.95, areas) is None


def test_near_the_border_it_says_how_many_meters_are_left() -> None:
    areas = read(collection([SQUARE], kind="MultiPolygon"))
    near = at(40.4973, -88.95, areas)
    assert near.inside is False
    assert 290 < near.meters < 310
    assert at(40.4973, -88.95, areas, near_m=200) is None
    corner = at(40.499, -89.001, areas)
    assert 130 < corner.meters < 150


def test_of_two_the_one_that_holds_the_place_is_told_and_of_others_nothing() -> None:
    other = read(collection(SQUARE, agency="Elsewhere"))
    assert at(40.52, -88.95, other) is None
    both = (*read(collection(HOLE)), *read(collection(SQUARE)))
    assert at(40.539, -88.95, both) == Bordering(NORMAL, inside=True, meters=0)


def test_a_side_of_no_length_is_a_point() -> None:
    twice = [SQUARE[0], *SQUARE]
    assert 290 < at(40.4973, -88.95, read(collection(twice))).meters < 310


def test_an_area_without_a_ring_is_nowhere() -> None:
    assert at(40.52, -88.95, (Area(NORMAL, ()),)) is None


FEATURE = collection(SQUARE)["features"][0]


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ([], "no GeoJSON FeatureCollection"),
        ({"type": "Feature"}, "no GeoJSON FeatureCollection"),
        ({"type": "FeatureCollection"}, "no list of features"),
        ({"type": "FeatureCollection", "features": [7]}, "Feature 1 names no agency"),
        (collection(SQUARE, agency=""), "Feature 1 names no agency"),
        (collection(SQUARE, kind="Point"), "no Polygon"),
        (collection(SQUARE[:3]), "a ring cannot be used"),
        (collection(SQUARE[:4]), "a ring cannot be used"),
        (collection([[-89.0, 91.0]] * 4), "a ring cannot be used"),
        (collection([["x"]] * 4), "a ring cannot be used"),
        (collection(7), "a ring cannot be used"),
        (
            {"type": "FeatureCollection", "features": [FEATURE | {"geometry": None}]},
            "no Polygon",
        ),
    ],
)
def test_a_file_that_cannot_be_used_says_what_is_wrong(wrong: object, why: str) -> None:
    with pytest.raises(JurisdictionsError, match=why):
        read(wrong)
