"""QR codes as the app draws them: one path, so that the page's own colours and rules hold."""

import msgspec
import segno

QUIET = 4
"""Modules of margin on each side; ISO/IEC 18004 asks for four."""


class QrOut(msgspec.Struct):
    """`size`: modules a side, the margin counted; `path`: the dark ones, as an SVG path."""

    size: int
    path: str


def drawn(text: str) -> QrOut:
    """Level M: a scratched or reflecting screen may hide 15 % of it."""
    code = segno.make(text, error="m", micro=False)
    size, _ = code.symbol_size(border=QUIET)
    rows = code.matrix_iter(border=QUIET)
    dark = ((x, y) for y, row in enumerate(rows) for x, module in enumerate(row) if module)
    return QrOut(int(size), "".join(f"M{x} {y}h1v1h-1z" for x, y in dark))
