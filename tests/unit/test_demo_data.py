"""The demo's lists describe the cars that its cameras show."""

import csv
import io

from backend.services import demo_data

SHOWN = demo_data.plates()


def test_every_listed_car_is_described_as_it_is_seen() -> None:
    assert set(SHOWN.vehicles) == {plate for plate, _ in SHOWN.listed}
    assert [plate for plate, car in SHOWN.vehicles.items() if not car["color"]] == []


def test_the_state_list_wants_the_car_that_is_driven() -> None:
    rows = {row["plate"]: row for row in csv.DictReader(io.StringIO(demo_data.general_list(SHOWN)))}
    tan = rows["RHX521"]
    assert (tan["color"], tan["make"], tan["model"]) == ("tan", "Kia", "SUV")


def test_the_detectives_entry_wants_the_car_that_is_driven() -> None:
    (approved, _), (waiting, _) = demo_data.custom_entries(SHOWN)
    seen = SHOWN.vehicles[approved.plate]
    assert dict(approved.vehicle) == {part: word for part, word in seen.items() if word}
    assert waiting.plate not in SHOWN.vehicles
