"""The registry is read strictly, and a broken folder stops the start."""

import shutil
from pathlib import Path

import pytest

from models import catalogue
from models.catalogue import CatalogueError, FinderModel, ReaderModel, StateModel
from models.pipeline import Choice, Pipeline
from tests import doubles


@pytest.fixture
def own(registry: Path, tmp_path: Path) -> Path:
    """A copy that a test may break."""
    return shutil.copytree(registry, tmp_path / "own")


def rewrite(folder: Path, old: str, new: str) -> None:
    text = (folder / "model.toml").read_text("utf-8")
    assert old in text
    (folder / "model.toml").write_text(text.replace(old, new), "utf-8")


def test_each_kind_is_found_by_listing(registry: Path) -> None:
    known = catalogue.load(registry)
    assert known.names(FinderModel) == ("striped-finder",)
    assert known.names(ReaderModel) == ("striped-reader",)
    assert known.names(StateModel) == ("striped-state",)


def test_the_default_is_chosen_where_none_is_named(registry: Path) -> None:
    name, model = catalogue.load(registry).choose(ReaderModel, None)
    assert name == "striped-reader"
    assert model.margins == (0.09, 0.1, 0.11)
    assert model.calibration.text == 1.0


def test_another_model_is_dropped_in_and_chosen_by_name(own: Path) -> None:
    toml = doubles.FINDER_TOML.replace("default = true", "").replace("640", "320")
    doubles.model_folder(own / "small", toml, doubles.network(doubles.FINDER))
    known = catalogue.load(own)
    assert known.choose(FinderModel, "small")[1].long_side == 320
    assert known.choose(FinderModel, None)[0] == "striped-finder"
    assert Pipeline.load(choice=Choice(own, finder="small"))


def test_two_defaults_are_one_too_many(own: Path) -> None:
    doubles.model_folder(own / "second", doubles.FINDER_TOML, doubles.network(doubles.FINDER))
    with pytest.raises(CatalogueError, match="must be the default, not 2"):
        catalogue.load(own).choose(FinderModel, None)


def test_a_name_that_is_not_there_is_answered_with_those_that_are(registry: Path) -> None:
    with pytest.raises(CatalogueError, match="no finder best; there is striped-finder"):
        catalogue.load(registry).choose(FinderModel, "best")


def test_a_state_model_that_is_not_there_is_called_so(registry: Path) -> None:
    with pytest.raises(CatalogueError, match="no state model best; there is striped-state"):
        catalogue.load(registry).choose(StateModel, "best")


def test_a_reader_is_no_finder(registry: Path) -> None:
    with pytest.raises(CatalogueError, match="no finder striped-reader"):
        catalogue.load(registry).choose(FinderModel, "striped-reader")


@pytest.mark.parametrize("part", ["model.toml", "CARD.md", "weights.onnx"])
def test_a_folder_without_one_of_its_files_stops_the_start(own: Path, part: str) -> None:
    (own / "striped-state" / part).unlink()
    with pytest.raises(CatalogueError, match=f"{part} is missing"):
        catalogue.load(own)


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('kind = "reader"', 'kind = "riddle"', "kind must be one of finder, reader, state"),
        ('kind = "reader"', "kind = 7", "kind must be one of"),
        ("width = 160", "width = 160\nbreadth = 3", "unknown key breadth"),
        ("width = 160", "", "width is missing"),
        ("width = 160", 'width = "wide"', "width must be int, not str"),
        ("width = 160", "width = 0", "width must be more than 0"),
        ("width = 160", "width = [", "Invalid value"),
        ("temperature = 1.0", "temperature = true", "temperature must be float, not bool"),
        ("unknown_below = 0.6", "unknown_below = 6", "unknown_below must lie between 0 and 1"),
        ("margins = [0.09, 0.1, 0.11]", "margins = []", "at least one crop"),
        ("margins = [0.09, 0.1, 0.11]", "margins = 3", "margins must be a list"),
        ('"ABCDEF', '"AABCDEF', "a character twice"),
        ("formats_weight = 1.0", "formats_weight = -1", "must not be negative"),
        ("formats_weight = 1.0", "calibration = 1", "calibration must be a table"),
        ("formats_weight = 1.0", "[calibration]\nluck = 1.0", "unknown key luck"),
        ("formats_weight = 1.0", "[calibration]\ncurve_to = [0.1]", "must be of one length"),
        (
            "formats_weight = 1.0",
            "[calibration]\ncurve_from = [0.2, 0.1]\ncurve_to = [0.1, 0.2]",
            "must rise",
        ),
    ],
)
def test_a_broken_table_stops_the_start(own: Path, old: str, new: str, complaint: str) -> None:
    rewrite(own / "striped-reader", old, new)
    with pytest.raises(CatalogueError, match=complaint):
        catalogue.load(own)


def test_a_state_named_twice_stops_the_start(own: Path) -> None:
    rewrite(own / "striped-state", '"IA"', '"IL"')
    with pytest.raises(CatalogueError, match="a code twice"):
        catalogue.load(own)


def test_a_finder_without_a_size_stops_the_start(own: Path) -> None:
    rewrite(own / "striped-finder", "long_side = 640", "long_side = -1")
    with pytest.raises(CatalogueError, match="long_side must be more than 0"):
        catalogue.load(own)


def test_formats_that_are_used_must_be_there(own: Path) -> None:
    (own / "striped-reader" / "formats.tsv").unlink()
    with pytest.raises(CatalogueError, match=r"formats\.tsv is missing"):
        catalogue.load(own)


def test_a_registry_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match="there is no such registry"):
        catalogue.load(tmp_path / "nowhere")


def test_files_and_hidden_folders_beside_the_models_are_passed_over(own: Path) -> None:
    (own / "README.md").write_text("notes", "utf-8")
    (own / ".trash").mkdir()
    (own / "__pycache__").mkdir()
    assert len(catalogue.load(own).models) == 3


@pytest.mark.parametrize("kind", ["finder", "reader", "state"])
def test_a_decoder_that_we_do_not_have_stops_the_start(own: Path, kind: str) -> None:
    rewrite(own / f"striped-{kind}", "decoder = ", 'decoder = "other-"  # ')
    with pytest.raises(CatalogueError, match="no decoder other-"):
        Pipeline.load(choice=Choice(own))
