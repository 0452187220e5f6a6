#!/bin/sh
# The gap of each cohort, from the JSON on standard input. Needs jq 1.6 or later.
set -eu
jq -r '
  def pp: . * 10 | round / 10 | tostring | if test("[.]") then . else . + ".0" end;
  .results[]
  | .difference_pp as $gap
  | if $gap.lower == null then "\(.metric)\t\(.cohort)\t\($gap.value | pp)\tno interval"
    else "\(.metric)\t\(.cohort)\t\($gap.value | pp) (\($gap.lower | pp) to \($gap.upper | pp))\t\(.direction)"
    end
'
