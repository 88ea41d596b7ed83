"""What looks odd about a sign-in, and what does not."""

import pytest

from backend.domain.oddities import FASTEST_M_S, LEAST_M, SAID, network, too_far


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("127.0.0.1", "machine"),
        ("::1", "machine"),
        ("10.4.0.9", "local"),
        ("192.168.1.20", "local"),
        ("fd00::7", "local"),
        ("fe80::1", "local"),
        ("8.8.8.8", "public"),
        ("2600:1700::5", "public"),
        ("testclient", ""),
        ("", ""),
    ],
)
def test_a_network_is_a_class_and_never_an_address(address: str, found: str) -> None:
    assert network(address) == found


@pytest.mark.parametrize("seconds", [600.0, -600.0, 0.0])
def test_nobody_is_farther_away_than_anybody_drives(seconds: float) -> None:
    """R-ACC-02."""
    reach = FASTEST_M_S * abs(seconds)
    assert too_far(max(reach, LEAST_M) + 1, seconds)
    assert not too_far(reach, seconds)


def test_what_is_near_may_be_a_wrong_position() -> None:
    assert not too_far(LEAST_M - 1, 0)


def test_every_kind_says_what_it_may_be() -> None:
    assert all(said.title and said.meaning.endswith(".") for said in SAID.values())
