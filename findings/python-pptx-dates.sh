#!/usr/bin/env bash
# One would guess: a chart of python-pptx with moments as categories keeps the time of day.
# What happens (python-pptx 1.0.2): the chart holds whole days, so that 09:00 and 15:00 of one day fall together on its axis.
# In orgsim: charts are pictures (PNG, SVG, PDF), and tables keep moments as text in ISO 8601.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check "python-pptx==1.0.2"
"$work/venv/bin/python" - <<'PY' | tee "$work/seen"
from datetime import datetime

from pptx.chart.data import CategoryChartData
from pptx.chart.xmlwriter import ChartXmlWriter
from pptx.enum.chart import XL_CHART_TYPE

data = CategoryChartData()
data.categories = [datetime(2027, 1, 4, 9), datetime(2027, 1, 4, 15), datetime(2027, 1, 5, 9)]
data.add_series("open", [3, 5, 4])
xml = ChartXmlWriter(XL_CHART_TYPE.LINE, data).xml
categories = xml.split("<c:cat>")[1].split("</c:cat>")[0]
print([part.split("<")[0] for part in categories.split("<c:v>")[1:]])
PY
diff "$work/seen" - <<'WANTED'
['46391.0', '46391.0', '46392.0']
WANTED
