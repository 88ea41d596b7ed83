"""The page that checks an export, opened from a disk in a browser without a network."""

import json
from collections.abc import Callable, Iterator
from datetime import date

import pytest
from playwright.sync_api import Page, expect

from backend.domain.chain import Head, line
from backend.domain.exports import Rooted, head_line, proof, root_line
from backend.domain.merkle import root
from backend.papers.checker import page as checker
from tests.browser.chromium import chromium
from tests.unit.domain.test_chain import chain

LINKS = chain(*(f"é{number}" for number in range(11)))
HASHES = [link.hash for link in LINKS]
DAY = Rooted(date(2026, 11, 3), 5, 12, root(HASHES[4:11]))
WHOLE = [*(line(link) for link in LINKS), root_line(DAY)]
PART = [head_line(Head(4, LINKS[3].hash)), *WHOLE[4:]]


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    file = tmp_path_factory.mktemp("page") / "check-audit.html"
    file.write_text(checker(), "utf-8")
    with chromium() as browser:
        context = browser.new_context()
        context.set_offline(True)
        page = context.new_page()
        page.goto(file.as_uri())
        yield page


def said(page: Page, text: str, kept: str = "") -> str:
    page.get_by_label("A hash that you kept").fill(kept)
    page.get_by_label("Export or proof").set_input_files(
        {"name": "export.jsonl", "mimeType": "text/plain", "buffer": text.encode()}
    )
    expect(page.locator("output")).not_to_be_empty()
    told = page.locator("output").inner_text()
    page.get_by_label("Export or proof").set_input_files([])
    return told


@pytest.mark.parametrize("lines", [WHOLE, PART], ids=["all", "a period"])
def test_a_whole_export_is_whole(opened: Page, lines: list[str]) -> None:
    text = "\n".join(lines) + "\n"
    count = sum('"event"' in one for one in lines)
    assert said(opened, text) == (
        f"✓ Whole: {count} events, to event 11. The head is {HASHES[-1].hex()}."
    )
    assert said(opened, text, HASHES[7].hex()).startswith("✓ Whole")
    assert said(opened, text, DAY.root.hex()).startswith("✓ Whole")
    assert said(opened, text, "0" * 64) == "✗ Broken. The hash that you kept is not in it."


@pytest.mark.parametrize(
    ("hand", "told"),
    [
        (lambda one: [*one[:5], *one[6:]], "Event 6 is missing or stands elsewhere."),
        (lambda one: [*one[:2], one[3], one[2], *one[4:]], "Event 3 is missing"),
        (lambda one: [*one[:7], one[7].replace("é7", "é8"), *one[8:]], "Event 8 does not have"),
        (lambda one: [*one[:-2], one[-1]], "The events of 2026-11-03 are not those"),
        (lambda one: [*one, "{}"], "Line 13 is not a line of an export."),
        (lambda _: ["nothing"], "This is not an export and not a proof"),
    ],
    ids=["removed", "reordered", "changed", "cut", "no line", "no export"],
)
def test_what_somebody_did_to_it_is_found(
    opened: Page, hand: Callable[[list[str]], list[str]], told: str
) -> None:
    assert said(opened, "\n".join(hand(WHOLE))).startswith(f"✗ Broken. {told}")


def test_the_proof_of_an_event_needs_no_other(opened: Page) -> None:
    made = proof(DAY, HASHES[4:11], LINKS[8], LINKS[7].hash)
    kept = DAY.root.hex()
    assert said(opened, json.dumps(made), kept).startswith(
        f"✓ Event 9 is in 2026-11-03, whose hash is {kept}"
    )
    assert said(opened, json.dumps(made), "0" * 64).startswith(
        "✗ Broken. The hash of the day is not"
    )
    for change in (
        {"place": 3},
        {"event": made["event"].replace("é8", "é9")},
        {"path": made["path"][1:]},
    ):
        assert said(opened, json.dumps(made | change)).startswith("✗ Broken. Event 9 does not lead")


def test_nothing_is_asked_of_a_network(opened: Page) -> None:
    """Not even with one: the page forbids itself all of it."""
    refused = opened.evaluate(
        """() => new Promise((told) => {
            addEventListener("securitypolicyviolation", (event) => told(event.effectiveDirective));
            fetch("http://localhost:9").catch(() => {});
        })"""
    )
    assert refused == "connect-src"
