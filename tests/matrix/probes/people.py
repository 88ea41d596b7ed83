"""People, their training and devices, their shifts, and where they take their pushes."""

from tests.flow.test_people import ADDRESS, NEW
from tests.matrix.given import Household, Suspended, colleague, off_shift, oneself
from tests.matrix.probe import Probe, Scene

TRAINED = {"course": "ALPR", "completed_on": "2026-11-20", "expires_on": "2027-11-20"}
CODE = {"device_class": "phone", "label": "New", "asset_number": "T-9", "managed_attested": True}
LIFTED = {"why": "Cleared."}
ACCOUNT = {"role": "dispatcher", "units": [], "sworn": False}
OF = "/api/people/{person_id}"
REVOKE = "POST /api/devices/{device_id}/revoke"


def banner(scene: Scene) -> dict[str, str]:
    """In its present words."""
    first = scene.world.house.profile.statements[0]
    return {"id": first.id, "version": first.version}


PROBES = [
    Probe("GET /api/people"),
    Probe("POST /api/people", body=NEW),
    *(
        Probe(f"POST {OF}/{act}", whose, given=given, body=body)
        for act, body in {
            "training": TRAINED,
            "suspension": {"why": "ACC-C"},
            "departure": None,
            "release": None,
            "reopening": None,
        }.items()
        for whose, given in {"of another": colleague, "of oneself": oneself}.items()
    ),
    *(
        Probe(f"{method} {OF}/household{act}", whose, given=given, body=body)
        for method, act, body in (
            ("GET", "", None),
            ("POST", "", {"plate": "KTR4410"}),
            ("POST", "/{plate_id}/removal", None),
        )
        for whose, given in {
            "of another": Household(colleague),
            "of oneself": Household(oneself),
        }.items()
    ),
    Probe(f"PUT {OF}", "of another", given=colleague, body=ACCOUNT),
    Probe(f"PUT {OF}", "of oneself", given=oneself, body=ACCOUNT),
    Probe(
        "POST /api/people/import",
        "a dry run",
        body=b"username,name,role\nn.ward,Nia Ward,officer\n",
        kind="text/csv",
    ),
    Probe("POST /api/statements", body=banner),
    Probe(f"POST {OF}/restoration", "suspended by another", "", Suspended(), LIFTED),
    Probe(f"POST {OF}/restoration", "suspended by me", "", Suspended(by_me=True), LIFTED),
    Probe(f"POST {OF}/restoration", "of oneself", "", oneself, LIFTED),
    Probe(f"POST {OF}/enrolment-codes", "the department's phone", given=colleague, body=CODE),
    Probe(
        f"POST {OF}/enrolment-codes",
        "a phone of their own",
        given=colleague,
        body=CODE | {"managed_attested": False},
    ),
    Probe(f"POST {OF}/enrolment-codes", "for oneself", given=oneself, body=CODE),
    Probe(REVOKE, "another's", given=colleague),
    Probe(REVOKE, "one's own", given=oneself),
    Probe("POST /api/shifts", "ten hours", "off shift", off_shift, {"hours": 10}),
    Probe("DELETE /api/shifts/current"),
    Probe("POST /api/push-subscriptions", body=ADDRESS),
    Probe("DELETE /api/push-subscriptions/current"),
]
