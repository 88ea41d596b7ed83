"""A permitted alert on its way to a device: sends, answers with an outcome, stores nothing."""
