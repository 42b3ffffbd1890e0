#!/usr/bin/env bash
# One would guess: "every second Tuesday from the day on which it is agreed" begins with the next Tuesday.
# What happens (python-dateutil 2.9.0): weeks are counted from the week of the start, which begins on a Monday. Agreed on a
# Wednesday, the first one is 13 days later, not 6; and `between` leaves out an opening that falls on either end.
# In orgsim: a plan of dates is written as dates, and what falls outside the run is said by `orgsim check`.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check "python-dateutil==2.9.0.post0"
"$work/venv/bin/python" - <<'PY' | tee "$work/seen"
from datetime import datetime

from dateutil.rrule import SU, TU, WEEKLY, rrule

for day in (4, 5, 6, 10):
    start = datetime(2027, 1, day)
    rule = rrule(WEEKLY, interval=2, byweekday=TU, dtstart=start)
    sunday = rrule(WEEKLY, interval=2, byweekday=TU, dtstart=start, wkst=SU)
    print(start.strftime("%a"), (rule[0] - start).days, (sunday[0] - start).days)
rule = rrule(WEEKLY, interval=2, byweekday=TU, dtstart=datetime(2027, 1, 5))
print(len(rule.between(datetime(2027, 1, 5), datetime(2027, 2, 2))), len(rule.between(datetime(2027, 1, 5), datetime(2027, 2, 2), inc=True)))
PY
diff "$work/seen" - <<'WANTED'
Mon 1 1
Tue 0 0
Wed 13 13
Sun 9 2
1 3
WANTED
