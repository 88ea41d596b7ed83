"""The document of the API is what the server says, and the app's types are of that document."""

import hashlib
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from backend.cli.openapi import text

ROOT = Path(__file__).parents[2]
API = ROOT / "pwa" / "api"
METHODS = {"get", "post", "put", "delete", "patch"}


@cache
def document() -> dict[str, Any]:
    whole: dict[str, Any] = json.loads(text())
    return whole


def operations() -> Iterator[tuple[str, dict[str, Any]]]:
    for path, routes in document()["paths"].items():
        for method, operation in routes.items():
            if method in METHODS:
                yield f"{method} {path}", operation


def answers() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for name, operation in operations():
        for status, answer in operation["responses"].items():
            yield name, status, answer


def test_the_document_that_is_kept_is_what_the_server_says() -> None:
    """If not: `make api`."""
    assert (API / "openapi.json").read_text("utf-8") == text()


def test_the_apps_types_are_of_the_document_that_is_kept() -> None:
    """If not: `make api`."""
    digest = hashlib.sha256((API / "openapi.json").read_bytes()).hexdigest()
    head = (API / "schema.ts").read_text("utf-8").splitlines()[:3]
    assert head[0].startswith("/** Generated from openapi.json")
    assert head[1] == f" * SHA-256 {digest}"


def test_every_error_is_a_problem_and_400_is_none_of_them() -> None:
    errors = [each for each in answers() if not each[1].startswith("2")]
    kinds = {kind for _, _, answer in errors for kind in answer["content"]}
    assert kinds == {"application/problem+json"}
    assert [name for name, status, _ in errors if status == "400"] == []
    assert {name for name, status, _ in errors if status == "default"} == {
        name for name, _ in operations()
    }


def test_whatever_is_sent_may_be_invalid() -> None:
    sending = [
        name
        for name, operation in operations()
        if ("requestBody" in operation or operation["parameters"])
        and "422" not in operation["responses"]
    ]
    assert sending == []


def test_every_route_says_who_may_ask() -> None:
    schemes = set(document()["components"]["securitySchemes"])
    asked = {name: operation["security"] for name, operation in operations()}
    assert {scheme for each in asked.values() for one in each for scheme in one} == schemes
    assert asked["get /api/alerts"] == [{"session": []}]
    assert asked["get /api/hello"] == []
    assert {str(each) for name, each in asked.items() if "/ingest/" in name} == {
        "[]",
        "[{'gateway': []}]",
    }


def test_the_door_says_in_the_document_what_the_manual_says() -> None:
    manual = (ROOT / "docs" / "operating.md").read_text("utf-8")
    table = manual.partition("| answer | means | do |")[2].partition("\n\n")[0]
    firsts = "\n".join(re.findall(r"^\| ([^|]*)", table, re.MULTILINE))
    told = set(re.findall(r"\b[245]\d\d\b", firsts))
    frames = document()["paths"]["/ingest/frames"]["post"]
    assert set(frames["responses"]) - {"default"} == told
    assert set(frames["requestBody"]["content"]) == {"image/jpeg", "image/png", "image/webp"}
    assert "Retry-After" in frames["responses"]["429"]["headers"]


def test_no_two_wire_classes_share_a_name() -> None:
    """The framework would put their modules before them."""
    assert [name for name in document()["components"]["schemas"] if "_" in name] == []


def test_no_answer_has_a_shape_that_nobody_has_written_down() -> None:
    untold = [
        (name, status)
        for name, status, answer in answers()
        for told in answer.get("content", {}).values()
        if not told["schema"]
    ]
    assert untold == []
