"""Files stay small enough to be read in one sitting; the linter counts statements and arguments."""

import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = ("policies", "models", "alerts", "backend", "workers", "tests")
LINES, TEST_LINES = 350, 400


def sources() -> list[Path]:
    return sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))


def lines(path: Path) -> int:
    return len(path.read_text("utf-8").splitlines())


def test_no_file_is_longer_than_its_budget() -> None:
    budget = {p: TEST_LINES if p.is_relative_to(ROOT / "tests") else LINES for p in sources()}
    assert [str(path) for path, most in budget.items() if lines(path) > most] == []


def test_every_folder_of_modules_is_a_package() -> None:
    folders = {path.parent for path in sources()}
    assert [str(folder) for folder in folders if not (folder / "__init__.py").is_file()] == []


def test_every_package_is_checked_and_shipped() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]
    assert set(settings["mypy"]["files"]) == set(PACKAGES)
    shipped = set(settings["hatch"]["build"]["targets"]["wheel"]["packages"])
    assert shipped == set(settings["importlinter"]["root_packages"]) == set(PACKAGES) - {"tests"}


def test_nothing_is_called_what_says_nothing() -> None:
    vague = {"common", "utils", "util", "core", "helpers", "misc"}
    assert [str(path) for path in sources() if vague & {path.stem, path.parent.name}] == []
