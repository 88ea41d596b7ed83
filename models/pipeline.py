"""The whole way from a picture to its looks."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from models import catalogue, finder, formats, issuer, reader
from models.catalogue import Catalogue, CatalogueError, FinderModel, ReaderModel, StateModel
from models.finder import PADDING, Finder, Found
from models.issuer import Issuer
from models.look import Box, Look
from models.pictures import Picture
from models.reader import Reader
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
        loaded = cls(
            _finder(known, choice.finder, threads),
            _reader(known, choice.reader, threads),
            _issuer(known, choice.state, threads),
        )
        loaded.warm()
        return loaded

    def look(self, picture: Picture) -> tuple[Look, ...]:
        """One look a plate, the surest plate first."""
        looks = (self.look_at(picture, found) for found in self.finder.find(picture))
        return tuple(look for look in looks if look is not None)

    def look_at(self, picture: Picture, found: Found) -> Look | None:
        """What stands on one plate; None when nothing does, for then it was none."""
        state = self.issuer.read(picture, found) if self.issuer else None
        reading = self.reader.read(picture, found, state)
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


def _reader(known: Catalogue, wanted: str | None, threads: int) -> Reader:
    name, model = known.choose(ReaderModel, wanted)
    _decoder(name, model.decoder, reader.DECODERS)
    ranking = formats.load(known.formats(name)) if model.formats_weight > 0 else None
    return Reader(model, _session(known, name, model.sha256, threads), ranking)


def _issuer(known: Catalogue, wanted: str | None, threads: int) -> Issuer | None:
    """States are read when there is a model for it; the text does not depend on one."""
    if wanted is None and not known.names(StateModel):
        return None
    name, model = known.choose(StateModel, wanted)
    _decoder(name, model.decoder, issuer.DECODERS)
    return Issuer(model, _session(known, name, model.sha256, threads))
