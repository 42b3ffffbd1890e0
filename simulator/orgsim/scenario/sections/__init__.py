"""The sections of a scenario and the kinds of value in them, as types."""
