"""A copy of the lasting keys: opens with its phrase alone, puts back only what is missing."""

from pathlib import Path

import pytest

from backend.store import key_copies
from backend.store.key_copies import CopyRefusedError, KeyDiffersError
from backend.store.keys import Keys

PHRASE = "seven green lanterns at noon"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    keys = Keys(tmp_path / "keys")
    keys.make_lasting()
    kept = keys.folder
    (kept / "push").mkdir()
    (kept / "push" / "vapid.pem").write_text("pair")
    return kept


def test_a_lost_key_store_comes_back_from_its_copy(folder: Path, tmp_path: Path) -> None:
    text = key_copies.copy(folder, PHRASE)
    lost = tmp_path / "new"
    assert key_copies.restore(text, PHRASE, lost) == sorted(key_copies.lasting(folder))
    assert key_copies.lasting(lost) == key_copies.lasting(folder)
    modes = {path.stat().st_mode & 0o777 for path in lost.rglob("*") if path.is_file()}
    assert modes == {0o600}


STRAYS = ("audit.key.old", "other.key", "outbox/1.old.key", "outbox/01.key", "push/old.pem")


@pytest.mark.parametrize("stray", STRAYS)
def test_a_file_that_is_no_key_is_not_copied(folder: Path, stray: str) -> None:
    before = key_copies.lasting(folder)
    (folder / stray).write_bytes(b"left here")
    assert key_copies.opened(key_copies.copy(folder, PHRASE), PHRASE) == before
    assert key_copies.strays(folder) == [stray]
    assert Keys(folder).outbox.first() == Keys(folder).outbox.current()


def test_only_what_is_missing_is_put_back(folder: Path) -> None:
    text = key_copies.copy(folder, PHRASE)
    (folder / "audit.key").unlink()
    assert key_copies.restore(text, PHRASE, folder) == ["audit.key"]


def test_a_key_that_is_there_is_never_replaced(folder: Path) -> None:
    text = key_copies.copy(folder, PHRASE)
    (folder / "audit.key").unlink()
    (folder / "count.key").write_bytes(b"other")
    with pytest.raises(KeyDiffersError, match=r"count\.key"):
        key_copies.restore(text, PHRASE, folder)
    assert not (folder / "audit.key").exists()


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"kind": "platewarden keys", "salt": 1}'])
def test_what_is_no_copy_is_refused(text: str) -> None:
    with pytest.raises(CopyRefusedError):
        key_copies.opened(text, PHRASE)


def test_another_phrase_opens_nothing(folder: Path) -> None:
    with pytest.raises(CopyRefusedError):
        key_copies.opened(key_copies.copy(folder, PHRASE), "seven green lanterns at night")
