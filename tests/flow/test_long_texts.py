"""Texts without an end: every one in every body of JSON is refused with its field's name."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.matrix.asking import Column, ask
from tests.matrix.probe import Probe, Scene, all_probes
from tests.matrix.world import CREDENTIALS, world
from tests.servers import Fresh

pytestmark = pytest.mark.anyio
TEXT = "a" * 20_001
FILES = {"image", "letter.data", "saved_keys"}
"""Files in base64, with limits of their own."""


def longer(told: Any, where: str = "") -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - any JSON
    """The same once for each text in it, which stands there without an end; and where it stood."""
    if isinstance(told, str):
        yield where, TEXT
    elif isinstance(told, dict):
        for name, value in told.items():
            for at, changed in longer(value, f"{where}.{name}".strip(".")):
                yield at, {**told, name: changed}
    elif isinstance(told, list):
        for number, value in enumerate(told):
            for at, changed in longer(value, f"{where}[{number}]"):
                yield at, [*told[:number], changed, *told[number + 1 :]]


def worse(probe: Probe, number: int, told: list[str]) -> Probe:
    """The right body with its text of this number without an end; `told`: where they stand."""

    def body(scene: Scene) -> Any:  # noqa: ANN401 - any JSON
        right = probe.body(scene) if callable(probe.body) else probe.body
        found = [*longer(right)]
        told[:] = [where for where, _ in found]
        return found[number][1] if found else right

    return replace(probe, body=body)


async def test_no_text_is_taken_without_an_end(fresh: Fresh, tmp_path: Path) -> None:
    """One note of a megabyte would be shown to everybody who opens its list."""
    asked, limited = 0, 0
    async with world(fresh, tmp_path) as made:
        who = Column("administrator", made.members["administrator"])
        gateway = Column(
            "gateway", made.members["officer"], signed_in=False, bearer=CREDENTIALS["gateway"]
        )
        for probe in {probe.route: probe for probe in all_probes()}.values():
            if probe.kind != "application/json" or probe.body is None:
                continue
            column = gateway if " /ingest/" in probe.route else who
            places: list[str] = [""]
            number = 0
            while number < len(places):
                answer = await ask(made, worse(probe, number, places), column)
                if not places or places[number] in FILES:
                    number += 1
                    continue
                place = (probe.name, places[number], answer.body[:300])
                assert (answer.status, answer.json["code"]) == (422, "invalid"), place
                flaw = answer.json["flaws"][0]
                assert re.split(r"\W", flaw["field"])[0] == re.split(r"\W", places[number])[0], (
                    place
                )
                asked, number = asked + 1, number + 1
                limited += flaw["why"].endswith("characters are wanted.")
    assert asked > 80
    assert limited > 60


async def test_what_is_missing_or_not_known_is_named(fresh: Fresh, tmp_path: Path) -> None:
    async with world(fresh, tmp_path) as made:
        (probe,) = (each for each in all_probes() if each.route == "POST /api/violations")
        who = Column("administrator", made.members["administrator"])
        told = {"what": "x", "found_on": "2026-11-23", "evnts": []}
        answer = await ask(made, replace(probe, body=told), who)
        assert answer.json["flaws"] == [{"field": "evnts", "why": "Nothing is named so here."}]
        del told["evnts"]
        answer = await ask(made, replace(probe, body=told), who)
        assert answer.json["flaws"] == [{"field": "events", "why": "It is missing."}]
        answer = await ask(made, replace(probe, body=told | {"events": [], "what": ""}), who)
        assert answer.json["flaws"] == [{"field": "what", "why": "It must not be empty."}]
