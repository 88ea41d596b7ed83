"""A one-time code becomes a credential that only its owner may read."""

import tomllib
from pathlib import Path

import pytest

from tests.door import CODE, CREDENTIAL, Door, open_door
from workers.enrolling import enrol
from workers.settings import SettingsError

pytestmark = pytest.mark.enable_socket


def test_a_code_becomes_a_credential_and_first_settings(tmp_path: Path) -> None:
    folder = tmp_path / "gateway"
    with open_door(Door()) as door:
        assert enrol(door.url, CODE, folder) == ["Gate"]
    credential, settings = folder / "credential", folder / "gateway.toml"
    assert credential.read_text("ascii") == f"{CREDENTIAL}\n"
    assert [path.stat().st_mode & 0o777 for path in (credential, settings)] == [0o600] * 2
    assert folder.stat().st_mode & 0o777 == 0o700
    table = tomllib.loads(settings.read_text("utf-8"))
    assert (table["server"], table["cameras"][0]["id"]) == (door.url, "cam-1")


def test_a_used_code_leaves_nothing_behind(tmp_path: Path) -> None:
    with open_door(Door()) as door:
        enrol(door.url, CODE, tmp_path / "one")
        with pytest.raises(SettingsError, match="410 code-used"):
            enrol(door.url, CODE, tmp_path / "two")
    assert list((tmp_path / "two").iterdir()) == []


def test_a_credential_that_is_there_stays_and_no_code_is_spent(tmp_path: Path) -> None:
    (tmp_path / "credential").write_text("old", "ascii")
    with open_door(Door()) as door:
        with pytest.raises(SettingsError, match="there already"):
            enrol(door.url, CODE, tmp_path)
        assert door.codes == {CODE}


def test_a_server_that_is_away_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="does not answer"):
        enrol("http://127.0.0.1:9", CODE, tmp_path / "x")


def test_a_code_is_not_sent_in_the_clear(tmp_path: Path) -> None:
    """R-CAP-05: what leaves the machine is encrypted."""
    with pytest.raises(SettingsError, match="https"):
        enrol("http://plates.example.gov", CODE, tmp_path / "x")
