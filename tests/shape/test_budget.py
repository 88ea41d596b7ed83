"""Files stay small enough to be read in one sitting; the linter counts statements and arguments."""

import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = ("policies", "models", "alerts", "backend", "workers", "tests")
LINES = 350
APP = ROOT / "pwa"
MADE = APP / "api" / "schema.ts"
"""Written by `make api`, read by nobody."""


def sources() -> list[Path]:
    return sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))


def app() -> list[Path]:
    """What people wrote of the app, and nothing that was installed or built."""
    found = [path for kind in ("*.ts", "*.tsx", "*.css") for path in APP.rglob(kind)]
    return sorted(p for p in found if p != MADE and not {"node_modules", "dist"} & {*p.parts})


def lines(path: Path) -> int:
    return len(path.read_text("utf-8").splitlines())


def test_no_file_is_longer_than_its_budget() -> None:
    assert [str(path) for path in [*sources(), *app()] if lines(path) > LINES] == []


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
