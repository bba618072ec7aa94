#!/usr/bin/env bash
# Writes one comment on a pull request, or the new text into the one that it wrote before.
# usage: GH_TOKEN=… GITHUB_REPOSITORY=owner/name PULL_REQUEST=1 comment.sh BODY.md
set -euo pipefail

body=${1:?usage: comment.sh BODY.md}
: "${GITHUB_REPOSITORY:?must name owner/name}"
[[ ${PULL_REQUEST:-} =~ ^[0-9]+$ ]] || { echo "PULL_REQUEST: must be a number, got ${PULL_REQUEST@Q}; run it for a pull request" >&2; exit 2; }
marker='<!-- two-key: plan -->'

# Only a comment of the workflow's own account: whoever writes the marker too must not be edited, or passed off.
id=$(gh api --paginate "repos/$GITHUB_REPOSITORY/issues/$PULL_REQUEST/comments?per_page=100" |
  jq --raw-output --arg marker "$marker" '.[] | select(.user.login == "github-actions[bot]" and (.body | startswith($marker))) | .id' |
  head --lines=1)
# GitHub takes 65,536 characters.
payload=$(jq --null-input --rawfile body "$body" --arg marker "$marker" \
  --arg cut $'\n\n…\n\nCut here: the whole summary is in the run of the workflow `plan`.' \
  '{ body: ($marker + "\n" + $body | if length > 65000 then .[:65000] + $cut else . end) }')
if [ -n "$id" ]; then
  gh api --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$id" --input - --silent <<< "$payload"
else
  gh api --method POST "repos/$GITHUB_REPOSITORY/issues/$PULL_REQUEST/comments" --input - --silent <<< "$payload"
fi
