"""Evidence packages: a file each, sealed under the evidence key, apart from what is purged."""

from pathlib import Path
from uuid import UUID

from backend.store.key_files import make, sync_folder
from backend.store.keys import Keys


class EvidenceGoneError(Exception):
    """The file is not there, or is another than was put there."""


class EvidenceFiles:
    """Packages by the id of the evidence. Each is written once."""

    def __init__(self, folder: Path, keys: Keys) -> None:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        sync_folder(folder.parent)
        self._folder = folder
        self._keys = keys

    def put(self, evidence_id: UUID, package: bytes) -> None:
        """Whole and durable, or not at all."""
        make(self._file(evidence_id), self._keys.seal_evidence(package, f"package {evidence_id}"))

    def get(self, evidence_id: UUID) -> bytes:
        try:
            sealed = self._file(evidence_id).read_bytes()
        except FileNotFoundError:
            raise EvidenceGoneError(str(evidence_id)) from None
        return self._keys.open_evidence(sealed, f"package {evidence_id}")

    def drop(self, evidence_id: UUID) -> None:
        """One whose row was not written after all."""
        self._file(evidence_id).unlink(missing_ok=True)

    def _file(self, evidence_id: UUID) -> Path:
        return self._folder / f"{evidence_id}.sealed"
