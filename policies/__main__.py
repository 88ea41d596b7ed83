"""Check a department's policy before it is used: `python -m policies check [folder]`."""

import sys
from pathlib import Path

from policies.cases import ANSWERS, Case, judge, read_case, read_cast, untested
from policies.engine import Engine
from policies.parameters import ProfileError
from policies.profile import departments, load

USAGE = "usage: python -m policies check [folder]\n"


def main(arguments: list[str]) -> int:
    match arguments:
        case ["check"]:
            folders = departments()
        case ["check", draft]:
            folders = (Path(draft),)
        case _:
            sys.stderr.write(USAGE)
            return 2
    row = "{:<24} {:<13} {:>7} {:>7} {:>5} {:>6}\n"
    sys.stdout.write(row.format("department", "version", "actions", "clauses", "cases", "faults"))
    faults: list[str] = []
    for folder in folders:
        faults += check(folder, row)
    sys.stdout.writelines(f"{fault}\n" for fault in faults)
    return 1 if faults else 0


def check(folder: Path, row: str) -> list[str]:
    """Validate one folder, run its cases and print its row; the faults found."""
    try:
        engine = Engine(load(folder))
        cases = read_cases(folder)
    except ProfileError as error:
        sys.stdout.write(row.format(folder.name, "-", "-", "-", "-", 1))
        return [str(error)]
    wrong = [why for case in cases if (why := judge(engine, case)) is not None]
    faults = [f"{folder.name}: {why}" for why in (*wrong, *untested(engine, cases))]
    counts = len(engine.actions), len(engine.clauses), len(cases), len(faults)
    sys.stdout.write(row.format(folder.name, engine.profile.version[:12], *counts))
    return faults


def read_cases(folder: Path) -> list[Case]:
    """The cases of a department: cases/ALLOW and cases/DENY, a file each, and their cast."""
    home = folder / "cases"
    try:
        cast = read_cast((home / "cast.json").read_text("utf-8"))
        return [
            read_case(f"{answer}/{path.stem}", answer, path.read_text("utf-8"), cast)
            for answer in ANSWERS
            for path in sorted((home / answer).glob("*.json"))
        ]
    except (OSError, UnicodeDecodeError) as error:
        raise ProfileError(f"{folder.name}/cases: cannot be read ({error})") from error


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
