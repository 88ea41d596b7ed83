"""What a decision may look at of a person: put together here and nowhere else."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from backend.store.database import Row
from policies.facts import Actor, Facts, Value


def facts_of(
    person: Row, *, device: Row | None = None, on_shift: bool = False, fresh: bool = False
) -> Actor:
    """The actor behind a person's row as it stands; a device's row if they are on one."""
    return Actor(
        id=str(person["id"]),
        kind="person",
        role=person["role"],
        units=frozenset(person["units"]),
        sworn=person["sworn"],
        suspended=person["suspended_at"] is not None or person["ended_at"] is not None,
        training_until=person["training_until"],
        on_shift=on_shift,
        device="" if device is None else device["device_class"],
        device_enrolled=device is not None and device["revoked_at"] is None,
        fresh=fresh,
        certified_until=person["certified_until"],
        standing=person["standing"],
    )


def in_order(action: str, actor: Actor, now: datetime) -> Facts:
    """An action on a thing that gives no reason to refuse, by somebody on shift and just signed in.

    Screens ask with this what a person can do at all; the act itself asks about the thing itself.
    """
    kind, attributes = _ABOUT.get(action, ("Department", {}))
    given = dict(attributes)
    if action in ("offer_list", "end_list", "take_list"):
        given["offered_to" if action == "take_list" else "holder"] = actor.id
    if kind in ("Alert", "Frame", "Entry"):
        given["audience"] = actor.units
    if kind == "Frame" or action == "hold_evidence":
        given["captured_at"] = now
    return Facts(replace(actor, on_shift=True, fresh=True), now, kind, "", given)


EVER = datetime(1970, 1, 1, tzinfo=UTC)


def about(action: str) -> frozenset[str]:
    """The facts about the thing at hand that an act of this kind gives."""
    nobody = Actor(id="", kind="person")
    return frozenset(in_order(action, nobody, EVER).attributes)


_ALERT: dict[str, Value] = {
    "own": True,
    "list_kind": "general",
    "test": False,
    "closed": False,
    "accepting": False,
    "missing_gates": frozenset(),
}
_STORED: dict[str, Value] = {"acknowledged": True, "retention_days": 30}
_CAMERA: dict[str, Value] = _STORED | {
    "approved": True,
    "author": "nobody",
    "owner": "department",
    "kind": "car",
    "attested": True,
    "moved": False,
}
_NEW_ENTRY: dict[str, Value] = {
    "state": "requested",
    "kind": "detective",
    "plate_complete": True,
    "life_days": 1,
    "reason_class": "stolen_vehicle",
    "basis_stated": True,
    "synopsis_stated": True,
    "has_case_number": True,
    "extension": False,
    "widening": False,
    "afterwards": False,
    "other_jurisdiction": False,
    "joint_investigation": False,
}
_SHIFT_LIST: dict[str, Value] = {
    "kind": "shift",
    "handovers": 0,
    "to_role": "commander",
    "accepting": True,
}
_INQUIRY: dict[str, Value] = {
    "own": True,
    "author": "",
    "closed": False,
    "mode": "case",
    "purpose": "felony",
    "exigent": False,
    "exigent_stated": True,
    "numbered": True,
    "phrased": True,
    "articulated": True,
    "barred": frozenset(),
    "sensitive": frozenset(),
    "only_sensitive": False,
    "acknowledged": True,
    "duty_stated": True,
    "on_behalf": False,
    "outside_named": True,
    "written": True,
    "active_case": True,
    "not_referred": True,
    "scope": "home",
    "partial": False,
    "canvass": False,
    "standing": False,
    "sensitive_place": False,
    "place_reason": False,
    "outside_answer": "approved",
    "approving": False,
}
_EVIDENCE: dict[str, Value] = {
    "in_alert": True,
    "in_inquiry": False,
    "basis": "criminal",
    "numbered": True,
    "holder_stated": True,
    "review_days": 1,
    "order_stated": False,
    "counsel_stated": False,
}
_RELEASE: dict[str, Value] = {
    "recipient": "agency",
    "in_state": True,
    "named": True,
    "identified": True,
    "written": True,
    "purpose_stated": True,
    "active_case": True,
    "barred": frozenset(),
    "declared": False,
    "own_record": True,
    "instrument": False,
    "due": False,
}
_ABOUT: dict[str, tuple[str, dict[str, Value]]] = {
    "propose_profile": ("Department", _STORED),
    "confirm_profile": ("Department", _STORED | {"proposer": ""}),
    "start_shift": ("Shift", {"length": timedelta(hours=8), "own": True}),
    "end_shift": ("Shift", {"length": timedelta(hours=8), "own": True, "undecided": 0}),
    "extend_shift": ("Shift", {"length": timedelta(hours=1), "own": True, "reason_stated": True}),
    "offer_shift": ("Shift", {"own": True}),
    "take_shift": ("Shift", {"own": False, "commanded": False}),
    "open_alert": ("Alert", _ALERT),
    "verify_alert": ("Alert", _ALERT),
    "decide_alert": ("Alert", _ALERT),
    "dispose_alert": ("Alert", _ALERT | {"closed": True}),
    "receive_alert": ("Alert", _ALERT),
    "respond_alert": ("Alert", _ALERT),
    "answer_dispatch": ("Alert", {"own": True}),
    "review_alert": ("Alert", {"own": False}),
    "propose_known_false": ("Alert", _ALERT | {"rejected": True}),
    "approve_known_false": ("Alert", {"author": "nobody", "list_kind": "general"}),
    "view_frame": ("Frame", {"in_alert": True, "list_kind": "general", "own": True}),
    "capture_photo": ("Frame", _STORED | {"own": True, "attested": True}),
    "keep_capture": ("Frame", {"own": True, "attested": True}),
    "hold_evidence": ("Evidence", _EVIDENCE),
    "approve_evidence": ("Evidence", {"author": "nobody"}),
    "view_evidence": ("Evidence", {"own": True}),
    "hand_over_evidence": ("Evidence", {"own": True}),
    "take_request": ("Release", {}),
    "release_record": ("Release", _RELEASE),
    "answer_release": (
        "Release",
        {"author": "nobody", "recipient": "agency", "approving": True, "counsel_stated": True},
    ),
    "view_releases": ("Release", {}),
    "keep_declaration": ("Release", {}),
    "view_lists": ("HotList", {"kind": "general", "own": True}),
    "view_leads_fields": ("HotList", {"kind": "general"}),
    "keep_duties": ("Register", {}),
    "keep_rota": ("Register", {}),
    "keep_errors": ("Register", {}),
    "review_access": ("Register", {}),
    "sign_review": ("Register", {"author": "nobody"}),
    "view_violations": ("Register", {}),
    "record_violation": ("Register", {}),
    "pack_incident": ("Register", {}),
    "import_general_list": ("HotList", {"kind": "general", "reason_classes": frozenset()}),
    "offer_list": ("HotList", _SHIFT_LIST),
    "take_list": ("HotList", _SHIFT_LIST),
    "end_list": ("HotList", _SHIFT_LIST),
    "request_entry": ("Entry", _NEW_ENTRY),
    "approve_entry": (
        "Entry",
        # A no is the answer that any entry bears, whatever stands on it.
        _NEW_ENTRY | {"author": "", "approving": False},
    ),
    "remove_entry": ("Entry", _NEW_ENTRY | {"state": "active"}),
    "suspend_person": ("Account", {"own": False}),
    "restore_person": ("Account", {"own": False, "suspended_by": "nobody"}),
    "keep_account": ("Account", {"own": False}),
    "record_training": ("Account", {"own": False}),
    "keep_household": ("Account", {"own": True}),
    "release_lockout": ("Account", {"own": False}),
    "enrol_device": ("Device", {"managed_attested": True, "device_class": "desk"}),
    "revoke_device": ("Device", {"managed_attested": True, "device_class": "desk"}),
    "enrol_gateway": ("Gateway", {"suspended": False}),
    "rotate_gateway": ("Gateway", {"suspended": False}),
    "revoke_gateway": ("Gateway", {"suspended": False}),
    "register_camera": ("Camera", _CAMERA),
    "approve_camera": ("Camera", _CAMERA | {"approved": False}),
    "retire_camera": ("Camera", _CAMERA),
    "record_upkeep": ("Camera", _CAMERA | {"source_approved": True}),
    "enter_car": ("Camera", _CAMERA),
    "approve_source": ("Register", {}),
    "approve_software": ("Software", {"kind": "model", "approved": False}),
    "serve_software": ("Software", {"kind": "model", "approved": True}),
    "register_agreement": ("Agreement", {"author": "nobody"}),
    "approve_agreement": ("Agreement", {"author": "nobody"}),
    "upload_frame": ("Camera", _CAMERA),
    "upload_statement": ("Camera", _CAMERA),
    "open_inquiry": ("Inquiry", _INQUIRY),
    "run_query": ("Inquiry", _INQUIRY),
    "close_inquiry": ("Inquiry", _INQUIRY),
    "view_inquiries": ("Inquiry", _INQUIRY),
    "review_inquiry": ("Inquiry", _INQUIRY),
    "sign_week": ("Inquiry", _INQUIRY),
    "approve_outside_search": ("Inquiry", _INQUIRY),
    "take_notice": ("Register", {}),
    "view_program_audits": ("ProgramAudit", {}),
    "judge_program_audit": ("ProgramAudit", {"own": False}),
    "review_program_audit": ("ProgramAudit", {"author": "nobody"}),
    "view_audit": ("Audit", {}),
    "verify_audit": ("Audit", {}),
}
