#!/usr/bin/env bash
# Adds an entry to the chain of evidence: after the newest one, whose bytes it names, in a place that nobody has taken.
#
# The bucket replaces nothing and keeps what is there: whoever is second is refused, and what could not be read later is
# refused before. An answer may be lost on its way, so that what counts is what lies there afterwards.
# https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html
# usage: EVIDENCE_BUCKET=… write-evidence.sh ENTRY.json OUT.json
set -euo pipefail

usage='usage: EVIDENCE_BUCKET=… write-evidence.sh ENTRY.json OUT.json'
entry=${1:?$usage}
out=${2:?$usage}
form=$(realpath -- "$(dirname -- "${BASH_SOURCE[0]}")")/evidence-entry.jq
bucket=${EVIDENCE_BUCKET:-}
[[ $bucket =~ ^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$ ]] || { echo "EVIDENCE_BUCKET: must name a bucket, got ${bucket@Q}; $usage" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT

refuse() {
  echo "evidence $1: $2" >&2
  exit 1
}

fetch() {
  local key
  key=$(printf 'evidence/%08d.json' "$1")
  aws s3api get-object --bucket "$bucket" --key "$key" "$2" > /dev/null ||
    refuse "$1" 'must be read, got the error above; check the session'
}

kind=$(jq --raw-output 'if has("sequence") or has("previous") or has("at") then error("has a place") else .kind end' "$entry" 2> /dev/null) ||
  { echo "$entry: must be an entry without sequence, previous and at, got something else; write it anew" >&2; exit 2; }

aws s3api list-objects-v2 --bucket "$bucket" --output json > "$work/listed.json" ||
  refuse chain "must be listed, got the error above; check the session and the bucket $bucket"
# Without a gap from 1: after a hole nothing is added that would make it look whole. Of an empty bucket nothing is said.
newest=$(jq --raw-output --slurp '[.[0].Contents // [] | .[].Key] | sort as $keys
  | if $keys == [range(1; ($keys | length) + 1) | tostring | "evidence/" + ("00000000" + .)[-8:] + ".json"]
    then $keys | length else error("no chain") end' "$work/listed.json" 2> /dev/null) ||
  refuse chain 'must be entries numbered from 1 without a gap, got something else; find out what happened with npx platform evidence --list'
if [ "$kind" = anchor ] && [ "$newest" != 0 ]; then
  refuse chain "must be empty before it is anchored, got $newest entries; keep the anchor that is there"
fi
if [ "$kind" != anchor ] && [ "$newest" = 0 ]; then
  refuse chain 'must be anchored before anything is applied, got no entry; an administrator runs .github/scripts/anchor-evidence.sh once'
fi

next=$((newest + 1))
previous=null
before=null
if [ "$newest" != 0 ]; then
  fetch "$newest" "$work/last.json"
  read -r hash _ < <(sha256sum -- "$work/last.json")
  previous="\"$hash\""
  before=$(jq --compact-output '{ sequence, at, repository }' "$work/last.json") ||
    refuse "$newest" 'must be an entry, got something else; find out what happened with npx platform evidence --list'
fi
at=$(date --utc +%Y-%m-%dT%H:%M:%SZ)
jq --sort-keys --compact-output --argjson sequence "$next" --argjson previous "$previous" --arg at "$at" \
  '. + { version: 1, sequence: $sequence, previous: $previous, at: $at }' "$entry" > "$work/entry.json"
jq --exit-status --from-file "$form" "$work/entry.json" > /dev/null ||
  refuse "$next" "must have exactly the form that evidence-entry.jq knows, got something else; look at $entry"
# Another repository's entry, or a clock that goes back, would break the chain for all who come after.
jq --exit-status --argjson before "$before" '
  $before == null or ($before.sequence == .sequence - 1 and $before.repository == .repository and $before.at <= .at)' "$work/entry.json" > /dev/null ||
  refuse "$next" "must follow entry $newest in repository and time, got $at after $before; look at both before anything is applied"
if [ "$kind" = outcome ]; then
  of=$(jq --raw-output .of "$work/entry.json")
  ((of <= newest)) || refuse "$next" "must be the outcome of an entry before it, got $of; look at $entry"
  fetch "$of" "$work/of.json"
  jq --exit-status --slurpfile of "$work/of.json" '
    $of[0] as $of | $of.kind == "approved" and $of.run == .run and $of.identity == .identity and $of.commit == .commit' "$work/entry.json" > /dev/null ||
    refuse "$next" "must be of the run, identity and commit of entry $of, got others; look at $entry"
fi

key=$(printf 'evidence/%08d.json' "$next")
put=0
# The checksum is what S3 demands of an object that it locks.
aws s3api put-object --bucket "$bucket" --key "$key" --body "$work/entry.json" --if-none-match '*' \
  --checksum-algorithm SHA256 --content-type application/json > /dev/null || put=$?
fetch "$next" "$work/stored.json"
if ! cmp --silent -- "$work/entry.json" "$work/stored.json"; then
  if [ "$put" = 0 ]; then got='other bytes than were written'; else got='the entry of somebody else'; fi
  refuse "$next" "must be written where nothing is, got $got; stop, and look at the chain"
fi
cp -- "$work/entry.json" "$out"
echo "evidence $next written: $kind"
