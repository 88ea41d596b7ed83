"""Which words mean which source; only addresses of cameras are opened."""

import pytest

from workers.source import Unfit, checked_address, choose, discover


@pytest.mark.parametrize(
    ("words", "scheme", "target"),
    [
        ("rtsp://cam/1", "rtsp", "rtsp://cam/1"),
        ("RTSPS://cam/1", "rtsps", "RTSPS://cam/1"),
        ("http://cam/video", "mjpeg", "http://cam/video"),
        ("mjpeg:https://cam/video", "mjpeg", "https://cam/video"),
        ("snapshot:http://cam/now.jpg", "snapshot", "http://cam/now.jpg"),
        ("folder:/srv/in", "folder", "/srv/in"),
        ("film:a:b.mp4", "film", "a:b.mp4"),
        ("demo:north", "demo", "north"),
    ],
)
def test_words_mean_a_source(words: str, scheme: str, target: str) -> None:
    kinds = discover()
    assert choose(words, kinds) == (kinds[scheme], target)


@pytest.mark.parametrize("words", ["", "cam", "ftp://cam/x", "file:///etc/passwd", "folder:"])
def test_other_words_mean_none(words: str) -> None:
    with pytest.raises(Unfit):
        choose(words, discover())


@pytest.mark.parametrize(
    "target",
    [
        "concat:/etc/passwd",
        "rtsp:///no-host",
        "rtsp://cam/a b",
        "rtsp://cam/a|b",
        "rtsp://cam/\n",
        "rtsp://cäm/",
        "http://cam/",
    ],
)
def test_only_plain_addresses_of_the_scheme_are_opened(target: str) -> None:
    with pytest.raises(Unfit):
        checked_address(target, ("rtsp", "rtsps"))


def test_what_a_source_is_is_said_beside_it() -> None:
    kinds = discover()
    live = {scheme for scheme, kind in kinds.items() if kind.live}
    assert live == {"rtsp", "rtsps", "mjpeg", "http", "https", "snapshot", "demo"}
    assert not kinds["folder"].gated
