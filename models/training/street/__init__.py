"""The parts of a street picture: vehicles, things that are no plates, backdrops, weather."""
