#!/usr/bin/env bash
# Applies the saved plans of one identity that were judged, in the order in which they were judged, and no other.
#
# Everything is compared and made ready before anything is changed: each plan, the file and the lock of providers that it
# was made of, byte for byte. Stacks of one step are applied PARALLEL at once; a failure keeps later ones from beginning,
# and what runs is finished. RESULT.json is true at every moment: a stack that was begun has failed until it is applied.
# usage: COMMIT=… RUN_ID=… STATE_BUCKET=… IDENTITY=… [PARALLEL=4] [GITHUB_TOKEN_FILE=…] apply.sh JUDGED.json FROM RESULT.json
set -euo pipefail

usage='usage: COMMIT=… RUN_ID=… STATE_BUCKET=… IDENTITY=… apply.sh JUDGED.json FROM RESULT.json'
judged=$(realpath -- "${1:?$usage}")
from=$(realpath -- "${2:?$usage}")
result=$(realpath -- "${3:?$usage}")
here=$(realpath -- "$(dirname -- "${BASH_SOURCE[0]}")")
locks=$(realpath -- "$here/../providers")
: "${COMMIT:=}" "${RUN_ID:=}" "${STATE_BUCKET:=}" "${IDENTITY:=}"
[[ ${COMMIT:-} =~ ^[0-9a-f]{40}$ ]] || { echo "COMMIT: must be 40 hex digits, got ${COMMIT@Q}; $usage" >&2; exit 2; }
[[ ${RUN_ID:-} =~ ^[0-9]+$ ]] || { echo "RUN_ID: must be a number, got ${RUN_ID@Q}; $usage" >&2; exit 2; }
[[ ${STATE_BUCKET:-} =~ ^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$ ]] || { echo "STATE_BUCKET: must name a bucket, got ${STATE_BUCKET@Q}; $usage" >&2; exit 2; }
[[ ${IDENTITY:-} =~ ^(guardrails|services)-apply$ ]] || { echo "IDENTITY: must be an identity that applies, got ${IDENTITY@Q}; $usage" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
export TF_IN_AUTOMATION=1 TF_INPUT=0 TF_PLUGIN_CACHE_DIR=${TF_PLUGIN_CACHE_DIR:-$work/plugins}
mkdir -p -- "$TF_PLUGIN_CACHE_DIR"
# shellcheck source=stack-terraform.sh
. "$here/stack-terraform.sh"
# shellcheck source=session.sh
. "$here/session.sh"
# shellcheck source=github-credential.sh
. "$here/github-credential.sh"
# shellcheck source=in-parallel.sh
. "$here/in-parallel.sh"
# shellcheck source=state-lock.sh
. "$here/state-lock.sh"

# One line a stack, in order; nothing where the file is not what the judge writes for this commit and run.
jq --exit-status --raw-output --arg commit "$COMMIT" --arg run "$RUN_ID" --arg identity "$IDENTITY" '
  def hash: type == "string" and test("^[0-9a-f]{64}$");
  if .version == 1 and .commit == $commit and (.run.id | tostring) == $run and .run.attempt == 1
    and (.stacks | type) == "array"
    and ([.stacks[].stack] | length == (unique | length))
    and all(.stacks[];
      (.stack | type == "string" and test("^[a-z0-9]+(-[a-z0-9]+)*$"))
      and .key == "plans/\($commit)/\($run)/\(.stack).tfplan"
      and (.order | type == "number" and . >= 0 and . == floor)
      and all(.sha256, .fileSha256, .lockSha256; hash))
  then [.stacks[] | select(.identity == $identity)] | sort_by(.order, .stack)[]
    | [.stack, .order, .sha256, .fileSha256, .lockSha256, .key] | @tsv
  else error("not judged") end' "$judged" > "$work/rows" 2> /dev/null || {
  echo "$judged: must be what was judged for commit $COMMIT in attempt 1 of run $RUN_ID, with stacks of $IDENTITY, got something else; take the artifact of the job gate" >&2
  exit 1
}

stacks=()
declare -A order=() sha256=() file_sha256=() lock_sha256=() key=() identities=() results=()
while IFS=$'\t' read -r name step plan_hash file_hash lock_hash object; do
  stacks+=("$name")
  order[$name]=$step sha256[$name]=$plan_hash file_sha256[$name]=$file_hash lock_sha256[$name]=$lock_hash key[$name]=$object
  results[$name]=not-begun
done < "$work/rows"

# usage: write_result applied|failed
write_result() {
  local name
  for name in "${stacks[@]}"; do printf '%s\t%s\n' "$name" "${results[$name]}"; done |
    jq --raw-input --slurp --arg identity "$IDENTITY" --arg commit "$COMMIT" --argjson run "$RUN_ID" --arg result "$1" '
      { version: 1, identity: $identity, commit: $commit, run: $run, result: $result,
        stacks: [split("\n")[] | select(. != "") | split("\t") | { stack: .[0], result: .[1] }] }' > "$result.new"
  mv -- "$result.new" "$result"
}
write_result failed

read_caller
if [ "$role" != "$IDENTITY" ]; then
  echo "credentials: must be the session of $IDENTITY, got $role; take the role of the environment $IDENTITY" >&2
  exit 1
fi

is_own() {
  case $IDENTITY:$1 in
    guardrails-apply:organization | guardrails-apply:audit | guardrails-apply:baseline-* | guardrails-apply:github-organization) ;;
    services-apply:github-organization) return 1 ;;
    services-apply:services-* | services-apply:github-*) ;;
    *) return 1 ;;
  esac
}

# What is wrong is found for every stack before any of them is touched.
make_ready() {
  local stack=$1 file lock providers identity directory
  is_own "$stack" || refuse "$stack" "must be one that $IDENTITY applies, got another; judge again" || return
  prepare_stack "$stack" "$from" || return
  if [[ $stack == github-* ]] && ! has_github_token; then
    refuse "$stack" "must be applied with the token of a GitHub App, got none; set APP_ID in the environment $IDENTITY" || return
  fi
  # The copies: what is compared is what Terraform gets.
  same "$stack" "$directory/cdk.tf.json" "${file_sha256[$stack]}" 'the file that was planned' 'synthesise the same commit' || return
  same "$stack" "$directory/.terraform.lock.hcl" "${lock_sha256[$stack]}" 'the lock of providers that it was planned with' 'plan again' || return
  aws s3api get-object --bucket "$STATE_BUCKET" --key "${key[$stack]}" "$directory/tfplan" > /dev/null ||
    refuse "$stack" "must have its plan at s3://$STATE_BUCKET/${key[$stack]}, got none; plan again in a new run" || return
  same "$stack" "$directory/tfplan" "${sha256[$stack]}" 'the plan that was judged' 'start a new run, and find out who changed it' || return
  init_stack "$stack" || refuse "$stack" 'must be initialised, got the error above; start a new run' || return
  is_free "$stack" || return
  identities[$stack]=$identity
}

# Whether nobody else holds the state, and who does. Where that cannot be told, Terraform tells it when it begins.
is_free() {
  read_lock "$work/stacks/$1/cdk.tf.json" && [ -n "$lock_id" ] || return 0
  refuse "$1" "must have a state that nobody holds, got the $(lock_in_words); while that apply runs, wait; when it has ended, resume this run by dispatching apply with run $RUN_ID, which lets go of the lock once it is approved"
}

# usage: same STACK FILE SHA256 WHAT REMEDY
same() {
  local actual
  actual=$(sha256_of "$2") || return
  [ "$actual" = "$3" ] || refuse "$1" "must be applied with $4, sha256 $3, got $actual; $5"
}

begin() {
  renew_session || return
  # Whatever happens now, it is not certain that nothing was changed.
  results[$1]=failed
  write_result failed
}

finish() {
  if [ "$2" != 0 ]; then
    echo "stack $1: must be applied whole, got a failure; mend it and resume this run by dispatching apply with run $RUN_ID" >&2
    return 1
  fi
  results[$1]=applied
  write_result failed
  echo "applied  $1"
}

apply() {
  local stack=$1 directory=$work/stacks/$1
  with_github_token "$stack" terraform -chdir="$directory" apply -no-color -input=false \
    "-var=identity=${identities[$stack]}" "-var=session=run-${GITHUB_RUN_ID:-local}" tfplan > /dev/null && return
  # Terraform leaves the state there when the bucket did not take it: without it, what was made is nobody's.
  [ ! -f "$directory/errored.tfstate" ] || terraform -chdir="$directory" state push errored.tfstate > /dev/null
  # Who was first in between. A lock of its own Terraform has let go of by now, unless it was killed.
  is_free "$stack" || true
  return 1
}

ready=true
for name in "${stacks[@]}"; do make_ready "$name" || ready=false; done
$ready || { echo "$IDENTITY: must find every stack as it was judged, got the differences above; nothing was applied" >&2; exit 1; }

for step in $(printf '%s\n' "${order[@]}" | sort --numeric-sort --unique); do
  together=()
  for name in "${stacks[@]}"; do if [ "${order[$name]}" = "$step" ]; then together+=("$name"); fi; done
  in_parallel apply "${together[@]}" || exit 1
done
write_result applied
