#!/usr/bin/env bash
# One would guess: an executor calls a function as often as it is submitted, as those of concurrent.futures do.
# What happens (distributed 2026.8): Client.get_executor() takes functions for pure unless told otherwise; submits of a function
# with the same arguments are one call. A function that draws gives one value many times.
# In orgsim: its own cluster says pure=False, and each batch names its replications, so that no two submits are alike.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check "distributed==2026.8.0"
"$work/venv/bin/python" - <<'PY' | tee "$work/seen"
import os

from distributed import Client, LocalCluster

cluster = LocalCluster(n_workers=1, threads_per_worker=1, processes=False, dashboard_address=None)
with cluster, Client(cluster) as client:
    for options in ({}, {"pure": False}):
        executor = client.get_executor(**options)
        futures = [executor.submit(os.urandom, 8) for _ in range(5)]
        print(options, len({future.result() for future in futures}), "different values of 5")
PY
diff "$work/seen" - <<'WANTED'
{} 1 different values of 5
{'pure': False} 5 different values of 5
WANTED
