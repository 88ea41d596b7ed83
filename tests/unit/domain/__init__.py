"""The department's language."""
