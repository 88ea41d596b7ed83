"""The key pair on the disk."""

import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from alerts import keys
from alerts.keys import FILE, BrokenKeysError, load_or_make


def test_the_pair_is_made_once_and_then_read(tmp_path: Path) -> None:
    first = load_or_make(tmp_path / "push")
    assert load_or_make(tmp_path / "push") == first
    assert len(first.application_server_key) == 87


def test_only_we_can_read_the_key(tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        load_or_make(tmp_path / "push")
    finally:
        os.umask(old)
    assert stat.S_IMODE((tmp_path / "push" / FILE).stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "push").stat().st_mode) == 0o700


def test_many_that_start_at_once_get_one_pair(tmp_path: Path) -> None:
    with ThreadPoolExecutor(16) as pool:
        pairs = list(pool.map(load_or_make, [tmp_path / "push"] * 64))
    assert len({pair.private_pem for pair in pairs}) == 1
    assert [path.name for path in (tmp_path / "push").iterdir()] == [FILE]


def test_who_comes_second_takes_the_pair_of_the_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = keys.generate()

    def late() -> keys.VapidKeys:
        (tmp_path / FILE).touch(mode=0o600)
        (tmp_path / FILE).write_bytes(other.private_pem)
        return keys.VapidKeys(b"mine", b"")

    monkeypatch.setattr(keys, "generate", late)
    assert load_or_make(tmp_path) == other
    assert [path.name for path in tmp_path.iterdir()] == [FILE]


def test_a_key_that_others_can_read_stops_the_start(tmp_path: Path) -> None:
    load_or_make(tmp_path)
    (tmp_path / FILE).chmod(0o640)
    with pytest.raises(BrokenKeysError, match="mode must be 0600"):
        load_or_make(tmp_path)


@pytest.mark.parametrize("text", [b"", b"no key at all"])
def test_a_broken_key_file_is_named_and_never_replaced(tmp_path: Path, text: bytes) -> None:
    (tmp_path / FILE).touch(mode=0o600)
    (tmp_path / FILE).write_bytes(text)
    with pytest.raises(BrokenKeysError, match=r"vapid\.pem holds no usable VAPID key"):
        load_or_make(tmp_path)
    assert (tmp_path / FILE).read_bytes() == text


def test_a_key_on_another_curve_is_no_vapid_key(tmp_path: Path) -> None:
    key = ec.generate_private_key(ec.SECP384R1())
    (tmp_path / FILE).touch(mode=0o600)
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (tmp_path / FILE).write_bytes(pem)
    with pytest.raises(BrokenKeysError, match="P-256"):
        load_or_make(tmp_path)


def test_the_private_half_is_in_no_text_about_the_pair() -> None:
    assert "PRIVATE" not in repr(keys.generate())
