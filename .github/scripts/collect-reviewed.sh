#!/usr/bin/env bash
# Collects what the plans of merged pull requests said they would change: reviewed.json of the plan run of each final head.
#
# It is information for whoever approves the apply, and never a permission: a pull request may change its own workflow and
# upload any file under that name. So whatever cannot be had is left out, and the stack is shown as not planned then.
# usage: GH_TOKEN=… GITHUB_REPOSITORY=owner/name collect-reviewed.sh COMMITS.json OUT.json   (COMMITS.json: [{ "sha": … }], oldest first)
set -euo pipefail

usage='usage: GH_TOKEN=… GITHUB_REPOSITORY=owner/name collect-reviewed.sh COMMITS.json OUT.json'
commits=${1:?$usage}
out=${2:?$usage}
: "${GITHUB_REPOSITORY:=}"
[[ ${GITHUB_REPOSITORY:-} =~ ^[A-Za-z0-9._-]+/[A-Za-z0-9._-]+$ ]] || { echo "GITHUB_REPOSITORY: must be owner/name, got ${GITHUB_REPOSITORY@Q}; $usage" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
: > "$work/found"

# One pull request more asks GitHub three times; what is further back has no artifact any more.
most=50

# usage: download HEAD: leaves reviewed.json of the newest plan run that has one in $work/artifact.
download() {
  local run
  gh api "repos/$GITHUB_REPOSITORY/actions/workflows/plan.yml/runs?event=pull_request&status=completed&head_sha=$1&per_page=20" |
    jq --raw-output '.workflow_runs[].id | numbers' > "$work/runs" || return
  while read -r run; do
    rm -rf -- "$work/artifact"
    gh run download "$run" --repo "$GITHUB_REPOSITORY" --name summary --dir "$work/artifact" > /dev/null || continue
    # A plain file of a size that somebody can read.
    [ -n "$(find "$work/artifact/reviewed.json" -type f -size -8M 2> /dev/null)" ] && return
  done < "$work/runs"
  return 1
}

while read -r sha; do
  pull=$(gh api "repos/$GITHUB_REPOSITORY/commits/$sha/pulls?per_page=100" |
    jq --raw-output --arg sha "$sha" 'map(select(.merged_at != null and .merge_commit_sha == $sha))
      | if length == 1 then "\(.[0].number) \(.[0].head.sha)" else empty end') || pull=
  read -r number head <<< "$pull" || true
  if ! [[ ${number:-} =~ ^[0-9]+$ && ${head:-} =~ ^[0-9a-f]{40}$ ]] || ! download "$head"; then
    echo "no plan     $sha"
    continue
  fi
  if jq --exit-status --compact-output --argjson number "$number" --arg head "$head" '
    if .version == 1 and .commit == $head and (.stacks | type) == "object" then . else error("other") end
    | { number: $number, commit, main, stacks, words: (.words // {}) }' "$work/artifact/reviewed.json" >> "$work/found" 2> /dev/null; then
    echo "reviewed    $sha  #$number"
  else
    echo "no plan     $sha"
  fi
done < <(jq --raw-output --argjson most "$most" 'reverse | .[:$most][].sha | strings | select(test("^[0-9a-f]{40}$"))' "$commits")
# The newest first: it was planned with the others merged.
jq --slurp '{ version: 1, pullRequests: . }' "$work/found" > "$out"
