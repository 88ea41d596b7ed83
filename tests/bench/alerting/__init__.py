"""The whole product under load: from a frame's receipt to the push, and what it costs."""
