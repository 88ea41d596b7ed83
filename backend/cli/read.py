"""`platewarden read`: plates in pictures and films, one row each."""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tqdm import tqdm

from backend.cli.overlay import OverlayFailed, Overlays
from backend.cli.rows import JsonWriter, Row, TsvWriter, Writer, escaped, look_row, read_row
from backend.cli.sources import Source, expand
from backend.domain.reads import Sighting, reads
from models import catalogue, footage, pictures
from models.catalogue import CatalogueError
from models.formats import FormatsError
from models.look import Look
from models.pictures import Picture
from models.pipeline import Choice, Pipeline
from models.refused import PictureRefused, Refusal
from models.session import WeightsRefused

MANY = 5
"""Files from which a progress bar is worth its line."""
A_SECOND = 5.0
"""Frames of a film that are looked at in a second of it."""


@dataclass(frozen=True, slots=True)
class Order:
    """What the user asked for."""

    paths: tuple[str, ...]
    as_json: bool
    overlay: Path | None
    a_second: float
    threads: int
    choice: Choice

    @classmethod
    def of(cls, given: argparse.Namespace) -> "Order":
        choice = Choice(given.registry, given.finder, given.reader, given.state)
        return cls(tuple(given.paths), given.json, given.overlay, given.fps, given.threads, choice)


@dataclass(frozen=True, slots=True)
class Told:
    """What one file gave: its rows, and what went wrong beside them."""

    rows: list[Row]
    trouble: str = ""


class Showing:
    """The overlays of one file, until the first that cannot be written."""

    def __init__(self, overlays: Overlays | None) -> None:
        self._overlays = overlays
        self.trouble = ""

    def show(self, name: str, picture: Picture, looks: Sequence[Look]) -> None:
        if self._overlays is None or self.trouble:
            return
        try:
            self._overlays.write(name, picture, looks)
        except OverlayFailed as failed:
            self.trouble = str(failed)


def declare(parser: argparse.ArgumentParser) -> None:
    parser.epilog = (
        "A row is a plate of a picture or a vehicle of a film. The file name of a film's row ends "
        "in #t=FROM,TO: the seconds of the film in which the vehicle was seen."
    )
    parser.add_argument(
        "paths", nargs="+", metavar="PATH", help="files, folders, patterns; pictures and films"
    )
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--tsv", action="store_true", help="tab separated rows (the default)")
    shape.add_argument("--json", action="store_true", help="one JSON array with all details")
    parser.add_argument(
        "--overlay", type=Path, metavar="DIR", help="write pictures that show what was read"
    )
    parser.add_argument(
        "--fps", type=_rate, default=A_SECOND, help="film frames looked at a second (%(default)s)"
    )
    parser.add_argument("--threads", type=_count, default=1, help="threads to use (%(default)s)")
    parser.add_argument("--registry", type=Path, default=catalogue.REGISTRY, help="models folder")
    for kind in ("finder", "reader", "state"):
        parser.add_argument(f"--{kind}", metavar="NAME", help=f"the {kind} model to use")


def run(order: Order) -> int:
    try:
        pipeline = Pipeline.load(order.threads, order.choice)
        overlays = Overlays(order.overlay) if order.overlay else None
    except (CatalogueError, FormatsError, WeightsRefused, OSError) as cause:
        sys.stderr.write(f"platewarden: {cause}\n")
        return 2
    writer: Writer = JsonWriter(sys.stdout) if order.as_json else TsvWriter(sys.stdout)
    failed = 0
    for source in _progress(expand(order.paths)):
        try:
            with hushed():
                told = _told(pipeline, source, order.a_second, Showing(overlays))
        except PictureRefused as refused:
            told = Told([], _because(refused))
        writer.write(told.rows)
        if told.trouble:
            failed += 1
            tqdm.write(f"{escaped(source.name)}: {told.trouble}", file=sys.stderr)
    writer.close()
    return 1 if failed else 0


@contextmanager
def hushed() -> Iterator[None]:
    """Descriptor 2 leads nowhere meanwhile: the C libraries complain there in their own words."""
    sys.stderr.flush()
    kept, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)


def _progress(sources: list[Source]) -> Iterator[Source]:
    """A bar on a terminal, for as many files as take a while."""
    hidden = True if len(sources) < MANY else None
    bar: tqdm[Source] = tqdm(sources, desc="reading", unit="file", file=sys.stderr, disable=hidden)
    yield from bar


def _told(pipeline: Pipeline, source: Source, a_second: float, showing: Showing) -> Told:
    if source.trouble:
        raise PictureRefused(Refusal.UNREADABLE, source.trouble)
    if _is_film(source.path):
        return _film(pipeline, source, a_second, showing)
    picture = pictures.read(source.path)
    looks = pipeline.look(picture)
    showing.show(source.path.name, picture, looks)
    return Told([look_row(source.name, look) for look in looks], showing.trouble)


def _because(refused: PictureRefused) -> str:
    return f"{refused.code}: {refused.message}"


def _is_film(path: Path) -> bool:
    try:
        if not path.is_file():  # opening a pipe would wait for whoever fills it
            return False
        with path.open("rb") as file:
            return footage.is_film(file.read(footage.TRANSPORT_PACKET + 1))
    except OSError:
        return False


def _film(pipeline: Pipeline, source: Source, a_second: float, showing: Showing) -> Told:
    """Of a film that breaks off, the vehicles until then."""
    sightings: list[Sighting] = []
    trouble = ""
    try:
        for frame in footage.frames(source.path, a_second):
            looks = pipeline.look(frame.picture)
            sightings += [Sighting(frame.seconds, look) for look in looks]
            if looks:
                name = f"{source.path.name}.{frame.seconds:09.2f}s"
                showing.show(name, frame.picture, looks)
    except PictureRefused as refused:
        trouble = _because(refused)
    rows = [read_row(source.name, read) for read in reads(sightings)]
    return Told(rows, trouble or showing.trouble)


def _rate(word: str) -> float:
    rate = float(word)
    if not 0 < rate <= 1000:
        raise argparse.ArgumentTypeError("must be more than 0 and at most 1000")
    return rate


def _count(word: str) -> int:
    count = int(word)
    if not 1 <= count <= 256:
        raise argparse.ArgumentTypeError("must be from 1 to 256")
    return count
