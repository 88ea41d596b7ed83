"""A longer run with kills at random moments: nothing is lost, and memory does not creep."""
