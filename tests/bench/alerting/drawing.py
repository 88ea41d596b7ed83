"""The picture of where the time goes: one bar, its stages after one another."""

from collections.abc import Sequence
from html import escape

WIDTH, LEFT, BAR = 900, 20, 860
COLOURS = (
    "#9aa5b1",
    "#5b8c5a",
    "#2f6f4f",
    "#3b6ea5",
    "#274b73",
    "#c2a25a",
    "#b4713d",
    "#8c4a3b",
)
STYLE = "text{font:14px system-ui,sans-serif;fill:#222}"


def picture(stages: Sequence[tuple[str, float]], floor: float, title: str) -> str:
    """An SVG. `floor`: milliseconds that no program does without, drawn as a line under the bar."""
    whole = max(sum(max(0.0, spent) for _, spent in stages), floor)
    height = 120 + 22 * len(stages)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img">',
        f"<title>{escape(title)}</title><style>{STYLE}</style>",
        f'<rect width="{WIDTH}" height="{height}" fill="#fff"/>',
        f'<text x="{LEFT}" y="26">{escape(title)}</text>',
    ]
    at = float(LEFT)
    for number, ((words, spent), colour) in enumerate(zip(stages, COLOURS, strict=True)):
        wide = BAR * max(0.0, spent) / whole
        y = 116 + 22 * number
        parts += [
            f'<rect x="{at:.1f}" y="40" width="{wide:.1f}" height="30" fill="{colour}"/>',
            f'<rect x="{LEFT}" y="{y - 12}" width="14" height="14" fill="{colour}"/>',
            f'<text x="{LEFT + 22}" y="{y}">{escape(words)}: {spent:.1f} ms</text>',
        ]
        at += wide
    wide = BAR * floor / whole
    parts += [
        f'<rect x="{LEFT}" y="76" width="{wide:.1f}" height="5" fill="#222"/>',
        f'<text x="{LEFT}" y="97">floor: {floor:.1f} ms</text>',
        "</svg>",
    ]
    return "\n".join(parts) + "\n"
