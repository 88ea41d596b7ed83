"""What the lock file promises: that a gateway on ARM can be installed without a compiler."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

LOCK = tomllib.loads((Path(__file__).parents[2] / "uv.lock").read_text("utf-8"))
PACKAGES: dict[str, list[dict[str, Any]]] = {}
"""By name; one has several versions where the interpreters need different ones."""
for one in LOCK["package"]:
    PACKAGES.setdefault(one["name"], []).append(one)
PYTHONS = ("cp311", "cp312", "cp313")


def runtime() -> list[str]:
    """Everything that is installed without the development group, for whatever system."""
    seen: set[str] = set()
    wanted = list(needs("platewarden"))
    while wanted:
        name = wanted.pop()
        if name not in seen:
            seen.add(name)
            wanted += needs(name)
    return sorted(seen)


def needs(name: str) -> Iterator[str]:
    for package in PACKAGES[name]:
        extras = package.get("optional-dependencies", {}).values()
        for group in (package.get("dependencies", []), *extras):
            yield from (needed["name"] for needed in group)


def fits(wheel: str, python: str, machine: str) -> bool:
    """PEP 425: the tags at the end of a wheel's name are interpreter, ABI and platform."""
    interpreter, abi, platform = wheel.removesuffix(".whl").split("-")[-3:]
    if platform != "any" and not re.search(rf"\bmanylinux\w*_{machine}\b", platform):
        return False
    if abi == "abi3":
        return int(interpreter.removeprefix("cp3")) <= int(python.removeprefix("cp3"))
    return python in interpreter.split(".") or "py3" in interpreter.split(".")


def test_the_runtime_is_all_of_it() -> None:
    assert {"litestar", "onnxruntime", "opencv-python-headless", "h11"} <= set(runtime())
    assert "pytest" not in runtime()


@pytest.mark.parametrize("machine", ["aarch64", "x86_64"])
@pytest.mark.parametrize("python", PYTHONS)
def test_every_runtime_package_has_a_wheel(machine: str, python: str) -> None:
    without = [
        name
        for name in runtime()
        if not any(
            fits(Path(wheel["url"]).name, python, machine)
            for package in PACKAGES[name]
            for wheel in package.get("wheels", [])
        )
    ]
    assert without == []
