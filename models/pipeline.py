"""The whole way from a picture to its looks."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from models import catalogue, finder, formats, issuer, reader
from models.catalogue import Catalogue, CatalogueError, FinderModel, ReaderModel, StateModel
from models.closer import PADDING
from models.finder import Finder, Found
from models.formats import Formats
from models.issuer import Issuer
from models.look import Box, Look, StateOfIssue
from models.pictures import Picture
from models.reader import Reader
from models.reading import Reading
from models.rectify import box_corners
from models.session import Session

LARGE_BLOCK = 24 * 2**20
"""Bytes: more than any frame of a camera takes, less than what is never kept (32 MB)."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Which models to use, by the names of their folders; the defaults where none is named."""

    registry: Path = catalogue.REGISTRY
    finder: str | None = None
    reader: str | None = None
    state: str | None = None


@dataclass(frozen=True, slots=True)
class Pipeline:
    """Pictures in, looks out. The same picture gives the same looks, whatever came before."""

    finder: Finder
    reader: Reader
    issuer: Issuer | None

    @classmethod
    def load(cls, threads: int = 1, choice: Choice = Choice()) -> "Pipeline":
        """The chosen models, ready: weights checked, and each run once."""
        # OpenCV's own pool would put every core to work on pictures this small.
        cv2.setNumThreads(threads)
        known = catalogue.load(choice.registry)
        name, model = known.choose(ReaderModel, choice.reader)
        ranking = formats.load(known.formats(name)) if model.formats_weight > 0 else None
        loaded = cls(
            _finder(known, choice.finder, threads),
            _reader(known, name, threads, ranking),
            _issuer(known, choice.state, threads, ranking),
        )
        loaded.warm()
        return loaded

    def look(self, picture: Picture) -> tuple[Look, ...]:
        """One look a plate, the surest plate first."""
        looks = (self.look_at(picture, found) for found in self.finder.find(picture))
        return tuple(look for look in looks if look is not None)

    def look_at(self, picture: Picture, found: Found) -> Look | None:
        """What stands on one plate; None when nothing does, for then it was none."""
        reading, state = self.read(picture, found)
        if reading is None:
            return None
        return Look(
            box=found.box,
            corners=found.corners,
            found=reading.presence,
            characters=reading.characters,
            confidence=reading.confidence,
            runner_up=reading.runner_up,
            image_text=reading.image_text,
            state=state,
        )

    def read(self, picture: Picture, found: Found) -> tuple[Reading | None, StateOfIssue | None]:
        """The text and the state of one plate.

        The state that the picture shows ranks the texts; the text that the picture shows then
        weighs the states. Neither is told what the other made of it.
        """
        if self.issuer is None:
            return self.reader.read(picture, found, None), None
        chances = self.issuer.chances(picture, found)
        reading = self.reader.read(picture, found, self.issuer.named(chances))
        if reading is not None:
            chances = self.issuer.weighed(chances, reading.image_text)
        return reading, self.issuer.named(chances)

    def warm(self) -> None:
        """The first picture should not pay for the first run of each network."""
        # Once a block of this size has been given back, the C library keeps those of pictures
        # instead of asking the system for fresh pages each time: 2 ms a frame.
        np.empty(LARGE_BLOCK, np.uint8)
        empty = np.full((96, 192, 3), PADDING, np.uint8)
        box = Box(32.0, 32.0, 128.0, 32.0)
        self.finder.find(empty)
        self.look_at(empty, Found(box, box_corners(box), 1.0))


def _session(known: Catalogue, name: str, sha256: str, threads: int) -> Session:
    return Session(known.weights(name), sha256, threads)


def _decoder(name: str, decoder: str, there: Mapping[str, object]) -> None:
    if decoder not in there:
        raise CatalogueError(f"{name}: no decoder {decoder}; there is {', '.join(there)}")


def _finder(known: Catalogue, wanted: str | None, threads: int) -> Finder:
    name, model = known.choose(FinderModel, wanted)
    _decoder(name, model.decoder, finder.DECODERS)
    return Finder(model, _session(known, name, model.sha256, threads))


def _reader(known: Catalogue, wanted: str, threads: int, ranking: Formats | None) -> Reader:
    name, model = known.choose(ReaderModel, wanted)
    _decoder(name, model.decoder, reader.DECODERS)
    return Reader(model, _session(known, name, model.sha256, threads), ranking)


def _issuer(
    known: Catalogue, wanted: str | None, threads: int, ranking: Formats | None
) -> Issuer | None:
    """States are read when there is a model for it; the text does not depend on one."""
    if wanted is None and not known.names(StateModel):
        return None
    name, model = known.choose(StateModel, wanted)
    _decoder(name, model.decoder, issuer.DECODERS)
    return Issuer(model, _session(known, name, model.sha256, threads), ranking)
