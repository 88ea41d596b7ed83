"""How long a list of a million takes, and whether reads are matched meanwhile."""
