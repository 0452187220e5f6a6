#!/bin/sh
# Checks the quarter's extract, compares, and leaves a report and the numbers behind it in a folder.
#
#   report.sh admissions.csv populations.csv out 'PACS.admissions.difference_pp.lower > 0'
#
# Ends with 0 when all is well, 1 when the data have a problem or the condition is true, and 2 or more when a file
# cannot be read or written. A report is left in either of the first two cases, so that there is something to look at.
set -eu

activity=$1
population=$2
out=$3
condition=${4:-PACS.admissions.difference_pp.lower > 0}
vm=${VANGUARD_METRICS:-npx vanguard-metrics}
worst=0

# Runs a step: 1 is remembered and the next step still runs, anything higher ends the job.
step() {
  status=0
  "$@" || status=$?
  if [ "$status" -gt 1 ]; then exit "$status"; fi
  if [ "$status" -gt "$worst" ]; then worst=$status; fi
}

mkdir -p "$out"
step $vm validate "$activity" --population "$population" --diagnostics "${DIAGNOSTICS:-human}"
step $vm compare "$activity" --population "$population" --fail-if "$condition" --json --output "$out/analysis.json"
step $vm compare "$activity" --population "$population" --format csv --output "$out/results.csv"
step $vm compare "$activity" --population "$population" --format md --output "$out/summary.md"
step $vm report "$activity" --population "$population" --output "$out/report.html"
exit "$worst"
