"""For all tests: examples that are the same in every run, and take as long as they take."""

from hypothesis import settings

settings.register_profile("orgsim", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None, max_examples=1000)
settings.load_profile("orgsim")
