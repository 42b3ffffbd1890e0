#!/usr/bin/env bash
# One would guess: with three people on the early shift and two on the late one, at most three are ever at work.
# What happens (Ciw 3.2.7): at a change of shift the servers on duty finish what they have while new ones begin, so that five work
# at once.
# In orgsim: work pauses when its person goes home, and utilisation is busy time over time on shift.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check "ciw==3.2.7"
"$work/venv/bin/python" - <<'PY' | tee "$work/seen"
import ciw

network = ciw.create_network(
    arrival_distributions=[ciw.dists.Sequential([6.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1000.0])],
    service_distributions=[ciw.dists.Deterministic(value=6.0)],
    number_of_servers=[ciw.Schedule(numbers_of_servers=[3, 2], shift_end_dates=[8, 16])],
)
simulation = ciw.Simulation(network)
simulation.simulate_until_max_time(60)
records = simulation.get_all_records()
for at in (7.0, 8.5):
    print("at work at", at, sum(r.service_start_date <= at < r.service_end_date for r in records))
PY
diff "$work/seen" - <<'WANTED'
at work at 7.0 3
at work at 8.5 5
WANTED
