"""The department's server: rules in domain, and the command line."""
