"""The cases: each a scenario anybody could have typed, beside the number that theory gives for it."""
