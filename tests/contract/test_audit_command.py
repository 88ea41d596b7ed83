"""`platewarden audit` as somebody at a console meets it: words, exit codes, files."""

from pathlib import Path

import pytest

from backend.cli.main import main
from tests.servers import Fresh


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
    assert said(capsys, "export") == (1, "platewarden: say the file to export to")
    assert said(capsys, "verify")[1].startswith("whole: 0 events")
