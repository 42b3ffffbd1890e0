"""Lowering: a design of a scenario becomes a Model."""
