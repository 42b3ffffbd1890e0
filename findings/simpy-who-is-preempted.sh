#!/usr/bin/env bash
# One would guess: a patch release of SimPy leaves a model's numbers alone, and its list of changes says otherwise if not.
# What happens: of users with the same priority that took a PreemptiveResource at the same moment, 4.1.1 interrupts the one that
# came last, 4.1.2 the one that came first. The list of changes says nothing of it.
# In orgsim: who is interrupted is settled on the semantics page and decided by orgsim, never by SimPy's resource.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
for version in 4.1.1 4.1.2; do
    "$work/venv/bin/pip" install -q --disable-pip-version-check "simpy==$version"
    "$work/venv/bin/python" - "$version" <<'PY' | tee -a "$work/seen"
import sys

import simpy


def clerk(env, desk, name, priority, delay):
    yield env.timeout(delay)
    with desk.request(priority=priority) as request:
        yield request
        try:
            yield env.timeout(10)
        except simpy.Interrupt:
            print(sys.argv[1], name, "is interrupted at", env.now)


env = simpy.Environment()
desk = simpy.PreemptiveResource(env, capacity=2)
for name in ("first", "second"):
    env.process(clerk(env, desk, name, priority=1, delay=0))
env.process(clerk(env, desk, "urgent", priority=0, delay=3))
env.run()
PY
done
diff "$work/seen" - <<'WANTED'
4.1.1 second is interrupted at 3
4.1.2 first is interrupted at 3
WANTED
