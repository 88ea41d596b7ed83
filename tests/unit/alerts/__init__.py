"""What leaves for a phone, piece by piece."""
