#!/usr/bin/env bash
# One would guess: the public holidays of "GB" are those of most of the country, England and Wales.
# What happens (holidays 0.108): without a subdivision only days that all four nations share are given. Easter Monday and the
# bank holiday of August are missing, so that five-day weeks appear where people are at home. Switzerland and Canada likewise.
# In orgsim: closed days are dates in the scenario, written down once and visible to a reader; none are looked up in a run.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check "holidays==0.108"
"$work/venv/bin/python" - <<'PY' | tee "$work/seen"
from datetime import date

import holidays

easter_monday, august = date(2027, 3, 29), date(2027, 8, 30)
for subdivision in (None, "ENG", "SCT"):
    found = holidays.country_holidays("GB", subdiv=subdivision, years=2027)
    print(subdivision, len(found), easter_monday in found, august in found)
for country, subdivision in (("CH", "ZH"), ("CA", "ON")):
    alone = holidays.country_holidays(country, years=2027)
    print(country, len(alone), len(holidays.country_holidays(country, subdiv=subdivision, years=2027)))
print(len(holidays.country_holidays("GB", subdiv="ENG", years=1066)))
PY
diff "$work/seen" - <<'WANTED'
None 8 False False
ENG 10 True True
SCT 12 False False
CH 4 9
CA 6 11
0
WANTED
