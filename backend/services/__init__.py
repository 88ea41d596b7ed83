"""The acts of the trade: one function each, asked of the policy, told to the audit."""
