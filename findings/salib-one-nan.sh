#!/usr/bin/env bash
# One would guess: one point that could not be computed is left out of a Sobol analysis, or an error says that it is there.
# What happens (SALib 1.6): with one NaN among a thousand outputs every index is 0.0, without a word: as if no input mattered.
# In orgsim: what cannot be measured is said with the design and the values, before any index is computed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check "SALib==1.6.0"
"$work/venv/bin/python" - <<'PY' | tee "$work/seen"
import warnings

import numpy as np
from SALib.analyze import sobol
from SALib.sample import sobol as sampling

problem = {"num_vars": 2, "names": ["staff", "demand"], "bounds": [[0.0, 1.0], [0.0, 1.0]]}
points = sampling.sample(problem, 256, calc_second_order=False, seed=1)
output = points[:, 0] + 2 * points[:, 1]
with warnings.catch_warnings(record=True) as said:
    warnings.simplefilter("always")
    for lacking in (0, 1):
        output[:lacking] = np.nan
        found = sobol.analyze(problem, output, calc_second_order=False, seed=1)
        print(lacking, "of", len(output), "lacking:", [round(float(index), 2) for index in (*found["S1"], *found["ST"])])
print(sum("nan" in str(one.message).lower() for one in said), "warnings name it")
PY
diff "$work/seen" - <<'WANTED'
0 of 1024 lacking: [0.2, 0.8, 0.2, 0.8]
1 of 1024 lacking: [0.0, 0.0, 0.0, 0.0]
0 warnings name it
WANTED
