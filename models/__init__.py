"""Pixels to looks: find plates in a picture, read them, and say how sure that is."""
