"""Whether an act is allowed, under the law and one department's written policy."""
