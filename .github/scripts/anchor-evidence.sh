#!/usr/bin/env bash
# Begins the chain of evidence of a fresh fork: every commit after this one needs its approvals. An administrator of the
# platform account runs it once, and the entry says who it was; where there is an entry it is refused.
# usage: EVIDENCE_BUCKET=… GITHUB_REPOSITORY=owner/name anchor-evidence.sh COMMIT [OUT.json]
set -euo pipefail

usage='usage: EVIDENCE_BUCKET=… GITHUB_REPOSITORY=owner/name anchor-evidence.sh COMMIT [OUT.json]'
commit=${1:?$usage}
repository=${GITHUB_REPOSITORY:-}
[[ $commit =~ ^[0-9a-f]{40}$ ]] || { echo "commit: must be 40 hex digits, got ${commit@Q}; take git rev-parse origin/main" >&2; exit 2; }
[[ $repository =~ ^[A-Za-z0-9._-]+/[A-Za-z0-9._-]+$ ]] || { echo "GITHUB_REPOSITORY: must be owner/name, got ${repository@Q}; $usage" >&2; exit 2; }
entry=$(mktemp)
trap 'rm -f -- "$entry"' EXIT
by=$(aws sts get-caller-identity --output json | jq --raw-output .Arn)
jq --null-input --arg repository "$repository" --arg commit "$commit" --arg by "$by" \
  '{ kind: "anchor", repository: $repository, commit: $commit, by: $by }' > "$entry"
"$(dirname -- "${BASH_SOURCE[0]}")/write-evidence.sh" "$entry" "${2:-/dev/null}"
