"""The page that checks an export or a proof in a browser, without a network and without us."""

from pathlib import Path

HERE = Path(__file__).parent / "checker.html"


def page() -> str:
    return HERE.read_text("utf-8")
