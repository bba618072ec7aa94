#!/usr/bin/env bash
# Writes the entry for the chain of evidence that is about one identity of an apply run, without its place in the chain:
# write-evidence.sh adds that.
#
#   approved  before the apply: what is about to be applied, and who let it through
#   outcome   after it: RESULT.json of apply.sh; without that file nothing was begun
# usage: IDENTITY=… evidence-entry.sh approved APPROVED.json JUDGED.json APPROVER.json OUT.json
#        IDENTITY=… evidence-entry.sh outcome JUDGED.json WRITTEN.json RESULT.json OUT.json
set -euo pipefail

usage='usage: IDENTITY=… evidence-entry.sh approved APPROVED.json JUDGED.json APPROVER.json OUT.json | outcome JUDGED.json WRITTEN.json RESULT.json OUT.json'
kind=${1:?$usage} first=${2:?$usage} second=${3:?$usage} third=${4:?$usage} out=${5:?$usage}
: "${IDENTITY:=}"
[[ ${IDENTITY:-} =~ ^(guardrails|services)-apply$ ]] || { echo "IDENTITY: must be an identity that applies, got ${IDENTITY@Q}; $usage" >&2; exit 2; }

case $kind in
  approved)
    read -r hash _ < <(sha256sum -- "$first")
    jq --null-input --arg identity "$IDENTITY" --arg hash "$hash" \
      --slurpfile approved "$first" --slurpfile judged "$second" --slurpfile approver "$third" '
      $approved[0] as $a | $judged[0] as $j | $approver[0] as $who
      | if $a.commit == $j.commit and $a.run.id == $j.run.id and $j.approvedSha256 == $hash and $who.environment == $identity
        then . else error("judged.json and approver.json must be about approved.json, got others; take the artifacts of this run") end
      | { version: 1, kind: "approved", repository: $a.repository, commit: $a.commit, run: $a.run, identity: $identity,
          lastApplied: $a.lastApplied, commits: $a.commits, deployment: $who,
          stacks: [$j.stacks[] | select(.identity == $identity)], gate: $j.gate }' > "$out"
    ;;
  outcome)
    [ -f "$third" ] || third=/dev/null
    jq --null-input --arg identity "$IDENTITY" --slurpfile judged "$first" --slurpfile written "$second" --slurpfile result "$third" '
      $judged[0] as $j | $written[0] as $w | $result[0] as $r
      | [$j.stacks[] | select(.identity == $identity) | .stack] as $names
      | if $w.kind == "approved" and $w.commit == $j.commit and $w.identity == $identity
          and ($r == null or ($r.identity == $identity and $r.commit == $j.commit and ([$r.stacks[].stack] | sort) == ($names | sort)))
        then . else error("RESULT.json and the entry before must be about judged.json, got others; take the files of this job") end
      | (if $r == null then [$names[] | { stack: ., result: "not-begun" }] else $r.stacks end) as $stacks
      | ($r != null and $r.result == "applied" and all($stacks[]; .result == "applied")) as $applied
      | { version: 1, kind: "outcome", repository: $w.repository, commit: $w.commit, of: $w.sequence, run: $w.run, identity: $identity,
          result: (if $applied then "applied" else "failed" end), stacks: $stacks,
          # As a whole only when nothing of the commit comes after, and nothing waits for a token of GitHub.
          complete: ($applied and $j.stacks[-1].identity == $identity and ($j.waiting | length == 0)) }' > "$out"
    ;;
  *)
    echo "$usage" >&2
    exit 2
    ;;
esac
