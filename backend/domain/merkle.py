"""The Merkle root of a day's audit events, as RFC 9162 (section 2.1.1) builds its trees.

Leaves and nodes are hashed under different first bytes, so that no event can pass for a node.
"""

from collections.abc import Iterable
from hashlib import sha256

_LEAF, _NODE = b"\x00", b"\x01"


def root(leaves: Iterable[bytes]) -> bytes:
    """One hash over all leaves in their order; of none, the hash of nothing.

    Whole subtrees wait in a stack until their neighbour of the same size is there, so that a day of
    any length needs no more memory than a few hashes.
    """
    waiting: list[tuple[int, bytes]] = []
    for leaf in leaves:
        size, digest = 1, sha256(_LEAF + leaf).digest()
        while waiting and waiting[-1][0] == size:
            digest = _pair(waiting.pop()[1], digest)
            size *= 2
        waiting.append((size, digest))
    if not waiting:
        return sha256(b"").digest()
    digest = waiting.pop()[1]
    while waiting:
        digest = _pair(waiting.pop()[1], digest)
    return digest


def _pair(left: bytes, right: bytes) -> bytes:
    return sha256(_NODE + left + right).digest()
