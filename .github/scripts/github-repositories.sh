#!/usr/bin/env bash
# Prints the repositories that github-* stacks of an output write to, without their owner and separated by commas: all that
# a token for these stacks needs. Nothing where no stack is one of GitHub's.
# usage: STACKS='a b' github-repositories.sh OUTPUT
set -euo pipefail

output=${1:?usage: STACKS="a b" github-repositories.sh OUTPUT}
read -ra stacks <<< "${STACKS:-}"
files=()
for stack in "${stacks[@]}"; do
  [[ $stack =~ ^[a-z0-9]+(-[a-z0-9]+)*$ ]] || { echo "stack $stack: must be a plain name; take a batch of the judge" >&2; exit 1; }
  if [[ $stack == github-* ]]; then files+=("$output/stacks/$stack/cdk.tf.json"); fi
done
((${#files[@]} > 0)) || exit 0
jq --raw-output --slurp '
  [.[].resource // {} | .[][] | .repository? // empty | strings | select(test("^[A-Za-z0-9._-]+$"))] | unique | join(",")' "${files[@]}"
