"""Which models there are: one folder each in `registry/`, found by listing, loud when broken."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from models.calibration import Calibration
from models.strict import build

REGISTRY = Path(__file__).parent / "registry"
NETWORK_STRIDE = 32
"""Finders take pictures whose sides are multiples of this."""


class CatalogueError(Exception):
    """A registry folder that cannot be used, or a model that is not there."""


def _shares(**given: float) -> None:
    for name, value in given.items():
        if not 0.0 <= value <= 1.0:
            raise ValueError(f"{name} must lie between 0 and 1")


def _positive(**given: float) -> None:
    for name, value in given.items():
        if value <= 0:
            raise ValueError(f"{name} must be more than 0")


@dataclass(frozen=True, slots=True)
class FinderModel:
    """Finds plates. Input `picture`, outputs `score`, `box` and `corners` on a grid."""

    decoder: str
    sha256: str
    long_side: int
    """The picture's long side as the network sees it, unless the picture is smaller."""
    second_long_side: int
    """The same for the second pass, which looks for plates that fill the picture."""
    threshold: float
    closer_width: int = 0
    """A plate that is smaller as the network sees it is looked at again, enlarged to this width
    in pixels; 0 switches that off."""
    closer_threshold: float = 0.1
    """What scores as much as this is worth a closer look."""
    default: bool = False

    def __post_init__(self) -> None:
        _positive(long_side=self.long_side, second_long_side=self.second_long_side)
        _shares(threshold=self.threshold, closer_threshold=self.closer_threshold)
        if self.closer_width < 0:
            raise ValueError("closer_width must not be negative")


@dataclass(frozen=True, slots=True)
class ReaderModel:
    """Reads characters. Input `plates`, output `characters`.

    With the decoder `points` these are shares (N, characters, down, across): how probable it is at
    each point of a grid over the crop that a character has its middle there. With `slots` they are
    logits (N, slots, classes) in reading order, and `places` (N, slots, 2) where each slot looked.
    """

    decoder: str
    sha256: str
    width: int
    height: int
    margins: tuple[float, ...]
    """One crop each, the best alone first; the share of the plate added on every side."""
    alphabet: str
    """The classes in order; one more, the last, means that nothing stands there."""
    temperature: float
    unknown_below: float
    """A character less probable than this is shown as unknown."""
    doubt_allowed: float = 0.0
    """The other crops are left out where the first leaves no more doubt than this about any
    character."""
    formats_weight: float = 0.0
    """How many nats a text gains by having a serial format in use; 0 switches that off."""
    default: bool = False
    calibration: Calibration = field(default_factory=Calibration)
    """From the evidence to the probability that the text is right."""
    presence: Calibration = field(default_factory=Calibration)
    """From the same evidence to the probability that this is a plate at all."""
    presence_threshold: float = 0.0
    """What is a plate with less than this probability is dropped; 0 keeps everything found."""

    def __post_init__(self) -> None:
        _positive(width=self.width, height=self.height, temperature=self.temperature)
        _shares(unknown_below=self.unknown_below, doubt_allowed=self.doubt_allowed)
        _shares(presence_threshold=self.presence_threshold)
        if not self.margins:
            raise ValueError("margins must name at least one crop")
        if len(set(self.alphabet)) != len(self.alphabet):
            raise ValueError("alphabet has a character twice")
        if self.formats_weight < 0:
            raise ValueError("formats_weight must not be negative")


@dataclass(frozen=True, slots=True)
class StateModel:
    """Names the state of issue. Input `plates`, output `states`."""

    decoder: str
    sha256: str
    width: int
    height: int
    margin: float
    states: tuple[str, ...]
    """The classes in order, postal codes; an empty one means another or none."""
    temperature: float
    threshold: float
    """A state less probable than this is not read."""
    serial_weight: float = 0.0
    """How far the serial's format speaks for the states that use it, 0 to 1; 0: not at all."""
    default: bool = False

    def __post_init__(self) -> None:
        _positive(width=self.width, height=self.height, temperature=self.temperature)
        _shares(threshold=self.threshold, serial_weight=self.serial_weight)
        if len(set(self.states)) != len(self.states):
            raise ValueError("states has a code twice")


Model = FinderModel | ReaderModel | StateModel
KINDS: Mapping[str, type[Model]] = {
    "finder": FinderModel,
    "reader": ReaderModel,
    "state": StateModel,
}
CALLED: Mapping[type[Model], str] = {
    FinderModel: "finder",
    ReaderModel: "reader",
    StateModel: "state model",
}
M = TypeVar("M", FinderModel, ReaderModel, StateModel)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What a registry holds, by folder name."""

    folder: Path
    models: Mapping[str, Model]

    def names(self, kind: type[M]) -> tuple[str, ...]:
        return tuple(name for name, model in self.models.items() if isinstance(model, kind))

    def choose(self, kind: type[M], name: str | None) -> tuple[str, M]:
        """The named model of this kind, or its default."""
        known = {n: m for n, m in self.models.items() if isinstance(m, kind)}
        if name is None:
            chosen = [n for n, model in known.items() if model.default]
            if len(chosen) != 1:
                raise CatalogueError(
                    f"{self.folder}: one {CALLED[kind]} must be the default, not {len(chosen)}"
                )
            name = chosen[0]
        if name not in known:
            there = ", ".join(known) or "none"
            raise CatalogueError(f"{self.folder}: no {CALLED[kind]} {name}; there is {there}")
        return name, known[name]

    def weights(self, name: str) -> Path:
        return self.folder / name / "weights.onnx"

    def formats(self, name: str) -> Path:
        return self.folder / name / "formats.tsv"


def load(folder: Path = REGISTRY) -> Catalogue:
    """Every model in the folder; one that is broken stops the start."""
    if not folder.is_dir():
        raise CatalogueError(f"{folder}: there is no such registry")
    names = sorted(
        entry.name
        for entry in folder.iterdir()
        if entry.is_dir() and not entry.name.startswith((".", "_"))
    )
    return Catalogue(folder, {name: _model(folder / name) for name in names})


def _model(folder: Path) -> Model:
    for part in ("model.toml", "CARD.md", "weights.onnx"):
        if not (folder / part).is_file():
            raise CatalogueError(f"{folder}: {part} is missing")
    try:
        table = tomllib.loads((folder / "model.toml").read_text("utf-8"))
        model = build(_kind(table.pop("kind", "")), table, "model.toml")
    except ValueError as cause:
        raise CatalogueError(f"{folder}: {cause}") from cause
    needs_formats = isinstance(model, ReaderModel) and model.formats_weight > 0
    if needs_formats and not (folder / "formats.tsv").is_file():
        raise CatalogueError(f"{folder}: formats.tsv is missing")
    return model


def _kind(name: object) -> type[Model]:
    if not isinstance(name, str) or name not in KINDS:
        raise ValueError(f"kind must be one of {', '.join(KINDS)}")
    return KINDS[name]
