"""The Merkle root is that of RFC 9162."""

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.domain.merkle import climbed, path, root

LEAVES = [
    b"",
    b"\x00",
    b"\x10",
    bytes.fromhex("2021"),
    bytes.fromhex("3031"),
    bytes.fromhex("40414243"),
    bytes.fromhex("5051525354555657"),
    bytes.fromhex("606162636465666768696a6b6c6d6e6f"),
]
"""The entries that implementations of RFC 6962 are tested with, and their roots by number."""
ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]


def recursively(leaves: list[bytes]) -> bytes:
    """The definition in the RFC, word for word."""
    if not leaves:
        return sha256(b"").digest()
    if len(leaves) == 1:
        return sha256(b"\x00" + leaves[0]).digest()
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    left, right = recursively(leaves[:split]), recursively(leaves[split:])
    return sha256(b"\x01" + left + right).digest()


def test_the_known_roots_come_out() -> None:
    assert [root(LEAVES[: count + 1]).hex() for count in range(8)] == ROOTS


@given(st.lists(st.binary(max_size=8), max_size=40))
def test_the_root_is_that_of_the_definition(leaves: list[bytes]) -> None:
    assert root(leaves) == recursively(leaves)


@given(st.lists(st.binary(max_size=8), min_size=1, max_size=20), st.data())
def test_any_changed_leaf_changes_the_root(leaves: list[bytes], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(leaves) - 1))
    assert root(leaves) != root([*leaves[:at], leaves[at] + b"!", *leaves[at + 1 :]])


def test_a_node_does_not_pass_for_a_leaf() -> None:
    pair = [sha256(b"\x00a").digest(), sha256(b"\x00b").digest()]
    assert root([b"a", b"b"]) != root([b"".join(pair)])


@given(st.lists(st.binary(max_size=8), min_size=1, max_size=40), st.data())
def test_each_leaf_is_proved_under_the_root_and_nothing_else_is(
    leaves: list[bytes], data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(leaves) - 1))
    proof, size = path(leaves, place), len(leaves)
    assert climbed(leaves[place], place, size, proof) == root(leaves)
    assert climbed(leaves[place] + b"!", place, size, proof) != root(leaves)
    assert climbed(leaves[place], place, size, [*proof, b"\x00" * 32]) is None
    if proof:
        assert climbed(leaves[place], place, size, proof[:-1]) is None
        assert climbed(leaves[place], place, size, [b"\x00" * 32, *proof[1:]]) != root(leaves)


@pytest.mark.parametrize("place", [-1, 3])
def test_of_a_place_without_leaf_there_is_no_proof(place: int) -> None:
    with pytest.raises(IndexError):
        path(LEAVES[:3], place)
    assert climbed(LEAVES[0], place, 3, []) is None
