"""What the documents point to is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("models/**/*.md")])
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
ROOMS = "models|backend|tests|docs|deploy|workers|alerts|policies"
PLACE = re.compile(rf"`((?:{ROOMS}|\.ci)/[\w./@-]*)`")
TARGET = re.compile(r"`make ([a-z-]+)`")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_path_in_a_document_exists(document: Path) -> None:
    text = document.read_text("utf-8")
    local = [link for link in LINK.findall(text) if "://" not in link]
    missing = [link for link in local if not (document.parent / link).exists()]
    missing += [place for place in PLACE.findall(text) if not (ROOT / place).exists()]
    assert missing == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_make_target_in_a_document_exists(document: Path) -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    wanted = set(TARGET.findall(document.read_text("utf-8")))
    assert [target for target in wanted if f"\n{target}:" not in makefile] == []
