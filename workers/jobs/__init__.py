"""One thin file a job: it calls one service."""
