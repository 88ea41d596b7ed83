"""A second look at what may be a small plate: enlarged, so that it is judged and placed better.

On the first pass a plate of a street camera is 25 to 60 pixels wide. Seen again at about twice that
the same network finds its corners closer, and signs, badges and vents that looked like a plate from
afar do so less often up close.
"""

from collections.abc import Iterable

from models.calibration import log_odds, probability
from models.look import Box
from models.rectify import Corners, View

PADDING = 114
"""The grey that the network knows from the edges of what it was taught with."""
VIEW = View(192, 96, 0.0, PADDING)
"""The closer look in pixels of the network's input."""
TALL = 0.55
"""Share of the view's height that a plate may take: two rows leave less room for its width."""
SAME = 0.3
"""What is found closer is the same plate from this overlap (intersection over union) on."""
UNSEEN = 0.02
"""The score of a plate that the closer look does not show."""


def window(box: Box, wide: float) -> Box:
    """The part of the picture in whose view the box is `wide` pixels wide, or less if it is tall.

    It may reach beyond the picture.
    """
    scale = min(wide / box.w, TALL * VIEW.height / box.h)
    across, down = VIEW.width / scale, VIEW.height / scale
    return Box(box.x + (box.w - across) / 2, box.y + (box.h - down) / 2, across, down)


def placed(box: Box, corners: Corners, inside: Box) -> tuple[Box, Corners]:
    """From pixels of the view to pixels of the picture."""
    scale = inside.w / VIEW.width
    return (
        Box(inside.x + box.x * scale, inside.y + box.y * scale, box.w * scale, box.h * scale),
        tuple((inside.x + x * scale, inside.y + y * scale) for x, y in corners),
    )


def agreed(scores: Iterable[float]) -> float:
    """What several looks together say: the mean of their log-odds."""
    odds = [log_odds(score) for score in scores]
    return probability(sum(odds) / len(odds))
