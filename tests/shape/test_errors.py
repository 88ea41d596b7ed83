"""Every code of an error is told to whoever meets it, in the document and on a page."""

from pathlib import Path

from backend.domain.codes import Code
from backend.settings import Settings
from backend.web.documenting import document
from backend.web.problems import HTTP_CODES, OWN
from tests.apps import create_app
from tests.errors import DOCUMENT, text


def test_the_page_of_errors_is_what_the_code_says() -> None:
    """If not: `make api`."""
    assert DOCUMENT.read_text("utf-8") == text()


def test_every_code_says_what_it_is_and_what_to_do() -> None:
    assert [code.value for code in Code if not (code.sentence and code.instead)] == []


def test_the_document_of_the_api_names_every_code(tmp_path: Path) -> None:
    shapes = document(create_app(Settings(tmp_path, "", "")))["components"]["schemas"]
    named = set(shapes["Problem"]["properties"]["code"]["examples"])
    assert named == {code.value for code in Code} | set(HTTP_CODES.values()) | set(OWN)
