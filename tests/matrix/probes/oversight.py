"""The audit chain."""

from tests.matrix.probe import Probe

PROBES = [Probe("GET /api/audit"), Probe("POST /api/audit/verification")]
