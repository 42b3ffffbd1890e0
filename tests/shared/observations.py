"""Observations with numbers that are known, and what makes two of them the same."""

import numpy as np

from orgsim.experiment.observation import Observation


def observation(replication, of=0):
    """Numbers that no other replication has, about as many as a real one."""
    random = np.random.default_rng([of, replication])
    return Observation(replication, random.random(60), random.random(208), random.random((4, 30)))


def written(one):
    """The replication, and the shapes and bytes of the numbers."""
    return one.replication, [
        (part.dtype, part.shape, part.tobytes()) for part in (one.values, one.course, one.teams)
    ]


def same(ones, others):
    return [written(one) for one in ones] == [written(other) for other in others]
