"""Real PostgreSQL and Valkey as child processes: the servers of the one-command start."""

from backend.embedded.failed import EmbeddedFailed
from backend.embedded.house import Addresses, Embedded

__all__ = ["Addresses", "Embedded", "EmbeddedFailed"]
