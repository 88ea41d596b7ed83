"""Plates whose owner chose the serial, measured apart: no format tells O from 0 on them."""

from collections.abc import Sequence

from models.formats import BY_CHANCE, CHOSEN, Formats
from models.training.calibrate import Judged
from models.training.specimens import Specimen

ALIKE = str.maketrans("OI", "01")


def has_format(specimen: Specimen, formats: Formats) -> bool:
    """Whether its state issues serials of this shape."""
    return formats.chance(specimen.text, specimen.state) > CHOSEN * BY_CHANCE


def apart(judged: Sequence[Judged], formats: Formats) -> str:
    """One line for each kind: how many, exact, and exact where O = 0 and I = 1."""
    lines = []
    for name, wanted in (("serials in a format in use", True), ("serials of another shape", False)):
        here = [j for j in judged if has_format(j.specimen, formats) is wanted]
        texts = [(j.reading.best_text if j.reading else "", j.specimen.text) for j in here]
        exact = sum(read == truth for read, truth in texts)
        alike = sum(read.translate(ALIKE) == truth.translate(ALIKE) for read, truth in texts)
        of = max(1, len(here))
        lines.append(f"{len(here)} {name}: exact {exact / of:.3f}, O=0 I=1 {alike / of:.3f}")
    return "\n".join(lines)
