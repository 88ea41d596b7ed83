"""The Merkle root of a day's audit events, as RFC 9162 (section 2.1.1) builds its trees.

Leaves and nodes are hashed under different first bytes, so that no event can pass for a node.
"""

from collections.abc import Iterable, Sequence
from hashlib import sha256

_LEAF, _NODE = b"\x00", b"\x01"


class Growing:
    """A tree whose leaves come one by one; no more of it is kept than a few hashes.

    Whole subtrees wait in a stack until their neighbour of the same size is there.
    """

    def __init__(self) -> None:
        self._waiting: list[tuple[int, bytes]] = []

    def add(self, leaf: bytes) -> None:
        size, digest = 1, sha256(_LEAF + leaf).digest()
        while self._waiting and self._waiting[-1][0] == size:
            digest = _pair(self._waiting.pop()[1], digest)
            size *= 2
        self._waiting.append((size, digest))

    def root(self) -> bytes:
        """One hash over all leaves in their order; of none, the hash of nothing."""
        if not self._waiting:
            return sha256(b"").digest()
        *before, (_, digest) = self._waiting
        for _, left in reversed(before):
            digest = _pair(left, digest)
        return digest


def root(leaves: Iterable[bytes]) -> bytes:
    """The same of leaves that are there."""
    tree = Growing()
    for leaf in leaves:
        tree.add(leaf)
    return tree.root()


def path(leaves: Sequence[bytes], place: int) -> list[bytes]:
    """What proves that one leaf is under the root: its neighbours, the nearest first (2.1.3.1).

    `place`: of the leaf, from 0. Raises `IndexError` where there is none.
    """
    if not 0 <= place < len(leaves):
        raise IndexError(place)
    if len(leaves) == 1:
        return []
    split = 1 << (len(leaves) - 1).bit_length() - 1
    if place < split:
        return [*path(leaves[:split], place), root(leaves[split:])]
    return [*path(leaves[split:], place - split), root(leaves[:split])]


def climbed(leaf: bytes, place: int, size: int, proof: Sequence[bytes]) -> bytes | None:
    """The root that a proof leads to (2.1.3.2); None of a proof that is too long or too short."""
    if not 0 <= place < size:
        return None
    at, last, digest = place, size - 1, sha256(_LEAF + leaf).digest()
    for neighbour in proof:
        if last == 0:
            return None
        if at % 2 or at == last:
            digest = _pair(neighbour, digest)
            while at and at % 2 == 0:
                at, last = at // 2, last // 2
        else:
            digest = _pair(digest, neighbour)
        at, last = at // 2, last // 2
    return digest if last == 0 else None


def _pair(left: bytes, right: bytes) -> bytes:
    return sha256(_NODE + left + right).digest()
