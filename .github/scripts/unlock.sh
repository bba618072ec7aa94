#!/usr/bin/env bash
# Lets go of the locks that a killed apply left on the states of judged stacks, in a run that resumes a failed one and was
# approved. A lock does not say which run holds it, so that it is told by time: it began within the job of this identity of
# exactly one run of this workflow, and that job has ended without success. Any other lock is refused, and none is let go then.
#
# Terraform compares the id once more: a lock that somebody took meanwhile stays.
# https://developer.hashicorp.com/terraform/cli/commands/force-unlock
# usage: GH_TOKEN=… GITHUB_REPOSITORY=owner/name GITHUB_RUN_ID=… RESUMED_RUN=… COMMIT=… STATE_BUCKET=… IDENTITY=… unlock.sh JUDGED.json FROM
set -euo pipefail

usage='usage: GH_TOKEN=… GITHUB_REPOSITORY=… GITHUB_RUN_ID=… RESUMED_RUN=… COMMIT=… STATE_BUCKET=… IDENTITY=… unlock.sh JUDGED.json FROM'
judged=$(realpath -- "${1:?$usage}")
from=$(realpath -- "${2:?$usage}")
here=$(realpath -- "$(dirname -- "${BASH_SOURCE[0]}")")
misuse() {
  echo "$1: must be $2, got ${3@Q}; $usage" >&2
  exit 2
}
[[ ${GITHUB_REPOSITORY:-} =~ ^[A-Za-z0-9._-]+/[A-Za-z0-9._-]+$ ]] || misuse GITHUB_REPOSITORY owner/name "${GITHUB_REPOSITORY:-}"
[[ ${GITHUB_RUN_ID:-} =~ ^[0-9]+$ ]] || misuse GITHUB_RUN_ID 'a number' "${GITHUB_RUN_ID:-}"
[[ ${RESUMED_RUN:-} =~ ^[0-9]+$ ]] || misuse RESUMED_RUN 'the run that is resumed' "${RESUMED_RUN:-}"
[[ ${COMMIT:-} =~ ^[0-9a-f]{40}$ ]] || misuse COMMIT '40 hex digits' "${COMMIT:-}"
[[ ${STATE_BUCKET:-} =~ ^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$ ]] || misuse STATE_BUCKET 'a bucket' "${STATE_BUCKET:-}"
[[ ${IDENTITY:-} =~ ^(guardrails|services)-apply$ ]] || misuse IDENTITY 'an identity that applies' "${IDENTITY:-}"
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
export TF_IN_AUTOMATION=1 TF_INPUT=0 GH_PROMPT_DISABLED=1 NO_COLOR=1
# shellcheck source=state-lock.sh
. "$here/state-lock.sh"

refuse() {
  echo "stack $1: $2" >&2
  return 1
}

jq --exit-status --raw-output --arg commit "$COMMIT" --arg run "$GITHUB_RUN_ID" --arg identity "$IDENTITY" '
  if .version == 1 and .commit == $commit and (.run.id | tostring) == $run and .run.attempt == 1
    and all(.stacks[]; .stack | type == "string" and test("^[a-z0-9]+(-[a-z0-9]+)*$"))
  then .stacks[] | select(.identity == $identity) | .stack else error("not judged") end' "$judged" > "$work/stacks" 2> /dev/null || {
  echo "$judged: must be what was judged for commit $COMMIT in attempt 1 of run $GITHUB_RUN_ID, with stacks of $IDENTITY, got something else; take the artifact of the job gate" >&2
  exit 1
}

# Every run of this workflow that was under way at a time, this one excepted.
# usage: runs_at CREATED
runs_at() {
  gh api --paginate "repos/$GITHUB_REPOSITORY/actions/workflows/apply.yml/runs?branch=main&per_page=100&created=%3C%3D$1" |
    jq --slurp --raw-output --arg at "$1" --arg own "$GITHUB_RUN_ID" '
      if all(.[]; .workflow_runs | type == "array") then . else error("must be lists of runs") end
      | [.[].workflow_runs[] | select((.id | tostring) != $own and .created_at <= $at and .updated_at >= $at)]
      | unique_by(.id)[] | [.id, .status, (.conclusion // "none")] | @tsv'
}

# The jobs of this identity in a run that had begun at a time and had not ended before: start, end and conclusion.
# usage: jobs_at RUN CREATED
jobs_at() {
  gh api --paginate "repos/$GITHUB_REPOSITORY/actions/runs/$1/jobs?filter=all&per_page=100" |
    jq --slurp --raw-output --arg at "$2" --arg name "${IDENTITY%-apply}" '
      if all(.[]; .jobs | type == "array") then . else error("must be lists of jobs") end
      | .[].jobs[] | select(.name == $name and .started_at != null and .started_at <= $at and (.completed_at == null or .completed_at >= $at))
      | [.completed_at // "none", .conclusion // "none"] | @tsv'
}

# Sets holder (the run) and ended (how and when its job did).
find_holder() {
  local stack=$1 run status conclusion end result
  holder='' ended=''
  runs_at "$lock_created" > "$work/runs" && [ -s "$work/runs" ] ||
    refuse "$stack" "must be locked by a run of apply, got no run at $lock_created; find out who ${lock_who@Q} is" || return
  while IFS=$'\t' read -r run status conclusion; do
    [[ $run =~ ^[0-9]+$ ]] || refuse "$stack" "must be locked by a run that has an id, got ${run@Q}; look at the runs of apply" || return
    jobs_at "$run" "$lock_created" > "$work/jobs" || refuse "$stack" "must be told the jobs of run $run, got the error above; resume the run again" || return
    while IFS=$'\t' read -r end result; do
      if [ "$status" != completed ] || [ "$end" = none ]; then
        refuse "$stack" "must not be locked by what still runs, got run $run; wait for it, then resume the run again" || return
      fi
      [ "$result" != success ] || refuse "$stack" "must be locked by a job that failed, got one of run $run that succeeded; find out who ${lock_who@Q} is" || return
      [ -z "$holder" ] || refuse "$stack" "must be locked by one run, got $holder or $run; an administrator looks, then runs npx platform recover $stack --unlock --yes" || return
      holder=$run ended="$result at $end"
    done < "$work/jobs"
  done < "$work/runs"
  [ -n "$holder" ] ||
    refuse "$stack" "must be locked by the job ${IDENTITY%-apply} of a run of apply, got none at $lock_created; find out who ${lock_who@Q} is"
}

fine=true
: > "$work/locks"
while read -r stack; do
  file=$from/$stack/cdk.tf.json
  if [ ! -f "$file" ]; then refuse "$stack" "must have been handed over, got no $file; synthesise it" || { fine=false; continue; }; fi
  read_lock "$file" || { refuse "$stack" 'must say who holds its state, got the error above; resume the run again' || { fine=false; continue; }; }
  [ -n "$lock_id" ] || continue
  echo "stack $stack: $(lock_in_words)"
  # Runs work as one user, and a person at a laptop is another.
  if [ "$lock_operation" != OperationTypeApply ] || [ "${lock_who%%@*}" != "$(id --user --name)" ]; then
    refuse "$stack" "must be locked by an apply of this workflow, got the $(lock_in_words); talk to who holds it, or find out whether it has ended" || { fine=false; continue; }
  fi
  find_holder "$stack" || { fine=false; continue; }
  printf '%s\t%s\t%s\t%s\n' "$stack" "$lock_id" "$(lock_in_words)" "the job ${IDENTITY%-apply} of run $holder, which ended with $ended" >> "$work/locks"
done < "$work/stacks"
$fine || { echo "$IDENTITY: must be able to tell whose every lock is, got the above; nothing was let go" >&2; exit 1; }

while IFS=$'\t' read -r stack id what whose; do
  directory=$work/$stack
  mkdir -- "$directory"
  # The backend alone: no provider is needed to let go of a lock.
  jq '{ terraform: { backend: .terraform.backend } }' "$from/$stack/cdk.tf.json" > "$directory/backend.tf.json"
  terraform -chdir="$directory" init -no-color < /dev/null > /dev/null
  terraform -chdir="$directory" force-unlock -force "$id" < /dev/null > /dev/null ||
    { refuse "$stack" "must let go of the $what, got the error above; see who holds it now"; exit 1; }
  echo "unlocked  $stack: $what, held by $whose"
  printf -- '- `%s`: let go of the %s, held by %s\n' "$stack" "$what" "$whose" >> "${GITHUB_STEP_SUMMARY:-/dev/null}"
done < "$work/locks"
[ -s "$work/locks" ] || echo 'nobody holds a state of these stacks'
