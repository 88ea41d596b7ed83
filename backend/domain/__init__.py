"""The department's language, pure: no files, no clock, no framework."""
