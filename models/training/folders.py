"""Where trained models live in the registry."""

from pathlib import Path

REGISTRY = Path(__file__).parent.parent / "registry"
FOLDERS = {"finder": "plate-finder", "reader": "plate-reader", "state": "plate-state"}
"""The registry folder of each network that is trained here."""
DESIGNS = Path(__file__).parent / "designs"
