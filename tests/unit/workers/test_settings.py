"""gateway.toml is read strictly."""

from pathlib import Path

import pytest

from workers.settings import SettingsError, load

CAMERA = '[[cameras]]\nid = "cam"\nsource = "demo:north"\n'
SERVER = 'server = "https://plates.example.gov"\n'


def written(folder: Path, text: str, mode: int = 0o600) -> Path:
    path = folder / "gateway.toml"
    path.write_text(text, "utf-8")
    path.chmod(mode)
    return path


def test_paths_are_beside_the_file_and_each_camera_has_its_share(tmp_path: Path) -> None:
    text = SERVER + "spool_bytes = 1000\n" + CAMERA + CAMERA.replace('"cam"', '"other"')
    settings = load(written(tmp_path, text))
    assert settings.spool == tmp_path / "spool"
    assert settings.credential == tmp_path / "credential"
    assert settings.share == 500


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (CAMERA, "server is missing"),
        (SERVER, "cameras is missing"),
        (SERVER + "cameras = []", "at least one"),
        (SERVER + "colour = 1\n" + CAMERA, "unknown key colour"),
        (SERVER + CAMERA + "speed = 3", "unknown key speed"),
        (SERVER + CAMERA + CAMERA, "each id once"),
        (SERVER + CAMERA.replace('"cam"', '"../cam"'), "id must be"),
        (SERVER + CAMERA + "rate = 0", "rate must be"),
        (SERVER + "spool_bytes = 0\n" + CAMERA, "spool_bytes"),
        (SERVER + CAMERA + "car = true", r"\[place\]"),
        (SERVER + CAMERA + "[place]\nfixed = [91.0, 0.0]", "a latitude and a longitude"),
        (SERVER + CAMERA + '[place]\nfixed = [1.0, 2.0]\nfile = "x"', "only one of"),
        ("server = ", "Invalid"),
    ],
)
def test_what_cannot_be_meant_is_an_error(tmp_path: Path, text: str, why: str) -> None:
    with pytest.raises(SettingsError, match=why):
        load(written(tmp_path, text))


@pytest.mark.parametrize(
    "server",
    [
        "http://plates.example.gov",
        "plates.example.gov",
        "https://user:pass@plates.example.gov",
        "ftp://plates.example.gov",
        "http://localhost.example.gov",
    ],
)
def test_frames_go_encrypted_or_nowhere(tmp_path: Path, server: str) -> None:
    """R-CAP-05, R-SEC-02: what leaves the machine is encrypted."""
    with pytest.raises(SettingsError, match="server must"):
        load(written(tmp_path, f'server = "{server}"\n{CAMERA}'))


@pytest.mark.parametrize("server", ["http://127.0.0.1:8000", "http://officer.localhost:8000"])
def test_the_same_machine_needs_no_encryption(tmp_path: Path, server: str) -> None:
    assert load(written(tmp_path, f'server = "{server}"\n{CAMERA}')).table.server == server


@pytest.mark.parametrize("source", ["rtsp://u:p@cam/1", "snapshot:http://cam/x?pwd=p"])
def test_a_file_with_a_cameras_password_is_for_its_owner_alone(tmp_path: Path, source: str) -> None:
    text = SERVER + CAMERA.replace("demo:north", source)
    with pytest.raises(SettingsError, match="chmod 600"):
        load(written(tmp_path, text, 0o640))
    assert load(written(tmp_path, text)).table.cameras[0].source == source


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="No such file"):
        load(tmp_path / "gateway.toml")
