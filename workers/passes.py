"""The demo's cars: which drawn clip shows which synthetic plate, before which camera."""

import csv
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "sources" / "demo"


@dataclass(frozen=True, slots=True)
class Pass:
    """One car that passes one of the demo's cameras."""

    camera: str
    clip: Path
    plate: str
    state: str
    listed: bool
    """Whether the demo's hot lists may hold it; the others are ordinary traffic."""


def load(folder: Path = FOLDER) -> list[Pass]:
    with (folder / "demo.tsv").open(encoding="utf-8", newline="") as file:
        return [
            Pass(
                row["camera"],
                folder / row["clip"],
                row["plate"],
                row["state"],
                row["listed"] == "yes",
            )
            for row in csv.DictReader(file, delimiter="\t")
        ]
