"""The demo's cameras: drawn cars pass a drawn street, for ever, with the present time.

Before each camera a car passes every half minute, every third one is listed, and the cameras take
turns: over all three a listed car passes twice a minute.
"""

import time
from collections.abc import Iterator
from pathlib import Path

from models import footage, pictures
from models.pictures import Picture
from models.refused import PictureRefused
from workers import passes
from workers.source import Kind, Lost, Order, Shot, Source, Unfit

SLOT_S = 30.0
EMPTY_S = 0.5
"""Between pictures of the empty street."""
FASTEST = 1000.0


class Drawn:
    """One camera of the demo. What passes when follows from the clock alone."""

    def __init__(self, order: Order) -> None:
        every = passes.load()
        self._clock = order.clock
        names = sorted({one.camera for one in every})
        if order.target not in names:
            raise Unfit(f"demo:{order.target}: there is {', '.join(names)}")
        self._turn, self._turns = names.index(order.target), len(names)
        mine = [one for one in every if one.camera == order.target]
        self._listed = [one.clip for one in mine if one.listed]
        self._others = [one.clip for one in mine if not one.listed]
        self._empty = pictures.read(passes.FOLDER / f"{order.target}.jpg")

    def frames(self) -> Iterator[Shot]:
        number = int(self._slots())
        while True:
            yield Shot(self._clock(), picture=self._empty)
            time.sleep(EMPTY_S)
            if int(self._slots()) != number:
                number = int(self._slots())
                yield from self._passing(self.clip(number))

    def kept(self, shot: Shot) -> None:
        """The next one is drawn as well."""

    def over(self) -> None:
        """It never is."""

    def clip(self, number: int) -> Path:
        """What passes in this slot."""
        rounds, place = divmod(number, self._turns)
        if place == self._turn:
            return self._listed[rounds % len(self._listed)]
        return self._others[number % len(self._others)]

    def _slots(self) -> float:
        return self._clock().timestamp() / SLOT_S - self._turn / self._turns

    def _passing(self, clip: Path) -> Iterator[Shot]:
        began = time.monotonic()
        for seconds, picture in _film(clip):
            time.sleep(max(0.0, began + seconds - time.monotonic()))
            yield Shot(self._clock(), picture=picture)


def _film(clip: Path) -> list[tuple[float, Picture]]:
    """Short enough to be decoded whole, so that the car passes at its speed on any machine."""
    try:
        return [(frame.seconds, frame.picture) for frame in footage.frames(clip, FASTEST)]
    except PictureRefused as refused:
        raise Lost(f"{clip.name}: {refused.code}") from refused


def open_drawn(order: Order) -> Source:
    return Drawn(order)


KIND = Kind(("demo",), open_drawn, live=True, gated=True)
