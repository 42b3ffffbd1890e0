#!/usr/bin/env bash
# One would guess: one working day after a Saturday is a certain day, and packages for working days agree on it.
# What happens: pandas and workalendar say Monday, NumPy (rolled forward) and business-python Tuesday. Of the working days from
# Saturday to Monday, NumPy counts none.
# In orgsim: working time is counted in open time from the next opening on, so that one working day from Saturday ends with the
# close of Monday (docs/semantics.md, "Time").
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check "pandas==3.1.1" "workalendar==17.0.0" "business-python==2.1.0" "numpy==2.4.6"
"$work/venv/bin/python" - <<'PY' | tee "$work/seen"
import datetime as dt

import numpy as np
import pandas as pd
from business.calendar import Calendar
from workalendar.europe import UnitedKingdom

saturday = dt.date(2027, 1, 9)
business = Calendar(working_days=["monday", "tuesday", "wednesday", "thursday", "friday"])
print("pandas", (pd.Timestamp(saturday) + pd.offsets.BDay(1)).strftime("%A"))
print("workalendar", UnitedKingdom().add_working_days(saturday, 1).strftime("%A"))
print("NumPy", np.busday_offset(saturday, 1, roll="forward").astype(object).strftime("%A"))
print("business-python", business.add_business_days(saturday, 1).strftime("%A"))
print("NumPy counts", np.busday_count(saturday, dt.date(2027, 1, 11)))
PY
diff "$work/seen" - <<'WANTED'
pandas Monday
workalendar Monday
NumPy Tuesday
business-python Tuesday
NumPy counts 0
WANTED
