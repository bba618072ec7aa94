#!/usr/bin/env bash
# Turns a JSON list of stacks on standard input into a job matrix of at most LIMIT jobs: [{ "name": "1", "stacks": "a b" }].
# GitHub takes 256 jobs a matrix. https://docs.github.com/en/actions/reference/limits
# usage: batch-stacks.sh LIMIT < STACKS.json
set -euo pipefail

limit=${1:?usage: batch-stacks.sh LIMIT}
jq --compact-output --argjson limit "$limit" '
  if type == "array" then . else error("must be a list of stacks, got \(type)") end
  | map(if type == "string" and test("^[a-z0-9]+(-[a-z0-9]+)*$") then . else error("must be names of stacks, got \(tojson)") end)
  | (((length + $limit - 1) / $limit) | floor) as $size
  | [range(0; length; [$size, 1] | max) as $start | .[$start : $start + $size] | join(" ")]
  | to_entries
  | map({ name: (.key + 1 | tostring), stacks: .value })'
