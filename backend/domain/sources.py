"""The register of sources: who supplies a general list, for which reasons, how often, in what form.

R-HOT-03: a source gives the classes that are registered for it and no others, and these are among
those that the department's profile allows.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from backend.domain.errors import Code, Flaw, Invalid
from backend.domain.importing import FIELDS, NEEDED, Columns

KEYS = {"name", "supplier", "reasons"}
MORE = {"due_h", "format", "columns", "reason_words"}
FORMATS = ("csv", "fixed")
MOST_DUE_H = 24 * 31


@dataclass(frozen=True, slots=True)
class Source:
    """One source; its list is known by its name."""

    name: str
    supplier: str
    reasons: frozenset[str]
    columns: Columns
    due: timedelta


def read(table: Mapping[str, Any], known: frozenset[str]) -> Source:
    """From a mapping file; raises Invalid with every key that is wrong, and what it should be."""
    flaws = [Flaw(key, "This key is missing.") for key in sorted(KEYS - set(table))]
    flaws += [Flaw(key, "This key is not known.") for key in sorted(set(table) - KEYS - MORE)]
    reasons = table.get("reasons", [])
    columns, words = table.get("columns", {}), table.get("reason_words", {})
    due = table.get("due_h", 24)
    form = table.get("format", "csv")
    checks = {
        "name": isinstance(table.get("name", "-"), str) and bool(str(table.get("name", "-"))),
        "supplier": isinstance(table.get("supplier", "-"), str),
        "reasons": isinstance(reasons, list) and frozenset(map(str, reasons)) <= known,
        "due_h": type(due) is int and 0 < due <= MOST_DUE_H,
        "format": form in FORMATS,
        "columns": isinstance(columns, dict) and set(columns) <= set(FIELDS),
        "reason_words": isinstance(words, dict) and set(map(str, words.values())) <= known,
    }
    flaws += [Flaw(key, EXPECTED[key]) for key, good in checks.items() if not good]
    if not flaws and form == "fixed":
        flaws += _places_flaws(columns)
    if flaws:
        why = "; ".join(f"{flaw.field}: {flaw.why}" for flaw in flaws)
        raise Invalid(Code.SOURCE_BROKEN, why, flaws=tuple(flaws))
    return Source(
        table["name"],
        table["supplier"],
        frozenset(map(str, reasons)),
        _columns(form, columns, words),
        timedelta(hours=due),
    )


EXPECTED = {
    "name": "The name of the list, in words.",
    "supplier": "Who supplies it, in words.",
    "reasons": "A list of reason classes that the department's profile allows.",
    "due_h": f"Whole hours from 1 to {MOST_DUE_H}.",
    "format": "csv or fixed.",
    "columns": f"A table of these fields: {', '.join(FIELDS)}.",
    "reason_words": "A table of the source's words to reason classes of the profile.",
}


def _places_flaws(columns: Mapping[str, Any]) -> list[Flaw]:
    """A file of fixed width has no header: each needed field has its place."""
    flaws = [
        Flaw(f"columns.{name}", "Its place is missing.") for name in NEEDED if name not in columns
    ]
    for name, place in columns.items():
        pair = isinstance(place, list) and len(place) == 2 and all(type(at) is int for at in place)
        if not (pair and 1 <= place[0] <= place[1]):
            flaws.append(Flaw(f"columns.{name}", "[first, last] character, counted from 1."))
    return flaws


def _columns(form: str, columns: Mapping[str, Any], words: Mapping[str, Any]) -> Columns:
    reasons = {str(word): str(meant) for word, meant in words.items()}
    if form == "fixed":
        places = {name: (first, last) for name, (first, last) in columns.items()}
        return Columns(reasons=reasons, places=places)
    return Columns({name: str(header) for name, header in columns.items()}, reasons)
