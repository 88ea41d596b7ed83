"""`make bench`: recognition on real pictures, as the table of the issue, and where the time goes.

The pictures are no part of the repository. PLATEWARDEN_REAL names their folder, PLATEWARDEN_SETS
the sets in it, and PLATEWARDEN_SCORE the score tool. With `--write FILE` the tables replace what
stands between the marks in that file.
"""

import json
import os
import re
import resource
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.bench.figures import hold, tell
from tests.bench.recognition.figures import LINES, stage_table, table

ROOT = Path(__file__).parents[3]
SETS = {
    "us-frames": "frames",
    "us-closeups": "closeups",
    "negatives": "negatives",
    "misc-permissive": "misc",
    "ro-dashcam": "dashcam",
}
"""Folders, and what their figures are called."""
TIMED = "ro-dashcam"
"""Its frames are all of one camera's size."""


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def python(*arguments: str, out: Path | None = None) -> str:
    """A fresh process on one thread, also for the libraries that would take more."""
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    command = [sys.executable, *arguments]
    done = subprocess.run(command, env=environment, cwd=ROOT, stdout=subprocess.PIPE, check=False)  # noqa: S603 - ours
    if out:
        out.write_bytes(done.stdout)
    return done.stdout.decode()


def score(tool: Path, *arguments: str) -> str:
    return python(str(tool), *arguments)


def of_set(tool: Path, folder: Path, predictions: Path) -> dict[str, float]:
    """One set's figures, under its short name."""
    python("-m", "backend.cli", "read", str(folder), out=predictions)
    arguments = [str(predictions), str(folder / "labels.tsv"), "--json"]
    if (folder / "other_vehicles.txt").exists():
        arguments += ["--fp-exclude", str(folder / "other_vehicles.txt")]
    told = json.loads(score(tool, *arguments))
    name = SETS[folder.name]
    named = {
        "exact": told["exact"],
        "folded": told["exact_O0_I1"],
        "found": told["detected"],
        "false": told["false_per_frame"],
        "accepted": told["accepted_1pc"],
        "state right": told["state_of_given"],
        "state given": told["state_given"] / told["state_labels"] if told["state_labels"] else None,
    }
    return {f"{name} {key}": value for key, value in named.items() if value is not None}


def together(tool: Path, pairs: Sequence[str]) -> dict[str, float]:
    """The calibration error over the two labelled sets; the tool prints it in words only."""
    said = re.search(r"all together: .*ece ([\d.]+)", score(tool, *pairs))
    return {"both ece": float(said.group(1))} if said else {}


def quality(real: Path, tool: Path, names: Sequence[str]) -> dict[str, float]:
    measured: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as scratch:
        pairs: list[str] = []
        for name in names:
            say(f"reading {name} …")
            predictions = Path(scratch) / f"{name}.tsv"
            measured |= of_set(tool, real / name, predictions)
            if name in ("us-frames", "us-closeups"):
                pairs += [str(predictions), str(real / name / "labels.tsv")]
        if len(pairs) == 4:
            measured |= together(tool, pairs)
    return measured


def speed(real: Path) -> tuple[dict[str, float], str]:
    say("timing the stages …")
    told = json.loads(python("-m", "tests.bench.recognition.stages", str(real / TIMED)))
    reached = told["floor"]["gigaflops"]
    words = (
        f"{told['frames']} frames of 1280 x 720 with {told['plates']:.2f} plates each, one thread. "
        f"The floor counts the networks' arithmetic at {reached:.0f} GFLOP/s, which a float matrix "
        "product reaches on this machine."
    )
    words = f"{words}\n\n{stage_table(told['stages'], told['floor'])}"
    measured = {"milliseconds": sum(told["stages"].values())}
    if "1" in told["by_plates"]:
        measured["milliseconds one plate"] = told["by_plates"]["1"]
    return measured, words


def main() -> None:
    real = Path(os.environ.get("PLATEWARDEN_REAL", ROOT.parent / "shared" / "data" / "real"))
    real = real.resolve()
    default_tool = ROOT.parent / "shared" / "tools" / "score_plates.py"
    tool = Path(os.environ.get("PLATEWARDEN_SCORE", default_tool))
    wanted = os.environ.get("PLATEWARDEN_SETS", " ".join(SETS)).split()
    names = [name for name in wanted if name in SETS and (real / name / "labels.tsv").is_file()]
    if not names or not tool.is_file():
        say(f"nothing to measure: no labelled pictures in {real}, or no score tool at {tool}")
        return
    measured = quality(real, tool, names)
    # Of the processes that have ended, the largest: one that read a whole set.
    measured["megabytes"] = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    parts = []
    if (real / TIMED).is_dir():
        figures, words = speed(real)
        measured |= figures
        parts.append(words)
    text = "\n\n".join([table(measured), *parts])
    tell("bench", text)
    hold([must for line in LINES for must in line.musts(measured)])


if __name__ == "__main__":
    main()
