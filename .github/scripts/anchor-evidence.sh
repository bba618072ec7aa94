#!/usr/bin/env bash
# Says where the chain of evidence begins: every commit after this one needs its approvals, and nobody is asked about this
# one and what is before it. An administrator of the platform account runs it, and the anchor says who it was.
#
# Of a fresh fork it is run once, without a reason. Later it is the way past a commit on main that cannot be proven, or past
# a chain that is broken: without a REASON it writes nothing, and shows what would be vouched for. What is written stays.
# usage: EVIDENCE_BUCKET=… GITHUB_REPOSITORY=owner/name anchor-evidence.sh COMMIT [REASON] [OUT.json]
set -euo pipefail

usage='usage: EVIDENCE_BUCKET=… GITHUB_REPOSITORY=owner/name anchor-evidence.sh COMMIT [REASON] [OUT.json]'
commit=${1:?$usage}
reason=${2:-}
out=${3:-/dev/null}
repository=${GITHUB_REPOSITORY:-}
[[ $commit =~ ^[0-9a-f]{40}$ ]] || { echo "commit: must be 40 hex digits, got ${commit@Q}; take git rev-parse origin/main" >&2; exit 2; }
[[ $repository =~ ^[A-Za-z0-9._-]+/[A-Za-z0-9._-]+$ ]] || { echo "GITHUB_REPOSITORY: must be owner/name, got ${repository@Q}; $usage" >&2; exit 2; }
# The form of an entry says the same, and says it less clearly.
if [[ $reason == *[[:cntrl:]]* ]] || ((${#reason} > 300)); then
  echo 'reason: must be one line of up to 300 characters, got more; say it shorter' >&2
  exit 2
fi
scripts=$(dirname -- "${BASH_SOURCE[0]}")
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
"$scripts/collect-evidence.sh" "$work/evidence" > /dev/null
shopt -s nullglob
files=("$work/evidence"/*.json)

if ((${#files[@]} == 0)); then
  [ -z "$reason" ] || { echo 'reason: must be left out where nothing was written before, got one; see whether EVIDENCE_BUCKET is the right bucket' >&2; exit 2; }
else
  # The chain may be broken, so that this is only what it says.
  last=$("$scripts/last-applied.sh" "$work/evidence" 2> /dev/null) || last=
  if [[ $last =~ ^[0-9a-f]{40}$ ]]; then
    printf 'applied last, as the chain says: %s\nyou vouch for: git log --first-parent --format=fuller %s..%s\n' "$last" "$last" "$commit"
  else
    printf 'applied last: the chain does not say\nyou vouch for: git log --first-parent --format=fuller %s\n' "$commit"
  fi
  [ -n "$reason" ] || { echo 'reason: must say in one line why these commits need no proof, got none; read them, and give it after the commit' >&2; exit 2; }
fi
by=$(aws sts get-caller-identity --output json | jq --raw-output .Arn)
jq --null-input --arg repository "$repository" --arg commit "$commit" --arg by "$by" --arg reason "$reason" \
  '{ kind: "anchor", repository: $repository, commit: $commit, by: $by } + if $reason == "" then {} else { reason: $reason } end' > "$work/entry.json"
"$scripts/write-evidence.sh" "$work/entry.json" "$out"
