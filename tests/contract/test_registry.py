"""Whatever stands in the registry keeps the contract of its kind, ours and a department's alike."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from models import catalogue, finder, formats, issuer, reader
from models.catalogue import Catalogue, FinderModel, ReaderModel, StateModel
from models.session import Session, Tensor

PICTURES = [(64, 64), (96, 640), (384, 640), (224, 320)]
CHARACTERS_AT_LEAST = 8
"""No state's serial needs more than eight; a reader may offer more."""


@pytest.fixture(params=["ours", "dropped in"])
def known(request: pytest.FixtureRequest, registry: Path) -> Catalogue:
    """Our own registry, and the doubles as a department's."""
    return catalogue.load(catalogue.REGISTRY if request.param == "ours" else registry)


def sessions(known: Catalogue, kind: type[catalogue.M]) -> Iterator[tuple[catalogue.M, Session]]:
    for name in known.names(kind):
        _, model = known.choose(kind, name)
        yield model, Session(known.weights(name), model.sha256)


def noise(*shape: int) -> Tensor:
    return np.random.default_rng(7).integers(0, 256, shape, np.uint8)


def test_a_pipeline_can_be_made(known: Catalogue) -> None:
    assert known.choose(FinderModel, None)
    assert known.choose(ReaderModel, None)


@pytest.mark.parametrize("size", PICTURES)
def test_finders_answer_on_a_grid_for_any_size(known: Catalogue, size: tuple[int, int]) -> None:
    for model, session in sessions(known, FinderModel):
        assert model.decoder in finder.DECODERS
        answers = session.run({"picture": noise(1, *size, 3)})
        grid = (1, size[0] // finder.GRID, size[1] // finder.GRID)
        assert answers["score"].shape == grid
        assert answers["box"].shape == (*grid, 4)
        assert answers["corners"].shape == (*grid, 8)
        assert np.isfinite(answers["box"]).all()
        assert ((answers["score"] >= 0) & (answers["score"] <= 1)).all()


@pytest.mark.parametrize("plates", [1, 3])
def test_readers_answer_as_their_decoder_expects(known: Catalogue, plates: int) -> None:
    for model, session in sessions(known, ReaderModel):
        answers = session.run({"plates": noise(plates, model.height, model.width, 3)})
        assert {len(values) for values in answers.values()} == {plates}
        each = [{name: values[i] for name, values in answers.items()} for i in range(plates)]
        seen = reader.DECODERS[model.decoder]([reader.Crop(answer, 0.1) for answer in each])
        crops, characters, classes = seen.chances.shape
        assert (crops, classes) == (plates, len(model.alphabet) + 1)
        assert seen.places.shape == (characters, 2)
        assert seen.chances.sum(axis=2) == pytest.approx(np.ones((crops, characters)))


def test_readers_have_room_for_every_serial(known: Catalogue) -> None:
    for model, session in sessions(known, ReaderModel):
        characters = session.run({"plates": noise(1, model.height, model.width, 3)})["characters"]
        if model.decoder == "slots":
            assert characters.shape[1] >= CHARACTERS_AT_LEAST
        else:
            assert characters.shape[1] == len(model.alphabet)
            assert characters.shape[3] >= 3 * CHARACTERS_AT_LEAST


def test_state_models_answer_with_a_class_a_state(known: Catalogue) -> None:
    for model, session in sessions(known, StateModel):
        assert model.decoder in issuer.DECODERS
        answers = session.run({"plates": noise(1, model.height, model.width, 3)})
        assert answers["states"].shape == (1, len(model.states))
        assert all(len(code) in (0, 2) for code in model.states)


def test_the_same_input_gives_the_same_answer(known: Catalogue) -> None:
    for model, session in sessions(known, ReaderModel):
        crops = noise(3, model.height, model.width, 3)
        first = session.run({"plates": crops})["characters"]
        assert np.array_equal(first, session.run({"plates": crops})["characters"])


def test_formats_of_readers_can_be_loaded(known: Catalogue) -> None:
    for name in known.names(ReaderModel):
        if known.formats(name).exists():
            assert formats.load(known.formats(name)).anywhere
