"""`python -m models.training`: train, land, calibrate, measure, draw and pack."""

import argparse
import os
import sys
from pathlib import Path

import torch

from models.training.calibrate import calibrate
from models.training.export import export
from models.training.finder_task import FinderTask
from models.training.folders import FOLDERS, REGISTRY
from models.training.measure import measure
from models.training.pack import pack
from models.training.reader_task import ReaderTask
from models.training.run import DECAY, Plan, Task, Varying, stored_samples, train
from models.training.state_task import StateTask

TASKS: dict[str, type[Task]] = {"finder": FinderTask, "reader": ReaderTask, "state": StateTask}
MINUTES = {"finder": 60.0, "reader": 150.0, "state": 45.0}
RUNS = Path("var/training")
REPLAYED = 768
"""Samples to a step on a GPU; each is taken four to five times (docs/recognition.md, look 11)."""


def main() -> None:
    given = _parser().parse_args()
    if given.verb == "train":
        for name in [given.name] if given.name else TASKS:
            _train(name, given)
        if not given.name:
            calibrate()
    elif given.verb == "land":
        for name in given.names:
            _say(f"{export(name, given.folder / f'{name}.npz')} landed")
        calibrate()
    elif given.verb == "measure":
        _say(measure(given.folder, Path("docs/figures")))
    else:
        size = pack(given.file)
        _say(f"{given.file}: {size / 1e6:.1f} MB; unpack it, set PLATEWARDEN_REAL=real, and train")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


def _train(name: str, given: argparse.Namespace) -> None:
    start = given.start or (None if given.fresh else _furthest(name, given.folder))
    cuda = torch.cuda.is_available()
    task = TASKS[name]()
    plan = Plan(
        minutes=given.minutes or MINUTES[name],
        folder=given.folder,
        rate=given.rate,
        decay=given.decay,
        start=start,
        seed=given.seed,
        threads=given.threads,
        producers=given.producers or (max((os.cpu_count() or 2) - 1, 1) if cuda else 1),
        device="cuda" if cuda else "cpu",
        batch=REPLAYED if cuda and isinstance(task, Varying) else 0,
    )
    weights = train(task, plan)
    if not given.keep:
        export(name, weights)


def _furthest(name: str, folder: Path) -> Path | None:
    """The committed weights, or those of a run on this machine that has gone further."""
    known = (REGISTRY / FOLDERS[name] / "checkpoint.npz", folder / f"{name}.npz")
    furthest = max(known, key=stored_samples)
    return furthest if furthest.exists() else None


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="models.training", description=__doc__)
    verbs = parser.add_subparsers(dest="verb", required=True)
    run = verbs.add_parser("train", help="train one network, or all, and put it into the registry")
    run.add_argument("name", nargs="?", choices=sorted(TASKS))
    run.add_argument("--minutes", type=float, help="how long; the rate falls in the last part")
    run.add_argument(
        "--start", type=Path, help="weights to go on from; default: the committed ones"
    )
    run.add_argument("--fresh", action="store_true", help="from nothing")
    run.add_argument("--keep", action="store_true", help="leave the registry as it is")
    run.add_argument("--seed", type=int, default=1)
    run.add_argument("--rate", type=float, default=1e-3)
    run.add_argument("--decay", type=float, default=DECAY)
    run.add_argument("--producers", type=int)
    run.add_argument("--threads", type=int, default=1)
    land = verbs.add_parser("land", help="put trained weights into the registry and calibrate")
    land.add_argument("names", nargs="+", choices=sorted(TASKS))
    verbs.add_parser("measure", help="figures and the confusion table, on permitted pictures")
    packing = verbs.add_parser("pack", help="one archive for a host with a GPU")
    packing.add_argument("--file", type=Path, default=Path("var/train-pack.tar.gz"))
    for one in (run, land, verbs.choices["measure"]):
        one.add_argument("--folder", type=Path, default=RUNS)
    return parser


if __name__ == "__main__":
    main()
