"""The standard workloads as other simulation packages would have them written, one file each (two for cimba).

Every file has ``run(workload, items, seed) -> Outcome``: it draws its random numbers while it runs, records
each item's cycle time and each team's waits and work, and goes on until all items are delivered. Building the
model and reading the means afterwards are not timed. ``unable(workload)`` says in words why the package
cannot express a workload; it is empty for those it can.
"""
