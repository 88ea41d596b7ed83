"""What native code writes to standard error is heard, and nobody else's words are lost."""

import os
from pathlib import Path

import pytest

from models.overheard import overheard


def say(*lines: bytes) -> int:
    return sum(os.write(2, line + b"\n") for line in lines)


def test_the_decoder_is_heard_and_stays_silent(capfd: pytest.CaptureFixture[str]) -> None:
    answer, said = overheard(lambda: say(b"Corrupt JPEG data: bad Huffman code"))
    assert answer == 36
    assert said == "Corrupt JPEG data: bad Huffman code\n"
    assert capfd.readouterr().err == ""


def test_what_others_write_meanwhile_goes_on_its_way(capfd: pytest.CaptureFixture[str]) -> None:
    _, said = overheard(lambda: say(b"a log line", b"libpng warning: x", b"another"))
    assert said == "libpng warning: x\n"
    assert capfd.readouterr().err == "a log line\nanother\n"


def test_standard_error_is_put_back_after_an_error(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ZeroDivisionError):
        overheard(lambda: 1 // 0)
    say(b"still here")
    assert capfd.readouterr().err == "still here\n"


def test_without_a_standard_error_the_work_is_done_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def closed(_: int) -> int:
        raise OSError

    monkeypatch.setattr(os, "dup", closed)
    assert overheard(lambda: 7) == (7, "")


def test_listening_leaves_no_file_open() -> None:
    before = open_files()
    for _ in range(20):
        overheard(say)
    assert open_files() == before


def open_files() -> int:
    return sum(1 for _ in Path("/proc/self/fd").iterdir())
