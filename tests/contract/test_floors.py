"""Golden floors: what each registered model must at least do on drawn plates.

Every model is tried with the defaults of the other kinds, and each combination once.

The figures that count are in docs/recognition.md; these floors catch weights or steps that broke.
"""

import pytest

from models import catalogue
from models.catalogue import FinderModel, ReaderModel, StateModel
from models.pipeline import Choice, Pipeline
from models.training.calibrate import Judged, judge
from models.training.specimens import drawn

PLATES = 120
FOUND, EXACT = 0.9, 0.6
STATE_RIGHT, STATE_GIVEN = 0.85, 0.03


def choices() -> list[Choice]:
    """The defaults, and one choice for every further model."""
    known = catalogue.load()

    def further(kind: type[catalogue.M]) -> list[str]:
        return [name for name in known.names(kind) if not known.models[name].default]

    return [
        Choice(),
        *(Choice(finder=name) for name in further(FinderModel)),
        *(Choice(reader=name) for name in further(ReaderModel)),
        *(Choice(state=name) for name in further(StateModel)),
    ]


def named(choice: Choice) -> str:
    return choice.finder or choice.reader or choice.state or "defaults"


@pytest.fixture(scope="module", params=choices(), ids=named)
def judged(request: pytest.FixtureRequest) -> list[Judged]:
    return judge(Pipeline.load(choice=request.param), list(drawn(PLATES, seed=31)))


def text(one: Judged) -> str:
    return one.reading.best_text if one.reading else ""


def mean(values: list[float]) -> float:
    return sum(values) / len(values)


def test_the_finder_finds_plates(judged: list[Judged]) -> None:
    assert sum(one.reading is not None for one in judged) >= FOUND * PLATES


def test_the_reader_reads_whole_texts(judged: list[Judged]) -> None:
    assert sum(text(one) == one.specimen.text for one in judged) >= EXACT * PLATES


def test_right_texts_are_surer_than_wrong_ones(judged: list[Judged]) -> None:
    sure = [
        (one.reading.confidence, text(one) == one.specimen.text) for one in judged if one.reading
    ]
    right, wrong = ([c for c, is_right in sure if is_right is side] for side in (True, False))
    assert mean(right) > mean(wrong) + 0.3


def test_every_registered_model_has_its_floor() -> None:
    known = catalogue.load()
    tried = {name for choice in choices() for name in (choice.finder, choice.reader, choice.state)}
    assert {name for name, model in known.models.items() if not model.default} <= tried


def test_given_states_are_mostly_right(judged: list[Judged]) -> None:
    given = [one for one in judged if one.state]
    right = sum(one.state[0] == one.specimen.state for one in given if one.state)
    assert len(given) >= STATE_GIVEN * PLATES
    assert right >= STATE_RIGHT * len(given)
