#!/usr/bin/env bash
# Adds an entry to the chain of evidence: after the newest one, whose bytes it names, in a place that nobody has taken. An
# anchor, which begins the chain anew, has a name of its own: the bucket takes it from an administrator and nobody else.
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

# Every name in the bucket, in the order of the places; an anchor stands before an entry of its place.
list() {
  aws s3api list-objects-v2 --bucket "$bucket" --output json > "$work/listed.json" ||
    refuse chain "must be listed, got the error above; check the session and the bucket $bucket"
  # Of an empty bucket nothing is said.
  jq --raw-output --slurp '[.[0].Contents // [] | .[].Key] | sort
    | if all(.[]; test("\\Aevidence/[0-9]{8}(-anchor)?\\.json\\z") and (startswith("evidence/00000000") | not)) then .[] else error("no chain") end' \
    "$work/listed.json" > "$1" 2> /dev/null ||
    refuse chain 'must be entries and anchors numbered from 1, got something else, which no anchor mends; see docs/adr/0023-later-anchors.md'
}

fetch() {
  local key
  key=$(grep --max-count=1 "^evidence/$(printf '%08d' "$1")" "$work/keys") || refuse "$1" 'must be there, got nothing'
  aws s3api get-object --bucket "$bucket" --key "$key" "$2" > /dev/null ||
    refuse "$1" 'must be read, got the error above; check the session'
}

kind=$(jq --raw-output 'if has("sequence") or has("previous") or has("at") then error("has a place") else .kind end' "$entry" 2> /dev/null) ||
  { echo "$entry: must be an entry without sequence, previous and at, got something else; write it anew" >&2; exit 2; }

list "$work/keys"
newest=0
last=$(tail --lines=1 "$work/keys")
if [ -n "$last" ]; then newest=$((10#${last:9:8})); fi
anchored=$(grep -- -anchor "$work/keys" | tail --lines=1) || anchored=
begins=0
if [ -n "$anchored" ]; then begins=$((10#${anchored:9:8})); fi
if [ "$kind" != anchor ]; then
  [ "$begins" != 0 ] ||
    refuse chain 'must be anchored before anything is applied, got no anchor; an administrator runs .github/scripts/anchor-evidence.sh once'
  # Without a gap since the anchor: after a hole nothing is added that would make it look whole.
  expected=$(for ((place = begins + 1; place <= newest; place++)); do printf 'evidence/%08d.json\n' "$place"; done)
  found=$(awk -v anchor="$anchored" 'after; $0 == anchor { after = 1 }' "$work/keys")
  [ "$found" = "$expected" ] ||
    refuse chain 'must be entries numbered without a gap since the newest anchor, got something else; find out what happened with npx platform evidence --list'
fi

next=$((newest + 1))
((next <= 99999999)) || refuse chain 'must have a place left, got none, which no anchor mends; see docs/adr/0023-later-anchors.md'
previous=null
before=null
if [ "$newest" != 0 ]; then
  # The last name, where two have one place.
  aws s3api get-object --bucket "$bucket" --key "$last" "$work/last.json" > /dev/null ||
    refuse "$newest" 'must be read, got the error above; check the session'
  read -r hash _ < <(sha256sum -- "$work/last.json")
  previous="\"$hash\""
  # An anchor mends what is before it, and follows it whatever it says.
  if [ "$kind" != anchor ]; then
    before=$(jq --compact-output '{ sequence, at, repository }' "$work/last.json") ||
      refuse "$newest" 'must be an entry, got something else; find out what happened with npx platform evidence --list'
  fi
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
  ((of > begins && of <= newest)) || refuse "$next" "must be the outcome of an entry since the anchor $begins, got $of; look at $entry, and whether somebody anchored in between"
  fetch "$of" "$work/of.json"
  jq --exit-status --slurpfile of "$work/of.json" '
    $of[0] as $of | $of.kind == "approved" and $of.run == .run and $of.identity == .identity and $of.commit == .commit' "$work/entry.json" > /dev/null ||
    refuse "$next" "must be of the run, identity and commit of entry $of, got others; look at $entry"
fi

if [ "$kind" = approved ]; then
  start=
  for ((place = newest; place > begins; place--)); do
    fetch "$place" "$work/start.json"
    start=$(jq --raw-output 'select(.kind == "outcome" and .complete == true) | .commit' "$work/start.json") ||
      refuse "$place" 'must be an entry, got something else; find out what happened with npx platform evidence --list'
    [ -z "$start" ] || break
  done
  if [ -z "$start" ]; then
    fetch "$begins" "$work/start.json"
    start=$(jq --raw-output .commit "$work/start.json") ||
      refuse "$begins" 'must be an anchor, got something else; find out what happened with npx platform evidence --list'
  fi
  jq --exit-status --arg start "$start" '.lastApplied == $start' "$work/entry.json" > /dev/null ||
    refuse "$next" "must start from ${start@Q}, which was applied last, got another commit; somebody anchored or applied in between, so start the run anew"
fi

suffix=
if [ "$kind" = anchor ]; then suffix=-anchor; fi
key=$(printf 'evidence/%08d%s.json' "$next" "$suffix")
put=0
# The checksum is what S3 demands of an object that it locks.
aws s3api put-object --bucket "$bucket" --key "$key" --body "$work/entry.json" --if-none-match '*' \
  --checksum-algorithm SHA256 --content-type application/json > /dev/null || put=$?
aws s3api get-object --bucket "$bucket" --key "$key" "$work/stored.json" > /dev/null ||
  refuse "$next" 'must be read, got the error above; check the session'
if ! cmp --silent -- "$work/entry.json" "$work/stored.json"; then
  if [ "$put" = 0 ]; then got='other bytes than were written'; else got='the entry of somebody else'; fi
  refuse "$next" "must be written where nothing is, got $got; stop, and look at the chain"
fi
# An entry and an anchor have other names: that the place was free shows afterwards, to one of the two at least.
list "$work/keys"
[ "$(grep --count "^evidence/$(printf '%08d' "$next")" "$work/keys")" = 1 ] ||
  refuse "$next" 'must have its place alone, got an entry and an anchor; an administrator anchors anew before anything is applied'
cp -- "$work/entry.json" "$out"
echo "evidence $next written: $kind"
