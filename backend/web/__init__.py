"""The edge to HTTP: parse, call one service, answer with a struct."""
