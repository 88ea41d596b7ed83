"""Every audit event that is written is declared in one table, and the other way round."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from backend.domain.tags import TAGS

ROOT = Path(__file__).parents[2]
DOMAIN = ROOT / "backend" / "domain"
TABLES = {DOMAIN / "tags.py", DOMAIN / "register_tags.py", DOMAIN / "list_tags.py"}
TAG = re.compile(r"(person|system|gateway|console):[a-z_-]+:[a-z_-]+")


def trees() -> Iterator[tuple[Path, ast.Module]]:
    for package in ("backend", "workers"):
        for path in sorted((ROOT / package).rglob("*.py")):
            if path not in TABLES:
                yield path, ast.parse(path.read_text("utf-8"))


def tags_in(node: ast.AST) -> set[str]:
    """Constants that are tags, whichever branch they stand in."""
    return {
        each.value
        for each in ast.walk(node)
        if isinstance(each, ast.Constant)
        and isinstance(each.value, str)
        and TAG.fullmatch(each.value)
    }


def calls(tree: ast.Module) -> Iterator[ast.Call]:
    """Of `tell`, on whatever."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(attr="tell"), args=[_, *_]):
                yield node


def fields(call: ast.Call) -> set[str]:
    return {keyword.arg for keyword in call.keywords if keyword.arg}


def test_what_is_written_is_declared_and_what_is_declared_is_written() -> None:
    written = {tag for _, tree in trees() for tag in tags_in(tree)}
    assert written - set(TAGS) == set(), "declare these in backend/domain/tags.py"
    assert set(TAGS) - written == set(), "nothing writes these any more"


def test_each_event_is_written_with_the_fields_that_it_declares() -> None:
    """Where the tag stands in the call; every other event is checked when it is written."""
    wrong = [
        f"{path.name}:{call.lineno}"
        for path, tree in trees()
        for call in calls(tree)
        for told in (TAGS[tag] for tag in tags_in(call.args[0]))
        if not told.holds <= fields(call) <= told.holds | told.may_hold
    ]
    assert wrong == []


def test_every_tag_says_source_subject_and_action() -> None:
    assert [tag for tag in TAGS if not TAG.fullmatch(tag)] == []
    assert [tag for tag, told in TAGS.items() if not told.sentence.endswith(".")] == []
