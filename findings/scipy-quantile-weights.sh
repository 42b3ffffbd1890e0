#!/usr/bin/env bash
# Needs Python 3.12 or later: PYTHON=python3.12 bash findings/scipy-quantile-weights.sh
# One would guess: weights of a quantile are shares of time or importance, so that their unit does not matter.
# What happens (SciPy 1.18): stats.quantile takes weights for counts of repeated values. The 85th percentile of a queue's length,
# weighted by how long each length lasted, is another number with hours than with days as the unit.
# In orgsim: percentiles are of items, which have no weights; queues are averaged by exact integrals over time.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check "scipy==1.18.1"
"$work/venv/bin/python" - <<'PY' | tee "$work/seen"
import numpy as np
from scipy import stats

length = np.array([0.0, 2.0, 5.0, 9.0])
hours = np.array([96.0, 48.0, 36.0, 12.0])
print("hours", round(float(stats.quantile(length, 0.85, weights=hours)), 3))
print("days", round(float(stats.quantile(length, 0.85, weights=hours / 24)), 3))
PY
diff "$work/seen" - <<'WANTED'
hours 5.0
days 4.85
WANTED
