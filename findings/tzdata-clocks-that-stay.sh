#!/usr/bin/env bash
# One would guess: the time zone rules of last year do for next year, and a floor for tzdata in pyproject.toml does not matter.
# What happens: from November 2026 British Columbia, Alberta, Manitoba and Cuba keep summer time, and Morocco keeps +00:00.
# Between London and Vancouver an hour of common office time appears or is missing, as tzdata 2026.6 or 2025.2 is installed.
# In orgsim: the floor is the release known when it was built; rules that differ from it are noted (orgsim.units.zone_rules).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
for release in 2025.2 2026.6; do
    "$work/venv/bin/pip" install -q --disable-pip-version-check --target "$work/$release" "tzdata==$release"
    PYTHONTZPATH="$work/$release/tzdata/zoneinfo" "$work/venv/bin/python" - "$release" <<'PY' | tee -a "$work/seen"
import sys
from datetime import datetime, timezone
from zoneinfo import ZoneInfo

noon = datetime(2027, 1, 15, 12, tzinfo=timezone.utc)
names = ["America/Vancouver", "America/Edmonton", "America/Winnipeg", "America/Havana", "Africa/Casablanca", "Europe/London"]
print(sys.argv[1], *(noon.astimezone(ZoneInfo(name)).strftime("%z") for name in names))
PY
done
diff "$work/seen" - <<'WANTED'
2025.2 -0800 -0700 -0600 -0500 +0100 +0000
2026.6 -0700 -0600 -0500 -0400 +0000 +0000
WANTED
