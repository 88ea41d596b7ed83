"""`make bench`: every bench, one after another, and at the end what is reached and what is not.

Given words go to each: `--write FILE` puts every table between its marks. Ends with an error where
a must is missed or a bench broke; the others are measured all the same.
"""

import subprocess
import sys
from dataclasses import dataclass, field

from tests.bench.figures import MISSED, REACHED

BENCHES = (
    "recognition",
    "recognition.passing",
    "matching",
    "importing",
    "searching",
    "alerting",
    "endurance",
    "real_input",
    "purging",
    "chaining",
    "year",
)
TAKES_NO_WORDS = ("recognition.passing",)


@dataclass
class Outcome:
    """What one bench said of its musts."""

    name: str
    code: int
    said: list[str] = field(default_factory=list)

    def lines(self) -> list[str]:
        if self.code and not any(line.startswith(MISSED) for line in self.said):
            return [*self.said, f"{MISSED}tests.bench.{self.name} ended with code {self.code}"]
        return self.said


def run(name: str, words: list[str]) -> Outcome:
    """In a process of its own, heard while it runs."""
    command = [sys.executable, "-m", f"tests.bench.{name}", *words]
    said = []
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as bench:  # noqa: S603 - ours
        assert bench.stdout is not None
        for line in bench.stdout:
            sys.stdout.write(line)
            sys.stdout.flush()
            if line.startswith((REACHED, MISSED)):
                said.append(line.rstrip())
    return Outcome(name, bench.returncode, said)


def summary(outcomes: list[Outcome]) -> str:
    """Everything that was said, the missed last, where the eye is."""
    lines = [line for outcome in outcomes for line in outcome.lines()]
    return "\n".join(sorted(lines, key=lambda line: line.startswith(MISSED)))


def main() -> None:
    given = sys.argv[1:]
    outcomes = [run(name, [] if name in TAKES_NO_WORDS else given) for name in BENCHES]
    text = summary(outcomes)
    sys.stdout.write(f"\n{text}\n")
    if MISSED in text:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
