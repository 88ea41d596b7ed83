"""No message repeats what a camera's address keeps secret."""

import logging

import pytest

from workers.redacting import Redacting, redacted
from workers.source import Lost, Unfit


@pytest.mark.parametrize(
    "address",
    [
        "rtsp://admin:hunter2@10.0.0.5:554/Streaming/101",
        "rtsp://admin:hun@ter2@10.0.0.5/x",
        "mjpeg:http://hunter2@10.0.0.5/x",
        "http://10.0.0.5/cgi?user=admin&pwd=hunter2",
        "http://10.0.0.5/cgi#hunter2",
    ],
)
def test_user_password_and_parameters_go(address: str) -> None:
    told = redacted(f"cannot open '{address}': timeout")
    assert "ter2" not in told
    assert "admin" not in told
    assert "10.0.0.5" in told
    assert told.endswith("': timeout")


def test_what_holds_no_address_stays() -> None:
    words = "camera gate: 429 behind; again in 3.0 s (a@b, what? really)"
    assert redacted(words) == words


def test_a_line_of_the_log_is_redacted_traceback_and_all() -> None:
    with pytest.raises(ValueError, match="hunter2") as error:
        int("http://u:hunter2@cam/x")
    record = logging.LogRecord("x", 40, "p", 1, "at %s", ("rtsp://u:hunter2@cam",), None)
    record.exc_info = (error.type, error.value, error.tb)
    line = Redacting("%(message)s").format(record)
    assert "hunter2" not in line
    assert line.count("***@cam") >= 2


@pytest.mark.parametrize("kind", [Lost, Unfit])
def test_refusals_are_redacted_where_they_are_made(kind: type[Exception]) -> None:
    assert "hunter2" not in str(kind("rtsp://u:hunter2@cam: no"))
