#!/usr/bin/env bash
# Prints the commit that plans are compared with: the newest one that was applied as a whole, whoever anchored since. What an
# administrator vouched for need not be proven, and may not be applied yet. Where the chain does not say so of a commit before
# LAST, which is where the approvals begin, it is LAST.
#
# It decides what is planned and nothing that is allowed, so that a chain which is broken before its anchor may answer.
# usage: planned-since.sh EVIDENCE LAST
set -euo pipefail

usage='usage: planned-since.sh EVIDENCE LAST'
evidence=${1:?$usage}
last=${2:?$usage}
[[ $last =~ ^[0-9a-f]{40}$ ]] || { echo "LAST: must be 40 hex digits, got ${last@Q}; $usage" >&2; exit 2; }
shopt -s nullglob
files=("$evidence"/????????.json)
oldest=("$evidence"/????????-anchor.json)
# The newest first; what cannot be read says nothing.
for ((index = ${#files[@]} - 1; index >= -1; index--)); do
  if ((index >= 0)); then file=${files[index]} kind=outcome; else file=${oldest[0]:-/dev/null} kind=anchor; fi
  commit=$(jq --raw-output --arg kind "$kind" 'select(.kind == $kind and (.complete == true or $kind == "anchor")) | .commit' "$file" 2> /dev/null) || continue
  [[ $commit =~ ^[0-9a-f]{40}$ ]] || continue
  if git merge-base --is-ancestor "$commit" "$last" 2> /dev/null; then last=$commit; fi
  break
done
echo "$last"
