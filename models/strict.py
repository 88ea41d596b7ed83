"""TOML tables into frozen dataclasses: a key unknown, missing or mistyped is an error."""

from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

T = TypeVar("T")


def build(kind: type[T], table: Mapping[str, object], where: str) -> T:
    """The dataclass `kind` from a table; ValueError says what is wrong and where."""
    hints = get_type_hints(kind)
    unknown = sorted(set(table) - set(hints))
    if unknown:
        raise ValueError(f"{where}: unknown key {', '.join(unknown)}")
    values: dict[str, Any] = {}
    for field in fields(kind):  # type: ignore[arg-type]  # callers hand in dataclasses only
        if field.name in table:
            values[field.name] = _value(
                hints[field.name], table[field.name], f"{where}: {field.name}"
            )
        elif field.default is MISSING and field.default_factory is MISSING:
            raise ValueError(f"{where}: {field.name} is missing")
    try:
        return kind(**values)
    except ValueError as cause:
        raise ValueError(f"{where}: {cause}") from cause


def _value(wanted: type, given: object, where: str) -> object:
    if get_origin(wanted) is tuple:
        if not isinstance(given, list):
            raise ValueError(f"{where} must be a list")
        return tuple(_value(get_args(wanted)[0], item, where) for item in given)
    if is_dataclass(wanted) and isinstance(wanted, type):
        if not isinstance(given, dict):
            raise ValueError(f"{where} must be a table")
        return build(wanted, given, where)
    if wanted is float and isinstance(given, int) and not isinstance(given, bool):
        return float(given)
    if type(given) is not wanted:
        raise ValueError(f"{where} must be {wanted.__name__}, not {type(given).__name__}")
    return given
