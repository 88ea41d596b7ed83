"""Every route and act, one file an area; `tests/matrix/__init__.py` says how one is added."""
