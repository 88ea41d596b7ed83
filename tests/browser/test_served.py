"""The server of made-up answers: one for each who asks, and whoever gets none is told why."""

import urllib.request
from pathlib import Path

import pytest

from tests.browser import served
from tests.browser.chromium import need
from tests.browser.served import Served, serving

pytestmark = pytest.mark.enable_socket


@pytest.fixture(autouse=True)
def built(pytestconfig: pytest.Config) -> None:
    need(pytestconfig, "the server of made-up answers")


def answers(app: Served) -> bool:
    try:
        with urllib.request.urlopen(app.at("127.0.0.1", "/api/hello")) as answer:  # noqa: S310 - our own
            return bool(answer.status == 200)
    except OSError:
        return False


def test_two_at_once_do_not_meet_and_each_is_gone_at_its_end(tmp_path: Path) -> None:
    with serving(tmp_path) as first:
        with serving(tmp_path) as second:
            assert answers(first)
            assert answers(second)
        assert (answers(first), answers(second)) == (True, False)
    assert not answers(first)


def test_a_server_that_finds_its_port_taken_is_not_taken_for_the_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving(tmp_path) as first:
        monkeypatch.setattr(served, "free_port", lambda: first.port)
        with pytest.raises(ChildProcessError, match="already in use"), serving(tmp_path):
            pass


def test_a_server_that_never_answers_is_given_up_and_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(served, "PATIENCE_S", 0)
    with pytest.raises(TimeoutError, match="nothing answers"), serving(tmp_path):
        pass
