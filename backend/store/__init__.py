"""Everything outside the process: tables, images, keys, the queue and live events."""
