"""From a picture to its looks: the text, what is doubtful about it, and the state."""

import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from models import catalogue
from models.calibration import Calibration, probability
from models.catalogue import ReaderModel
from models.finder import Found
from models.look import Box
from models.pictures import decode
from models.pipeline import Choice, Pipeline
from models.points import Seen
from models.reader import Reader
from models.reading import settle
from models.rectify import box_corners
from models.session import Network, Session, Tensor
from tests.striped import encoded, plate, scene, street

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
MODEL = ReaderModel("slots", "", 160, 64, (0.1,), ALPHABET, 1.0, 0.6)
FOUND = Found(Box(0, 0, 100, 50), box_corners(Box(0, 0, 100, 50)), 0.9)


def seen(*crops: list[dict[str, float]]) -> Seen:
    """Crops of slots, each with its characters and their probabilities; `` is nothing."""
    table = np.full((len(crops), len(crops[0]), 37), 1e-6)
    for crop, slots in enumerate(crops):
        for slot, shares in enumerate(slots):
            for character, share in shares.items():
                table[crop, slot, ALPHABET.find(character) if character else 36] = share
    return Seen(table, np.full((len(crops[0]), 2), 0.5))


@pytest.mark.parametrize("text", ["A", "ABC123", "Z9Z9Z9", "ABCDEFGHIJ"])
def test_a_plate_is_read(pipeline: Pipeline, text: str) -> None:
    looks = pipeline.look(scene(text))
    assert [look.text for look in looks] == [text]
    assert looks[0].box == Box(240, 160, 200, 80)
    assert looks[0].confidence > 0.9


def test_a_plate_that_fills_the_picture_is_read(pipeline: Pipeline) -> None:
    assert pipeline.look(plate("ABC123", "IL", 600, 240))[0].text == "ABC123"


def test_a_plate_without_characters_is_no_plate(pipeline: Pipeline) -> None:
    assert pipeline.look(scene("")) == ()


def test_the_state_is_read_where_it_is_plain(pipeline: Pipeline) -> None:
    states = [pipeline.look(scene("ABC", state))[0].state for state in ("IL", "MO", "")]
    assert [state.code if state else None for state in states] == ["IL", "MO", None]


def test_a_doubtful_character_names_its_rival(pipeline: Pipeline) -> None:
    look = pipeline.look(scene("aBC"))[0]
    assert look.characters[0].runner_up[0] == "B"
    assert look.characters[0].runner_up[1] > 0.2
    assert look.runner_up == "BBC"
    assert look.confidence < 0.8


def test_characters_stand_in_their_places(pipeline: Pipeline) -> None:
    centres = [character.centre[0] for character in pipeline.look(scene("ABC"))[0].characters]
    assert centres == pytest.approx([0.05, 0.15, 0.25], abs=0.01)


def test_the_same_picture_gives_the_same_looks(pipeline: Pipeline) -> None:
    first = pipeline.look(scene("aBC123", "IL"))
    pipeline.look(street(1000, 300))
    assert pipeline.look(scene("aBC123", "IL")) == first


def test_two_threads_read_the_same(registry_choice: Choice, pipeline: Pipeline) -> None:
    two = Pipeline.load(threads=2, choice=registry_choice)
    assert two.look(scene("ABC123"))[0].text == pipeline.look(scene("ABC123"))[0].text


def test_a_camera_picture_is_read_as_well(pipeline: Pipeline) -> None:
    picture = decode(encoded(scene("MNO456"), ".jpg"))
    assert pipeline.look(picture)[0].text == "MNO456"


@pytest.mark.parametrize("size", [(1, 1), (3, 500), (2000, 3), (5000, 40)])
def test_a_picture_of_any_shape_is_looked_at(pipeline: Pipeline, size: tuple[int, int]) -> None:
    assert pipeline.look(street(*size)) == ()


def test_what_is_hardly_a_plate_is_dropped(registry_choice: Choice) -> None:
    known = catalogue.load(registry_choice.registry)
    name, model = known.choose(ReaderModel, None)
    strict = replace(model, presence=Calibration(found=1.0, bias=-9.0), presence_threshold=0.5)
    loaded = Pipeline.load(choice=registry_choice)
    session = Session(known.weights(name), model.sha256)
    assert replace(loaded, reader=Reader(strict, session, None)).look(scene("ABC")) == ()


def test_a_look_says_how_probable_its_plate_is_not_how_the_finder_scored(
    registry_choice: Choice,
) -> None:
    known = catalogue.load(registry_choice.registry)
    name, model = known.choose(ReaderModel, None)
    doubting = replace(model, presence=Calibration(text=0.0, bias=-1.0))
    loaded = Pipeline.load(choice=registry_choice)
    session = Session(known.weights(name), model.sha256)
    looks = replace(loaded, reader=Reader(doubting, session, None)).look(scene("ABC"))
    assert [look.found for look in looks] == [pytest.approx(probability(-1.0))]


def test_a_weak_character_is_shown_as_unknown() -> None:
    reading = settle(seen([{"A": 0.4, "B": 0.3}, {"1": 0.99}]), FOUND, MODEL, lambda _: 0.0)
    assert reading is not None
    assert [character.text for character in reading.characters] == ["?", "1"]
    assert reading.image_text == "A1"


def test_formats_rank_but_the_image_text_stays() -> None:
    slots = [{"O": 0.55, "0": 0.45}, {"1": 0.99}]
    reading = settle(seen(slots), FOUND, MODEL, lambda text: 2.0 * (text == "01"))
    assert reading is not None
    assert reading.image_text == "O1"
    assert reading.runner_up == "O1"
    assert reading.characters[0].ranking[0][0] == "0"
    assert reading.characters[0].runner_up[0] == "O"


def test_formats_do_not_leave_a_character_out() -> None:
    doubtful = [{"B": 0.99}, {"1": 0.6, "": 0.4}, {"2": 0.99}]
    reading = settle(seen(doubtful), FOUND, MODEL, lambda text: 2.0 * (text == "B2"))
    assert reading is not None
    assert (reading.best_text, reading.runner_up) == ("B12", "B2")
    other, chance = reading.characters[1].ranking[1]
    assert (other, round(chance, 2)) == ("", 0.4)


def test_formats_do_not_make_a_weak_character_known() -> None:
    slots = [{"O": 0.55, "0": 0.45}, {"1": 0.99}]
    reading = settle(seen(slots), FOUND, MODEL, lambda text: 2.0 * (text == "01"))
    assert reading is not None
    assert not reading.characters[0].known


def test_states_are_not_read_without_a_model(registry: Path, tmp_path: Path) -> None:
    own = shutil.copytree(registry, tmp_path / "own")
    shutil.rmtree(own / "striped-state")
    looks = Pipeline.load(choice=Choice(own)).look(scene("ABC123", "IL"))
    assert looks[0].text == "ABC123"
    assert looks[0].state is None


def test_crops_that_disagree_are_evidence() -> None:
    both = seen([{"A": 0.9, "B": 0.1}], [{"A": 0.3, "B": 0.7}])
    reading = settle(both, FOUND, MODEL, lambda _: 0.0)
    assert reading is not None
    assert reading.evidence.agreement == 0.5


def test_one_sure_text_has_no_runner_up() -> None:
    reading = settle(seen([{"A": 1.0}]), FOUND, replace(MODEL, alphabet="A"), lambda _: 0.0)
    assert reading is not None
    assert reading.runner_up == ""


class Counted:
    """A network that counts the crops it is shown."""

    def __init__(self, network: Network) -> None:
        self.network = network
        self.crops: list[int] = []

    def run(self, inputs: Mapping[str, Tensor]) -> dict[str, Tensor]:
        self.crops.append(len(inputs["plates"]))
        return self.network.run(inputs)


@pytest.mark.parametrize(
    ("allowed", "text", "crops"), [(0.0, "ABC", 3), (0.1, "ABC", 1), (0.1, "aBC", 3)]
)
def test_one_crop_is_enough_where_it_leaves_no_doubt(
    registry_choice: Choice, allowed: float, text: str, crops: int
) -> None:
    known = catalogue.load(registry_choice.registry)
    name, model = known.choose(ReaderModel, None)
    network = Counted(Session(known.weights(name), model.sha256))
    reader = Reader(replace(model, doubt_allowed=allowed), network, None)
    found = Found(Box(240, 160, 200, 80), box_corners(Box(240, 160, 200, 80)), 0.9)
    reading = reader.read(scene(text), found, None)
    assert reading is not None
    assert reading.image_text == "ABC"
    assert sum(network.crops) == crops
