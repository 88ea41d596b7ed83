"""Chosen serials are measured apart from those that follow their state's format."""

from pathlib import Path

import numpy as np
import pytest

from models import formats
from models.calibration import Evidence
from models.look import Box, Character
from models.reading import Reading
from models.training.calibrate import Judged
from models.training.chosen import apart
from models.training.specimens import Specimen


@pytest.fixture
def known(tmp_path: Path) -> formats.Formats:
    file = tmp_path / "formats.tsv"
    file.write_text("state\tpattern\tweight\nIL\t@@#####\t1\n")
    return formats.load(file)


def specimen(text: str) -> Specimen:
    return Specimen(np.zeros((1, 1, 3), np.uint8), text, "IL", Box(0, 0, 1, 1), "day", "drawn")


def read(text: str) -> Reading:
    characters = tuple(Character(((each, 1.0),), known=True, centre=(0.5, 0.5)) for each in text)
    evidence = Evidence(
        text=0, least=0, clear=0, lead=0, agreement=0, found=0, width=0, narrow=0, count=6
    )
    return Reading(characters, "", text, 0.9, 0.9, evidence)


def test_each_kind_is_counted_for_itself_and_folded(known: formats.Formats) -> None:
    judged = [
        Judged(specimen("AB12345"), read("AB12345"), None),
        Judged(specimen("AB12340"), None, None),
        Judged(specimen("CO0L"), read("COOL"), None),
    ]
    assert apart(judged, known).splitlines() == [
        "2 serials in a format in use: exact 0.500, O=0 I=1 0.500",
        "1 serials of another shape: exact 0.000, O=0 I=1 1.000",
    ]
