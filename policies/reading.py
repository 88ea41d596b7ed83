"""A profile in plain words, by topic, each line with its citation: what its people are held to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields

from policies.cited import Cited
from policies.engine import Engine, Rule
from policies.parameters import Step
from policies.profile import Profile


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence and the paragraph it comes from."""

    text: str
    citation: str


@dataclass(frozen=True, slots=True)
class Topic:
    title: str
    lines: tuple[Line, ...]


WORDS: dict[str, tuple[str, str]] = {
    "retention.maximum_days": (
        "A read is kept for {} days at most.",
        "The text sets no maximum for how long a read is kept.",
    ),
    "retention.minimum_days": (
        "A read is kept for at least {} days.",
        "No minimum for how long a read is kept is on file.",
    ),
    "retention.schedule_number": (
        "Disposal follows the records schedule {}.",
        "No records schedule number is on file.",
    ),
    "entries.life_days": (
        "A custom entry lives for {} days at most.",
        "The text sets no life for a custom entry; it is looked at again once a year.",
    ),
    "entries.extension_days": (
        "An extension adds {} days at most.",
        "The text sets no limit for an extension; an entry is looked at again once a year.",
    ),
    "entries.creators": ("Entries are asked for by: {}.", "Nobody asks for entries."),
    "entries.creator_units": ("They are of: {}.", "They may be of any unit."),
    "entries.shift_list_creators": (
        "A list for one shift is made by: {}.",
        "There is no list for one shift.",
    ),
    "entries.approvers": (
        "An entry is approved, by another person, by: {}.",
        "Nobody approves an entry: it is active at once.",
    ),
    "entries.audience": (
        "Its alerts go to: {}, unless the entry says otherwise.",
        "Its alerts go to everybody who receives alerts.",
    ),
    "entries.widest_audience": ("At the widest they go to: {}.", "No unit is kept from them."),
    "entries.handovers": ("A shift's list is handed on {} time(s) at most.", ""),
    "entries.remind_days": (
        "The owner of an entry is reminded so many days before its end: {}.",
        "Nobody is reminded before an entry ends.",
    ),
    "entries.digest_hour": ("From {} o'clock an owner is told what their entries led to.", ""),
    "entries.afterwards_h": (
        "An entry is active at once, and ends after {} h unless it was approved by then.",
        "No entry that needs an approval is active before it has one.",
    ),
    "entries.answer_h": ("A request not answered for {} h goes to the deputy too.", ""),
    "alerts.threshold": ("An alert says a match where at least {} of 1 is certain.", ""),
    "alerts.possible_threshold": ("A possible match is told from {} of 1 on.", ""),
    "alerts.possible_wait_s": ("A possible match waits {} s for a second look.", ""),
    "alerts.repeat_window_s": ("The same plate rings again after {} s.", ""),
    "alerts.grow_s": ("Looks within {} s are one read.", ""),
    "alerts.receivers": ("Live alerts go, on shift, to: {}.", "Nobody receives live alerts."),
    "alerts.decision_required": (
        "Each alert is accepted or rejected before the shift closes.",
        "An alert may stay undecided when the shift closes.",
    ),
    "alerts.position": (
        "A phone that follows a vehicle may be asked where it is; that is not kept.",
        "No phone is asked where it is.",
    ),
    "alerts.border_m": ("It is warned {} m before a neighbour's area.", ""),
    "alerts.known_false_days": (
        "That a vehicle is known not to be the wanted one stands for {} days.",
        "",
    ),
    "alerts.event_numbers": (
        "Enforcement stands on a report or event; its number is asked for until it is there.",
        "No number of a report or event is asked for.",
    ),
    "alerts.neighbours": (
        "Told before enforcement in their jurisdiction: {}.",
        "No neighbour has to be told before enforcement.",
    ),
    "reads.upload_limit_mb": ("A picture has {} MB at most.", ""),
    "reads.unread_limit": ("From {} unread pictures on, uploads wait.", ""),
    "reads.clock_ahead_s": ("A camera's clock may be {} s ahead.", ""),
    "people.suspenders": ("Access is suspended by: {}.", "Nobody suspends access."),
    "people.restorers": ("It is given back by: {}.", "Nobody gives access back."),
    "people.releasers": (
        "A locked account is opened, on shift, also by: {}.",
        "Only who gives access back opens a locked account.",
    ),
    "lists.stale_after_h": ("A general list is stale after {} hours.", ""),
    "shifts.maximum_hours": ("A shift lasts {} hours at most.", ""),
    "cameras.approvers": ("A camera is approved by: {}.", "Nobody approves a camera."),
    "cameras.analysis": (
        "On file first: {}.",
        "No analysis has to be on file before a camera is approved.",
    ),
    "cameras.transfer_days": ("What a car holds is moved to the department within {} days.", ""),
    "storage.acknowledgement": (
        "The Chief signs where the data is stored, and on what ground.",
        "The department may store the data itself.",
    ),
    "searches.purposes_closed": (
        "Only the purposes listed are purposes of a search.",
        "The purposes listed are examples; another one is stated in words.",
    ),
    "searches.outside_approvers": (
        "What another agency asks for is approved, before a search and by another person, by: {}.",
        "What another agency asks for is searched for without an approval.",
    ),
}
"""For each parameter: with its value in the place of {}, and where there is none."""
INSISTS = {"gate": "must", "warn": "should", "offered": "may"}
ABOUT = {
    "Department": "Signing in and administering",
    "Shift": "Shifts",
    "Alert": "Alerts",
    "Frame": "Pictures",
    "HotList": "Lists",
    "Entry": "Entries",
    "Account": "Accounts",
    "Device": "Devices",
    "Gateway": "Gateways",
    "Camera": "Cameras",
    "Software": "Software that reads",
    "Agreement": "Agreements with partners",
    "Audit": "The audit",
}


def read(engine: Engine) -> tuple[Topic, ...]:
    """What the department's people may read before they use the system."""
    profile = engine.profile
    words = {reason.id: reason.word for reason in profile.reasons}
    return (
        Topic("Who is who", tuple(_people(profile))),
        Topic("What the readers are for", tuple(_uses(profile))),
        Topic(
            "The steps before an alert is acted on",
            tuple(_step(one, words) for one in profile.ladder),
        ),
        Topic("Numbers and names", tuple(_parameters(profile))),
        *_acts(engine),
        Topic("The law over it", tuple(_law(engine))),
    )


def _people(profile: Profile) -> Iterable[Line]:
    words = profile.department.words
    for position in profile.department.positions:
        yield Line(f"{position.name}: as {words[position.role]}.", position.citation)


def _uses(profile: Profile) -> Iterable[Line]:
    for purpose in profile.purposes:
        exigent = ", in words and reviewed by a supervisor" if purpose.exigent else ""
        yield Line(f"A search may be for: {purpose.word}{exigent}.", purpose.citation)
    for reason in profile.reasons:
        yield Line(f"A list may hold: {reason.word}.", reason.citation)
    for reason in profile.barred:
        yield Line(f"Never: {reason.word}.", reason.citation)


def _step(step: Step, words: Mapping[str, str]) -> Line:
    """`words`: the department's own for each reason class."""
    of = ", ".join(words[each].lower() for each in step.reasons)
    only = f", for {of}" if of else ""
    excused = " or ".join(one.word.lower() for one in step.exceptions)
    unless = f", unless {excused}" if excused else ""
    return Line(f"{step.title}: {INSISTS[step.strictness]} be done{only}{unless}.", step.citation)


def _parameters(profile: Profile) -> Iterable[Line]:
    for area in fields(profile):
        values = getattr(profile, area.name)
        for field in fields(values) if hasattr(values, "__dataclass_fields__") else ():
            cited = getattr(values, field.name)
            if isinstance(cited, Cited):
                name = f"{area.name}.{field.name}"
                yield Line(_said(name, cited.value, profile), cited.citation)


def _said(name: str, value: object, profile: Profile) -> str:
    """A parameter's sentence; one that has none yet is named by its key."""
    given, none = WORDS.get(name, (f"{name.replace('_', ' ')}: {{}}.", ""))
    empty = value is None or value is False or value in ((), "")
    return none if empty and none else given.format(_shown(value, profile))


def _shown(value: object, profile: Profile) -> str:
    words = profile.department.words
    match value:
        case tuple():
            return ", ".join(words.get(str(one), str(one).replace("_", " ")) for one in value)
        case bool():
            return "yes" if value else "no"
    return str(value)


def _acts(engine: Engine) -> Iterable[Topic]:
    """What is granted and on which conditions, by what it is about."""
    own = [rule for rule in engine.rules if not rule.law]
    always = [_line(rule) for rule in own if not rule.permits and not rule.actions]
    yield Topic("For every act", tuple(always))
    for kind in dict.fromkeys(engine.kinds.values()):
        actions = {action for action, about in engine.kinds.items() if about == kind}
        about = [rule for rule in own if rule.actions & actions]
        demanded = {rule.clause.because for rule in about if not rule.permits}
        lines = [
            _line(rule) for rule in about if not rule.permits or rule.clause.because not in demanded
        ]
        yield Topic(ABOUT.get(kind, kind), tuple(dict.fromkeys(lines)))


def _line(rule: Rule) -> Line:
    """A permit grants; a condition is told with what to do instead."""
    clause = rule.clause
    if rule.permits:
        return Line(clause.because, clause.citation)
    return Line(f"{clause.because} Otherwise: {clause.instead}", clause.citation)


def _law(engine: Engine) -> Iterable[Line]:
    return (_line(rule) for rule in engine.rules if rule.law)
