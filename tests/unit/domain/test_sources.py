"""The register of sources: what a mapping file may say."""

from typing import Any

import pytest

from backend.domain.codes import Code
from backend.domain.errors import Invalid
from backend.domain.sources import read

KNOWN = frozenset({"stolen_vehicle", "wanted_person"})
CSV: dict[str, Any] = {
    "name": "State list",
    "supplier": "State Police",
    "reasons": ["stolen_vehicle"],
    "columns": {"plate": "LIC", "state": "LIS"},
    "reason_words": {"SV": "stolen_vehicle"},
}
FIXED = CSV | {
    "format": "fixed",
    "columns": {"plate": [1, 8], "state": [9, 10], "reason_class": [11, 12]},
}


def flaws(**changed: Any) -> set[str]:  # noqa: ANN401 - any key
    table = CSV | changed
    with pytest.raises(Invalid) as refused:
        read({key: value for key, value in table.items() if value is not None}, KNOWN)
    assert refused.value.code is Code.SOURCE_BROKEN
    return {flaw.field for flaw in refused.value.flaws}


def test_a_source_says_who_supplies_what_and_how_its_columns_are_called() -> None:
    """R-HOT-03."""
    source = read(CSV, KNOWN)
    assert (source.supplier, source.reasons) == ("State Police", frozenset({"stolen_vehicle"}))
    assert source.columns.names["plate"] == "LIC"
    assert source.due.total_seconds() == 24 * 3600


def test_a_file_of_fixed_width_has_places_in_the_place_of_headers() -> None:
    source = read(FIXED, KNOWN)
    assert source.columns.places["state"] == (9, 10)
    assert source.columns.names == {}


@pytest.mark.parametrize(
    ("changed", "wrong"),
    [
        ({"name": None}, {"name"}),
        ({"reasons": ["towing"]}, {"reasons"}),
        ({"reason_words": {"SV": "towing"}}, {"reason_words"}),
        ({"columns": {"colour": "COL"}}, {"columns"}),
        ({"due_h": 0}, {"due_h"}),
        ({"due_h": True}, {"due_h"}),
        ({"format": "xml"}, {"format"}),
        ({"speed": 1}, {"speed"}),
    ],
)
def test_every_key_that_is_wrong_is_named(changed: dict[str, Any], wrong: set[str]) -> None:
    """R-HOT-03: a class outside the profile's list cannot be registered."""
    assert flaws(**changed) == wrong


@pytest.mark.parametrize("place", [[3, 1], [0, 4], [1], "1-8", [1, "8"]])
def test_a_place_is_a_first_and_a_last_character(place: object) -> None:
    columns = FIXED["columns"] | {"plate": place}
    assert flaws(format="fixed", columns=columns) == {"columns.plate"}


def test_what_a_list_needs_has_its_place() -> None:
    assert flaws(format="fixed", columns={"plate": [1, 8]}) == {
        "columns.state",
        "columns.reason_class",
    }
