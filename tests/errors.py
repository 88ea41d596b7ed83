"""`make api`: every code of an error, what it says and what to do instead, as docs/errors.md."""

import sys
from pathlib import Path

from backend.domain.codes import Code
from backend.web.problems import HTTP_CODES, OWN

ROOT = Path(__file__).parents[1]
DOCUMENT = ROOT / "docs" / "errors.md"
INTRO = """# Errors

Every error is problem+json (RFC 9457) with a `code` that never changes, a sentence, and what to do
instead. `make api` writes this page. Which statuses a route has is in the OpenAPI document. A
refusal by the policy is `refused` with status 403 and carries the clauses that refuse it, each with
its paragraph, its reason and its own way out; docs/matrix.md shows who meets which.

| code | says | do |
|---|---|---|
"""


def text() -> str:
    """The page as it ought to be."""
    rows = {code.value: f"| `{code.value}` | {code.sentence} | {code.instead} |" for code in Code}
    for code in sorted({*HTTP_CODES.values(), *OWN} - set(rows)):
        rows[code] = f"| `{code}` | {OWN[code]} | Check the request against `/schema`. |"
    return INTRO + "\n".join(rows.values()) + "\n"


if __name__ == "__main__":
    DOCUMENT.write_text(text(), "utf-8")
    sys.stdout.write(f"{DOCUMENT.relative_to(ROOT)} is written.\n")
