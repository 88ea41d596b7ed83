"""One department's policy as data: its parameters, its policy set and the law over it."""

import hashlib
import re
import tomllib
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from policies import strict
from policies.auditing import EVERY
from policies.facts import Value
from policies.handing_over import BASES
from policies.parameters import (
    LABELS,
    LEADS,
    ROLES,
    NumberForm,
    Parameters,
    ProfileError,
)

HERE = Path(__file__).parent
FOLDER = HERE / "departments"


@dataclass(frozen=True, slots=True)
class Source:
    """One policy file; a law file may only forbid."""

    name: str
    text: str
    law: bool


@dataclass(frozen=True, slots=True)
class Profile(Parameters):
    """Everything the engine needs, so that building one reads nothing more."""

    name: str
    version: str
    clock: ZoneInfo
    schema: str
    sources: tuple[Source, ...]

    def rules(self) -> dict[str, Value]:
        """The parameters that policies compare with, as `context.rules`."""
        entries, searches = self.entries, self.searches
        return {
            "administrative_searchers": frozenset(searches.administrative.value),
            "approvers": frozenset(entries.approvers.value),
            "audience": frozenset(entries.audience.value),
            "barred": frozenset(reason.id for reason in self.barred),
            "camera_analysis": frozenset(self.cameras.analysis.value),
            "camera_approvers": frozenset(self.cameras.approvers.value),
            "commanders": frozenset(self.shifts.commanders.value),
            "creator_units": frozenset(entries.creator_units.value),
            "creators": frozenset(entries.creators.value),
            "audit_conductors": frozenset(self.audits.conductors.value),
            "audit_reviewers": frozenset(self.audits.reviewers.value),
            "evidence_bases": frozenset(self.evidence.bases.value),
            "evidence_holders": frozenset(self.evidence.holders.value),
            "evidence_keepers": frozenset(self.evidence.keepers.value),
            "evidence_review_days": self.evidence.review_days.value,
            "extension_days": entries.most_days_more,
            "handovers": entries.handovers.value,
            "handler_units": frozenset(searches.handler_units.value),
            "handlers": frozenset(searches.handlers.value),
            "life_days": entries.most_days,
            "outside_approvers": frozenset(searches.outside_approvers.value),
            "narrow_searchers": frozenset(searches.narrow.value),
            "purposes": frozenset(purpose.id for purpose in self.purposes),
            "purposes_closed": searches.purposes_closed.value,
            "reasons": frozenset(reason.id for reason in self.reasons),
            "receivers": frozenset(self.alerts.receivers.value),
            "release_approvers": frozenset(self.releases.approvers.value),
            "release_deciders": frozenset(self.releases.deciders.value),
            "release_handlers": frozenset(self.releases.handlers.value),
            "release_recipients": frozenset(self.releases.recipients.value),
            "release_written": self.releases.written.value,
            "releasers": frozenset(self.people.releasers.value),
            "restorers": frozenset(self.people.restorers.value),
            "retention": timedelta(days=self.retention.days),
            "reviewers": frozenset(searches.reviewers.value),
            "searchers": frozenset(searches.searchers.value),
            "standing": timedelta(hours=searches.standing_hours.value),
            "shift_extension": timedelta(hours=self.shifts.extension_hours.value),
            "shift_length": timedelta(hours=self.shifts.maximum_hours.value),
            "shift_list_creators": frozenset(entries.shift_list_creators.value),
            "suspenders": frozenset(self.people.suspenders.value),
            "widest_audience": frozenset(entries.widest_audience.value),
        }


def departments() -> tuple[Path, ...]:
    """The folders of the departments that ship, by name."""
    return tuple(sorted(path for path in FOLDER.iterdir() if (path / "profile.toml").is_file()))


def load(folder: Path) -> Profile:
    """Read a department's folder and the law it names; anything odd is a ProfileError."""
    toml, policy = _read(folder / "profile.toml"), _read(folder / "policy.cedar")
    schema = _read(HERE / "schema.cedarschema")
    try:
        table = tomllib.loads(toml)
    except tomllib.TOMLDecodeError as error:
        raise ProfileError(f"{folder.name}/profile.toml: {error}") from error
    parameters = strict.read(Parameters, table, folder.name)
    _check(parameters, folder.name)
    laws = [
        Source(f"law/{name}.cedar", _read(HERE / "law" / f"{name}.cedar"), law=True)
        for name in parameters.department.law
    ]
    # The department's own clauses come first: they are the ones its people know.
    sources = (Source(f"{folder.name}/policy.cedar", policy, law=False), *laws)
    return Profile(
        **{name: getattr(parameters, name) for name in Parameters.__slots__},
        name=folder.name,
        version=_digest([schema, toml, *(source.text for source in sources)]),
        clock=_zone(parameters.department.zone, folder.name),
        schema=schema,
        sources=sources,
    )


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ProfileError(f"{path.name}: cannot be read ({error})") from error


def _digest(texts: list[str]) -> str:
    """One digest over what decides. Each text's own digest keeps the borders between them."""
    parts = [hashlib.sha256(text.encode()).digest() for text in texts]
    return hashlib.sha256(b"".join(parts)).hexdigest()


def _zone(name: str, where: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ProfileError(f"{where}.department.zone: {name!r} is no time zone") from error


def _check(parameters: Parameters, where: str) -> None:
    """What the types alone do not say."""
    department, alerts = parameters.department, parameters.alerts
    _same(department.words, ROLES, f"{where}.department.words")
    _same(department.labels, LABELS, f"{where}.department.labels")
    _roles(parameters, where)
    _lists(parameters, where)
    _numbers(parameters.numbers, where)
    if not set(parameters.entries.audience.value) <= set(parameters.entries.widest_audience.value):
        raise ProfileError(f"{where}.entries: the audience is wider than the widest")
    searches = parameters.searches
    if not set(searches.outside_approvers.value) <= set(searches.reviewers.value):
        raise ProfileError(f"{where}.searches: who approves could not see the request")
    if parameters.entries.afterwards_h.value and not parameters.entries.approvers.value:
        raise ProfileError(f"{where}.entries: nobody could give the approval afterwards")
    for every in (parameters.audits.sample_every, parameters.audits.system_every):
        if every.value not in EVERY:
            raise ProfileError(f"{where}.audits: {every.value} is none of {', '.join(EVERY)}")
    evidence = parameters.evidence
    if not set(evidence.second_for.value) <= set(evidence.bases.value) <= set(BASES):
        raise ProfileError(f"{where}.evidence: a basis is none of {', '.join(BASES)}, or not used")
    if not 0 < alerts.possible_threshold.value <= alerts.threshold.value <= 1:
        raise ProfileError(
            f"{where}.alerts: 0 < possible_threshold <= threshold <= 1 does not hold"
        )
    for name, number in {
        "retention.maximum_days": parameters.retention.maximum_days.value,
        "retention.minimum_days": parameters.retention.minimum_days.value,
        "entries.life_days": parameters.entries.life_days.value,
        "entries.extension_days": parameters.entries.extension_days.value,
        "entries.afterwards_h": parameters.entries.afterwards_h.value,
        "shifts.maximum_hours": parameters.shifts.maximum_hours.value,
        "searches.open_hours": parameters.searches.open_hours.value,
        "searches.backfill_hours": parameters.searches.backfill_hours.value,
        "searches.review_hours": parameters.searches.review_hours.value,
        "searches.least_known": parameters.searches.least_known.value,
        "searches.repeats": parameters.searches.repeats.value,
        "evidence.review_days": evidence.review_days.value,
        "evidence.receipt_days": evidence.receipt_days.value,
        "evidence.person_day": evidence.person_day.value,
        "evidence.case_most": evidence.case_most.value,
        "evidence.day_most": evidence.day_most.value,
        "releases.link_days": parameters.releases.link_days.value,
        "releases.declaration_days": parameters.releases.declaration_days.value,
        "audits.due_days": parameters.audits.due_days.value,
        "audits.sample": parameters.audits.sample.value,
        "reports.least": parameters.reports.least.value,
        "searches.sign_days": parameters.searches.sign_days.value,
        "searches.queries_day": parameters.searches.queries_day.value,
        "searches.shown_day": parameters.searches.shown_day.value,
        "searches.shown_case": parameters.searches.shown_case.value,
        "shifts.extension_hours": parameters.shifts.extension_hours.value,
        "alerts.overdue_minutes": alerts.overdue_minutes.value,
        "cameras.transfer_days": parameters.cameras.transfer_days.value,
    }.items():
        if number is not None and number < 1:
            raise ProfileError(f"{where}.{name}: at least 1 is expected, not {number}")


def _roles(parameters: Parameters, where: str) -> None:
    """Roles that the software has, wherever a profile names one."""
    entries = parameters.entries
    for name, roles in {
        "department.positions": [position.role for position in parameters.department.positions],
        "entries.creators": entries.creators.value,
        "entries.shift_list_creators": entries.shift_list_creators.value,
        "entries.approvers": entries.approvers.value,
        "alerts.receivers": parameters.alerts.receivers.value,
        "people.suspenders": parameters.people.suspenders.value,
        "people.restorers": parameters.people.restorers.value,
        "people.releasers": parameters.people.releasers.value,
        "shifts.commanders": parameters.shifts.commanders.value,
        "cameras.approvers": parameters.cameras.approvers.value,
        "audits.conductors": parameters.audits.conductors.value,
        "audits.reviewers": parameters.audits.reviewers.value,
        "releases.handlers": parameters.releases.handlers.value,
        "releases.approvers": parameters.releases.approvers.value,
        "releases.deciders": parameters.releases.deciders.value,
        "evidence.holders": parameters.evidence.holders.value,
        "evidence.keepers": parameters.evidence.keepers.value,
        "searches.searchers": parameters.searches.searchers.value,
        "searches.administrative": parameters.searches.administrative.value,
        "searches.reviewers": parameters.searches.reviewers.value,
        "searches.handlers": parameters.searches.handlers.value,
        "searches.outside_approvers": parameters.searches.outside_approvers.value,
        "searches.narrow": parameters.searches.narrow.value,
    }.items():
        for role in roles:
            if role not in ROLES:
                raise ProfileError(f"{where}.{name}: {role!r} is no role")


def _lists(parameters: Parameters, where: str) -> None:
    """What may not be empty, and ids that stand once."""
    asked = [step for step in parameters.ladder if step.kind == "status"]
    for name, items in {
        "department.law": parameters.department.law,
        "purposes": parameters.purposes,
        "reasons": parameters.reasons,
        "ladder": parameters.ladder,
        "training that opens access": [topic for topic in parameters.training if topic.gate],
        "training for LEADS": [topic for topic in parameters.training if topic.id == LEADS],
        "statements": parameters.statements,
        **{f"ladder {one.id}.methods": one.methods for one in asked},
    }.items():
        if not items:
            raise ProfileError(f"{where}.{name}: a list with at least one item is expected")
    for name, ids in {
        "purposes": [purpose.id for purpose in parameters.purposes],
        "reasons and barred": [one.id for one in (*parameters.reasons, *parameters.barred)],
        "ladder": [step.id for step in parameters.ladder],
        "numbers": [form.id for form in parameters.numbers],
        "terms": [terms.id for terms in parameters.terms],
        "training": [topic.id for topic in parameters.training],
        "duties": [duty.id for duty in parameters.duties],
        "protocols": [protocol.id for protocol in parameters.protocols],
        "statements": [statement.id for statement in parameters.statements],
        "choices": [f"{step.id} {one.id}" for step in parameters.ladder for one in step.choices],
        "methods": [f"{step.id} {one.id}" for step in parameters.ladder for one in step.methods],
        "lines": [line.reason for line in parameters.lines],
        "exceptions": [one.id for step in parameters.ladder for one in step.exceptions],
    }.items():
        if len(ids) != len(set(ids)):
            raise ProfileError(f"{where}.{name}: an id stands twice")


def _numbers(forms: tuple[NumberForm, ...], where: str) -> None:
    """A pattern that its own example does not fit would refuse everybody."""
    for form in forms:
        try:
            fits = re.fullmatch(form.pattern, form.example)
        except re.error as error:
            raise ProfileError(f"{where}.numbers: {form.pattern!r} is no pattern") from error
        if not fits:
            raise ProfileError(f"{where}.numbers: {form.example!r} is not written like that")


def _same(given: object, wanted: tuple[str, ...], where: str) -> None:
    if not isinstance(given, dict) or set(given) != set(wanted):
        raise ProfileError(f"{where}: exactly these keys are expected: {', '.join(wanted)}")
