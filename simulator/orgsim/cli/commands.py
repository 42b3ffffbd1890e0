"""The group `orgsim` and its commands. Each imports what it needs when it runs, so that help comes at
once."""

from __future__ import annotations

import click

from orgsim.cli.boundary import Boundary
from orgsim.cli.cache import cache
from orgsim.cli.chart import chart
from orgsim.cli.check import check
from orgsim.cli.coverage import coverage
from orgsim.cli.experiment_options import OPTIONS
from orgsim.cli.experiments import experiment_command
from orgsim.cli.explain import explain
from orgsim.cli.new import new
from orgsim.cli.rules import rules
from orgsim.cli.run import run
from orgsim.cli.schema import schema
from orgsim.cli.validate import validate
from orgsim.version import __version__


@click.group(cls=Boundary, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, "--version", prog_name="orgsim", message="%(prog)s %(version)s")
@click.option("--debug", is_flag=True, hidden=True, help="Show where an unexpected error happened.")
def main(debug: bool) -> None:
    """What happens to lead time, utilisation and queues when the same people do the same work in a different
    organisation?

    Start with `orgsim new`, then `orgsim check`, `orgsim explain` and `orgsim run`.
    """


_experiments = [experiment_command(name) for name in OPTIONS]

for _command in (new, check, explain, run, *_experiments, chart, rules, validate, coverage, cache, schema):
    main.add_command(_command)
