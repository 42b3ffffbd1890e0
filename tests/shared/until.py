"""Waiting for what another process or thread does: as long as it takes, within a bound that only a fault
exceeds."""

from time import monotonic, sleep

LONG_ENOUGH = 300.0
"""Seconds in which whatever a test waits for has come, however busy the machine is."""


def until(condition):
    """Wait until the condition holds; fail where it does not come to hold."""
    patience = monotonic() + LONG_ENOUGH
    while not condition():
        assert monotonic() < patience, "what was waited for has not come"
        sleep(0.005)
