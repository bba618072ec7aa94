#!/usr/bin/env bash
# Keeps one open issue a stack that drifts: opens it, writes the new text into it, and, with CLOSE=true, closes it when
# the drift is gone.
# usage: GH_TOKEN=… GITHUB_REPOSITORY=owner/name CLOSE=true drift-issues.sh DIRECTORY   (DIRECTORY holds <stack>.md)
set -euo pipefail

directory=${1:?usage: drift-issues.sh DIRECTORY}
: "${GITHUB_REPOSITORY:?must name owner/name}"
[ -d "$directory" ] || { echo "$directory: must be a directory, got something else; check the download" >&2; exit 2; }

# shellcheck source=workflow-issues.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/workflow-issues.sh"
open=$(own_issues drift open | jq 'map(. + (.body | capture("^<!-- two-key: drift of (?<stack>[a-z0-9-]+) -->")))')

shopt -s nullglob
for file in "$directory"/*; do
  stack=$(basename -- "$file" .md)
  if ! [[ $file == *.md && $stack =~ ^[a-z0-9]+(-[a-z0-9]+)*$ ]]; then
    echo "$directory: must hold <stack>.md only, got ${file@Q}; run the judging job again" >&2
    exit 1
  fi
  body=$(issue_body "drift of $stack" "$file")
  number=$(jq --raw-output --arg stack "$stack" 'map(select(.stack == $stack))[0].number // empty' <<< "$open")
  if [ -n "$number" ]; then
    jq --null-input --argjson body "$body" '{ body: $body }' | send PATCH "issues/$number"
    echo "updated  $stack  #$number"
  else
    jq --null-input --argjson body "$body" --arg stack "$stack" \
      '{ title: "Drift: \($stack)", body: $body, labels: ["drift"] }' | send POST issues
    echo "opened   $stack"
  fi
done

[ "${CLOSE:-false}" = true ] || exit 0
while read -r number stack; do
  [ -e "$directory/$stack.md" ] && continue
  send PATCH "issues/$number" <<< '{ "state": "closed", "state_reason": "completed" }'
  echo "closed   $stack  #$number"
done < <(jq --raw-output '.[] | "\(.number) \(.stack)"' <<< "$open")
