"""Matching a read with hot lists: what is found, and how long it takes."""
