"""The gateway, piece by piece."""
