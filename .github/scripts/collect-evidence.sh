#!/usr/bin/env bash
# Saves every entry of evidence as TO/00000002.json and every anchor as TO/00000001-anchor.json and so on, byte for byte.
# What is neither is refused, never left out: whether they are a chain is for the judge to say.
# usage: EVIDENCE_BUCKET=… collect-evidence.sh TO
set -euo pipefail

usage='usage: EVIDENCE_BUCKET=… collect-evidence.sh TO'
to=${1:?$usage}
bucket=${EVIDENCE_BUCKET:-}
[[ $bucket =~ ^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$ ]] || { echo "EVIDENCE_BUCKET: must name a bucket, got ${bucket@Q}; $usage" >&2; exit 2; }
if [ -e "$to" ] && [ -n "$(find "$to" -mindepth 1 -print -quit)" ]; then
  echo "$to: must be empty or not there, got files; name a new directory" >&2
  exit 2
fi
mkdir -p -- "$to"
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT

# The client asks for page after page.
aws s3api list-objects-v2 --bucket "$bucket" --output json > "$work/listed.json" || {
  echo "evidence: must be listed, got the error above; check the session and the bucket $bucket" >&2
  exit 1
}
jq --raw-output '.Contents // [] | .[].Key' "$work/listed.json" > "$work/keys"

count=0
while IFS= read -r key; do
  if ! [[ $key =~ ^evidence/([0-9]{8}(-anchor)?\.json)$ ]]; then
    echo "evidence: must be entries named evidence/00000001.json and anchors named evidence/00000001-anchor.json and so on only, got ${key@Q}; find out who wrote it" >&2
    exit 1
  fi
  aws s3api get-object --bucket "$bucket" --key "$key" "$to/${BASH_REMATCH[1]}" > /dev/null || {
    echo "evidence ${BASH_REMATCH[1]}: must be read, got the error above; check the session" >&2
    exit 1
  }
  count=$((count + 1))
done < "$work/keys"
echo "$count entries of evidence"
