"""A table of values into a dataclass, refusing every key and type that is not expected."""

import dataclasses
from collections.abc import Collection, Mapping
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

from policies.cited import Cited
from policies.parameters import ProfileError

D = TypeVar("D")
NONE = "none"


def read(wanted: type[D], raw: object, where: str) -> D:
    """Build `wanted` from a table; `where` is the path that a message names.

    What has a default may be left out: a setting on which the texts are silent.
    """
    hints = get_type_hints(wanted)
    names = [name for name in hints if not name.startswith("_")]
    fields = dataclasses.fields(wanted)  # type: ignore[arg-type] # a dataclass, as the hints say
    spare = {field.name for field in fields if field.default is not dataclasses.MISSING}
    table = _table(raw, names, where, spare)
    return wanted(**{name: _value(hints[name], table[name], f"{where}.{name}") for name in table})


def _table(
    raw: object, names: list[str], where: str, spare: Collection[str] = ()
) -> dict[str, Any]:
    if not isinstance(raw, dict):
        raise ProfileError(f"{where}: a table is expected, not {raw!r}")
    for key in raw:
        if key not in names:
            raise ProfileError(f"{where}: unknown key {key!r}; known are {', '.join(names)}")
    for name in names:
        if name not in raw and name not in spare:
            raise ProfileError(f"{where}: {name!r} is missing")
    return raw


def _value(hint: Any, raw: object, where: str) -> Any:  # noqa: ANN401 - any field's type
    origin, args = get_origin(hint), get_args(hint)
    if origin is Cited:
        table = _table(raw, ["value", "citation"], where)
        citation = _text(table["citation"], f"{where}.citation")
        return Cited(_cited(args[0], table["value"], f"{where}.value"), citation)
    if origin is tuple:
        return _tuple(args[0], raw, where)
    if origin is Mapping:
        table = _table(raw, list(raw) if isinstance(raw, dict) else [], where)
        return {key: _text(word, f"{where}.{key}") for key, word in table.items()}
    if origin is Literal:
        return _choice(args, raw, where)
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        return read(hint, raw, where)
    return _text(raw, where) if hint is str else _plain(hint, raw, where)


def _cited(hint: Any, raw: object, where: str) -> Any:  # noqa: ANN401 - any value's type
    """That there is none has a citation too: "none" for a figure, empty words, an empty list."""
    if type(None) in get_args(hint):
        return None if raw == NONE else _plain(get_args(hint)[0], raw, where)
    return _plain(hint, raw, where) if hint is str else _value(hint, raw, where)


def _tuple(item: Any, raw: object, where: str) -> tuple[Any, ...]:  # noqa: ANN401 - any item type
    if not isinstance(raw, list):
        raise ProfileError(f"{where}: a list is expected, not {raw!r}")
    return tuple(_value(item, one, f"{where}[{place}]") for place, one in enumerate(raw))


def _choice(choices: tuple[Any, ...], raw: object, where: str) -> object:
    if raw not in choices:
        raise ProfileError(f"{where}: {raw!r} is none of {', '.join(choices)}")
    return raw


def _plain(kind: type[Any], raw: object, where: str) -> object:
    # A bool is an int to Python, and 1 would pass for true: the type must be the very one.
    if type(raw) is not kind:
        raise ProfileError(f"{where}: {kind.__name__} is expected, not {raw!r}")
    return raw


def _text(raw: object, where: str) -> str:
    if not isinstance(raw, str) or not raw.strip():
        raise ProfileError(f"{where}: words are expected, not {raw!r}")
    return raw
