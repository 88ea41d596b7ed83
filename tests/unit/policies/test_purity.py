"""The package decides and does nothing else."""

import ast
import sys
from pathlib import Path

import pytest

import policies
from policies.decision import Permit
from policies.engine import Engine
from tests.unit.policies.asking import facts, profile

SOURCES = sorted(Path(str(policies.__file__)).parent.glob("*.py"))
READERS = {"profile", "__main__"}
OUTSIDE = {"pathlib", "os", "io", "time", "random", "socket", "logging", "urllib", "subprocess"}


def imports(path: Path) -> set[str]:
    tree = ast.parse(path.read_text("utf-8"))
    names = {
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for alias in node.names
    }
    return names | {str(node.module) for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_a_module_imports_the_standard_library_and_cedar_alone(path: Path) -> None:
    tops = {name.partition(".")[0] for name in imports(path)}
    assert tops - set(sys.stdlib_module_names) <= {"policies", "cedarpy"}
    assert ("cedarpy" in tops) == (path.stem == "engine")


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_only_the_loader_and_the_command_reach_outside(path: Path) -> None:
    assert path.stem in READERS or imports(path).isdisjoint(OUTSIDE)


def test_building_an_engine_and_deciding_touch_no_file() -> None:
    ready = profile()
    touched: list[str] = []
    watching = True

    def watch(event: str, _: object) -> None:
        if watching and event.startswith(("open", "os.", "socket.", "subprocess.")):
            touched.append(event)

    sys.addaudithook(watch)
    decision = Engine(ready).decide("view_alerts", facts())
    watching = False
    assert isinstance(decision, Permit)
    assert touched == []
