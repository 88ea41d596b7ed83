"""`platewarden audit` as somebody at a console meets it: words, exit codes, files."""

import json
from datetime import date
from pathlib import Path

import pytest

from backend.cli.main import main
from backend.domain.exports import Rooted, proof
from backend.domain.merkle import root
from tests.servers import Fresh
from tests.unit.domain.test_chain import chain


@pytest.fixture
def installed(fresh: Fresh, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An installation that the environment describes; a folder to export to."""
    monkeypatch.setenv("PLATEWARDEN_DATABASE", fresh.database)
    monkeypatch.setenv("PLATEWARDEN_REDIS", fresh.redis)
    monkeypatch.setenv("PLATEWARDEN_HOME", str(tmp_path / "home"))
    return tmp_path


def said(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    code = main(["audit", *words])
    told = capsys.readouterr()
    return code, (told.out + told.err).strip()


def test_what_was_exported_is_verified_without_a_server(
    installed: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = installed / "chain.jsonl"
    for number in range(1, 4):  # each export is an event of the chain that it holds
        file.unlink(missing_ok=True)
        assert said(capsys, "export", str(file)) == (0, f"exported: {number} events")
    code, told = said(capsys, "verify")
    head = told.split()[-1]
    assert (code, told) == (0, f"whole: 3 events, head {head}")
    monkeypatch.delenv("PLATEWARDEN_DATABASE")
    assert said(capsys, "verify", str(file)) == (0, told)
    assert said(capsys, "verify", str(file), "--head", head) == (0, told)
    first, second, third = file.read_text("utf-8").splitlines()
    file.write_text("\n".join([second, first, third]), "utf-8")
    broken = "BROKEN at event 1: The event does not stand in its place."
    assert said(capsys, "verify", str(file)) == (1, broken)
    file.write_text("\n".join([first, second]), "utf-8")
    lost = "BROKEN at event 2: The head that was kept is not in the chain."
    assert said(capsys, "verify", str(file), "--head", head) == (1, lost)


def test_an_older_export_is_not_written_over(
    installed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = installed / "chain.jsonl"
    file.write_text("of last month", "utf-8")
    code, told = said(capsys, "export", str(file))
    assert (code, told.startswith("platewarden: ")) == (1, True)
    assert file.read_text("utf-8") == "of last month"
    assert said(capsys, "export") == (1, "platewarden: say the file to write")
    assert said(capsys, "verify")[1].startswith("whole: 0 events")


def test_an_event_is_proved_and_an_older_export_compared(
    installed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    older, newer, page = (installed / name for name in ("a.jsonl", "b.jsonl", "page.html"))
    assert said(capsys, "export", str(older))[0] == 0
    assert said(capsys, "export", str(newer))[0] == 0
    assert said(capsys, "verify", str(newer), "--earlier", str(older))[0] == 0
    code, told = said(capsys, "verify", str(older), "--earlier", str(newer))
    assert (code, told.startswith("BROKEN")) == (1, True)
    proof = str(installed / "proof.json")
    assert said(capsys, "prove", proof, "--event", "1") == (
        1,
        "platewarden: No day was closed with that event.",
    )
    assert said(capsys, "page", str(page)) == (0, "")
    assert page.read_text("utf-8").startswith("<!doctype html>")


def test_a_proof_is_checked_without_a_server(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PLATEWARDEN_DATABASE", raising=False)
    links = chain("a", "b", "c")
    hashes = [link.hash for link in links]
    day = Rooted(date(2026, 11, 3), 1, 4, root(hashes))
    file, told = tmp_path / "proof.json", proof(day, hashes, links[1], links[0].hash)
    file.write_text(json.dumps(told), "utf-8")
    good = f"event 2 is in 2026-11-03, whose hash is {day.root.hex()}"
    assert said(capsys, "verify", str(file)) == (0, good)
    file.write_text(json.dumps(told | {"place": 2}), "utf-8")
    bad = "BROKEN: event 2 does not lead to the hash of 2026-11-03"
    assert said(capsys, "verify", str(file)) == (1, bad)
