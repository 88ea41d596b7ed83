"""Real photographs through the whole product, with some of their plates listed."""
