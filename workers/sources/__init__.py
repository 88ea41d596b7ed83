"""Where pictures come from: one file a variation, found by listing (`workers.source`)."""
