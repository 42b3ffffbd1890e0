"""Chance: draws keyed by the work, distributions as people write them, and arithmetic with the same bits
everywhere."""
