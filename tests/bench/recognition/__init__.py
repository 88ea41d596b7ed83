"""Recognition on real pictures: the table of figures and where the time goes."""
