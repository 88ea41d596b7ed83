"""Looks made up for the tests of what comes after recognition."""

from models.look import Box, Character, Look, StateOfIssue

ALIKE = {"0": "O", "O": "0", "1": "I", "I": "1", "8": "B", "B": "8", "5": "S", "S": "5"}


def character(text: str, sure: float, second: str = "") -> Character:
    """`?` makes a character whose best reading, Q, is too weak to be shown."""
    if text == "?":
        weak = (("Q", 0.3), ("O", 0.25), ("0", 0.2), ("D", 0.1))
        return Character(weak, known=False, centre=(0.5, 0.5))
    other = second or ALIKE.get(text, "7" if text != "7" else "1")
    rest = 1.0 - sure
    ranking = ((text, sure), (other, rest * 0.9), ("", rest * 0.1))
    return Character(ranking, known=True, centre=(0.5, 0.5))


def look(
    text: str,
    sure: float = 0.95,
    box: Box = Box(100, 100, 120, 60),  # noqa: B008 - frozen
    state: StateOfIssue | None = None,
    runner_up: str = "",
    confidence: float | None = None,
) -> Look:
    right, bottom = box.x + box.w, box.y + box.h
    corners = ((box.x, box.y), (right, box.y), (right, bottom), (box.x, bottom))
    return Look(
        box=box,
        corners=corners,
        found=0.9,
        characters=tuple(character(each, sure) for each in text),
        confidence=sure ** len(text) if confidence is None else confidence,
        runner_up=runner_up,
        image_text=text,
        state=state,
    )
