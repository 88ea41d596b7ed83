"""What is left of each character once a camera has been at the picture."""

import cv2
import numpy as np

SOFT = 0.8
"""Blur in pixels of the crop before edges are compared, so that grain alone says little."""
FAINT = 400.0
"""Squared slope a pixel that no eye sees: edges that weigh no more than this count by half."""
LOST = 0.3
"""Below this a character is read right by chance only."""
HOPELESS = 0.5
"""Below this in the mean of its characters a plate is no lesson."""


def kept(clean: np.ndarray, seen: np.ndarray, centres: np.ndarray, sizes: np.ndarray) -> np.ndarray:
    """(n,): how far the edges in each character's place still go together, 0 to 1.

    The correlation of the slopes of two grey crops, before and after light, lens, sensor and
    codec. Blur, grain, glare and vanished contrast all lower it, each by as much as it hides.
    """
    one, other = _slopes(clean), _slopes(seen)
    h, w = clean.shape
    low = np.clip(np.round((centres - sizes / 2) * (w, h)), 0, (w - 1, h - 1)).astype(int)
    high = np.clip(np.round((centres + sizes / 2) * (w, h)), low + 1, (w, h)).astype(int)
    both, mine, theirs = (
        _sums(a[0] * b[0] + a[1] * b[1], low, high)
        for a, b in ((one, other), (one, one), (other, other))
    )
    theirs += FAINT * np.prod(high - low, axis=1)
    return np.asarray(np.abs(both) / np.sqrt(np.maximum(mine, 1.0) * theirs))


def _slopes(grey: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    soft = cv2.GaussianBlur(grey, (0, 0), SOFT)
    return cv2.Scharr(soft, cv2.CV_32F, 1, 0), cv2.Scharr(soft, cv2.CV_32F, 0, 1)


def _sums(values: np.ndarray, low: np.ndarray, high: np.ndarray) -> np.ndarray:
    """Over each box of pixels, corners given as x and y."""
    whole = cv2.integral(values)
    (x0, y0), (x1, y1) = low.T, high.T
    return np.asarray(whole[y1, x1] - whole[y0, x1] - whole[y1, x0] + whole[y0, x0])
