"""What stands outside the process, one module at a time."""
