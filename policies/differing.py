"""What changes for the department's people between two profiles, in plain words."""

from collections.abc import Iterable, Mapping

from policies.engine import Engine, Rule
from policies.reading import Line, read


def differ(old: Engine, new: Engine) -> tuple[str, ...]:
    """One line a change, by topic; nothing where only the order or a comment changed."""
    before, after = _lines(old), _lines(new)
    lines = [
        *(f"No longer: {line.text} ({line.citation})" for line in _without(before, after)),
        *(f"New: {line.text} ({line.citation})" for line in _without(after, before)),
    ]
    return (*lines, *_silent(old, new))


def _lines(engine: Engine) -> dict[Line, None]:
    return {line: None for topic in read(engine) for line in topic.lines}


def _without(some: Mapping[Line, None], others: Mapping[Line, None]) -> Iterable[Line]:
    return (line for line in some if line not in others)


def _silent(old: Engine, new: Engine) -> Iterable[str]:
    """Clauses whose condition changed while their words stayed as they were."""
    texts = {rule.clause.id: rule for rule in old.rules}
    for rule in new.rules:
        before = texts.get(rule.clause.id)
        if before and before.clause == rule.clause and _decides(before) != _decides(rule):
            yield f"Changed behind the same words: {rule.clause.id} ({rule.clause.citation})"


def _decides(rule: Rule) -> tuple[object, ...]:
    return rule.text, rule.actions, rule.permits
