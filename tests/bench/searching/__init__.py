"""How long a search takes in thirty days of reads, while frames arrive."""
