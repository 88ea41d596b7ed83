"""The audit chain, and what was purged."""

from tests.matrix.probe import Probe

PROBES = [
    Probe("GET /api/audit"),
    Probe("POST /api/audit/verification"),
    Probe("GET /api/purges"),
]
