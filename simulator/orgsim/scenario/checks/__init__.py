"""Checks of whether the parts of a scenario fit together, and notes on what fits but may surprise."""
