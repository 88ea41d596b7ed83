"""Streets with one car each, 1920 x 1080, drawn anew: some of the plates will be listed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from tqdm import tqdm

from backend.domain.confusions import Confusions, parse
from backend.domain.matching import Background, Kind, Reading, Wanted, score
from backend.domain.settling import settle
from models.catalogue import REGISTRY
from models.pipeline import Pipeline
from models.training.clips import Clip, passing
from models.training.designs import load_designs
from models.training.folders import DESIGNS
from models.training.plate import Press
from tests.processes import jpeg

SEED = 51_001
SIZE = (1920, 1080)
SURE = 0.92
"""A little above the profile's threshold: each of these alerts on its first look."""
BACKGROUND = Background(100, home="IL")


@dataclass(frozen=True)
class Street:
    """One picture and whose plate is on it."""

    picture: bytes
    plate: str
    state: str


@dataclass(frozen=True)
class Pool:
    """Pictures whose plates may be listed, and cars about whom nobody asks."""

    listed: Sequence[Street]
    others: Sequence[Street]


def draw(listed: int, others: int, pipeline: Pipeline) -> Pool:
    """So many of each; every listed plate once, so that no alert is another's repetition."""
    table = parse((REGISTRY / "plate-reader" / "confusion.tsv").read_text("utf-8"))
    clear: dict[str, Street] = {}
    rest: list[Street] = []
    with tqdm(total=listed + others, unit="street", disable=None) as progress:
        for clip, picture in _pictures():
            looks = pipeline.look(picture)
            if len(looks) != 1:
                continue  # a frame with one plate: what the figures are of
            street = Street(jpeg(picture), clip.text, clip.state)
            settled = settle(list(looks))
            if len(clear) < listed and clip.text not in clear and _alerts(settled, clip, table):
                clear[clip.text] = street
            elif len(rest) < others and settled.text != clip.text:
                continue  # read as another plate it could meet one of the list
            elif len(rest) < others:
                rest.append(street)
            progress.n = len(clear) + len(rest)
            progress.refresh()
            if progress.n == listed + others:
                break
    return Pool(tuple(clear.values()), rest)


def _alerts(settled: object, clip: Clip, table: Confusions) -> bool:
    wanted = [Wanted(clip.text, clip.state)]
    (scored,) = score(Reading.of(settled, table), wanted, BACKGROUND)  # type: ignore[arg-type]
    return scored.kind is Kind.EXACT and scored.probability >= SURE


def _pictures() -> Iterator[tuple[Clip, np.ndarray]]:
    """Each clip's best moment, as steady and clean as a good fixed camera gives it."""
    rng = np.random.default_rng(SEED)
    press = Press(load_designs(DESIGNS), rng)
    while True:
        clip = passing(press, rng, 6.0, SIZE)
        if not clip.state:
            continue
        look = replace(
            clip.look, shutter=1 / 700, blur=0.4, noise=1.2, quality=95, rain=False, writes=False
        )
        near = len(clip) // 4 if clip.way == "leaves" else len(clip) * 3 // 4
        yield clip, replace(clip, look=look).frame(near).picture
