"""The ladder: what a person must, should or may verify before an alert is acted on.

Each person climbs their own. What was done is kept with the time at which it was done beside the
time at which it was recorded: on the road the hands come first.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from backend.domain.errors import Code, Flaw, Invalid, Paragraph
from backend.domain.named import Named
from backend.domain.plates import STATES
from backend.domain.taken import is_late, taken_at

LONGEST = 200
"""Characters of an answer in words."""

BY_VOICE = "dispatch"
"""The method in which a person answers, who is named."""


class Strictness(Named):
    """How much a department insists on a step."""

    GATE = "gate", "Without it the alert cannot be accepted."
    WARN = "warn", "It should be done; what is missing is recorded."
    OFFERED = "offered", "It may be done."


class Kind(Named):
    """What a step asks for."""

    COMPARE = "compare", "Compare the listed plate with the one on the picture and on the road."
    STATE = "state", "Say which state issued the plate."
    DESCRIPTORS = "descriptors", "Compare make, model, color and whatever else is known."
    STATUS = "status", "Have the entry confirmed as current."
    CHOICE = "choice", "Choose one of the answers offered."


@dataclass(frozen=True, slots=True)
class Step:
    """One rung, as the profile has it."""

    id: str
    title: str
    ask: str
    strictness: Strictness
    citation: str
    kind: Kind
    exceptions: Mapping[str, str] = field(default_factory=dict)
    """Circumstances in which the text lets it be left out, each with its word."""
    reasons: frozenset[str] = frozenset()
    """The reason classes for which it is asked; none: for all."""

    choices: Mapping[str, bool | None] = field(default_factory=dict)
    """The answers of a choice, and whether each speaks for the alert."""

    methods: Mapping[str, str] = field(default_factory=dict)
    """How a status may be asked for, each with its word; no other way counts."""

    def asked_of(self, reason_class: str) -> bool:
        return not self.reasons or reason_class in self.reasons


@dataclass(frozen=True, slots=True)
class Answer:
    """What a person found, or why the step was left out."""

    values: Mapping[str, str]
    agrees: bool | None
    """Whether it speaks for the alert; None: it could not be told."""
    excuse: str = ""
    """The exception that was chosen instead of an answer."""


@dataclass(frozen=True, slots=True)
class Done:
    """A step that one person took."""

    step: str
    person: str
    answer: Answer
    done_at: datetime
    recorded_at: datetime

    @property
    def late(self) -> bool:
        return is_late(self.done_at, self.recorded_at)


@dataclass(frozen=True, slots=True)
class Standing:
    """How far one person has come."""

    next: Step | None
    """The first step in order that is not done; what is merely offered is never next."""
    missing_gates: tuple[Step, ...]
    """Gates without an answer, or with one that could not tell."""
    failed: tuple[Step, ...]
    """Steps whose answer speaks against the alert."""
    warnings: tuple[Step, ...]
    """What should have been done and was not, or could not be told."""
    not_done: tuple[Step, ...]
    """Steps without an answer, one that was excused among them."""
    excused: tuple[Step, ...]

    @property
    def gates_open(self) -> frozenset[str]:
        """Steps that stand between this person and accepting: the policy's `missing_gates`."""
        failed = (step for step in self.failed if step.strictness is Strictness.GATE)
        return frozenset(step.id for step in (*self.missing_gates, *failed))


def step(steps: Sequence[Step], step_id: str) -> Step:
    for each in steps:
        if each.id == step_id:
            return each
    raise Invalid(Code.STEP_UNKNOWN, flaws=(Flaw("step", Code.STEP_UNKNOWN.sentence),))


def standing(steps: Sequence[Step], done: Iterable[Done], person: str) -> Standing:
    """From everybody's steps to this person's standing; the answer recorded last counts."""
    ordered = sorted(done, key=lambda each: each.recorded_at)
    answers = {each.step: each.answer for each in ordered if each.person == person}
    last = {step_id: answer.agrees for step_id, answer in answers.items()}
    excused = tuple(each for each in steps if each.id in answers and answers[each.id].excuse)
    untold = [each for each in steps if last.get(each.id) is None and each not in excused]
    upcoming = (
        each for each in steps if each.id not in last and each.strictness is not Strictness.OFFERED
    )
    return Standing(
        next(upcoming, None),
        tuple(each for each in untold if each.strictness is Strictness.GATE),
        tuple(each for each in steps if last.get(each.id) is False),
        tuple(each for each in untold if each.strictness is Strictness.WARN),
        tuple(each for each in steps if each.id not in answers or each in excused),
        excused,
    )


def take(
    asked: Step,
    person: str,
    answer: Answer,
    done_at: datetime,
    *,
    now: datetime,
    raised_at: datetime,
) -> Done:
    """A step with both of its times."""
    kept = taken_at(done_at, now=now, raised_at=raised_at, field="done_at")
    return Done(asked.id, person, answer, kept, now)


def read_excuse(asked: Step, excuse: object) -> Answer:
    """An exception of the text in the place of an answer: recorded, and looked at by another."""
    if not isinstance(excuse, str) or excuse not in asked.exceptions:
        known = ", ".join(asked.exceptions.values()) or "none"
        raise _unclear("excuse", f"The text lets this step be left out for: {known}.")
    return Answer({"excuse": excuse}, None, excuse)


def read_answer(asked: Step, raw: Mapping[str, object], wanted_state: str) -> Answer:
    """What a phone sends for a step, checked; see each kind below for what it is."""
    if "excuse" in raw:
        return read_excuse(asked, raw["excuse"])
    match asked.kind:
        case Kind.COMPARE:
            return _compared(raw)
        case Kind.STATE:
            return _state(raw, wanted_state)
        case Kind.DESCRIPTORS:
            return _descriptors(raw)
        case Kind.STATUS:
            return _status(asked, raw)
    return _choice(asked, raw)


def _choice(asked: Step, raw: Mapping[str, object]) -> Answer:
    """{"choice": one of the step's, or words where it offers none}."""
    if not asked.choices:
        return Answer({"choice": _words(raw, "choice", needed=True)}, agrees=True)
    chosen = _one_of(raw, "choice", tuple(asked.choices))
    return Answer({"choice": chosen}, asked.choices[chosen])


def _compared(raw: Mapping[str, object]) -> Answer:
    """{"same": true or false, "singly", "together": places from the left, such as "1,2,5"}.

    The places are those of list and picture laid side by side. What was marked by one tap for many
    stays told from what was marked by itself; a phone of an earlier version sends neither.
    """
    same = raw.get("same")
    if not isinstance(same, bool):
        raise _unclear("same", "Say whether every character is the same.")
    values = {"same": "yes" if same else "no"}
    if "singly" in raw or "together" in raw:
        values |= _marked(raw)
    return Answer(values, same)


def _marked(raw: Mapping[str, object]) -> dict[str, str]:
    """How each place was marked: all of them, and each once."""
    values = {name: _words(raw, name, needed=False) for name in ("singly", "together")}
    marked = [place for text in values.values() for place in text.split(",") if text]
    if sorted(marked) != sorted(str(place + 1) for place in range(len(marked))):
        raise _unclear("together", "Every place from the first on is marked, and each once.")
    return values


def _state(raw: Mapping[str, object], wanted: str) -> Answer:
    """{"state": a postal code, or "unknown"}."""
    seen = raw.get("state")
    if seen == "unknown":
        return Answer({"state": "unknown"}, None)
    if not isinstance(seen, str) or seen not in STATES:
        raise _unclear("state", "Choose the state that is on the plate, or unknown.")
    return Answer({"state": seen}, seen == wanted)


def _descriptors(raw: Mapping[str, object]) -> Answer:
    """{"make", "model", "color", "other": each "same", "different" or "unseen"}."""
    values = {
        name: _one_of(raw, name, ("same", "different", "unseen"), "unseen")
        for name in ("make", "model", "color", "other")
    }
    if "different" in values.values():
        return Answer(values, agrees=False)
    return Answer(values, True if "same" in values.values() else None)


def _status(asked: Step, raw: Mapping[str, object]) -> Answer:
    """{"result": "current", "not_current" or "no_answer", "method": the step's, "answered_by"}.

    Where a person answers, their name is part of it.
    """
    result = _one_of(raw, "result", ("current", "not_current", "no_answer"))
    method = raw.get("method")
    if not isinstance(method, str) or method not in asked.methods:
        raise _no_way(asked)
    by = _words(raw, "answered_by", needed=method == BY_VOICE and result != "no_answer")
    values = {"result": result, "method": method, "answered_by": by}
    return Answer(values, {"current": True, "not_current": False}.get(result))


def _no_way(asked: Step) -> Invalid:
    """With the paragraph that names the ways there are."""
    known = ", ".join(asked.methods.values())
    clause = Paragraph(
        f"ladder-{asked.id}",
        asked.citation,
        f"It is asked for in one of these ways: {known}.",
        "Choose one of them. If none can be reached now, record it when one has answered.",
    )
    flaw = Flaw("answer.method", clause.because)
    return Invalid(detail=clause.because, flaws=(flaw,), clauses=(clause,), instead=clause.instead)


def _one_of(
    raw: Mapping[str, object], name: str, choices: Sequence[str], default: str | None = None
) -> str:
    value = raw.get(name, default)
    if not isinstance(value, str) or value not in choices:
        raise _unclear(name, f"It is one of: {', '.join(choices)}.")
    return value


def _words(raw: Mapping[str, object], name: str, *, needed: bool) -> str:
    value = raw.get(name, "")
    if not isinstance(value, str) or len(value) > LONGEST or (needed and not value.strip()):
        raise _unclear(name, f"Up to {LONGEST} characters are wanted.")
    return value.strip()


def _unclear(name: str, why: str) -> Invalid:
    return Invalid(detail=why, flaws=(Flaw(f"answer.{name}", why),))
