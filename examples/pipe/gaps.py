"""The gap of each cohort, from the JSON on standard input. Needs only Python."""

import json
import sys

for result in json.load(sys.stdin)["results"]:
    gap = result["difference_pp"]
    if gap["lower"] is None:
        line = [f"{gap['value']:.1f}", "no interval"]
    else:
        line = [f"{gap['value']:.1f} ({gap['lower']:.1f} to {gap['upper']:.1f})", result["direction"]]
    print("\t".join([result["metric"], result["cohort"], *line]))
