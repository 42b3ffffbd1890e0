"""For all tests: examples that are the same in every run and take as long as they take, and a Ctrl-C that is heard."""

import signal

from hypothesis import settings

settings.register_profile("orgsim", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None, max_examples=1000)
settings.load_profile("orgsim")

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # as a shell has it for what it starts in the background
    signal.signal(signal.SIGINT, signal.default_int_handler)
