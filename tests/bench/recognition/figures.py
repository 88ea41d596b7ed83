"""The figures that the recognition must reach, and how they are set in a table."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from tests.bench.figures import Must, at_least, at_most

Measured = Mapping[str, float]
"""Figures by key; those that were not measured are missing."""


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the table. `must` and `aim` are words: the issue's own."""

    measure: str
    keys: tuple[str, ...]
    unit: str
    must: str
    aim: str

    def shown(self, measured: Measured) -> str:
        if any(key not in measured for key in self.keys):
            return "not measured"
        return " / ".join(_number(measured[key], self.unit) for key in self.keys)

    def musts(self, measured: Measured) -> list[Must]:
        """Shares must be as high as said, everything else as low; what was not measured is out."""
        limits = [float(word) for word in re.findall(r"[\d.]+", self.must)]
        if not limits or any(key not in measured for key in self.keys):
            return []
        share = self.unit == "%"
        within = at_least if share else at_most
        return [
            within(
                f"{self.measure} ({key})", (100 if share else 1) * measured[key], limit, self.unit
            )
            for key, limit in zip(self.keys, limits, strict=True)
        ]


def _number(value: float, unit: str) -> str:
    if unit == "%":
        return f"{100 * value:.1f} %"
    return f"{value:.3f}" if unit == "" else f"{value:.1f} {unit}"


LINES = (
    Line(
        "us-frames, exact / O=0 I=1",
        ("frames exact", "frames folded"),
        "%",
        "85 / 89 %",
        "95 / 97 %",
    ),
    Line("us-frames, found at IoU 0.5", ("frames found",), "%", "97 %", "99.5 %"),
    Line("us-frames, false plates a frame", ("frames false",), "", "0.05", "0.01"),
    Line("us-frames, accepted at 1 % wrong", ("frames accepted",), "%", "55 %", "90 %"),
    Line(
        "us-closeups, exact / O=0 I=1",
        ("closeups exact", "closeups folded"),
        "%",
        "80 / 84 %",
        "93 / 97 %",
    ),
    Line(
        "us-closeups, state: right when given / given",
        ("closeups state right", "closeups state given"),
        "%",
        "90 / 30 %",
        "97 / 85 %",
    ),
    Line("calibration error, both together", ("both ece",), "", "0.05", "0.03"),
    Line("negatives, false plates a picture", ("negatives false",), "", "0.1", "0"),
    Line("CPU time a 1280 x 720 frame, one thread", ("milliseconds",), "ms", "44 ms", "20 ms"),
    Line("the same, frames with one plate", ("milliseconds one plate",), "ms", "", ""),
    Line("peak memory", ("megabytes",), "MB", "250 MB", "160 MB"),
    Line("misc-permissive, exact / O=0 I=1", ("misc exact", "misc folded"), "%", "", ""),
    Line("ro-dashcam, exact / O=0 I=1", ("dashcam exact", "dashcam folded"), "%", "", ""),
    Line("ro-dashcam, found at IoU 0.5", ("dashcam found",), "%", "", ""),
)


def table(measured: Measured) -> str:
    rows = ["| measure | now | must | aim |", "|---|---|---|---|"]
    rows += [
        f"| {line.measure} | {line.shown(measured)} | {line.must} | {line.aim} |" for line in LINES
    ]
    return "\n".join(rows)


def stage_table(stages: Measured, floor: Measured) -> str:
    """Where the time goes, beside what the work costs at the least on the same machine."""
    rows = ["| stage | ms a frame | floor | share of the floor |", "|---|---|---|---|"]
    names = ("decode", "resize", "detect", "read")
    pairs = [(name, stages[name], floor[name]) for name in names]
    pairs.append(("together", sum(stages[name] for name in names), sum(floor[n] for n in names)))
    for name, spent, least in pairs:
        share = min(1.0, least / spent)
        rows.append(f"| {name} | {spent:.1f} | {least:.1f} | {share:.0%} |")
    return "\n".join(rows)
