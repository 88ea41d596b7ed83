"""The programs beside the server: the job worker, and the gateway near the cameras."""
