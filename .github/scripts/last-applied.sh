#!/usr/bin/env bash
# Prints the commit that was applied last as a whole: that of the newest outcome that says so, else of the newest anchor.
# What is before that anchor is left out, whatever it says. Whether the chain that says it is whole is for the judge, who
# reads it again.
# usage: last-applied.sh EVIDENCE
set -euo pipefail

evidence=${1:?usage: last-applied.sh EVIDENCE}
shopt -s nullglob
# Names of one length, so that they stand in the order of their places.
anchors=("$evidence"/????????-anchor.json)
((${#anchors[@]} > 0)) || { echo "$evidence: must hold the chain of evidence, got no anchor; write it as docs/bootstrap.md says" >&2; exit 1; }
files=("${anchors[-1]}")
for file in "$evidence"/????????.json; do
  if [[ $file > ${anchors[-1]%-anchor.json}.json ]]; then files+=("$file"); fi
done
jq --exit-status --raw-output --slurp '
  [.[0] | select(.kind == "anchor")] + [.[1:][] | select(.kind == "outcome" and .complete == true)] | last | .commit
  | if type == "string" and test("^[0-9a-f]{40}$") then . else error("evidence: must name a commit that was applied, got \(tojson); see platform evidence") end
' "${files[@]}"
