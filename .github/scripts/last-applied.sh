#!/usr/bin/env bash
# Prints the commit that was applied last as a whole: that of the newest outcome that says so, else of the anchor. Whether
# the chain that says it is whole is for the judge, who reads it again.
# usage: last-applied.sh EVIDENCE
set -euo pipefail

evidence=${1:?usage: last-applied.sh EVIDENCE}
shopt -s nullglob
files=("$evidence"/*.json)
((${#files[@]} > 0)) || { echo "$evidence: must hold the chain of evidence, got none; write its anchor as docs/bootstrap.md says" >&2; exit 1; }
jq --exit-status --raw-output --slurp '
  [.[] | select((.kind == "outcome" and .complete == true) or .kind == "anchor")] | max_by(.sequence) | .commit
  | if type == "string" and test("^[0-9a-f]{40}$") then . else error("evidence: must name a commit that was applied, got \(tojson); see platform evidence") end
' "${files[@]}"
