#!/usr/bin/env bash
# One would guess: work of exactly the hours that are left today ends at closing time.
# What happens (pandas 3.1.1): CustomBusinessHour never returns a closing moment. Seven hours from 09:00, with hours 09:00-12:00
# and 13:00-17:00, end at 09:00 of the next morning; on a Friday that is Monday.
# In orgsim: work that just fills the time ends at closing (tests/model/test_work_clock.py).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check "pandas==3.1.1"
"$work/venv/bin/python" - <<'PY' | tee "$work/seen"
import pandas as pd

hours = {"start": ["09:00", "13:00"], "end": ["12:00", "17:00"]}
for moment, count in (("2027-01-04 09:00", 6), ("2027-01-04 09:00", 7), ("2027-01-08 09:00", 7), ("2027-01-04 09:00", 3)):
    print(moment, count, "->", pd.Timestamp(moment) + pd.offsets.CustomBusinessHour(count, **hours))
PY
diff "$work/seen" - <<'WANTED'
2027-01-04 09:00 6 -> 2027-01-04 16:00:00
2027-01-04 09:00 7 -> 2027-01-05 09:00:00
2027-01-08 09:00 7 -> 2027-01-11 09:00:00
2027-01-04 09:00 3 -> 2027-01-04 13:00:00
WANTED
