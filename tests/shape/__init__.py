"""The shape of the code: budgets, documents, registry."""
