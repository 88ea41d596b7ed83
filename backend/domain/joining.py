"""New looks join the reads of their camera that are still growing, in whatever order they come."""

from collections.abc import Sequence

from backend.domain.reads import GOES_ON, GROWS, Sighting, misfit


def join(
    growing: Sequence[Sequence[Sighting]], frame: Sequence[Sighting]
) -> tuple[int | None, ...]:
    """For each look of one frame the read it belongs to, or None where it opens one.

    The best fits first; two plates in one frame are two vehicles. A frame that comes late, between
    or before the looks that are here, joins like any other.
    """
    fits = sorted(
        (cost, at, to)
        for to, sighting in enumerate(frame)
        for at, group in enumerate(growing)
        if (cost := _misfit(group, sighting)) is not None
    )
    placed: dict[int, int] = {}
    for _, at, to in fits:
        if to not in placed and at not in placed.values():
            placed[to] = at
    return tuple(placed.get(to) for to in range(len(frame)))


def _misfit(group: Sequence[Sighting], sighting: Sighting) -> float | None:
    """How badly the look fits; None when it cannot be the same vehicle or the read is over."""
    at = sighting.seconds
    if any(seen.seconds == at for seen in group):
        return None
    earlier = [seen for seen in group if seen.seconds < at]
    if earlier:
        in_time = at - earlier[-1].seconds <= GOES_ON and at - earlier[0].seconds <= GROWS
        return misfit(earlier, sighting) if in_time else None
    in_time = group[0].seconds - at <= GOES_ON and group[-1].seconds - at <= GROWS
    return misfit([sighting], group[0]) if in_time else None
