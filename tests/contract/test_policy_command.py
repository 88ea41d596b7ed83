"""`platewarden policy` as somebody at a console meets it: words, exit codes, a rehearsal."""

from pathlib import Path

import pytest

from backend.cli.main import main
from tests.servers import Fresh


def said(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    code = main(["policy", *words])
    told = capsys.readouterr()
    return code, (told.out + told.err).strip()


def test_a_policy_is_shown_in_plain_words_with_its_paragraphs(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code, told = said(capsys, "show", "leroy")
    assert code == 0
    assert told.startswith("LeRoy Police Department: Policy 400")
    line = "  Confirm with Metcom or the MDT: must be done, unless exigent circumstances."
    assert f"{line} [LPD IV.I.1, IV.H]" in told


def test_one_profile_or_all_are_checked(capsys: pytest.CaptureFixture[str]) -> None:
    code, told = said(capsys, "check", "schaumburg")
    assert (code, told.splitlines()[-1].split()[0]) == (0, "schaumburg")
    code, told = said(capsys, "check")
    assert (code, len(told.splitlines())) == (0, 6)


def test_two_profiles_are_compared(capsys: pytest.CaptureFixture[str]) -> None:
    code, told = said(capsys, "diff", "leroy", "north_liberty")
    assert code == 0
    assert "No longer: Check the state: must be done. (LPD IV.I.2)" in told
    assert said(capsys, "diff", "leroy", "leroy") == (0, "Nothing changes.")


def test_a_folder_that_is_none_is_said(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, told = said(capsys, "show", str(tmp_path))
    assert code == 1
    assert "profile.toml: cannot be read" in told


@pytest.mark.parametrize(
    "words", [("show",), ("diff", "leroy"), ("rehearse", "leroy", "--days", "0")]
)
def test_words_that_are_not_understood_are_answered_with_the_usage(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    code, told = said(capsys, *words)
    assert (code, told[:12]) == (2, "platewarden:")


def test_a_draft_is_rehearsed_over_what_the_installation_was_asked(
    fresh: Fresh,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PLATEWARDEN_DATABASE", fresh.database)
    monkeypatch.setenv("PLATEWARDEN_REDIS", fresh.redis)
    monkeypatch.setenv("PLATEWARDEN_HOME", str(tmp_path / "home"))
    code, told = said(capsys, "rehearse", "leroy")
    assert code == 0
    assert told.splitlines()[0].startswith("leroy ")
    assert "Nothing was recorded of: acknowledge_storage, " in told
