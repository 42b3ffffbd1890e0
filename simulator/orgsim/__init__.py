"""orgsim: a discrete-event simulation of how work flows through an organisation.

>>> import orgsim
>>> scenario = orgsim.load("scenarios/silo_vs_stream.toml")
>>> result = scenario.run()
>>> result.verdict
"""

__version__ = "0.1.0"
