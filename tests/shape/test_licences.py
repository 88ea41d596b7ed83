"""What is installed may be: its licences are known, free, and told."""

from tests.licences import DOCUMENT, FREE, LOCKS, app, python, text

EVERY = [*python(), *(one for lock in LOCKS for one in app(lock))]


def test_the_page_is_what_the_lock_files_say() -> None:
    """If not: `make licences`."""
    assert DOCUMENT.read_text("utf-8") == text()


def test_what_a_department_runs_is_free_to_run_change_and_pass_on() -> None:
    bound = [(one.name, one.licence) for one in EVERY if one.shipped and not one.parts <= FREE]
    assert bound == []
    assert len([one for one in EVERY if one.shipped]) > 60


def test_what_is_shipped_and_what_only_builds_and_tests_are_told_apart() -> None:
    by_name = {one.name: one.shipped for one in EVERY}
    assert by_name["litestar"]
    assert by_name["preact"]
    assert not by_name["pytest"]
    assert not by_name["vite"]
