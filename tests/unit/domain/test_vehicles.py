"""What other makers write of a vehicle, and what is asked of it."""

from itertools import product

import pytest

from backend.domain.vehicles import Body, Color, Description, Fit, Wanted, described

NONE = Wanted([], [])


@pytest.mark.parametrize(
    ("said", "color"),
    [
        ("White", "white"),
        ("WHI", "white"),
        ("dark blue metallic", "blue"),
        ("Grey", "gray"),
        ("silver/black", None),
        ("Azure", None),
        ("unknown", None),
        ("", None),
    ],
)
def test_a_color_is_one_of_ours_or_none(said: str, color: str | None) -> None:
    assert described({"color": said}).color == color


@pytest.mark.parametrize(
    ("said", "body"),
    [
        ("Sedan", "car"),
        ("4D", "car"),
        ("station wagon", "car"),
        ("coupé", "car"),
        ("SUV-Crossover", "suv"),
        ("Sport Utility", "suv"),
        ("pick-up", "pickup"),
        ("Pickup Truck", "pickup"),
        ("mini van", "van"),
        ("Tractor-Trailer", "truck"),
        ("truck", None),
        ("spaceship", None),
    ],
)
def test_a_body_is_one_of_ours_and_a_truck_alone_is_none(said: str, body: str | None) -> None:
    assert described({"body": said}).body == body


def test_make_and_model_are_one_however_they_are_written() -> None:
    for make, model in (("Ford", "F-150"), ("FORD", "Ford F150"), ("ford ", "f 150")):
        said = described({"make": make, "model": model})
        assert (said.make, said.model) == ("FORD", "F150")
    assert {described({"make": each}).make for each in ("Chevy", "CHEV", "Chevrolet")} == {
        "CHEVROLET"
    }
    assert described({"make": "Citroën"}).make == "CITROEN"
    assert described({"make": "Unknown", "model": "n/a"}) == Description()
    assert described({"make": "Mini", "model": "MINI"}).model == "MINI"


def test_one_word_against_it_is_enough_and_silence_is_not_against_it() -> None:
    wanted = Wanted([Color.RED, Color.BROWN], [Body.SUV], "Chevy", "Tahoe")
    whole = Description("red", "suv", "CHEVROLET", "TAHOELT")
    assert wanted.fit(whole) is Fit.AS_ASKED
    assert wanted.fit(Description("brown", "suv", "CHEVROLET")) is Fit.SILENT
    assert wanted.fit(Description()) is Fit.SILENT
    assert wanted.fit(Description("blue")) is Fit.OTHER
    assert wanted.fit(Description("red", "suv", "CHEVROLET", "EQUINOX")) is Fit.OTHER
    assert wanted.fit(Description("red", "suv", "FORD")) is Fit.OTHER


def test_what_is_not_asked_is_no_matter() -> None:
    words: tuple[list[str | None], ...] = ([None, "red"], [None, "van"], [None, "FORD"])
    for color, body, make in product(*words):
        assert NONE.fit(Description(color, body, make)) is Fit.AS_ASKED
    assert not NONE.asks


def test_those_without_a_description_are_taken_unless_they_are_left_out() -> None:
    silent = Description(make="FORD")
    assert Wanted([Color.RED], []).takes(silent)
    assert not Wanted([Color.RED], [], undescribed=False).takes(silent)
    assert not Wanted([Color.RED], []).takes(Description("blue"))
