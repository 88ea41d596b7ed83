"""Learning curves as files: one measurement a line, over all runs since the first."""

from pathlib import Path


def join(new: Path, kept: Path) -> None:
    """Add what a run on this machine measured to what is kept; each measurement once."""
    lines = (line for file in (kept, new) if file.exists() for line in file.read_text().split("\n"))
    joined = dict.fromkeys(line for line in lines if line)
    if joined:
        kept.write_text("".join(f"{line}\n" for line in joined))
