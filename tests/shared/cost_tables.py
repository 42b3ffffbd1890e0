"""Work shared out by a table of what each bundle costs each group."""

import numpy as np

from orgsim.model.analysis.balance.shares import shared_out


def least_loads(cost):
    """The loads and levels of `shared_out` for costs (bundles, groups), infinite where a group cannot do
    one."""
    rows = ({group: share for group, share in enumerate(row) if share < np.inf} for row in cost.tolist())
    return shared_out(rows, cost.shape[1])
