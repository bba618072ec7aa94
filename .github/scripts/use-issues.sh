#!/usr/bin/env bash
# Opens one issue for each use of a role of people that has none yet, open or closed. Closes none: a person does, once it is
# explained there.
# usage: GH_TOKEN=… GITHUB_REPOSITORY=owner/name [PAUSE_SECONDS=1] use-issues.sh DIRECTORY   (DIRECTORY holds <role>.<account>.<event id>.md)
set -euo pipefail

directory=${1:?usage: use-issues.sh DIRECTORY}
: "${GITHUB_REPOSITORY:?must name owner/name}"
[ -d "$directory" ] || { echo "$directory: must be a directory, got something else; check the download" >&2; exit 2; }
# shellcheck source=workflow-issues.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/workflow-issues.sh"

form='^([A-Za-z0-9+=,@_-]+)\.([a-z0-9]+(-[a-z0-9]+)*)\.([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})\.md$'
shopt -s nullglob dotglob
files=("$directory"/*)
for file in "${files[@]}"; do
  [[ $(basename -- "$file") =~ $form ]] && continue
  echo "$directory: must hold <role>.<account>.<event id>.md only, got ${file@Q}; run the judging job again" >&2
  exit 1
done
((${#files[@]} > 0)) || exit 0

known=$(own_issues use all | jq 'map(.body | capture("^<!-- two-key: use (?<event>[0-9a-f-]{36}) -->").event)')
for file in "${files[@]}"; do
  [[ $(basename -- "$file") =~ $form ]]
  role=${BASH_REMATCH[1]} account=${BASH_REMATCH[2]} event=${BASH_REMATCH[4]}
  if jq --exit-status --arg event "$event" 'index($event) != null' <<< "$known" > /dev/null; then
    echo "known    $event"
    continue
  fi
  issue_body "use $event" "$file" |
    jq --arg role "$role" --arg account "$account" '{ title: "Use of \($role) in \($account)", body: ., labels: ["use"] }' |
    send POST issues
  echo "opened   $event  $role in $account"
  # GitHub asks for a second between what it has to tell people of.
  # https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#pause-between-mutative-requests
  sleep "${PAUSE_SECONDS:-1}"
done
