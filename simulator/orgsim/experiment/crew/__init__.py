"""The crew: replications worked off in batches by whoever there is, from this process alone to a cluster."""

from orgsim.experiment.crew.kinds import crew_for
from orgsim.experiment.crew.perform import Crew, Taken, perform
from orgsim.experiment.crew.work import Observing, Summing

__all__ = ["Crew", "Observing", "Summing", "Taken", "crew_for", "perform"]
